import { describe, expect, test } from 'vitest'
import type { Cells } from '../../pipeline/publish/cells-of-rows.js'
import { letterOf, sheet } from '../../pipeline/publish/sheet.js'
import { date, int, list, nullable, string } from '../../schemas/column.js'
import { table } from '../../schemas/table.js'

const boats = table({
  name: 'boats',
  grain: 'one row per boat',
  key: 'boat_id',
  columns: {
    boat_id: string('Id.'),
    article_id: string('Article.'),
    name: nullable(string('Name.')),
    built_on: nullable(date('Day.')),
    length: int('Metres.'),
    crew: list('Names.'),
  },
})
const ARTICLE = 'a0123456789abcde'
const boat = (name: string | null, built: string | null = '2017-11-02') => ({
  boat_id: 'b1',
  article_id: ARTICLE,
  name,
  built_on: built,
  length: 12,
  crew: ['Ada', null],
})

const cells = (rows: readonly ReturnType<typeof boat>[]): Cells => ({
  rows: rows.length,
  at: (column, i) => (rows[i] as any)[column],
  row: (i) => rows[i]!,
})
const written = (rows: readonly ReturnType<typeof boat>[], limit?: number): string => {
  const { head, rows: body, tail } = sheet(boats, limit)
  return head() + body(cells(rows)) + tail((article) => (article === ARTICLE ? 7 : undefined))
}

describe('a sheet', () => {
  test.each([
    ['=HYPERLINK("https://example.org")', '=HYPERLINK(&quot;https://example.org&quot;)'],
    ['+1', '+1'],
    ['@SUM(A1)', '@SUM(A1)'],
    ['<v>1</v>', '&lt;v&gt;1&lt;/v&gt;'],
    ['line\nend', 'line\nend'],
    ['_x000D_ as written', '_x005F_x000D_ as written'],
    ['bell\u0007', 'bell\ufffd'],
  ])('holds %j as text, and no formula', (name, expected) => {
    const xml = written([boat(name)])
    expect(xml).toContain(`<c r="C2" t="inlineStr"><is><t xml:space="preserve">${expected}</t></is></c>`)
    expect(xml).not.toContain('<f>')
  })

  test('holds days as days, and those before Excel’s calendar as text', () => {
    const xml = written([boat('Gull'), boat('Tern', '1899-12-31'), boat(null, null)])
    expect(xml).toContain('<c r="D2" s="1"><v>43041</v></c>')
    expect(xml).toContain('<c r="D3" t="inlineStr"><is><t xml:space="preserve">1899-12-31</t></is></c>')
    expect(xml).not.toContain('r="D4"')
    expect(xml).not.toContain('r="C4"')
  })

  test('has its header frozen and filtered, and links to the article', () => {
    const xml = written([boat('Gull')])
    expect(xml).toContain('state="frozen"')
    expect(xml).toContain('<autoFilter ref="A1:F2"/>')
    expect(xml).toContain('<hyperlink ref="B2" location="articles!A7"/>')
  })

  test('says in its last row how many rows did not fit', () => {
    const xml = written(
      Array.from({ length: 10 }, () => boat('Gull')),
      5,
    )
    expect(xml.match(/<row /g)).toHaveLength(5)
    expect(xml).toContain('7 more rows do not fit a sheet: they are in boats.csv')
  })

  test('clips a long cell, and says how long it is', () => {
    const [, text] = /<c r="C2"[^>]*><is><t[^>]*>([^<]*)</.exec(written([boat('😀'.repeat(20_000))]))!
    expect(text!.length).toBeLessThanOrEqual(32_767)
    expect(text).toMatch(/\[…40000 characters in all\]$/)
    expect(text!.isWellFormed()).toBe(true)
  })
})

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [34, 'AI'],
])('column %i is %s', (number, letters) => {
  expect(letterOf(number)).toBe(letters)
})
