import fc from 'fast-check'
import { expect, test } from 'vitest'
import { appendWords, wordless } from '../../pipeline/segment/words.js'

const words = (text: string): string => {
  const found = wordless(text)
  appendWords(found, 0, text.length)
  return found.tokens.map(({ start, end }) => text.slice(start, end)).join(' ')
}

test.each([
  ["They don't, can't and won't.", "They do n't , ca n't and wo n't ."],
  ['They don’t, and it’s over.', 'They do n’t , and it ’s over .'],
  ["Roe's boats and the Poes' house", "Roe 's boats and the Poes ' house"],
  ["O'Brien's and Ja'afar's", "O'Brien 's and Ja'afar 's"],
  ['He cannot swim.', 'He can not swim .'],
  ['a well-known al-Assad ally', 'a well - known al - Assad ally'],
  ['20-year-old $1.5bn, 70% on 1/2/2017 at 10:30', '20 - year - old $ 1.5bn , 70 % on 1 / 2 / 2017 at 10:30'],
  ['the 1st, 1980s and 10,000', 'the 1st , 1980s and 10,000'],
  ['Mr. J. Roe of the U.S. Navy left at 5 p.m. today.', 'Mr. J. Roe of the U.S. Navy left at 5 p.m. today .'],
  ['He works for Acme Inc.', 'He works for Acme Inc.'],
  ['He said no.', 'He said no .'],
  ['It was plan B.', 'It was plan B .'],
  [
    'See https://example.org/a?b=(c), www.example.org.',
    'See https://example.org/a?b=(c , ) , www.example.org .'.replace('(c , )', '(c )'),
  ],
  ['j.roe@example.org wrote to @jroe about #rain', 'j.roe@example.org wrote to @jroe about #rain'],
  ['“Well … no,” he said -- twice...', '“ Well … no , ” he said -- twice ...'],
  ["''Well,'' he said.", "'' Well , '' he said ."],
  ['end.The next', 'end . The next'],
  ['Zoë, Łódź and Ñandú', 'Zoë , Łódź and Ñandú'],
  ['東京 and Москва', '東京 and Москва'],
])('%s', (text, expected) => {
  expect(words(text)).toBe(expected)
})

/** Pieces of words, figures and marks that only stand apart where the expression says so. */
const pieces = fc.array(
  fc.constantFrom(
    ...[
      'a',
      'Roe',
      'cannot',
      'don',
      't',
      's',
      'll',
      'www',
      'http',
      'https',
      'é',
      'ﬁ',
      '_',
      '7',
      '1980',
      'st',
      'bn',
      '٣',
    ],
    ...[
      '.',
      '..',
      ',',
      ':',
      ';',
      "'",
      "''",
      '’',
      '‘',
      '“',
      '-',
      '--',
      '—',
      '/',
      '//',
      '&',
      '$',
      '%',
      '#',
      '+',
      '€',
      '·',
    ],
    ...[' ', ' ', '\u00a0', '\u0301', '😀'],
  ),
  { maxLength: 12 },
)

test('what characters tell of words is what the expression tells', () => {
  fc.assert(
    fc.property(pieces, (list) => {
      const text = `${list.join('')} x`
      // A sentence that holds the mark of an address is read by the expression alone.
      expect(`${words(text)} @`).toBe(words(`${text} @`))
    }),
    { numRuns: 3000 },
  )
})
