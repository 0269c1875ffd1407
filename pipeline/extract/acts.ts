import type { EventStatus, EventType } from '../../schemas/plover.js'
import { nounOf } from '../world/nouns.js'
import { countedParties } from './bystanders.js'
import type { Clause, NounGroup } from './clause.js'
import { type EventNoun, eventNounsOf } from './event-nouns.js'
import type { Range } from './items.js'
import { distinct, headIsAgent, mentionsIn, type Party } from './party.js'
import { headLemma, headsOf, type Reading } from './reading.js'
import { objectsOf, phrasesAfter, recipientsOf } from './recipients.js'
import { agentsOf, ownersOf, partiesOf } from './roles.js'
import { belongs, sensesOf, type VerbSense } from './triggers.js'

/** An act that a clause reports, before tense, negation and the words that govern it have had their say. */
export interface Act {
  readonly type: EventType
  readonly mode: string | null
  readonly actors: readonly Party[]
  readonly recipients: readonly Party[]
  readonly trigger: Range
  readonly clause: Clause
  readonly status: EventStatus
  /** The rule that read it. */
  readonly method: string
}

/** A verb's sense as it fits a clause, with the object and the particle that made it fit. */
export interface Fit {
  readonly sense: VerbSense
  readonly matched: NounGroup | null
  readonly particle: number | null
}

/** Whether a group's own head can act: a name, a person, a body. */
const isAgent = (reading: Reading, group: NounGroup): boolean =>
  group.members.some((phrase) => headIsAgent(reading, phrase)) ||
  headsOf(reading, group).some(({ phrase }) => headIsAgent(reading, phrase))

const joint = (reading: Reading, clause: Clause, group: NounGroup): boolean =>
  eventNounsOf(reading, group).some(
    ({ sense }) =>
      sense.kind === 'joint' ||
      (sense.kind === 'exercise' &&
        ((clause.subject?.members.length ?? 0) > 1 || group.phrases.some(({ preposition }) => preposition === 'with'))),
  )

const fitsObject = (reading: Reading, clause: Clause, group: NounGroup, names: readonly string[]): boolean => {
  const heads = headsOf(reading, group)
  const nouns = eventNounsOf(reading, group)
  return names.some((name) => {
    if (name === 'OBJECT') return true
    if (name === 'PERSON') return nouns.length === 0 && isAgent(reading, group)
    if (name === 'JOINT') return joint(reading, clause, group)
    if (nouns.some(({ sense }) => sense.kind === name)) return true
    return heads.some(
      ({ lemma, phrase }) =>
        (belongs(lemma, name) || belongs(reading.tokens[phrase.head]!.lower, name)) &&
        !(nouns.length > 0 && eventKinds.has(name)),
    )
  })
}
const eventKinds = new Set(['attack', 'airstrike', 'strike', 'exercise', 'test', 'phone', 'charge', 'hack'])

const particleAt = (reading: Reading, clause: Clause, particle: string): number | null => {
  const verb = clause.verb!
  for (const i of [verb.end, clause.objects[0]?.members.at(-1)?.end ?? -1])
    if (i >= 0 && reading.tokens[i]?.lower === particle) return i
  return null
}

/** The sense of the clause's verb that fits best what stands around it; null where none does. */
export const fitOf = (reading: Reading, clause: Clause, lemma?: string): Fit | null => {
  const verb = clause.verb
  if (verb === null) return null
  for (const sense of sensesOf(lemma ?? reading.tokens[verb.head]!.lemma)) {
    const fit = fits(reading, clause, sense)
    if (fit !== null) return fit
  }
  return null
}

/** How far behind the verb a preposition may stand that makes a sense by itself: "talked again with". */
const NEAR = 2

const fits = (reading: Reading, clause: Clause, sense: VerbSense): Fit | null => {
  const verb = clause.verb!
  const particle = sense.particle === undefined ? null : particleAt(reading, clause, sense.particle)
  if (sense.particle !== undefined && particle === null) return null
  const from = particle === null ? verb.end : particle + 1
  const near = sense.object === undefined && !(sense.recipient ?? []).includes('object')
  const governedBy =
    sense.preposition === undefined
      ? undefined
      : clause.phrases.find(
          ({ preposition, at }) => preposition === sense.preposition && at >= from && (!near || at <= from + NEAR),
        )
  if (sense.preposition !== undefined && governedBy === undefined && !followedBy(reading, clause, sense.preposition))
    return null
  if (sense.object === undefined) return { sense, matched: null, particle }
  if (sense.object.includes('NONE')) return isBare(reading, clause) ? { sense, matched: null, particle } : null
  const subjectClass = sense.object[0]!.startsWith('<') ? sense.object[0]!.slice(1) : null
  if (subjectClass !== null) {
    const { subject } = clause
    return subject !== null && headsOf(reading, subject).some(({ lemma }) => belongs(lemma, subjectClass))
      ? { sense, matched: null, particle }
      : null
  }
  const afterParticle = particle === null ? undefined : clause.phrases.find((phrase) => phrase.at === particle)
  const [first, second] = objectsOf(clause)
  const matched = [first, second, afterParticle?.group, governedBy?.group].find(
    (group) => group !== undefined && fitsObject(reading, clause, group, sense.object!),
  )
  if (matched !== undefined) return { sense, matched, particle }
  return clause.adjective !== null && sense.object.includes(clause.adjective)
    ? { sense, matched: null, particle }
    : null
}

