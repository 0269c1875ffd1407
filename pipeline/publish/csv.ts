import type { Column } from '../../schemas/column.js'
import { columnsOf, type Table } from '../../schemas/table.js'

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
export const FORMULA = /^[=+\-@\t\r\n]/

/** A cell of a text column or a list as plain text; null and an empty list are the empty cell. */
export const cellText = (cell: unknown): string => {
  if (typeof cell === 'string') return cell
  if (cell === null) return ''
  return (cell as readonly (string | null)[]).map((item) => (item === null ? '-' : item.replaceAll('|', '/'))).join('|')
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
    .flatMap(([name]) =>
      rows.flatMap((row, number) => {
        const text = cellText(row[name])
        const { length } = text
        // The sign that makes a cell harmless takes its room too.
        return harmlessText(text).length > SPREADSHEET_CELL_LIMIT ? [{ row: number, column: name, length }] : []
      }),
    )
