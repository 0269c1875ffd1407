import { type FeatureTable, placeIn } from './feature-table.js'
import { hash1, hash2 } from './hashing.js'
import type { WordFacts } from './words.js'

/** How many features tell of one tag. */
export const TAG_FEATURES = 26

/** A word that stands before the first and behind the last of every sentence. */
const outside: WordFacts = { word: -1, group: -1, shape: -1, ending2: -1, ending3: -1, opening: -1, tags: [] }

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
  into[22] = hash2(23, own.group, before)
  into[23] = hash2(24, own.group, next.group)
  into[24] = hash2(25, last.group, own.word)
  into[25] = hash2(26, next.group, own.word)
}

/** The feature that a class is right where another feature is seen. */
export const featureOf = (feature: number, kind: number): number => {
  const hash = Math.imul(feature ^ Math.imul(kind + 1, 0x27d4eb2f), 0x9e3779b1)
  return hash ^ (hash >>> 15)
}

/** The class with the largest sum of weights, of those that may be; the first of equal ones. */
export const bestOf = (features: Int32Array, classes: readonly number[], { marks, weights }: FeatureTable): number => {
  let best = classes[0]!
  let most = Number.NEGATIVE_INFINITY
  for (const one of classes) {
    let sum = 0
    for (let at = 0; at < features.length; at++) {
      const place = placeIn(marks, featureOf(features[at]!, one))
      if (place >= 0) sum += weights[place]!
    }
    if (sum > most) {
      most = sum
      best = one
    }
  }
  return best
}

const features = new Int32Array(TAG_FEATURES)

/** Tags of the words of one sentence, from left to right, each known before the next (greedy, as Collins 2002 without search). */
export const tagWords = (words: readonly WordFacts[], table: FeatureTable, into: Uint8Array): void => {
  let before = -1
  let before2 = -1
  for (let at = 0; at < words.length; at++) {
    const { tags } = words[at]!
    let tag = tags[0]!
    if (tags.length > 1) {
      tagFeatures(words, at, before, before2, features)
      tag = bestOf(features, tags, table)
    }
    into[at] = tag
    before2 = before
    before = tag
  }
}
