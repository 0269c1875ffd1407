import type { EventType } from '../../schemas/plover.js'
import lists from '../rules/trigger-adjectives.json' with { type: 'json' }
import { wordMap, wordNumber, wordSet } from '../word-sets.js'
import { type Act, actorsOf, changedAct, fitOf, nounAct } from './acts.js'
import { type Clause, type NounGroup, nounGroup, withObjects } from './clause.js'
import { composed } from './compose.js'
import { type EventNoun, eventNounsOf } from './event-nouns.js'
import { governed, type Reader } from './governed.js'
import { attendeesOf } from './nominal.js'
import { distinct, without } from './party.js'
import { headsOf, type Reading } from './reading.js'
import { objectsOf, recipientsOf } from './recipients.js'
import { ownersOf } from './roles.js'
import { spoken } from './speech.js'
import { planned, refused } from './turn.js'
import { words } from './words.js'

const light = wordSet(lists.light)
const due = new Set(lists.due)
const willing = new Set(lists.willing)
const unwilling = new Set(lists.unwilling)
const answerable = new Set(lists.answerable)
/** Nouns that a light verb does not turn into an act: things, not deeds. */
const things = new Set(['aid', 'agreement', 'sharing', 'ties', 'trade'])

/** Reads the act that one clause reports by itself: its verb's sense, what is said, an adjective, or the event noun that a light verb carries. */
export const read = (reader: Reader, clause: Clause): Act | null => {
  const { reading, known } = reader
  const before = known[clause.index]
  if (before !== undefined) return before
  known[clause.index] = null
  const act =
    byVerb(reader, clause) ??
    byAdjective(reader, clause) ??
    byAppointment(reader, clause) ??
    byLightVerb(reading, clause) ??
    byPredicate(reading, clause) ??
    byParticiple(reader, clause)
  known[clause.index] = act
  return act
}

export const readerOf = (reading: Reading): Reader => ({
  reading,
  known: reading.clauses.map(() => undefined),
  consumed: reading.clauses.map(() => false),
  participles: reading.clauses.filter(
    ({ kind, verb, opener }) => kind === 'gerund' && verb !== null && opener === null,
  ),
  read,
})

/** The act that a clause reports by way of one of the clauses that it governs: "agreed to meet A and to sign". */
export const readBy = (reader: Reader, clause: Clause, child: Clause): Act | null =>
  byVerb(reader, clause, child) ?? byAdjective(reader, clause, child)

const byVerb = (reader: Reader, clause: Clause, child: Clause | null = null): Act | null => {
  const fit = fitOf(reader.reading, clause)
  if (fit === null) return null
  if (fit.sense.operator === 'say') return spoken(reader, clause)
  if (fit.sense.operator !== null) return composed(reader, clause, fit, child)
  return plain(reader.reading, clause, fit)
}

const byAdjective = (reader: Reader, clause: Clause, child: Clause | null = null): Act | null => {
  const { reading } = reader
  const { verb, adjective } = clause
  if (verb === null || adjective === null || !words.beAux.has(reading.tokens[verb.head]!.word)) return null
  if (!due.has(adjective) && !willing.has(adjective) && !unwilling.has(adjective) && !answerable.has(adjective))
    return null
  const inner = governed(reader, clause, null, child)
  if (inner.act === null)
    return willing.has(adjective) && inner.clause !== null ? willingToHelp(reading, clause, inner.clause) : null
  const { act } = inner
  const mine = changedAct(act, { actors: actorsOf(reading, clause), clause })
  if (answerable.has(adjective)) return changedAct(mine, { method: 'answerable-for' })
  if (unwilling.has(adjective)) return refused(mine)
  if (due.has(adjective)) return planned(mine)
  return verb.negated ? refused(mine) : changedAct(mine, { type: 'AGREE', mode: null, method: 'willing' })
}

/** The participle without a preposition that hangs on a clause or on what hangs on it, behind its verb. */
const participleUnder = ({ participles }: Reader, clause: Clause, from: number): Clause | null => {
  for (const other of participles)
    if ((other.parent === clause || other.parent?.parent === clause) && other.verb!.first > from) return other
  return null
}

/** "passed a resolution criticizing B": the act of a participle, where the verb itself reports none. */
const byParticiple = (reader: Reader, clause: Clause): Act | null => {
  const { reading } = reader
  const { verb } = clause
  if (verb === null || verb.form === 'gerund' || verb.form === 'infinitive') return null
  const child = participleUnder(reader, clause, verb.head)
  const act = child === null ? null : read(reader, child)
  const actors = act === null ? [] : actorsOf(reading, clause)
  return act === null || !actors.some((party) => party.agent)
    ? null
    : changedAct(act, { actors, recipients: without(act.recipients, actors), clause, method: 'participle' })
}

/** "is to meet": an appointment. */
const byAppointment = (reader: Reader, clause: Clause): Act | null => {
  const { reading } = reader
  const { verb } = clause
  if (verb === null || verb.head !== verb.end - 1 || !words.beAux.has(reading.tokens[verb.head]!.word)) return null
  const child = reading.clauses.find(
    (other) => other.parent === clause && other.kind === 'infinitive' && other.verb!.first === verb.end,
  )
  const act = child === undefined ? null : read(reader, child)
  return act === null ? null : planned(changedAct(act, { actors: actorsOf(reading, clause), clause }))
}

