import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { capitalOf } from '../../pipeline/places/capitals.js'
import { placesNamed } from '../../pipeline/places/gazetteer.js'
import { isQualifier, settle } from '../../pipeline/places/settle.js'
import names from '../../pipeline/rules/place-names.json' with { type: 'json' }

const largest = (name: string): string | null => settle(placesNamed(name), null, new Set())?.country ?? null

describe('placesNamed', () => {
  test.each([
    ['Nairobi', 'KEN'],
    ['nairobi', 'KEN'],
    ['São Paulo', 'BRA'],
    ['Sao Paulo', 'BRA'],
    ['Zürich', 'CHE'],
    ['Geneva', 'CHE'],
    ['Kyiv', 'UKR'],
    ['Kiev', 'UKR'],
    ['Mosul', 'IRQ'],
    ['Raqqa', 'SYR'],
    ['Deir ez-Zor', 'SYR'],
    ["Sana'a", 'YEM'],
    ['N’Djamena', 'TCD'],
    ['Diyarbakir', 'TUR'],
    ['Mazar-i-Sharif', 'AFG'],
    ['Washington', 'USA'],
    ['New York', 'USA'],
    ['Paris', 'FRA'],
    ['Tripoli', 'LBY'],
    ['the Kremlin', 'RUS'],
    ['the Gaza Strip', 'PSE'],
    ['Crimea', 'UKR'],
    ['Lagos', 'NGA'],
    ['Montevideo', 'URY'],
    ['Hong Kong', 'HKG'],
  ])('knows %s', (name, country) => {
    expect(largest(name)).toBe(country)
  })

  test.each(['', 'Nowhereburgh', 'March', 'Parliament', 'May', '|', 'a|b', "'"])('knows no place “%s”', (name) => {
    expect(placesNamed(name)).toEqual([])
  })

  test('gives coordinates in degrees, near where the place is', () => {
    const [nairobi] = placesNamed('Nairobi')
    expect(nairobi!.latitude).toBeCloseTo(-1.29, 1)
    expect(nairobi!.longitude).toBeCloseTo(36.82, 1)
  })

  test.each(Object.entries(names.aliases))('has the place that “%s” is another name for', (alias, [name, country]) => {
    expect(placesNamed(alias)[0]).toMatchObject({ kind: 'city', country })
    expect(placesNamed(name!).length).toBeGreaterThan(0)
  })

  test('never throws, and every place lies on the globe', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constantFrom('Santiago', 'Victoria', 'San José', 'Springfield')), (name) => {
        const places = placesNamed(name)
        expect(
          places.every(({ latitude, longitude }) => Math.abs(latitude ?? 0) <= 90 && Math.abs(longitude ?? 0) <= 180),
        ).toBe(true)
      }),
    )
  })
})

describe('capitalOf', () => {
  test.each([
    ['PER', -12],
    ['KEN', -1.3],
    ['IRN', 35.7],
    ['GEO', 41.7],
    ['USA', 38.9],
    ['GBR', 51.5],
    ['UKR', 50.5],
  ])('%s', (country, latitude) => {
    expect(capitalOf(country)?.latitude).toBeCloseTo(latitude, 0)
  })
  test('is not known of a country that there is not', () => {
    expect(capitalOf('XXX')).toBeNull()
  })
})

describe('settle', () => {
  const settled = (name: string, qualifier: string | null, ...inArticle: readonly string[]): string => {
    const place = settle(placesNamed(name), qualifier, new Set(inArticle))
    return `${place?.country ?? '-'}${place?.state === '' ? '' : ` ${place?.state}`}`
  }

  test('takes the largest of namesakes where nothing else tells', () => {
    expect(settled('Córdoba', null)).toBe('ARG')
  })
  test('takes the one in a country that the article names', () => {
    expect(settled('Córdoba', null, 'ESP')).toBe('ESP')
    expect(settled('Tripoli', null, 'LBN')).toBe('LBN')
  })
  test('keeps to a far larger namesake even so', () => {
    expect(settled('Paris', null, 'USA')).toBe('FRA')
    expect(settled('London', null, 'CAN')).not.toBe('-')
  })
  test('keeps to the largest where the article names its country too', () => {
    expect(settled('Tripoli', null, 'LBN', 'LBY')).toBe('LBY')
  })
  test('follows the country or the state behind the name', () => {
    expect(settled('Paris', 'Texas', 'FRA')).toBe('USA TX')
    expect(settled('Athens', 'Ga.')).toBe('USA GA')
    expect(settled('Tripoli', 'Lebanon', 'LBY')).toBe('LBN')
  })
  test('takes no small city of a country that the article does not name', () => {
    expect(settled('Pando', null, 'BOL')).toBe('- undefined')
    expect(settled('Pando', null, 'URY')).toBe('URY')
    expect(settled('Pando', null)).toBe('URY')
  })
  test('has nothing to settle where nothing is known', () => {
    expect(settle([], 'Texas', new Set())).toBeNull()
  })
  test.each([
    ['Lebanon', true],
    ['Texas', true],
    ['Tex.', true],
    ['Tuesday', false],
    ['who', false],
  ])('knows whether “%s” says where a place lies', (words, says) => {
    expect(isQualifier(words)).toBe(says)
  })
})
