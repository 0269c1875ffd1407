import type { PartOfSpeech, Token } from '../document.js'
import type { NounPhrase, Range } from './items.js'
import { modifies } from './verb-groups.js'
import { isHyphen, isPossessiveMark } from './word-marks.js'
import { words } from './words.js'

const isNominal = (pos: PartOfSpeech | undefined): boolean =>
  pos === 'NOUN' || pos === 'PROPN' || pos === 'NUM' || pos === 'SYM' || pos === 'X'
const openers = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PRON', 'SYM', 'X'])

/** "more than 200", "at least two", "up to 50": where the number begins, or i itself. */
const afterQuantifier = (tokens: readonly Token[], i: number): number => {
  for (let at = i; at < i + 4 && at < tokens.length; at++) {
    if (tokens[at]!.pos === 'NUM') return at
    if (!words.quantifiers.has(tokens[at]!.lower)) return i
  }
  return i
}

const isTimeWord = (token: Token | undefined): boolean =>
  token !== undefined && (words.times.has(token.lemma) || (token.lower !== token.lemma && words.times.has(token.lower)))

/** "last week" is a time, "curfew hours" is not: nothing but a time may stand before the head. */
const isTime = (tokens: readonly Token[], from: number, head: number): boolean => {
  if (!isTimeWord(tokens[head])) return tokens[head]?.pos === 'NUM' && head > from && isTimeWord(tokens[head - 1])
  for (let i = from; i < head; i++)
    if ((tokens[i]!.pos === 'NOUN' || tokens[i]!.pos === 'PROPN') && !isTimeWord(tokens[i])) return false
  return true
}

/** "the minister next week": a time begins behind the phrase. */
const relativeTime = new Set(['next', 'last', 'this', 'every', 'each', 'later', 'early', 'late'])

interface State {
  i: number
  head: number
  segment: number
  possessor: Range | null
}

/** Takes token i into the phrase; false where the phrase ends before it. */
const take = (tokens: readonly Token[], from: number, state: State): boolean => {
  const { i } = state
  const token = tokens[i]!
  if (isPossessiveMark(tokens, i) && state.head >= 0) {
    state.possessor = { first: from, end: i }
    state.segment = i + 1
    state.head = -1
    return true
  }
  if (isHyphen(tokens, i)) return true
  if (i > state.segment && isHyphen(tokens, i - 1)) {
    if (token.pos === 'NOUN' || token.pos === 'PROPN' || token.pos === 'NUM') state.head = i
    return true
  }
  if (isNominal(token.pos)) {
    if (i > from && state.head >= 0 && words.weekdays.has(token.lower) && !isPossessiveMark(tokens, i + 1)) return false
    state.head = i
    return true
  }
  if (token.pos === 'PRON') return takePronoun(tokens, from, state)
  if (token.pos === 'DET')
    return i === state.segment || (i === state.segment + 1 && tokens[state.segment]!.pos === 'DET')
  if (state.head >= 0 && relativeTime.has(token.lower) && isTimeWord(tokens[i + 1])) return false
  if (token.pos === 'ADJ') return state.head < 0 || isNominal(tokens[i + 1]?.pos) || isHyphen(tokens, i + 1)
  if (token.pos === 'ADV' && (token.lower === 'as' || token.lower === 'than')) return false
  if (token.pos === 'ADV' && token.lower === 'then' && i === state.segment + 1)
    return tokens[i + 1]?.pos === 'NOUN' || tokens[i + 1]?.pos === 'PROPN'
  if (token.lower === ',' && state.head < 0 && tokens[i - 1]?.pos === 'ADJ' && tokens[i + 1]?.pos === 'ADJ' && i > from)
    return true
  if (token.pos === 'ADV')
    return (i !== state.segment || i > from) && (tokens[i + 1]?.pos === 'ADJ' || tokens[i + 1]?.pos === 'NUM')
  return token.pos === 'VERB' && modifies(tokens, i, from)
}

const takePronoun = (tokens: readonly Token[], from: number, state: State): boolean => {
  const { i } = state
  if (
    !words.possessives.has(tokens[i]!.lower) ||
    i !== state.segment ||
    !(openers.has(tokens[i + 1]?.pos ?? '') || tokens[i + 1]?.pos === 'VERB')
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
  if (!openers.has(opening.pos) || (words.relatives.has(opening.lower) && opening.pos !== 'DET')) return null
  if (opening.pos === 'PRON' && !(words.possessives.has(opening.lower) && openers.has(tokens[number + 1]?.pos ?? '')))
    return bare(from, number, number + 1, true)
  const state: State = { i: number, head: -1, segment: number, possessor: null }
  while (state.i < limit && take(tokens, number, state)) state.i++
  const { i, possessor } = state
  if (state.head < 0) {
    if (i === number) return null
    const last = tokens[i - 1]!
    if (possessor !== null && state.segment >= i) return bare(from, possessor.end - 1, i, false)
    if (last.pos === 'ADJ' && opening.pos !== 'DET' && !words.possessives.has(opening.lower)) return null
    state.head = i - 1
  }
  const head = state.head
  const word = tokens[head]!
  const pronoun = head === from && word.pos !== 'PROPN' && word.pos !== 'NUM' && words.pronouns.has(word.lower)
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
