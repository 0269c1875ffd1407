import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { serialize } from 'node:v8'
import { broken, type Piece } from '../ingest/piece.js'
import { inputsOf } from '../run/inputs.js'
import type { Input } from '../run/read.js'
import { placeOf } from '../run/walk.js'
import { batchOf, rowsIn, type ShapedRow } from './arrow-rows.js'
import { inputSchema, inputShape } from './shapes.js'
import type { Verb } from './verb.js'

/** A file as the engine reads it; without content where it is too large for the engine. */
const fileShape = { path: 'text', record: 'int', content: 'bytes', lost: 'text' } as const
/** Sorts, as ASCII, in the order in which the run on one machine reads: by the UTF-16 units of the path, then as they stand in the file. */
const placeKey = (path: string, position: number): string =>
  `${Buffer.from(placeOf({ path }), 'utf16le').swap16().toString('hex')}0000${position.toString(16).padStart(8, '0')}`

/** The bytes that one machine's workers read from the disk themselves. */
const pieceOf = ({ piece }: Input, file: string): Piece =>
  typeof piece === 'string' ? { kind: piece, bytes: readFileSync(file) } : piece

const inputRow = (input: Input, place: string, piece: Piece): ShapedRow<typeof inputShape> => ({
  path: input.path,
  record: input.record,
  is_part: input.isPart,
  place,
  piece: serialize(piece),
  lost: null,
})

/** What stands for a file that cannot be cut. */
const uncut = (path: string, lost: string | null): ShapedRow<typeof inputShape> => {
  const piece = broken('too-large', 'The file is larger than what Spark hands on as one value.')
  return { ...inputRow({ path, record: 0, isPart: false, piece }, placeKey(path, 0), piece), lost }
}

/**
 * Cuts files into their articles, as the run on one machine does: each is written to a folder of this process alone, and
 * removed when it has been read.
 */
export const cutting = ({ maxBytes }: { readonly maxBytes: number }): Verb => {
  const scratch = mkdtempSync(join(tmpdir(), 'dateline-'))
  process.on('exit', () => rmSync(scratch, { recursive: true, force: true }))
  const cut = async ({
    path: name,
    record,
    content,
    lost,
  }: ShapedRow<typeof fileShape>): Promise<readonly ShapedRow<typeof inputShape>[]> => {
    const path = name!
    if (content === null || lost !== null) return [uncut(path, lost)]
    const file = join(scratch, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
    const rows: ShapedRow<typeof inputShape>[] = []
    for await (const input of inputsOf(scratch, { path }, maxBytes))
      rows.push(inputRow(input, placeKey(path, rows.length), pieceOf(input, file)))
    rmSync(file)
    // A row of a table is told by its number there, where it holds one article.
    if (record === null || rows.length !== 1) return rows
    return [{ ...rows[0]!, record, is_part: true, place: placeKey(path, record) }]
  }
  return {
    schema: inputSchema,
    take: async (batch) => {
      const rows: ShapedRow<typeof inputShape>[] = []
      for (const file of rowsIn(fileShape, batch)) for (const row of await cut(file)) rows.push(row)
      return batchOf(inputShape, inputSchema, rows)
    },
  }
}
