import type { Document, Span } from '../document.js'
import { type Mark, readMarks } from './read-marks.js'

/** What stands between two quotation marks of one paragraph; the span is without the marks and without blanks at its ends. */
export interface Stretch extends Span {
  readonly paragraph: number
  readonly marks: 'double' | 'single'
  /**
   * Position of the opening mark; the paragraph's start where it is missing; the content's where a speaker's label stands before it,
   * inside the marks.
   */
  readonly opensAt: number
  /** Position just after the closing mark; the paragraph's end where it is missing. */
  readonly closesAt: number
  readonly opened: boolean
  readonly closed: boolean
}

/** The stretches of a paragraph, and the double marks that pair with none. */
export interface Pairing {
  readonly stretches: readonly Stretch[]
  readonly strays: readonly Span[]
}

const nothing: Pairing = { stretches: [], strays: [] }
const blank = /\s/u

const label = /^[\p{Lu}][\p{Lu}\p{N} .'’-]{1,40}:\s+(?=\S)/u

/** Length of a speaker's label at the start of a transcribed quotation: "REPORTER: Will you go?". */
const labelLength = (text: string, start: number, end: number): number =>
  label.exec(text.slice(start, Math.min(end, start + 60)))?.[0].length ?? 0

const report = /[,!?]\s(?:(?:he|she|they|\p{Lu}[\p{L}'’.-]{0,30})\s){1,4}(?:added|asked|said|says|told|wrote)\b/u
const longestReport = 2000

/** Where a quotation that never closes should have: before its report, "…, Ada said". */
const beforeReport = (text: string, start: number, until: number): number => {
  const found = report.exec(text.slice(start, Math.min(until, start + longestReport)))
  return found === null ? until : start + found.index + 1
}

const isStop = (character: string | undefined): boolean =>
  character === ',' || character === '.' || character === '!' || character === '?'

const trim = (text: string, start: number, end: number): Span => {
  while (start < end && blank.test(text[start]!)) start += 1
  while (end > start && blank.test(text[end - 1]!)) end -= 1
  return { start, end }
}

/** For every mark, how many more double marks close than open from it to the paragraph's end. */
const surplus = (marks: readonly Mark[]): readonly number[] => {
  const sums = new Array<number>(marks.length).fill(0)
  let sum = 0
  for (let i = marks.length - 1; i >= 0; i -= 1) {
    const { kind, lean } = marks[i]!
    if (kind === 'double' && lean !== 'either') sum += lean === 'closes' ? 1 : -1
    sums[i] = sum
  }
  return sums
}

const isSingleOpening = ({ kind, lean }: Mark): boolean => kind === 'single' && lean !== 'closes'

/**
 * For every single mark that opens, the mark that closes it, and the other way round: the first that is no possible
 * apostrophe, else the last that may be one, before the next opening; -1 where there is none. Read from the right, so that it
 * stays linear.
 */
const singlePartners = (marks: readonly Mark[]): readonly number[] => {
  const partners = new Array<number>(marks.length).fill(-1)
  if (!marks.some(isSingleOpening)) return partners
  let sure = -1
  let perhaps = -1
  let doublesAfter = 0
  const doublesFrom = new Array<number>(marks.length).fill(0)
  for (let i = marks.length - 1; i >= 0; i -= 1) {
    const mark = marks[i]!
    if (mark.kind === 'double') doublesAfter += 1
    doublesFrom[i] = doublesAfter
    if (mark.kind === 'double') continue
    if (mark.lean === 'closes') {
      if (!mark.dubious) sure = i
      else if (perhaps < 0) perhaps = i
      continue
    }
    const partner = sure >= 0 ? sure : perhaps
    if (partner >= 0 && (doublesFrom[i]! - doublesFrom[partner]!) % 2 === 0) {
      partners[i] = partner
      partners[partner] = i
    }
    sure = -1
    perhaps = -1
  }
  return partners
}

/**
 * Pairs the quotation marks of one paragraph: straight, curly, mixed, nested, reversed and missing ones. Only the outermost
 * stretches are returned, in text order. One pass over the marks.
 *
 * An opening mark without a closing one runs to the paragraph's end, or to the next opening where too few closings follow;
 * such a stretch ends at a single mark that closes, if one does. A closing mark without an opening one runs from the paragraph's start, where it is the first mark.
 */
export const pairMarks = (text: string, paragraph: Span, index: number): Pairing => {
  const marks = readMarks(text, paragraph)
  if (marks.length === 0) return nothing
  const balance = surplus(marks)
  const partners = singlePartners(marks)
  const stretches: Stretch[] = []
  const strays: Span[] = []
  const push = (open: Mark | null, close: Mark | null, until: number): void => {
    let opensAt = open === null ? paragraph.start : open.at
    const from = open === null ? opensAt : open.at + open.length
    const closesAt = close === null ? beforeReport(text, from, until) : close.at + close.length
    const inner = trim(text, from, close === null ? closesAt : close.at)
    if (inner.start >= inner.end) return
    const labelled = labelLength(text, inner.start, inner.end)
    const start = inner.start + labelled
    if (labelled > 0) opensAt = start
    const kind = (open ?? close)!.kind
    const [opened, closed] = [open !== null, close !== null]
    stretches.push({ start, end: inner.end, paragraph: index, marks: kind, opensAt, closesAt, opened, closed })
  }
  let open: Mark | null = null
  let depth = 0
  let seen = false
  let spare: Mark | null = null
  const leave = (until: number): void => {
    if (open !== null) push(open, spare, until)
    spare = null
  }
  for (let i = 0; i < marks.length; i += 1) {
    const mark = marks[i]!
    if (mark.kind === 'single') {
      if (open !== null && spare === null && mark.lean === 'closes' && partners[i]! < 0) {
        if (isStop(text[mark.at - 1])) spare = mark
      }
      const partner = depth === 0 ? partners[i]! : -1
      if (partner < i) continue
      push(mark, marks[partner]!, paragraph.end)
      seen = true
      i = partner
      continue
    }
    const opens = mark.lean === 'opens' || (mark.lean === 'either' && depth === 0)
    if (depth === 0) {
      if (opens && !mark.dubious) [open, depth] = [mark, 1]
      else if (!opens && !seen && !mark.dubious) push(null, mark, paragraph.end)
      else strays.push({ start: mark.at, end: mark.at + mark.length })
      seen = true
    } else if (!opens) {
      depth -= 1
      if (depth > 0) continue
      push(open, mark, paragraph.end)
      open = null
      spare = null
    } else if (balance[i]! >= depth) depth += 1
    else {
      leave(mark.at)
      ;[open, depth] = [mark, 1]
    }
  }
  leave(paragraph.end)
  return { stretches, strays }
}

/** The quotation marks of all body paragraphs, paired. */
export const marksOf = (document: Document): Pairing => {
  const stretches: Stretch[] = []
  const strays: Span[] = []
  for (let index = 0; index < document.paragraphs.length; index += 1) {
    const paragraph = document.paragraphs[index]!
    if (paragraph.kind !== 'body') continue
    const pairing = pairMarks(document.text, paragraph, index)
    for (const stretch of pairing.stretches) stretches.push(stretch)
    for (const stray of pairing.strays) strays.push(stray)
  }
  return { stretches, strays }
}

/** The stretches of all body paragraphs, in text order. */
export const stretchesOf = (document: Document): readonly Stretch[] => marksOf(document).stretches
