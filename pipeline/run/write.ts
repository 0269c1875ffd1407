import { type FileHandle, open, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AsyncByteQueue, RecordBatchFileWriter } from 'apache-arrow'
import type { Table } from '../../schemas/table.js'
import { arrowSchema, recordBatch } from '../publish/arrow.js'
import { type CsvFlavour, csvHeader } from '../publish/csv.js'
import { descriptor } from '../publish/descriptor.js'
import { joinColumns, type Piece } from '../publish/pieces.js'

/** Rows and bytes of a record batch: enough to be fast, few enough to be read piece by piece. */
const BATCH_ROWS = 8192
const BATCH_BYTES = 8_000_000

/** Writes all of the buffers to the end of a file. */
const append = async (file: FileHandle, buffers: readonly Uint8Array[]): Promise<void> => {
  const bytes = Buffer.concat(buffers)
  for (let done = 0; done < bytes.length; ) done += (await file.write(bytes, done)).bytesWritten
}

/** The library's writer, with what it has written taken off it at once instead of queued. */
const arrowWriter = (table: Table<any>) => {
  const schema = arrowSchema(table)
  let written: Uint8Array[] = []
  const queue = new AsyncByteQueue()
  queue.write = (bytes) => {
    const { buffer, byteOffset, byteLength } = bytes as Uint8Array
    written.push(new Uint8Array(buffer, byteOffset, byteLength))
  }
  const writer = new RecordBatchFileWriter()
  writer.reset(queue, schema)
  const take = (): readonly Uint8Array[] => {
    const taken = written
    written = []
    return taken
  }
  return {
    write: (pieces: readonly Piece[]): readonly Uint8Array[] => {
      writer.write(recordBatch(table, schema, joinColumns(pieces)))
      return take()
    },
    finish: (): readonly Uint8Array[] => {
      writer.finish()
      return take()
    },
  }
}

/** Writes one table in both formats, piece by piece as they come. */
export const writeTable = async (
  folder: string,
  table: Table<any>,
  pieces: AsyncIterable<Piece>,
  flavour: CsvFlavour,
): Promise<void> => {
  const csv = await open(join(folder, `${table.name}.csv`), 'wx')
  const arrow = await open(join(folder, `${table.name}.arrow`), 'wx')
  try {
    const writer = arrowWriter(table)
    await append(csv, [Buffer.from(csvHeader(table, flavour))])
    let held: Piece[] = []
    const flush = async (): Promise<void> => {
      await append(
        csv,
        held.map((piece) => piece.csv),
      )
      if (held.some(({ rows }) => rows > 0)) await append(arrow, writer.write(held))
      held = []
    }
    for await (const piece of pieces) {
      held.push(piece)
      const rows = held.reduce((sum, one) => sum + one.rows, 0)
      const bytes = held.reduce((sum, one) => sum + one.csv.length, 0)
      if (rows >= BATCH_ROWS || bytes >= BATCH_BYTES) await flush()
    }
    await flush()
    await append(arrow, writer.finish())
  } finally {
    await csv.close()
    await arrow.close()
  }
}

export const writeDescriptor = (folder: string, version: string): Promise<void> =>
  writeFile(join(folder, 'datapackage.json'), descriptor(version))
