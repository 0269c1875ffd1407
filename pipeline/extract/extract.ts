import { type EventType, eventTypes } from '../../schemas/plover.js'
import type { Document, Doubt, Mention, NewsEvent, Participant } from '../document.js'
import { type Act, canDo } from './acts.js'
import type { Clause } from './clause.js'
import { confidenceOf } from './confidence.js'
import { contextReader } from './contexts.js'
import { finished } from './finish.js'
import { isAccident, otherDomain } from './guards.js'
import { nominalActs } from './nominal.js'
import { distinct, type Party, sameParty } from './party.js'
import { readerOf } from './read-clause.js'
import { LONGEST_SENTENCE, type Reading, readingOf } from './reading.js'
import { when } from './when.js'
import { where } from './where.js'

/** Clauses whose act stands by itself; the others are read only under the verb that governs them. */
const stands = (clause: Clause): boolean =>
  clause.kind === 'main' ||
  clause.kind === 'coordinate' ||
  clause.kind === 'complement' ||
  clause.kind === 'relative' ||
  clause.kind === 'adverbial'

const reciprocal = new Set(['CONSULT', 'COOPERATE'])

const asParticipants = (act: Act): readonly Participant[] => {
  const row =
    (role: Participant['role']) =>
    ({ name, kind, country, sector, mention, span }: Party): Participant => ({
      role,
      name,
      kind,
      country,
      sector,
      mention,
      span,
    })
  const mutual = reciprocal.has(act.type) && act.mode !== 'visit' && act.mode !== 'third-party'
  return [...act.actors.map(row('actor')), ...act.recipients.map(row(mutual ? 'actor' : 'recipient'))]
}

const asEvent = (reading: Reading, act: Act, contexts: NewsEvent['contexts']): NewsEvent => {
  const { tokens } = reading
  const trigger = { start: tokens[act.trigger.first]!.start, end: tokens[act.trigger.end - 1]!.end }
  const first = Math.min(act.clause.first, act.clause.subject?.members[0]?.first ?? act.clause.first, act.trigger.first)
  const end = Math.max(act.clause.end, act.trigger.end)
  const span = { start: tokens[first]!.start, end: tokens[end - 1]!.end }
  const quote = reading.document.quotes.findIndex(
    (stretch) => stretch.start <= trigger.start && trigger.end <= stretch.end,
  )
  return {
    ...span,
    sentence: reading.sentence,
    trigger,
    event: act.type,
    mode: act.mode,
    contexts,
    participants: asParticipants(act),
    date: when(
      reading.document,
      trigger,
      span,
      reading.sentence,
      act.status === 'scheduled' ? 'future' : act.status === 'occurred' ? 'past' : null,
    ),
    place: where(reading.document, trigger, span, reading.sentence),
    status: act.status,
    quote: quote < 0 ? null : quote,
    method: act.method,
    confidence: confidenceOf(act),
  }
}

/** Types that are done to things as well: a plane seized, a base struck, a deal praised. */
const onThings = new Set<EventType>([
  'ACCUSE',
  'SUPPORT',
  'REJECT',
  'ASSAULT',
  'COERCE',
  'RETREAT',
  'CONCEDE',
  'SANCTION',
  'PROTEST',
])
const inWords = new Set<EventType>([
  'AGREE',
  'ACCUSE',
  'SUPPORT',
  'REJECT',
  'REQUEST',
  'THREATEN',
  'CONCEDE',
  'CONSULT',
])

/** Types that are nothing without somebody who speaks, unless the passive hides him. */
const speaks = new Set<EventType>(['REQUEST', 'ACCUSE', 'THREATEN'])

/** An act with those parties that the table can hold; null where what is left is no event: nobody acts, or nobody suffers what must be suffered. */
const settled = (act: Act): Act | null => {
  const recipients = onThings.has(act.type) ? act.recipients : act.recipients.filter((party) => party.agent)
  const actors = act.actors.some((party) => party.agent) ? act.actors.filter((party) => party.agent) : []
  if (act.actors.length > 0 && actors.length === 0 && inWords.has(act.type)) return null
  if (
    actors.length === 0 &&
    speaks.has(act.type) &&
    act.clause.verb?.passive === false &&
    act.clause.kind !== 'participle'
  )
    return null
  if (![...actors, ...recipients].some((party) => party.agent)) return null
  if (
    eventTypes[act.type].needsRecipient &&
    recipients.length === 0 &&
    !(act.type === 'COOPERATE' && actors.length > 1)
  )
    return null
  if (act.type === 'CONSULT' && actors.length + recipients.length < 1) return null
  return { ...act, actors, recipients }
}

