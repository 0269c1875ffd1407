import { expect, test } from 'vitest'
import { slice } from '../../pipeline/document.js'
import { dependentOf, dependentsOf, headOf, isWithin, pathBetween, subtreeOf } from '../../pipeline/grammar/tree.js'
import { parsed, tokenOf } from '../parse/parsed.js'

const document = parsed('Police in Oakham arrested a man who had threatened the mayor.')
const tree = document.treeOf(0)
const at = (word: string): number => tokenOf(document, word)
const words = (tokens: readonly number[]): string =>
  tokens.map((token) => slice(document, document.tokens[token]!)).join(' ')

test('a token hangs on its head', () => {
  expect(headOf(tree, at('Police'))).toBe(at('arrested'))
  expect(headOf(tree, at('arrested'))).toBe(at('arrested'))
})

test('dependents are given in text order, by relation where one is named', () => {
  expect(words(dependentsOf(tree, at('arrested')))).toBe('Police man .')
  expect(words(dependentsOf(tree, at('arrested'), 'dobj', 'nsubj'))).toBe('Police man')
  expect(dependentOf(tree, at('arrested'), 'dobj')).toBe(at('man'))
  expect(dependentOf(tree, at('arrested'), 'agent')).toBeUndefined()
})

test('what hangs on a token is a stretch of the sentence', () => {
  const { first, end } = subtreeOf(tree, at('man'))
  expect(words(document.tokens.slice(first, end).map((_, step) => first + step))).toBe(
    'a man who had threatened the mayor',
  )
  expect(isWithin(tree, at('mayor'), at('man'))).toBe(true)
  expect(isWithin(tree, at('Oakham'), at('man'))).toBe(false)
})

test.each([
  ['Police', 'man', 'nsubj^/dobj'],
  ['man', 'mayor', 'relcl/dobj'],
  ['mayor', 'Police', 'dobj^/relcl^/dobj^/nsubj'],
  ['man', 'man', ''],
])('from %s to %s the way is %s', (from, to, way) => {
  expect(pathBetween(tree, at(from), at(to))).toBe(way)
})

test('a way of too many steps is none', () => {
  expect(pathBetween(tree, at('mayor'), at('Police'), 3)).toBeNull()
})
