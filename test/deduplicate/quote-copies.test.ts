import fc from 'fast-check'
import { expect, test } from 'vitest'
import { areCopies } from '../../pipeline/deduplicate/quote-copies.js'

/** Words to be inserted, deleted or replaced, counted in the plain way. */
const distance = (a: readonly number[], b: readonly number[]): number => {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (const [i, word] of a.entries()) {
    const next = [i + 1]
    for (const [j, other] of b.entries())
      next.push(Math.min(row[j]! + (word === other ? 0 : 1), row[j + 1]! + 1, next[j]! + 1))
    row = next
  }
  return row[b.length]!
}

const isPart = (a: readonly number[], b: readonly number[]): boolean => `,${b},`.includes(`,${a},`)

/** A quotation, and what becomes of it where some words are changed. */
const pair = fc
  .tuple(
    fc.array(fc.nat(30), { minLength: 1, maxLength: 40 }),
    fc.array(fc.tuple(fc.nat(40), fc.nat(1), fc.array(fc.nat(30), { maxLength: 2 })), { maxLength: 9 }),
  )
  .map(([words, changes]) => {
    const other = [...words]
    for (const [at, gone, put] of changes) other.splice(at, gone, ...put)
    return [words, other] as const
  })

test('quotations of seven words are copies where one is a part of the other, or a fifth of the longer one differs', () => {
  fc.assert(
    fc.property(pair, ([a, b]) => {
      const [short, long] = a.length <= b.length ? [a, b] : [b, a]
      const expected =
        short.length < 7
          ? `${short}` === `${long}`
          : isPart(short, long) || distance(short, long) <= Math.floor(long.length * 0.2)
      const words = Uint32Array.from([99, ...a, ...b, 99])
      expect(areCopies(words, 1, 1 + a.length, 1 + a.length, 1 + a.length + b.length)).toBe(expected)
    }),
    { numRuns: 1000 },
  )
})
