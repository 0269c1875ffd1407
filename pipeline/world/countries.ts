import extra from '../rules/country-words.json' with { type: 'json' }
import derived from './countries.json' with { type: 'json' }
import { fold } from './fold.js'

/**
 * Countries and territories by ISO 3166-1 alpha-3 (XKX for Kosovo), from the package world-countries and
 * `rules/country-words.json`, whose words win where both know one ("Dominican", "Congo"). All lookups are case-aware:
 * a word that does not begin with a capital ("turkey", "us") is no country.
 */
type Row = readonly [code: string, common: string, names: string[], demonyms: string[], capitals: string[]]
const rows = derived as unknown as readonly Row[]

const index = (
  extras: readonly Record<string, readonly string[]>[],
  column: 2 | 3 | 4,
): ReadonlyMap<string, string> => {
  const found = new Map<string, string>()
  for (const table of extras)
    for (const [code, words] of Object.entries(table)) for (const word of words) found.set(fold(word), code)
  for (const row of rows) for (const word of row[column]) if (!found.has(fold(word))) found.set(fold(word), row[0])
  return found
}

const names = index([extra.names], 2)
const demonyms = index([extra.demonyms, extra.people], 3)
const capitals = index([extra.capitals], 4)
const commonNames = new Map(rows.map((row) => [row[0], row[1]]))

const capital = /^(?:the |The )?\p{Lu}/u
const lookup = (table: ReadonlyMap<string, string>, words: string): string | null => {
  if (!capital.test(words)) return null
  const key = fold(words)
  if ((key === 'us' || key === 'car') && !/^(?:the |The )?[A-Z]\.?[A-Z]/.test(words)) return null
  return table.get(key) ?? null
}

/** "Iran", "the United States", "U.S." -> ISO alpha-3; null for anything else (demonyms and capitals too). */
export const countryOfName = (words: string): string | null => lookup(names, words)

/** "Iranian", "Iranians", "Frenchwoman", "Saudi" -> ISO alpha-3; null for anything else. */
export const countryOfDemonym = (words: string): string | null => {
  const whole = lookup(demonyms, words)
  return whole ?? (words.length > 4 && /[^s]s$/.test(words) ? lookup(demonyms, words.slice(0, -1)) : null)
}

/** "Tehran", "Kiev", "Washington" -> ISO alpha-3; null for anything else. */
export const countryOfCapital = (words: string): string | null => lookup(capitals, words)

/** A country's name, demonym or capital, in this order -> ISO alpha-3; null for anything else. */
export const countryOf = (words: string): string | null =>
  countryOfName(words) ?? countryOfDemonym(words) ?? countryOfCapital(words)

/** ISO alpha-3 -> the short English name ("IRN" -> "Iran"); null for an unknown code. */
export const countryName = (code: string): string | null => commonNames.get(code) ?? null

/** How the words stand for their country. */
export type CountryWord = 'name' | 'demonym' | 'capital'

/** Every phrase of the lookups above in folded form, with its code and how it stands for it: names first. */
export function* countryPhrases(): Iterable<readonly [phrase: string, code: string, word: CountryWord]> {
  for (const [phrase, code] of names) yield [phrase, code, 'name']
  for (const [phrase, code] of demonyms) yield [phrase, code, 'demonym']
  for (const [phrase, code] of capitals) yield [phrase, code, 'capital']
}
