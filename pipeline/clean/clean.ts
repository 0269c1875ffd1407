import type { AlignedRun, Document, Dropped, Paragraph } from '../document.js'
import { type Block, joinLines } from './blocks.js'
import { knownPhrase } from './boilerplate.js'
import { captionTwice } from './caption.js'
import { datelinePrefix } from './dateline.js'
import { readHeader } from './header.js'
import { readLines } from './lines.js'
import { cut, type Repaired, rawSpan } from './repair.js'

interface Kept extends Repaired {
  readonly kind: Paragraph['kind']
}

const dropPart = (block: Block, from: number, to: number, rule: string): Dropped | null => {
  const part = cut(block, from, to)
  if (part.text.trim() === '') return null
  const span = rawSpan(part)
  return { line: block.line, rawStart: span.start, rawEnd: span.end, rule }
}

const lay = (kept: readonly Kept[]): Pick<Document, 'text' | 'alignment' | 'paragraphs'> => {
  const alignment: AlignedRun[] = []
  const paragraphs: Paragraph[] = []
  let text = ''
  for (const piece of kept) {
    if (text !== '') {
      const before = alignment.at(-1)!
      const from = before.raw + before.rawLength
      alignment.push({
        text: text.length,
        textLength: 2,
        raw: from,
        rawLength: Math.max(0, rawSpan(piece).start - from),
      })
      text += '\n\n'
    }
    for (const run of piece.runs) alignment.push({ ...run, text: run.text + text.length })
    paragraphs.push({ start: text.length, end: text.length + piece.text.length, kind: piece.kind })
    text += piece.text
  }
  return { text, alignment, paragraphs }
}

/** Raw file -> header, body and dropped lines. Fills header, text, alignment, paragraphs, dropped, language and doubts. */
export const clean = (document: Document): Document => {
  const blocks = joinLines(document.raw, readLines(document.raw))
  const { header, taken } = readHeader(blocks, document.header)
  const kept: Kept[] = []
  const dropped: Dropped[] = []
  let dateline: string | null = header.dateline
  let tail: string | null = null
  for (const [index, block] of blocks.entries()) {
    const drop = (from: number, to: number, rule: string) => {
      const part = dropPart(block, from, to, rule)
      if (part) dropped.push(part)
    }
    const known = taken.get(index)
    if (known) {
      for (const [from, to] of known.dropped) drop(from, to, known.rule)
      continue
    }
    const verdict = blocks.length > 1 ? knownPhrase(block.text) : null
    if (verdict || tail) {
      drop(0, block.text.length, verdict?.rule ?? tail!)
      if (verdict?.tail && index > blocks.length / 2) tail = verdict.rule
      continue
    }
    let from = 0
    let to = block.text.length
    const again = captionTwice(block.text)
    if (again !== null) {
      drop(again, to, 'caption-twice')
      to = again - 1
    }
    if (dateline === null && kept.every((piece) => piece.kind !== 'body')) {
      const found = datelinePrefix(block.text)
      if (found && found.length < to) {
        dateline = found.place
        from = found.length
      }
    }
    const kind =
      again !== null
        ? 'caption'
        : /[.!?…:;,]["'”’)\]]*$/.test(block.text) || block.text.length > 80
          ? 'body'
          : 'heading'
    kept.push({ ...cut(block, from, to), kind: blocks.length === 1 ? 'body' : kind })
  }
  return { ...document, header: { ...header, dateline }, dropped, ...lay(kept) }
}
