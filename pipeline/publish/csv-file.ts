import { Gzip } from 'fflate'
import type { Table } from '../../schemas/table.js'
import { type CsvFlavour, csvHeader } from './csv.js'
import type { FileEncoder } from './formats.js'
import { growingText } from './text.js'

/** A CSV file as the joiner has written its lines, after the header. */
export const csvFile = (table: Table<any>, flavour: CsvFlavour): FileEncoder => {
  let header: Uint8Array | null = Buffer.from(csvHeader(table, flavour))
  const withHeader = (lines: Uint8Array): Uint8Array => {
    if (header === null) return lines
    const both = Buffer.concat([header, lines])
    header = null
    return both
  }
  return { write: ({ csv }) => withHeader(csv), finish: () => withHeader(new Uint8Array()) }
}

/**
 * The same, as a gzip file. The packing is JavaScript's: the engine's own makes other bytes on other machines and
 * versions. The moment that a gzip file may carry is left out.
 */
export const packedCsvFile = (table: Table<any>, flavour: CsvFlavour): FileEncoder => {
  const plain = csvFile(table, flavour)
  let written = growingText()
  let given = growingText()
  const gzip = new Gzip({ level: 6, mtime: 0 }, (chunk) => written.append(chunk))
  const pushed = (bytes: Uint8Array, isLast: boolean): Uint8Array => {
    gzip.push(bytes, isLast)
    ;[written, given] = [given, written]
    written.clear()
    return given.view()
  }
  return { write: (rows) => pushed(plain.write(rows), false), finish: () => pushed(plain.finish(), true) }
}
