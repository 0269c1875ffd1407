import type { Token } from '../document.js'
import { bodyStart } from './body-start.js'
import { hyphenedAt, nounPhraseAt } from './noun-phrases.js'
import { verbGroupAt } from './verb-groups.js'
import { isHyphen, isPossessiveMark } from './word-marks.js'
import { words } from './words.js'

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

const quoteMarks = new Set(['"', '“', '”', '‘', '’', "'", '``', "''", '«', '»', '„'])
const stops = new Set([';', ':', '--', '—', '–', '...', '…', '.', '?', '!', '-'])

/** Cuts the tokens of one sentence into noun phrases, verb groups and the marks between them. What is in brackets is left out. */
export const itemsOf = (tokens: readonly Token[], text: string): readonly Item[] => {
  const items: Item[] = []
  const limit = tokens.length
  for (let i = bodyStart(tokens, text); i < limit; ) {
    const lower = tokens[i]!.lower
    if (lower === '(' || lower === '[') {
      i = closing(tokens, i)
      continue
    }
    const item = itemAt(tokens, i, limit)
    if (item !== null) items.push(item)
    else if (tokens[i]!.pos === 'ADJ') items.push({ type: 'adjective', first: i, end: i + 1, word: lower })
    i = item === null ? i + 1 : item.end
  }
  return items
}

const itemAt = (tokens: readonly Token[], i: number, limit: number): Item | null => {
  const mark = markAt(tokens, i)
  if (mark !== null) return mark
  const verb = verbGroupAt(tokens, i, limit)
  const inWord = verb !== null && verb.first === verb.head && isHyphen(tokens, verb.head + 1)
  if (verb !== null && !inWord) return verb
  const noun = nounPhraseAt(tokens, i, limit) ?? (inWord ? hyphenedAt(tokens, i, limit) : null)
  return noun !== null && noun.end > i ? noun : null
}

const LONGEST_BRACKET = 40

const closing = (tokens: readonly Token[], from: number): number => {
  const mark = tokens[from]!.lower === '(' ? ')' : ']'
  for (let i = from + 1; i < Math.min(tokens.length, from + LONGEST_BRACKET); i++)
    if (tokens[i]!.lower === mark) return i + 1
  return from + 1
}

/** "more than 200", "up to 50", "at least two": no preposition but part of the number. */
const beforeNumber = (tokens: readonly Token[], i: number): boolean => {
  const lower = tokens[i]!.lower
  if (lower !== 'up' && lower !== 'at' && lower !== 'over' && lower !== 'around' && lower !== 'about' && lower !== 'as')
    return false
  const next = tokens[i + 1]
  if (next === undefined) return false
  if (lower === 'over' || lower === 'around' || lower === 'about')
    return (next.pos === 'NUM' || next.pos === 'SYM') && tokens[i - 1]?.pos !== 'NOUN'
  if (lower === 'up') return next.lower === 'to' && tokens[i + 2]?.pos === 'NUM'
  if (lower === 'at') return next.lower === 'least' || next.lower === 'most'
  return (next.lower === 'many' || next.lower === 'much') && tokens[i + 2]?.lower === 'as'
}

const markAt = (tokens: readonly Token[], i: number): Mark | null => {
  const token = tokens[i]!
  const { lower, pos } = token
  const mark = (type: Mark['type']): Mark => ({ type, first: i, end: i + 1, word: lower })
  if (lower === ',') return mark('comma')
  if (pos === 'CCONJ' || lower === '&') return mark('and')
  if (isPossessiveMark(tokens, i)) return null
  if (quoteMarks.has(lower)) return mark('quote')
  if (stops.has(lower)) return mark('stop')
  if (pos === 'PUNCT') return mark('quote')
  if (words.relatives.has(lower))
    return isDemonstrative(tokens, i) ? null : mark(lower === 'that' ? 'complementizer' : 'relative')
  if (words.complementizers.has(lower) && pos !== 'DET') return mark('complementizer')
  if (beforeNumber(tokens, i)) return null
  if (lower === 'as' && tokens[i + 1]?.lower === 'well' && tokens[i + 2]?.lower === 'as')
    return { type: 'and', first: i, end: i + 3, word: 'as well as' }
  if (
    words.adverbial.has(lower) &&
    pos !== 'NOUN' &&
    pos !== 'VERB' &&
    (lower !== 'so' || tokens[i + 1]?.pos === 'PRON')
  )
    return mark('subordinator')
  if (!words.prepositions.has(lower) || (lower === 'to' && pos === 'PART') || pos === 'NOUN' || pos === 'PROPN')
    return null
  return pos !== 'VERB' || lower === 'including' ? mark('preposition') : null
}

/** "that country" after a preposition or at the start, not "said that countries". */
const isDemonstrative = (tokens: readonly Token[], i: number): boolean => {
  if (tokens[i]!.lower !== 'that' || tokens[i]!.pos !== 'DET') return false
  const next = tokens[i + 1]?.pos
  const before = tokens[i - 1]?.pos
  return (next === 'NOUN' || next === 'PROPN' || next === 'NUM') && before !== 'NOUN' && before !== 'VERB'
}
