import { columnsOf, type Table } from '../../schemas/table.js'
import { type Rows, type TableName, tables } from '../../schemas/tables.js'
import { growingUint32 } from '../growing.js'
import { type ColumnPart, type ColumnWriter, columnWriter } from './columns.js'
import { type CsvFlavour, cellWriter, clippedCells } from './csv.js'
import { isLate } from './late.js'
import { type GrowingText, growingText } from './text.js'

export type PlainRow = Readonly<Record<string, unknown>>

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

/** Where the cells of a column go: into the lines of the CSV, and beside their likes for Arrow. */
export interface CellPlace {
  readonly name: string
  readonly line: (cell: unknown) => void
  readonly column: ColumnWriter
}

export const cellPlaces = (
  table: Table<any>,
  names: readonly string[],
  csv: GrowingText,
  flavour: CsvFlavour,
): readonly CellPlace[] =>
  names.map((name) => {
    const column = table.columns[name]!
    return { name, line: cellWriter(csv, column, flavour), column: columnWriter(column) }
  })

export const writeCell = ({ name, line, column }: CellPlace, row: PlainRow): void => {
  const cell = row[name]
  line(cell)
  column.add(cell)
}

/** The columns of a line in their order; null for late ones that stand side by side. */
const layoutOf = (table: Table<any>, places: readonly CellPlace[]): readonly (CellPlace | null)[] => {
  const layout: (CellPlace | null)[] = []
  for (const [name] of columnsOf(table)) {
    const place = places.find((one) => one.name === name) ?? null
    if (place !== null || layout.at(-1) !== null) layout.push(place)
  }
  return layout
}

export const pieceWriter = (table: Table<any>, flavour: CsvFlavour): PieceWriter => {
  const csv = growingText()
  const gaps = growingUint32()
  const names = columnsOf(table).map(([name]) => name)
  const places = cellPlaces(
    table,
    names.filter((name) => !isLate(table, name)),
    csv,
    flavour,
  )
  const layout = layoutOf(table, places)
  let rows = 0
  const addRow = (row: PlainRow): void => {
    for (let i = 0; i < layout.length; i++) {
      if (i > 0) csv.byte(COMMA)
      const place = layout[i]!
      if (place === null) gaps.push(csv.size())
      else writeCell(place, row)
    }
    csv.add('\r\n')
    rows++
  }
  return {
    add: (added) => added.forEach(addRow),
    take: () => {
      const columns = new Map(places.map(({ name, column }) => [name, column.take()]))
      const piece = {
        rows,
        csv: csv.view(),
        gaps: gaps.view(),
        columns: names.map((name) => columns.get(name) ?? null),
      }
      csv.clear()
      gaps.clear()
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
    article_id: article.article_id,
    stage: 'publish',
    severity: 'doubt' as const,
    code: 'clipped-cell',
    start: null,
    end: null,
    detail: `${column} of ${(rows[table.name as TableName][row] as PlainRow)[table.key]} has ${length} characters, more than a spreadsheet's cell: the CSV holds the beginning, the Arrow file all.`,
  }))
}
