import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countWords } from '../../pipeline/publish/count-words.js'

test.each([
  ['', 0],
  ["Ana's twenty-one U.S. friends – all of them", 7],
  ['it’s a--b', 3],
  ["'quoted' words'", 2],
  ['zażółć 東京 𝒜𝒷 3.14', 4],
])('%j has %i words', (text, count) => {
  expect(countWords(text)).toBe(count)
})

test('words are what the pattern of a word finds, in any text', () => {
  const sign = fc.constantFrom('a', 'é', '9', "'", '’', '.', '-', '–', ' ', '東', '𝒜', '😀', '\u0301', '\ud83d')
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: sign }), fc.string({ unit: 'binary' })), (text) => {
      const found = text.match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu)
      expect(countWords(text)).toBe(found?.length ?? 0)
    }),
  )
})
