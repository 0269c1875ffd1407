import fc from 'fast-check'
import { expect, test } from 'vitest'
import { slice } from '../../pipeline/document.js'
import { headOf, isRoot, relationOf } from '../../pipeline/grammar/tree.js'
import { parsed } from './parsed.js'

/** Sentences of our own, each token as `word/TAG relation<head`. */
const sentences: readonly (readonly [string, string])[] = [
  [
    'The mayor opened the bridge.',
    'The/DT det<mayor mayor/NN nsubj<opened opened/VBD ROOT the/DT det<bridge bridge/NN dobj<opened ./. punct<opened',
  ],
  [
    'Three men were arrested by police on Monday.',
    'Three/CD nummod<men men/NNS nsubjpass<arrested were/VBD auxpass<arrested arrested/VBN ROOT by/IN agent<arrested police/NNS pobj<by on/IN prep<arrested Monday/NNP pobj<on ./. punct<arrested',
  ],
  [
    'She said that the talks had failed.',
    'She/PRP nsubj<said said/VBD ROOT that/IN mark<failed the/DT det<talks talks/NNS nsubj<failed had/VBD aux<failed failed/VBN ccomp<said ./. punct<said',
  ],
  [
    "Norway's prime minister refused to sign.",
    "Norway/NNP poss<minister 's/POS case<Norway prime/JJ amod<minister minister/NN nsubj<refused refused/VBD ROOT to/TO aux<sign sign/VB xcomp<refused ./. punct<refused",
  ],
]

test.each(sentences)('%s', (text, expected) => {
  const document = parsed(text)
  const tree = document.treeOf(0)
  const word = (token: number): string => slice(document, document.tokens[token]!)
  const shown = document.tokens.map(({ tag }, token) => {
    const head = isRoot(tree, token) ? '' : `<${word(headOf(tree, token))}`
    return `${word(token)}/${tag} ${relationOf(tree, token)}${head}`
  })
  expect(shown.join(' ')).toBe(expected)
})

test('every sentence of any text has one tree, whose tokens all reach its one root', () => {
  const word = fc.oneof(
    fc.constantFrom(
      'the',
      'police',
      'said',
      'that',
      'of',
      'Mr.',
      ',',
      '"',
      '”',
      "n't",
      '(',
      '-',
      '2',
      'to',
      'arrested',
      'Élan',
      '🙂',
    ),
    fc.string({ maxLength: 8 }),
  )
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 60 }), (words) => {
      const document = parsed(`a ${words.join(' ')}`.replace(/\s+/g, ' ').trim())
      for (const [number, { firstToken, endToken }] of document.sentences.entries()) {
        const tree = document.treeOf(number)
        let roots = 0
        for (let token = firstToken; token < endToken; token++) {
          if (isRoot(tree, token)) roots++
          let at = token
          for (let steps = 0; !isRoot(tree, at) && steps <= endToken - firstToken; steps++) at = headOf(tree, at)
          expect(isRoot(tree, at)).toBe(true)
          expect(relationOf(tree, token)).not.toBe('')
        }
        expect(roots).toBe(1)
      }
    }),
    { numRuns: 200, seed: 7 },
  )
})

test('a tree is the same whatever was parsed before', () => {
  const text = 'Officials denied the report. The company, which makes pumps, sued its former chief on Friday.'
  const first = parsed(text)
  const forwards = [first.treeOf(0), first.treeOf(1)]
  const second = parsed(text)
  parsed('Another text altogether was read in between.').treeOf(0)
  const backwards = [second.treeOf(1), second.treeOf(0)].reverse()
  expect(backwards).toEqual(forwards)
})

test('a sentence of 100,000 tokens is parsed in a time that grows with its length', () => {
  const time = (words: number): number => {
    const text = 'the man said that he saw '.repeat(words / 6)
    const started = process.cpuUsage().user
    parsed(text).treeOf(0)
    return process.cpuUsage().user - started
  }
  time(20_000)
  const short = time(20_000)
  const long = time(100_000)
  expect(long).toBeLessThan(12 * short + 200_000)
})
