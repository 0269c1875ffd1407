import type { Header } from '../document.js'
import type { Block } from './blocks.js'
import { knownPhrase } from './boilerplate.js'
import { bylineLine, nameLine, roleLine } from './byline.js'
import { publishedLine, readingTime } from './date-line.js'
import { datelineLine } from './dateline-line.js'
import { headline, repeatedHeadline } from './headline.js'
import { kicker } from './kicker.js'
import { addressLine, outletLine } from './outlet.js'
import { breadcrumb, sectionLine } from './section.js'

/** What a recogniser sees: one line of the page's head, its neighbours, and what has been found so far. */
export interface Sight {
  readonly text: string
  readonly previous: string
  readonly next: string
  readonly header: Header
  /** Whether the body may have begun: only what is plainly a header line counts from here on. */
  readonly late: boolean
}

/** A half-open stretch of a block's text. */
export type Stretch = readonly [start: number, end: number]

/** What a recogniser found: fields of the header, and the stretches of the line that fill no field and are dropped. */
export interface Finding {
  readonly header: Partial<Header>
  readonly dropped: readonly Stretch[]
}

export type Recogniser = (sight: Sight) => Finding | null

/** Tried in this order on every line of the head; the first that knows the line has it. */
export const recognisers = {
  'address-line': addressLine,
  breadcrumb,
  'dateline-line': datelineLine,
  'byline-line': bylineLine,
  'name-line': nameLine,
  'published-line': publishedLine,
  'reading-time': readingTime,
  'section-line': sectionLine,
  'role-line': roleLine,
  'outlet-line': outletLine,
  'repeated-headline': repeatedHeadline,
  kicker,
  headline,
} satisfies Record<string, Recogniser>

const inOrder: readonly (readonly [rule: string, recogniser: Recogniser])[] = Object.entries(recognisers)

/** Those that would take a heading or a sentence of the body for a header line. */
const early: ReadonlySet<string> = new Set(['section-line', 'outlet-line', 'role-line', 'kicker', 'headline'])

/** So many lines may stand before the body, or among its first ones. */
const headLines = 14

/** Of them so many may be unknown (a standfirst, a caption) before the body is taken to have begun. */
const unknownLines = 3

const longestLine = 400

/** Neighbours are looked for over so many lines of furniture ("Share", "@handle"). */
const farthest = 4

/** The points that a page sets under its headline, and what it counts, may stand before the byline: "• Port reopens", "412". */
const pointOrCount = /^[•‣▪●*·–-] |^[\d.,]{1,7}[kKmM]?$/

type Read = Finding & { readonly rule: string }

const readLine = (sight: Sight, without: ReadonlySet<string>): Read | null => {
  for (const [rule, recogniser] of inOrder) {
    if (without.has(rule)) continue
    const finding = recogniser(sight)
    if (finding) return { header: finding.header, dropped: finding.dropped, rule }
  }
  return null
}

const noRules: ReadonlySet<string> = new Set()
const noHeadline: ReadonlySet<string> = new Set(['headline', 'kicker'])
const divider = /\s*[|•·\t]\s*|\s+[–—]\s+/g
const dividing = /[|•·\t–—]/

/** A line of several fields, every one of which is known: "World | By Jane Doe | 2 May 2019 | 3 min read". */
const readFields = (sight: Sight): Read | null => {
  const { text } = sight
  if (text.length > longestLine || !dividing.test(text)) return null
  const parts: Stretch[] = []
  let from = 0
  for (const found of text.matchAll(divider)) {
    parts.push([from, found.index])
    from = found.index + found[0].length
  }
  parts.push([from, text.length])
  const filled = parts.filter(([start, end]) => end > start)
  if (filled.length < 2 || filled.length > 8) return null
  let { header } = sight
  const dropped: Stretch[] = []
  for (const [index, [start, end]] of filled.entries()) {
    const part = (each: Stretch | undefined): string => (each ? text.slice(...each) : '')
    const next = part(filled[index + 1])
    const own = { text: text.slice(start, end), previous: part(filled[index - 1]), next, header, late: sight.late }
    const read = readLine(own, sight.late ? early : noHeadline)
    if (read) header = { ...header, ...read.header }
    if (read) dropped.push(...read.dropped.map(([a, b]): Stretch => [start + a, start + b]))
    else if (knownPhrase(own.text)) dropped.push([start, end])
    else return null
  }
  return { header, dropped, rule: 'fields-line' }
}

export interface ReadHeader {
  readonly header: Header
  /** The blocks that were taken as header, each with the recogniser's name and the stretches to drop. */
  readonly taken: ReadonlyMap<number, { readonly rule: string; readonly dropped: readonly Stretch[] }>
}

/**
 * Reads what stands before the body. A file with a single paragraph is all body.
 *
 * @param blocks the paragraphs of the file, in order
 * @param start the header as known so far
 * @param furniture lines known to be furniture: none of them is a headline
 */
export const readHeader = (
  blocks: readonly Block[],
  start: Header,
  furniture: ReadonlyMap<number, string>,
): ReadHeader => {
  const taken = new Map<number, Read>()
  let header = start
  let unknown = 0
  for (let index = 0, seen = 0; index < blocks.length && seen < headLines && unknown < unknownLines; index++) {
    if (furniture.get(index) === 'menu-run') continue
    seen += 1
    const { text } = blocks[index]!
    const neighbour = (step: 1 | -1): string => {
      let at = index + step
      while (Math.abs(at - index) < farthest && furniture.has(at)) at += step
      return blocks[at]?.text.slice(0, longestLine) ?? ''
    }
    // The last line of a file is body, unless it is plainly a byline or a date.
    const late = unknown > 0 || (index > 0 && index === blocks.length - 1)
    if (blocks.length === 1) break
    const sight: Sight = { text, previous: neighbour(-1), next: neighbour(1), header, late }
    const read =
      text.length > longestLine
        ? null
        : (readFields(sight) ?? readLine(sight, late ? early : furniture.has(index) ? noHeadline : noRules))
    if (read) {
      header = { ...header, ...read.header }
      taken.set(index, read)
    } else if (!furniture.has(index) && !pointOrCount.test(text)) unknown += 1
  }
  if (header.publishedOn === null && header.publishedAt === null) header = readFoot(blocks, header, taken)
  return { header, taken }
}

const footLines = 4

/** A line at the foot of the page that says when the article appeared, in so many words: "Published on 7 May 2019". */
const readFoot = (blocks: readonly Block[], header: Header, taken: Map<number, Read>): Header => {
  for (let index = Math.max(1, blocks.length - footLines); index < blocks.length; index++) {
    const { text } = blocks[index]!
    if (taken.has(index) || text.length > longestLine) continue
    const finding = publishedLine({ text, previous: '', next: '', header, late: true })
    if (!finding || finding.header.publishedOn === undefined) continue
    taken.set(index, { ...finding, rule: 'published-line' })
    return { ...header, ...finding.header }
  }
  return header
}
