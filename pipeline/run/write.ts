import { closeSync, openSync, write } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Table } from '../../schemas/table.js'
import { arrowFile } from '../publish/arrow-file.js'
import type { CsvFlavour } from '../publish/csv.js'
import { csvFile, packedCsvFile } from '../publish/csv-file.js'
import type { Compress, FileEncoder, FileFormat } from '../publish/formats.js'
import { type Joined, type PieceJoiner, pieceJoiner } from '../publish/join.js'
import { parquetFile } from '../publish/parquet-file.js'

/** Rows and bytes of a record batch: enough to be fast, few enough to be read piece by piece. */
const BATCH_ROWS = 8192
const BATCH_BYTES = 8_000_000

const writeSome = promisify(write)
const append = async (descriptor: number, bytes: Uint8Array): Promise<void> => {
  for (let done = 0; done < bytes.length; )
    done += (await writeSome(descriptor, bytes, done, bytes.length - done, null)).bytesWritten
}

/** How tables are written. */
export interface Shape {
  readonly formats: readonly FileFormat[]
  readonly flavour: CsvFlavour
  /** Whether the buffers of Arrow files are packed. */
  readonly isArrowPacked: boolean
  readonly compress: Compress
  /** Looks at the rows on their way to the files. */
  readonly see?: (table: Table<any>, rows: Joined) => void
}

const encoderOf = (format: FileFormat, table: Table<any>, shape: Shape): FileEncoder => {
  switch (format) {
    case 'csv':
      return csvFile(table, shape.flavour)
    case 'csv.gz':
      return packedCsvFile(table, shape.flavour)
    case 'arrow':
      return arrowFile(table, shape.isArrowPacked ? shape.compress : null)
    case 'parquet':
      return parquetFile(table, shape.compress)
  }
}

/** Writes one table in its formats, piece by piece. */
export interface TableWriter {
  /** Resolves when the next piece may come. */
  readonly add: (...piece: Parameters<PieceJoiner['add']>) => Promise<void>
  /** Resolves to the number of rows. */
  readonly finish: () => Promise<number>
  /** Closes the files, finished or not. */
  readonly close: () => Promise<void>
}

/** Two batches take turns: one is put together while the other is written. */
export const tableWriter = (folder: string, table: Table<any>, shape: Shape): TableWriter => {
  const files = shape.formats.map((format) => ({
    descriptor: openSync(join(folder, `${table.name}.${format}`), 'wx'),
    encoder: encoderOf(format, table, shape),
  }))
  let joiner = pieceJoiner(table, shape.flavour)
  let resting = pieceJoiner(table, shape.flavour)
  let rows = 0
  let writing: Promise<unknown> = Promise.resolve()
  const begin = async (encode: (encoder: FileEncoder) => Uint8Array): Promise<void> => {
    const encoded = files.map(({ encoder }) => encode(encoder))
    await writing
    writing = Promise.all(files.map(({ descriptor }, i) => append(descriptor, encoded[i]!)))
    writing.catch(() => {}) // It is met where it is awaited.
  }
  const flush = async (): Promise<void> => {
    if (joiner.rows() === 0) return
    const joined = joiner.take()
    ;[joiner, resting] = [resting, joiner]
    shape.see?.(table, joined)
    await begin((encoder) => encoder.write(joined))
  }
  return {
    add: async (piece, late) => {
      joiner.add(piece, late)
      rows += piece.rows
      if (joiner.rows() >= BATCH_ROWS || joiner.size() >= BATCH_BYTES) await flush()
    },
    finish: async () => {
      await flush()
      await begin((encoder) => encoder.finish())
      await writing
      return rows
    },
    close: async () => {
      await writing.catch(() => {})
      for (const { descriptor } of files) closeSync(descriptor)
    },
  }
}
