import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Document } from '../../pipeline/document.js'
import { annotate } from '../../pipeline/stages.js'
import { source } from './source.js'
import { faultsOf } from './spans.js'

const annotated = (raw: string): Document => annotate(source(raw))
/** A document with its trees in place of the function that gives them. */
const withTrees = (document: Document) => ({
  ...document,
  treeOf: document.sentences.map((_, i) => document.treeOf(i)),
})

/** What news is made of, and what breaks readers of it. */
const pieces = [
  ...['"', '“', '”', "'", '‘', '’', '«', '»', '„', "''", '``', '(', ')', '[', ']', '—', '–', '-', '…', '...', ',', '.'],
  ...[
    '!',
    '?',
    ':',
    ';',
    '|',
    '>',
    '@',
    '#',
    '%',
    '\n',
    '\n\n',
    '\r\n',
    '\u00a0',
    '\u00ad',
    '\u200b',
    '\t',
    '  ',
    '\u2028',
  ],
  ...['😀', '🇮🇷', 'é', 'e\u0301', 'ﬁ', '\uFFFD', 'â€œ', '中国', 'שלום', '\ud83d', '\u0000'],
  ...[
    'said',
    'he said',
    'she added',
    'told',
    'according to',
    'Mr.',
    'U.S.',
    'Nov. 1',
    '2 May 2017',
    'on Monday',
    'today',
  ],
  ...[
    'Ada Brook',
    'President Ruiz',
    'the president',
    'he',
    'they',
    'Peru',
    'Peruvian officials',
    'the U.N.',
    'Lima',
    'police',
  ],
  ...['met', 'will visit', 'attacked', 'signed an agreement with', 'threatened to', 'did not', 'if', 'refused to meet'],
  ...['By', 'LIMA, Peru —', 'Published:', 'Share this article', 'Read more', '1.', 'a', 'I'],
]
const text = fc
  .array(
    fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...pieces) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
    ),
    {
      maxLength: 120,
    },
  )
  .chain((words) => fc.constantFrom(' ', '', ' ', '\n').map((between) => words.join(between)))

describe('whatever the text', () => {
  test('no stage throws, and every position holds', () => {
    fc.assert(
      fc.property(text, (raw) => {
        expect(faultsOf(annotated(raw))).toEqual([])
      }),
      { numRuns: 400, seed: 20171102 },
    )
  })

  test('the same text gives the same document', () => {
    fc.assert(
      fc.property(text, (raw) => {
        expect(withTrees(annotated(raw))).toEqual(withTrees(annotated(raw)))
      }),
      { numRuns: 60, seed: 2017 },
    )
  })

  test('a fault would be seen', () => {
    const document = annotated('Ada Brook said “we will see” on Monday. She met police in Lima.')
    const [first] = document.sentences
    expect(faultsOf({ ...document, sentences: [{ ...first!, end: 10_000 }] })).not.toEqual([])
    expect(faultsOf({ ...document, quotes: document.quotes.map((quote) => ({ ...quote, sentence: 7 })) })).not.toEqual(
      [],
    )
  })
})
