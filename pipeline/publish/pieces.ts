import { columnsOf, type Table } from '../../schemas/table.js'
import { type Rows, type TableName, tables } from '../../schemas/tables.js'
import { growingUint32 } from '../growing.js'
import { cellPrinter, type Printer } from './cells.js'
import { type ColumnPart, columnWriter, type PlainRow } from './columns.js'
import { type CsvFlavour, clippedCells } from './csv.js'
import { isLate } from './late.js'
import { growingText } from './text.js'

/** Rows of one table in both formats, but for the late columns. */
export interface Piece {
  readonly rows: number
  /** UTF-8. */
  readonly csv: Uint8Array
  /** Where late columns belong in it, row by row: one place for those that stand side by side. */
  readonly gaps: Uint32Array
  /** One for each column; null for a late one. */
  readonly columns: readonly (ColumnPart | null)[]
}

/** Collects valid rows of a table into pieces. */
export interface PieceWriter {
  readonly add: (rows: readonly PlainRow[]) => void
  /** What was added since the last time; do not keep it while adding. */
  readonly take: () => Piece
}

export const COMMA = 44

/** The printers of a line in their order; null where late columns stand, once for those that stand side by side. */
const layoutOf = (printers: readonly (Printer | null)[]): readonly (Printer | null)[] =>
  printers.filter((printer, i) => i === 0 || printer !== null || printers[i - 1] !== null)

export const pieceWriter = (table: Table<any>, flavour: CsvFlavour): PieceWriter => {
  const csv = growingText()
  const gaps = growingUint32()
  const columns = columnsOf(table)
  const writers = columns.map(([name, column]) => (isLate(table, name) ? null : columnWriter(name, column)))
  let rows = 0
  const printLines = (parts: readonly (ColumnPart | null)[]): void => {
    const layout = layoutOf(
      columns.map(([, column], i) => (parts[i] ? cellPrinter(csv, column, parts[i], flavour) : null)),
    )
    for (let row = 0; row < rows; row++) {
      for (let i = 0; i < layout.length; i++) {
        if (i > 0) csv.byte(COMMA)
        const print = layout[i]!
        if (print === null) gaps.push(csv.size())
        else print()
      }
      csv.add('\r\n')
    }
  }
  return {
    add: (added) => {
      for (const writer of writers) writer?.add(added)
      rows += added.length
    },
    take: () => {
      const parts = writers.map((writer) => writer?.take() ?? null)
      csv.clear()
      gaps.clear()
      printLines(parts)
      const piece = { rows, csv: csv.view(), gaps: gaps.view(), columns: parts }
      rows = 0
      return piece
    },
  }
}

/** Valid rows as one piece. */
export const pieceOf = (table: Table<any>, rows: readonly PlainRow[], flavour: CsvFlavour): Piece => {
  const writer = pieceWriter(table, flavour)
  writer.add(rows)
  return writer.take()
}

/** A row of problems for each cell that the spreadsheet flavour clips. */
export const clippedRows = (rows: Rows): Rows['problems'] => {
  const [article] = rows.articles
  if (!article) return []
  const clipped = (Object.keys(tables) as TableName[]).flatMap((name) =>
    clippedCells(tables[name], rows[name]).map((cell) => ({ ...cell, table: tables[name] })),
  )
  return clipped.map(({ table, column, row, length }, i) => ({
    problem_id: `${article.article_id}-x${rows.problems.length + i + 1}`,
    path: article.path,
    record: article.record,
    article_id: article.article_id,
    stage: 'publish',
    severity: 'doubt' as const,
    code: 'clipped-cell',
    start: null,
    end: null,
    detail: `${column} of ${(rows[table.name as TableName][row] as PlainRow)[table.key]} has ${length} characters, more than a spreadsheet's cell: the CSV holds the beginning, the Arrow file all.`,
  }))
}
