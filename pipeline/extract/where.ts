import type { Document, EventPlace, Sentence, Span, Token } from '../document.js'
import words from '../rules/place-attachment.json' with { type: 'json' }
import { type WordSet, wordSet } from '../word-sets.js'
import { distance, isGovernedElsewhere, near, type TokenSpan, tokensOf, tooFar } from './attachment.js'
import { type NamedPlace, placesOf } from './place-names.js'
import { nominal } from './placed-dates.js'
import { tokenBefore } from './word-marks.js'

const locative = wordSet(words.where)
const whither = wordSet(words.whither)
const whence = wordSet(words.whence)
const moving = wordSet(words.movingTriggers)
const leaving = wordSet(words.leavingTriggers)
const striking = wordSet(words.strikingTriggers)
const strikingNouns = wordSet(words.strikingNouns)
const hosting = wordSet(words.hostingTriggers)
const meetings = wordSet(words.meetingNouns)
const saying = wordSet(words.sayingTriggers)
const topics = wordSet(words.topicNouns)

/** What it costs a place that it names a country only, stands in another clause, goes with another verb or noun. */
const costs = { country: 3, outsideClause: 6, governedElsewhere: 14, possessive: 2, before: 1 } as const

/** How a place hangs on the trigger; the name of the relation, or null where it does not say where the act happened. */
type Relation =
  | 'host-place'
  | 'in-place'
  | 'venue-place'
  | 'to-place'
  | 'from-place'
  | 'object-place'
  | 'modifier-place'

/** Whether it is one of words that stand side by side. */
const isAdjacent = (relation: Relation): boolean => relation === 'host-place' || relation === 'modifier-place'

/** Whether a word of the trigger is one of a set. */
const isOne = (tokens: readonly Token[], { first, end }: TokenSpan, of: WordSet): boolean => {
  for (let at = first; at < end; at += 1) if (of.has(tokens[at]!.lemmaWord)) return true
  return false
}

/** "an Oslo summit", "the Oslo talks": between place and trigger stand only words of the same noun phrase. */
const modifies = (tokens: readonly Token[], place: NamedPlace, trigger: TokenSpan): boolean => {
  if (place.isCountry || place.end > trigger.first || trigger.first - place.end > 3) return false
  if (!tokens.slice(trigger.first, trigger.end).some(({ pos }) => pos === 'NOUN')) return false
  return tokens.slice(place.end, trigger.first).every(({ pos }) => nominal.has(pos))
}

/** "war in Chad", and under a verb of saying any noun ("condemned the killings in Gaza"), tell what is spoken of. */
const isTopic = (tokens: readonly Token[], preposition: number, trigger: TokenSpan, spoken: boolean): boolean => {
  const noun = tokenBefore(tokens, preposition)
  if (noun === undefined || (preposition - 1 >= trigger.first && preposition - 1 < trigger.end)) return false
  return topics.has(noun.word) || topics.has(noun.lemmaWord) || (spoken && noun.pos === 'NOUN')
}

/** "on the outskirts of Mosul", "an attack on Lebanon"; other things "on" a place are about it. */
const isOnPlace = (tokens: readonly Token[], place: NamedPlace): boolean => {
  const noun = tokenBefore(tokens, place.first - 1)
  if (place.isPossessive || noun === undefined) return false
  return strikingNouns.has(noun.word) || strikingNouns.has(noun.lemmaWord)
}

/** "at the Oslo summit": the place of the meeting at which it happened. */
const isVenue = (tokens: readonly Token[], place: NamedPlace, preposition: number): boolean =>
  meetings.has(tokens[place.end]?.word ?? 0) && ofMeeting.has(preposition)

const ofMeeting = wordSet(['at', 'during', 'of'])
const on = wordSet(['on'])

const relationOf = (tokens: readonly Token[], place: NamedPlace, trigger: TokenSpan): Relation | null => {
  const preposition = tokenBefore(tokens, place.first)?.word ?? 0
  if (isVenue(tokens, place, preposition)) return 'venue-place'
  if (locative.has(preposition) && !isTopic(tokens, place.first - 1, trigger, isOne(tokens, trigger, saying)))
    return 'in-place'
  if (on.has(preposition) && isOnPlace(tokens, place)) return 'in-place'
  if (whither.has(preposition) && isOne(tokens, trigger, moving)) return 'to-place'
  if (whence.has(preposition) && isOne(tokens, trigger, leaving)) return 'from-place'
  if (place.first === trigger.end && !place.isPossessive && isOne(tokens, trigger, striking)) return 'object-place'
  if (place.end === trigger.first && !place.isCountry && isOne(tokens, trigger, hosting)) return 'host-place'
  return modifies(tokens, place, trigger) ? 'modifier-place' : null
}

/** "in Lima, where the two met": the clause behind the place happened there. */
const isWhereClause = (tokens: readonly Token[], place: NamedPlace, trigger: TokenSpan): boolean =>
  place.end < trigger.first && tokens[place.end + (tokens[place.end]?.lower === ',' ? 1 : 0)]?.lower === 'where'

const costOf = (
  document: Document,
  sentence: Sentence,
  place: NamedPlace,
  trigger: TokenSpan,
  clause: Span,
): number => {
  const { tokens } = document
  const relation = relationOf(tokens, place, trigger)
  if (relation === null) return Number.POSITIVE_INFINITY
  const before = place.end <= trigger.first
  const outside = place.span.start >= clause.end || place.span.end <= clause.start
  if (isWhereClause(tokens, place, trigger)) return costs.before
  const elsewhere = !isAdjacent(relation) && isGovernedElsewhere(tokens, sentence, place, trigger)
  return (
    distance(tokens, trigger, place) +
    (place.isCountry ? costs.country : 0) +
    (outside ? costs.outsideClause : 0) +
    (elsewhere ? costs.governedElsewhere : 0) +
    (place.isPossessive ? costs.possessive : 0) +
    (before && !isAdjacent(relation) ? costs.before : 0)
  )
}

const known = new WeakMap<Document['sentences'], Map<number, readonly NamedPlace[]>>()

/** The places of a sentence; found once for each document, since many events ask. */
const placesIn = (document: Document, sentence: number): readonly NamedPlace[] => {
  const ofDocument = known.get(document.sentences) ?? new Map<number, readonly NamedPlace[]>()
  const seen = ofDocument.get(sentence)
  if (seen !== undefined) return seen
  const places = placesOf(document, sentence)
  known.set(document.sentences, ofDocument.set(sentence, places))
  return places
}

/**
 * The place where an event happened: of the places that its sentence names, the one that hangs on the trigger as its
 * place ("in Vienna", "an Oslo summit", "visited Manila", "withdrew from the valley"), a city before a country. Places
 * that say who acts, or what is spoken of ("the war in Chad"), are not where it happened.
 *
 * @param trigger the words that name the act, and `clause` the clause that reports it, as spans of `document.text`
 * @param sentence index into `document.sentences`
 * @returns null where the sentence does not say; latitude and longitude, in degrees, are null for a whole country
 */
export const where = (document: Document, trigger: Span, clause: Span, sentence: number): EventPlace | null => {
  const within = document.sentences[sentence]
  if (within === undefined) return null
  const at = tokensOf(document, within, trigger)
  let best: NamedPlace | null = null
  let bestCost: number = tooFar
  for (const place of near(placesIn(document, sentence), at)) {
    const cost = costOf(document, within, place, at, clause)
    if (cost < bestCost) [best, bestCost] = [place, cost]
  }
  if (best === null) return null
  const { span, country, latitude, longitude } = best
  return { text: document.text.slice(span.start, span.end), country, latitude, longitude }
}
