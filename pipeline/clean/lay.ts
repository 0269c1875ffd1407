import type { AlignedRun, Document, Paragraph } from '../document.js'
import { type Repaired, rawSpan } from './repair.js'

export interface Kept extends Repaired {
  readonly kind: Paragraph['kind']
}

const blank = /\s/
const lineEnd = 0x0a

/** How many blanks and line ends stand in the file from a place on, up to another. */
const countBlanks = (raw: string, from: number, to: number): number => {
  let end = from
  while (end < to && (raw.charCodeAt(end) === lineEnd || blank.test(raw[end]!))) end += 1
  return end - from
}

/**
 * Lays the paragraphs out as one text, a blank line between two, with the place of every stretch in the raw file. The blank
 * line stands for the line ends behind the paragraph, not for what was dropped between the two.
 */
export const lay = (raw: string, kept: readonly Kept[]): Pick<Document, 'text' | 'alignment' | 'paragraphs'> => {
  const alignment: AlignedRun[] = []
  const paragraphs: Paragraph[] = []
  const pieces: string[] = []
  let length = 0
  for (const piece of kept) {
    const before = alignment.at(-1)
    if (before) {
      const from = before.raw + before.rawLength
      alignment.push({
        text: length,
        textLength: 2,
        raw: from,
        rawLength: countBlanks(raw, from, rawSpan(piece).start),
      })
      pieces.push('\n\n')
      length += 2
    }
    for (const run of piece.runs)
      alignment.push({ text: run.text + length, textLength: run.textLength, raw: run.raw, rawLength: run.rawLength })
    paragraphs.push({ start: length, end: length + piece.text.length, kind: piece.kind })
    pieces.push(piece.text)
    length += piece.text.length
  }
  return { text: pieces.join(''), alignment, paragraphs }
}
