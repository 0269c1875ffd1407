import { describe, expect, test } from 'vitest'
import { nameIds, slug } from '../../pipeline/deduplicate/names.js'
import { named } from './corpus.js'

describe('slug', () => {
  test.each([
    ['Ali Khamenei', 'ali-khamenei'],
    ["Sinéad O'Connor", 'sinead-oconnor'],
    ['Recep Tayyip Erdoğan', 'recep-tayyip-erdogan'],
    ['Lech Wałęsa', 'lech-walesa'],
    ['Iran and Russia', 'iran-and-russia'],
    ['U.N.', 'u-n'],
  ])('of %s is %s', (name, id) => {
    expect(slug(name)).toBe(id)
  })
})

describe('a name has the id', () => {
  test('of the same person under a title', () => {
    expect(nameIds([named('Ali Khamenei'), named('Seyyed Ali Khamenei'), named('Ayatollah Ali Khamenei')])).toEqual(
      Array(3).fill('ali-khamenei'),
    )
  })

  test('of the one person of that surname', () => {
    expect(
      nameIds([named('Ana Kowalik', 'person', 'POL'), named('Kowalik'), named('Kowalik', 'person', 'POL')]),
    ).toEqual(Array(3).fill('ana-kowalik'))
  })

  test('of its own where several persons have that surname', () => {
    expect(nameIds([named('Ana Kowalik'), named('Jan Kowalik'), named('Kowalik')])).toEqual([
      'ana-kowalik',
      'jan-kowalik',
      'kowalik',
    ])
  })

  test('of its own where the countries differ', () => {
    expect(nameIds([named('Ana Kowalik', 'person', 'POL'), named('Kowalik', 'person', 'USA')])).toEqual([
      'ana-kowalik',
      'kowalik',
    ])
  })

  test('that a person and a country of one name do not share', () => {
    const ids = nameIds([named('Jordan', 'country', 'JOR'), named('Jordan'), named('Chad', 'country')])
    expect(ids).toEqual(['jordan', 'jordan-person', 'chad'])
  })

  test('of the country, by whichever name it goes', () => {
    const ids = nameIds([
      named('Russian Federation', 'country', 'RUS'),
      named('Moscow', 'country', 'RUS'),
      named('Russia', 'country'),
    ])
    expect(ids).toEqual(Array(3).fill('russia'))
  })

  test('that nobody unnamed has', () => {
    expect(nameIds([named('a senior official', 'unnamed')])).toEqual([null])
  })

  test('whatever the order of the names', () => {
    const names = [named('Kowalik'), named('Ana Kowalik'), named('Jordan'), named('Jordan', 'country')]
    expect([...nameIds([...names].reverse())].reverse()).toEqual(nameIds(names))
  })
})
