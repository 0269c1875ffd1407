import { columnsOf, type Table } from '../../schemas/table.js'
import type { ColumnPart } from './columns.js'
import type { CsvFlavour } from './csv.js'
import { assertLate, lateGroups } from './late.js'
import { COMMA, cellPlaces, type Piece, type PlainRow, writeCell } from './pieces.js'
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
  const names = columnsOf(table).map(([name]) => name)
  const places = cellPlaces(table, names, csv, flavour)
  const groups = lateGroups(table).map((group) => places.filter(({ name }) => group.includes(name)))
  let rows = 0
  /** Copies the lines, and writes in each of their gaps what belongs there. */
  const addLines = (piece: Piece, late: readonly PlainRow[]): void => {
    let from = 0
    let gap = 0
    for (const row of late) {
      assertLate(table, row)
      for (const group of groups) {
        csv.append(piece.csv.subarray(from, piece.gaps[gap]))
        from = piece.gaps[gap++]!
        for (let i = 0; i < group.length; i++) {
          if (i > 0) csv.byte(COMMA)
          writeCell(group[i]!, row)
        }
      }
    }
    csv.append(piece.csv.subarray(from))
  }
  return {
    add: (piece, late) => {
      if (groups.length > 0 && late.length !== piece.rows)
        throw new Error(`${table.name}: ${late.length} late rows for ${piece.rows}`)
      addLines(piece, late)
      piece.columns.forEach((part, i) => {
        if (part !== null) places[i]!.column.append(part)
      })
      rows += piece.rows
    },
    rows: () => rows,
    size: csv.size,
    take: () => {
      const joined = { csv: csv.view(), columns: places.map(({ column }) => column.take()) }
      csv.clear()
      rows = 0
      return joined
    },
  }
}
