import { countryOfName } from '../world/countries.js'
import { type Place, placesNamed } from './gazetteer.js'

/** What words can stand for as the name of a place. */
export interface Naming {
  /** ISO 3166-1 alpha-3; null where they name no country. */
  readonly country: string | null
  readonly places: readonly Place[]
}

/** Distinct names that are kept: news ask for the same ones, and mostly for names of no place. */
const namesKept = 20_000
const LONGEST_KEPT = 60
let kept = new Map<string, Naming>()

/** The same words in memory of their own: a slice would keep its whole text. */
const copied = (words: string): string => words.split('').join('')

/** The country and the places that words can name, as they are written: "Lima", "the United States", "Gaza". */
export const namingOf = (words: string): Naming => {
  const known = kept.get(words)
  if (known !== undefined) return known
  const naming = { country: countryOfName(words), places: placesNamed(words) }
  if (words.length > LONGEST_KEPT) return naming
  if (kept.size >= namesKept) kept = new Map()
  kept.set(copied(words), naming)
  return naming
}
