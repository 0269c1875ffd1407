import { bestOf, placeOf, TAG_FEATURES, tagFeatures } from '../../../pipeline/parse/tagger.js'
import type { WordFacts } from '../../../pipeline/parse/words.js'
import { averaged, shuffled } from './averaged.js'

/** A sentence to learn tags from: numbers of tags by word. */
export interface Tagged {
  readonly words: readonly WordFacts[]
  readonly tags: readonly number[]
}

/** Weights of the tagger: an averaged perceptron over its own earlier tags. */
export const learnTags = (sentences: readonly Tagged[], epochs: number, size: number): Float32Array => {
  const model = averaged(size)
  const mask = size - 1
  const features = new Int32Array(TAG_FEATURES)
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const number of shuffled(sentences.length, epoch + 1)) {
      const { words, tags } = sentences[number]!
      let before = -1
      let before2 = -1
      for (let at = 0; at < words.length; at++) {
        const may = words[at]!.tags
        const gold = tags[at]!
        let tag = may[0]!
        if (may.length > 1) {
          tagFeatures(words, at, before, before2, features)
          tag = bestOf(features, TAG_FEATURES, may, model.weights)
          if (tag !== gold && may.includes(gold))
            for (const feature of features) {
              model.add(placeOf(feature, gold, mask), 1)
              model.add(placeOf(feature, tag, mask), -1)
            }
          model.tick()
        }
        before2 = before
        before = tag
      }
    }
  }
  return model.mean()
}
