import type { Sector } from '../../schemas/plover.js'
import data from '../rules/trigger-sectors.json' with { type: 'json' }

const byNoun = new Map<string, Sector>()
for (const [sector, nouns] of Object.entries(data)) for (const noun of nouns) byNoun.set(noun, sector as Sector)

/** The PLOVER sector that a common noun stands for: "police" -> COP, "lawmaker" -> LEG; null for any other word. */
export const sectorOf = (lemma: string): Sector | null => byNoun.get(lemma) ?? null
