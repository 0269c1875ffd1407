import { type Act, actorsOf, changedAct, type Fit } from './acts.js'
import type { Clause } from './clause.js'
import { governed, type Reader } from './governed.js'
import { operatorRules } from './operators.js'
import type { Party } from './party.js'
import { recipientsOf } from './recipients.js'
import type { Operator } from './triggers.js'

const governing = new Set<Operator>(['aspect', 'plan', 'decide'])

/** Operators that report nothing where no act stands under them and the verb has no type of its own. */
export const silentOperators: ReadonlySet<Operator> = new Set<Operator>([
  'aspect',
  'cease',
  'vow',
  'plan',
  'want',
  'decide',
  'allow',
  'prevent',
  'force',
  'consume',
  'that',
])

/** Reads a verb that governs another act; null where together they report none. It uses up a clause of content. */
export const composed = (reader: Reader, clause: Clause, fit: Fit, chosen: Clause | null = null): Act | null => {
  const { reading } = reader
  const { sense, matched, particle } = fit
  const operator = sense.operator
  if (operator === null || operator === 'say') return null
  const verb = clause.verb!
  const inner = governed(reader, clause, fit, chosen)
  if (inner.act === null && sense.type === null && silentOperators.has(operator)) return null
  const actors = actorsOf(reading, clause, sense.actor)
  const recipients = recipientsOf(reading, clause, sense.recipient, matched, actors)
  const own: Act = {
    type: sense.type ?? 'AGREE',
    mode: sense.mode,
    actors,
    recipients,
    trigger: { first: verb.head, end: Math.max(verb.end, particle === null ? 0 : particle + 1) },
    clause,
    status: 'occurred',
    method: 'verb',
  }
  const act =
    inner.act === null
      ? null
      : changedAct(inner.act, {
          actors:
            actors.length > 0 && (governing.has(operator) || inner.act.actors.length === 0) ? actors : inner.act.actors,
          clause,
        })
  const result = operatorRules[operator]({ act, clause: inner.clause, own, bare: sense.type === null, reading })
  if (result === null) return null
  if (inner.clause !== null && inner.clause.kind === 'complement' && operator !== 'consume' && operator !== 'that')
    reader.consumed[inner.clause.index] = true
  return changedAct(result, { actors: governing.has(operator) ? result.actors : keep(actors, result.actors) })
}

const keep = (actors: readonly Party[], fallback: readonly Party[]): readonly Party[] =>
  actors.length > 0 ? actors : fallback
