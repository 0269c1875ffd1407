import { describe, expect, test } from 'vitest'
import { ingestFile } from '../../pipeline/ingest/ingest.js'

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('ingest', () => {
  test.each([
    ['no bytes', 'a.txt', '', 'empty'],
    ['only blanks', 'a.txt', ' \r\n\t\u00a0 \n', 'empty'],
    ['a NUL among words', 'a.txt', 'Some words\0 and more', 'binary'],
    ['many control characters', 'a.txt', '\x01\x02\x03 words', 'binary'],
    ['only numbers and marks', 'a.txt', '12 34 — 56 % x', 'no-words'],
    ['a page that shows nothing', 'page.txt', '\n<!DOCTYPE html><html>', 'no-article'],
  ])('refuses %s', (_, path, text, code) => {
    expect(ingestFile(path, encode(text))).toMatchObject({ path, code, stage: 'ingest', articleId: null })
  })

  test('leaves the raw text as it is, line ends too', () => {
    expect(ingestFile('a.txt', encode('\uFEFFOne line.\r\n\r\nAnother.\r'))).toMatchObject({
      source: { raw: 'One line.\r\n\r\nAnother.\r', encoding: 'utf-8', record: 0, format: 'text' },
      doubts: [],
    })
  })

  test('gives the same id for the same path and bytes, and another for another path', () => {
    const idOf = (path: string, text: string) => {
      const read = ingestFile(path, encode(text))
      return 'source' in read ? read.source.articleId : null
    }
    expect(idOf('a.txt', 'Some words.')).toMatch(/^a[0-9a-f]{15}$/)
    expect(idOf('a.txt', 'Some words.')).toBe(idOf('a.txt', 'Some words.'))
    expect(idOf('a.txt', 'Some words.')).not.toBe(idOf('b.txt', 'Some words.'))
    expect(idOf('a.txt', 'Some words.')).not.toBe(idOf('a.txt', 'Some words!'))
  })

  test('says so where bytes could not be read', () => {
    const bytes = Uint8Array.from([...encode('Zürich, Genève, Besançon '), 0xe2, 0x80, ...encode(' and on.')])
    expect(ingestFile('a.txt', bytes)).toMatchObject({ doubts: [{ code: 'unreadable-bytes', stage: 'ingest' }] })
  })
})
