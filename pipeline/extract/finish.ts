import data from '../rules/clause-words.json' with { type: 'json' }
import { type Act, changedAct } from './acts.js'
import type { Clause } from './clause.js'
import type { Reading } from './reading.js'
import { isCooperative, isYielding, planned, refused } from './turn.js'
import { words } from './words.js'

const conditional: ReadonlySet<string> = new Set(data.conditional)
const future = new Set(['will', 'shall', "'ll"])
const unreal = new Set(['can', 'could', 'may', 'might', 'should', 'ought', 'must'])

const isConditional = (clause: Clause | null): boolean =>
  clause !== null && clause.kind === 'adverbial' && clause.opener !== null && conditional.has(clause.opener)

/** "if B goes, A will stay": a clause that a condition hangs on. */
const hangsOnCondition = (reading: Reading, clause: Clause): boolean =>
  reading.clauses.some((other) => other.parent === clause && isConditional(other))

/** "is to meet", "are to sign": an appointment. */
const isAppointed = (reading: Reading, clause: Clause): boolean => {
  const verb = clause.verb
  return verb !== null && words.beAux.has(reading.tokens[verb.head]!.word) && reading.tokens[verb.end]?.lower === 'to'
}

const denials = new Set(['deny', 'refute', 'rebut', 'disprove'])

/** "denied that troops were sent": what is denied, says the clause, did not happen. */
const isDenied = (reading: Reading, clause: Clause): boolean => {
  const above = clause.kind === 'complement' ? clause.parent?.verb : null
  return above != null && !above.negated && denials.has(reading.tokens[above.head]!.lemma)
}

/** What tense, modals, negation and conditions make of an act: its status and, where PLOVER asks for it, its type. */
export const finished = (reading: Reading, act: Act, clause: Clause): Act => {
  const verb = clause.verb
  if (verb === null) return act
  const modal = verb.modal
  const conditional = isConditional(clause) || isConditional(clause.parent)
  if (isDenied(reading, clause)) return changedAct(act, { status: verb.negated ? 'occurred' : 'negated' })
  const soft = isCooperative(act.type) || isYielding(act.type)
  if (verb.negated) {
    if (modal !== null && modal !== 'may' && modal !== 'might' && soft) return refused(act)
    if (modal === null && (act.type === 'AGREE' || act.type === 'CONCEDE')) return refused(act)
    return changedAct(act, { status: 'negated' })
  }
  if (conditional) return changedAct(act, { status: 'hypothetical' })
  if (modal !== null && hangsOnCondition(reading, clause))
    return changedAct(future.has(modal) && act.status !== 'scheduled' ? planned(act) : act, { status: 'hypothetical' })
  if (modal !== null && unreal.has(modal)) return changedAct(act, { status: 'hypothetical' })
  if (modal === 'would' || modal === "'d")
    return clause.kind === 'complement' || clause.kind === 'main'
      ? planned(act)
      : changedAct(act, { status: 'hypothetical' })
  if ((modal !== null && future.has(modal)) || isAppointed(reading, clause))
    return act.status === 'scheduled' ? act : planned(act)
  if (act.status !== 'occurred') return act
  if (verb.progressive && !verb.perfect)
    return reading.tokens[verb.first]!.lower === 'was' || reading.tokens[verb.first]!.lower === 'were'
      ? act
      : changedAct(act, { status: 'ongoing' })
  return act
}
