import data from '../rules/event-confidence.json' with { type: 'json' }
import type { Act } from './acts.js'

const weights: Readonly<Record<string, number>> = data.weights

const many = (count: number): string => (count === 0 ? 'none' : count === 1 ? 'one' : 'more')

/** What an act's confidence is read from; `test/training/train_event_confidence.py` names them alike. */
export const evidenceOf = (act: Act): readonly string[] => [
  `type ${act.type}`,
  `method ${act.method.split('-').slice(0, 2).join('-')}`,
  `status ${act.status}`,
  `actors ${many(act.actors.length)}`,
  `recipients ${many(act.recipients.length)}`,
  `actor country ${act.actors.some(({ country }) => country !== null)}`,
  `recipient country ${act.recipients.some(({ country }) => country !== null)}`,
]

const LOWEST = 0.05
const HIGHEST = 0.95

/** How likely it is that type and parties are right, 0 to 1: a logistic model over named evidence, fitted on sentences with gold. */
export const confidenceOf = (act: Act): number => {
  const sum = evidenceOf(act).reduce((total, name) => total + (weights[name] ?? 0), weights.bias ?? 0)
  const value = 1 / (1 + Math.exp(-sum))
  return Math.round(Math.min(HIGHEST, Math.max(LOWEST, value)) * 10000) / 10000
}
