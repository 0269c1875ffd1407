import { parseDay } from '../calendar/days.js'
import { type DateExpression, eventDate, findExpressions } from '../calendar/expressions.js'
import type { Interval } from '../calendar/intervals.js'
import type { Tense } from '../calendar/meaning.js'
import { resolve } from '../calendar/resolve.js'
import type { Document, EventDate, Sentence, Span, Token } from '../document.js'
import attachment from '../rules/date-attachment.json' with { type: 'json' }

import { distance, isGovernedElsewhere, near, type TokenSpan, tokensOf, tooFar } from './attachment.js'

const excluding: ReadonlySet<string> = new Set(attachment.excluding)
const scheduling: ReadonlySet<string> = new Set(attachment.scheduling)
/** What it costs a date that it stands outside the clause that reports the act, or goes with another verb. */
const costs = { outsideClause: 6, governedElsewhere: 14 } as const

/** A date expression of a sentence, placed among its tokens. */
interface Placed extends TokenSpan {
  readonly expression: DateExpression
}

const placedIn = (document: Document, sentence: Sentence): readonly Placed[] => {
  const text = document.text.slice(sentence.start, sentence.end)
  return findExpressions(text).map((found) => {
    const span = { start: found.start + sentence.start, end: found.end + sentence.start }
    const expression = { ...found, ...span, coreStart: found.coreStart + sentence.start }
    return { expression, ...tokensOf(document, sentence, span) }
  })
}

const known = new WeakMap<readonly Sentence[], Map<number, readonly Placed[]>>()

/** The expressions of a sentence; found once for each document, since many events ask. */
const expressionsOf = (document: Document, index: number): readonly Placed[] => {
  const ofDocument = known.get(document.sentences) ?? new Map<number, readonly Placed[]>()
  known.set(document.sentences, ofDocument)
  const sentence = document.sentences[index]
  const placed = ofDocument.get(index) ?? (sentence === undefined ? [] : placedIn(document, sentence))
  ofDocument.set(index, placed)
  return placed
}

const isDeterminer = (token: Token | undefined): boolean =>
  token !== undefined && (token.pos === 'DET' || token.lower === "'s" || possessives.has(token.lower))

const possessives: ReadonlySet<string> = new Set(['his', 'her', 'its', 'their', 'our', 'my', 'your'])
const nominal: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM'])

/** Units that stand with "the" as an adverb of time: "the next day", "the summer". */
const adverbial: ReadonlySet<string> = new Set(['season', 'unit', 'weekend', 'since', 'range', 'beside'])

/** Whether an expression only says which thing is meant: "the 1998 ceasefire line", "Wednesday's talks", "an August 2 letter". */
const isModifier = (tokens: readonly Token[], { expression, first, end }: Placed): boolean => {
  if (expression.possessive || expression.hyphenated) return true
  const next = tokens[end]
  if (next === undefined || !nominal.has(next.pos)) return false
  if (adverbial.has(expression.meaning.kind) && expression.rule !== 'modified') return false
  return tokens[first]!.lower === 'the' && expression.preposition === null
    ? expression.coreStart > expression.start
    : isDeterminer(tokens[first - 1]) || isInnerArticle(tokens, first, expression)
}

/** Whether an article stands between the preposition and the date: "in the 1998 elections". */
const isInnerArticle = (tokens: readonly Token[], first: number, expression: DateExpression): boolean =>
  expression.preposition !== null &&
  tokens.slice(first, first + 4).some((token) => token.start < expression.coreStart && token.lower === 'the')

/** The noun phrase that a modifying date belongs to ends before the first of these. */
const endsPhrase = (token: Token): boolean => !nominal.has(token.pos) && token.lower !== '-' && token.lower !== "'s"

const dates = (tokens: readonly Token[], placed: Placed, trigger: TokenSpan): boolean => {
  if (trigger.first < placed.end) return false
  for (let at = placed.end; at < trigger.first; at += 1) if (endsPhrase(tokens[at]!)) return false
  return true
}

/** "set for Friday", "due on Monday", "scheduled in May": what was still to come when it was written. */
const isScheduled = (tokens: readonly Token[], placed: Placed): boolean => {
  const before = tokens[placed.first - 1]
  if (before === undefined) return false
  return placed.expression.preposition === 'for'
    ? scheduling.has(before.lower)
    : before.lower === 'due' || before.lower === 'scheduled' || before.lower === 'slated'
}

/** Whether the preposition keeps the date from being the time of an act: "until Friday", "after Wednesday's talks". */
const isExcluded = (tokens: readonly Token[], placed: Placed, trigger: TokenSpan): boolean => {
  const { preposition } = placed.expression
  if (preposition === null || !excluding.has(preposition)) return false
  if (preposition === 'for') return !isScheduled(tokens, placed)
  return preposition !== 'of' || placed.first !== trigger.end
}

const costOf = (
  document: Document,
  sentence: Sentence,
  placed: Placed,
  trigger: TokenSpan,
  clause: Span,
  tense: Tense,
): number => {
  const { tokens } = document
  if (placed.first < trigger.end && trigger.first < placed.end) return Number.POSITIVE_INFINITY
  if (placed.expression.meaning.kind === 'hence' && tense !== 'future') return Number.POSITIVE_INFINITY
  if (isModifier(tokens, placed)) return dates(tokens, placed, trigger) ? 0 : Number.POSITIVE_INFINITY
  if (isExcluded(tokens, placed, trigger)) return Number.POSITIVE_INFINITY
  const before = placed.end <= trigger.first
  if (placed.expression.rule === 'distance-clause' && !before) return Number.POSITIVE_INFINITY
  const outside = placed.expression.start >= clause.end || placed.expression.end <= clause.start
  const elsewhere =
    placed.expression.rule !== 'distance-clause' && isGovernedElsewhere(tokens, sentence, placed, trigger)
  return (
    distance(tokens, trigger, placed) + (outside ? costs.outsideClause : 0) + (elsewhere ? costs.governedElsewhere : 0)
  )
}

/** So many expressions, and sentences, back the date that "the next day" counts from is looked for. */
const farthestReference = { expressions: 40, sentences: 15 } as const

/** The date told last before a position: what "the next day" counts from. */
const referenceBefore = (document: Document, index: number, position: number): Interval | null => {
  const anchor = anchorOf(document)
  let seen = 0
  for (let back = 0; back <= Math.min(index, farthestReference.sentences); back += 1) {
    for (const placed of expressionsOf(document, index - back).toReversed()) {
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
  let best: Placed | null = null
  let bestCost = tooFar
  for (const placed of near(expressionsOf(document, sentence), at)) {
    const cost = costOf(document, within, placed, at, clause, tense)
    if (cost < bestCost) [best, bestCost] = [placed, cost]
  }
  if (best === null) return null
  const { expression } = best
  const words = { ...expression, start: isModifier(document.tokens, best) ? expression.coreStart : expression.start }
  const view = {
    anchor: anchorOf(document),
    reference: null,
    tense: isScheduled(document.tokens, best) ? 'future' : tense,
  } as const
  const date = eventDate(document.text, words, view)
  if (date.start !== null) return date
  const reference = referenceBefore(document, sentence, expression.start)
  return reference === null ? date : eventDate(document.text, words, { ...view, reference })
}
