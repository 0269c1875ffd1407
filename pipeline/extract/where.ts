import type { Document, EventPlace, Sentence, Span, Token } from '../document.js'
import words from '../rules/place-attachment.json' with { type: 'json' }
import { type WordSet, wordSet } from '../word-sets.js'
import { distance, isGovernedElsewhere, near, type TokenSpan, tokensOf, tooFar } from './attachment.js'
import { type NamedPlace, type NameRun, nameRunsOf, placesOf } from './place-names.js'
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

const hasNoun = (tokens: readonly Token[], { first, end }: TokenSpan): boolean => {
  for (let at = first; at < end; at += 1) if (tokens[at]!.pos === 'NOUN') return true
  return false
}

/** So many words of the noun phrase may stand between a place and the trigger that it modifies. */
const farthestModifier = 3

/** "an Oslo summit", "the Oslo talks": between place and trigger stand only words of the same noun phrase. */
const modifies = (tokens: readonly Token[], place: NamedPlace, trigger: TokenSpan): boolean => {
  if (place.isCountry || place.end > trigger.first || trigger.first - place.end > farthestModifier) return false
  if (!hasNoun(tokens, trigger)) return false
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

/** The names of a sentence by the runs that they stand in; a place is only looked for where it could be that of an act. */
interface Naming extends NameRun {
  /** Whether one of its names stands behind words that may tell where any act was: "in", "on", "at the Lima summit". */
  readonly tells: boolean
  places: readonly NamedPlace[] | null
}

const known = new WeakMap<Document['sentences'], Map<number, readonly Naming[]>>()

/** What the words before the names of a run, and those behind them, tell of every act. */
const tells = (tokens: readonly Token[], { first, end, leads }: NameRun): boolean => {
  let ofMeetings = false
  for (const lead of leads) {
    const preposition = tokenBefore(tokens, lead)?.word ?? 0
    if (locative.has(preposition) || on.has(preposition)) return true
    ofMeetings ||= ofMeeting.has(preposition)
  }
  if (ofMeetings) for (let at = first + 1; at <= end; at += 1) if (meetings.has(tokens[at]?.word ?? 0)) return true
  return false
}

/** The names of a sentence; found once for each document, since many events ask. */
const namesIn = (document: Document, index: number, sentence: Sentence): readonly Naming[] => {
  const ofDocument = known.get(document.sentences) ?? new Map<number, readonly Naming[]>()
  const seen = ofDocument.get(index)
  if (seen !== undefined) return seen
  const { tokens } = document
  const names = nameRunsOf(document, sentence).map((run) => ({
    first: run.first,
    end: run.end,
    leads: run.leads,
    tells: tells(tokens, run),
    places: null,
  }))
  known.set(document.sentences, ofDocument.set(index, names))
  return names
}

/** What a trigger makes of the places around it, each asked once for all of them. */
interface Pull {
  readonly moving: boolean
  readonly leaving: boolean
  readonly striking: boolean
  /** Whether a place right before it may be where it happened: "an Oslo summit". */
  readonly beside: boolean
}

const pullOf = (tokens: readonly Token[], trigger: TokenSpan): Pull => ({
  moving: isOne(tokens, trigger, moving),
  leaving: isOne(tokens, trigger, leaving),
  striking: isOne(tokens, trigger, striking),
  beside: isOne(tokens, trigger, hosting) || hasNoun(tokens, trigger),
})

/** Whether a place of a run could hang on the trigger at all: no other need be looked for. */
const mayHang = (tokens: readonly Token[], run: Naming, trigger: TokenSpan, pull: Pull): boolean => {
  if (run.tells) return true
  if (pull.beside && run.first < trigger.first && run.end >= trigger.first - farthestModifier) return true
  if (!pull.moving && !pull.leaving && !pull.striking) return false
  return run.leads.some((lead) => {
    const preposition = tokenBefore(tokens, lead)?.word ?? 0
    return (
      (pull.moving && whither.has(preposition)) ||
      (pull.leaving && whence.has(preposition)) ||
      (pull.striking && lead === trigger.end)
    )
  })
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
  const pull = pullOf(document.tokens, at)
  for (const run of near(namesIn(document, sentence, within), at)) {
    if (!mayHang(document.tokens, run, at, pull)) continue
    run.places ??= placesOf(document, within, run)
    for (const place of run.places) {
      const cost = costOf(document, within, place, at, clause)
      if (cost < bestCost) [best, bestCost] = [place, cost]
    }
  }
  if (best === null) return null
  const { span, country, latitude, longitude } = best
  return { text: document.text.slice(span.start, span.end), country, latitude, longitude }
}
