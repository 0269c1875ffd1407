import type { Token } from '../document.js'
import { bodyStart } from './body-start.js'
import { hyphenedAt, nounPhraseAt } from './noun-phrases.js'
import { mayOpenVerb, verbGroupAt } from './verb-groups.js'
import { classes, classesOf } from './word-classes.js'
import { isHyphen, isPossessiveMark, tokenBefore } from './word-marks.js'

/** A stretch of tokens, as indexes into the sentence's token list; `end` is past the last. */
export interface Range {
  readonly first: number
  readonly end: number
}

/** A noun phrase without what follows its head: "the Iranian president", "Russia's latest attack". */
export interface NounPhrase extends Range {
  readonly type: 'noun'
  readonly head: number
  /** The stretch before the last possessive mark: "Russia" in "Russia's attack". */
  readonly possessor: Range | null
  readonly pronoun: boolean
  readonly time: boolean
}

/** A verb with its auxiliaries: "has not been arrested", "to meet", "sending". */
export interface VerbGroup extends Range {
  readonly type: 'verb'
  readonly head: number
  /** Ambiguous: a past form that may be a participle ("held"). */
  readonly form: 'finite' | 'infinitive' | 'gerund' | 'participle' | 'ambiguous'
  readonly passive: boolean
  readonly negated: boolean
  /** A base form without auxiliary: "sign". */
  readonly bare: boolean
  readonly modal: string | null
  readonly perfect: boolean
  readonly progressive: boolean
}

/** Anything else that structure hangs on. */
export interface Mark extends Range {
  readonly type:
    | 'preposition'
    | 'and'
    | 'comma'
    | 'stop'
    | 'subordinator'
    | 'relative'
    | 'complementizer'
    | 'quote'
    | 'adjective'
  readonly word: string
}

export type Item = NounPhrase | VerbGroup | Mark

/** All that a word can be as a mark beside a comma and "and". */
const marks =
  classes.quote |
  classes.stop |
  classes.relative |
  classes.complementizer |
  classes.adverbial |
  classes.preposition |
  classes.quantifying

/** Cuts the tokens of one sentence into noun phrases, verb groups and the marks between them. What is in brackets is left out. */
export const itemsOf = (tokens: readonly Token[], text: string): readonly Item[] => {
  const items: Item[] = []
  const limit = tokens.length
  for (let i = bodyStart(tokens, text); i < limit; ) {
    const { word, pos, lower } = tokens[i]!
    const known = classesOf(word)
    if ((known & classes.bracket) !== 0) {
      i = closing(tokens, i)
      continue
    }
    const item = itemAt(tokens, i, limit, known)
    if (item !== null) items.push(item)
    else if (pos === 'ADJ') items.push(mark('adjective', i, lower))
    i = item === null ? i + 1 : item.end
  }
  return items
}

const itemAt = (tokens: readonly Token[], i: number, limit: number, known: number): Item | null => {
  const mark = markAt(tokens, i, known)
  if (mark !== null) return mark
  if (!mayOpenVerb(tokens[i]!, known)) return nounPhraseAt(tokens, i, limit)
  const verb = verbGroupAt(tokens, i, limit)
  const inWord = verb !== null && verb.first === verb.head && isHyphen(tokens, verb.head + 1)
  if (verb !== null && !inWord) return verb
  return nounPhraseAt(tokens, i, limit) ?? (inWord ? hyphenedAt(tokens, i, limit) : null)
}

const LONGEST_BRACKET = 40

const closing = (tokens: readonly Token[], from: number): number => {
  const mark = tokens[from]!.lower === '(' ? ')' : ']'
  for (let i = from + 1; i < Math.min(tokens.length, from + LONGEST_BRACKET); i++)
    if (tokens[i]!.lower === mark) return i + 1
  return from + 1
}

/** "up to 50", "at least two": whether a quantifying preposition is none but part of the number. */
const beforeNumber = (tokens: readonly Token[], i: number): boolean => {
  const lower = tokens[i]!.lower
  const next = tokens[i + 1]
  if (next === undefined) return false
  if (lower === 'over' || lower === 'around' || lower === 'about')
    return (next.pos === 'NUM' || next.pos === 'SYM') && tokenBefore(tokens, i)?.pos !== 'NOUN'
  if (lower === 'up') return next.lower === 'to' && tokens[i + 2]?.pos === 'NUM'
  if (lower === 'at') return next.lower === 'least' || next.lower === 'most'
  return (next.lower === 'many' || next.lower === 'much') && tokens[i + 2]?.lower === 'as'
}

const markAt = (tokens: readonly Token[], i: number, known: number): Mark | null => {
  const { lower, pos } = tokens[i]!
  if ((known & classes.comma) !== 0) return mark('comma', i, lower)
  if (pos === 'CCONJ' || (known & classes.ampersand) !== 0) return mark('and', i, lower)
  if ((known & marks) === 0 && pos !== 'PUNCT') return null
  if (isPossessiveMark(tokens, i)) return null
  if ((known & classes.quote) !== 0) return mark('quote', i, lower)
  if ((known & classes.stop) !== 0) return mark('stop', i, lower)
  return pos === 'PUNCT' ? mark('quote', i, lower) : wordMarkAt(tokens, i, known)
}

const mark = (type: Mark['type'], i: number, word: string): Mark => ({ type, first: i, end: i + 1, word })

/** The mark that a word of the closed classes is here. */
const wordMarkAt = (tokens: readonly Token[], i: number, known: number): Mark | null => {
  const { lower, pos } = tokens[i]!
  if ((known & classes.relative) !== 0)
    return isDemonstrative(tokens, i) ? null : mark(lower === 'that' ? 'complementizer' : 'relative', i, lower)
  if ((known & classes.complementizer) !== 0 && pos !== 'DET') return mark('complementizer', i, lower)
  if ((known & classes.quantifying) !== 0 && beforeNumber(tokens, i)) return null
  if (lower === 'as' && tokens[i + 1]?.lower === 'well' && tokens[i + 2]?.lower === 'as')
    return { type: 'and', first: i, end: i + 3, word: 'as well as' }
  if (
    (known & classes.adverbial) !== 0 &&
    pos !== 'NOUN' &&
    pos !== 'VERB' &&
    (lower !== 'so' || tokens[i + 1]?.pos === 'PRON')
  )
    return mark('subordinator', i, lower)
  if ((known & classes.preposition) === 0 || (lower === 'to' && pos === 'PART') || pos === 'NOUN' || pos === 'PROPN')
    return null
  return pos !== 'VERB' || lower === 'including' ? mark('preposition', i, lower) : null
}

/** "that country" after a preposition or at the start, not "said that countries". */
const isDemonstrative = (tokens: readonly Token[], i: number): boolean => {
  if (tokens[i]!.lower !== 'that' || tokens[i]!.pos !== 'DET') return false
  const next = tokens[i + 1]?.pos
  const before = tokenBefore(tokens, i)?.pos
  return (next === 'NOUN' || next === 'PROPN' || next === 'NUM') && before !== 'NOUN' && before !== 'VERB'
}
