import fc from 'fast-check'
import { expect, test } from 'vitest'
import { eachBucket } from '../../pipeline/deduplicate/buckets.js'
import { orderBy, remainder } from '../../pipeline/deduplicate/sort.js'

/** Few different numbers, of all sizes, so that many are the same. */
const someKey = fc.constantFrom(0, 1, 31, 32, 2047, 2048, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff)

test('a bucket holds the members of a key in ascending order, and keys come in ascending order', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(someKey, fc.nat(20))), (entries) => {
      const found: number[][] = []
      eachBucket(
        Uint32Array.from(entries, ([key]) => key),
        Uint32Array.from(entries, ([, member]) => member),
        (bucket) => found.push([...bucket]),
      )
      const keys = [...new Set(entries.map(([key]) => key))].sort((a, b) => a - b)
      const members = keys.map((key) => [...new Set(entries.filter(([k]) => k === key).map(([, member]) => member))])
      expect(found).toEqual(members.filter(({ length }) => length > 1).map((all) => all.sort((a, b) => a - b)))
    }),
  )
})

test('numbers are sorted by one column after the other, and what is equal stays in order', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(someKey, someKey)), (rows) => {
      const expected = rows.map((_, i) => i).sort((a, b) => rows[a]![0] - rows[b]![0] || rows[a]![1] - rows[b]![1])
      expect([...orderBy(rows.length, [(i) => rows[i]![0], (i) => rows[i]![1]])]).toEqual(expected)
    }),
  )
})

test('a remainder is that of a whole number without a sign', () => {
  expect([remainder(0xffffffff, 4), remainder(7, 3), remainder(0x80000000, 5)]).toEqual([3, 1, 3])
})
