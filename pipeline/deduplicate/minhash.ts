import { leastValuesInVectors, leastValuesPlainly } from './least-values.js'
import { SHINGLE } from './shingles.js'

/**
 * MinHash (Broder 1997) with 128 permutations over word 5-shingles, cut into bands (Indyk and Motwani 1998). Two texts
 * of Jaccard similarity s agree in all rows of at least one of b bands of r rows with probability 1 - (1 - s^r)^b.
 * With 32 bands of 4 rows that is
 *
 *     s      0.2    0.3    0.4    0.5    0.6    0.7     0.8
 *     found  0.050  0.229  0.565  0.873  0.988  0.9998  1.0000
 *
 * Every pair that is found is verified on its shingles, so what is found too much costs time and nothing else, and so
 * the bands are set for recall at the threshold.
 */
export const PERMUTATIONS = 128
export const BANDS = 32
const ROWS = PERMUTATIONS / BANDS

/** Park and Miller's generator: the permutations are the same in every run. */
const constants = (seed: number): Uint32Array => {
  let state = seed
  return Uint32Array.from({ length: PERMUTATIONS }, () => {
    state = (state * 48271) % 2147483647
    const high = state
    state = (state * 48271) % 2147483647
    return (high << 16) ^ state
  })
}
const multipliers = Int32Array.from(constants(1_234_567), (value) => value | 1)
const summands = Int32Array.from(constants(7_654_321))

/** A 32-bit hash of each shingle, in order. */
const shingleHashes = (words: Uint32Array): Int32Array => {
  const hashes = new Int32Array(Math.max(Math.min(words.length, 1), words.length - SHINGLE + 1))
  for (let i = 0; i < hashes.length; i++) {
    let hash = 0x9e3779b9
    const end = Math.min(words.length, i + SHINGLE)
    for (let j = i; j < end; j++) {
      hash = Math.imul((hash ^ words[j]!) + j - i, 0x85ebca6b)
      hash ^= hash >>> 15
    }
    hashes[i] = hash
  }
  return hashes
}

const leastValues = leastValuesInVectors(multipliers, summands) ?? leastValuesPlainly(multipliers, summands)

/**
 * The least value of every permutation over the shingles of a text, as signed numbers; all the greatest for a text
 * without words.
 */
export const signatureOf = (words: Uint32Array): Int32Array => leastValues(shingleHashes(words))

/** One 32-bit key for each band of a signature. */
export const bandsOf = (signature: Int32Array): Uint32Array => {
  const keys = new Uint32Array(BANDS)
  for (let band = 0; band < BANDS; band++) {
    let key = 0x811c9dc5
    for (let row = 0; row < ROWS; row++) {
      key = Math.imul(key ^ signature[band * ROWS + row]!, 0x01000193)
      key = Math.imul(key ^ (key >>> 15), 0x2c1b3c6d)
    }
    keys[band] = (key ^ (key >>> 13)) >>> 0
  }
  return keys
}
