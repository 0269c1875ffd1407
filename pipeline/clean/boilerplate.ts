import { isLetter } from '../ascii.js'
import phrases from '../rules/boilerplate.json' with { type: 'json' }
import { hintOfSigns, hintOfWords } from './glance.js'
import type { Look } from './look.js'

interface Entry {
  readonly rule: string
  readonly phrase: string
  readonly short: boolean
}

const whole = new Map<string, string>()
const tails = new Set<string>()
const starts = new Map<string, Entry[]>()
let longestStart = 0

/** A place for the first three characters of a text, letters in any case; a few share one. */
const placeOf = (text: string): number =>
  ((text.charCodeAt(0) & 31) << 10) | ((text.charCodeAt(1) & 31) << 5) | (text.charCodeAt(2) & 31)
/** The places at which phrases of letters begin: most lines stand at none of them. */
const mayStart = new Uint8Array(1 << 15)

/** What a phrase is looked up by: its first letters, or the sign that it begins with. */
const keyOf = (lower: string): string => lower.slice(0, /^[a-z]/.test(lower) ? 3 : 1)

for (const { rule, match, tail, phrases: list } of phrases as readonly {
  readonly rule: string
  readonly match: string
  readonly tail?: boolean
  readonly phrases: readonly string[]
}[])
  for (const phrase of list)
    if (match === 'line') {
      whole.set(phrase, rule)
      if (tail) tails.add(phrase)
    } else {
      const key = keyOf(phrase)
      if (key.length === 3) mayStart[placeOf(key)] = 1
      longestStart = Math.max(longestStart, phrase.length)
      starts.set(key, [...(starts.get(key) ?? []), { rule, phrase, short: match === 'short-start' }])
    }

/** What a line holds that is one of the phrases: the longest word of one, or the sign that one without words begins with. */
const hintOfPhrases = (phrases: readonly string[]): number => {
  const words = phrases.map((phrase) => phrase.match(/[a-z]+/g)?.sort((a, b) => b.length - a.length)[0] ?? '')
  const wordless = phrases.filter((_, index) => words[index] === '')
  return hintOfWords(words.filter((word) => word !== '')) | hintOfSigns(wordless.map((phrase) => phrase[0]).join(''))
}
const wholeHint = hintOfPhrases([...whole.keys()])
const tailHint = hintOfPhrases([...tails])

/** Longer lines are no phrase of a page's furniture, whatever they start with. */
const longest = 300
const shortest = 80
const longestWhole = 60

const reports = /\b(?:said|says|told|added|according to|asked|wrote)\b/
const strip = (lower: string): string => lower.replace(/^[^\p{L}\p{N}©(]+|[^\p{L}\p{N})]+$/gu, '')
const lowered = (text: string): string => {
  const lower = text.toLowerCase()
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower
}
const begins = /[\p{L}\p{N}©([]/u

/**
 * The rule that the list of phrases gives for a line, or null. A phrase is a whole line, or the start of one; in a line that
 * reports what somebody said it is no furniture.
 *
 * @param hints of the line, where they are known
 */
export const knownPhrase = (text: string, hints = -1): string | null => {
  if (text.length > longest) return null
  const mayBeWhole = text.length <= longestWhole && (hints & wholeHint) !== 0
  const found = mayBeWhole ? whole.get(strip(lowered(text))) : undefined
  if (found !== undefined) return found
  const plain = isLetter(text.charCodeAt(0))
  if (plain && text.charCodeAt(1) < 128 && text.charCodeAt(2) < 128 && mayStart[placeOf(text)] === 0) return null
  const from = plain ? 0 : text.search(begins)
  const entries = from < 0 ? undefined : starts.get(keyOf(lowered(text.slice(from, from + 3))))
  if (entries === undefined) return null
  const begun = lowered(text.slice(from, from + longestStart))
  const entry = entries.find(
    ({ phrase, short }) => begun.startsWith(phrase) && (!short || (text.length <= shortest && !/[a-z]\.$/.test(text))),
  )
  if (entry === undefined) return null
  // "Read more: Minister says no" is a headline behind a label.
  const labelled = entry.phrase.endsWith(':') && !/[.”"]$/.test(text)
  return labelled || !reports.test(lowered(text)) ? entry.rule : null
}

/** Whether a line opens a part of the page after which nothing of the article follows: "Leave a reply". */
export const opensTail = ({ text, hints }: Look): boolean =>
  text.length <= shortest && (hints & tailHint) !== 0 && tails.has(strip(text.toLowerCase()))
