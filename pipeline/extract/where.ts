import type { Document, EventPlace, Sentence, Span, Token } from '../document.js'
import words from '../rules/place-attachment.json' with { type: 'json' }
import { distance, isGovernedElsewhere, type TokenSpan, tokensOf, tooFar } from './attachment.js'
import { type NamedPlace, placesOf } from './place-names.js'

const locative: ReadonlySet<string> = new Set(words.where)
const whither: ReadonlySet<string> = new Set(words.whither)
const whence: ReadonlySet<string> = new Set(words.whence)
const moving: ReadonlySet<string> = new Set(words.movingTriggers)
const leaving: ReadonlySet<string> = new Set(words.leavingTriggers)
const striking: ReadonlySet<string> = new Set(words.strikingTriggers)
const topics: ReadonlySet<string> = new Set(words.topicNouns)

/** What it costs a place that it names a country only, stands in another clause, goes with another verb or noun. */
const costs = { country: 3, outsideClause: 6, governedElsewhere: 10, before: 1 } as const

/** How a place hangs on the trigger; the name of the relation, or null where it does not say where the act happened. */
type Relation = 'in-place' | 'to-place' | 'from-place' | 'object-place' | 'modifier-place'

const lemmasOf = (tokens: readonly Token[], trigger: TokenSpan): readonly string[] =>
  tokens.slice(trigger.first, trigger.end).map(({ lemma }) => lemma)

const nominal: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM'])

/** "a Tehran summit", "the Helsinki talks": between place and trigger stand only words of the same noun phrase. */
const modifies = (tokens: readonly Token[], place: NamedPlace, trigger: TokenSpan): boolean => {
  if (place.isCountry || place.end > trigger.first || trigger.first - place.end > 3) return false
  if (!tokens.slice(trigger.first, trigger.end).some(({ pos }) => pos === 'NOUN')) return false
  return tokens.slice(place.end, trigger.first).every(({ pos }) => nominal.has(pos))
}

/** "war in Syria" tells what is spoken of, not where. */
const isTopic = (tokens: readonly Token[], preposition: number, trigger: TokenSpan): boolean => {
  const noun = tokens[preposition - 1]
  if (noun === undefined || (preposition - 1 >= trigger.first && preposition - 1 < trigger.end)) return false
  return topics.has(noun.lower) || topics.has(noun.lemma)
}

const relationOf = (tokens: readonly Token[], place: NamedPlace, trigger: TokenSpan): Relation | null => {
  const preposition = tokens[place.first - 1]?.lower ?? ''
  const lemmas = lemmasOf(tokens, trigger)
  if (locative.has(preposition) && !isTopic(tokens, place.first - 1, trigger)) return 'in-place'
  if (whither.has(preposition) && lemmas.some((lemma) => moving.has(lemma))) return 'to-place'
  if (whence.has(preposition) && lemmas.some((lemma) => leaving.has(lemma))) return 'from-place'
  if (place.first === trigger.end && lemmas.some((lemma) => striking.has(lemma))) return 'object-place'
  return modifies(tokens, place, trigger) ? 'modifier-place' : null
}

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
  const elsewhere = relation !== 'modifier-place' && isGovernedElsewhere(tokens, sentence, place, trigger)
  return (
    distance(tokens, trigger, place) +
    (place.isCountry ? costs.country : 0) +
    (outside ? costs.outsideClause : 0) +
    (elsewhere ? costs.governedElsewhere : 0) +
    (before && relation !== 'modifier-place' ? costs.before : 0)
  )
}

const known = new WeakMap<Document['sentences'], Map<number, readonly NamedPlace[]>>()

/** The places of a sentence; found once for each document, since many events ask. */
const placesIn = (document: Document, sentence: number): readonly NamedPlace[] => {
  const ofDocument = known.get(document.sentences) ?? new Map<number, readonly NamedPlace[]>()
  known.set(document.sentences, ofDocument)
  const places = ofDocument.get(sentence) ?? placesOf(document, sentence)
  ofDocument.set(sentence, places)
  return places
}

/**
 * The place where an event happened: of the places that its sentence names, the one that hangs on the trigger as its
 * place ("in Vienna", "a Tehran summit", "visited Manila", "withdrew from the valley"), a city before a country. Places
 * that say who acts, or what is spoken of ("the war in Syria"), are not where it happened.
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
  for (const place of placesIn(document, sentence)) {
    const cost = costOf(document, within, place, at, clause)
    if (cost < bestCost) [best, bestCost] = [place, cost]
  }
  if (best === null) return null
  const { span, country, latitude, longitude } = best
  return { text: document.text.slice(span.start, span.end), country, latitude, longitude }
}
