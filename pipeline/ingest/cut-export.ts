import { cutLines } from './cut-lines.js'
import { type Chunks, type Piece, tooLarge } from './piece.js'

/** Lines that stand between two articles of an archive's export, by the archive. */
const dividers: readonly { readonly line: RegExp; readonly opens: boolean }[] = [
  // Nexis: "Document 1 of 50", "3 of 50 DOCUMENTS".
  { line: /^\s*(?:Document )?\d{1,6} of \d{1,6}(?: DOCUMENTS?)?\s*$/, opens: true },
  { line: /^\s*End of Document\s*$/, opens: false },
  // ProQuest: a rule over every article.
  { line: /^\s*_{20,}\s*$/, opens: true },
  // Factiva: "Document FTFT000020190304ef3400021" under every article.
  { line: /^\s*Document [A-Z][A-Z0-9]{4,11}\d{8}[a-z0-9]{6,12}\s*$/, opens: false },
]
const longestDivider = 200

/** Whether a line parts two articles of an export, and which side it is on. */
export const dividerOf = (line: string): 'above' | 'below' | null => {
  if (line.length > longestDivider) return null
  const found = dividers.find((divider) => divider.line.test(line))
  return found === undefined ? null : found.opens ? 'above' : 'below'
}

const hasWords = (lines: readonly Uint8Array[]): boolean => lines.some((line) => /[A-Za-z]{2}/.test(latin(line)))
const latin = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')

const lineEnd = Buffer.from('\n')
const joined = (lines: readonly Uint8Array[]): Uint8Array => Buffer.concat(lines.flatMap((line) => [line, lineEnd]))

/**
 * The articles of a text export, each with its lines as they stand. What stands before the first divider (a cover page, a list
 * of the documents) is no article; a divider that stands below its article ends it.
 */
export async function* cutExport(chunks: Chunks, limit: number): AsyncGenerator<Piece> {
  let lines: Uint8Array[] = []
  let size = 0
  let hasBegun = false
  let isDivided = false
  const take = (): Piece | null => {
    const bytes = size > limit ? null : hasWords(lines) ? joined(lines) : undefined
    lines = []
    size = 0
    return bytes === undefined ? null : bytes === null ? tooLarge(limit) : { kind: 'export', bytes }
  }
  for await (const line of cutLines(chunks, limit)) {
    const side = line === null || line.length > longestDivider ? null : dividerOf(latin(line))
    if (side === null) {
      size += line === null ? limit + 1 : line.length + 1
      if (size > limit) lines = []
      else if (line !== null) lines.push(line)
      continue
    }
    isDivided = true
    const piece = take()
    if (piece !== null && (hasBegun || side === 'below')) yield piece
    hasBegun = hasBegun || side === 'above'
  }
  const last = take()
  if (last !== null && (hasBegun || !isDivided)) yield last
}
