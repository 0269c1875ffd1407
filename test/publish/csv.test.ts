import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CsvFlavour, cellText, csvHeader, SPREADSHEET_CELL_LIMIT } from '../../pipeline/publish/csv.js'
import { pieceOf } from '../../pipeline/publish/pieces.js'
import { bool, type Column, date, float, int, list, nullable, oneOf, string, timestamp } from '../../schemas/column.js'
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

/** A cell as it stands in the file. */
const cellAs = (column: Column<any>, cell: unknown, flavour: CsvFlavour): string => {
  const single = table({ name: 'single', grain: 'one row', key: 'cell', columns: { cell: column } })
  return Buffer.from(pieceOf(single, [{ cell }], flavour).csv)
    .toString()
    .slice(0, -2)
}

describe('a cell', () => {
  test.each([
    ['null', nullable(string('')), null, ''],
    ['a flag', bool(''), true, 'true'],
    ['a flag that is down', bool(''), false, 'false'],
    ['a float', float(-180, 180, ''), -71.05, '-71.05'],
    ['nought', int(''), 0, '0'],
    ['a count', int(''), 10, '10'],
    ['the greatest count', int(''), 2 ** 31 - 1, '2147483647'],
    ['a count that is not known', nullable(int('')), null, ''],
    ['a value of an enum', oneOf(['naïve', '', 'last'], ''), 'last', 'last'],
    ['the first value of an enum', oneOf(['naïve', '', 'last'], ''), 'naïve', 'naïve'],
    ['a day', date(''), '2016-02-29', '2016-02-29'],
    ['a day long ago', date(''), '0987-06-05', '0987-06-05'],
    ['a moment', timestamp(''), '2017-11-02T14:05:00Z', '2017-11-02T14:05:00Z'],
    ['an empty list', list(''), [], ''],
    ['a list of one empty item', list(''), [''], ''],
    ['a list with an unknown item', list(''), ['IRN', null, 'RUS'], 'IRN|-|RUS'],
    ['a list with a quotation mark', list(''), ['a "b"', 'c'], '"a ""b""|c"'],
    ['a bar inside an item', list(''), ['News|Wire', 'B'], 'News/Wire|B'],
  ])('writes %s', (_, column, cell, text) => {
    expect(cellAs(column, cell, 'plain')).toBe(text)
  })

  test.each([[null], ['any|text'], [[]], [['IRN', null, 'Rus|sia']]])('is as long as its text: %j', (cell) => {
    const column = Array.isArray(cell) ? list('') : nullable(string(''))
    expect(cellAs(column, cell, 'plain')).toBe(cellText(cell))
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
