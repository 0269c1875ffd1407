import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CsvFlavour, cellText, cellWriter, csvHeader, SPREADSHEET_CELL_LIMIT } from '../../pipeline/publish/csv.js'
import { pieceOf } from '../../pipeline/publish/pieces.js'
import { growingText } from '../../pipeline/publish/text.js'
import { bool, type Column, float, int, list, nullable, string } from '../../schemas/column.js'
import { table } from '../../schemas/table.js'

const sample = table({
  name: 'sample',
  grain: 'one row per example',
  key: 'id',
  columns: {
    id: string('An id.'),
    text: nullable(string('Any text.')),
    items: list('Some items.'),
    degrees: float(-180, 180, 'An angle.'),
    count: int('A count.'),
    is_so: bool('A flag.'),
  },
})

const lines = (rows: readonly Readonly<Record<string, unknown>>[]): string =>
  Buffer.from(pieceOf(sample, rows, 'plain').csv).toString()

const cellAs = (column: Column<any>, cell: unknown, flavour: CsvFlavour): string => {
  const text = growingText()
  cellWriter(text, column, flavour)(cell)
  return Buffer.from(text.view()).toString()
}

describe('cellText', () => {
  test.each([
    ['null', 'text', null, ''],
    ['a flag', 'is_so', true, 'true'],
    ['a flag that is down', 'is_so', false, 'false'],
    ['a float', 'degrees', -71.05, '-71.05'],
    ['an empty list', 'items', [], ''],
    ['a list with an unknown item', 'items', ['IRN', null, 'RUS'], 'IRN|-|RUS'],
    ['a bar inside an item', 'items', ['News|Wire', 'B'], 'News/Wire|B'],
  ])('writes %s', (_, name, value, text) => {
    expect(cellText(sample.columns[name as 'text'], value)).toBe(text)
  })
})

describe('the lines of a table', () => {
  test('comes back from an independent reader as it was, whatever the text', () => {
    const texts = fc.string({ unit: 'binary' }).filter((text) => text !== '' && text.isWellFormed())
    fc.assert(
      fc.property(fc.array(texts, { minLength: 1 }), (values) => {
        const rows = values.map((text, index) => ({
          id: `r${index}`,
          text,
          items: [],
          degrees: 0,
          count: 1,
          is_so: true,
        }))
        const csv = csvHeader(sample, 'plain') + lines(rows)
        const read = parse(csv, { columns: true, record_delimiter: '\r\n' }) as { text: string }[]
        expect(read.map(({ text }) => text)).toEqual(values)
      }),
    )
  })

  test('writes what csv-stringify writes', () => {
    const texts = fc.string({ unit: fc.constantFrom('a', ' ', '"', ',', '\r', '\n', 'é', '|', '😀') })
    fc.assert(
      fc.property(fc.array(texts, { minLength: 1 }), (values) => {
        const rows = values.map((text) => ({ id: 'r', text, items: ['b'], degrees: 0.5, count: 1, is_so: false }))
        const cells = values.map((text) => ['r', text, 'b', '0.5', '1', 'false'])
        // The library leaves a lone line end unquoted beside CRLF unless told to quote it.
        const expected = stringify(cells, { record_delimiter: '\r\n', quoted_match: /[\r\n]/ })
        expect(lines(rows)).toBe(expected)
      }),
    )
  })

  test('ends lines with CRLF and quotes a cell that holds a lone line end', () => {
    const row = { id: 'r', text: 'one\ntwo', items: [], degrees: 0.5, count: 3, is_so: false }
    expect(lines([row])).toBe('r,"one\ntwo",,0.5,3,false\r\n')
  })

  test('starts with a byte-order mark for a spreadsheet only', () => {
    expect(csvHeader(sample, 'plain')).toBe('id,text,items,degrees,count,is_so\r\n')
    expect(csvHeader(sample, 'spreadsheet')).toBe('\uFEFFid,text,items,degrees,count,is_so\r\n')
  })
})

describe('a cell for a spreadsheet', () => {
  test.each([
    ['a formula', 'text', '=HYPERLINK("x")', '"\'=HYPERLINK(""x"")"'],
    ['a plus', 'text', '+44 20', "'+44 20"],
    ['an at sign', 'text', '@minister', "'@minister"],
    ['a negative number in a number column', 'degrees', -71.05, '-71.05'],
    ['plain words', 'text', 'a = b', 'a = b'],
  ])('makes %s harmless', (_, name, value, cell) => {
    expect(cellAs(sample.columns[name as 'text'], value, 'spreadsheet')).toBe(cell)
  })

  test('clips to what a cell can hold, never inside a character', () => {
    const long = `${'x'.repeat(SPREADSHEET_CELL_LIMIT - 1)}😀`
    const cell = cellAs(sample.columns.text, long, 'spreadsheet')
    expect(cell.length).toBe(SPREADSHEET_CELL_LIMIT - 1)
    expect(cell.isWellFormed()).toBe(true)
  })
})
