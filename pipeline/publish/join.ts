import { columnsOf, type Table } from '../../schemas/table.js'
import { cellPrinter } from './cells.js'
import { type ColumnPart, columnWriter, type PlainRow } from './columns.js'
import type { CsvFlavour } from './csv.js'
import { assertLate, isLate, lateGroups } from './late.js'
import { COMMA, type Piece } from './pieces.js'
import { growingText } from './text.js'

/** Rows of a table that are complete, in both formats. */
export interface Joined {
  readonly csv: Uint8Array
  readonly columns: readonly ColumnPart[]
}

/** Puts pieces of a table together, with what is late in them. */
export interface PieceJoiner {
  /** @param late the late columns of each row, checked against their schemas; of no row where the table has none */
  readonly add: (piece: Piece, late: readonly PlainRow[]) => void
  readonly rows: () => number
  /** Bytes of CSV. */
  readonly size: () => number
  /** What was added since the last time; do not keep it while adding. */
  readonly take: () => Joined
}

export const pieceJoiner = (table: Table<any>, flavour: CsvFlavour): PieceJoiner => {
  const csv = growingText()
  const columns = columnsOf(table)
  const writers = columns.map(([name, column]) => columnWriter(name, column))
  const lateWriters = columns.map(([name, column]) => (isLate(table, name) ? columnWriter(name, column) : null))
  const groups = lateGroups(table)
  let rows = 0
  /** Copies the lines, and writes in each of their gaps what belongs there. */
  const addLines = (piece: Piece, late: readonly (ColumnPart | null)[]): void => {
    const printers = groups.map((group) =>
      columns.flatMap(([name, column], i) =>
        group.includes(name) ? [cellPrinter(csv, column, late[i]!, flavour)] : [],
      ),
    )
    let from = 0
    let gap = 0
    for (let row = 0; row < piece.rows; row++)
      for (const group of printers) {
        csv.append(piece.csv.subarray(from, piece.gaps[gap]))
        from = piece.gaps[gap++]!
        for (let i = 0; i < group.length; i++) {
          if (i > 0) csv.byte(COMMA)
          group[i]!()
        }
      }
    csv.append(piece.csv.subarray(from))
  }
  return {
    add: (piece, late) => {
      if (groups.length > 0 && late.length !== piece.rows)
        throw new Error(`${table.name}: ${late.length} late rows for ${piece.rows}`)
      for (const row of late) assertLate(table, row)
      const parts = lateWriters.map((writer) => {
        writer?.add(late)
        return writer?.take() ?? null
      })
      addLines(piece, parts)
      for (const [i, writer] of writers.entries()) writer.append(piece.columns[i] ?? parts[i]!)
      rows += piece.rows
    },
    rows: () => rows,
    size: csv.size,
    take: () => {
      const joined = { csv: csv.view(), columns: writers.map((writer) => writer.take()) }
      csv.clear()
      rows = 0
      return joined
    },
  }
}
