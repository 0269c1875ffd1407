import { stringify } from 'csv-stringify/sync'
import type { Column } from '../../schemas/column.js'
import { columnsOf, type Table } from '../../schemas/table.js'

/** RFC 4180 for programs, or the flavour that a double-click in a spreadsheet survives. */
export type CsvFlavour = 'plain' | 'spreadsheet'

/** Characters in one cell of a spreadsheet, at most (Excel specifications and limits). */
export const SPREADSHEET_CELL_LIMIT = 32_767

/** What a spreadsheet would take for a formula. */
const FORMULA = /^[=+\-@\t\r]/

const listCell = (items: readonly (string | null)[]): string =>
  items.map((item) => (item === null ? '-' : item.replaceAll('|', '/'))).join('|')

/** The cell as plain text; null and an empty list are the empty cell. */
export const cellText = (column: Column, value: unknown): string => {
  if (value === null) return ''
  if (column.type === 'list') return listCell(value as readonly (string | null)[])
  return String(value)
}

/** Makes a text harmless for a spreadsheet, and short enough; numbers stay numbers. */
export const spreadsheetCell = (column: Column, text: string): string => {
  if (column.type === 'int' || column.type === 'float') return text
  const harmless = FORMULA.test(text) ? `'${text}` : text
  if (harmless.length <= SPREADSHEET_CELL_LIMIT) return harmless
  // Half a surrogate pair is no character.
  const cut = harmless.slice(0, SPREADSHEET_CELL_LIMIT)
  return cut.isWellFormed() ? cut : cut.slice(0, -1)
}

export const csvHeader = (table: Table<any>, flavour: CsvFlavour): string =>
  (flavour === 'spreadsheet' ? '\uFEFF' : '') + csvLines([columnsOf(table).map(([name]) => name)])

/** Rows as CSV text: CRLF, RFC 4180 quoting, no header. */
export const csvRows = (
  table: Table<any>,
  rows: readonly Readonly<Record<string, unknown>>[],
  flavour: CsvFlavour,
): string => {
  const columns = columnsOf(table)
  return csvLines(
    rows.map((row) =>
      columns.map(([name, column]) => {
        const text = cellText(column, row[name])
        return flavour === 'spreadsheet' ? spreadsheetCell(column, text) : text
      }),
    ),
  )
}

// csv-stringify leaves a lone line end unquoted beside CRLF unless told to quote it.
const csvLines = (lines: readonly (readonly string[])[]): string =>
  stringify(lines as string[][], { record_delimiter: '\r\n', quoted_match: /[\r\n]/ })
