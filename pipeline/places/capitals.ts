import { countryPhrases } from '../world/countries.js'
import { type Place, placesNamed } from './gazetteer.js'

let names: ReadonlyMap<string, readonly string[]> | null = null

const namesByCountry = (): ReadonlyMap<string, readonly string[]> => {
  if (names !== null) return names
  const found = new Map<string, string[]>()
  for (const [phrase, code, word] of countryPhrases())
    if (word === 'capital') found.set(code, [...(found.get(code) ?? []), phrase])
  names = found
  return found
}

/** The capital of a country (ISO 3166-1 alpha-3) in the gazetteer; null where either does not know it. */
export const capitalOf = (country: string): Place | null =>
  (namesByCountry().get(country) ?? []).flatMap((name) =>
    placesNamed(name).filter((place) => place.country === country),
  )[0] ?? null
