import { eventTypes } from '../../schemas/plover.js'
import { type Act, canDo, changedAct } from './acts.js'
import type { Clause } from './clause.js'
import { finished } from './finish.js'
import { isAccident, otherDomain } from './guards.js'
import { isNoDeed } from './no-deed.js'
import { nominalActs } from './nominal.js'
import { sameParty } from './party.js'
import { read, readBy, readerOf } from './read-clause.js'
import type { Reading } from './reading.js'
import { attackedInWords, peacekeeping, settled, shownWeapons } from './settle.js'

/** Clauses whose act stands by itself; the others are read only under the verb that governs them. */
const stands = (clause: Clause): boolean =>
  clause.kind === 'main' ||
  clause.kind === 'coordinate' ||
  clause.kind === 'complement' ||
  clause.kind === 'relative' ||
  clause.kind === 'adverbial'

/** Whether two acts tell of the same thing: one type, and the parties of one among those of the other. */
const repeats = (a: Act, b: Act): boolean => {
  if (a.trigger.first === b.trigger.first) return true
  if (a.type !== b.type && !(a.type === 'CONSULT' && b.type === 'AGREE')) return false
  const all = [...b.actors, ...b.recipients]
  const mine = [...a.actors, ...a.recipients]
  return (
    mine.every((party) => all.some((other) => sameParty(party, other))) ||
    all.every((party) => mine.some((other) => sameParty(party, other)))
  )
}

/** "B was blamed by A, which responded with sanctions": a deed that needs a recipient has that of the last one of its actor. */
const withRecipients = (act: Act, before: readonly Act[]): Act => {
  if (!eventTypes[act.type].needsRecipient || act.recipients.length > 0 || act.actors.length !== 1) return act
  const last = before.findLast(
    (other) => other.recipients.length > 0 && other.actors.some((party) => sameParty(party, act.actors[0]!)),
  )
  return last === undefined ? act : changedAct(act, { recipients: last.recipients })
}

/** The verb that governs an infinitive which only joins another: "agreed to meet A and *sign* B"; null for all other clauses. */
const siblingOf = (reading: Reading, clause: Clause): Clause | null => {
  if (clause.kind !== 'infinitive' || clause.opener !== 'and' || clause.parent === null) return null
  const first = reading.clauses.find(
    (other) => other.parent === clause.parent && other.kind === 'infinitive' && other.opener === 'to',
  )
  return first === undefined ? null : clause.parent
}

/** An act that stands under the same verb as one already found: worth a row only where type or parties differ. */
const furtherAct = (act: Act | null, before: readonly Act[]): Act | null =>
  act === null || act.trigger.first === act.clause.verb?.head
    ? null
    : before.some((other) => other.type === act.type && repeats(act, other))
      ? null
      : act

/** "- both backing C": a participle with a subject of its own and no finite verb around it. */
const isAbsolute = (clause: Clause): boolean =>
  clause.kind === 'gerund' &&
  clause.opener === null &&
  clause.parent?.verb === null &&
  clause.parent.subject !== null &&
  clause.subject === clause.parent.subject

const ranks = new Set(['first', 'second', 'third', 'fourth', 'fifth', 'last', 'latest', 'only', 'next'])

/** "was the second president to be received": what a ranked infinitive tells has happened. */
const isRanked = (reading: Reading, clause: Clause): boolean => {
  const phrase = clause.antecedent?.members[0]
  if (clause.kind !== 'infinitive' || phrase === undefined) return false
  for (let i = phrase.first; i < phrase.end; i++) if (ranks.has(reading.tokens[i]!.lower)) return true
  return false
}

/** The acts that one sentence reports, in the order of their triggers. */
export const actsOf = (reading: Reading): readonly Act[] => {
  const acts = actsIn(reading)
  return acts.length > 0 && otherDomain(reading) !== null ? [] : acts
}

const actsIn = (reading: Reading): readonly Act[] => {
  const reader = readerOf(reading)
  const acts: Act[] = []
  for (const clause of reading.clauses) {
    if (reader.consumed[clause.index]) continue
    const governor = siblingOf(reading, clause)
    if (governor === null && !stands(clause) && !isRanked(reading, clause) && !isAbsolute(clause)) continue
    const act = governor === null ? read(reader, clause) : furtherAct(readBy(reader, governor, clause), acts)
    if (act === null || !canDo(reading, governor ?? clause, act.type) || isNoDeed(reading, act)) continue
    const done = settled(
      reading,
      peacekeeping(
        reading,
        shownWeapons(
          reading,
          attackedInWords(reading, finished(reading, withRecipients(act, acts), governor ?? clause)),
        ),
      ),
    )
    if (
      done !== null &&
      !isAccident(reading, done) &&
      !acts.some((other) => other.trigger.first === done.trigger.first)
    )
      acts.push(done)
  }
  if (reading.hasEventNoun)
    for (const clause of reading.clauses)
      for (const nominal of nominalActs(reading, clause)) {
        const act = settled(reading, nominal)
        if (act !== null && !acts.some((other) => repeats(act, other))) acts.push(act)
      }
  return acts.length > 1 ? acts.sort((a, b) => a.trigger.first - b.trigger.first) : acts
}
