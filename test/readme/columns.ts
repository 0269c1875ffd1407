import { columnTable, keysOf } from '../../pipeline/publish/dictionary.js'
import type { Table } from '../../schemas/table.js'
import { type Rows, type TableName, tables } from '../../schemas/tables.js'
import { look } from './look.js'

const section = (table: Table<any>, rows: Rows): string =>
  [
    `#### ${table.name}: ${table.grain}`,
    keysOf(table),
    columnTable(table),
    'Some of its columns:',
    look(rows, table.name as TableName),
  ].join('\n\n')

/** The data dictionary: every table with its columns, made from the schemas, and with rows of a dataset to look at. */
export const columnTables = (rows: Rows): string =>
  Object.values(tables)
    .map((table) => section(table, rows))
    .join('\n\n')
