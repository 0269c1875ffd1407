import { closeSync, openSync, writeSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AsyncByteQueue, RecordBatchFileWriter } from 'apache-arrow'
import type { Table } from '../../schemas/table.js'
import { arrowSchema, recordBatch } from '../publish/arrow.js'
import type { ColumnPart } from '../publish/columns.js'
import { type CsvFlavour, csvHeader } from '../publish/csv.js'
import { descriptor } from '../publish/descriptor.js'
import { type PieceJoiner, pieceJoiner } from '../publish/join.js'
import { growingText } from '../publish/text.js'

/** Rows and bytes of a record batch: enough to be fast, few enough to be read piece by piece. */
const BATCH_ROWS = 8192
const BATCH_BYTES = 8_000_000

const append = (descriptor: number, bytes: Uint8Array): void => {
  for (let done = 0; done < bytes.length; ) done += writeSync(descriptor, bytes, done)
}

/** The library's writer, with what it has written taken off it at once instead of queued. */
const arrowWriter = (table: Table<any>) => {
  const schema = arrowSchema(table)
  const written = growingText()
  const queue = new AsyncByteQueue()
  queue.write = (bytes) => {
    const { buffer, byteOffset, byteLength } = bytes as Uint8Array
    written.append(new Uint8Array(buffer, byteOffset, byteLength))
  }
  const writer = new RecordBatchFileWriter()
  writer.reset(queue, schema)
  const take = (): Uint8Array => {
    const taken = written.view()
    written.clear()
    return taken
  }
  return {
    write: (columns: readonly ColumnPart[]): Uint8Array => {
      writer.write(recordBatch(table, schema, columns))
      return take()
    },
    finish: (): Uint8Array => {
      writer.finish()
      return take()
    },
  }
}

export type TableWriter = Pick<PieceJoiner, 'add'>

/** Writes one table in both formats, piece by piece as `writePieces` adds them. */
export const writeTable = (
  folder: string,
  table: Table<any>,
  flavour: CsvFlavour,
  writePieces: (writer: TableWriter) => void,
): void => {
  const csv = openSync(join(folder, `${table.name}.csv`), 'wx')
  const arrow = openSync(join(folder, `${table.name}.arrow`), 'wx')
  try {
    const writer = arrowWriter(table)
    const joiner = pieceJoiner(table, flavour)
    const flush = (): void => {
      const rows = joiner.rows()
      const joined = joiner.take()
      append(csv, joined.csv)
      if (rows > 0) append(arrow, writer.write(joined.columns))
    }
    append(csv, Buffer.from(csvHeader(table, flavour)))
    writePieces({
      add: (piece, late) => {
        joiner.add(piece, late)
        if (joiner.rows() >= BATCH_ROWS || joiner.size() >= BATCH_BYTES) flush()
      },
    })
    flush()
    append(arrow, writer.finish())
  } finally {
    closeSync(csv)
    closeSync(arrow)
  }
}

export const writeDescriptor = (folder: string, version: string): Promise<void> =>
  writeFile(join(folder, 'datapackage.json'), descriptor(version))
