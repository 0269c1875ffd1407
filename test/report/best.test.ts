import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { best, tally } from '../../pipeline/report/best.js'

describe('the best of many', () => {
  test('are those of highest rank, the earlier of equals first, whatever comes', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 })), fc.integer({ min: 1, max: 6 }), (ranks, limit) => {
        const kept = best<number>(limit)
        ranks.forEach((rank, i) => {
          kept.add(rank, i)
        })
        const wanted = ranks.map((rank, i) => ({ rank, i })).sort((a, b) => b.rank - a.rank || a.i - b.i)
        expect(kept.take()).toEqual(wanted.slice(0, limit).map(({ i }) => i))
      }),
    )
  })

  test('says beforehand what it would not keep', () => {
    const kept = best<string>(1)
    kept.add(0.5, 'a')
    expect([kept.wants(0.5), kept.wants(0.6)]).toEqual([false, true])
  })
})

test('a tally gives the most frequent first, and equals in the order of their keys', () => {
  const counts = tally()
  for (const key of ['pier', 'gate', 'dock', 'gate', 'pier', 'gate']) counts.add(key)
  expect(counts.top(2)).toEqual([
    ['gate', 3],
    ['pier', 2],
  ])
  expect(counts.top().length).toBe(3)
})
