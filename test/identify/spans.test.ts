import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { open } from '../../pipeline/document.js'
import { identify } from '../../pipeline/identify/identify.js'
import { parse } from '../../pipeline/parse/parse.js'
import { segment } from '../../pipeline/segment/segment.js'

const annotate = (text: string) =>
  identify(
    parse(
      segment({
        ...open({ articleId: 'a', path: 'a.txt', record: 0, format: 'text', encoding: 'utf-8', sha256: '', raw: text }),
        text,
        paragraphs: text === '' ? [] : [{ start: 0, end: text.length, kind: 'body' }],
      }),
    ),
  )

const pieces = fc.constantFrom(
  'Jane', 'Doe', 'the', 'president', 'of', 'Iran', ',', '.', '"', '“', '”', "'s", 'Mr.', 'al', '-', 'Assad', 'he', 'they', 'who',
  'said', 'Ministry', 'for', 'and', 'Foreign', 'Affairs', 'U.S.', 'officials', '21', 'percent', 'IS', 'J.', 'a', '’', '\u00a0', 'É', '😀', ':', '—',
) // biome-ignore format: one screen

const hold = (text: string): void => {
  const document = annotate(text)
  const starts = new Set(document.tokens.map((token) => token.start))
  const ends = new Set(document.tokens.map((token) => token.end))
  let last = 0
  for (const mention of document.mentions) {
    expect(mention.start).toBeGreaterThanOrEqual(last)
    expect(mention.end).toBeGreaterThan(mention.start)
    expect(starts.has(mention.start) && ends.has(mention.end)).toBe(true)
    const sentence = document.sentences[mention.sentence]!
    expect(mention.start >= sentence.start && mention.end <= sentence.end).toBe(true)
    for (const entity of [mention.entity, ...mention.rivals])
      if (entity !== null) expect(document.entities[entity]).toBeDefined()
    expect(mention.rivals).not.toContain(mention.entity)
    last = mention.end
  }
  for (const entity of document.entities) expect(entity.name).not.toBe('')
}

describe('mentions', () => {
  test('lie on tokens within one sentence, in order, none over another, for any run of words', () => {
    fc.assert(fc.property(fc.array(pieces, { maxLength: 60 }), (words) => hold(words.join(' '))))
  })

  test('hold for any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), hold))
  })
})
