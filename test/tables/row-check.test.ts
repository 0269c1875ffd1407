import * as Schema from '@effect/schema/Schema'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Column } from '../../schemas/column.js'
import { columnsOf, rowCheck } from '../../schemas/table.js'
import { tables } from '../../schemas/tables.js'

const columns = Object.values(tables).flatMap((table) =>
  columnsOf(table).map(([name, column]) => [`${table.name}.${name}`, column] as const),
)

const odd = fc.oneof(
  fc.constantFrom(
    null,
    undefined,
    '',
    ' ',
    '-',
    0,
    -0,
    1,
    0.5,
    -1,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    2 ** 31,
    2 ** 53,
  ),
  fc.constantFrom(2 ** 31 - 1, '0', '2017-11-02', '2017-02-31', '2017-13-01', '2017-11-02\n', '2017-11-02T14:05:00Z'),
  fc.constantFrom(
    'a0123456789abcdef',
    'a0123456789abcdef-s1',
    'a0123456789abcdef-e1-p2',
    'USA',
    'usa',
    'USA\n',
    'a-b-',
  ),
  fc.anything({ withBigInt: true, withBoxedValues: true, withDate: true, withMap: true, withSet: true }),
  fc.array(fc.oneof(fc.string(), fc.constant(null), fc.anything())),
  fc.string({ unit: 'binary' }),
)

describe('what a column accepts', () => {
  test.each(columns)('is what the schema of %s accepts', (_, column: Column) => {
    const isSound = Schema.is(column.schema)
    const ofColumn = fc.constantFrom(...(column.values ?? ['text']), column.minimum ?? 0, column.maximum ?? 90.5)
    fc.assert(
      fc.property(fc.oneof(odd, ofColumn), (cell) => {
        expect(column.accepts(cell)).toBe(isSound(cell))
      }),
    )
  })
})

describe('a row', () => {
  const check = rowCheck(columnsOf(tables.participants).filter(([name]) => name === 'name' || name === 'start'))

  test.each([
    ['its columns', { name: 'Ana', start: 0 }],
    ['a null where it may be', { name: 'Ana', start: null }],
    ['more than its columns', { name: 'Ana', start: 1, other: 2 }],
  ])('passes with %s', (_, row) => {
    expect(() => check(row)).not.toThrow()
  })

  test.each([
    ['a cell that breaks its schema', { name: '', start: 0 }, 'name'],
    ['a column less', { name: 'Ana' }, 'start'],
    ['no row at all', null, 'object'],
  ])('is refused with %s, and the cell is named', (_, row, name) => {
    expect(() => check(row)).toThrow(name)
  })
})
