import type { Document, Sentence, Span, Token } from '../document.js'
import attachment from '../rules/date-attachment.json' with { type: 'json' }
import { wordSet } from '../word-sets.js'
import { tokenBefore } from './word-marks.js'

/** Tokens of a document, as indexes into `Document.tokens`; `end` is past the last. */
export interface TokenSpan {
  readonly first: number
  readonly end: number
}

const subordinators = wordSet(attachment.subordinators)

/** What words add to the distance between a trigger and a time or place, in the units of `tooFar`. */
const costs = { finiteVerb: 10, looseVerb: 6, subordinator: 5, stop: 8, token: 0.1 } as const

/** From here on a time or place no longer belongs to the trigger. */
export const tooFar = 14

/** So many tokens away nothing belongs to a trigger any more, whatever stands between. */
export const reach = Math.ceil(tooFar / costs.token)

/** Index of the first token of a sentence that ends behind a position of the text. */
export const tokenAt = (document: Document, sentence: Sentence, position: number): number => {
  let low = sentence.firstToken
  let high = sentence.endToken
  while (low < high) {
    const middle = (low + high) >> 1
    if (document.tokens[middle]!.end <= position) low = middle + 1
    else high = middle
  }
  return low
}

/** The tokens of a sentence that a span of the text covers; at least one. */
export const tokensOf = (document: Document, sentence: Sentence, span: Span): TokenSpan => {
  const first = Math.min(tokenAt(document, sentence, span.start), sentence.endToken - 1)
  let end = first + 1
  while (end < sentence.endToken && document.tokens[end]!.start < span.end) end += 1
  return { first, end }
}

/** Of things in the order of the text, those within reach of a trigger: linear in their number there, not in all. */
export const near = <T extends TokenSpan>(things: readonly T[], trigger: TokenSpan): readonly T[] => {
  let low = 0
  let high = things.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (things[middle]!.end < trigger.first - reach) low = middle + 1
    else high = middle
  }
  let end = low
  while (end < things.length && things[end]!.first <= trigger.end + reach) end += 1
  return things.slice(low, end)
}

/** "a fraud suspect": the bare form of a verb behind "a" and its noun is a noun. */
const isNounAfterAll = (tokens: readonly Token[], at: number): boolean => {
  const { lower, lemma } = tokens[at]!
  if (lower !== lemma) return false
  for (let before = Math.max(0, at - 3); before < at; before += 1) if (indefinite.has(tokens[before]!.word)) return true
  return false
}

const indefinite = wordSet(['a', 'an'])

/** "for increased wages": a participle inside a noun phrase. */
const isAttributive = (tokens: readonly Token[], at: number): boolean => {
  const before = tokenBefore(tokens, at)?.pos
  const behind = tokens[at + 1]?.pos
  if (before !== 'ADP' && before !== 'DET' && before !== 'ADJ') return false
  return (behind === 'NOUN' || behind === 'PROPN' || behind === 'ADJ') && tokens[at]!.lower.endsWith('ed')
}

const isVerb = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.pos === 'VERB' && !isNounAfterAll(tokens, at) && !isAttributive(tokens, at)

/** "speaking in Lima on Monday, he ...", but not "since taking office in May, he ...". */
const isOpenParticiple = (tokens: readonly Token[], at: number): boolean => {
  const before = tokenBefore(tokens, at)
  return tokens[at]!.lower.endsWith('ing') && before?.pos !== 'ADP' && !subordinators.has(before?.word ?? 0)
}

/** "in a session held on Monday": no act of its own. */
const isHeld = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.lower === 'held' && tokenBefore(tokens, at)?.pos === 'NOUN'

const isLooseVerb = (tokens: readonly Token[], at: number): boolean => {
  const before = tokenBefore(tokens, at)
  return (tokens[at]!.lower.endsWith('ing') && before?.pos !== 'AUX') || before?.lower === 'to'
}

const nominative = wordSet(['he', 'she', 'they', 'we', 'i'])

/** "observers [they] had held": a subject right behind a noun opens a relative clause without "whom". */
const opensContact = (tokens: readonly Token[], at: number): boolean => {
  if (!nominative.has(tokens[at]!.word)) return false
  const before = tokenBefore(tokens, at)?.pos
  const behind = tokens[at + 1]?.pos
  return (before === 'NOUN' || before === 'PROPN') && (behind === 'AUX' || behind === 'VERB')
}

const stops = wordSet([';', '"', '”', '“'])
const commas = wordSet([','])
const relative = wordSet(['who', 'which', 'whose', 'whom'])

/** Behind a comma that opens an inserted relative clause (", who came last year,"): its closing comma, or -1. */
const insertionEnd = (tokens: readonly Token[], at: number, to: number): number => {
  if (!commas.has(tokens[at]!.word) || !relative.has(tokens[at + 1]?.word ?? 0)) return -1
  for (let close = at + 2; close < Math.min(to, at + reach); close += 1)
    if (commas.has(tokens[close]!.word)) return close
  return -1
}

/** How far the tokens between two positions keep a trigger from a time or place: verbs, and words that open clauses. */
const barriers = (tokens: readonly Token[], from: number, to: number): number => {
  let cost = 0
  for (let at = from; at < to && cost < tooFar; at += 1) {
    const token = tokens[at]!
    const insertion = insertionEnd(tokens, at, to)
    if (insertion >= 0) at = insertion
    else if (isVerb(tokens, at)) cost += isLooseVerb(tokens, at) ? costs.looseVerb : costs.finiteVerb
    else if ((subordinators.has(token.word) && token.pos !== 'DET') || opensContact(tokens, at))
      cost += costs.subordinator
    else if (stops.has(token.word)) cost += costs.stop
    cost += costs.token
  }
  return cost
}

/** The distance between a trigger and a time or place on either side of it. */
export const distance = (tokens: readonly Token[], trigger: TokenSpan, other: TokenSpan): number =>
  other.end <= trigger.first ? barriers(tokens, other.end, trigger.first) : barriers(tokens, trigger.end, other.first)

/** Whether "and" joins the trigger to the verb that a time or place goes with. */
const isJoined = (tokens: readonly Token[], other: TokenSpan, trigger: TokenSpan): boolean => {
  if (tokens[other.end]?.lower === 'and') return true
  if (tokenBefore(tokens, trigger.first)?.lower !== 'and') return false
  for (let at = other.end; at < trigger.first; at += 1) if (isVerb(tokens, at)) return false
  return true
}

/**
 * Whether what stands before the trigger goes with another verb: one that stands before it in the same clause ("police,
 * who raided the house on Monday, arrested three"). A clause joined by "and" shares it, and so does a participle ("speaking in Lima on Monday, the minister").
 */
export const isGovernedElsewhere = (
  tokens: readonly Token[],
  sentence: Sentence,
  other: TokenSpan,
  trigger: TokenSpan,
): boolean => {
  if (other.end > trigger.first || isJoined(tokens, other, trigger)) return false
  const begin = Math.max(sentence.firstToken, other.first - reach)
  for (let at = other.first - 1; at >= begin; at -= 1) {
    const token = tokens[at]!
    if (subordinators.has(token.word) || token.pos === 'CCONJ') return false
    if (isVerb(tokens, at)) return !isOpenParticiple(tokens, at) && !isHeld(tokens, at)
  }
  return false
}
