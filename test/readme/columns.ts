import { columnsOf, type Table } from '../../schemas/table.js'
import { type Column, type Rows, type TableName, tables } from '../../schemas/tables.js'
import { look } from './look.js'

const typeOf = (column: Column): string => {
  const values = column.values ? `: ${column.values.join(', ')}` : ''
  return `${column.type}${column.nullable ? '?' : ''}${values}`
}

const section = (table: Table<any>, rows: Rows): string => {
  const foreign = table.foreignKeys.map(
    ({ column, table: other, references }) => `\`${column}\` → ${other}.${references}`,
  )
  return [
    `#### ${table.name}: ${table.grain}`,
    '',
    `Key \`${table.key}\`.${foreign.length > 0 ? ` Foreign keys: ${foreign.join('; ')}.` : ''}`,
    '',
    '| column | type | meaning |',
    '|---|---|---|',
    ...columnsOf(table).map(([name, column]) => `| ${name} | ${typeOf(column)} | ${column.description} |`),
    '',
    'Some of its columns:',
    '',
    look(rows, table.name as TableName),
  ].join('\n')
}

/** The data dictionary: every table with its columns, made from the schemas, and with rows of a dataset to look at. */
export const columnTables = (rows: Rows): string =>
  Object.values(tables)
    .map((table) => section(table, rows))
    .join('\n\n')
