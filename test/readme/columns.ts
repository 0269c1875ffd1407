import { columnsOf, type Table } from '../../schemas/table.js'
import { type Column, tables } from '../../schemas/tables.js'

const typeOf = (column: Column): string => {
  const values = column.values ? `: ${column.values.join(', ')}` : ''
  return `${column.type}${column.nullable ? '?' : ''}${values}`
}

const section = (table: Table<any>): string => {
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
  ].join('\n')
}

/** The column tables of the README, made from the schemas. */
export const columnTables = (): string => Object.values(tables).map(section).join('\n\n')
