import { type DateExpression, findExpressions } from '../calendar/expressions.js'
import type { Document, Sentence, Token } from '../document.js'
import { wordSet } from '../word-sets.js'
import { type TokenSpan, tokensOf } from './attachment.js'
import { tokenBefore } from './word-marks.js'

/** A date expression of a sentence, placed among its tokens. */
export interface PlacedDate extends TokenSpan {
  readonly expression: DateExpression
}

const placedIn = (document: Document, sentence: Sentence): readonly PlacedDate[] => {
  const text = document.text.slice(sentence.start, sentence.end)
  return findExpressions(text).map((found) => {
    const expression: DateExpression = {
      start: found.start + sentence.start,
      end: found.end + sentence.start,
      coreStart: found.coreStart + sentence.start,
      meaning: found.meaning,
      preposition: found.preposition,
      possessive: found.possessive,
      hyphenated: found.hyphenated,
      rule: found.rule,
    }
    const { first, end } = tokensOf(document, sentence, expression)
    return { first, end, expression }
  })
}

const known = new WeakMap<readonly Sentence[], Map<number, readonly PlacedDate[]>>()

/** The date expressions of a sentence, in text order; found once for each document, since many events ask. */
export const datesOf = (document: Document, index: number): readonly PlacedDate[] => {
  const ofDocument = known.get(document.sentences) ?? new Map<number, readonly PlacedDate[]>()
  const seen = ofDocument.get(index)
  if (seen !== undefined) return seen
  const sentence = document.sentences[index]
  const placed = sentence === undefined ? [] : placedIn(document, sentence)
  known.set(document.sentences, ofDocument.set(index, placed))
  return placed
}

const isDeterminer = (token: Token | undefined): boolean =>
  token !== undefined && (token.pos === 'DET' || token.lower === "'s" || possessives.has(token.word))

const possessives = wordSet(['his', 'her', 'its', 'their', 'our', 'my', 'your'])
/** Parts of speech that noun phrases are made of. */
export const nominal: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM'])

/** Units that stand with "the" as an adverb of time: "the next day", "the summer". */
const adverbial: ReadonlySet<string> = new Set(['season', 'unit', 'weekend', 'since', 'range', 'beside'])

/** Whether an expression only says which thing is meant: "the 1998 ceasefire line", "Wednesday's talks", "an August 2 letter". */
export const isModifier = (tokens: readonly Token[], { expression, first, end }: PlacedDate): boolean => {
  if (expression.possessive || expression.hyphenated) return true
  const next = tokens[end]
  if (next === undefined || !nominal.has(next.pos)) return false
  if (adverbial.has(expression.meaning.kind) && expression.rule !== 'modified') return false
  return tokens[first]!.lower === 'the' && expression.preposition === null
    ? expression.coreStart > expression.start
    : isDeterminer(tokenBefore(tokens, first)) || isInnerArticle(tokens, first, expression)
}

/** Whether an article stands between the preposition and the date: "in the 1998 elections". */
const isInnerArticle = (tokens: readonly Token[], first: number, expression: DateExpression): boolean =>
  expression.preposition !== null &&
  tokens.slice(first, first + 4).some((token) => token.start < expression.coreStart && token.lower === 'the')
