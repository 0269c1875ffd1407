import type { EventStatus, EventType } from '../../schemas/plover.js'
import { wordSet } from '../word-sets.js'
import { countedParties } from './bystanders.js'
import { type Clause, type NounGroup, type PrepositionalPhrase, withObjects } from './clause.js'
import { type EventNoun, eventNounsOf } from './event-nouns.js'
import type { Range } from './items.js'
import { distinct, headIsAgent, mentionsIn, type Party } from './party.js'
import { isNoun } from './people.js'
import { headsOf, headWord, type Reading } from './reading.js'
import { objectsOf, phraseAfter, recipientsOf } from './recipients.js'
import { agentsOf, ownersOf, partiesOf } from './roles.js'
import { isOfClass, nounClass, sensesOf, type VerbSense } from './triggers.js'

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

/** An act of which something else holds. All acts are made field by field, so that they are objects of one shape. */
export const changedAct = (
  act: Act,
  {
    type = act.type,
    mode = act.mode,
    actors = act.actors,
    recipients = act.recipients,
    trigger = act.trigger,
    clause = act.clause,
    status = act.status,
    method = act.method,
  }: Partial<Act>,
): Act => ({ type, mode, actors, recipients, trigger, clause, status, method })

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

const fitsObject = (reading: Reading, clause: Clause, group: NounGroup, sense: VerbSense): boolean => {
  const heads = headsOf(reading, group)
  for (const { word, phrase } of heads)
    if (sense.nouns.has(word) || sense.nouns.has(reading.tokens[phrase.head]!.word)) return true
  const nouns = eventNounsOf(reading, group)
  for (const wanted of sense.classes ?? []) {
    const { name } = wanted
    if (name === 'OBJECT') return true
    if (name === 'PERSON' || name === 'JOINT') {
      if (name === 'PERSON' ? nouns.length === 0 && isAgent(reading, group) : joint(reading, clause, group)) return true
      continue
    }
    if (nouns.length > 0 && nouns.some(({ sense }) => sense.kind === name)) return true
    if (nouns.length > 0 && eventKinds.has(name)) continue
    for (const { word, phrase } of heads)
      if (isOfClass(wanted, word) || isOfClass(wanted, reading.tokens[phrase.head]!.word)) return true
  }
  return false
}
const eventKinds = new Set(['attack', 'airstrike', 'strike', 'exercise', 'test', 'phone', 'charge', 'hack'])

const particleAt = (reading: Reading, clause: Clause, particle: string): number | null => {
  const verb = clause.verb!
  if (reading.tokens[verb.end]?.lower === particle) return verb.end
  const behind = clause.objects[0]?.members.at(-1)?.end
  return behind !== undefined && reading.tokens[behind]?.lower === particle ? behind : null
}

/** The sense of the clause's verb, or of another by its number, that fits best what stands around it; null where none does. */
export const fitOf = (reading: Reading, clause: Clause, lemmaWord?: number): Fit | null => {
  const verb = clause.verb
  if (verb === null) return null
  const senses = sensesOf(lemmaWord ?? reading.tokens[verb.head]!.lemmaWord)
  if (senses.length === 0) return null
  const objects = objectsOf(clause)
  for (const sense of senses) {
    const fit = fits(reading, clause, sense, objects)
    if (fit !== null) return fit
  }
  return null
}

/** How far behind the verb a preposition may stand that makes a sense by itself: "talked again with". */
const NEAR = 2

/** The phrase of a clause from a position on that a sense asks for by its preposition; null where there is none. */
const governedPhrase = ({ phrases }: Clause, sense: VerbSense, from: number): PrepositionalPhrase | null => {
  for (const phrase of phrases)
    if (phrase.preposition === sense.preposition && phrase.at >= from && (!sense.near || phrase.at <= from + NEAR))
      return phrase
  return null
}

