import { columnsOf, type Table } from '../../schemas/table.js'
import { type Rows, type TableName, tables } from '../../schemas/tables.js'
import { type ColumnPart, columnPart, joinParts } from './columns.js'
import { type CsvFlavour, clippedCells, csvCell, csvRows, LATE_CELL } from './csv.js'
import { assertLate, isLate, lateGroups } from './late.js'

type PlainRow = Readonly<Record<string, unknown>>

/** Rows of one table in both formats, but for the late columns. */
export interface Piece {
  readonly rows: number
  /** UTF-8, with `LATE_CELL` where late columns stand. */
  readonly csv: Uint8Array
  /** One for each column; null for a late one. */
  readonly columns: readonly (ColumnPart | null)[]
}

/** Valid rows as a piece. */
export const pieceOf = (table: Table<any>, rows: readonly PlainRow[], flavour: CsvFlavour): Piece => ({
  rows: rows.length,
  csv: Buffer.from(csvRows(table, rows, flavour)),
  columns: columnsOf(table).map(([name, column]) =>
    isLate(table, name)
      ? null
      : columnPart(
          column,
          rows.map((row) => row[name]),
        ),
  ),
})

const LATE_BYTE = LATE_CELL.charCodeAt(0)

/** The bytes with a text in the place of each late cell, one after the other. */
const fillCells = (csv: Uint8Array, texts: readonly string[]): Uint8Array => {
  const bytes = Buffer.from(csv.buffer, csv.byteOffset, csv.byteLength)
  const size = texts.reduce((sum, text) => sum + Buffer.byteLength(text) - 1, bytes.length)
  const filled = Buffer.allocUnsafe(size)
  let from = 0
  let to = 0
  for (const text of texts) {
    const hole = bytes.indexOf(LATE_BYTE, from)
    if (hole < 0) throw new Error('a row has fewer late cells than columns')
    to += bytes.copy(filled, to, from, hole)
    to += filled.write(text, to)
    from = hole + 1
  }
  bytes.copy(filled, to, from)
  return filled
}

/** What a table holds besides: the late columns of the rows of a piece, checked against their schemas. */
export const completed = (table: Table<any>, piece: Piece, late: readonly PlainRow[], flavour: CsvFlavour): Piece => {
  const groups = lateGroups(table)
  if (groups.length === 0) return piece
  if (late.length !== piece.rows) throw new Error(`${table.name}: ${late.length} late rows for ${piece.rows}`)
  for (const row of late) assertLate(table, row)
  const cell = (row: PlainRow, name: string): string => csvCell(table.columns[name]!, row[name], flavour)
  const texts = late.flatMap((row) => groups.map((group) => group.map((name) => cell(row, name)).join(',')))
  const columns = columnsOf(table).map(
    ([name, column], i) =>
      piece.columns[i] ??
      columnPart(
        column,
        late.map((row) => row[name]),
      ),
  )
  return { rows: piece.rows, csv: fillCells(piece.csv, texts), columns }
}

/** Columns of several completed pieces, end to end. */
export const joinColumns = (pieces: readonly Piece[]): readonly ColumnPart[] =>
  pieces[0]!.columns.map((_, i) => joinParts(pieces.map(({ columns }) => columns[i]!)))

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
    article_id: article.article_id,
    stage: 'publish',
    severity: 'doubt' as const,
    code: 'clipped-cell',
    start: null,
    end: null,
    detail: `${column} of ${(rows[table.name as TableName][row] as PlainRow)[table.key]} has ${length} characters, more than a spreadsheet's cell: the CSV holds the beginning, the Arrow file all.`,
  }))
}
