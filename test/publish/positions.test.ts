import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codePoints, rawSpan } from '../../pipeline/publish/positions.js'

describe('codePoints', () => {
  test('counts as Python, R and SQL do, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const at = codePoints(text)
        let units = 0
        ;[...text].forEach((character, index) => {
          expect(at(units)).toBe(index)
          units += character.length
        })
        expect(at(text.length)).toBe([...text].length)
      }),
    )
  })
})

describe('rawSpan', () => {
  // raw: "He  said â€œyesâ€\u009d" -> text: "He said “yes”"
  const runs = [
    { text: 0, textLength: 3, raw: 0, rawLength: 3 },
    { text: 3, textLength: 5, raw: 4, rawLength: 5 },
    { text: 8, textLength: 1, raw: 9, rawLength: 3 },
    { text: 9, textLength: 3, raw: 12, rawLength: 3 },
    { text: 12, textLength: 1, raw: 15, rawLength: 3 },
  ]
  test.each([
    ['within an equal stretch', { start: 3, end: 7 }, { start: 4, end: 8 }],
    ['across a dropped blank', { start: 0, end: 7 }, { start: 0, end: 8 }],
    ['a repair, whole', { start: 8, end: 9 }, { start: 9, end: 12 }],
    ['from repair to repair', { start: 8, end: 13 }, { start: 9, end: 18 }],
    ['nothing', { start: 4, end: 4 }, null],
    ['beyond the text', { start: 12, end: 14 }, null],
  ])('places %s', (_, span, raw) => {
    expect(rawSpan(runs, span)).toEqual(raw)
  })
})
