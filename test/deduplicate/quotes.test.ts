import { describe, expect, test } from 'vitest'
import { clustersOf, named, quotation } from './corpus.js'

const putin = named('Ana Kowalik')
const other = named('Jan Novotny')

const sizeOf = (one: string, two: string, speakers = [putin, putin]): number =>
  clustersOf([quotation(1, one, speakers[0]!), quotation(2, two, speakers[1]!)]).quotes(0)[0]!.clusterSize

describe('quotations are copies', () => {
  test.each([
    [
      'of the same words in other marks',
      'We will not leave (at all) before spring.',
      '“we will not leave at all, before Spring”',
    ],
    [
      'where one is a part of the other',
      'no one will ever close this harbor again',
      'I promise you: no one will ever close this harbor again, not this year',
    ],
    [
      'where a few words differ',
      'we have repaired the old bridge and we are going to open it on Monday',
      'we have repaired the old bridge and we will open it on Monday',
    ],
    ['of three words, where the speaker is the same', 'never again, friends', 'Never again, friends!'],
  ])('%s', (_, one, two) => {
    expect(sizeOf(one, two)).toBe(2)
  })
})

describe('quotations are no copies', () => {
  test.each([
    [
      'where only half is shared',
      'we have repaired the old bridge and the port will open',
      'we have repaired the old bridge but nobody knows when trains return',
    ],
    [
      'where the shared part is short',
      'a new day for us',
      'this is a new day for us and for all who live along the river',
    ],
  ])('%s', (_, one, two) => {
    expect(sizeOf(one, two)).toBe(1)
  })

  test('of three words, where the speakers differ', () => {
    expect(sizeOf('never again, friends', 'Never again, friends!', [putin, other])).toBe(1)
  })
})

describe('a cluster of quotations', () => {
  const words = 'The outcome of this cooperation has shown what both of us can do'

  test('has a conflict where its copies have different speakers', () => {
    const { quotes } = clustersOf([quotation(1, words, putin), quotation(2, words, other), quotation(3, words, null)])
    expect([0, 1, 2].map((i) => quotes(i)[0]!.hasConflict)).toEqual([true, true, true])
    expect([0, 1, 2].map((i) => quotes(i)[0]!.speakerId)).toEqual(['ana-kowalik', 'jan-novotny', null])
  })

  test('has none where one copy gives no speaker, or a shorter name', () => {
    const { quotes } = clustersOf([
      quotation(1, words, putin),
      quotation(2, words, null),
      quotation(3, words, named('Kowalik')),
    ])
    expect(quotes(0)[0]).toMatchObject({ clusterSize: 3, hasConflict: false })
  })

  test('has the earliest as canonical, whatever the order of the articles', () => {
    const articles = [quotation(1, words, putin, '2020-05-02'), quotation(2, words, putin, '2020-05-01')]
    for (const documents of [articles, [...articles].reverse()])
      expect(clustersOf(documents).quotes(0)[0]).toMatchObject({ clusterId: 'a000000000000002-q1', isCanonical: false })
  })
})
