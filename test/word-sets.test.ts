import { describe, expect, test } from 'vitest'
import { wordBits, wordMap, wordNumber, wordSet } from '../pipeline/word-sets.js'
import { segmented } from './segment/segmented.js'

const rivers = wordSet(['danube', 'rhine'])
const banks = wordSet(['side', 'rhine'])
/** More sets than one piece of a row holds. */
const many = Array.from({ length: 40 }, (_, i) => wordSet([`set${i}`, 'danube']))
const lengths = wordMap([
  ['danube', 2850],
  ['rhine', 1230],
])

const [WATER, EDGE] = [1, 2] as const
const kinds = wordBits([
  [WATER, ['danube', 'rhine']],
  [EDGE, ['side', 'rhine']],
])

describe('sets of words that are asked by number', () => {
  test.each([
    ['danube', true, false, 2850],
    ['rhine', true, true, 1230],
    ['side', false, true, undefined],
    ['in none of the sets', false, false, undefined],
  ])('%s', (word, river, bank, length) => {
    const number = wordNumber(word)
    expect([rivers.has(number), banks.has(number), lengths.get(number)]).toEqual([river, bank, length])
  })

  test('the bits of a word are those of all its lists', () => {
    const bits = ['danube', 'side', 'rhine', 'in none of the lists'].map((word) => kinds.get(wordNumber(word)))
    expect(bits).toEqual([WATER, EDGE, WATER | EDGE, 0])
  })

  test('every set keeps its own bit', () => {
    for (const [i, set] of many.entries()) {
      expect(many.map((_, j) => set.has(wordNumber(`set${j}`)))).toEqual(many.map((_, j) => i === j))
      expect(set.has(wordNumber('danube'))).toBe(true)
    }
  })

  test('tokens carry the numbers of what they are', () => {
    const { tokens } = segmented('The Danube’s banks were flooded, and the mayors would not have said so.')
    expect(tokens.map(({ word }) => word)).toEqual(tokens.map(({ lower }) => wordNumber(lower)))
    expect(tokens.map(({ lemmaWord }) => lemmaWord)).toEqual(tokens.map(({ lemma }) => wordNumber(lemma)))
    expect(tokens.filter(({ word }) => rivers.has(word)).map(({ lower }) => lower)).toEqual(['danube'])
  })
})
