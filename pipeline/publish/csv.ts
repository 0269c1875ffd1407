import type { Column } from '../../schemas/column.js'
import { columnsOf, type Table } from '../../schemas/table.js'
import type { GrowingText } from './text.js'

/** RFC 4180 for programs, or the flavour that a double-click in a spreadsheet survives. */
export type CsvFlavour = 'plain' | 'spreadsheet'

/** Characters in one cell of a spreadsheet, at most (Excel specifications and limits). */
export const SPREADSHEET_CELL_LIMIT = 32_767

/** A cell that did not fit a spreadsheet: which row, which column, how many characters it has in full. */
export interface Clipped {
  readonly row: number
  readonly column: string
  readonly length: number
}

/** What a spreadsheet would take for a formula. */
const FORMULA = /^[=+\-@\t\r\n]/

const listCell = (items: readonly (string | null)[]): string =>
  items.length === 0 ? '' : items.map((item) => (item === null ? '-' : item.replaceAll('|', '/'))).join('|')

/** The cell as plain text; null and an empty list are the empty cell. */
export const cellText = (column: Column, value: unknown): string => {
  if (typeof value === 'string') return value
  if (value === null) return ''
  if (column.type === 'list') return listCell(value as readonly (string | null)[])
  return String(value)
}

const isText = (column: Column): boolean => column.type === 'string' || column.type === 'list'

const harmlessText = (text: string): string => (FORMULA.test(text) ? `'${text}` : text)

/** Makes a text harmless for a spreadsheet, and short enough. */
export const spreadsheetText = (text: string): string => {
  const harmless = harmlessText(text)
  if (harmless.length <= SPREADSHEET_CELL_LIMIT) return harmless
  // Half a surrogate pair is no character.
  const cut = harmless.slice(0, SPREADSHEET_CELL_LIMIT)
  return cut.isWellFormed() ? cut : cut.slice(0, -1)
}

/** Writes the cells of a column as they stand in the file. */
export const cellWriter =
  (csv: GrowingText, column: Column, flavour: CsvFlavour) =>
  (cell: unknown): void => {
    const text = cellText(column, cell)
    if (!isText(column)) csv.add(text)
    else csv.addCell(flavour === 'spreadsheet' ? spreadsheetText(text) : text)
  }

export const csvHeader = (table: Table<any>, flavour: CsvFlavour): string =>
  `${flavour === 'spreadsheet' ? '\uFEFF' : ''}${columnsOf(table)
    .map(([name]) => name)
    .join(',')}\r\n`

/** The cells that the spreadsheet flavour clips. */
export const clippedCells = (
  table: Table<any>,
  rows: readonly Readonly<Record<string, unknown>>[],
): readonly Clipped[] =>
  columnsOf(table)
    .filter(([, column]) => isText(column))
    .flatMap(([name, column]) =>
      rows.flatMap((row, number) => {
        const text = cellText(column, row[name])
        const { length } = text
        // The sign that makes a cell harmless takes its room too.
        return harmlessText(text).length > SPREADSHEET_CELL_LIMIT ? [{ row: number, column: name, length }] : []
      }),
    )
