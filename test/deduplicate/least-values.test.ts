import fc from 'fast-check'
import { expect, test } from 'vitest'
import { leastValuesInVectors, leastValuesPlainly } from '../../pipeline/deduplicate/least-values.js'

const int32 = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })
const permutations = fc.int32Array({ minLength: 128, maxLength: 128 })

test('the vectors of the processor give the same values', () => {
  fc.assert(
    fc.property(permutations, permutations, fc.array(fc.array(int32)), (multipliers, summands, texts) => {
      const inVectors = leastValuesInVectors(multipliers, summands)!
      const plainly = leastValuesPlainly(multipliers, summands)
      for (const hashes of texts.map((text) => Int32Array.from(text)))
        expect(inVectors(hashes)).toEqual(plainly(hashes))
    }),
  )
})

test('a text may have more hashes than have room at once', () => {
  const multipliers = Int32Array.from({ length: 128 }, (_, k) => 2 * k + 1)
  const summands = multipliers.map((value) => value * 7)
  const hashes = Int32Array.from({ length: 40_000 }, (_, i) => Math.imul(i, 0x9e3779b1))
  expect(leastValuesInVectors(multipliers, summands)!(hashes)).toEqual(
    leastValuesPlainly(multipliers, summands)(hashes),
  )
})
