import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import patterns from '../../pipeline/rules/tag-patterns.json' with { type: 'json' }
import { lemmaOf } from '../../pipeline/segment/lemmas.js'
import { entryOf, partsOfSpeech } from '../../pipeline/segment/lexicon.js'
import { partsOf } from '../../pipeline/segment/tag-patterns.js'

const wink = winkNLP(model, ['pos'])
const { its } = wink
const seeds = readdirSync('seeds').map((name) => readFileSync(`seeds/${name}`, 'utf8'))
/** Words and marks as both taggers read them: plain ones, one blank apart. */
const words = (text: string): string[] => text.match(/[A-Za-z]+|[.,;:?!"()-]/g) ?? []

describe('the derived tagger agrees with the one that it is derived from', () => {
  test.each(seeds)('%.40s', (text) => {
    const read = words(text)
    const tokens = wink.readDoc(read.join(' ')).tokens()
    const theirs = tokens.out(its.pos)
    const theirLemmas = tokens.out(its.lemma as typeof its.value)
    const parts = partsOf(read.map((word) => ({ entry: entryOf(word) })))
    const tags = Array.from(parts, (part) => partsOfSpeech[part]!)
    expect(theirs).toHaveLength(read.length)
    const unlike = read.filter((word, at) => tags[at] !== theirs[at] && /^[a-z]+$/.test(word))
    const otherForm = read.filter(
      (word, at) =>
        tags[at] === theirs[at] &&
        tags[at] !== 'PROPN' &&
        /^[a-z]+$/.test(word) &&
        lemmaOf(word, tags[at]!) !== theirLemmas[at],
    )
    expect(unlike.length).toBeLessThanOrEqual(read.length / 500)
    expect(otherForm.length).toBeLessThanOrEqual(read.length / 500)
  })
})

test('words that stand in no list are read by their shape', () => {
  const shapes = {
    Zorblia: 'PROPN',
    zorbling: 'VERB',
    zorbly: 'ADV',
    zorbable: 'ADJ',
    zorb: 'NOUN',
    Łódź: 'PROPN',
    '§': 'PUNCT',
  }
  expect(Object.fromEntries(Object.keys(shapes).map((word) => [word, entryOf(word).pos]))).toEqual(shapes)
})

test('no two patterns of a pass have the same context, and each changes a word of its own', () => {
  for (const pass of patterns.passes) {
    const contexts = pass.map(({ when }) => when)
    expect(contexts).toEqual([...new Set(contexts)])
    expect(pass.filter(({ when, at }) => when.split(' ')[at] === undefined)).toEqual([])
  }
})

test.each([
  ['held', 'VERB', 'hold'],
  ['left', 'VERB', 'leave'],
  ['vowed', 'VERB', 'vow'],
  ['denies', 'VERB', 'deny'],
  ['making', 'VERB', 'make'],
  ['countries', 'NOUN', 'country'],
  ['women', 'NOUN', 'woman'],
  ['wives', 'NOUN', 'wife'],
  ['largest', 'ADJ', 'large'],
  ['was', 'AUX', 'be'],
  ['banks', 'PROPN', 'banks'],
  ['zorbs', 'NOUN', 'zorbs'],
] as const)('%s as %s comes from %s', (word, pos, lemma) => {
  expect(lemmaOf(word, pos)).toBe(lemma)
})
