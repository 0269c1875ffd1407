import { isSmall } from '../ascii.js'
import type { Token } from '../document.js'
import { isAbbreviation, mayEndSentence } from './boundary-rules.js'
import { type Reading, readingAt } from './readings.js'

/** A token whose part of speech and dictionary form may still change. */
export type Draft = { -readonly [Key in keyof Token]: Token[Key] }

/** The words and marks of a text in order, and what is known of each as it is written. */
export interface Words {
  readonly text: string
  /** The codes of its characters: an array is read several times as fast as a string. */
  readonly codes: Uint16Array
  readonly tokens: Draft[]
  readonly readings: Reading[]
}

export const wordless = (text: string): Words => {
  const codes = new Uint16Array(text.length)
  Buffer.from(codes.buffer).write(text, 'utf16le')
  return { text, codes, tokens: [], readings: [] }
}

const link = String.raw`(?:https?:\/\/|www\.)[^\s"“”<>]{0,2000}[^\s"“”<>.,;:!?)\]'’]`
const mail = String.raw`[\p{L}\p{N}_.+-]{1,64}@[\p{L}\p{N}_-]{1,64}(?:\.[\p{L}\p{N}_-]{1,64}){1,4}`
const handle = String.raw`[@#][\p{L}\p{N}_]+`
const figure = String.raw`\p{Nd}+(?:[.,:]\p{Nd}+)*(?:(?:st|nd|rd|th|s|am|pm|bn|km|m|k)(?![\p{L}\p{N}]))?`
const dotted = String.raw`(?:\p{L}\.){2,8}(?![\p{L}\p{N}])`
const word = String.raw`[\p{L}\p{N}\p{M}_]+(?:['’][\p{L}\p{M}]+)*`
const marks = String.raw`\.{2,}|-{2,}|'{2,}|\S`
const token = new RegExp([link, mail, handle, figure, dotted, word, marks].join('|'), 'gu')

