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

type Index = Map<string, Place[]>

const add = (index: Index, name: string, place: Place): void => {
  const key = fold(name)
  const known = index.get(key)
  if (known === undefined) index.set(key, [place])
  else known.push(place)
}

const addCities = (index: Index): void => {
  for (const [country, rows] of Object.entries(cities))
    for (const row of rows.split(';')) {
      const [name = '', latitude, longitude, population, state = ''] = row.split('|')
      add(index, name, {
        kind: 'city',
        country,
        latitude: Number(latitude),
        longitude: Number(longitude),
        population: Number(population),
        state,
      })
    }
}

const addAliases = (index: Index): void => {
  for (const [alias, [name = '', country]] of Object.entries(names.aliases)) {
    const named = index.get(fold(name))?.find((place) => place.country === country)
    if (named !== undefined) index.set(fold(alias), [named, ...(index.get(fold(alias)) ?? [])])
  }
}

type Row = readonly [country: string | null, latitude: number | null, longitude: number | null]

const addNamed = (index: Index, kind: 'landmark' | 'region', rows: Readonly<Record<string, unknown>>): void => {
  for (const [name, row] of Object.entries(rows)) {
    const [country, latitude, longitude] = row as Row
    index.set(fold(name), [{ kind, country, latitude, longitude, population: 0, state: '' }])
  }
}

const build = (): Index => {
  const index: Index = new Map()
  addCities(index)
  addAliases(index)
  addNamed(index, 'landmark', names.landmarks)
  addNamed(index, 'region', names.regions)
  for (const word of names.notPlaces) index.delete(fold(word))
  return index
}

let built: Index | null = null

/**
 * The places that a name stands for, by its folded form (`fold`): cities of GeoNames by population, and the landmarks
 * and regions of `rules/place-names.json`, which stand alone where they know the name. The index is built on first use.
 */
export const placesNamed = (folded: string): readonly Place[] => {
  built ??= build()
  return built.get(folded) ?? []
}
