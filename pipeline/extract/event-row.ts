import type { NewsEvent, Participant } from '../document.js'
import { wordSet } from '../word-sets.js'
import type { Act } from './acts.js'
import type { Clause } from './clause.js'
import { confidenceOf } from './confidence.js'
import type { Party } from './party.js'
import type { Reading } from './reading.js'
import { when } from './when.js'
import { where } from './where.js'

/** Types whose parties all act: nobody is the other's object. A visit has a guest and a host, a mediation its third party. */
const isReciprocal = ({ type, mode }: Act): boolean =>
  (type === 'CONSULT' || type === 'COOPERATE') && mode !== 'visit' && mode !== 'third-party'

const asParticipant = (
  role: Participant['role'],
  { name, kind, country, sector, mention, span }: Party,
): Participant => ({ role, name, kind, country, sector, mention, span })

const asParticipants = (act: Act): readonly Participant[] => {
  const other = isReciprocal(act) ? 'actor' : 'recipient'
  const participants: Participant[] = []
  for (const party of act.actors) participants.push(asParticipant('actor', party))
  for (const party of act.recipients) participants.push(asParticipant(other, party))
  return participants
}

const hangs = ({ kind }: Clause): boolean =>
  kind === 'infinitive' || kind === 'gerund' || kind === 'participle' || kind === 'complement'

/** Where a clause ends with all that hangs on its verb: "warned B | to withdraw its troops"; no comma or "and" stands last. */
const endOf = (reading: Reading, act: Act): number => {
  let end = Math.max(act.clause.end, act.trigger.end)
  const within = new Set([act.clause])
  for (const clause of reading.clauses)
    if (clause.parent !== null && hangs(clause) && clause.first <= end && within.has(clause.parent)) {
      within.add(clause)
      end = Math.max(end, clause.end)
    }
  for (const { subject, verb } of reading.clauses) {
    // the subject of the next clause stands before its verb, where the clause itself only begins
    const from = subject?.members[0]?.first ?? end
    if (verb !== null && verb.first >= end && from > act.trigger.end && loose.has(reading.tokens[from - 1]!.word))
      end = Math.min(end, from)
  }
  while (end > act.trigger.end && loose.has(reading.tokens[end - 1]!.word)) end--
  return end
}

const loose = wordSet(['and', 'or', 'but', ',', ';'])

/** An act as an event of the document: spans, parties as written, date and place, the quotation that it stands in. */
export const asEvent = (reading: Reading, act: Act, contexts: NewsEvent['contexts']): NewsEvent => {
  const { tokens } = reading
  const trigger = { start: tokens[act.trigger.first]!.start, end: tokens[act.trigger.end - 1]!.end }
  const first = Math.min(act.clause.first, act.clause.subject?.members[0]?.first ?? act.clause.first, act.trigger.first)
  const near = { start: tokens[first]!.start, end: tokens[Math.max(act.clause.end, act.trigger.end) - 1]!.end }
  const span = { start: near.start, end: tokens[endOf(reading, act) - 1]!.end }
  const quote = reading.document.quotes.findIndex(
    (stretch) => stretch.start <= trigger.start && trigger.end <= stretch.end,
  )
  const date = when(
    reading.document,
    trigger,
    near,
    reading.sentence,
    act.status === 'scheduled' ? 'future' : act.status === 'occurred' ? 'past' : null,
  )
  const place = where(reading.document, trigger, near, reading.sentence)
  const around = { quoted: quote >= 0, dated: date !== null, placed: place !== null, contexts: contexts.length }
  return {
    start: span.start,
    end: span.end,
    sentence: reading.sentence,
    trigger,
    event: act.type,
    mode: act.mode,
    contexts,
    participants: asParticipants(act),
    date,
    place,
    status: act.status,
    quote: quote < 0 ? null : quote,
    method: act.method,
    confidence: confidenceOf(reading, act, around),
  }
}
