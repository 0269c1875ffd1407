import { lowerBound } from '../binary-search.js'
import names from '../rules/place-names.json' with { type: 'json' }
import { fold } from '../world/fold.js'
import cities from './cities.json' with { type: 'json' }

/** A place that a name can stand for. */
export interface Place {
  readonly kind: 'city' | 'landmark' | 'region'
  /** ISO 3166-1 alpha-3; null for a sea, or a region of several countries. */
  readonly country: string | null
  /** Degrees north and east; null where the place is too wide for a point. */
  readonly latitude: number | null
  readonly longitude: number | null
  /** Inhabitants in thousands; 0 where not known. */
  readonly population: number
  /** State or province of the United States and Canada, as GeoNames codes it; '' elsewhere. */
  readonly state: string
}

const byLetter: Readonly<Record<string, string>> = cities
const rowsOf = new Map<string, readonly string[]>()

/** The key of a name in the gazetteer: its folded form without apostrophes. */
const keyOf = (name: string): string => fold(name).replaceAll("'", '')

/** The gazetteer's rows whose names begin with a letter, sorted; split when they are first asked for. */
const rowsFor = (letter: string): readonly string[] => {
  const known = rowsOf.get(letter)
  if (known !== undefined) return known
  const rows = byLetter[letter]?.split(';') ?? []
  rowsOf.set(letter, rows)
  return rows
}

const asPlace = (row: string): Place => {
  const [, country = null, latitude, longitude, population, state = ''] = row.split('|')
  return {
    kind: 'city',
    country,
    latitude: Number(latitude),
    longitude: Number(longitude),
    population: Number(population),
    state,
  }
}

const citiesNamed = (name: string): readonly Place[] => {
  const rows = rowsFor(name.charAt(0))
  const key = `${name}|`
  const found: Place[] = []
  for (let at = lowerBound(rows, key); rows[at]?.startsWith(key); at += 1) found.push(asPlace(rows[at]!))
  return found
}

type Row = readonly [country: string | null, latitude: number | null, longitude: number | null]

const rowsNamed = (
  kind: 'landmark' | 'region',
  rows: Readonly<Record<string, unknown>>,
): readonly (readonly [string, Place])[] =>
  Object.entries(rows).map(([name, row]) => {
    const [country, latitude, longitude] = row as Row
    return [keyOf(name), { kind, country, latitude, longitude, population: 0, state: '' }]
  })

const special: ReadonlyMap<string, Place> = new Map([
  ...rowsNamed('landmark', names.landmarks),
  ...rowsNamed('region', names.regions),
])
const aliases: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(names.aliases).map(([alias, target]) => [keyOf(alias), target]),
)
const notPlaces: ReadonlySet<string> = new Set(names.notPlaces.map(keyOf))
const none: readonly Place[] = []

/**
 * The places that a name stands for, in whatever spelling of case and accents: the landmarks and regions of `rules/place-names.json`,
 * which stand alone where they know the name, else the cities of GeoNames, under the names that news give them too.
 */
export const placesNamed = (words: string): readonly Place[] => {
  const key = keyOf(words)
  const known = special.get(key)
  if (known !== undefined) return [known]
  if (key === '' || notPlaces.has(key)) return none
  const [name, country] = aliases.get(key) ?? []
  const own = citiesNamed(key)
  if (name === undefined) return own
  return [...citiesNamed(name).filter((place) => place.country === country), ...own]
}
