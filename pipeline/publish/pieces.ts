import { columnsOf, type Table } from '../../schemas/table.js'
import { type Rows, type TableName, tables } from '../../schemas/tables.js'
import { growingUint32 } from '../growing.js'
import { type ColumnPart, type ColumnWriter, columnWriter, joinParts } from './columns.js'
import { type CsvFlavour, cellWriter, clippedCells } from './csv.js'
import { assertLate, isLate, lateGroups } from './late.js'
import { type GrowingText, growingText } from './text.js'

type PlainRow = Readonly<Record<string, unknown>>

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

const COMMA = 44

/** Where the cells of a column go: into the lines of the CSV, and beside their likes for Arrow. */
interface CellPlace {
  readonly name: string
  readonly line: (cell: unknown) => void
  readonly column: ColumnWriter
}

const cellPlaces = (
  table: Table<any>,
  names: readonly string[],
  csv: GrowingText,
  flavour: CsvFlavour,
): readonly CellPlace[] =>
  names.map((name) => {
    const column = table.columns[name]!
    return { name, line: cellWriter(csv, column, flavour), column: columnWriter(column) }
  })

const writeCell = ({ name, line, column }: CellPlace, row: PlainRow): void => {
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

/** The lines with a text in each of their gaps, one after the other. */
const filled = (csv: Uint8Array, gaps: Uint32Array, texts: Uint8Array, ends: Uint32Array): Uint8Array => {
  const lines = new Uint8Array(csv.length + texts.length)
  let from = 0
  let textFrom = 0
  for (let i = 0; i < gaps.length; i++) {
    lines.set(csv.subarray(from, gaps[i]), from + textFrom)
    lines.set(texts.subarray(textFrom, ends[i]), gaps[i]! + textFrom)
    from = gaps[i]!
    textFrom = ends[i]!
  }
  lines.set(csv.subarray(from), from + textFrom)
  return lines
}

/** What a table holds besides: the late columns of the rows of a piece, checked against their schemas. */
export const completed = (table: Table<any>, piece: Piece, late: readonly PlainRow[], flavour: CsvFlavour): Piece => {
  const groups = lateGroups(table)
  if (groups.length === 0) return piece
  if (late.length !== piece.rows) throw new Error(`${table.name}: ${late.length} late rows for ${piece.rows}`)
  const texts = growingText()
  const ends = growingUint32()
  const places = groups.map((group) => cellPlaces(table, group, texts, flavour))
  for (const row of late) {
    assertLate(table, row)
    for (const group of places) {
      group.forEach((place, i) => {
        if (i > 0) texts.byte(COMMA)
        writeCell(place, row)
      })
      ends.push(texts.size())
    }
  }
  const columns = new Map(places.flat().map(({ name, column }) => [name, column.take()]))
  return {
    rows: piece.rows,
    csv: filled(piece.csv, piece.gaps, texts.view(), ends.view()),
    gaps: new Uint32Array(),
    columns: columnsOf(table).map(([name], i) => piece.columns[i] ?? columns.get(name)!),
  }
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
