import fc from 'fast-check'
import { expect, test } from 'vitest'
import { attributed } from './attributed.js'

const words = [
  '“',
  '”',
  '"',
  '‘',
  '’',
  ',',
  '.',
  '?',
  '\n',
  ':',
  '—',
  'and',
  'said',
  'told',
  'he',
  'she',
  'Ada Roe',
  'that',
]
const more = ['according to', 'the report', 'Ben Lund', 'France', 'it rained', 'added', 'on Twitter', 'not', 'was']
const text = fc.array(fc.constantFrom(...words, ...more), { maxLength: 60 }).map((parts) => parts.join(' ').trim())

test('whatever the text, quotes keep their promises', () => {
  fc.assert(
    fc.property(text, (whole) => {
      const document = attributed(whole)
      let last = -1
      for (const [index, quote] of document.quotes.entries()) {
        expect(quote.start).toBeGreaterThanOrEqual(last)
        expect(quote.end).toBeGreaterThan(quote.start)
        expect(whole.slice(quote.start, quote.end).trim()).toBe(whole.slice(quote.start, quote.end))
        expect(quote.confidence).toBeGreaterThanOrEqual(0)
        expect(quote.confidence).toBeLessThanOrEqual(1)
        if (quote.confidence < 0.5) expect(quote.speaker).toBeNull()
        expect(quote.statement).toBeLessThanOrEqual(index)
        expect(document.quotes[quote.statement]?.statement).toBe(quote.statement)
        const sentence = document.sentences[quote.sentence]!
        expect(sentence.start).toBeLessThanOrEqual(quote.start)
        expect(sentence.end).toBeGreaterThan(quote.start)
        last = quote.start
      }
      expect(document.text).toBe(whole)
    }),
    { numRuns: 300 },
  )
})

test('the same text gives the same quotes', () => {
  fc.assert(
    fc.property(text, (whole) => {
      expect(attributed(whole).quotes).toEqual(attributed(whole).quotes)
    }),
    { numRuns: 50 },
  )
})

test.each([
  ['marks', '"'],
  ['opening marks', '“'],
  ['quoted letters', '“a” '],
  ['apostrophes', "'a "],
])(
  'two hundred thousand %s are read',
  (_, piece) => {
    const document = attributed(piece.repeat(200_000 / piece.length))
    expect(document.quotes.length).toBeLessThanOrEqual(200_000)
  },
  20_000,
)
