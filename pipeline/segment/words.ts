import type { Span } from '../document.js'
import { isAbbreviation, mayEndSentence } from './boundary-rules.js'

const link = String.raw`(?:https?:\/\/|www\.)[^\s"“”<>]{0,2000}[^\s"“”<>.,;:!?)\]'’]`
const mail = String.raw`[\p{L}\p{N}_.+-]{1,64}@[\p{L}\p{N}_-]{1,64}(?:\.[\p{L}\p{N}_-]{1,64}){1,4}`
const handle = String.raw`[@#][\p{L}\p{N}_]+`
const figure = String.raw`\p{Nd}+(?:[.,:]\p{Nd}+)*(?:(?:st|nd|rd|th|s|am|pm|bn|km|m|k)(?![\p{L}\p{N}]))?`
const dotted = String.raw`(?:\p{L}\.){2,8}(?![\p{L}\p{N}])`
const word = String.raw`[\p{L}\p{N}\p{M}_]+(?:['’][\p{L}\p{M}]+)*`
const marks = String.raw`\.{2,}|-{2,}|'{2,}|\S`

/** Words of plain letters first: they are nine in ten, and nothing else can start with them but links and addresses. */
const plainWord = String.raw`(?<![\p{L}\p{N}])[A-Za-z]+(?=[\s,;)”"]|$)`
const token = new RegExp([plainWord, link, mail, handle, figure, dotted, word, marks].join('|'), 'gu')
const clitic = /(?:n['’]t|['’](?:s|re|ve|ll|d|m))$/i

/** Where a word is cut in two: "do|n't", "Roe|'s", "can|not"; its own end where it is not. */
const cut = (written: string): number => {
  if (/['’]/.test(written)) {
    const at = clitic.exec(written)?.index ?? 0
    return at > 0 ? at : written.length
  }
  return written.length === 6 && written.toLowerCase() === 'cannot' ? 3 : written.length
}

/**
 * True where the stop behind `before` belongs to it. Inside a sentence every abbreviation and initial keeps it; the last
 * stop of a sentence is kept by capitalised ones alone ("Roe Inc.", but "he said no" ".").
 */
const keepsStop = (before: string, last: boolean): boolean =>
  before.length < 13 &&
  (last ? /^\p{Lu}\p{Ll}/u.test(before) && mayEndSentence(before) : isAbbreviation(before) || /^\p{Lu}$/u.test(before))

/**
 * Appends the words and marks of one sentence to `spans`: together they hold every non-blank character of `text` between
 * `start` and `end`, and no blank. Hyphens stand alone, clitics are split off ("do" "n't", "Roe" "'s"), an abbreviation
 * keeps its stop, a link is one token.
 */
export const appendWords = (spans: Span[], text: string, start: number, end: number): void => {
  const first = spans.length
  const sentence = text.slice(start, end)
  token.lastIndex = 0
  for (let match = token.exec(sentence); match !== null; match = token.exec(sentence)) {
    const written = match[0]
    const from = start + match.index
    const to = from + written.length
    const before = spans[spans.length - 1]
    if (
      written === '.' &&
      spans.length > first &&
      before?.end === from &&
      keepsStop(text.slice(before.start, from), to === end)
    ) {
      spans[spans.length - 1] = { start: before.start, end: to }
      continue
    }
    const at = from + cut(written)
    spans.push({ start: from, end: at })
    if (at < to) spans.push({ start: at, end: to })
  }
}
