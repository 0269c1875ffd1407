import type { AlignedRun } from '../document.js'
import type { Line } from './lines.js'
import type { Repaired } from './repair.js'

/** One paragraph as it stands in the file: a line, or several that a fixed line width had broken. */
export interface Block extends Repaired {
  /** Number of its first line, from 1. */
  readonly line: number
  readonly afterBlank: boolean
}

/** Lines longer than this were not broken by a fixed width. */
const widestPage = 132
const narrowestPage = 40

const firstWord = (text: string): number => {
  const end = text.indexOf(' ')
  return end < 0 ? text.length : end
}

/** A byline or a time that begins in lower case, on a line of its own. */
const newField = /^(?:by \p{Lu}[^.!?]{2,60}|today|yesterday|(?:updated|published|posted)\b[^.!?]{0,40})$/u
const startsLower = /^[\p{Ll}]/u
const endsSentence = /[.!?:;…]["'”’)\]]*$/

/**
 * Whether a line goes on in the next: because the next one's first word would not have fitted into the width of the
 * page, or because a sentence goes on in lower case.
 */
const goesOn = (line: Line, next: Line, width: number): boolean => {
  if (next.afterBlank || (next.text.length <= 70 && newField.test(next.text))) return false
  if (line.text.length >= narrowestPage && startsLower.test(next.text) && !endsSentence.test(line.text)) return true
  return width > 0 && line.text.length <= width && line.text.length + 1 + firstWord(next.text) > width
}

/** A line is broken by the width where it comes so near to it. */
const slack = 16

/**
 * The width at which a page was broken into lines, 0 where it was not: most lines that others follow come close to it, and
 * many of the others begin in small letters.
 */
const pageWidth = (lines: readonly Line[]): number => {
  let width = 0
  for (const line of lines) width = Math.max(width, line.text.length)
  if (width > widestPage || width < narrowestPage) return 0
  const followed = lines.slice(0, -1).filter((_, index) => lines[index + 1]?.afterBlank === false)
  const near = followed.filter((line) => line.text.length > width - slack)
  const small = lines.filter((line) => !line.afterBlank && startsLower.test(line.text))
  return near.length >= followed.length * 0.6 && small.length >= 2 && small.length >= near.length * 0.3 ? width : 0
}

const brokenWord = /\p{L}[-\u2010]$/u

/** Parts that keep their hyphen when a line ends after them. */
const keepsHyphen =
  /(?:^|[ (“"‘'])(?:self|non|anti|pro|co|ex|pre|post|well|long|short|high|low|mid|half|all|cross|so|one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-$/i

/** How much of a line stays before its continuation, and what joins the two. */
const seam = (
  text: string,
  next: string,
  known: (word: string) => boolean,
): { readonly keep: number; readonly glue: string } => {
  if (!brokenWord.test(text) || !startsLower.test(next)) return { keep: text.length, glue: ' ' }
  const word = text.slice(text.lastIndexOf(' ') + 1) + next.slice(0, firstWord(next))
  if (known(word) || keepsHyphen.test(text)) return { keep: text.length, glue: '' }
  return { keep: text.length - 1, glue: '' }
}

const join = (lines: readonly Line[], known: (word: string) => boolean): Repaired => {
  const runs: AlignedRun[] = []
  let text = ''
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1]
    const { keep, glue } = next ? seam(line.text, next.text, known) : { keep: line.text.length, glue: '' }
    for (const run of line.runs) {
      const over = Math.max(0, run.text + run.textLength - keep)
      if (over < run.textLength)
        runs.push({
          text: run.text + text.length,
          textLength: run.textLength - over,
          raw: run.raw,
          rawLength: run.rawLength - over,
        })
    }
    text += keep === line.text.length ? line.text : line.text.slice(0, keep)
    const last = line.runs.at(-1)
    const follow = next?.runs[0]
    if (glue && last && follow) {
      const from = last.raw + last.rawLength
      runs.push({ text: text.length, textLength: glue.length, raw: from, rawLength: follow.raw - from })
      text += glue
    }
  }
  return { text, runs }
}

/**
 * Puts the lines together to paragraphs: every line is one, but for those that a fixed width or a stray line end broke
 * within a sentence. Words hyphenated over a line end are made whole, unless the file spells them with the hyphen elsewhere.
 */
export const joinLines = (raw: string, lines: readonly Line[]): readonly Block[] => {
  const width = pageWidth(lines)
  const spelt = new Map<string, boolean>()
  const known = (word: string): boolean => {
    const found = spelt.get(word) ?? (spelt.size < 200 && raw.includes(word))
    spelt.set(word, found)
    return found
  }
  const blocks: Block[] = []
  for (let first = 0; first < lines.length; ) {
    let last = first
    while (last + 1 < lines.length && goesOn(lines[last]!, lines[last + 1]!, width)) last += 1
    const line = lines[first]!
    const { text, runs } = last === first ? line : join(lines.slice(first, last + 1), known)
    blocks.push({ text, runs, line: line.number, afterBlank: line.afterBlank })
    first = last + 1
  }
  return blocks
}
