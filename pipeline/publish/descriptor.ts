import type { Column } from '../../schemas/column.js'
import { columnsOf, type Table } from '../../schemas/table.js'
import { tables } from '../../schemas/tables.js'
import type { FileFormat } from './formats.js'

/** The name by which a folder is known to hold a dataset of ours. */
export const DATASET_NAME = 'dateline'

const fieldTypes: Record<Column['type'], string> = {
  string: 'string',
  enum: 'string',
  int: 'integer',
  float: 'number',
  bool: 'boolean',
  date: 'date',
  timestamp: 'datetime',
  // The standard has a type `list`, its JSON Schema of version 2.0 has not: `delimiter` and `itemType` say the same.
  list: 'string',
}

const constraints = (column: Column, isKey: boolean) => ({
  ...(column.nullable || column.type === 'list' ? {} : { required: true }),
  ...(isKey ? { unique: true } : {}),
  ...(column.values ? { enum: column.values } : {}),
  ...(column.pattern === undefined ? {} : { pattern: column.pattern }),
  ...(column.minimum === undefined ? {} : { minimum: column.minimum }),
  ...(column.maximum === undefined ? {} : { maximum: column.maximum }),
})

const field = (name: string, column: Column, isKey: boolean) => {
  const constrained = constraints(column, isKey)
  return {
    name,
    type: fieldTypes[column.type],
    description: column.description,
    // An empty cell of a list is the empty list, not null.
    ...(column.type === 'list' ? { delimiter: '|', itemType: 'string', missingValues: [] } : {}),
    ...(Object.keys(constrained).length > 0 ? { constraints: constrained } : {}),
  }
}

/** Left out where there are none: the standard wants at least one. */
const foreignKeys = (table: Table<any>) => {
  const keys = table.foreignKeys.map(({ column, table: other, references }) => ({
    fields: [column],
    // Within one table the resource is left out.
    reference: { ...(other === table.name ? {} : { resource: other }), fields: [references] },
  }))
  return keys.length > 0 ? { foreignKeys: keys } : {}
}

const resource = (table: Table<any>, csv: FileFormat) => ({
  name: table.name,
  type: 'table',
  path: `${table.name}.${csv}`,
  description: `${table.grain[0]!.toUpperCase()}${table.grain.slice(1)}.`,
  format: 'csv',
  mediatype: 'text/csv',
  encoding: 'utf-8',
  dialect: { lineTerminator: '\r\n' },
  schema: {
    $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
    fields: columnsOf(table).map(([name, column]) => field(name, column, name === table.key)),
    primaryKey: [table.key],
    ...foreignKeys(table),
    missingValues: [''],
  },
})

/**
 * The descriptor that ships beside the tables: Frictionless Data Package, version 2. It describes the CSV files.
 *
 * @param version of the program
 * @param csv the ending of those files
 */
export const descriptor = (version: string, csv: FileFormat): string =>
  `${JSON.stringify(
    {
      $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
      name: DATASET_NAME,
      title: 'News articles, quotes and events',
      version,
      licenses: [{ name: 'other-open', title: 'The texts belong to their publishers' }],
      resources: Object.values(tables).map((table) => resource(table, csv)),
    },
    null,
    2,
  )}\n`
