import { describe, expect, test } from 'vitest'
import abbreviations from '../../pipeline/rules/abbreviations.json' with { type: 'json' }
import clitics from '../../pipeline/rules/clitics.json' with { type: 'json' }
import tails from '../../pipeline/rules/quotation-tails.json' with { type: 'json' }
import retags from '../../pipeline/rules/retags.json' with { type: 'json' }
import starters from '../../pipeline/rules/sentence-starters.json' with { type: 'json' }
import { boundaries } from '../../pipeline/segment/boundaries.js'

const splits = (text: string): boolean => boundaries(text).length > 0

describe('every abbreviation does what its list says', () => {
  test.each(abbreviations.never_ends)('never ends a sentence: %s', (word) => {
    expect(splits(`We met ${word}. Roe there`)).toBe(false)
    expect(splits(`We met ${word}. The Great there`)).toBe(false)
  })
  test.each(abbreviations.may_end)('ends one where a starter follows: %s', (word) => {
    expect(splits(`They saw the ${word}. The rain fell`)).toBe(true)
    expect(splits(`They saw the ${word}. “The rain fell`)).toBe(true)
    expect(splits(`They saw the ${word}. Roe fell`)).toBe(word === 'a.m' || word === 'p.m')
  })
  test.each(abbreviations.before_number)('goes on before a number: %s', (word) => {
    expect(splits(`They saw the ${word}. 5 there`)).toBe(false)
  })
  test.each(abbreviations.after_clock)('goes on behind a time of day: %s', (word) => {
    expect(splits(`They left by 5 p.m. ${word.charAt(0).toUpperCase()}${word.slice(1)} again`)).toBe(false)
  })
})

const lists: Record<string, readonly string[]> = {
  ...abbreviations,
  tails,
  starters: starters.words,
  surnames: starters.also_surnames,
  after: clitics.is_after,
  before: clitics.is_before,
  determiners: retags.determiners,
  subjects: retags.subjects,
  quantifiers: retags.quantifiers,
  says: retags.says,
  'not verbs': retags.not_verbs,
}

test.each(Object.entries(lists))('the list is sorted and says nothing twice: %s', (_, words) => {
  expect([...words]).toEqual([...new Set(words)].sort())
})

test('what may be a surname is a starter', () => {
  expect(starters.words).toEqual(expect.arrayContaining(starters.also_surnames))
})
