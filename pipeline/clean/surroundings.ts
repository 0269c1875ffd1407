import { isCapital, isSmall } from '../ascii.js'
import type { LineWords } from './line-words.js'
import type { Look } from './look.js'
import type { Page } from './page.js'
import { PAGE_HASHES } from './word-hash.js'

/** What stands before the model judges any line: the lines, what their words show, and which are known to be header or furniture. */
export interface Known {
  readonly page: Page
  readonly words: readonly LineWords[]
  /** What the words of the headline show; null where there is none. */
  readonly headline: LineWords | null
  readonly isHeader: (index: number) => boolean
  readonly isFurniture: (index: number) => boolean
}

/** What the evidence of each line is read off: the page, and what was counted over it once. */
export interface Surroundings extends Known {
  readonly lines: number
  /** What the words of a line say on average, for lines of any length. */
  readonly vocabulary: Float64Array
  /** Share of a line's telling words that stand in other lines too; -1 where it has none. */
  readonly kinship: Float64Array
  /** The same for lines before it and the headline. */
  readonly kinshipBefore: Float64Array
  readonly kinshipWithHeadline: Float64Array
  /** Sums from the first line to each, for means over a stretch. */
  readonly sums: {
    readonly words: Float64Array
    readonly vocabulary: Float64Array
    readonly furniture: Float64Array
    readonly kinship: Float64Array
  }
  /** Lines since the last that is known furniture, and to the next. */
  readonly sinceFurniture: Float64Array
  readonly toFurniture: Float64Array
  /** What the words of the last heading above a line say. */
  readonly headingAbove: Float64Array
  /** Lines of a few words in a row, of which the line is one. */
  readonly scrapsInARow: Float64Array
  /** How often a short line of the same form stands on the page, numbers and letters aside: "2 of 12 |". */
  readonly formRepeats: Float64Array
  /** The last line of the head that is header; -1 where none is. */
  readonly lastHeader: number
}

/** Farther than so many lines makes no difference. */
export const farthest = 60
const headLines = 14
const longestForm = 40
/** A long line counts as this many words. */
const mostWords = 60

/** In how many lines a word stands, and in which first and last: emptied after every page. */
const spread = new Uint8Array(PAGE_HASHES)
const firstLine = new Int32Array(PAGE_HASHES)
const lastLine = new Int32Array(PAGE_HASHES)
const inHeadline = new Uint8Array(PAGE_HASHES)

const countSpread = (words: readonly LineWords[]): void => {
  for (let index = 0; index < words.length; index++)
    for (const hash of words[index]!.telling) {
      if (lastLine[hash] === index + 1) continue
      lastLine[hash] = index + 1
      if (firstLine[hash] === 0) firstLine[hash] = index + 1
      if (spread[hash]! < 0xff) spread[hash]! += 1
    }
}

const clearSpread = (words: readonly LineWords[]): void => {
  for (const { telling } of words)
    for (const hash of telling) {
      spread[hash] = 0
      firstLine[hash] = 0
      lastLine[hash] = 0
    }
}

/** What share of each line's telling words stands in other lines, before it or in the headline, and in the headline; -1 where it has none. */
const kinshipsOf = (
  words: readonly LineWords[],
  headline: LineWords | null,
): Pick<Surroundings, 'kinship' | 'kinshipBefore' | 'kinshipWithHeadline'> => {
  const kinship = new Float64Array(words.length).fill(-1)
  const kinshipBefore = new Float64Array(words.length).fill(-1)
  const kinshipWithHeadline = new Float64Array(words.length).fill(-1)
  countSpread(words)
  for (const hash of headline?.telling ?? []) inHeadline[hash] = 1
  for (let index = 0; index < words.length; index++) {
    const { telling } = words[index]!
    let [others, before, head] = [0, 0, 0]
    for (let at = 0; at < telling.length; at++) {
      const hash = telling[at]!
      if (spread[hash]! > 1) others += 1
      if (inHeadline[hash] === 1) head += 1
      if (inHeadline[hash] === 1 || firstLine[hash]! <= index) before += 1
    }
    if (telling.length === 0) continue
    kinship[index] = others / telling.length
    kinshipBefore[index] = before / telling.length
    kinshipWithHeadline[index] = head / telling.length
  }
  for (const hash of headline?.telling ?? []) inHeadline[hash] = 0
  clearSpread(words)
  return { kinship, kinshipBefore, kinshipWithHeadline }
}

