/**
 * Derives the tagger's data from wink-nlp's English model, so that a run needs neither the model's 3 MB nor a second
 * tokenizer: `pipeline/rules/lexicon.json` (words by what they may be) and `pipeline/rules/tag-patterns.json` (the
 * contexts that change a tag). `test/segment/tagger.test.ts` holds the two taggers side by side.
 *
 * Usage: npx esbuild test/training/derive-lexicon.ts --bundle --platform=node --format=cjs --packages=external \
 *   --outfile=.build/derive-lexicon.cjs && node .build/derive-lexicon.cjs
 */
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'

const load = createRequire(resolve('package.json'))
const internal = (path: string): string => resolve('node_modules', path)
const model = load('wink-eng-lite-web-model')
const createCache = load(internal('wink-nlp/src/cache.js'))
const adjectives = load(internal('wink-eng-lite-web-model/dist/wn-adjective-exceptions.js'))
const nouns = load(internal('wink-eng-lite-web-model/dist/wn-noun-exceptions.js'))
const verbs = load(internal('wink-eng-lite-web-model/dist/wn-verb-exceptions.js'))
const { version } = load(internal('wink-eng-lite-web-model/package.json'))

const about = `Derived by test/training/derive-lexicon.ts from wink-eng-lite-web-model ${version}, MIT licence, Copyright (c) GRAYPE Systems Private Limited`
const core = model.core()
const cache = createCache(core, model.featureFn)
const tagNames: string[] = core.features.pos.list
const lexemes: string[] = core.features.lexeme.list
const { layout, size } = core.packing
const bits = (index: number, feature: string): number =>
  (core.lexicon[layout[feature][0] + index * size] & layout[feature][1]) >>> layout[feature][2]

/** What the pipeline ever shows to the tagger: plain words, dotted abbreviations, clitics, single marks and a few stand-ins. */
const shown = /^(?:[a-z]{1,30}|[A-Z][a-z]{0,30}|[A-Z]{2,30}|(?:[A-Za-z]\.){1,5}|Mr\.|n't|'s|\.\.\.|1st|1980s|7|[\x21-\x2f\x3a-\x40\x5b-\x60\x7b-\x7e“”‘’–—…€£])$/

const byClass = new Map<string, string[]>()
const lemmas: Record<string, string[]> = { any: [], ADJ: [], NOUN: [], VERB: [] }
const exceptions: Record<string, Record<string, string>> = { ADJ: adjectives, NOUN: nouns, VERB: verbs }

for (const [index, word] of lexemes.entries()) {
  if (!shown.test(word) || index === 0 || bits(index, 'isContraction') === 1) continue
  const normal = cache.normal(index)
  const pos = tagNames[cache.posOf(cache.mappedSpelling(index)) || 8]!
  const may = [...core.features.posClusters.list[cache.property(normal, 'lexemeCID')]].map((tag) => tagNames[tag as number]!).filter((tag) => tag && tag !== 'UNK')
  const hint = bits(index, 'posHint')
  const base = bits(index, 'isBaseForm')
  const key = JSON.stringify([pos, may.sort().join(' '), hint, base])
  byClass.set(key, [...(byClass.get(key) ?? []), word])
  const mapped = cache.mappedSpelling(index)
  if (bits(mapped, 'isSLemma') === 1) {
    const lemma = cache.value(cache.property(mapped, 'lemma'))
    if (lemma !== word) lemmas['any']!.push(`${word} ${lemma}`)
  } else if (lexemes[normal] !== word.toLowerCase()) lemmas['any']!.push(`${word} ${lexemes[normal]}`)
}
const known = new Set(lexemes)
for (const [tag, list] of Object.entries(exceptions)) {
  for (const [word, lemma] of Object.entries(list)) {
    if (known.has(word) && shown.test(word) && shown.test(lemma)) lemmas[tag]!.push(`${word} ${lemma}`)
  }
}

const classes = [...byClass].sort(([a], [b]) => (a < b ? -1 : 1))
const words = classes.map(([key, list]) => {
  const [pos, may, hint, base] = JSON.parse(key)
  return { pos, may, hint, base: base === 1, words: list.sort().join(' ') }
})
const sorted = Object.fromEntries(Object.entries(lemmas).map(([tag, list]) => [tag, list.sort().join(', ')]))
writeFileSync('pipeline/rules/lexicon.json', `${JSON.stringify({ about, words, lemmas: sorted }, null, 1)}\n`)

/** The model's automaton is a tree of patterns: every path from the root to an end is one. */
const [, , states, ends, marks] = JSON.parse(model.pos().machines[0])
const otherwise = '2070003'
const hintFrom = 1_080_000
interface Pattern {
  readonly when: string
  readonly at: number
  readonly becomes: string
  readonly always: boolean
}
const patterns: Pattern[] = []
const eventName = (event: string): string => (Number(event) > hintFrom ? `~${Number(event) - hintFrom}` : tagNames[Number(event)]!)
const pattern = (path: readonly string[], end: number): void => {
  const target = Number(ends[end])
  patterns.push({ when: path.map(eventName).join(' '), at: marks[end]?.[0] ?? 0, becomes: target === 0 ? '' : tagNames[Math.abs(target)]!, always: target < 0 })
}
const walk = (state: number, path: readonly string[]): void => {
  if (ends[state] !== undefined) pattern(path, state)
  const next = states[state]
  if (next === undefined) return
  if (next[otherwise]) pattern(path, next[otherwise])
  for (const event of Object.keys(next)) if (event !== otherwise && /^\d+$/.test(event)) walk(next[event], [...path, event])
}
walk(0, [])
patterns.sort((a, b) => (a.when < b.when ? -1 : 1))
writeFileSync('pipeline/rules/tag-patterns.json', `${JSON.stringify({ about, patterns }, null, 2)}\n`)
console.log(model.pos().machines.length, 'machines', classes.length, 'classes', patterns.length, 'patterns')
