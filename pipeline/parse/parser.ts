import { ACTION_FEATURES, actionFeatures } from './action-features.js'
import {
  attach,
  begin,
  type Configuration,
  dependentOf,
  headOf,
  isDone,
  LEFT,
  mayLeft,
  mayRight,
  mayShift,
  RIGHT,
  SHIFT,
  shift,
} from './configuration.js'
import { type FeatureTable, placeIn } from './feature-table.js'
import { RELATION_FEATURES, relationFeatures } from './relation-features.js'
import type { Sentence } from './sentence.js'
import { bestOf } from './tagger.js'

/** What the parser has learned. */
export interface ParserWeights {
  /** Three weights a feature: of SHIFT, LEFT and RIGHT. */
  readonly actions: FeatureTable
  readonly relations: FeatureTable
  /** The relations that a token may have, best known first, by the tags of its head and its own, and the side on which it stands. */
  readonly choices: (headTag: number, tag: number, isLeft: boolean) => readonly number[]
}

/** Room for the features of an action and its three sums. */
export const actionSums = { features: new Int32Array(ACTION_FEATURES), sums: new Float64Array(3) }
const { features, sums } = actionSums

/** Sums up, for every action, the weights of what is seen. */
export const sumActions = (
  configuration: Configuration,
  sentence: Sentence,
  { marks, weights }: FeatureTable,
): void => {
  actionFeatures(configuration, sentence, features)
  let shifts = 0
  let lefts = 0
  let rights = 0
  for (let at = 0; at < ACTION_FEATURES; at++) {
    const place = placeIn(marks, features[at]!)
    if (place < 0) continue
    shifts += weights[3 * place]!
    lefts += weights[3 * place + 1]!
    rights += weights[3 * place + 2]!
  }
  sums[SHIFT] = shifts
  sums[LEFT] = lefts
  sums[RIGHT] = rights
}

/** The action with the largest sum, of those that are possible. */
export const bestAction = (configuration: Configuration): number => {
  let best = -1
  let most = Number.NEGATIVE_INFINITY
  if (mayShift(configuration)) {
    best = SHIFT
    most = sums[SHIFT]!
  }
  if (mayLeft(configuration) && sums[LEFT]! > most) {
    best = LEFT
    most = sums[LEFT]!
  }
  if (mayRight(configuration) && sums[RIGHT]! > most) best = RIGHT
  return best
}

/** Room for the features of a relation. */
export const relationEvidence = new Int32Array(RELATION_FEATURES)

/** The relation of the token on top of the stack to the head that an action gives it. */
export const bestRelation = (
  configuration: Configuration,
  sentence: Sentence,
  action: number,
  { relations, choices }: ParserWeights,
): number => {
  const dependent = dependentOf(configuration)
  const head = headOf(configuration, action)
  const may = choices(sentence.tags[head]!, sentence.tags[dependent]!, action === LEFT)
  if (may.length === 1) return may[0]!
  relationFeatures(configuration, sentence, dependent, head, relationEvidence)
  return bestOf(relationEvidence, may, relations)
}

/** Parses a sentence of `size` tokens, from left to right, each action the best at its time; heads and relations stand in the configuration. */
export const parseTokens = (
  configuration: Configuration,
  sentence: Sentence,
  size: number,
  weights: ParserWeights,
): void => {
  begin(configuration, size)
  while (!isDone(configuration)) {
    sumActions(configuration, sentence, weights.actions)
    const action = bestAction(configuration)
    if (action === SHIFT) shift(configuration)
    else attach(configuration, action, bestRelation(configuration, sentence, action, weights))
  }
}
