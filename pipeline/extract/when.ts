import { parseDay } from '../calendar/days.js'
import { eventDate } from '../calendar/expressions.js'
import type { Interval } from '../calendar/intervals.js'
import type { Tense } from '../calendar/meaning.js'
import { countsFromReference, resolve } from '../calendar/resolve.js'
import type { Document, EventDate, Sentence, Span, Token } from '../document.js'
import attachment from '../rules/date-attachment.json' with { type: 'json' }
import { wordSet } from '../word-sets.js'
import { distance, isGovernedElsewhere, near, type TokenSpan, tokensOf, tooFar } from './attachment.js'
import { isPossessive } from './place-lead.js'
import { datesOf, isModifier, nominal, type PlacedDate } from './placed-dates.js'
import { tokenBefore } from './word-marks.js'

const excluding: ReadonlySet<string> = new Set(attachment.excluding)
const scheduling = wordSet(attachment.scheduling)
const simultaneous = wordSet(attachment.simultaneous)
const records = wordSet(attachment.records)
const happenings = wordSet(attachment.happenings)

/** What it costs a date that it stands outside the clause that reports the act, or goes with another verb. */
const costs = { outsideClause: 6, governedElsewhere: 14, coordination: -10 } as const

/** The noun phrase that a modifying date belongs to ends before the first of these. */
const endsPhrase = (token: Token): boolean => !nominal.has(token.pos) && token.lower !== '-' && token.lower !== "'s"

/** Whether a modifying date belongs to the noun that names the act: "Wednesday's [talks]". */
const dates = (tokens: readonly Token[], placed: PlacedDate, trigger: TokenSpan): boolean => {
  if (trigger.first < placed.end) return false
  if (tokens[trigger.first]!.pos === 'VERB' && trigger.first - placed.end > 1) return false
  for (let at = placed.end; at < trigger.first; at += 1) if (endsPhrase(tokens[at]!)) return false
  return true
}

/** "Sunday's attack [killed]": the happening that acts carries the date of the act. */
const datesSubject = (tokens: readonly Token[], placed: PlacedDate, trigger: TokenSpan): boolean => {
  let head = placed.end
  while (head < trigger.first && !endsPhrase(tokens[head]!)) head += 1
  const noun = tokens[head - 1]
  return head > placed.end && noun !== undefined && happenings.has(noun.lemmaWord)
}

/** So many tokens may name a place between a date and "where". */
const longestPlace = 6

/** The word behind a date that opens a clause of the same time: "when" and "as" at once, "where" behind a place; or -1. */
const simultaneousOpener = (tokens: readonly Token[], placed: PlacedDate, trigger: TokenSpan): number => {
  const next = tokens[placed.end]?.lower === ',' ? placed.end + 1 : placed.end
  if (next < trigger.first && simultaneous.has(tokens[next]!.word)) return next
  for (let at = next; at < Math.min(trigger.first, next + longestPlace); at += 1) {
    if (tokens[at]!.lower === 'where') return at
    if (tokens[at]!.pos === 'VERB') return -1
  }
  return -1
}

/** "killed on Sunday as soldiers [fired]", "on Friday in Lima, where they [met]": the clause behind the date has it too. */
const isSimultaneous = (tokens: readonly Token[], placed: PlacedDate, trigger: TokenSpan): boolean => {
  const opener = simultaneousOpener(tokens, placed, trigger)
  return (
    opener >= 0 && distance(tokens, trigger, { first: placed.first, end: opener + 1 }) < costs.governedElsewhere / 2
  )
}

const coordinating = wordSet(['and', 'but'])

/** "On Friday they met the envoy and [asked]": verbs joined by "and" share a date in front of them. */
const isCoordinated = (tokens: readonly Token[], trigger: TokenSpan): boolean =>
  coordinating.has(tokenBefore(tokens, trigger.first)?.word ?? 0)

/** "set for Friday", "due on Monday", "scheduled in May": what was still to come when it was written. */
const due = wordSet(['due', 'scheduled', 'slated'])

const isScheduled = (tokens: readonly Token[], placed: PlacedDate): boolean => {
  const before = tokenBefore(tokens, placed.first)
  if (before === undefined) return false
  return placed.expression.preposition === 'for' ? scheduling.has(before.word) : due.has(before.word)
}

/** "the first visit since May", "the largest since 1987": so long there was none. */
const isRecord = (tokens: readonly Token[], { expression, first }: PlacedDate): boolean =>
  expression.meaning.kind === 'since' &&
  tokens.slice(Math.max(0, first - 3), first).some(({ word, lower }) => records.has(word) || lower.endsWith('est'))

/** Whether the preposition keeps the date from being the time of an act: "until Friday", "after Wednesday's talks". */
const isExcluded = (tokens: readonly Token[], placed: PlacedDate, trigger: TokenSpan): boolean => {
  const { preposition } = placed.expression
  if (isRecord(tokens, placed)) return true
  if (preposition === null || !excluding.has(preposition)) return false
  if (preposition === 'for') return !isScheduled(tokens, placed)
  return preposition !== 'of' || placed.first !== trigger.end
}