const plain = (reading: Reading, clause: Clause, fit: NonNullable<ReturnType<typeof fitOf>>): Act | null => {
  const { sense, matched, particle } = fit
  const verb = clause.verb
  if (sense.type === null || verb === null) return null
  const noun = matched === null ? undefined : eventNounsOf(reading, matched)[0]
  const own = actorsOf(reading, clause, sense.actor)
  const attendees = noun !== undefined && noun.sense.kind === 'talks' ? attendeesOf(reading, noun) : []
  const owners =
    own.length === 0 && verb.passive && matched !== null && ownActs.has(sense.type)
      ? ownersOf(reading, matched).filter((party) => party.agent)
      : []
  const hosts = sense.verb === 'host' && attendees.length > 0
  const actors = hosts ? attendees : distinct([...own, ...owners, ...attendees])
  const recipients = hosts ? own : recipientsOf(reading, clause, sense.recipient, matched, actors)
  const mode = sense.mode ?? (noun?.sense.type === sense.type ? noun.sense.mode : null)
  const trigger = { first: verb.head, end: Math.max(verb.end, particle === null ? 0 : particle + 1) }
  return { type: sense.type, mode, actors, recipients, trigger, clause, status: 'occurred', method: 'verb' }
}

const byLightVerb = (reading: Reading, clause: Clause): Act | null => {
  const verb = clause.verb
  if (verb === null || !light.has(reading.tokens[verb.head]!.lemmaWord)) return null
  const near = clause.phrases.filter((phrase) => phrase.at === verb.end).map((phrase) => phrase.group)
  const object = objectsOf(clause)[0]
  const deverbal = object === undefined ? null : byNominalization(reading, clause, object)
  if (deverbal !== null) return deverbal
  const noun = [...objectsOf(clause).slice(0, 2), ...near]
    .flatMap((group) => eventNounsOf(reading, group))
    .find(carried)
  return noun === undefined ? null : nounAct(reading, clause, noun, actorsOf(reading, clause), 'light-verb')
}

/** Types that one does to what is one's own: "US sanctions were lifted", "Russian troops were withdrawn". */
const ownActs = new Set<EventType>(['RETREAT', 'CONCEDE', 'MOBILIZE', 'SANCTION'])

/** "is willing to do more for B": willing to do what no entry names, for somebody. */
const willingToHelp = (reading: Reading, clause: Clause, child: Clause): Act | null => {
  const actors = actorsOf(reading, clause)
  const recipients = recipientsOf(reading, child, ['to', 'with', 'for', 'object'], null, actors).filter(
    (party) => party.agent,
  )
  if (recipients.length === 0 || child.verb === null) return null
  return {
    type: 'AGREE',
    mode: null,
    actors,
    recipients,
    trigger: { first: child.verb.head, end: child.verb.end },
    clause,
    status: 'occurred',
    method: 'willing',
  }
}

const donors = wordSet(lists.donors)
const copulas = wordSet(['be', 'remain', 'become'])

/** "is the largest donor to B": what somebody is says what he does. */
const byPredicate = (reading: Reading, clause: Clause): Act | null => {
  const { verb } = clause
  const predicate = clause.objects[0]
  if (verb === null || predicate === undefined || !copulas.has(reading.tokens[verb.head]!.lemmaWord)) return null
  const head = headsOf(reading, predicate).find(({ word }) => donors.has(word))
  if (head === undefined) return null
  const actors = actorsOf(reading, clause)
  const recipients = recipientsOf(
    reading,
    withObjects(clause, [head.group]),
    ['to', 'for', 'in', 'of'],
    head.group,
    actors,
  )
  return {
    type: 'AID',
    mode: null,
    actors,
    recipients,
    trigger: { first: head.phrase.head, end: head.phrase.head + 1 },
    clause,
    status: 'ongoing',
    method: 'donor',
  }
}

/** Nouns of verbs -> the numbers of these. */
const nominalized = wordMap(Object.entries(lists.nominalized).map(([noun, verb]) => [noun, wordNumber(verb)] as const))

/** "declared a halt to aid for B": the noun's verb, with what stands after "of" or "in" as its object. */
const byNominalization = (reading: Reading, clause: Clause, group: NounGroup): Act | null => {
  const head = group.members[0]!
  const verb = nominalized.get(reading.tokens[head.head]!.lemmaWord)
  if (verb === undefined || clause.verb === null) return null
  const object = group.phrases.find(({ preposition }) => preposition === 'of' || preposition === 'in')
  if (object === undefined) return null
  const { members, beside, phrases } = object.group
  const rest = group.phrases.filter((phrase) => phrase !== object)
  const pseudo = withObjects(clause, [nounGroup(members, beside, [...phrases, ...rest])])
  pseudo.verb = { ...clause.verb, passive: false }
  const fit = fitOf(reading, pseudo, verb)
  if (fit === null || fit.sense.operator !== null) return null
  const act = plain(reading, pseudo, fit)
  return act === null
    ? null
    : changedAct(act, { clause, trigger: { first: head.head, end: head.head + 1 }, method: 'nominalization' })
}

const carried = (noun: EventNoun): boolean => !things.has(noun.sense.kind)
