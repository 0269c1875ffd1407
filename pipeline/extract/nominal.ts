import { wordNumber, wordSet } from '../word-sets.js'
import { type Act, actorsOf, changedAct } from './acts.js'
import { type Clause, type NounGroup, type PrepositionalPhrase, phrasesUnder, withObjects } from './clause.js'
import { type EventNoun, eventNounsOf } from './event-nouns.js'
import { distinct, type Party, without } from './party.js'
import type { Reading } from './reading.js'
import { recipientsOf } from './recipients.js'
import { ownersOf, partiesOf } from './roles.js'
import { nounSense } from './triggers.js'

const agents = (reading: Reading, phrase: PrepositionalPhrase | undefined): readonly Party[] =>
  phrase === undefined ? [] : partiesOf(reading, phrase.group).filter((party) => party.agent)

const after = (noun: EventNoun, ...prepositions: string[]): PrepositionalPhrase | undefined =>
  phrasesUnder(noun.group).find(({ preposition }) => prepositions.includes(preposition))

const meetings = new Set(['talks', 'phone'])
/** Where a clause stands when its subject takes part in the talks: "in a meeting with B", "arrived for talks". */
const attending = new Set(['in', 'at', 'during', 'after', 'for', 'following', 'before', 'of', 'on'])

/** "talks between A and B", "A's meeting with B", "said in a meeting with B" */
const meeting = (reading: Reading, clause: Clause, noun: EventNoun, preposition: string | null): Act | null => {
  const between = agents(reading, after(noun, 'between', 'among'))
  const withWhom = agents(reading, after(noun, 'with'))
  const own = ownersOf(reading, noun.group).filter((party) => party.agent)
  const attends = preposition !== null && attending.has(preposition) && (withWhom.length > 0 || noun.phrase.first > 0)
  const subject = attends ? actorsOf(reading, clause).filter((party) => party.agent) : []
  const all = distinct(between.length > 0 ? between : [...(own.length > 0 ? own : subject), ...withWhom])
  if (all.length < 2) return null
  return act(noun, clause, all, [], 'nominal-meeting')
}

/** "A's visit to B", "a visit to B by A" */
const visit = (reading: Reading, clause: Clause, noun: EventNoun): Act | null => {
  const guests = [...ownersOf(reading, noun.group), ...agents(reading, after(noun, 'by'))].filter(
    (party) => party.agent,
  )
  const hosts = without(agents(reading, after(noun, 'to', 'with')), guests)
  return guests.length > 0 && hosts.length > 0 ? act(noun, clause, distinct(guests), hosts, 'nominal-visit') : null
}

const targetless = new Set(['test', 'refusal', 'alert', 'resignation'])

/** "A's attack on B", "an attack by A on B", "Iran's testing of missiles" */
const deed = (reading: Reading, clause: Clause, noun: EventNoun): Act | null => {
  const doers = distinct(
    [...ownersOf(reading, noun.group), ...agents(reading, after(noun, 'by'))].filter(
      (party) => party.agent && party.entity !== null,
    ),
  )
  if (doers.length === 0) return null
  const places = noun.sense.recipient.filter((place) => place !== 'in' && place !== 'between')
  const recipients = recipientsOf(reading, withObjects(clause, [noun.group], []), places, noun.group, doers).filter(
    (party) => party.agent,
  )
  if (recipients.length === 0 && !targetless.has(noun.sense.kind)) return null
  return act(noun, clause, doers, without(recipients, doers), 'nominal-deed')
}

const act = (
  noun: EventNoun,
  clause: Clause,
  actors: readonly Party[],
  recipients: readonly Party[],
  method: string,
): Act => ({
  type: noun.sense.type,
  mode: noun.sense.mode,
  actors,
  recipients,
  trigger: { first: noun.phrase.head, end: noun.phrase.head + 1 },
  clause,
  status: 'occurred',
  method,
})

/** Event nouns that name an act by themselves, wherever they stand; others only tell what is spoken of. */
const tellers = new Set([
  'attack',
  'airstrike',
  'bombing',
  'shelling',
  'shooting',
  'killing',
  'abduction',
  'test',
  'refusal',
  'joint',
  'hack',
  'withdrawal',
  'expulsion',
])

/** Whether an event noun can name an act by itself. */
export const tellsByItself = (noun: string): boolean => {
  const kind = nounSense(wordNumber(noun))?.kind ?? ''
  return meetings.has(kind) || kind === 'visit' || kind === 'ties' || tellers.has(kind)
}

const cooperating = wordSet(['cooperation'])

const cooperation = (reading: Reading, clause: Clause, noun: EventNoun): Act | null => {
  const parties = distinct(agents(reading, after(noun, 'between', 'among')))
  return cooperating.has(noun.word) && parties.length > 1
    ? changedAct(act(noun, clause, parties, [], 'nominal-cooperation'), { type: 'COOPERATE', mode: null })
    : null
}

/** The act that an event noun names, given the preposition that its group stands after, if any. */
const toldBy = (reading: Reading, clause: Clause, noun: EventNoun, preposition: string | null): Act | null => {
  const { kind } = noun.sense
  if (meetings.has(kind) && nounSense(noun.word)?.kind === kind) return meeting(reading, clause, noun, preposition)
  if (kind === 'visit') return visit(reading, clause, noun)
  if (kind === 'ties') return cooperation(reading, clause, noun)
  return tellers.has(kind) ? deed(reading, clause, noun) : null
}

/** The acts that the nouns of a clause name by themselves: of its subject, its objects, and what stands after prepositions. */
export const nominalActs = (reading: Reading, clause: Clause): readonly Act[] => {
  const acts: Act[] = []
  if (clause.subject !== null) gather(reading, clause, clause.subject, null, acts)
  for (const group of clause.objects) gather(reading, clause, group, null, acts)
  for (const { group, preposition } of clause.phrases) gather(reading, clause, group, preposition, acts)
  return acts
}

const gather = (reading: Reading, clause: Clause, group: NounGroup, preposition: string | null, acts: Act[]): void => {
  for (const noun of eventNounsOf(reading, group)) {
    const told = toldBy(reading, clause, noun, preposition)
    if (told !== null) acts.push(told)
  }
}

/** Who takes part in talks, as the noun's own phrases say: "of the A and B presidents", "between", "attended by". */
export const attendeesOf = (reading: Reading, noun: EventNoun): readonly Party[] => {
  const attended = reading.clauses.find((clause) => clause.kind === 'participle' && clause.antecedent === noun.group)
  const by = attended?.phrases.find(({ preposition }) => preposition === 'by')
  return distinct([
    ...agents(reading, after(noun, 'of', 'between', 'among')),
    ...agents(reading, by),
    ...ownersOf(reading, noun.group).filter((party) => party.agent),
  ])
}
