import { type Act, actorsOf, type Fit } from './acts.js'
import type { Clause } from './clause.js'
import { governed, type Read } from './governed.js'
import { operatorRules } from './operators.js'
import type { Party } from './party.js'
import type { Reading } from './reading.js'
import { recipientsOf } from './recipients.js'
import type { Operator } from './triggers.js'

const governing = new Set<Operator>(['aspect', 'plan', 'decide'])

/** Operators that report nothing where no act stands under them and the verb has no type of its own. */
const silent = new Set<Operator>([
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

/** Reads a verb that governs another act; null where together they report none. `consume` is told of clauses that are used up. */
export const composed = (
  reading: Reading,
  clause: Clause,
  fit: Fit,
  read: Read,
  consume: (clause: Clause) => void,
  chosen: Clause | null = null,
): Act | null => {
  const { sense, matched, particle } = fit
  const operator = sense.operator
  if (operator === null || operator === 'say') return null
  const verb = clause.verb!
  const inner = governed(reading, clause, fit, read, chosen)
  if (inner.act === null && sense.type === null && silent.has(operator)) return null
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
      : {
          ...inner.act,
          actors:
            actors.length > 0 && (governing.has(operator) || inner.act.actors.length === 0) ? actors : inner.act.actors,
          clause,
        }
  const result = operatorRules[operator]({ act, clause: inner.clause, own, bare: sense.type === null, reading })
  if (result === null) return null
  if (inner.clause !== null && inner.clause.kind === 'complement' && operator !== 'consume' && operator !== 'that')
    consume(inner.clause)
  return { ...result, actors: governing.has(operator) ? result.actors : keep(actors, result.actors) }
}

const keep = (actors: readonly Party[], fallback: readonly Party[]): readonly Party[] =>
  actors.length > 0 ? actors : fallback
