/** Words in a shingle. */
export const SHINGLE = 5

/**
 * The distinct word 5-shingles of a text, each as a 53-bit hash, sorted; a text of one to four words is one shingle.
 * Among a million articles two shingles that differ share a hash less than once in ten thousand comparisons.
 */
export const shinglesOf = (words: Uint32Array): Float64Array => {
  const count = Math.max(Math.min(words.length, 1), words.length - SHINGLE + 1)
  const found = new Float64Array(count)
  for (let i = 0; i < count; i++) {
    let high = 0x9e3779b9
    let low = 0x7f4a7c15
    const end = Math.min(words.length, i + SHINGLE)
    for (let j = i; j < end; j++) {
      high = Math.imul((high ^ words[j]!) + j - i, 0x85ebca6b)
      high ^= high >>> 15
      low = Math.imul(low + words[j]!, 0xc2b2ae35)
      low ^= low >>> 13
    }
    found[i] = (high & 0x1fffff) * 0x100000000 + (low >>> 0)
  }
  // What is not negative sorts like its bits, and whole numbers sort faster.
  new BigUint64Array(found.buffer).sort()
  let kept = 0
  for (let i = 0; i < count; i++) if (i === 0 || found[i] !== found[i - 1]) found[kept++] = found[i]!
  return found.slice(0, kept)
}

/** What two sorted sets have in common. */
export interface Overlap {
  /** Jaccard similarity: what they share over what they hold together; 1 where both are empty. */
  readonly jaccard: number
  /** How much of the smaller one stands in the larger one. */
  readonly contained: number
}

export const overlap = (a: Float64Array, b: Float64Array): Overlap => {
  let shared = 0
  let i = 0
  let j = 0
  while (i < a.length && j < b.length) {
    const difference = a[i]! - b[j]!
    if (difference === 0) shared++
    if (difference <= 0) i++
    if (difference >= 0) j++
  }
  const all = a.length + b.length - shared
  const least = Math.min(a.length, b.length)
  return { jaccard: all === 0 ? 1 : shared / all, contained: least === 0 ? 0 : shared / least }
}
