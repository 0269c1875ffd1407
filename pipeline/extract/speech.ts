import type { Act } from './acts.js'
import { actorsOf } from './acts.js'
import type { Clause } from './clause.js'
import type { Reader } from './governed.js'
import { without } from './party.js'
import type { Reading } from './reading.js'
import { agentsOf } from './roles.js'

export const obligations: ReadonlySet<string> = new Set(['must', 'should', 'ought'])
export const needs: ReadonlySet<string> = new Set(['need', 'have'])
export const guilt: ReadonlySet<string> = new Set(['responsible', 'guilty', 'complicit', 'culpable', 'behind'])

const obliges = (reading: Reading, clause: Clause): number | null => {
  const verb = clause.verb
  if (verb === null) return null
  if (verb.modal !== null && obligations.has(verb.modal)) return verb.first
  const under = reading.clauses.some(
    (other) => other.parent === clause && other.kind === 'infinitive' && other.verb!.first === verb.end,
  )
  // "they said they have to go": whoever speaks of his own needs asks for nothing
  const self = clause.subject?.members.every((phrase) => phrase.pronoun) === true
  return under && !self && needs.has(reading.tokens[verb.head]!.lemma) && !verb.negated ? verb.head : null
}

const blames = (reading: Reading, clause: Clause): boolean =>
  clause.verb !== null &&
  !clause.verb.negated &&
  reading.tokens[clause.verb.head]!.lemma === 'be' &&
  ((clause.adjective !== null && guilt.has(clause.adjective)) ||
    guilt.has(reading.tokens[clause.verb.end]?.lower ?? ''))

/** What a verb of saying does by what is said: "A said B must go" is a request, "A said B was responsible" an accusation. */
export const spoken = ({ reading, consumed }: Reader, clause: Clause): Act | null => {
  const said = reading.clauses.find((other) => other.parent === clause && other.kind === 'complement')
  if (said === undefined || said.subject === null || said.verb === null) return null
  const obligation = obliges(reading, said)
  const blame = obligation === null && blames(reading, said)
  if (obligation === null && !blame) return null
  const actors = actorsOf(reading, clause)
  const recipients = without(agentsOf(reading, said.subject), actors)
  const named = recipients.filter((party) => party.agent)
  if (!actors.some((party) => party.agent) || (named.length === 0 && !(said.verb.passive && obligation !== null)))
    return null
  consumed[said.index] = true
  const trigger = blame ? { first: said.verb.head, end: said.verb.end } : { first: obligation!, end: obligation! + 1 }
  return {
    type: blame ? 'ACCUSE' : 'REQUEST',
    mode: blame ? 'allege' : null,
    actors,
    recipients: named.length > 0 ? named : recipients,
    trigger,
    clause,
    status: 'occurred',
    method: blame ? 'speech-blame' : 'speech-demand',
  }
}
