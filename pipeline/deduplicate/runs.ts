/** Words in a run. */
export const RUN = 5
/** In quotations longer than this only the least run of every window is a key (winnowing). */
const SHORT = 16
const WINDOW = 4

/** Two 32-bit numbers as one. */
export const mixed = (a: number, b: number): number => {
  const hash = Math.imul(Math.imul(a ^ 0x811c9dc5, 0x85ebca6b) ^ b, 0xc2b2ae35)
  return (hash ^ (hash >>> 15)) >>> 0
}

/** A 32-bit hash of a stretch of words. */
export const hashOf = (words: Uint32Array, from: number, end: number): number => {
  let hash = 0x811c9dc5 ^ (end - from)
  for (let i = from; i < end; i++) {
    hash = Math.imul(hash ^ words[i]!, 0x85ebca6b)
    hash ^= hash >>> 13
  }
  return hash >>> 0
}

/**
 * The keys by which quotations that share words find each other: hashes of five-word runs; of long quotations only the
 * least in every window of four (winnowing: Schleimer, Wilkerson and Aiken 2003), which still finds every shared
 * stretch of eight words.
 */
export const runKeys = (words: Uint32Array, from: number, end: number): readonly number[] => {
  const hashes: number[] = []
  for (let i = from; i + RUN <= end; i++) hashes.push(hashOf(words, i, i + RUN))
  if (end - from <= SHORT) return [...new Set(hashes)]
  const kept = new Set<number>()
  for (let i = 0; i + WINDOW <= hashes.length; i++) {
    let least = hashes[i]!
    for (let j = 1; j < WINDOW; j++) if (hashes[i + j]! < least) least = hashes[i + j]!
    kept.add(least)
  }
  return [...kept]
}
