/**
 * Weights of features. A feature is a hash of 32 bits (`hashing.ts`); its low bits tell its place or the one beside it, its high
 * bits stand there as a mark. So a feature that was never learned finds nothing (but once in 128 times), and no list of
 * features has to be kept.
 */
export interface FeatureTable {
  /** One a place; 0 where nothing stands. The number of places is a power of two. */
  readonly marks: Uint8Array
  /** `width` weights a place. */
  readonly weights: Int16Array | Float32Array
  readonly width: number
}

const markOf = (feature: number): number => ((feature >>> 24) % 255) + 1

/** The place of a feature, -1 where it has none. */
export const placeIn = (marks: Uint8Array, feature: number): number => {
  const place = feature & (marks.length - 1)
  const mark = markOf(feature)
  if (marks[place] === mark) return place
  return marks[place ^ 1] === mark ? place ^ 1 : -1
}

/** Gives a feature a place; false where it has one already or both of its places are taken. */
export const admit = (marks: Uint8Array, feature: number): boolean => {
  if (placeIn(marks, feature) >= 0) return false
  const place = feature & (marks.length - 1)
  const free = marks[place] === 0 ? place : place ^ 1
  if (marks[free] !== 0) return false
  marks[free] = markOf(feature)
  return true
}
