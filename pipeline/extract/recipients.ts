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

/** The phrases after a preposition: those that hang on the groups, else those of the clause behind its verb. */
export const phrasesAfter = (
  clause: Clause,
  preposition: string,
  groups: readonly NounGroup[],
): readonly PrepositionalPhrase[] => {
  const inside = groups.flatMap((group) =>
    (inObject.has(preposition) ? group.phrases : phrasesUnder(group)).filter(
      (phrase) => phrase.preposition === preposition,
    ),
  )
  if (inside.length > 0 || (groups.length > 0 && inObject.has(preposition))) return inside
  return clause.phrases.filter((phrase) => phrase.preposition === preposition && phrase.at >= (clause.verb?.first ?? 0))
}

const pronouns = new Set(['its', 'his', 'her', 'their', 'it', 'he', 'she', 'they', 'him', 'them'])
const isPronoun = (party: Party): boolean => pronouns.has(party.mention.toLowerCase())
const isNamed = (party: Party): boolean => party.agent && party.entity !== null && !isPronoun(party)

/** Prepositions that tell where. */
const locative = ['in', 'at', 'near', 'across', 'through', 'throughout', 'around', 'outside', 'inside', 'along']

/** Those who are not the actors themselves; a pronoun that is read as an actor, or as one of its country, is read anew. */
const others = (reading: Reading, parties: readonly Party[], actors: readonly Party[]): readonly Party[] =>
  parties.flatMap((party) => {
    const own = actors.some(
      (actor) =>
        sameParty(actor, party) || (isPronoun(party) && actor.country !== null && actor.country === party.country),
    )
    if (!own) return [party]
    const rival = rivalOf(reading, party, actors)
    return rival !== null ? [rival] : actors.some((actor) => sameParty(actor, party)) ? [] : [party]
  })

/** Whether a preposition belongs to the thing itself: "cooperation with B". */
const ownPhrase = (reading: Reading, group: NounGroup, place: string): boolean =>
  eventNounsOf(reading, group).some(({ sense, group: own }) => own === group && sense.recipient.includes(place))

const at = (reading: Reading, clause: Clause, place: string, matched: NounGroup | null): readonly Party[] => {
  const objects = objectsOf(clause)
  const groups =
    matched === null ? objects.slice(0, 2) : [matched, ...objects.filter((group) => group !== matched).slice(0, 1)]
  if (place === 'possessor') return groups.flatMap((group) => ownersOf(reading, group))
  if (place === 'subject') return clause.subject === null ? [] : partiesOf(reading, clause.subject)
  if (place === 'object') {
    const object = objects.find((other) => other !== matched) ?? matched ?? objects[0]
    return object === undefined ? [] : partiesOf(reading, object)
  }
  // "discussed their cooperation with B": what belongs to the thing is nobody's part in the act
  const closed = matched === null ? groups.filter((other) => ownPhrase(reading, other, place)) : []
  const hidden = new Set(closed.flatMap((other) => phrasesUnder(other)))
  const found = phrasesAfter(
    clause,
    place,
    groups.filter((other) => !closed.includes(other)),
  ).find((phrase) => !hidden.has(phrase))
  const group = found?.group ?? null
  return group === null ? [] : partiesOf(reading, group)
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
  // "by half of the voters": to whoever hangs on the doer nothing is done
  const doers = new Set(
    clause.phrases.filter(({ preposition }) => preposition === 'by').flatMap(({ group }) => phrasesUnder(group)),
  )
  const after = clause.phrases
    .filter((phrase) => phrase.at >= from && !elsewhere.has(phrase.preposition) && !doers.has(phrase))
    .map((phrase) => phrase.group)
  const under = reading.clauses
    .filter(
      (child) =>
        child.parent?.verb === clause.verb &&
        child.verb !== null &&
        child.verb.first >= from &&
        (child.kind === 'infinitive' || child.kind === 'gerund'),
    )
    .flatMap((child) => [...child.objects, ...child.phrases.map((phrase) => phrase.group)])
  for (const group of [...after, ...under]) {
    const found = others(reading, partiesOf(reading, group), actors).filter(isNamed)
    if (found.length > 0) return found
  }
  return []
}
