import { expect, test } from 'vitest'
import { deduplicate } from '../../pipeline/deduplicate/deduplicate.js'
import { kinds } from '../../pipeline/deduplicate/events/evidence/kinds.js'
import { learnedWeights } from '../../pipeline/deduplicate/events/sum.js'
import { annotate } from '../../pipeline/stages.js'
import { article, corpusOf } from './corpus.js'

const mill = 'The bakery of the Kowalik family in Krakow has stood at the old mill since the flood.'
const explained = (eventId: string): string => {
  const texts = [
    `Police arrested Ana Kowalik in Krakow on Tuesday. ${mill}`,
    `Ana Kowalik was arrested by police in Krakow on Tuesday. ${mill}`,
    `Students protested in Oslo. ${mill}`,
  ]
  const { corpus, words } = corpusOf(texts.map((text, i) => annotate(article(i, `March 11, 2020\n\n${text}`))))
  return deduplicate(corpus, (i) => words[i]!).explain(eventId)
}

test('the evidence of every kind is told, and sums up to what is said', () => {
  const page = explained('a000000000000000-e1')
  expect(page).toContain('a000000000000000-e1 and a000000000000001-e1: ')
  const weights = [...page.matchAll(/^ +([+-][\d.]+)/gm)].map(([, weight]) => Number(weight))
  expect(weights).toHaveLength(kinds.length + 1)
  const said = Number(/e1: ([+-][\d.]+)/.exec(page)![1])
  expect(weights.reduce((a, b) => a + b)).toBeCloseTo(said, 1)
  expect(said).toBeGreaterThanOrEqual(learnedWeights.limit)
})

test('an event that stands alone, and one that is not there, are told', () => {
  expect(explained('a000000000000002-e1')).toContain('stands alone')
  expect(explained('a000000000000002-e7')).toContain('there is no event')
  expect(explained('nonsense')).toContain('there is no event')
})

test('every kind of evidence has a weight for each of its levels', () => {
  for (const { name, levels } of kinds) expect(Object.keys(learnedWeights.evidence[name]!), name).toEqual([...levels])
})
