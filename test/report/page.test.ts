import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ReportData } from '../../pipeline/report/data.js'
import { inertJson, reportPage } from '../../pipeline/report/page.js'
import { hostileFiles } from '../browser/hostile.js'
import { writeFiles } from '../run/input.js'
import { readTables } from '../tables/read-tables.js'
import { runCommand, temporaryFolder } from '../tables/run-command.js'

const reported = (input: string) => {
  const out = join(temporaryFolder(), 'out')
  expect(runCommand('--quiet', input, out).status).toBe(0)
  const html = readFileSync(join(out, 'report.html'), 'utf8')
  const [, json] = /<script type="application\/json" id="data">(.*?)<\/script>/s.exec(html)!
  return { out, html, data: JSON.parse(json!) as ReportData, rows: readTables(out) }
}

describe('data in the page', () => {
  test('come back as they were, and hold nothing that a page could take for its own', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const json = inertJson({ text })
        expect(JSON.parse(json)).toEqual({ text })
        expect(json).not.toMatch(/[<>&\u2028\u2029]/)
      }),
    )
  })
})

describe('the page of the seeds', () => {
  const { html, data, rows, out } = reported('seeds')

  test('counts what the tables hold', () => {
    for (const name of ['articles', 'sentences', 'quotes', 'events', 'problems'] as const)
      expect([name, data.rows[name]]).toEqual([name, rows[name].length])
    const canonical = rows.quotes.filter((quote) => quote.is_canonical && quote.speaker_id !== null)
    expect(data.speakers.reduce((sum, { count }) => sum + count, 0)).toBe(canonical.length)
    expect(data.types.reduce((sum, { count }) => sum + count, 0)).toBe(
      rows.events.filter((event) => event.is_canonical).length,
    )
    expect(data.problems.reduce((sum, { count }) => sum + count, 0)).toBe(rows.problems.length)
  })

  test('shows rows of the tables, each in an article that the page holds', () => {
    const quotes = new Map(rows.quotes.map((quote) => [quote.quote_id, quote]))
    expect(data.quotes.length).toBeGreaterThan(20)
    for (const quote of data.quotes) {
      const row = quotes.get(quote.id)!
      expect([quote.speaker, quote.speakerId, quote.confidence]).toEqual([row.speaker, row.speaker_id, row.confidence])
      const article = data.articles.find(({ id }) => id === quote.article)!
      expect([...article.text].slice(quote.start, quote.end).join('')).toBe(row.content)
    }
    expect(data.events.every(({ article }) => data.articles.some(({ id }) => id === article))).toBe(true)
  })

  test('tells where accounts differ', () => {
    const conflicts = new Set(rows.quotes.filter((quote) => quote.has_conflict).map((quote) => quote.cluster_id))
    expect(new Set(data.quotes.flatMap(({ conflict }) => conflict ?? []))).toEqual(conflicts)
    expect(conflicts.size).toBeGreaterThan(0)
  })

  test('asks nothing of the network and is small', () => {
    expect(html.match(/<(?:script|link|img|iframe)[^>]+(?:src|href)=/g)).toBeNull()
    expect(statSync(join(out, 'report.html')).size).toBeLessThan(1_000_000)
  })
})

test('a corpus of many years is told by year, so that the page stays small', () => {
  const files = Object.fromEntries(
    Array.from({ length: 40 }, (_, i) => [
      `${i}.txt`,
      `Gate ${i} opens\n\nPublished: ${(i % 28) + 1} ${i % 2 ? 'March' : 'May'} ${1980 + i}\n\nThe mayor of Vale, Ada Brook, met police on Monday. “Gate ${i} is open,” Brook said.\n`,
    ]),
  )
  const { data } = reported(writeFiles(join(temporaryFolder(), 'in'), files))
  const months = data.speakers[0]!.months
  expect(months.length).toBe(40)
  expect(months[0]).toEqual({ month: '1980', count: 1 })
  expect(data.days).toHaveLength(40)
})

test('hostile articles leave two scripts in the page, the data and the page’s own', () => {
  const { html } = reported(writeFiles(join(temporaryFolder(), 'in'), hostileFiles()))
  const own = html.slice(0, html.indexOf('<script>'))
  expect(own.match(/<script/g)).toHaveLength(1)
  expect(own).not.toContain('onerror=attacked()>')
  expect(html.split('</script>')).toHaveLength(3)
})

test('a script that ends its own element does not', () => {
  const data = { rows: { articles: 1 } } as unknown as ReportData
  expect(reportPage(data, 'const end = "</script>"', '').split('</script>')).toHaveLength(3)
})
