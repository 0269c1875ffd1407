import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readPublished } from '../../pipeline/calendar/published.js'
import { repair } from '../../pipeline/clean/repair.js'
import type { Document } from '../../pipeline/document.js'
import { cleaned } from './cleaned.js'

/** Lines as pages have them, good and bad, and stretches of anything. */
const lines = fc.oneof(
  fc.constantFrom(
    'Fishermen stay ashore as talks collapse',
    'By Ingrid Solberg and Tom Ek',
    'May 7, 2019',
    'World News',
    'Home > World > Fishermen stay ashore',
    'BERGEN (Reuters) — Fishermen stayed ashore on Monday, and nobody could say for how long they would.',
    'The ministry  said&nbsp;on Tuesday that it would make a new offer, and that no boat would lose its licence.',
    '“We will not sail,” said one of them, â€œand that is all there is to say.â€\u009d He went home.',
    'Boats in the port. Boats in the port.',
    'You may also like',
    'Share this article',
    'Leave a reply',
    'https://www.example.org/a',
    'Fishermen stay ashore as talks collapse | The Coast Herald',
    'Ingrid Solberg is a reporter at the Coast Herald.',
    '© 2019 The Coast Herald. All rights reserved.',
    '',
    ' \u00a0 ',
  ),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: fc.constantFrom(...'aA .,-—"“”\'’&;:|>â€œÂ\u00a0\u00ad\u200b©#8217'), maxLength: 80 }),
)
const ends = fc.constantFrom('\n', '\n\n', '\r\n', '\r', '\u2029')
const pages = fc
  .array(fc.tuple(lines, ends), { maxLength: 25 })
  .map((parts) => parts.map(([line, end]) => line + end).join(''))

const always = (name: string, holds: (document: Document) => void): void =>
  test(name, () => {
    expect.hasAssertions()
    fc.assert(
      fc.property(pages, (raw) => {
        holds(cleaned(raw))
      }),
      { numRuns: 400, seed: 7 },
    )
  })

/** What a reader sees of a stretch. */
const visible = (text: string): string => repair(text, 0, text.length).text.trim()

const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]|Â/gu, '')

describe('whatever the file', () => {
  always('the alignment covers the text without a gap, in order of the file', ({ text, alignment }) => {
    let at = 0
    let raw = 0
    for (const run of alignment) {
      expect(run.text).toBe(at)
      expect(run.textLength).toBeGreaterThan(0)
      expect(run.raw).toBeGreaterThanOrEqual(raw)
      at += run.textLength
      raw = run.raw + run.rawLength
    }
    expect(at).toBe(text.length)
  })

  always('a raw stretch, repaired, is its stretch of the text', ({ raw, text, alignment }) => {
    const wrong = alignment.filter((run) => {
      const shown = text.slice(run.text, run.text + run.textLength)
      const written = raw.slice(run.raw, run.raw + run.rawLength)
      if (shown === '\n\n' || written === shown) return false
      return visible(written) !== shown.trim()
    })
    expect(wrong).toEqual([])
  })

  always('the paragraphs are the text, parted by blank lines', ({ text, paragraphs }) => {
    expect(paragraphs.map(({ start, end }) => text.slice(start, end)).join('\n\n')).toBe(text)
    for (const { start, end } of paragraphs) {
      expect(end).toBeGreaterThan(start)
      expect(text.slice(start, end)).not.toMatch(/^\s|\s$|\s\s|\n/)
    }
  })

  always('every line is in the text, in the header or dropped', ({ raw, alignment, dropped, header, text }) => {
    const told = [header.headline, header.section, header.dateline, header.url, header.outlet, ...header.byline]
    const kept = alignment.filter((run) => text.slice(run.text, run.text + run.textLength) !== '\n\n')
    for (const found of raw.matchAll(/[^\n\r\u2028\u2029]+/g)) {
      const [line] = found
      if (visible(line) === '') continue
      const end = found.index + line.length
      const inText = kept.some((run) => run.raw < end && run.raw + run.rawLength > found.index)
      const isDropped = dropped.some((each) => each.rawStart < end && each.rawEnd > found.index)
      const inHeader =
        told.some((value) => value !== null && letters(visible(line)).includes(letters(value))) ||
        readPublished(visible(line)) !== null
      expect(inText || isDropped || inHeader ? '' : line).toBe('')
    }
  })

  always('dropped stretches lie in the file and out of the text', ({ raw, alignment, dropped }) => {
    for (const { rawStart, rawEnd, rule, line } of dropped) {
      expect(rawEnd).toBeGreaterThan(rawStart)
      expect(raw.slice(0, rawStart).split(/\r\n|[\n\r\u2028\u2029]/)).toHaveLength(line)
      expect(rule).toMatch(/^[a-z]+(?:-[a-z]+)*$/)
      expect(alignment.filter((run) => run.raw < rawEnd && run.raw + run.rawLength > rawStart)).toEqual([])
    }
  })

  always('cleaning the clean text again takes no sentence out', ({ text }) => {
    const again = cleaned(text)
    const sentences = text.split('\n\n').filter((each) => /[a-z]\.$/.test(each) && each.split(' ').length > 12)
    for (const sentence of sentences) expect(again.text).toContain(sentence.slice(-40))
  })
})
