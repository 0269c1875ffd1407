import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { readTables } from '../tables/read-tables.js'
import { runCommand, temporaryFolder } from '../tables/run-command.js'
import { type Files, writeFiles } from './input.js'

const paragraphs = [
  'The mayor of Vale Harbour, Ines Calder, said on Tuesday that the town would close its tide gates for a month.',
  '“We will not wait for the next flood,” Calder told reporters at the town hall. “The gates are sixty years old.”',
  'The government of Norway condemned the closure, and its fisheries minister, Odd Berg, met Calder in Oslo on Monday.',
  'Two of the six gates no longer shut, according to the harbour office, which has asked for money since 2015.',
]
const headline = 'Vale Harbour shuts its tide gates'
const body = paragraphs.join('\n\n')
const day = '2021-11-09'

const page = `<!doctype html><html lang="en"><head><title>${headline} | Courier</title><meta property="og:title" content="${headline}">
<meta property="article:published_time" content="${day}T08:30:00Z"></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<main><article><h1>${headline}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</article></main>
<aside><h3>Most read</h3><a href="/1">Ferry fares rise again</a></aside><footer>© 2021 Courier</footer></body></html>`

const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`

const warcRecord = (type: string, content: string, more = ''): string =>
  `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Date: 2021-11-10T02:15:00Z\r\n${more}Content-Length: ${Buffer.byteLength(content)}\r\n\r\n${content}\r\n\r\n`
const response = (html: string, status = '200 OK'): string =>
  warcRecord(
    'response',
    `HTTP/1.1 ${status}\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${html}`,
    'WARC-Target-URI: https://www.example.org/tide\r\nWARC-Record-ID: <urn:uuid:1>\r\nContent-Type: application/http; msgtype=response\r\n',
  )
const info = warcRecord('warcinfo', 'software: made by hand', 'Content-Type: application/warc-fields\r\n')

const feed = `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Courier</title>
<item><title>${headline}</title><guid>tide-1</guid><pubDate>Tue, 09 Nov 2021 08:30:00 GMT</pubDate>
<content:encoded><![CDATA[${paragraphs.map((text) => `<p>${text}</p>`).join('')}]]></content:encoded></item></channel></rss>`

const exported = `Document 1 of 1\n\n${headline}\n\nVale Harbour Courier\n\nNovember 9, 2021 Tuesday\n\nCopyright 2021 Courier\n\nBYLINE: Mara Lindqvist\n\nLENGTH: 90 words\n\n${body}\n\nLOAD-DATE: November 10, 2021\n\nEnd of Document\n`

/** One article in every format that is read. */
const same: Files = {
  'a.txt': `${headline}\n\n${day}\n\n${body}\n`,
  'b.html': page,
  'c.jsonl': `${JSON.stringify({ id: 7, title: headline, text: body, date: day })}\n`,
  'd.json': JSON.stringify([{ headline, articleBody: paragraphs, datePublished: `${day}T08:30:00Z` }], null, 2),
  'e.csv': `id,title,body,date\r\n7,${cell(headline)},${cell(body)},${day}\r\n`,
  'f.warc': info + response(page),
  'g.warc.gz': Buffer.concat([gzipSync(info), gzipSync(response(page))]),
  'h.xml': feed,
  'i.txt': exported,
}

const made = (files: Files, ...options: readonly string[]) => {
  const folder = temporaryFolder()
  const out = join(folder, 'out')
  const result = runCommand('--quiet', ...options, writeFiles(join(folder, 'in'), files), out)
  return { ...result, rows: readTables(out) }
}

describe('the same article in every format', () => {
  const { rows, status } = made(same)
  const paths = Object.keys(same)
  const ofEach = <T>(read: (articleId: string) => T): readonly T[] =>
    rows.articles.map(({ article_id }) => read(article_id))

  test('is read once from each', () => {
    expect(status).toBe(0)
    expect(rows.articles.map(({ path }) => path)).toEqual(paths)
    expect(rows.articles.map(({ format }) => format)).toEqual([
      'text',
      'html',
      'jsonl',
      'jsonl',
      'csv',
      'warc',
      'warc',
      'feed',
      'export',
    ])
  })

  test('has the same text, headline and day', () => {
    for (const { text, headline: read, published_on, path } of rows.articles)
      expect([path, text, read, published_on]).toEqual([path, body, headline, day])
  })

  test('gives the same quotes', () => {
    const quotes = ofEach((id) =>
      rows.quotes
        .filter(({ article_id }) => article_id === id)
        .map(({ start, end, content, speaker, cue, confidence }) => [start, end, content, speaker, cue, confidence]),
    )
    expect(quotes[0]!.length).toBeGreaterThan(1)
    for (const some of quotes) expect(some).toEqual(quotes[0])
  })

  test('gives the same events', () => {
    const events = ofEach((id) =>
      rows.events
        .filter(({ article_id }) => article_id === id)
        .map(({ start, end, event, actors, recipients, date_start }) => [
          start,
          end,
          event,
          actors,
          recipients,
          date_start,
        ]),
    )
    expect(events[0]!.length).toBeGreaterThan(1)
    for (const some of events) expect(some).toEqual(events[0])
  })

  test('is one cluster', () => {
    expect(new Set(rows.articles.map(({ cluster_id }) => cluster_id)).size).toBe(1)
  })

  test('keeps the time of the crawl apart from the day of publication, and the id and address of the record', () => {
    const warc = rows.articles.find(({ path }) => path === 'f.warc')!
    expect(warc).toMatchObject({ source_id: 'urn:uuid:1', url: 'https://www.example.org/tide', published_on: day })
    expect(warc.crawled_at).toBe('2021-11-10T02:15:00Z')
  })
})

describe('records that cannot be read', () => {
  const good = JSON.stringify({ text: body })
  const large = JSON.stringify({ text: 'word '.repeat(400_000) })
  // Numbers that hardly repeat, so that packing leaves something to cut off.
  const lines = Array.from({ length: 400 }, (_, i) => JSON.stringify({ text: `${body} ${i ** 7} ${Math.sqrt(i)}`, i }))
  const packed = gzipSync(lines.join('\n'))
  const { rows, status } = made({
    'bad.csv': `title,text\r\nOne,${cell(body)}\r\nTwo,${cell(body)},three,four\r\nShort\r\nFive,${cell(body)}\r\n`,
    'bad.jsonl': `${good}\n{"text": "cut\n\n[1]\n{"words": "none"}\n${large}\n${good}\n`,
    'bad.json': `[${good}, {"text": "and no end`,
    'bad.warc': info + response(page, '404 Not Found') + response(page) + response(page).slice(0, 700),
    'bad.jsonl.gz': packed.subarray(0, packed.length * 0.9),
    'empty.csv': 'title,text\r\n',
  })
  const told = (path: string) => [
    ...rows.articles.filter((row) => row.path === path).map(({ record }) => [record, 'read']),
    ...rows.problems
      .filter((row) => row.path === path && row.severity === 'refused')
      .map(({ record, code }) => [record, code]),
  ]

  test.each([
    [
      'bad.csv',
      [
        [0, 'read'],
        [3, 'read'],
        [1, 'broken-record'],
        [2, 'empty'],
      ],
    ],
    [
      'bad.jsonl',
      [
        [0, 'read'],
        [5, 'read'],
        [1, 'broken-record'],
        [2, 'broken-record'],
        [3, 'no-text-field'],
        [4, 'too-large'],
      ],
    ],
    [
      'bad.json',
      [
        [0, 'read'],
        [1, 'broken-record'],
      ],
    ],
    [
      'bad.warc',
      [
        [1, 'read'],
        [0, 'not-fetched'],
        [2, 'broken-record'],
      ],
    ],
    ['empty.csv', [[null, 'no-records']]],
  ])('cost themselves in %s, and no other', (path, expected) => {
    expect(status).toBe(0)
    expect(told(path)).toEqual(expected)
  })

  test('cost what stands behind them where a packed file is cut off', () => {
    const all = told('bad.jsonl.gz')
    expect(all.at(-1)).toEqual([all.length - 1, 'broken-archive'])
    expect(all.length).toBeGreaterThan(100)
  })
})

test('a field by the name that the user gives', () => {
  const record = { lead_and_body: body, text: 'A teaser of no use.', meta: { day } }
  const { rows } = made(
    { 'a.jsonl': JSON.stringify(record) },
    '--field',
    'text=lead_and_body',
    '--field',
    'date=meta.day',
  )
  expect(rows.articles).toMatchObject([{ text: body, published_on: day }])
})

test('one file in the place of the folder', () => {
  const folder = temporaryFolder()
  writeFiles(join(folder, 'in'), { 'a.txt': body, 'b.txt': 'Another text.' })
  expect(runCommand('--quiet', join(folder, 'in/a.txt'), join(folder, 'out')).status).toBe(0)
  expect(readTables(join(folder, 'out')).articles.map(({ path }) => path)).toEqual(['a.txt'])
})

test('the same bytes whatever the number of workers', () => {
  const many = Array.from({ length: 150 }, (_, i) =>
    JSON.stringify({ id: i, text: `${body}\n\nPlace ${i} was dry.` }),
  ).join('\n')
  const [one, three] = ['1', '3'].map((workers) => made({ ...same, 'many.jsonl': many }, '--workers', workers).rows)
  expect(three).toEqual(one)
})