const fits = (reading: Reading, clause: Clause, sense: VerbSense, objects: readonly NounGroup[]): Fit | null => {
  const verb = clause.verb!
  const particle = sense.particle === null ? null : particleAt(reading, clause, sense.particle)
  if (sense.particle !== null && particle === null) return null
  const from = particle === null ? verb.end : particle + 1
  const governedBy = sense.preposition === null ? null : governedPhrase(clause, sense, from)
  if (sense.preposition !== null && governedBy === null && !followedBy(reading, clause, sense.preposition)) return null
  if (sense.bare) return isBare(reading, clause, objects) ? { sense, matched: null, particle } : null
  if (sense.subject !== null) {
    const { subject } = sense
    return clause.subject !== null && headsOf(reading, clause.subject).some(({ word }) => subject.has(word))
      ? { sense, matched: null, particle }
      : null
  }
  if (sense.classes === null) return { sense, matched: null, particle }
  for (let i = 0; i < objects.length && i < 2; i++)
    if (fitsObject(reading, clause, objects[i]!, sense)) return { sense, matched: objects[i]!, particle }
  const afterParticle = particle === null ? undefined : clause.phrases.find((phrase) => phrase.at === particle)
  if (afterParticle !== undefined && fitsObject(reading, clause, afterParticle.group, sense))
    return { sense, matched: afterParticle.group, particle }
  if (governedBy !== null && fitsObject(reading, clause, governedBy.group, sense))
    return { sense, matched: governedBy.group, particle }
  return clause.adjective !== null && sense.object?.includes(clause.adjective)
    ? { sense, matched: null, particle }
    : null
}

/** Neither object nor clause depends on the verb. */
const isBare = (reading: Reading, clause: Clause, objects: readonly NounGroup[]): boolean =>
  objects.length === 0 && !reading.clauses.some((other) => other.parent === clause && other.kind === 'complement')

const followedBy = (reading: Reading, clause: Clause, preposition: string): boolean =>
  reading.tokens[clause.verb!.end]?.lower === preposition ||
  reading.clauses.some((child) => child.parent === clause && child.kind === 'gerund' && child.opener === preposition)

/** Passives in form that tell of their subject's own mind: "is committed to". */
const statives = wordSet([
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

const weapons = nounClass('weapons')
const forces = nounClass('forces')

/** Whether the clause's subject can do an act of this type: it can act itself, or is a statement that speaks. */
export const canDo = (reading: Reading, clause: Clause, type: EventType): boolean => {
  const { subject, verb } = clause
  if (subject === null || verb === null || verb.passive || clause.kind === 'participle') return true
  if (headsOf(reading, subject).some(({ phrase }) => headIsAgent(reading, phrase) || phrase.time)) return true
  if (subject.members.some((phrase) => countedParties(reading, phrase) !== null)) return true
  const deeds = eventNounsOf(reading, subject)
  if (deeds.length > 0) return !spokenTypes.has(type) && deeds.some(({ sense }) => sense.type === 'ASSAULT')
  if (!spokenTypes.has(type) && headsOf(reading, subject).some(({ word }) => weapons.has(word) || forces.has(word)))
    return true
  return subject.members.some(
    (phrase) =>
      isNoun(headWord(reading, phrase)) ||
      mentionsIn(reading, phrase).length > 0 ||
      reading.tokens[phrase.first]!.pos === 'PROPN',
  )
}

/** Everybody that does what the clause says. */
export const actorsOf = (reading: Reading, clause: Clause, place: string | null = null): readonly Party[] => {
  const verb = clause.verb
  if (verb === null) return []
  if (place === 'object')
    return objectsOf(clause)
      .slice(0, 1)
      .flatMap((group) => partiesOf(reading, group))
  if (place !== null) {
    const group = phraseAfter(clause, place, objectsOf(clause))?.group
    return group === undefined
      ? objectsOf(clause).flatMap((object) => ownersOf(reading, object))
      : partiesOf(reading, group)
  }
  if ((verb.passive || clause.kind === 'participle') && !statives.has(reading.tokens[verb.head]!.lemmaWord)) {
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
      : recipientsOf(reading, withObjects(clause, [noun.group]), places, noun.group, doers).filter(
          (party) => party.agent || noun.sense.type !== 'CONSULT',
        )
  return {
    type: noun.sense.type,
    mode: noun.sense.mode,
    actors: doers,
    recipients,
    trigger: { first: noun.phrase.head, end: noun.phrase.head + 1 },
    clause,
    status: 'occurred',
    method,
  }
}
