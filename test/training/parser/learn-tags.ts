import type { FeatureTable } from '../../../pipeline/parse/feature-table.js'
import { bestOf, featureOf, TAG_FEATURES, tagFeatures } from '../../../pipeline/parse/tagger.js'
import type { WordFacts } from '../../../pipeline/parse/words.js'
import { averaged, shuffled } from './averaged.js'

/** A sentence to learn tags from: numbers of tags by word. */
export interface Tagged {
  readonly words: readonly WordFacts[]
  readonly tags: readonly number[]
}

/**
 * Weights of the tagger: an averaged perceptron over its own earlier tags.
 *
 * @param marks places of the features that may be learned
 * @param erred told of each feature of a wrong decision; then every feature may be learned
 */
export const learnTags = (
  sentences: readonly Tagged[],
  epochs: number,
  marks: Uint8Array,
  erred?: (feature: number) => void,
): FeatureTable => {
  const model = averaged(marks, 1, erred !== undefined)
  const features = new Int32Array(TAG_FEATURES)
  const learn = (feature: number, by: number): void => {
    erred?.(feature)
    model.add(feature, 0, by)
  }
  for (let epoch = 0; epoch < epochs; epoch++)
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
          tag = bestOf(features, may, model.table)
          if (tag !== gold && may.includes(gold))
            for (const feature of features) {
              learn(featureOf(feature, gold), 1)
              learn(featureOf(feature, tag), -1)
            }
          model.tick()
        }
        before2 = before
        before = tag
      }
    }
  return model.mean()
}