const blank = 0x20
const stop = 0x2e
const colon = 0x3a
/** What is told of a character by itself, as bits by its code; nothing of those that only the expression knows. */
const kinds = new Uint8Array(0x1_0000)
/** Tells of some characters that they are of a kind, which is given back. */
const ofKind = (bit: number, characters: string): number => {
  for (let at = 0; at < characters.length; at++) kinds[characters.charCodeAt(at)]! |= bit
  return bit
}
const letter = ofKind(1, 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz')
const digit = ofKind(2, '0123456789')
/** A mark that is a token of its own wherever it stands. */
const lone = ofKind(4, ',;:?!()"“”‘’–—…%$&*/[]{}<>=|~^`•«»£€')
/** A mark that is one unless it stands twice. */
const single = ofKind(8, ".-'")
const apostrophe = ofKind(16, "'’")
/** What may join two figures to one. */
const joint = ofKind(32, '.,:')
const between = ofKind(64, ' ')
/** What ends a word of letters, and a figure: neither goes on with it. */
const ending = lone | single | between

const kindAt = (codes: Uint16Array, at: number, end: number): number => (at < end ? kinds[codes[at]!]! : between)

/** "don't", "Roe’s"; not what may be a link ("http:", "www.") or has stops inside ("U.S."). */
const plainWordEnd = (codes: Uint16Array, from: number, end: number): number => {
  let to = from + 1
  for (;;) {
    while (to < end && (kinds[codes[to]!]! & letter) !== 0) to++
    const kind = kindAt(codes, to, end)
    if ((kind & apostrophe) === 0) {
      if ((kind & ending) === 0) return -1
      if ((kind & joint) === 0) return to
      break
    }
    const next = kindAt(codes, to + 1, end)
    if ((next & letter) === 0) return next === 0 ? -1 : to
    to++
  }
  const mark = codes[to]!
  if (mark === stop && kindAt(codes, to + 1, end) === between) return to
  if (mark === stop && to - from === 1) return -1
  const first = codes[from]!
  return (mark === stop && first === 0x77) || (mark === colon && first === 0x68) ? -1 : to
}

/** "20", "10,000", "10:30"; not "20th". */
const plainFigureEnd = (codes: Uint16Array, from: number, end: number): number => {
  let to = from + 1
  for (;;) {
    while (to < end && (kinds[codes[to]!]! & digit) !== 0) to++
    const kind = kindAt(codes, to, end)
    if ((kind & joint) === 0) return (kind & ending) === 0 ? -1 : to
    const next = kindAt(codes, to + 1, end)
    if ((next & digit) === 0) return next === 0 ? -1 : to
    to++
  }
}

/**
 * The end of the token at `from` where its characters tell it without the expression, as they do for nearly all of a sentence
 * that holds no address: a word of the letters A to Z, a figure, a mark; -1 for any other.
 */
const plainEnd = (codes: Uint16Array, from: number, end: number): number => {
  const code = codes[from]!
  const kind = kinds[code]!
  if ((kind & letter) !== 0) return plainWordEnd(codes, from, end)
  if ((kind & digit) !== 0) return plainFigureEnd(codes, from, end)
  if ((kind & lone) !== 0) return from + 1
  return (kind & single) !== 0 && (from + 1 === end || codes[from + 1]! !== code) ? from + 1 : -1
}

const clitic = /(?:n['’]t|['’](?:s|re|ve|ll|d|m))$/i
const smallC = 0x63

/** Where a word is cut in two: "do|n't", "Roe|'s", "can|not"; its own end where it is not. */
const cut = ({ text, codes }: Words, from: number, to: number): number => {
  if (to - from < 3) return to
  if (((kinds[codes[to - 2]!]! | kinds[codes[to - 3]!]!) & apostrophe) !== 0) {
    const at = text.slice(from, to).search(clitic)
    return at > 0 ? from + at : to
  }
  const mayBeCannot = to - from === 6 && (codes[from]! | 0x20) === smallC
  return mayBeCannot && text.slice(from, to).toLowerCase() === 'cannot' ? from + 3 : to
}

const capitalised = /^\p{Lu}\p{Ll}/u
const initial = /^\p{Lu}$/u

/**
 * Whether the stop behind the word between two places belongs to it. Inside a sentence every abbreviation and initial keeps
 * it; the last stop of a sentence is kept by capitalised ones alone ("Roe Inc.", but "he said no" ".").
 */
const keepsStop = ({ text, codes }: Words, from: number, to: number, last: boolean): boolean => {
  if (to - from > 12 || (last && isSmall(codes[from]!))) return false
  const word = text.slice(from, to)
  return last ? capitalised.test(word) && mayEndSentence(word) : isAbbreviation(word) || initial.test(word)
}

const wordOf = (start: number, end: number, { lower, word }: Reading): Draft => ({
  start,
  end,
  tag: '',
  pos: 'X',
  lower,
  lemma: lower,
  word,
  lemmaWord: word,
})

const append = ({ text, codes, tokens, readings }: Words, start: number, end: number): void => {
  const reading = readingAt(text, codes, start, end)
  readings.push(reading)
  tokens.push(wordOf(start, end, reading))
}

/**
 * Appends the words and marks of one sentence: together they hold every non-blank character of the text between `start` and
 * `end`, and no blank. Hyphens stand alone, clitics are split off ("do" "n't", "Roe" "'s"), an abbreviation keeps its stop,
 * a link is one token.
 */
export const appendWords = (words: Words, start: number, end: number): void => {
  const { text, codes, tokens, readings } = words
  const first = tokens.length
  const sentence = text.slice(start, end)
  const mayHoldAddress = sentence.includes('@')
  for (let from = start; from < end; ) {
    if (codes[from] === blank) {
      from++
      continue
    }
    let to = mayHoldAddress ? -1 : plainEnd(codes, from, end)
    if (to < 0) {
      token.lastIndex = from - start
      const match = token.exec(sentence)
      if (match === null) return
      from = start + match.index
      to = from + match[0].length
    }
    const last = tokens.length - 1
    const before = last < first ? undefined : tokens[last]!
    if (
      to - from === 1 &&
      codes[from] === stop &&
      before?.end === from &&
      keepsStop(words, before.start, from, to === end)
    ) {
      readings[last] = readingAt(text, codes, before.start, to)
      tokens[last] = wordOf(before.start, to, readings[last]!)
    } else {
      const at = cut(words, from, to)
      append(words, from, at)
      if (at < to) append(words, at, to)
    }
    from = to
  }
}
