import data from '../rules/event-confidence.json' with { type: 'json' }
import type { Act } from './acts.js'
import type { Party } from './party.js'
import type { Reading } from './reading.js'

const weights: Readonly<Record<string, number>> = data.weights

/** What is known of an act from around it. */
export interface Surroundings {
  readonly quoted: boolean
  readonly dated: boolean
  readonly placed: boolean
  readonly contexts: number
}

const many = (count: number): string => (count === 0 ? 'none' : count === 1 ? 'one' : 'more')

const pronouns = new Set(['it', 'he', 'she', 'they', 'we', 'you', 'i', 'this', 'that', 'which', 'who', 'one'])

/** What stands as subject: a name, a common noun, a pronoun. */
const subjectOf = ({ tokens }: Reading, { clause }: Act): string => {
  const head = clause.subject?.members[0]?.head
  if (head === undefined) return 'none'
  const { lower, pos } = tokens[head]!
  return pronouns.has(lower) ? 'pronoun' : pos === 'PROPN' ? 'name' : 'noun'
}

/** The form of the verb that reports an act. */
const tenseOf = ({ tokens }: Reading, { clause, trigger }: Act): string => {
  const { verb } = clause
  if (verb === null || trigger.first < verb.first || trigger.first >= verb.end) return 'outside'
  if (verb.modal !== null) return 'modal'
  if (verb.passive) return 'passive'
  if (verb.perfect) return 'perfect'
  if (verb.progressive || verb.form === 'gerund') return 'progressive'
  const { lower, lemma } = tokens[verb.head]!
  return lower === lemma ? 'bare' : /[^s]s$/.test(lower) ? 'present' : 'past'
}

const kindsOf = (role: string, parties: readonly Party[]): readonly string[] => [
  ...new Set(
    parties.flatMap(({ kind, sector, agent }) => [
      `${role} ${kind}`,
      `${role} sector ${sector ?? 'none'}`,
      ...(agent ? [] : [`${role} thing`]),
    ]),
  ),
]

/** What an act's confidence is read from; `test/training/event-examples.ts` writes the same names. */
export const evidenceOf = (reading: Reading, act: Act, around: Surroundings): readonly string[] => [
  `type ${act.type}`,
  `mode ${act.type} ${act.mode}`,
  `method ${act.method.split('-').slice(0, 2).join('-')}`,
  `status ${act.status}`,
  `actors ${many(act.actors.length)}`,
  `recipients ${many(act.recipients.length)}`,
  `actor country ${act.actors.some(({ country }) => country !== null)}`,
  `recipient country ${act.recipients.some(({ country }) => country !== null)}`,
  ...kindsOf('actor', act.actors),
  ...kindsOf('recipient', act.recipients),
  `subject ${subjectOf(reading, act)}`,
  `tense ${tenseOf(reading, act)}`,
  `clause ${act.clause.kind}`,
  `verb ${reading.tokens[act.trigger.first]!.lemma}`,
  `quoted ${around.quoted}`,
  `dated ${around.dated}`,
  `placed ${around.placed}`,
  `contexts ${many(around.contexts)}`,
]

const LOWEST = 0.05
const HIGHEST = 0.95

/** How likely it is that type and parties are right, 0 to 1: a logistic model over named evidence, fitted on sentences with gold and on rows of whole articles marked by hand. */
export const confidenceOf = (reading: Reading, act: Act, around: Surroundings): number => {
  const sum = evidenceOf(reading, act, around).reduce((total, name) => total + (weights[name] ?? 0), weights.bias ?? 0)
  const value = 1 / (1 + Math.exp(-sum))
  return Math.round(Math.min(HIGHEST, Math.max(LOWEST, value)) * 10000) / 10000
}
