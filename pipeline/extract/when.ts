import { parseDay } from '../calendar/days.js'
import { type DateExpression, eventDate, findExpressions } from '../calendar/expressions.js'
import type { Interval } from '../calendar/intervals.js'
import type { Tense } from '../calendar/meaning.js'
import { resolve } from '../calendar/resolve.js'
import type { Document, EventDate, Sentence, Span, Token } from '../document.js'
import attachment from '../rules/date-attachment.json' with { type: 'json' }

const excluding: ReadonlySet<string> = new Set(attachment.excluding)
const scheduling: ReadonlySet<string> = new Set(attachment.scheduling)
const subordinators: ReadonlySet<string> = new Set(attachment.subordinators)

/** What keeps a date from a trigger, in the units of `tooFar`. */
const costs = {
  finiteVerb: 10,
  looseVerb: 6,
  subordinator: 5,
  stop: 8,
  outsideClause: 6,
  governedElsewhere: 10,
  token: 0.1,
}
const tooFar = 14

/** A date expression of a sentence, placed among its tokens. */
interface Placed {
  readonly expression: DateExpression
  /** Indexes into `Document.tokens`: its first token, and the one behind its last. */
  readonly first: number
  readonly end: number
}

const placedIn = (document: Document, sentence: Sentence): readonly Placed[] => {
  const text = document.text.slice(sentence.start, sentence.end)
  let at = sentence.firstToken
  return findExpressions(text).map((found) => {
    const start = found.start + sentence.start
    const end = found.end + sentence.start
    while (at < sentence.endToken && document.tokens[at]!.end <= start) at += 1
    const first = at
    while (at < sentence.endToken && document.tokens[at]!.start < end) at += 1
    return { expression: { ...found, start, end, coreStart: found.coreStart + sentence.start }, first, end: at }
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

/** Whether an expression only says which thing is meant: "the 2015 nuclear deal", "Wednesday's talks", "an August 2 letter". */
const isModifier = (tokens: readonly Token[], { expression, first, end }: Placed): boolean => {
  if (expression.possessive || expression.hyphenated) return true
  const next = tokens[end]
  if (next === undefined || !nominal.has(next.pos)) return false
  if (adverbial.has(expression.meaning.kind) && expression.rule !== 'modified') return false
  return tokens[first]!.lower === 'the' && expression.preposition === null
    ? expression.coreStart > expression.start
    : isDeterminer(tokens[first - 1]) || isInnerArticle(tokens, first, expression)
}

/** Whether an article stands between the preposition and the date: "in the 2016 elections". */
const isInnerArticle = (tokens: readonly Token[], first: number, expression: DateExpression): boolean =>
  expression.preposition !== null &&
  tokens.slice(first, first + 4).some((token) => token.start < expression.coreStart && token.lower === 'the')

/** The noun phrase that a modifying date belongs to ends before the first of these. */
const endsPhrase = (token: Token): boolean => !nominal.has(token.pos) && token.lower !== '-' && token.lower !== "'s"

const dates = (tokens: readonly Token[], placed: Placed, trigger: Trigger): boolean => {
  if (trigger.first < placed.end) return false
  for (let at = placed.end; at < trigger.first; at += 1) if (endsPhrase(tokens[at]!)) return false
  return true
}

interface Trigger {
  readonly first: number
  readonly end: number
}

const triggerIn = (document: Document, sentence: Sentence, span: Span): Trigger => {
  let first = sentence.firstToken
  while (first < sentence.endToken - 1 && document.tokens[first]!.end <= span.start) first += 1
  let end = first + 1
  while (end < sentence.endToken && document.tokens[end]!.start < span.end) end += 1
  return { first, end }
}

const isVerb = (token: Token): boolean => token.pos === 'VERB'
const isLooseVerb = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.lower.endsWith('ing') || tokens[at - 1]?.lower === 'to'

/** What the words between two positions put between a trigger and a date. */
const barriers = (tokens: readonly Token[], from: number, to: number): number => {
  let cost = 0
  for (let at = from; at < to; at += 1) {
    const token = tokens[at]!
    cost += costs.token
    if (isVerb(token)) cost += isLooseVerb(tokens, at) ? costs.looseVerb : costs.finiteVerb
    else if (subordinators.has(token.lower) && token.pos !== 'DET') cost += costs.subordinator
    else if (token.lower === ';' || token.lower === '"' || token.lower === '”' || token.lower === '“')
      cost += costs.stop
  }
  return cost
}

/**
 * Whether a date before the trigger goes with another verb: one that stands before it in the same clause ("police, who
 * raided the house on Monday, arrested three"). A clause joined by "and" shares the date.
 */
const isGovernedElsewhere = (
  tokens: readonly Token[],
  sentence: Sentence,
  placed: Placed,
  trigger: Trigger,
): boolean => {
  if (tokens[placed.end]?.lower === 'and') return false
  for (let at = placed.first - 1; at >= sentence.firstToken; at -= 1) {
    const token = tokens[at]!
    if (subordinators.has(token.lower) || token.pos === 'CCONJ') return false
    if (isVerb(token)) return at < trigger.first
  }
  return false
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
const isExcluded = (tokens: readonly Token[], placed: Placed, trigger: Trigger): boolean => {
  const { preposition } = placed.expression
  if (preposition === null || !excluding.has(preposition)) return false
  if (preposition === 'for') return !isScheduled(tokens, placed)
  return preposition !== 'of' || placed.first !== trigger.end
}

const costOf = (document: Document, sentence: Sentence, placed: Placed, trigger: Trigger, clause: Span): number => {
  const { tokens } = document
  if (placed.first < trigger.end && trigger.first < placed.end) return Number.POSITIVE_INFINITY
  if (isModifier(tokens, placed)) return dates(tokens, placed, trigger) ? 0 : Number.POSITIVE_INFINITY
  if (isExcluded(tokens, placed, trigger)) return Number.POSITIVE_INFINITY
  const before = placed.end <= trigger.first
  if (placed.expression.rule === 'distance-clause' && !before) return Number.POSITIVE_INFINITY
  const between = before ? barriers(tokens, placed.end, trigger.first) : barriers(tokens, trigger.end, placed.first)
  const outside = placed.expression.start >= clause.end || placed.expression.end <= clause.start
  const elsewhere =
    before && placed.expression.rule !== 'distance-clause' && isGovernedElsewhere(tokens, sentence, placed, trigger)
  return between + (outside ? costs.outsideClause : 0) + (elsewhere ? costs.governedElsewhere : 0)
}

/** The date told last before a position: what "the next day" counts from. */
const referenceBefore = (document: Document, index: number, position: number): Interval | null => {
  const anchor = anchorOf(document)
  for (let sentence = index; sentence >= 0; sentence -= 1) {
    const placed = expressionsOf(document, sentence)
    for (let i = placed.length - 1; i >= 0; i -= 1) {
      const candidate = placed[i]!
      if (candidate.expression.end > position || isModifier(document.tokens, candidate)) continue
      const interval = resolve(candidate.expression.meaning, { anchor, reference: null, tense: null })
      if (interval !== null && candidate.expression.meaning.kind !== 'since') return interval
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
  const at = triggerIn(document, within, trigger)
  let best: Placed | null = null
  let bestCost = tooFar
  for (const placed of expressionsOf(document, sentence)) {
    const cost = costOf(document, within, placed, at, clause)
    if (cost < bestCost) [best, bestCost] = [placed, cost]
  }
  if (best === null) return null
  const view = {
    anchor: anchorOf(document),
    reference: referenceBefore(document, sentence, best.expression.start),
    tense: isScheduled(document.tokens, best) ? 'future' : tense,
  } as const
  return eventDate(document.text, best.expression, view)
}
