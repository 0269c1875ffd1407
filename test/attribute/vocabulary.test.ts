import { describe, expect, test } from 'vitest'
import { calibrate } from '../../pipeline/attribute/calibrate.js'
import { methods } from '../../pipeline/attribute/name-method.js'
import { evidenceNames } from '../../pipeline/attribute/vocabulary-of-evidence.js'
import carriers from '../../pipeline/rules/carriers.json' with { type: 'json' }
import cues from '../../pipeline/rules/cues.json' with { type: 'json' }
import weights from '../../pipeline/rules/speaker-weights.json' with { type: 'json' }
import { attributed } from './attributed.js'

const lists: Record<string, readonly string[]> = {
  ...cues.verbs,
  nouns: cues.nouns,
  documents: cues.documents,
  titles: cues.titles,
  times: cues.times,
  outlets: carriers.outlets,
  platforms: carriers.platforms,
  telling: carriers.telling,
}

describe('word lists', () => {
  test.each(Object.entries(lists))('%s are sorted and unique', (_, words) => {
    expect(words).toEqual([...new Set(words)].sort())
  })

  test('a verb has one class', () => {
    const all = Object.values(cues.verbs).flat()
    expect(all).toHaveLength(new Set(all).size)
  })
})

test('every weight names evidence that is declared', () => {
  const names = new Set(evidenceNames())
  expect(Object.keys(weights).filter((name) => !names.has(name))).toEqual([])
})

test.each(Object.entries(methods))('the example of %s fires it', (name, text) => {
  expect(attributed(text).quotes.map(({ method }) => method)).toContain(name)
})

test.each(['speakers', 'indirect'] as const)('confidence of %s rises with the probability, from 0 to 1', (model) => {
  const steps = Array.from({ length: 101 }, (_, i) => calibrate(model, i / 100))
  expect(steps[0]).toBe(0)
  expect(steps[100]).toBe(1)
  expect(steps).toEqual([...steps].sort((a, b) => a - b))
})
