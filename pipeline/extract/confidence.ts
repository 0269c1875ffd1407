import { eventTypes } from '../../schemas/plover.js'
import data from '../rules/event-confidence.json' with { type: 'json' }
import { wordSet } from '../word-sets.js'
import type { Act } from './acts.js'
import type { Party } from './party.js'
import type { Reading } from './reading.js'

const weights: Readonly<Record<string, number>> = data.weights

/** One kind of evidence, with the weights of its values: "tense" with those of "past" and "passive". */
interface Kind {
  readonly name: string
  readonly weights: ReadonlyMap<string, number>
}

const kind = (name: string): Kind => ({
  name,
  weights: new Map(
    Object.entries(weights)
      .filter(([evidence]) => evidence.startsWith(`${name} `))
      .map(([evidence, weight]) => [evidence.slice(name.length + 1), weight]),
  ),
})

const kindsOfRole = (role: string) => ({
  count: kind(`${role}s`),
  country: kind(`${role} country`),
  party: kind(role),
  sector: kind(`${role} sector`),
})

const kinds = {
  type: kind('type'),
  mode: new Map(Object.keys(eventTypes).map((type) => [type, kind(`mode ${type}`)])),
  method: kind('method'),
  status: kind('status'),
  actors: kindsOfRole('actor'),
  recipients: kindsOfRole('recipient'),
  subject: kind('subject'),
  tense: kind('tense'),
  clause: kind('clause'),
  verb: kind('verb'),
  quoted: kind('quoted'),
  dated: kind('dated'),
  placed: kind('placed'),
  contexts: kind('contexts'),
}

/** What is known of an act from around it. */
export interface Surroundings {
  readonly quoted: boolean
  readonly dated: boolean
  readonly placed: boolean
  readonly contexts: number
}

const many = (count: number): string => (count === 0 ? 'none' : count === 1 ? 'one' : 'more')

const pronouns = wordSet(['it', 'he', 'she', 'they', 'we', 'you', 'i', 'this', 'that', 'which', 'who', 'one'])

/** What stands as subject: a name, a common noun, a pronoun. */
const subjectOf = ({ tokens }: Reading, { clause }: Act): string => {
  const head = clause.subject?.members[0]?.head
  if (head === undefined) return 'none'
  const { word, pos } = tokens[head]!
  return pronouns.has(word) ? 'pronoun' : pos === 'PROPN' ? 'name' : 'noun'
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

/** Takes down one piece of evidence. */
type Note = (kind: Kind, value: string) => void

/** The rule that read an act, without what changed the act after it. */
const ruleOf = (method: string): string => {
  const second = method.indexOf('-', method.indexOf('-') + 1)
  return second < 0 ? method : method.slice(0, second)
}

/** Which kinds and sectors the parties are of, each once. */
const gatherParties = (role: typeof kinds.actors, parties: readonly Party[], note: Note): void => {
  for (let i = 0; i < parties.length; i++) {
    const { kind, sector, agent } = parties[i]!
    if (i === 0 || parties.findIndex((other) => other.kind === kind) === i) note(role.party, kind)
    if (i === 0 || parties.findIndex((other) => other.sector === sector) === i) note(role.sector, sector ?? 'none')
    if (!agent && parties.findIndex((other) => !other.agent) === i) note(role.party, 'thing')
  }
}

const knowsCountry = (parties: readonly Party[]): string => String(parties.some(({ country }) => country !== null))

const gather = (reading: Reading, act: Act, around: Surroundings, note: Note): void => {
  const { type, mode, method, status, actors, recipients, clause, trigger } = act
  note(kinds.type, type)
  note(kinds.mode.get(type)!, mode ?? 'null')
  note(kinds.method, ruleOf(method))
  note(kinds.status, status)
  note(kinds.actors.count, many(actors.length))
  note(kinds.recipients.count, many(recipients.length))
  note(kinds.actors.country, knowsCountry(actors))
  note(kinds.recipients.country, knowsCountry(recipients))
  gatherParties(kinds.actors, actors, note)
  gatherParties(kinds.recipients, recipients, note)
  note(kinds.subject, subjectOf(reading, act))
  note(kinds.tense, tenseOf(reading, act))
  note(kinds.clause, clause.kind)
  note(kinds.verb, reading.tokens[trigger.first]!.lemma)
  note(kinds.quoted, String(around.quoted))
  note(kinds.dated, String(around.dated))
  note(kinds.placed, String(around.placed))
  note(kinds.contexts, many(around.contexts))
}

/** What an act's confidence is read from, by name; `test/training/event-examples.ts` writes the same names. */
export const evidenceOf = (reading: Reading, act: Act, around: Surroundings): readonly string[] => {
  const names: string[] = []
  gather(reading, act, around, ({ name }, value) => names.push(`${name} ${value}`))
  return names
}

const LOWEST = 0.05
const HIGHEST = 0.95

/** How likely it is that type and parties are right, 0 to 1: a logistic model over named evidence, fitted on sentences with gold and on rows of whole articles marked by hand. */
export const confidenceOf = (reading: Reading, act: Act, around: Surroundings): number => {
  let sum = weights.bias ?? 0
  gather(reading, act, around, ({ weights: known }, value) => {
    sum += known.get(value) ?? 0
  })
  const value = 1 / (1 + Math.exp(-sum))
  return Math.round(Math.min(HIGHEST, Math.max(LOWEST, value)) * 10000) / 10000
}
