import fc from 'fast-check'
import { expect, test } from 'vitest'
import { growingText } from '../../pipeline/publish/text.js'

const sign = fc.constantFrom('a', 'é', '"', ',', '\r', '\n', '“', '東', '😀', '\ud83d', '\ude00', '\0')
const plain = fc.string({ unit: fc.constantFrom('a', 'b', ' '), maxLength: 200 })
const texts = fc.array(
  fc.oneof(
    fc.string({ unit: sign }),
    fc.string({ unit: 'binary', maxLength: 200 }),
    plain,
    fc.string({ unit: sign, minLength: 50, maxLength: 200 }),
  ),
)

const utf8 = (parts: readonly string[]): Buffer => Buffer.from(parts.map((text) => text.toWellFormed()).join(''))
const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

test('text grows by the UTF-8 of each part, halves of characters replaced one by one', () => {
  fc.assert(
    fc.property(texts, (parts) => {
      const text = growingText()
      const sizes = parts.map(text.add)
      expect(Buffer.compare(text.view(), utf8(parts))).toBe(0)
      expect(sizes).toEqual(parts.map((part) => Buffer.byteLength(part)))
    }),
  )
})

test('a cell stands in quotation marks where RFC 4180 wants them', () => {
  fc.assert(
    fc.property(texts, (parts) => {
      const text = growingText()
      const bytes = utf8(parts)
      let start = 0
      for (const part of parts) {
        const end = start + Buffer.byteLength(part)
        text.cell(bytes, start, end)
        start = end
      }
      expect(Buffer.compare(text.view(), utf8(parts.map(quoted)))).toBe(0)
    }),
  )
})

test('digits are those of the language, with noughts before them up to a width', () => {
  fc.assert(
    fc.property(fc.array(fc.nat()), fc.integer({ min: 1, max: 5 }), (values, width) => {
      const text = growingText()
      for (const value of values) text.digits(value, width)
      const expected = values.map((value) => String(value).padStart(width, '0')).join('')
      expect(Buffer.from(text.view()).toString()).toBe(expected)
    }),
  )
})

test('what is UTF-8 already is copied, and room is used again', () => {
  const text = growingText()
  text.append(Buffer.from('naïve '.repeat(1000)))
  text.clear()
  text.byte(65)
  text.append(Buffer.from('é'))
  expect(Buffer.from(text.view()).toString()).toBe('Aé')
})
