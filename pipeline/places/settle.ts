import states from '../rules/american-states.json' with { type: 'json' }
import { countryOfName } from '../world/countries.js'
import type { Place } from './gazetteer.js'

const stateCodes: ReadonlyMap<string, string> = new Map(Object.entries(states))

/** A city of the article's countries is preferred to a namesake at most so many times as large. */
const largestRatio = 20

/** Thousands of inhabitants below which a city is too little known to be named without its country. */
const smallCity = 60

/**
 * The one of several namesakes that is meant: the one in the country or state that follows the name ("Paris, Texas"), the
 * largest in a country that the article names, else the largest of all; null where that is a small city of a country that
 * the article does not name.
 *
 * @param qualifier the words that follow the name after a comma, or null
 * @param inArticle ISO alpha-3 codes of the countries that the article names
 */
export const settle = (
  namesakes: readonly Place[],
  qualifier: string | null,
  inArticle: ReadonlySet<string>,
): Place | null => {
  const bySize = [...namesakes].sort((a, b) => b.population - a.population)
  const largest = bySize[0]
  if (largest === undefined) return null
  const country = qualifier === null ? null : countryOfName(qualifier)
  const state = qualifier === null ? undefined : stateCodes.get(qualifier.replaceAll('.', ''))
  const qualified = bySize.find((place) =>
    state === undefined ? country !== null && place.country === country : place.state === state,
  )
  if (qualified !== undefined) return qualified
  if (largest.country !== null && inArticle.has(largest.country)) return largest
  const isSmall = largest.kind === 'city' && largest.population < smallCity
  const near = bySize.find((place) => place.country !== null && inArticle.has(place.country))
  if (near !== undefined && near.population * largestRatio >= largest.population) return near
  return isSmall && inArticle.size > 0 ? null : largest
}

/** Whether words after a comma say where a place lies: a country, or a state of the United States. */
export const isQualifier = (words: string): boolean =>
  countryOfName(words) !== null || stateCodes.has(words.replaceAll('.', ''))
