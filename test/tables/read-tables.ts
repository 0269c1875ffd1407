import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { Column } from '../../schemas/column.js'
import { columnsOf } from '../../schemas/table.js'
import { type Rows, type TableName, tables } from '../../schemas/tables.js'

const cellOf = (column: Column, text: string): unknown => {
  if (column.type === 'list') return text === '' ? [] : text.split('|').map((item) => (item === '-' ? null : item))
  if (text === '') return column.nullable ? null : ''
  if (column.type === 'int' || column.type === 'float') return Number(text)
  if (column.type === 'bool') return text === 'true'
  return text
}

/** The cells of a CSV file as text, the header first. */
export const csvCells = (folder: string, name: TableName): string[][] =>
  parse(readFileSync(join(folder, `${name}.csv`), 'utf8'), { record_delimiter: '\r\n' })

const rowsOfTable = (folder: string, name: TableName): unknown[] => {
  const [header, ...lines] = csvCells(folder, name)
  const columns = Object.fromEntries(columnsOf(tables[name]))
  return lines.map((cells) =>
    Object.fromEntries(cells.map((text, index) => [header![index]!, cellOf(columns[header![index]!]!, text)])),
  )
}

/** All tables of a dataset, read back from their CSV files as typed rows. */
export const readTables = (folder: string): Rows =>
  Object.fromEntries(
    Object.keys(tables).map((name) => [name, rowsOfTable(folder, name as TableName)]),
  ) as unknown as Rows
