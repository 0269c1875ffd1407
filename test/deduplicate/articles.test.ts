import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { overlap, shinglesOf } from '../../pipeline/deduplicate/shingles.js'
import { hashWords } from '../../pipeline/deduplicate/words.js'
import { article, clustersOf } from './corpus.js'

const words = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, i) => `word${from + i}`).join(' ')

describe('words', () => {
  test.each([
    ['case, marks and brackets', 'We proved (to the "World") that', 'we proved to the world that'],
    ['curly and straight apostrophes', 'don’t', "DON'T"],
    ['hyphens and dashes', 'extra-regional — powers', 'extra regional powers'],
    ['accents that are put together or apart', 'caf\u00e9', 'cafe\u0301'],
    ['ligatures', 'of\ufb01ce', 'office'],
  ])('are the same whatever %s', (_, one, other) => {
    expect([...hashWords(one).hashes]).toEqual([...hashWords(other).hashes])
  })

  test('know where they start', () => {
    expect([...hashWords('“No,” she said: ½ café.').starts]).toEqual([1, 6, 10, 16, 16, 18])
  })
})

describe('similarity', () => {
  test('is the share of all distinct runs of five words', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20), { maxLength: 40 }), fc.array(fc.nat(20), { maxLength: 40 }), (a, b) => {
        const runs = (list: readonly number[]) =>
          new Set(
            list.length < 5 && list.length > 0
              ? [list.join()]
              : list.slice(4).map((_, i) => list.slice(i, i + 5).join()),
          )
        const [one, other] = [runs(a), runs(b)]
        const both = [...one].filter((run) => other.has(run)).length
        const all = one.size + other.size - both
        const shingles = (list: readonly number[]) => shinglesOf(hashWords(list.map((n) => `w${n}`).join(' ')).hashes)
        expect(overlap(shingles(a), shingles(b)).jaccard).toBe(all === 0 ? 1 : both / all)
      }),
    )
  })
})

describe('articles', () => {
  test('that share most of their words are one cluster, and the earliest is canonical', () => {
    const { article: of, count } = clustersOf([
      article(1, words(0, 200), {}, '2020-02-02'),
      article(2, words(10, 200), {}, '2020-02-01'),
      article(3, words(500, 700), {}, '2020-02-01'),
    ])
    expect(count).toBe(2)
    const second = { clusterId: 'a000000000000002', clusterSize: 2 }
    expect(of(0)).toEqual({ ...second, isCanonical: false, similarity: 186 / 196 })
    expect(of(1)).toEqual({ ...second, isCanonical: true, similarity: 1 })
    expect(of(2)).toEqual({ clusterId: 'a000000000000003', clusterSize: 1, isCanonical: true, similarity: 1 })
  })

  test.each([
    ['the earliest, a known day before none', ['2020-01-02', words(0, 100)], [null, words(0, 120)], 0],
    ['of one day, the longest', ['2020-01-01', words(0, 100)], ['2020-01-01', words(0, 110)], 1],
    ['else the first by path', [null, words(0, 100)], [null, words(0, 100)], 0],
  ] as const)('have as canonical one %s', (_, [firstDay, first], [secondDay, second], canonical) => {
    const { article: of } = clustersOf([article(1, first, {}, firstDay), article(2, second, {}, secondDay)])
    expect([of(0).isCanonical, of(1).isCanonical]).toEqual([canonical === 0, canonical === 1])
  })

  test.each([
    ['a long quotation', `${words(0, 150)} ${words(300, 380)}`, `${words(300, 380)} ${words(600, 800)}`],
    ['the notice at their end', `${words(0, 120)} ${words(300, 380)}`, `${words(600, 720)} ${words(300, 380)}`],
    ['nothing, as they have no words', '…', '—'],
  ])('that share %s stand alone', (_, one, other) => {
    const { count } = clustersOf([article(1, one), article(2, other)])
    expect(count).toBe(2)
  })

  test('are one cluster where a long notice stands under the copy', () => {
    const { article: of } = clustersOf([article(1, words(0, 150)), article(2, `${words(0, 150)} ${words(300, 400)}`)])
    expect(of(0)).toMatchObject({ clusterSize: 2, isCanonical: false, similarity: 146 / 246 })
  })

  test('that hundreds of others resemble in a few words are found all the same, and the crowd is told', () => {
    const crowd = Array.from({ length: 200 }, (_, i) =>
      article(i, `${words(0, 60)} ${words(1000 + 60 * i, 1030 + 60 * i)}`),
    )
    const copy = article(300, `${words(0, 60)} ${words(1000 + 60 * 7, 1030 + 60 * 7)} again`)
    const { article: of, crowded } = clustersOf([...crowd, copy])
    expect(of(200).clusterId).toBe(of(7).clusterId)
    expect(of(8).clusterSize).toBe(1)
    expect(crowded.length).toBeGreaterThan(0)
  })
})
