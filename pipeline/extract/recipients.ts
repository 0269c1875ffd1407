import { type Clause, type NounGroup, type PrepositionalPhrase, phrasesUnder } from './clause.js'
import { eventNounsOf } from './event-nouns.js'
import { distinct, type Party, rivalOf, sameParty } from './party.js'
import type { Reading } from './reading.js'
import { ownersOf, partiesOf } from './roles.js'

/** What the verb acts on: its objects, or in the passive its subject. */
export const objectsOf = (clause: Clause): readonly NounGroup[] => {
  const { verb, kind, subject, antecedent, objects } = clause
  if (verb === null) return []
  if (kind === 'participle') return antecedent === null ? objects : [antecedent, ...objects]
  if (verb.passive) return subject === null ? objects : [subject, ...objects]
  return kind === 'relative' && antecedent !== null && antecedent !== subject ? [...objects, antecedent] : objects
}

/** Prepositions that only count where they stand with the object itself, not anywhere in the clause. */
const inObject = new Set(['of', 'between', 'by'])

/** The first phrase after a preposition: of those that hang on the groups, where any does, else of those of the clause behind its verb. */
export const phraseAfter = (
  clause: Clause,
  preposition: string,
  groups: readonly NounGroup[],
  hidden: readonly PrepositionalPhrase[] = [],
): PrepositionalPhrase | null => {
  const own = inObject.has(preposition)
  let hangs = own && groups.length > 0
  for (const group of groups)
    for (const phrase of own ? group.phrases : phrasesUnder(group)) {
      if (phrase.preposition !== preposition) continue
      if (!hidden.includes(phrase)) return phrase
      hangs = true
    }
  if (hangs) return null
  const from = clause.verb?.first ?? 0
  for (const phrase of clause.phrases)
    if (phrase.preposition === preposition && phrase.at >= from && !hidden.includes(phrase)) return phrase
  return null
}

const pronouns = new Set(['its', 'his', 'her', 'their', 'it', 'he', 'she', 'they', 'him', 'them'])
const LONGEST_PRONOUN = 5
const isPronoun = ({ mention }: Party): boolean =>
  mention.length <= LONGEST_PRONOUN && pronouns.has(mention.toLowerCase())
const isNamed = (party: Party): boolean => party.agent && party.entity !== null && !isPronoun(party)

/** Prepositions that tell where. */
const locative = ['in', 'at', 'near', 'across', 'through', 'throughout', 'around', 'outside', 'inside', 'along']

/** Those who are not the actors themselves; a pronoun that is read as an actor, or as one of its country, is read anew. */
const others = (reading: Reading, parties: readonly Party[], actors: readonly Party[]): readonly Party[] => {
  if (!parties.some((party) => isOwn(party, actors))) return parties
  return parties.flatMap((party) => {
    if (!isOwn(party, actors)) return [party]
    const rival = rivalOf(reading, party, actors)
    return rival !== null ? [rival] : actors.some((actor) => sameParty(actor, party)) ? [] : [party]
  })
}

const isOwn = (party: Party, actors: readonly Party[]): boolean => {
  for (const actor of actors)
    if (sameParty(actor, party) || (isPronoun(party) && actor.country !== null && actor.country === party.country))
      return true
  return false
}

/** Whether a preposition belongs to the thing itself: "cooperation with B". */
const ownPhrase = (reading: Reading, group: NounGroup, place: string): boolean =>
  eventNounsOf(reading, group).some(({ sense, group: own }) => own === group && sense.recipient.includes(place))

const at = (reading: Reading, clause: Clause, place: string, matched: NounGroup | null): readonly Party[] => {
  if (place === 'subject') return clause.subject === null ? [] : partiesOf(reading, clause.subject)
  const objects = objectsOf(clause)
  if (place === 'object') {
    const object = objects.find((other) => other !== matched) ?? matched ?? objects[0]
    return object === undefined ? [] : partiesOf(reading, object)
  }
  const groups =
    matched === null ? objects.slice(0, 2) : [matched, ...objects.filter((group) => group !== matched).slice(0, 1)]
  if (place === 'possessor') return groups.flatMap((group) => ownersOf(reading, group))
  // "discussed their cooperation with B": what belongs to the thing is nobody's part in the act
  const closed = matched === null ? groups.filter((other) => ownPhrase(reading, other, place)) : []
  const found =
    closed.length === 0
      ? phraseAfter(clause, place, groups)
      : phraseAfter(
          clause,
          place,
          groups.filter((other) => !closed.includes(other)),
          closed.flatMap(phrasesUnder),
        )
  return found === null ? [] : partiesOf(reading, found.group)
}

/**
 * The parties that an act is done to: the first of the places that the sense names where somebody stands who is not
 * already the actor; failing these, whoever else the clause names after its verb, and failing that a thing.
 */
export const recipientsOf = (
  reading: Reading,
  clause: Clause,
  places: readonly string[],
  matched: NounGroup | null,
  actors: readonly Party[],
): readonly Party[] => {
  let things: readonly Party[] = []
  for (const place of places) {
    if (place === 'only') break
    const found = others(reading, at(reading, clause, place, matched), actors)
    if (found.some((party) => party.agent)) return distinct(found)
    if (things.length === 0) things = found
  }
  if (places.includes('only')) return things
  const named = namedAfter(reading, clause, actors)
  return named.length > 0 ? named : things
}

/** Prepositions that lead to the doer or to a place, not to whom it is done. */
const elsewhere = new Set([...locative, 'by'])

/** Whoever else the clause, or what hangs on it, names after its verb. */
export const namedAfter = (reading: Reading, clause: Clause, actors: readonly Party[]): readonly Party[] => {
  const from = clause.verb?.first ?? 0
  const namedIn = (group: NounGroup): readonly Party[] =>
    others(reading, partiesOf(reading, group), actors).filter(isNamed)
  // "by half of the voters": to whoever hangs on the doer nothing is done
  const doers = clause.phrases.flatMap(({ preposition, group }) => (preposition === 'by' ? phrasesUnder(group) : []))
  for (const phrase of clause.phrases) {
    if (phrase.at < from || elsewhere.has(phrase.preposition) || doers.includes(phrase)) continue
    const found = namedIn(phrase.group)
    if (found.length > 0) return found
  }
  for (const child of reading.clauses) {
    if (child.kind !== 'infinitive' && child.kind !== 'gerund') continue
    if (child.parent?.verb !== clause.verb || child.verb === null || child.verb.first < from) continue
    for (const group of [...child.objects, ...child.phrases.map((phrase) => phrase.group)]) {
      const found = namedIn(group)
      if (found.length > 0) return found
    }
  }
  return []
}
