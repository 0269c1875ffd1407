import type { Joined } from './join.js'

/** The files that a table can be written to; each is the ending of its file. */
export const fileFormats = ['csv', 'csv.gz', 'arrow', 'parquet'] as const
export type FileFormat = (typeof fileFormats)[number]

/** What is written where nobody says otherwise. */
export const defaultFormats: readonly FileFormat[] = ['csv', 'arrow']

/** Every file that a table may have in a dataset of ours. */
export const filesOf = (table: string): readonly string[] => fileFormats.map((format) => `${table}.${format}`)

/** The CSV file of a table, packed or not: one of the two is always written, and the descriptor describes it. */
export const csvOf = (formats: readonly FileFormat[]): FileFormat => (formats.includes('csv') ? 'csv' : 'csv.gz')

/** Bytes in, one Zstandard frame out. */
export type Compress = (bytes: Uint8Array) => Uint8Array

/** Encodes one table to the bytes of one file. What it gives stands until it has given twice more. */
export interface FileEncoder {
  /** The next rows. */
  readonly write: (rows: Joined) => Uint8Array
  /** What belongs behind the last row. */
  readonly finish: () => Uint8Array
}
