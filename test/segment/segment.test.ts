import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { slice } from '../../pipeline/document.js'
import { segmented } from './segmented.js'

test('a heading is one sentence, a caption as many as it has, and both keep their kind', () => {
  const kinds = (kind: 'heading' | 'caption') =>
    segmented('The port. What now? Nobody knows.', kind).sentences.map((sentence) => sentence.kind)
  expect(kinds('heading')).toEqual(['heading'])
  expect(kinds('caption')).toEqual(['caption', 'caption', 'caption'])
})

test('every sentence knows its paragraph and its tokens', () => {
  const document = segmented('The port closed. Ships waited.\n\nIt rained.')
  expect(document.sentences.map((sentence) => [sentence.paragraph, slice(document, sentence)])).toEqual([
    [0, 'The port closed.'],
    [0, 'Ships waited.'],
    [1, 'It rained.'],
  ])
  expect(
    document.sentences.map(({ firstToken, endToken }) => document.tokens.slice(firstToken, endToken).length),
  ).toEqual([4, 3, 3])
})

test('an empty text has neither sentences nor tokens', () => {
  expect(segmented('')).toMatchObject({ sentences: [], tokens: [] })
  expect(segmented('   \n \t ')).toMatchObject({ sentences: [], tokens: [] })
})

/** Pieces that tempt the splitter and the tokenizer. */
const piece = fc.oneof(
  fc.constantFrom(
    '“',
    '”',
    '"',
    "'",
    '‘',
    '’',
    '(',
    ')',
    '[...]',
    '. . .',
    '...',
    '…',
    '.',
    '!',
    '?',
    ',',
    ' ',
    '  ',
    '\n',
    '\u00a0',
    '-',
    '—',
    '•',
  ),
  fc.constantFrom(
    'U.S.',
    'Mr.',
    'p.m.',
    'No. 5',
    'J.',
    'don’t',
    "Roe's",
    'cannot',
    'end.The',
    '1.',
    '2)',
    'www.a.org',
    'a@b.org',
    '😀',
    'é',
    'ﬁ',
    '\ud800',
  ),
  fc.constantFrom('The', 'Roe', 'he', 'said', 'they', 'Inc', 'to', 'reports'),
  fc.string({ unit: 'binary', maxLength: 6 }),
)
const anyText = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''))

describe('for any text', () => {
  test('tokens hold every non-blank character once, in order, and no blank', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const document = segmented(text)
        const covered = document.tokens.map((token) => slice(document, token)).join('')
        expect(covered).toBe(text.replace(/\s/gu, ''))
        expect(document.tokens.every(({ start, end }) => start < end)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  test('sentences part the paragraphs and their tokens, and start and end with ink', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { sentences, paragraphs, tokens } = segmented(text)
        let token = 0
        let at = 0
        for (const { start, end, paragraph, firstToken, endToken } of sentences) {
          expect(text.slice(at, start).trim()).toBe('')
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim())
          expect([start >= paragraphs[paragraph]!.start, end <= paragraphs[paragraph]!.end]).toEqual([true, true])
          expect([firstToken, tokens[firstToken]?.start, tokens[endToken - 1]?.end]).toEqual([token, start, end])
          token = endToken
          at = end
        }
        expect(text.slice(at).trim()).toBe('')
        expect(token).toBe(tokens.length)
      }),
      { numRuns: 300 },
    )
  })

  test('what was read before leaves no trace', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, other) => {
        const first = segmented(text)
        segmented(other)
        expect(segmented(text)).toEqual(first)
      }),
      { numRuns: 100 },
    )
  })
})
