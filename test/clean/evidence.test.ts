import { expect, test } from 'vitest'
import { type EvidenceName, evidenceNames, readEvidence } from '../../pipeline/clean/evidence.js'
import { viewOf } from '../../pipeline/clean/judge.js'
import { forestOf, oddsOf, strongest } from '../../pipeline/clean/line-model.js'
import { readWords, weightsOf } from '../../pipeline/clean/line-words.js'
import { lookAt } from '../../pipeline/clean/look.js'
import { readPage } from '../../pipeline/clean/page.js'
import trees from '../../pipeline/rules/line-trees.json' with { type: 'json' }
import words from '../../pipeline/rules/line-words.json' with { type: 'json' }

const weights = weightsOf({ newsletter: 3, port: -2, us: 1 }, { follow: 2 })

const page = [
  'Port stays shut',
  'The crews of the northern coast stayed ashore on Monday, and the port was as still as on a holiday.',
  'Nobody knew for how long the crews would stay ashore, and the ministry did not say.',
  'Follow us',
  '1 of 12',
  '7 of 12',
]

/** One piece of evidence, of every line of the page. */
const shown = (name: EvidenceName): readonly number[] => {
  const view = viewOf(readPage(page.map(lookAt)), new Map([[3, 'share-bar']]), new Set([0]), page[0]!, weights)
  return page.map((_, index) => {
    const row = new Float64Array(evidenceNames.length)
    readEvidence(index, view, row)
    return Number(row[evidenceNames.indexOf(name)]!.toFixed(2))
  })
}

test.each([
  ['words', [3, 20, 16, 2, 3, 3]],
  ['end-of-line', [0, 5, 5, 0, 0, 0]],
  ['start-of-line', [1, 1, 1, 1, 2, 2]],
  ['vocabulary', [-2, -2, 0, 3, 0, 0]],
  ['first-word', [0, 0, 0, 2, 0, 0]],
  ['words-to-reader', [0, 0, 0, 1, 0, 0]],
  ['form-repeats', [1, 0, 0, 1, 2, 2]],
  ['behind-last-sentence', [-2, -1, 0, 1, 2, 3]],
  ['sentences-behind', [2, 1, 0, 0, 0, 0]],
  ['since-furniture', [60, 60, 60, 60, 1, 2]],
  ['to-furniture', [3, 2, 1, 60, 60, 60]],
  ['words-of-next', [20, 16, 2, 3, 3, -5]],
  ['scraps-in-a-row', [1, 0, 0, 3, 3, 3]],
] as const)('%s of each line', (name, expected) => {
  expect(shown(name)).toEqual(expected)
})

test('a word counts in any case, and as the first one once more', () => {
  expect(readWords('FOLLOW our Newsletter, and us', weights).sum).toBe(6)
  expect(readWords('our newsletter', weights).sum).toBe(3)
})

test('the evidence that moves the odds most gives the reason', () => {
  const forest = forestOf({
    start: -1,
    trees: [
      ['words', 5, 0, 0.5, -0.5],
      ['first-word', 1, 0, -0.5, ['date', 0, 1.5, 2, 0.5]],
    ],
  })
  const row = new Float64Array(evidenceNames.length)
  row[evidenceNames.indexOf('first-word')] = 2
  expect(oddsOf(forest, row)).toBe(1.5)
  expect(strongest(forest, row)).toBe('first-word')
})

test('the trees ask for evidence that there is', () => {
  const asked = new Set(JSON.stringify(trees.trees).match(/(?<=")[a-z-]+(?=")/g))
  expect([...asked].filter((name) => !evidenceNames.includes(name as EvidenceName))).toEqual([])
})

test.each(['anywhere', 'first'] as const)('the weighted words are single, and sorted: %s', (list) => {
  const known = Object.keys(words[list])
  expect(known.filter((word) => !/^[a-z]+$/.test(word))).toEqual([])
  expect(known).toEqual([...known].sort())
})
