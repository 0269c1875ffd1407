/**
 * Derives the tagger's data from wink-nlp's English model, so that a run needs neither the model's 3 MB nor a second
 * tokenizer: `pipeline/rules/lexicon.json` (words by what they may be), `pipeline/rules/lemmas.json` (dictionary forms that no
 * rule gives) and `pipeline/rules/tag-patterns.json` (the contexts that change a tag). `test/segment/tagger.test.ts` holds the two taggers side by side.
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
const shown =
  /^(?:[a-z]{1,30}|[A-Z][a-z]{0,30}|[A-Z]{2,30}|(?:[A-Za-z]\.){1,5}|Mr\.|n't|'s|\.\.\.|1st|1980s|7|[\x21-\x2f\x3a-\x40\x5b-\x60\x7b-\x7e“”‘’–—…€£])$/

const byClass = new Map<string, string[]>()
const lemmas: Record<'any' | 'ADJ' | 'NOUN' | 'VERB', string[]> = { any: [], ADJ: [], NOUN: [], VERB: [] }
/** Words that are their own dictionary form, whatever they are. */
const onlyForm = new Set<string>()
const exceptions: Record<'ADJ' | 'NOUN' | 'VERB', Record<string, string>> = {
  ADJ: adjectives,
  NOUN: nouns,
  VERB: verbs,
}

for (const [index, word] of lexemes.entries()) {
  if (!shown.test(word) || index === 0 || bits(index, 'isContraction') === 1) continue
  const normal = cache.normal(index)
  const pos = tagNames[cache.posOf(cache.mappedSpelling(index)) || 8]!
  const may = [...core.features.posClusters.list[cache.property(normal, 'lexemeCID')]]
    .map((tag) => tagNames[tag as number]!)
    .filter((tag) => tag && tag !== 'UNK')
  const hint = bits(index, 'posHint')
  const base = bits(index, 'isBaseForm')
  const key = JSON.stringify([pos, may.sort().join(' '), hint, base])
  byClass.set(key, [...(byClass.get(key) ?? []), word])
  const mapped = cache.mappedSpelling(index)
  if (bits(mapped, 'isSLemma') === 1) {
    const lemma = cache.value(cache.property(mapped, 'lemma'))
    if (lemma !== word.toLowerCase()) lemmas.any.push(`${word} ${lemma.toLowerCase()}`)
    else onlyForm.add(word)
  } else if (lexemes[normal] !== word.toLowerCase()) lemmas.any.push(`${word} ${lexemes[normal]}`)
}
const known = new Set(lexemes)
for (const tag of ['ADJ', 'NOUN', 'VERB'] as const) {
  for (const [word, lemma] of Object.entries(exceptions[tag])) {
    if (known.has(word) && !onlyForm.has(word) && shown.test(word) && shown.test(lemma))
      lemmas[tag].push(`${word} ${lemma}`)
  }
}

const classes = [...byClass].sort(([a], [b]) => (a < b ? -1 : 1))
const words = classes.map(([key, list]) => {
  const [pos, may, hint, base] = JSON.parse(key)
  return { pos, may, hint, base: base === 1, words: list.sort().join(' ') }
})
const sorted = Object.fromEntries(Object.entries(lemmas).map(([tag, list]) => [tag, list.sort().join(', ')]))
writeFileSync('pipeline/rules/lexicon.json', `${JSON.stringify({ about, classes: words }, null, 2)}\n`)
writeFileSync('pipeline/rules/lemmas.json', `${JSON.stringify({ about, ...sorted }, null, 2)}\n`)

interface Pattern {
  readonly when: string
  readonly at: number
  readonly becomes: string
  readonly always: boolean
}

const otherwise = '2070003'
const hintFrom = 1_080_000
const eventName = (event: string): string =>
  Number(event) > hintFrom ? `~${Number(event) - hintFrom}` : tagNames[Number(event)]!

/** A machine of the model is a tree of patterns: every path from its root to an end is one. */
const patternsOf = (machine: string): Pattern[] => {
  const [, , states, ends, marks] = JSON.parse(machine)
  const patterns: Pattern[] = []
  const add = (path: readonly string[], end: number): void => {
    const target = Number(ends[end])
    const becomes = target === 0 ? '' : tagNames[Math.abs(target)]!
    patterns.push({ when: path.map(eventName).join(' '), at: marks[end]?.[0] ?? 0, becomes, always: target < 0 })
  }
  const walk = (state: number, path: readonly string[]): void => {
    if (ends[state] !== undefined) add(path, state)
    const next = states[state] ?? {}
    if (next[otherwise]) add(path, next[otherwise])
    for (const event of Object.keys(next)) {
      if (event !== otherwise && /^\d+$/.test(event)) walk(next[event], [...path, event])
    }
  }
  walk(0, [])
  return patterns.sort((a, b) => (a.when < b.when ? -1 : 1))
}
const passes = model.pos().machines.map(patternsOf)
writeFileSync('pipeline/rules/tag-patterns.json', `${JSON.stringify({ about, passes }, null, 2)}\n`)
console.log(`${classes.length} classes, ${passes.map((pass: Pattern[]) => pass.length).join(' and ')} patterns`)
