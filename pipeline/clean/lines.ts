import { type Repaired, repair } from './repair.js'

/** One line of the input that holds something. */
export interface Line extends Repaired {
  /** From 1, blank lines counted. */
  readonly number: number
  /** Whether a blank line, or the start of the file, stands before it. */
  readonly afterBlank: boolean
}

const blank = /[\s\u0085\ufeff]/

/**
 * The lines of a decoded file, repaired; lines with nothing to see are left out. A line ends at `\n`, `\r\n` or `\r`, as
 * editors count, and at the Unicode line and paragraph separators.
 */
export const readLines = (raw: string): readonly Line[] => {
  const lines: Line[] = []
  const ends = /\r\n|[\n\r\u2028\u2029]|$/g
  let number = 0
  let afterBlank = true
  for (let start = 0; start <= raw.length; ) {
    ends.lastIndex = start
    const found = ends.exec(raw)
    const stop = found ? found.index : raw.length
    number += 1
    let from = start
    let to = stop
    while (from < to && blank.test(raw[from]!)) from += 1
    while (to > from && blank.test(raw[to - 1]!)) to -= 1
    const line = from < to ? repair(raw, from, to) : null
    if (line && line.text !== '') {
      lines.push({ ...line, number, afterBlank })
      afterBlank = false
    } else afterBlank = true
    if (!found || found[0] === '') break
    start = stop + found[0].length
  }
  return lines
}
