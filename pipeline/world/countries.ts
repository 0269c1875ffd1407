import { isCapital } from '../ascii.js'
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

const isCapitalized = (words: string): boolean => {
  const code = words.charCodeAt(0)
  return isCapital(code) || ((code === 116 || code >= 128) && capital.test(words))
}

/** The key under which the lookups know words; '' for words without a capital. */
const keyOf = (words: string): string => {
  if (!isCapitalized(words)) return ''
  const key = fold(words)
  return (key === 'us' || key === 'car') && !/^(?:the |The )?[A-Z]\.?[A-Z]/.test(words) ? '' : key
}

/** "Iran", "the United States", "U.S." -> ISO alpha-3; null for anything else (demonyms and capitals too). */
export const countryOfName = (words: string): string | null => names.get(keyOf(words)) ?? null

const ofDemonym = (words: string, key: string): string | undefined =>
  demonyms.get(key) ?? (words.length > 4 && /[^s]s$/.test(words) ? demonyms.get(keyOf(words.slice(0, -1))) : undefined)

/** "Iranian", "Iranians", "Frenchwoman", "Saudi" -> ISO alpha-3; null for anything else. */
export const countryOfDemonym = (words: string): string | null => ofDemonym(words, keyOf(words)) ?? null

/** "Tehran", "Kiev", "Washington" -> ISO alpha-3; null for anything else. */
export const countryOfCapital = (words: string): string | null => capitals.get(keyOf(words)) ?? null

/** A country's name, demonym or capital, in this order -> ISO alpha-3; null for anything else. */
export const countryOf = (words: string): string | null => {
  const key = keyOf(words)
  return names.get(key) ?? ofDemonym(words, key) ?? capitals.get(key) ?? null
}

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
