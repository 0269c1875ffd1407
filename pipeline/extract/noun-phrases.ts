import type { PartOfSpeech, Token } from '../document.js'
import type { NounPhrase, Range } from './items.js'
import { modifies } from './verb-groups.js'
import { classes, classesOf } from './word-classes.js'
import { isHyphen, isPossessiveMark } from './word-marks.js'

const isNominal = (pos: PartOfSpeech | undefined): boolean =>
  pos === 'NOUN' || pos === 'PROPN' || pos === 'NUM' || pos === 'SYM' || pos === 'X'

/** Whether a noun phrase can begin with such a word, or go on with it behind a possessive. */
const opens = (pos: PartOfSpeech | undefined): boolean =>
  isNominal(pos) || pos === 'DET' || pos === 'ADJ' || pos === 'PRON'

/** "more than 200", "at least two", "up to 50": where the number begins, or i itself. */
const afterQuantifier = (tokens: readonly Token[], i: number): number => {
  for (let at = i; at < i + 4 && at < tokens.length; at++) {
    const { pos, word } = tokens[at]!
    if (pos === 'NUM') return at
    if ((classesOf(word) & classes.quantifier) === 0) return i
  }
  return i
}

const isTimeWord = (token: Token | undefined): boolean =>
  token !== undefined && ((classesOf(token.lemmaWord) | classesOf(token.word)) & classes.time) !== 0

/** "last week" is a time, "curfew hours" is not: nothing but a time may stand before the head. */
const isTime = (tokens: readonly Token[], from: number, head: number): boolean => {
  if (!isTimeWord(tokens[head])) return head > from && tokens[head]?.pos === 'NUM' && isTimeWord(tokens[head - 1])
  for (let i = from; i < head; i++)
    if ((tokens[i]!.pos === 'NOUN' || tokens[i]!.pos === 'PROPN') && !isTimeWord(tokens[i])) return false
  return true
}

interface State {
  i: number
  head: number
  segment: number
  possessor: Range | null
  /** Whether the token before is a hyphen inside a word. */
  hyphened: boolean
}

/** Takes token i into the phrase; false where the phrase ends before it. */
const take = (tokens: readonly Token[], from: number, state: State): boolean => {
  const { i } = state
  const token = tokens[i]!
  const { pos } = token
  const known = classesOf(token.word)
  if ((known & joints) !== 0 && takeJoint(tokens, from, state)) return true
  if (state.hyphened) {
    state.hyphened = false
    if (pos === 'NOUN' || pos === 'PROPN' || pos === 'NUM') state.head = i
    return true
  }
  if (isNominal(pos)) {
    if (i > from && state.head >= 0 && (known & classes.weekday) !== 0 && !isPossessiveMark(tokens, i + 1)) return false
    state.head = i
    return true
  }
  if (pos === 'PRON') return takePronoun(tokens, from, state)
  if (pos === 'DET') return i === state.segment || (i === state.segment + 1 && tokens[state.segment]!.pos === 'DET')
  // "the minister next week": a time begins behind the phrase
  if (state.head >= 0 && (known & classes.relativeTime) !== 0 && isTimeWord(tokens[i + 1])) return false
  if (pos === 'ADJ') return state.head < 0 || isNominal(tokens[i + 1]?.pos) || isHyphen(tokens, i + 1)
  if (pos === 'ADV') return takeAdverb(tokens, from, state)
  if (pos === 'VERB') return modifies(tokens, i, from)
  return (
    i > from && state.head < 0 && token.lower === ',' && tokens[i - 1]!.pos === 'ADJ' && tokens[i + 1]?.pos === 'ADJ'
  )
}

/** All that may join the words of a phrase. */
const joints = classes.hyphen | classes.possessiveMark | classes.apostrophe

/** Takes a possessive mark or a hyphen inside a word; false where token i is neither here. */
const takeJoint = (tokens: readonly Token[], from: number, state: State): boolean => {
  const { i } = state
  if (state.head >= 0 && isPossessiveMark(tokens, i)) {
    state.possessor = { first: from, end: i }
    state.segment = i + 1
    state.head = -1
    state.hyphened = false
    return true
  }
  if (!isHyphen(tokens, i)) return false
  state.hyphened = true
  return true
}

const takeAdverb = (tokens: readonly Token[], from: number, { i, segment }: State): boolean => {
  const { word, lower } = tokens[i]!
  const next = tokens[i + 1]?.pos
  if ((classesOf(word) & classes.comparing) !== 0) return false
  if (i === segment + 1 && lower === 'then') return next === 'NOUN' || next === 'PROPN'
  return (i !== segment || i > from) && (next === 'ADJ' || next === 'NUM')
}

const takePronoun = (tokens: readonly Token[], from: number, state: State): boolean => {
  const { i } = state
  if (
    (classesOf(tokens[i]!.word) & classes.possessive) === 0 ||
    i !== state.segment ||
    !(opens(tokens[i + 1]?.pos) || tokens[i + 1]?.pos === 'VERB')
  )
    return false
  if (i === from) state.possessor = { first: i, end: i + 1 }
  return true
}

const bare = (from: number, head: number, end: number, pronoun: boolean): NounPhrase => ({
  type: 'noun',
  first: from,
  end,
  head,
  possessor: null,
  pronoun,
  time: false,
})

/** Reads one noun phrase from token i; null where none begins. Weekdays part from a name before them ("a court Tuesday freed"). */
export const nounPhraseAt = (tokens: readonly Token[], from: number, limit: number): NounPhrase | null => {
  const number = afterQuantifier(tokens, from)
  const opening = tokens[number]!
  if (!opens(opening.pos)) return null
  const known = classesOf(opening.word)
  if (opening.pos !== 'DET' && (known & classes.relative) !== 0) return null
  const possessive = (known & classes.possessive) !== 0
  if (opening.pos === 'PRON' && !(possessive && opens(tokens[number + 1]?.pos)))
    return bare(from, number, number + 1, true)
  const state: State = { i: number, head: -1, segment: number, possessor: null, hyphened: false }
  while (state.i < limit && take(tokens, number, state)) state.i++
  const { i, possessor } = state
  if (state.head < 0) {
    if (i === number) return null
    const last = tokens[i - 1]!
    if (possessor !== null && state.segment >= i) return bare(from, possessor.end - 1, i, false)
    if (last.pos === 'ADJ' && opening.pos !== 'DET' && !possessive) return null
    state.head = i - 1
  }
  const head = state.head
  const word = tokens[head]!
  const pronoun = head === from && word.pos !== 'PROPN' && word.pos !== 'NUM' && (known & classes.pronoun) !== 0
  return {
    type: 'noun',
    first: from,
    end: i,
    head,
    possessor,
    pronoun,
    time: possessor === null && isTime(tokens, from, head),
  }
}

/** "cease-fire" and the like, whose first part is tagged as a verb. */
export const hyphenedAt = (tokens: readonly Token[], from: number, limit: number): NounPhrase | null => {
  let i = from
  while (i + 2 < limit && isHyphen(tokens, i + 1)) i += 2
  if (i === from) return null
  const next = tokens[i + 1]?.pos
  const rest = i + 1 < limit && next !== 'DET' && next !== 'PRON' ? nounPhraseAt(tokens, i + 1, limit) : null
  return {
    type: 'noun',
    first: from,
    end: rest?.end ?? i + 1,
    head: rest?.head ?? i,
    possessor: null,
    pronoun: false,
    time: false,
  }
}
