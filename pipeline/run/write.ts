import { closeSync, openSync, write } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
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

const writeSome = promisify(write)
const append = async (descriptor: number, bytes: Uint8Array): Promise<void> => {
  for (let done = 0; done < bytes.length; )
    done += (await writeSome(descriptor, bytes, done, bytes.length - done, null)).bytesWritten
}

/** The library's writer, with what it has written taken off it at once instead of queued. What it gives stands until it gives again twice. */
const arrowWriter = (table: Table<any>) => {
  const schema = arrowSchema(table)
  let written = growingText()
  let given = growingText()
  const queue = new AsyncByteQueue()
  queue.write = (bytes) => {
    const { buffer, byteOffset, byteLength } = bytes as Uint8Array
    written.append(new Uint8Array(buffer, byteOffset, byteLength))
  }
  const writer = new RecordBatchFileWriter()
  writer.reset(queue, schema)
  const take = (): Uint8Array => {
    ;[written, given] = [given, written]
    written.clear()
    return given.view()
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

/** Writes one table in both formats, piece by piece. */
export interface TableWriter {
  /** Resolves when the next piece may come. */
  readonly add: (...piece: Parameters<PieceJoiner['add']>) => Promise<void>
  readonly finish: () => Promise<void>
  /** Closes the files, finished or not. */
  readonly close: () => Promise<void>
}

/** Two batches take turns: one is put together while the other is written. */
export const tableWriter = (folder: string, table: Table<any>, flavour: CsvFlavour): TableWriter => {
  const csv = openSync(join(folder, `${table.name}.csv`), 'wx')
  const arrow = openSync(join(folder, `${table.name}.arrow`), 'wx')
  const batches = arrowWriter(table)
  let joiner = pieceJoiner(table, flavour)
  let resting = pieceJoiner(table, flavour)
  let writing: Promise<unknown> = append(csv, Buffer.from(csvHeader(table, flavour)))
  const begin = async (lines: Uint8Array, batch: Uint8Array): Promise<void> => {
    await writing
    writing = Promise.all([append(csv, lines), append(arrow, batch)])
    writing.catch(() => {}) // It is met where it is awaited.
  }
  const flush = async (): Promise<void> => {
    if (joiner.rows() === 0) return
    const joined = joiner.take()
    ;[joiner, resting] = [resting, joiner]
    await begin(joined.csv, batches.write(joined.columns))
  }
  return {
    add: async (piece, late) => {
      joiner.add(piece, late)
      if (joiner.rows() >= BATCH_ROWS || joiner.size() >= BATCH_BYTES) await flush()
    },
    finish: async () => {
      await flush()
      await begin(new Uint8Array(), batches.finish())
      await writing
    },
    close: async () => {
      await writing.catch(() => {})
      closeSync(csv)
      closeSync(arrow)
    },
  }
}

export const writeDescriptor = (folder: string, version: string): Promise<void> =>
  writeFile(join(folder, 'datapackage.json'), descriptor(version))
