import learned from '../../rules/event-links.json' with { type: 'json' }
import { kinds } from './evidence/kinds.js'
import type { Mention } from './mention.js'

/** What each level of each kind of evidence weighs, in log-odds; made by `test/training/events/train-links.ts`. */
export interface Weights {
  readonly start: number
  /** Two clusters are joined where the mean over pairs of their mentions is no less. */
  readonly limit: number
  readonly evidence: Readonly<Record<string, Readonly<Record<string, number>>>>
}

export const learnedWeights: Weights = learned

/** One piece of evidence about two mentions. */
export interface Reason {
  readonly evidence: string
  readonly level: string
  readonly weight: number
}

/** The evidence about two mentions, one by one; with `start` it sums up to what `summing` gives. */
export const reasons = (a: Mention, b: Mention, weights: Weights = learnedWeights): readonly Reason[] =>
  kinds.map(({ name, levelOf }) => {
    const level = levelOf(a, b)
    return { evidence: name, level, weight: weights.evidence[name]?.[level] ?? 0 }
  })

/** How likely two mentions are of one event, in log-odds: the sum of what their evidence weighs (logistic regression). */
export type Sum = (a: Mention, b: Mention) => number

/**
 * @param floor what is less is not told apart: evidence is no longer looked at when all the rest could not lift the sum to it
 */
export const summing = ({ start, evidence }: Weights, floor: number): Sum => {
  const parts = kinds.map(({ name, levels, levelOf }) => {
    const weighed = new Map(levels.map((level) => [level, evidence[name]?.[level] ?? 0]))
    return { levelOf, weighed, most: Math.max(...weighed.values()), rest: 0 }
  })
  for (let k = parts.length - 2; k >= 0; k--) parts[k]!.rest = parts[k + 1]!.rest + parts[k + 1]!.most
  return (a, b) => {
    let sum = start
    for (let k = 0; k < parts.length; k++) {
      const { levelOf, weighed, rest } = parts[k]!
      sum += weighed.get(levelOf(a, b))!
      if (sum + rest < floor) return sum + rest
    }
    return sum
  }
}