/**
 * "On Monday he regretted the party's [refusal]": an act of somebody else, which has no part in the date before it. A verb
 * behind a possessor and its noun is the main act: "On Monday the party's leader [resigned]".
 */
const isAnothers = (tokens: readonly Token[], trigger: TokenSpan): boolean =>
  tokens[trigger.first]!.pos !== 'VERB' &&
  (isPossessive(tokenBefore(tokens, trigger.first)) || isPossessive(tokenBefore(tokens, trigger.first - 1)))

/** "[freed] the miners abducted two weeks ago": a participle behind a noun has the date that follows it. */
const isOfParticiple = (tokens: readonly Token[], placed: PlacedDate, trigger: TokenSpan): boolean => {
  const verb = tokenBefore(tokens, placed.first)
  const noun = tokenBefore(tokens, placed.first - 1)
  if (trigger.end > placed.first - 2 || verb === undefined || noun === undefined) return false
  if (tokens[trigger.first]!.pos !== 'VERB' || verb.pos !== 'VERB' || !nominal.has(noun.pos)) return false
  return verb.lower !== verb.lemma && !/(?:ing|s)$/.test(verb.lower)
}

const costOf = (
  document: Document,
  sentence: Sentence,
  placed: PlacedDate,
  trigger: TokenSpan,
  clause: Span,
  tense: Tense,
): number => {
  const { tokens } = document
  if (placed.first < trigger.end && trigger.first < placed.end) return Number.POSITIVE_INFINITY
  if (placed.expression.meaning.kind === 'hence' && tense !== 'future') return Number.POSITIVE_INFINITY
  const before = placed.end <= trigger.first
  const outside = placed.expression.start >= clause.end || placed.expression.end <= clause.start
  const base = distance(tokens, trigger, placed) + (outside ? costs.outsideClause : 0)
  if (isModifier(tokens, placed)) {
    if (dates(tokens, placed, trigger)) return 0
    return before && datesSubject(tokens, placed, trigger) ? base : Number.POSITIVE_INFINITY
  }
  if (isExcluded(tokens, placed, trigger)) return Number.POSITIVE_INFINITY
  if (placed.expression.rule === 'distance-clause') return before ? base : Number.POSITIVE_INFINITY
  if (before && isSimultaneous(tokens, placed, trigger)) return costs.outsideClause
  const elsewhere =
    isGovernedElsewhere(tokens, sentence, placed, trigger) ||
    (before ? isAnothers(tokens, trigger) : isOfParticiple(tokens, placed, trigger))
  const shared = before && !elsewhere && isCoordinated(tokens, trigger)
  return base + (elsewhere ? costs.governedElsewhere : 0) + (shared ? costs.coordination : 0)
}

/** So many expressions, and sentences, back the date that "the next day" counts from is looked for. */
const farthestReference = { expressions: 40, sentences: 15 } as const

/** The date told last before a position: what "the next day" counts from. */
const referenceBefore = (document: Document, index: number, position: number): Interval | null => {
  const anchor = anchorOf(document)
  let seen = 0
  for (let back = 0; back <= Math.min(index, farthestReference.sentences); back += 1) {
    for (const placed of datesOf(document, index - back).toReversed()) {
      if (placed.expression.end > position || isModifier(document.tokens, placed)) continue
      const interval = resolve(placed.expression.meaning, { anchor, reference: null, tense: null })
      if (interval !== null && placed.expression.meaning.kind !== 'since') return interval
      seen += 1
      if (seen > farthestReference.expressions) return null
    }
  }
  return null
}

const anchorOf = (document: Document): number | null =>
  document.header.publishedOn === null ? null : parseDay(document.header.publishedOn)

/**
 * The date of an event: that of the expression in its sentence which goes with its trigger, resolved against the day of
 * publication. Words of time in another clause, that modify another noun, or that tell a limit ("until Friday") are not
 * its date. "The next day" and the like count from the date told before.
 *
 * @param trigger the words that name the act, and `clause` the clause that reports it, as spans of `document.text`
 * @param sentence index into `document.sentences`
 * @param tense of the verb group; null where it is not known
 * @returns null where nothing dates the event; start and end are null where the words are there but cannot be resolved
 */
export const when = (
  document: Document,
  trigger: Span,
  clause: Span,
  sentence: number,
  tense: Tense,
): EventDate | null => {
  const within = document.sentences[sentence]
  if (within === undefined) return null
  const at = tokensOf(document, within, trigger)
  let best: PlacedDate | null = null
  let bestCost = tooFar
  for (const placed of near(datesOf(document, sentence), at)) {
    const cost = costOf(document, within, placed, at, clause, tense)
    if (cost < bestCost) [best, bestCost] = [placed, cost]
  }
  if (best === null) return null
  const { expression } = best
  const { coreStart, end, meaning } = expression
  const words = { start: isModifier(document.tokens, best) ? coreStart : expression.start, end, meaning }
  const view = {
    anchor: anchorOf(document),
    reference: null,
    tense: isScheduled(document.tokens, best) ? 'future' : tense,
  } as const
  const date = eventDate(document.text, words, view)
  if (date.start !== null || !countsFromReference(meaning)) return date
  const reference = referenceBefore(document, sentence, expression.start)
  return reference === null ? date : eventDate(document.text, words, { ...view, reference })
}
