import { parse } from 'csv-parse'
import { broken, type Chunks, type Piece, tooLarge } from './piece.js'

/** A row, or why it could not be read. */
type Row = readonly Uint8Array[] | Error

/** Feeds the parser and gives its rows as they come, the parser's complaints in their places. */
async function* rowsOf(chunks: Chunks, delimiter: string, limit: number): AsyncGenerator<Row> {
  const parser = parse({
    bom: true,
    delimiter,
    encoding: null,
    max_record_size: limit,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
  })
  const skipped: Error[] = []
  parser.on('skip', (error: Error) => skipped.push(error))
  const feed = async (): Promise<void> => {
    for await (const chunk of chunks)
      if (!parser.write(chunk)) await new Promise((resolve) => parser.once('drain', resolve))
    parser.end()
  }
  feed().catch((error: Error) => parser.destroy(error))
  for await (const row of parser) {
    yield* skipped.splice(0)
    yield row as readonly Uint8Array[]
  }
  yield* skipped.splice(0)
}

/**
 * The rows of a file of comma-separated values (RFC 4180) below its header. A row with more cells than the header is broken;
 * one with fewer lacks the last ones.
 *
 * @param delimiter what parts two cells
 */
export async function* cutRows(chunks: Chunks, delimiter: string, limit: number): AsyncGenerator<Piece> {
  let names: readonly string[] | null = null
  for await (const row of rowsOf(chunks, delimiter, limit)) {
    if (row instanceof Error)
      yield row.message.includes('Size') ? tooLarge(limit) : broken('broken-record', row.message)
    else if (names === null) names = row.map((cell) => Buffer.from(cell).toString())
    else if (row.slice(names.length).some((cell) => cell.length > 0))
      yield broken('broken-record', `The row has ${row.length} cells and the header ${names.length}.`)
    else yield { kind: 'row', names, cells: row }
  }
}