/** Neither object nor clause depends on the verb. */
const isBare = (reading: Reading, clause: Clause): boolean =>
  objectsOf(clause).length === 0 &&
  !reading.clauses.some((other) => other.parent === clause && other.kind === 'complement')

const followedBy = (reading: Reading, clause: Clause, preposition: string): boolean =>
  reading.tokens[clause.verb!.end]?.lower === preposition ||
  reading.clauses.some((child) => child.parent === clause && child.kind === 'gerund' && child.opener === preposition)

/** Passives in form that tell of their subject's own mind: "is committed to". */
const statives = new Set([
  'commit',
  'prepare',
  'determine',
  'expect',
  'schedule',
  'set',
  'ally',
  'engage',
  'oppose',
  'dedicate',
  'devote',
  'resolve',
  'poise',
  'concern',
])

/** Types done in words, that only somebody with a voice can do; a thing that "threatens" or "offers" does nothing of the kind. */
export const spokenTypes = new Set<EventType>([
  'AGREE',
  'ACCUSE',
  'SUPPORT',
  'REJECT',
  'REQUEST',
  'THREATEN',
  'CONCEDE',
  'CONSULT',
])

/** Whether the clause's subject can do an act of this type: it can act itself, or is a statement that speaks. */
export const canDo = (reading: Reading, clause: Clause, type: EventType): boolean => {
  const { subject, verb } = clause
  if (subject === null || verb === null || verb.passive || clause.kind === 'participle') return true
  if (headsOf(reading, subject).some(({ phrase }) => headIsAgent(reading, phrase) || phrase.time)) return true
  if (subject.members.some((phrase) => countedParties(reading, phrase) !== null)) return true
  const deeds = eventNounsOf(reading, subject)
  if (deeds.length > 0) return !spokenTypes.has(type) && deeds.some(({ sense }) => sense.type === 'ASSAULT')
  if (
    !spokenTypes.has(type) &&
    headsOf(reading, subject).some(({ lemma }) => belongs(lemma, 'weapons') || belongs(lemma, 'forces'))
  )
    return true
  return subject.members.some(
    (phrase) =>
      nounOf(headLemma(reading, phrase)) !== null ||
      mentionsIn(reading, phrase).length > 0 ||
      reading.tokens[phrase.first]!.pos === 'PROPN',
  )
}

/** Everybody that does what the clause says. */
export const actorsOf = (reading: Reading, clause: Clause, place?: string): readonly Party[] => {
  const verb = clause.verb
  if (verb === null) return []
  if (place === 'object')
    return objectsOf(clause)
      .slice(0, 1)
      .flatMap((group) => partiesOf(reading, group))
  if (place !== undefined) {
    const group = phrasesAfter(clause, place, objectsOf(clause))[0]?.group
    return group === undefined
      ? objectsOf(clause).flatMap((object) => ownersOf(reading, object))
      : partiesOf(reading, group)
  }
  if ((verb.passive || clause.kind === 'participle') && !statives.has(reading.tokens[verb.head]!.lemma)) {
    const by = clause.phrases.find(({ preposition }) => preposition === 'by')
    return by === undefined ? [] : agentsOf(reading, by.group)
  }
  const own = clause.subject === null ? [] : agentsOf(reading, clause.subject)
  if (own.length > 0) return own
  // "X said it would": where nothing answers the pronoun, the speaker does
  const parent = clause.parent
  const pronoun = clause.subject === null || clause.subject.members.every((phrase) => phrase.pronoun)
  if (
    pronoun &&
    parent !== null &&
    parent.verb !== null &&
    parent.subject !== clause.subject &&
    clause.kind !== 'relative'
  )
    return actorsOf(reading, parent)
  return own
}

/** An act named by an event noun: "launched an attack on B", "talks between A and B". */
export const nounAct = (
  reading: Reading,
  clause: Clause,
  noun: EventNoun,
  actors: readonly Party[],
  method: string,
): Act => {
  const between = noun.group.phrases.find(({ preposition }) => preposition === 'between' || preposition === 'among')
  const doers = between === undefined ? actors : distinct([...actors, ...partiesOf(reading, between.group)])
  const places = noun.sense.recipient.filter((place) => place !== 'between')
  const recipients =
    between !== undefined
      ? []
      : recipientsOf(reading, { ...clause, objects: [noun.group] }, places, noun.group, doers).filter(
          (party) => party.agent || noun.sense.type !== 'CONSULT',
        )
  return {
    type: noun.sense.type,
    mode: noun.sense.mode ?? null,
    actors: doers,
    recipients,
    trigger: { first: noun.phrase.head, end: noun.phrase.head + 1 },
    clause,
    status: 'occurred',
    method,
  }
}
