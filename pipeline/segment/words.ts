import type { Span } from '../document.js'
import { isAbbreviation } from './boundary-rules.js'

const token = new RegExp(
  [
    String.raw`(?:https?:\/\/|www\.)[^\s"“”<>]{1,2000}(?<![.,;:!?)\]'’])`,
    String.raw`[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}`,
    String.raw`[@#][\p{L}\p{N}_]+`,
    String.raw`\d+(?:[.,:]\d+)*(?:(?:st|nd|rd|th|s|am|pm|bn|km|m|k)(?![\p{L}\p{N}]))?`,
    String.raw`(?:\p{L}\.){2,8}(?![\p{L}\p{N}])`,
    String.raw`[\p{L}\p{N}\p{M}_]+(?:['’][\p{L}\p{M}]+)*`,
    String.raw`\.{2,}|--+|(.)\1*`,
  ].join('|'),
  'gu',
)

const clitic = /(?:n['’]t|['’](?:s|re|ve|ll|d|m))$/i

/**
 * Words and marks of one sentence: spans that together hold every non-blank character of `text` between `start` and
 * `end`, none of them a blank. Hyphens stand alone, clitics are split off ("do" "n't", "Putin" "'s"), an abbreviation
 * keeps its stop.
 */
export const words = (text: string, start: number, end: number): Span[] => {
  const spans: Span[] = []
  const stretch = text.slice(start, end)
  for (const match of stretch.matchAll(token)) {
    const word = match[0]
    if (/^\s/.test(word)) continue
    let from = start + match.index
    let to = from + word.length
    const tail = /^\p{L}/u.test(word) ? clitic.exec(word) : null
    if (tail && tail.index > 0) {
      spans.push({ start: from, end: from + tail.index })
      from += tail.index
    } else if (word.toLowerCase() === 'cannot') {
      spans.push({ start: from, end: from + 3 })
      from += 3
    } else if (word === '.' && spans.length > 0) {
      const last = spans[spans.length - 1]!
      const before = text.slice(last.start, last.end)
      const initial = /^\p{Lu}$/u.test(before) && to < end
      if (last.end === from && (initial || isAbbreviation(before.toLowerCase()))) {
        spans[spans.length - 1] = { start: last.start, end: to }
        continue
      }
    }
    to = start + match.index + word.length
    spans.push({ start: from, end: to })
  }
  return spans
}