/** Soldiers sent to keep the peace are help, not mobilization. */
const peacekeeping = (reading: Reading, act: Act): Act => {
  if (act.type !== 'MOBILIZE' || act.recipients.length === 0) return act
  const end = Math.max(act.clause.end, act.trigger.end)
  for (let i = act.clause.first; i < end; i++)
    if (reading.tokens[i]?.lower.startsWith('peacekeep'))
      return { ...act, type: 'AID', mode: null, method: `${act.method}-peacekeeping` }
  return act
}

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
  return last === undefined ? act : { ...act, recipients: last.recipients }
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
  if (otherDomain(reading) !== null) return []
  const { read, readBy, consumed } = readerOf(reading)
  const acts: Act[] = []
  for (const clause of reading.clauses) {
    if (consumed.has(clause)) continue
    const governor = siblingOf(reading, clause)
    if (governor === null && !stands(clause) && !isRanked(reading, clause) && !isAbsolute(clause)) continue
    const act = governor === null ? read(clause) : furtherAct(readBy(governor, clause), acts)
    if (act === null || !canDo(reading, governor ?? clause, act.type)) continue
    const done = settled(peacekeeping(reading, finished(reading, withRecipients(act, acts), governor ?? clause)))
    if (
      done !== null &&
      !isAccident(reading, done) &&
      !acts.some((other) => other.trigger.first === done.trigger.first)
    )
      acts.push(done)
  }
  for (const clause of reading.clauses)
    for (const nominal of nominalActs(reading, clause)) {
      const act = settled(nominal)
      if (act !== null && !acts.some((other) => repeats(act, other))) acts.push(act)
    }
  return acts.sort((a, b) => a.trigger.first - b.trigger.first)
}

/** How many meetings are remembered for "the two leaders". */
const COMPANY_KEPT = 12

/** The mentions of each sentence that stand in the part of it that is read. */
const mentionsBySentence = (document: Document): readonly (readonly Mention[])[] => {
  const lists: Mention[][] = document.sentences.map(() => [])
  for (const mention of document.mentions) {
    const sentence = document.sentences[mention.sentence]
    if (sentence === undefined) continue
    const last = document.tokens[Math.min(sentence.endToken, sentence.firstToken + LONGEST_SENTENCE) - 1]
    if (last !== undefined && mention.start < last.end) lists[mention.sentence]!.push(mention)
  }
  return lists
}

/** Sentences, mentions and quotes -> `events`: PLOVER events with their parties, status and the clause that reports them. */
export const extract = (document: Document): Document => {
  const bySentence = mentionsBySentence(document)
  const company: (readonly Party[])[] = []
  const contextsOf = contextReader(document)
  const events = document.sentences.flatMap((sentence, i) => {
    if (sentence.kind === 'heading') return []
    const reading = readingOf(document, sentence, i, bySentence[i] ?? [], company)
    const acts = actsOf(reading)
    for (const act of acts) if (together.has(act.type)) company.push(distinct([...act.actors, ...act.recipients]))
    company.splice(0, company.length - COMPANY_KEPT)
    return acts.map((act) => asEvent(reading, act, contextsOf(i, act.type, act.mode)))
  })
  return { ...document, events, doubts: [...document.doubts, ...doubtsOf(document)] }
}

/** Sentences too long to be read whole. */
const doubtsOf = (document: Document): readonly Doubt[] =>
  document.sentences
    .filter((sentence) => sentence.endToken - sentence.firstToken > LONGEST_SENTENCE)
    .map(({ start, end }) => ({
      stage: 'extract',
      code: 'long-sentence',
      detail: `only the first ${LONGEST_SENTENCE} words were read for events`,
      span: { start, end },
    }))

/** Acts whose parties later stand as "the two leaders" or "both sides". */
const together = new Set<EventType>(['CONSULT', 'AGREE', 'SUPPORT', 'COOPERATE'])
