import { columnsOf, type Table } from '../../schemas/table.js'
import type { Column } from '../../schemas/tables.js'

const typeOf = (column: Column): string => {
  const values = column.values ? `: ${column.values.join(', ')}` : ''
  return `${column.type}${column.nullable ? '?' : ''}${values}`
}

/** Key and foreign keys of a table as a line of markdown. */
export const keysOf = (table: Table<any>): string => {
  const foreign = table.foreignKeys.map(
    ({ column, table: other, references }) => `\`${column}\` → ${other}.${references}`,
  )
  return `Key \`${table.key}\`.${foreign.length > 0 ? ` Foreign keys: ${foreign.join('; ')}.` : ''}`
}

/** The columns of a table as a markdown table: name, type (`?` where it may be null), meaning. */
export const columnTable = (table: Table<any>): string =>
  [
    '| column | type | meaning |',
    '|---|---|---|',
    ...columnsOf(table).map(([name, column]) => `| ${name} | ${typeOf(column)} | ${column.description} |`),
  ].join('\n')
