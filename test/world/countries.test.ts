import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  countryName,
  countryOf,
  countryOfCapital,
  countryOfDemonym,
  countryOfName,
} from '../../pipeline/world/countries.js'

describe('words that stand for a country', () => {
  test.each([
    ['Iran', 'IRN'],
    ['the United States', 'USA'],
    ['U.S.', 'USA'],
    ['US', 'USA'],
    ["Turkey's", 'TUR'],
    ['Türkiye', 'TUR'],
    ['Côte d’Ivoire', 'CIV'],
    ['the Democratic Republic of the Congo', 'COD'],
    ['Congo', 'COD'],
    ['Georgia', 'GEO'],
    ['IRAQ', 'IRQ'],
    ['Guinea-Bissau', 'GNB'],
    ['Kosovo', 'XKX'],
    ['Gaza', 'PSE'],
  ])('%s is the name of %s', (words, code) => expect(countryOfName(words)).toBe(code))

  test.each([
    ['Iranian', 'IRN'],
    ['Iranians', 'IRN'],
    ['Swiss', 'CHE'],
    ['Frenchwoman', 'FRA'],
    ['South Korean', 'KOR'],
    ['Dominican', 'DOM'],
    ['Poles', 'POL'],
    ['Congolese', 'COD'],
    ['UK', 'GBR'],
  ])('%s is a demonym of %s', (words, code) => expect(countryOfDemonym(words)).toBe(code))

  test.each([
    ['Tehran', 'IRN'],
    ['Kiev', 'UKR'],
    ['Washington', 'USA'],
    ['N’Djamena', 'TCD'],
    ['Port-au-Prince', 'HTI'],
  ])('%s is a capital of %s', (words, code) => expect(countryOfCapital(words)).toBe(code))

  test.each(['us', 'turkey', 'Us', 'chad', 'Texas', 'New Jersey', 'Island', 'Johnson', 'polish', '', 'constructor'])(
    '%j is no country',
    (words) => expect(countryOf(words)).toBeNull(),
  )

  test('a name is no demonym or capital', () => {
    expect([countryOfName('Iran'), countryOfName('Iranian'), countryOfName('Tehran')]).toEqual(['IRN', null, null])
  })

  test('a code has an English name', () => {
    expect([countryName('IRN'), countryName('XKX'), countryName('QQQ')]).toEqual(['Iran', 'Kosovo', null])
  })

  test('a lookup gives a code of three capitals or null, whatever the words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (words) => {
        expect(countryOf(words) ?? 'ABC').toMatch(/^[A-Z]{3}$/)
      }),
    )
  })
})
