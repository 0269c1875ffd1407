import type { Span } from '../document.js'
import { isAbbreviation, mayEndSentence } from './boundary-rules.js'

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
/** What is told of a character by itself, as bits by its code. */
const kinds = new Uint8Array(0x1_0000)
const isOf = (kind: number, characters: string): void => {
  for (let at = 0; at < characters.length; at++) kinds[characters.charCodeAt(at)]! |= kind
}
const letter = 1
isOf(letter, 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz')
/** A mark that is a token of its own wherever it stands. */
const lone = 2
isOf(lone, ',;:?!()"“”')
/** What ends a plain word: no link, address or longer word goes on with it behind letters. */
const ending = 4
isOf(ending, ' ,;?!()"“”')

/**
 * The end of the token at `at` where its characters tell it without the expression, as they do for nine in ten: a word of
 * the letters A to Z, or a mark that stands alone; -1 for any other.
 */
const plainEnd = (text: string, at: number, end: number): number => {
  let to = at
  while (to < end && (kinds[text.charCodeAt(to)]! & letter) !== 0) to++
  if (to === end) return to
  const code = text.charCodeAt(to)
  const atStop = code === stop && (to + 1 === end || text.charCodeAt(to + 1) === blank)
  if (to === at) return atStop || (kinds[code]! & lone) !== 0 ? to + 1 : -1
  return atStop || (kinds[code]! & ending) !== 0 ? to : -1
}

const clitic = /(?:n['’]t|['’](?:s|re|ve|ll|d|m))$/i

/** Where a word is cut in two: "do|n't", "Roe|'s", "can|not"; its own end where it is not. */
const cut = (written: string): number => {
  if (/['’]/.test(written)) {
    const at = clitic.exec(written)?.index ?? 0
    return at > 0 ? at : written.length
  }
  return written.length === 6 && written.toLowerCase() === 'cannot' ? 3 : written.length
}

const capitalised = /^\p{Lu}\p{Ll}/u
const initial = /^\p{Lu}$/u

/**
 * True where the stop behind `before` belongs to it. Inside a sentence every abbreviation and initial keeps it; the last
 * stop of a sentence is kept by capitalised ones alone ("Roe Inc.", but "he said no" ".").
 */
const keepsStop = (before: string, last: boolean): boolean =>
  before.length < 13 &&
  (last ? capitalised.test(before) && mayEndSentence(before) : isAbbreviation(before) || initial.test(before))

/**
 * Appends the words and marks of one sentence to `spans`: together they hold every non-blank character of `text` between
 * `start` and `end`, and no blank. Hyphens stand alone, clitics are split off ("do" "n't", "Roe" "'s"), an abbreviation
 * keeps its stop, a link is one token.
 */
export const appendWords = (spans: Span[], text: string, start: number, end: number): void => {
  const first = spans.length
  const sentence = text.slice(start, end)
  for (let from = start; from < end; ) {
    if (text.charCodeAt(from) === blank) {
      from++
      continue
    }
    let to = plainEnd(text, from, end)
    let at = to
    if (to < 0) {
      token.lastIndex = from - start
      const match = token.exec(sentence)
      if (match === null) return
      from = start + match.index
      to = from + match[0].length
      at = from + cut(match[0])
    } else if (to - from === 6 && (text.charCodeAt(from) | 0x20) === 0x63) at = from + cut(text.slice(from, to))
    const before = spans[spans.length - 1]
    if (
      to - from === 1 &&
      text.charCodeAt(from) === stop &&
      spans.length > first &&
      before?.end === from &&
      keepsStop(text.slice(before.start, from), to === end)
    ) {
      spans[spans.length - 1] = { start: before.start, end: to }
    } else {
      spans.push({ start: from, end: at })
      if (at < to) spans.push({ start: at, end: to })
    }
    from = to
  }
}
