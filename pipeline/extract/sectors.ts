import type { Sector } from '../../schemas/plover.js'
import data from '../rules/trigger-sectors.json' with { type: 'json' }
import { wordMap } from '../word-sets.js'

const sectors = Object.entries(data).flatMap(([sector, nouns]) =>
  nouns.map((noun) => [noun, sector as Sector] as const),
)

/** The nouns that stand for a sector. */
export const sectorNouns: readonly string[] = sectors.map(([noun]) => noun)

const byNoun = wordMap(sectors)

/** The PLOVER sector that a common noun, by its number, stands for: "police" -> COP, "lawmaker" -> LEG; null for any other word. */
export const sectorOf = (lemmaWord: number): Sector | null => byNoun.get(lemmaWord) ?? null
