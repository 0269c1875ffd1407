import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { decode } from '../../pipeline/ingest/decode.js'

const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values)
const news = 'The minister said “no”: the café is closed, and it costs 5 € to get in.'

describe('decode', () => {
  test.each([
    ['utf-8 without a mark', iconv.encode(news, 'utf-8'), 'utf-8', news],
    ['utf-8 with a mark', iconv.encode(news, 'utf-8', { addBOM: true }), 'utf-8', news],
    ['utf-16 little endian with a mark', iconv.encode(news, 'utf-16le', { addBOM: true }), 'utf-16le', news],
    ['utf-16 big endian with a mark', iconv.encode(news, 'utf-16be', { addBOM: true }), 'utf-16be', news],
    [
      'utf-16 little endian by its zeros',
      iconv.encode('A minister said no.', 'utf-16le'),
      'utf-16le',
      'A minister said no.',
    ],
    [
      'utf-16 big endian by its zeros',
      iconv.encode('A minister said no.', 'utf-16be'),
      'utf-16be',
      'A minister said no.',
    ],
    ['windows-1252 curly marks', iconv.encode(news, 'windows-1252'), 'windows-1252', news],
    ['plain ascii', iconv.encode('No mark, no accent.', 'ascii'), 'utf-8', 'No mark, no accent.'],
  ])('reads %s', (_, input, encoding, text) => {
    expect(decode(input)).toEqual({ text, encoding, unreadable: 0 })
  })

  test('keeps utf-8 where only a few bytes are damaged, and counts them', () => {
    const damaged = Buffer.concat([
      iconv.encode('Málaga, Córdoba, Jaén ', 'utf-8'),
      bytes(0xe2, 0x80),
      Buffer.from(' end'),
    ])
    const { text, encoding, unreadable } = decode(damaged)
    expect({ text, encoding, unreadable }).toEqual({
      text: 'Málaga, Córdoba, Jaén \uFFFD end',
      encoding: 'utf-8',
      unreadable: 1,
    })
  })

  test('takes off one byte-order mark, as other readers do', () => {
    expect(decode(Buffer.from('\uFEFF\uFEFFtwo')).text).toBe('\uFEFFtwo')
    expect(decode(iconv.encode('\uFEFF\uFEFFtwo', 'utf16le', { addBOM: false })).text).toBe('\uFEFFtwo')
  })

  test('counts the odd byte at the end of utf-16', () => {
    const odd = Buffer.concat([iconv.encode('Half a sign follows', 'utf16le', { addBOM: true }), bytes(0x41)])
    expect(decode(odd)).toMatchObject({ text: 'Half a sign follows', encoding: 'utf-16le', unreadable: 1 })
  })

  test('never throws and never yields half a surrogate pair', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (input) => {
        expect(decode(input).text.isWellFormed()).toBe(true)
      }),
    )
  })
})
