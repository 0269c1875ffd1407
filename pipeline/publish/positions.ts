import { lastFrom, lowerBound } from '../binary-search.js'
import type { AlignedRun, Span } from '../document.js'

const HIGH_HALF = /[\ud800-\udbff]/

/** Turns UTF-16 positions of a text into code points, as Python, R and SQL count. */
export const codePoints = (text: string): ((position: number) => number) => {
  const first = text.search(HIGH_HALF)
  if (first < 0) return (position) => position
  const pairs: number[] = []
  for (let i = first; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code >= 0xd800 && code <= 0xdbff) pairs.push(i++)
  }
  return (position) => position - lowerBound(pairs, position)
}

const lastRunAt = (runs: readonly AlignedRun[], position: number): AlignedRun | undefined =>
  runs[lastFrom(runs, ({ text }) => text, position)]

/**
 * Where a span of the text stands in the raw file, both in UTF-16 units. A span that starts or ends inside a repair is
 * widened to the whole repair. Null where nothing of the raw file answers.
 */
export const rawSpan = (runs: readonly AlignedRun[], span: Span): Span | null => {
  if (span.end <= span.start) return null
  const first = lastRunAt(runs, span.start)
  const last = lastRunAt(runs, span.end - 1)
  if (!first || !last || span.start >= first.text + first.textLength || span.end > last.text + last.textLength)
    return null
  const start = first.textLength === first.rawLength ? first.raw + span.start - first.text : first.raw
  const end = last.textLength === last.rawLength ? last.raw + span.end - last.text : last.raw + last.rawLength
  return { start, end }
}
