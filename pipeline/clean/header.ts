import type { Header } from '../document.js'
import type { Block } from './blocks.js'
import { bylineLine } from './byline.js'
import { publishedLine, readingTime } from './date-line.js'
import { headline, repeatedHeadline } from './headline.js'
import { breadcrumb, sectionLine } from './section.js'

/** What a recogniser sees: one line of the page's head, what follows it, and what has been found so far. */
export interface Sight {
  readonly text: string
  readonly next: string
  readonly header: Header
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
  breadcrumb,
  'section-line': sectionLine,
  'byline-line': bylineLine,
  'published-line': publishedLine,
  'reading-time': readingTime,
  'repeated-headline': repeatedHeadline,
  headline,
} satisfies Record<string, Recogniser>

/** So many lines may stand before the body, or among its first ones. */
const headLines = 10

/** Of them so many may be unknown (a standfirst, a caption) before the body is taken to have begun. */
const unknownLines = 3

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
 */
export const readHeader = (blocks: readonly Block[], start: Header): ReadHeader => {
  const taken = new Map<number, { readonly rule: string; readonly dropped: readonly Stretch[] }>()
  let header = start
  let unknown = 0
  if (blocks.length < 2) return { header, taken }
  for (let index = 0; index < Math.min(headLines, blocks.length - 1) && unknown < unknownLines; index++) {
    const sight: Sight = { text: blocks[index]!.text, next: blocks[index + 1]?.text ?? '', header }
    if (sight.text.length > 400) {
      unknown += 1
      continue
    }
    let found = false
    for (const [rule, recogniser] of Object.entries(recognisers)) {
      // After the first line of the body only what is plainly a header line still counts as one.
      if (unknown > 0 && rule === 'headline') continue
      const finding = recogniser(sight)
      if (!finding) continue
      header = { ...header, ...finding.header }
      taken.set(index, { rule, dropped: finding.dropped })
      found = true
      break
    }
    if (!found) unknown += 1
  }
  return { header, taken }
}