/** A line of a few words without the end of a sentence. */
export const isScrap = ({ count, ending }: Look): boolean => count < 10 && ending !== 'stop'

const isHeading = ({ count, ending }: Look): boolean =>
  count <= 10 && (ending === 'none' || ending === 'colon' || ending === 'question')

/** A short line with every number written as 0, every word as a or A; empty for a longer one. */
const formOf = (text: string): string => {
  if (text.length > longestForm) return ''
  let form = ''
  let last = ''
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const sign = code >= 48 && code <= 57 ? '0' : isSmall(code) || code > 0xbf ? 'a' : isCapital(code) ? 'A' : text[at]!
    const goesOn =
      (sign === 'a' && (last === 'a' || last === 'A')) ||
      (sign === 'A' && last === 'A') ||
      (sign === '0' && last === '0')
    if (!goesOn) form += sign
    last = sign
  }
  return form
}

const sumsOf = (lines: number, value: (index: number) => number): Float64Array => {
  const sums = new Float64Array(lines + 1)
  for (let i = 0; i < lines; i++) sums[i + 1] = sums[i]! + value(i)
  return sums
}

const arrayOf = (lines: number, value: (index: number) => number): Float64Array => {
  const values = new Float64Array(lines)
  for (let i = 0; i < lines; i++) values[i] = value(i)
  return values
}

const formRepeatsOf = (looks: readonly Look[]): Float64Array => {
  const forms = looks.map(({ text }) => formOf(text))
  const counts = new Map<string, number>()
  for (const form of forms) counts.set(form, (counts.get(form) ?? 0) + 1)
  return arrayOf(looks.length, (i) => (forms[i] === '' ? 0 : Math.min(counts.get(forms[i]!)!, 12)))
}

/** Counts over a page what the evidence of its lines needs. Linear in its length. */
export const surroundingsOf = (known: Known): Surroundings => {
  const { page, words, headline, isHeader, isFurniture } = known
  const { looks } = page
  const lines = looks.length
  const kinships = kinshipsOf(words, headline)
  const vocabulary = arrayOf(lines, (i) => words[i]!.sum / Math.sqrt(words[i]!.tokens + 1))
  const sinceFurniture = new Float64Array(lines)
  const toFurniture = new Float64Array(lines)
  const headingAbove = new Float64Array(lines)
  const scrapsInARow = new Float64Array(lines)
  let since = farthest
  let heading = 0
  let lastHeader = -1
  for (let i = 0; i < lines; i++) {
    const look = looks[i]!
    sinceFurniture[i] = since
    headingAbove[i] = heading
    since = isFurniture(i) ? 1 : Math.min(since + 1, farthest)
    if (isHeading(look) && !isHeader(i)) heading = words[i]!.sum
    if (isHeader(i) && i < headLines) lastHeader = i
  }
  let to = farthest
  for (let i = lines - 1; i >= 0; i--) {
    toFurniture[i] = to
    to = isFurniture(i) ? 1 : Math.min(to + 1, farthest)
  }
  for (let from = 0; from < lines; from++) {
    let end = from
    while (end < lines && isScrap(looks[end]!)) end += 1
    for (let i = from; i < end; i++) scrapsInARow[i] = Math.min(end - from, farthest)
    from = end
  }
  return {
    ...known,
    lines,
    vocabulary,
    ...kinships,
    sums: {
      words: sumsOf(lines, (i) => Math.min(looks[i]!.count, mostWords)),
      vocabulary: sumsOf(lines, (i) => vocabulary[i]!),
      furniture: sumsOf(lines, (i) => (isFurniture(i) ? 1 : 0)),
      kinship: sumsOf(lines, (i) => (kinships.kinship[i]! < 0 ? 0.5 : kinships.kinship[i]!)),
    },
    sinceFurniture,
    toFurniture,
    headingAbove,
    scrapsInARow,
    formRepeats: formRepeatsOf(looks),
    lastHeader,
  }
}
