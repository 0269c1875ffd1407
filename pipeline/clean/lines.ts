import { type Repaired, repair } from './repair.js'

/** One line of the input that holds something. */
export interface Line extends Repaired {
  /** From 1, blank lines counted. */
  readonly number: number
  /** Whether a blank line, or the start of the file, stands before it. */
  readonly afterBlank: boolean
}

const blank = /[\s\u0085\ufeff]/
const isBlank = (raw: string, at: number): boolean => {
  const code = raw.charCodeAt(at)
  return (code < 33 || code > 126) && blank.test(raw[at]!)
}

const lineEnd = /[\n\r\u2028\u2029]/g
const rareEnds = ['\r', '\u2028', '\u2029']

/** Where the next line end stands, -1 where none does. */
const nextEnd = (raw: string, from: number): number => {
  lineEnd.lastIndex = from
  return lineEnd.exec(raw)?.index ?? -1
}

/**
 * The lines of a decoded file, repaired; lines with nothing to see are left out. A line ends at `\n`, `\r\n` or `\r`, as
 * editors count, and at the Unicode line and paragraph separators.
 */
export const readLines = (raw: string): readonly Line[] => {
  const lines: Line[] = []
  const onlyNewlines = !rareEnds.some((end) => raw.includes(end))
  let number = 0
  let afterBlank = true
  for (let start = 0; start <= raw.length; ) {
    const end = onlyNewlines ? raw.indexOf('\n', start) : nextEnd(raw, start)
    const stop = end < 0 ? raw.length : end
    number += 1
    let from = start
    let to = stop
    while (from < to && isBlank(raw, from)) from += 1
    while (to > from && isBlank(raw, to - 1)) to -= 1
    const line = from < to ? repair(raw, from, to) : null
    if (line && line.text !== '') {
      lines.push({ text: line.text, runs: line.runs, number, afterBlank })
      afterBlank = false
    } else afterBlank = true
    if (end < 0) break
    start = stop + (raw.startsWith('\r\n', stop) ? 2 : 1)
  }
  return lines
}
