import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { tableFromIPC } from '@uwdata/flechette'
import { describe, expect, test } from 'vitest'
import { columnsOf } from '../../schemas/table.js'
import { type TableName, tables } from '../../schemas/tables.js'
import { contractDataset } from './contract-dataset.js'
import { csvCells } from './read-tables.js'

const { out, rows } = contractDataset()
const names = Object.keys(tables) as TableName[]
const csvOf = (name: TableName) => readFileSync(join(out, `${name}.csv`))
const arrowOf = (name: TableName) => tableFromIPC(readFileSync(join(out, `${name}.arrow`)), { useDate: true })

test('the folder holds every table twice, what describes them, and nothing else', () => {
  const wanted = [
    ...names.flatMap((name) => [`${name}.csv`, `${name}.arrow`]),
    'datapackage.json',
    'README.md',
    'report.html',
    'first-look.ipynb',
  ]
  expect(readdirSync(out).sort()).toEqual(wanted.sort())
})

describe('CSV', () => {
  test.each(names)('of %s has the columns of its schema as header', (name) => {
    expect(csvCells(out, name)[0]).toEqual(columnsOf(tables[name]).map(([column]) => column))
  })

  test.each(names)('of %s is UTF-8 without a mark, its records end on CRLF', (name) => {
    const bytes = csvOf(name)
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    expect(text.startsWith('\uFEFF')).toBe(false)
    expect(text.endsWith('\r\n')).toBe(true)
    // Outside of quoted cells every line end is CRLF.
    expect(text.replace(/"(?:[^"]|"")*"/g, '').replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })

  test.each(names)('of %s writes floats with at most four decimals', (name) => {
    const [header, ...lines] = csvCells(out, name)
    const floats = columnsOf(tables[name]).filter(([, column]) => column.type === 'float')
    const cells = floats.flatMap(([column]) => lines.map((line) => line[header!.indexOf(column)]!))
    for (const cell of cells) expect(cell).toMatch(/^(-?\d+(\.\d{1,4})?)?$/)
    expect(header!.length).toBeGreaterThan(0)
  })
})

/** A cell of the Arrow file as the CSV says it. */
const plain = (value: unknown, type: string): unknown => {
  if (value === null || value === undefined) return null
  if (type === 'list') return [...(value as Iterable<string | null>)]
  if (value instanceof Date)
    return type === 'date' ? value.toISOString().slice(0, 10) : value.toISOString().replace('.000Z', 'Z')
  return value
}

/** A bar inside an item is a slash in the CSV. */
const withoutBars = (value: unknown): unknown =>
  Array.isArray(value) ? value.map((item) => (item === null ? null : String(item).replaceAll('|', '/'))) : value

describe('Arrow', () => {
  test.each(names)('of %s holds the rows of the CSV, in the same order', (name) => {
    const read = arrowOf(name)
    const fields = columnsOf(tables[name])
    const columns = fields.map(([column]) => read.getChild(column))
    const arrowRows = Array.from({ length: read.numRows }, (_, index) =>
      Object.fromEntries(
        fields.map(([column, { type }], at) => [column, withoutBars(plain(columns[at]!.at(index), type))]),
      ),
    )
    expect(arrowRows).toEqual(rows[name])
  })

  test.each(names)('of %s has typed columns, and enums in schema order', (name) => {
    const read = arrowOf(name)
    expect(read.schema.fields.map((field) => field.name)).toEqual(columnsOf(tables[name]).map(([column]) => column))
    for (const [column, { type, values, nullable }] of columnsOf(tables[name])) {
      const field = read.schema.fields.find((one) => one.name === column)!
      expect([column, typeNames[field.type.typeId]]).toEqual([column, type])
      expect([column, field.nullable]).toEqual([column, nullable])
      if (values && read.numRows > 0) {
        const [batch] = read.getChild(column).data
        expect([...(batch as unknown as { dictionary: Iterable<string> }).dictionary]).toEqual([...values])
      }
    }
  })
})

/** Type ids of the Arrow format (Schema.fbs), and -1 for a dictionary as this reader has it. */
const typeNames: Readonly<Record<number, string>> = {
  [-1]: 'enum',
  2: 'int',
  3: 'float',
  5: 'string',
  6: 'bool',
  8: 'date',
  10: 'timestamp',
  12: 'list',
}
