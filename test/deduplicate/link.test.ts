import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { likelyPairs, link, type Pair } from '../../pipeline/deduplicate/events/link.js'
import type { Mention } from '../../pipeline/deduplicate/events/mention.js'
import { summing, type Weights } from '../../pipeline/deduplicate/events/sum.js'

/** Mentions of one type that differ in their days alone: the same day speaks for one event, others against it. */
const weights: Weights = {
  start: 0,
  limit: 0,
  evidence: {
    day: { 'same day': 2, 'other days': -5, 'one undated': 1, 'one undated, in one article': 1, unknown: 0.5 },
  },
}

const none = new Uint32Array(0)
const noBits = new Float32Array(0)
const mention = (rank: number, day: number): Mention => ({
  rank,
  story: { article: rank, published: 0, words: none, bits: noBits, norm: 0 },
  sentence: 0,
  type: 1,
  mode: 0,
  act: 1,
  stem: 1,
  status: 0,
  actors: [],
  recipients: [],
  firstDay: day,
  lastDay: day,
  place: 0,
  placeCountry: 0,
  latitude: 0,
  longitude: 0,
  words: none,
  bits: noBits,
})

const linked = (mentions: readonly Mention[]): readonly (readonly number[])[] => {
  const pairs = likelyPairs(mentions, summing(weights, weights.limit), weights.limit)
  const byRank: readonly Pair[] = pairs.map(({ a, b, sum }) => {
    const [one, other] = [mentions[a]!.rank, mentions[b]!.rank]
    return { a: Math.min(one, other), b: Math.max(one, other), sum }
  })
  return link(mentions, byRank, weights)
    .map((cluster) => [...cluster])
    .sort((a, b) => a[0]! - b[0]!)
}

describe('a component', () => {
  test('is one cluster where all agree', () => {
    expect(linked([mention(0, 10), mention(1, 10), mention(2, 0)])).toEqual([[0, 1, 2]])
  })

  test('is not chained through a mention that knows neither day', () => {
    expect(linked([mention(0, 10), mention(1, 0), mention(2, 90)])).toHaveLength(2)
  })

  test('gives the same clusters whatever the order of its mentions', () => {
    const days = fc.array(fc.constantFrom(0, 10, 90), { minLength: 2, maxLength: 12 })
    fc.assert(
      fc.property(
        days.chain((some) => {
          const mentions = some.map((day, rank) => mention(rank, day))
          return fc.tuple(fc.constant(mentions), fc.shuffledSubarray(mentions, { minLength: mentions.length }))
        }),
        ([mentions, shuffled]) => {
          expect(linked(shuffled)).toEqual(linked(mentions))
        },
      ),
    )
  })

  test('never holds two mentions of other days in one cluster', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(0, 10, 90), { minLength: 2, maxLength: 40 }), (days) => {
        for (const cluster of linked(days.map((day, rank) => mention(rank, day)))) {
          const dated = cluster.slice(0, 6).flatMap((rank) => (days[rank] === 0 ? [] : [days[rank]]))
          expect(new Set(dated).size).toBeLessThanOrEqual(1)
        }
      }),
    )
  })
})
