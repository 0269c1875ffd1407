import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readTables } from '../tables/read-tables.js'
import { runCommand, temporaryFolder } from '../tables/run-command.js'
import { article, type Files, writeFiles } from './input.js'

const made = (files: Files) => {
  const folder = temporaryFolder()
  const { status } = runCommand('--quiet', writeFiles(join(folder, 'in'), files), join(folder, 'out'))
  const { articles, problems } = readTables(join(folder, 'out'))
  return {
    status,
    read: articles.map(({ path, record }) => [path, record]),
    articles,
    refused: problems
      .filter(({ severity }) => severity === 'refused')
      .map(({ path, record, code }) => [path, record, code]),
  }
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const lines = (...numbers: readonly number[]): string =>
  numbers.map((number) => `${JSON.stringify({ text: article(number) })}\n`).join('')

describe('archives', () => {
  const { status, read, refused } = made({
    'a.zip': zipSync({
      'b/second.txt': bytes(article(2)),
      'a/first.txt': bytes(article(1)),
      'lines.jsonl': bytes(lines(3, 4)),
      'lines.jsonl.gz': gzipSync(lines(5)),
      'inner.zip': zipSync({ 'never.txt': bytes(article(6)) }),
      'blank.txt': bytes(' '),
    }),
    // Between the archive's own name and what lies in it, as paths are ordered.
    'a.zip-notes.txt': article(7),
    'named-wrongly.txt': gzipSync(article(8)),
    'twice.gz': gzipSync(gzipSync(article(9))),
    'empty.zip': zipSync({}),
    'office.docx': zipSync({ '[Content_Types].xml': bytes('<Types/>'), 'word/document.xml': bytes('<w/>') }),
    'broken.zip': zipSync({ 'a.txt': bytes(article(10)) }).subarray(0, 60),
    'broken.gz': Uint8Array.of(0x1f, 0x8b, 8, 0, 1, 2, 3),
  })

  test('are unpacked, in the order of the names within', () => {
    expect(status).toBe(0)
    expect(read).toEqual([
      ['a.zip-notes.txt', 0],
      ['a.zip/a/first.txt', 0],
      ['a.zip/b/second.txt', 0],
      ['a.zip/lines.jsonl', 0],
      ['a.zip/lines.jsonl', 1],
      ['a.zip/lines.jsonl.gz', 0],
      ['named-wrongly.txt', 0],
    ])
  })

  test('cost themselves where they cannot be', () => {
    expect(refused).toEqual([
      ['a.zip/blank.txt', null, 'empty'],
      ['a.zip/inner.zip', null, 'unsupported-format'],
      ['broken.gz', null, 'broken-archive'],
      ['broken.zip', null, 'broken-archive'],
      ['empty.zip', null, 'no-records'],
      ['office.docx', null, 'unsupported-format'],
      ['twice.gz', null, 'unsupported-format'],
    ])
  })

  test('are refused where they unpack to far more than they are', () => {
    const bomb = Buffer.from(`{"text": "${'word '.repeat(16_000_000)}"}\n`)
    const { read, refused } = made({
      'bomb.jsonl.gz': gzipSync(bomb),
      'bomb.zip': zipSync({ 'bomb.jsonl': bomb }),
      'good.txt': article(1),
    })
    expect(read).toEqual([['good.txt', 0]])
    expect(refused.map(([path, , code]) => [path, code])).toEqual([
      ['bomb.jsonl.gz', 'packed-bomb'],
      ['bomb.zip/bomb.jsonl', 'packed-bomb'],
    ])
  }, 60_000)
})

describe('answers in a web archive', () => {
  const html = `<html><body><article>${article(1)
    .split('\n\n')
    .map((text) => `<p>${text} And the rest of the town came to see it, too, said the mayor.</p>`)
    .join('')}</article></body></html>`
  const chunked = (body: Uint8Array): Buffer =>
    Buffer.concat([
      ...[body.subarray(0, 50), body.subarray(50)].map((part) =>
        Buffer.concat([Buffer.from(`${part.length.toString(16)}\r\n`), part, Buffer.from('\r\n')]),
      ),
      Buffer.from('0\r\n\r\n'),
    ])
  const record = (headers: string, body: Uint8Array): Buffer => {
    const answer = Buffer.concat([Buffer.from(`HTTP/1.1 200 OK\r\n${headers}\r\n\r\n`), body])
    const head = `WARC/1.1\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: ${answer.length}\r\n\r\n`
    return Buffer.concat([Buffer.from(head), answer, Buffer.from('\r\n\r\n')])
  }
  const wet = `WARC/1.0\r\nWARC-Type: conversion\r\nContent-Type: text/plain\r\nContent-Length: ${Buffer.byteLength(article(2))}\r\n\r\n${article(2)}\r\n\r\n`
  const type = 'Content-Type: text/html'

  const { articles, refused } = made({
    'a.warc': Buffer.concat([
      record(type, bytes(html)),
      record(`${type}\r\nTransfer-Encoding: chunked`, chunked(bytes(html))),
      record(`${type}\r\nContent-Encoding: gzip`, gzipSync(html)),
      record(`${type}\r\nContent-Encoding: br`, brotliCompressSync(html)),
      record(`${type}\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked`, bytes(html)),
      record('Content-Type: image/png', Uint8Array.of(1, 2, 3)),
    ]),
    'b.wet': wet,
    'c.warc': Buffer.concat([record(type, bytes(html)), Buffer.from('no head of a record\r\n\r\n')]),
  })

  test('are read however they were sent, and kept', () => {
    const texts = articles.filter(({ path }) => path === 'a.warc').map(({ text }) => text)
    expect(texts).toHaveLength(5)
    expect(new Set(texts).size).toBe(1)
    expect(articles.filter(({ path }) => path === 'b.wet')).toMatchObject([{ format: 'warc', record: 0 }])
  })

  test('are refused one by one where they are none', () => {
    expect(refused).toEqual([
      ['a.warc', 5, 'no-page'],
      ['c.warc', 1, 'broken-record'],
    ])
  })
})

describe('tables and feeds of other people', () => {
  const { articles, refused } = made({
    'excel.csv': Buffer.concat([
      Buffer.from('Title;Text\r\nCaf\xe9;"The caf\xe9 opens, said the mayor; it is \x93new\x94."\r\n', 'latin1'),
    ]),
    'quotes.tsv': 'id\ttext\n1\tThe mayor said "no" to it.\n2\t"He said ""yes"" to it.\nShe left at once."\n',
    'atom.xml': `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Courier</title>
      <entry><id>1</id><title>Ferry sails</title><author><name>Ada Brook</name></author><link href="https://a.example/1"/>
      <published>2020-02-03T10:20:30Z</published><content type="html">&lt;p&gt;The ferry sailed.&lt;/p&gt;&lt;p&gt;It came back.&lt;/p&gt;</content></entry>
      <entry><id>2</id><content type="xhtml"><div><p>The ferry stayed.</p><p>It rusts.</p></div></content></entry></feed>`,
    'cut.rss': '<rss><channel><item><title>A</title><description>The ferry sailed.</description></item><item><title>B',
  })

  test('are read in their own encoding and marks', () => {
    expect(articles.map(({ path, record, encoding, text }) => [path, record, encoding, text])).toEqual([
      ['atom.xml', 0, 'utf-8', 'The ferry sailed.\n\nIt came back.'],
      ['atom.xml', 1, 'utf-8', 'The ferry stayed.\n\nIt rusts.'],
      ['cut.rss', 0, 'utf-8', 'The ferry sailed.'],
      ['excel.csv', 0, 'windows-1252', 'The café opens, said the mayor; it is “new”.'],
      ['quotes.tsv', 0, 'utf-8', 'The mayor said "no" to it.'],
      ['quotes.tsv', 1, 'utf-8', 'He said "yes" to it.\n\nShe left at once.'],
    ])
    expect(articles[0]).toMatchObject({
      headline: 'Ferry sails',
      byline: ['Ada Brook'],
      url: 'https://a.example/1',
      outlet: 'Courier',
      source_id: '1',
      published_on: '2020-02-03',
    })
    expect(refused).toEqual([['cut.rss', 1, 'broken-record']])
  })
})
