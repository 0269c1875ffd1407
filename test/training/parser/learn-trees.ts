import {
  attach,
  begin,
  dependentOf,
  headOf,
  isDone,
  LEFT,
  newConfiguration,
  SHIFT,
  shift,
} from '../../../pipeline/parse/configuration.js'
import {
  actionSums,
  bestAction,
  bestRelation,
  type ParserWeights,
  relationEvidence,
  sumActions,
} from '../../../pipeline/parse/parser.js'
import type { Sentence } from '../../../pipeline/parse/sentence.js'
import { featureOf } from '../../../pipeline/parse/tagger.js'
import { averaged, shuffled } from './averaged.js'
import { costsOf } from './oracle.js'

/** A sentence to learn trees from. */
export interface Parsed {
  readonly size: number
  readonly sentence: Sentence
  readonly heads: Int32Array
  /** Numbers of relations by token, from 1. */
  readonly relations: Int32Array
}

/** One in so many times a wrong action is not taken, so that the parser also sees what comes after right ones. */
const CAUTION = 10

/** Places of the features that may be learned, and what is told of each feature of a wrong decision; then every feature may be learned. */
export interface Learning {
  readonly actions: Uint8Array
  readonly relations: Uint8Array
  readonly actionErred?: (feature: number) => void
  readonly relationErred?: (feature: number) => void
}

/**
 * Weights of the parser: an averaged perceptron that from its second epoch on mostly goes where its own actions lead, right
 * or wrong, and learns the best there is from there ("exploration", Goldberg and Nivre 2012).
 */
export const learnTrees = (
  sentences: readonly Parsed[],
  choices: ParserWeights['choices'],
  epochs: number,
  learning: Learning,
): ParserWeights => {
  const { actionErred, relationErred } = learning
  const actions = averaged(learning.actions, 3, actionErred !== undefined)
  const relations = averaged(learning.relations, 1, relationErred !== undefined)
  const weights: ParserWeights = { actions: actions.table, relations: relations.table, choices }
  const configuration = newConfiguration()
  const costs = new Int32Array(3)
  const { features, sums } = actionSums
  let decisions = 0
  const learnAction = (better: number, worse: number): void => {
    for (const feature of features) {
      actionErred?.(feature)
      actions.add(feature, better, 1)
      actions.add(feature, worse, -1)
    }
  }
  const learnRelation = (right: number, wrong: number): void => {
    for (const feature of relationEvidence)
      for (const [relation, by] of [
        [right, 1],
        [wrong, -1],
      ] as const) {
        const own = featureOf(feature, relation)
        relationErred?.(own)
        relations.add(own, 0, by)
      }
  }
  const relationFor = (action: number, gold: Parsed): number => {
    const found = bestRelation(configuration, gold.sentence, action, weights)
    const dependent = dependentOf(configuration)
    const head = headOf(configuration, action)
    if (gold.heads[dependent] !== head) return found
    const right = gold.relations[dependent]!
    const may = choices(gold.sentence.tags[head]!, gold.sentence.tags[dependent]!, action === LEFT)
    if (found !== right && may.includes(right)) learnRelation(right, found)
    relations.tick()
    return found
  }
  for (let epoch = 0; epoch < epochs; epoch++) {
    let right = 0
    let all = 0
    for (const number of shuffled(sentences.length, epoch + 101)) {
      const gold = sentences[number]!
      begin(configuration, gold.size)
      while (!isDone(configuration)) {
        sumActions(configuration, gold.sentence, weights.actions)
        costsOf(configuration, gold.heads, costs)
        const least = Math.min(...costs)
        const chosen = bestAction(configuration)
        let good = -1
        for (const [action, cost] of costs.entries())
          if (cost === least && (good < 0 || sums[action]! > sums[good]!)) good = action
        all++
        if (costs[chosen] === least) right++
        else learnAction(good, chosen)
        actions.tick()
        const explores = epoch > 0 && decisions++ % CAUTION !== 0
        const taken = costs[chosen] === least || explores ? chosen : good
        if (taken === SHIFT) shift(configuration)
        else attach(configuration, taken, relationFor(taken, gold))
      }
    }
    console.log(`  epoch ${epoch}: ${(right / all).toFixed(4)} of the actions right`)
  }
  return { actions: actions.mean(), relations: relations.mean(), choices }
}
