import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import type { TableName } from '../../schemas/tables.js'
import { contractDataset } from './contract-dataset.js'
import profile from './data-package-2.0.json' with { type: 'json' }
import { csvCells } from './read-tables.js'

interface Field {
  readonly name: string
  readonly type: string
  readonly description: string
  readonly missingValues?: readonly string[]
  readonly constraints?: {
    readonly required?: boolean
    readonly unique?: boolean
    readonly enum?: readonly string[]
    readonly pattern?: string
    readonly minimum?: number
    readonly maximum?: number
  }
}

interface Resource {
  readonly name: TableName
  readonly path: string
  readonly schema: {
    readonly fields: readonly Field[]
    readonly primaryKey: readonly string[]
    readonly missingValues: readonly string[]
  }
}

const { out } = contractDataset()
const descriptor: { readonly resources: readonly Resource[] } = JSON.parse(
  readFileSync(join(out, 'datapackage.json'), 'utf8'),
)

/** Lexical forms of the field types (Table Schema 2.0), default format. */
const forms: Readonly<Record<string, (cell: string) => boolean>> = {
  string: () => true,
  integer: (cell) => /^[+-]?\d+$/.test(cell),
  number: (cell) => /^[+-]?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(cell),
  boolean: (cell) => ['true', 'True', 'TRUE', '1', 'false', 'False', 'FALSE', '0'].includes(cell),
  date: (cell) => new Date(`${cell}T00:00:00Z`).toISOString().slice(0, 10) === cell,
  datetime: (cell) => new Date(cell).toISOString().replace('.000Z', 'Z') === cell,
}

const missing = (field: Field, resource: Resource): readonly string[] =>
  field.missingValues ?? resource.schema.missingValues

/** What is wrong with a cell by the descriptor, or null. */
const fault = (field: Field, resource: Resource, cell: string): string | null => {
  const { required, enum: values, pattern, minimum, maximum } = field.constraints ?? {}
  if (missing(field, resource).includes(cell)) return required ? 'is missing' : null
  if (!forms[field.type]!(cell)) return `is no ${field.type}`
  if (values && !values.includes(cell)) return 'is not in the enum'
  if (pattern !== undefined && !new RegExp(`^(?:${pattern})$`).test(cell)) return 'does not match the pattern'
  if (minimum !== undefined && Number(cell) < minimum) return 'is too small'
  if (maximum !== undefined && Number(cell) > maximum) return 'is too large'
  return null
}

test('the descriptor is a Data Package by the JSON Schema of version 2', () => {
  const validate = new Ajv({ strict: false, validateFormats: false }).compile(profile)
  validate(descriptor)
  expect(validate.errors).toBe(null)
})

test('the JSON Schema would tell a descriptor that is none', () => {
  const validate = new Ajv({ strict: false, validateFormats: false }).compile(profile)
  expect(validate({ ...descriptor, resources: [] })).toBe(false)
  expect(validate({ resources: [{ name: 'x', path: 'x.csv', schema: { fields: [{ name: 1 }] } }] })).toBe(false)
})

describe.each(descriptor.resources.map((resource) => [resource.name, resource] as const))('of %s', (name, resource) => {
  const [header, ...lines] = csvCells(out, name)
  const { fields, primaryKey } = resource.schema

  test('the fields are the columns, each with a description', () => {
    expect(fields.map((field) => field.name)).toEqual(header)
    for (const { description } of fields) expect(description).toMatch(/\.$/)
    expect(primaryKey).toEqual([header![0]])
  })

  test('every cell is what its field says', () => {
    const faults = lines.flatMap((cells, line) =>
      fields.flatMap((field, at) => {
        const what = fault(field, resource, cells[at]!)
        return what === null ? [] : [`${name} row ${line + 1}, ${field.name}: ${JSON.stringify(cells[at])} ${what}`]
      }),
    )
    expect(faults).toEqual([])
    expect(lines.length).toBeGreaterThan(0)
  })
})
