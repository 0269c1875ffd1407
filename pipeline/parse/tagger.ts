import { hash1, hash2 } from './hashing.js'
import type { WordFacts } from './words.js'

/** Weights of one kind of decision: the weight of a feature for a class stands at the place that its hash tells. */
export type Weights = Int16Array | Float32Array

/** How many features tell of one tag. */
export const TAG_FEATURES = 22

/** A word that stands before the first and behind the last of every sentence. */
const outside: WordFacts = { word: -1, shape: -1, ending2: -1, ending3: -1, opening: -1, tags: [] }

/**
 * Writes the features of the tag of one token: the words around it, the tags already given before it.
 *
 * @param before tag of the token before, -1 at the start of the sentence; `before2` of the one before that
 */
export const tagFeatures = (
  words: readonly WordFacts[],
  at: number,
  before: number,
  before2: number,
  into: Int32Array,
): void => {
  const own = words[at]!
  const last = words[at - 1] ?? outside
  const last2 = words[at - 2] ?? outside
  const next = words[at + 1] ?? outside
  const next2 = words[at + 2] ?? outside
  into[0] = hash1(1, own.word)
  into[1] = hash2(2, own.word, own.shape)
  into[2] = hash2(3, own.ending3, own.shape)
  into[3] = hash1(4, own.ending2)
  into[4] = hash2(5, own.opening, own.shape)
  into[5] = hash2(6, own.shape, last.shape)
  into[6] = hash1(7, before)
  into[7] = hash2(8, before, before2)
  into[8] = hash2(9, before, own.word)
  into[9] = hash1(10, last.word)
  into[10] = hash1(11, next.word)
  into[11] = hash2(12, next.ending3, next.shape)
  into[12] = hash1(13, last2.word)
  into[13] = hash1(14, next2.word)
  into[14] = hash2(15, last.word, own.word)
  into[15] = hash2(16, own.word, next.word)
  into[16] = hash2(17, before, next.word)
  into[17] = hash2(18, own.ending3, before)
  into[18] = hash2(19, own.ending3, next.ending3)
  into[19] = hash2(20, last.ending3, own.ending3)
  into[20] = hash2(21, next.shape, at === 0 ? 1 : 0)
  into[21] = hash2(22, next.ending3, next2.ending3)
}

/** Where the weight of a feature for a class stands. */
export const placeOf = (feature: number, kind: number, mask: number): number =>
  (feature ^ Math.imul(kind + 1, 0x27d4eb2f)) & mask

/** The class with the largest sum of weights, of those that may be. */
export const bestOf = (features: Int32Array, count: number, classes: readonly number[], weights: Weights): number => {
  const mask = weights.length - 1
  let best = classes[0]!
  let most = Number.NEGATIVE_INFINITY
  for (const one of classes) {
    let sum = 0
    for (let at = 0; at < count; at++) sum += weights[placeOf(features[at]!, one, mask)]!
    if (sum > most) {
      most = sum
      best = one
    }
  }
  return best
}

const features = new Int32Array(TAG_FEATURES)

/** Tags of the words of one sentence, from left to right, each known before the next (greedy, as Collins 2002 without search). */
export const tagWords = (words: readonly WordFacts[], weights: Weights, into: Uint8Array): void => {
  let before = -1
  let before2 = -1
  for (let at = 0; at < words.length; at++) {
    const { tags } = words[at]!
    let tag = tags[0]!
    if (tags.length > 1) {
      tagFeatures(words, at, before, before2, features)
      tag = bestOf(features, TAG_FEATURES, tags, weights)
    }
    into[at] = tag
    before2 = before
    before = tag
  }
}
