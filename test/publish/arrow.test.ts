import { tableFromIPC } from '@uwdata/flechette'
import { RecordBatchFileWriter } from 'apache-arrow'
import { describe, expect, test } from 'vitest'
import { arrowSchema, recordBatch } from '../../pipeline/publish/arrow.js'
import { pieceJoiner } from '../../pipeline/publish/join.js'
import { pack, unpacked } from '../../pipeline/publish/packed.js'
import { type Piece, pieceOf } from '../../pipeline/publish/pieces.js'
import { growingText } from '../../pipeline/publish/text.js'
import { bool, date, float, int, list, nullable, oneOf, string, timestamp } from '../../schemas/column.js'
import { table } from '../../schemas/table.js'

const sample = table({
  name: 'sample',
  grain: 'one row per example',
  key: 'id',
  columns: {
    id: string('An id.'),
    kind: nullable(oneOf(['first', 'second', 'third'], 'A kind.')),
    day: nullable(date('A day.')),
    moment: nullable(timestamp('A moment.')),
    items: list('Items.'),
    count: nullable(int('A count.')),
    share: nullable(float(0, 1, 'A share.')),
    is_so: nullable(bool('A flag.')),
    words: nullable(string('Words.')),
  },
})

const full = {
  id: 'r1',
  kind: 'third',
  day: '1969-07-20',
  moment: '2017-11-02T14:05:00Z',
  items: ['a', null, ''],
  count: 7,
  share: 0.25,
  is_so: true,
  words: 'naïve 😀',
}
const bare = {
  id: 'r2',
  kind: null,
  day: null,
  moment: null,
  items: [],
  count: null,
  share: null,
  is_so: null,
  words: null,
}

type Rows = readonly Record<string, unknown>[]

/** Some rows as a piece that has waited as bytes. */
const waited = (rows: Rows): Piece => {
  const bytes = growingText()
  pack(pieceOf(sample, rows, 'plain'), bytes)
  return unpacked(sample, bytes.view())
}

/** A file of batches; each batch is put together from pieces of some rows. */
const file = (...batches: readonly (Rows | readonly Rows[])[]): Uint8Array => {
  const schema = arrowSchema(sample)
  const writer = new RecordBatchFileWriter()
  writer.reset(undefined, schema)
  for (const batch of batches) {
    const joiner = pieceJoiner(sample, 'plain')
    for (const rows of Array.isArray(batch[0]) ? (batch as readonly Rows[]) : [batch as Rows])
      joiner.add(waited(rows), [])
    writer.write(recordBatch(sample, schema, joiner.take().columns))
  }
  writer.finish()
  return writer.toUint8Array(true)
}

describe('recordBatch', () => {
  test('comes back from an independent reader with its types, lists and nulls', () => {
    const read = tableFromIPC(file([full, bare], [bare, full]), { useDate: false })
    const rows = read.toArray().map((row: Record<string, unknown>) => ({ ...row, items: [...(row.items as string[])] }))
    const day = Date.parse('1969-07-20')
    const moment = Date.parse('2017-11-02T14:05:00Z')
    expect(rows).toEqual([{ ...full, day, moment }, bare, bare, { ...full, day, moment }])
  })

  test('is the same whether its rows come in one piece or in several', () => {
    expect(Buffer.compare(file([[full], [bare, bare], [full]]), file([full, bare, bare, full]))).toBe(0)
    expect(Buffer.compare(file([[bare, bare], [full]]), file([bare, bare, full]))).toBe(0)
  })

  test('lists the values of an enum in schema order, used or not', () => {
    const column = tableFromIPC(file([full])).getChild('kind')
    const dictionary = (column.data[0] as unknown as { dictionary: Iterable<string> }).dictionary
    expect([...dictionary]).toEqual(['first', 'second', 'third'])
  })

  test('gives the same bytes for the same rows, in the same process too', () => {
    expect(Buffer.compare(file([full, bare]), file([full, bare]))).toBe(0)
  })
})
