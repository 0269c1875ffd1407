/**
 * Learns what of a web page is its article: `pipeline/rules/block-weights.json`. Two sums of evidence, one after the other: the first of
 * the block itself, the second also of what the first says of the blocks around it. What the second learns from is what the
 * first says of sites that it has not seen.
 *
 * Usage: make blocks PAGES=DIR, where DIR is a folder as `score_html.py` describes it. Prints figures validated by site in ten folds,
 * and writes the weights.
 */
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { chanceOf } from '../../pipeline/clean/judge-blocks.js'
import { secondEvidence } from '../../pipeline/clean/second-evidence.js'
import { figuresOf, type PageExample, readExamples } from './block-examples.js'
import { type Row, regress } from './logistic.js'

const FOLDS = 10
/** A piece of evidence that fewer sites show is not learned. */
const SITES = 3
/** How large the weights of the two sums may be. */
const SPREAD = { first: 0.007, second: 0.05 }
const KEPT = 0.45

type Evidence = readonly (readonly (readonly string[])[])[]
type Weights = ReadonlyMap<string, number>

const foldOf = (site: string): number => createHash('sha1').update(site).digest()[0]! % FOLDS
/** As `half.py` splits a set. */
const halfOf = (site: string): string => (createHash('sha1').update(site).digest().at(-1)! % 2 === 1 ? 'read' : 'blind')

/** Long blocks weigh more, as the measure counts words; a page of many blocks weighs little more than one of few. */
const weightOf = (words: number, blocks: number): number =>
  (Math.min(words + 1, 80) ** 0.6 * 200) / Math.max(blocks, 50)

const numbersOf = (examples: readonly PageExample[], evidence: Evidence): ReadonlyMap<string, number> => {
  const sites = new Map<string, Set<string>>()
  for (const [p, { site }] of examples.entries())
    for (const names of evidence[p]!)
      for (const name of names) {
        const seen = sites.get(name)
        if (seen === undefined) sites.set(name, new Set([site]))
        else seen.add(site)
      }
  const known = [...sites].filter(([, seen]) => seen.size >= SITES).map(([name]) => name)
  return new Map(known.sort().map((name, i) => [name, i + 1]))
}

const train = (examples: readonly PageExample[], evidence: Evidence, spread: number): Weights => {
  const numbers = numbersOf(examples, evidence)
  const rows = examples.flatMap(({ shape, gold }, p) =>
    evidence[p]!.map(
      (names, i): Row => ({
        ids: Int32Array.from(new Set(names.flatMap((name) => numbers.get(name) ?? []))),
        gold: gold[i]!,
        weight: weightOf(shape.looks[i]!.count, gold.length),
      }),
    ),
  )
  const weights = regress(rows, numbers.size + 1, spread)
  return new Map([['', weights[0]!], ...[...numbers].map(([name, id]) => [name, weights[id]!] as const)])
}

const said = (weights: Weights, evidence: Evidence[number]): readonly number[] =>
  evidence.map((names) => chanceOf(names.reduce((sum, name) => sum + (weights.get(name) ?? 0), weights.get('')!)))

/** What is said of each page by weights that were learned without its site. */
const crossed = (
  examples: readonly PageExample[],
  evidence: Evidence,
  spread: number,
): readonly (readonly number[])[] => {
  const chances: (readonly number[])[] = []
  for (let fold = 0; fold < FOLDS; fold++) {
    const rest = examples.flatMap(({ site }, i) => (foldOf(site) === fold ? [] : [i]))
    const weights = train(
      rest.map((i) => examples[i]!),
      rest.map((i) => evidence[i]!),
      spread,
    )
    for (const [i, { site }] of examples.entries()) if (foldOf(site) === fold) chances[i] = said(weights, evidence[i]!)
  }
  return chances
}

const report = (
  name: string,
  examples: readonly PageExample[],
  isKept: (page: number, block: number) => boolean,
): void => {
  const figures = figuresOf(examples, isKept)
  const shown = Object.entries(figures).map(([of, value]) => `${of}=${value.toFixed(3)}`)
  process.stdout.write(`${name.padEnd(30)} ${shown.join(' ')}\n`)
}

const examples = readExamples(process.argv[2]!)
report('most of a block in the gold', examples, (p, i) => examples[p]!.gold[i]! > 0.5)
const evidence = examples.map((example) => example.evidence.map((groups) => groups.flat()))
const firstChances = crossed(examples, evidence, SPREAD.first)
report('first sum', examples, (p, i) => firstChances[p]![i]! >= KEPT)
const more = examples.map(({ shape }, p) => secondEvidence(shape, firstChances[p]!))
const both = examples.map((_, p) => more[p]!.map((groups, i) => [...groups.flat(), ...evidence[p]![i]!]))
const chances = crossed(examples, both, SPREAD.second)
report('second sum', examples, (p, i) => chances[p]![i]! >= KEPT)
for (const half of ['read', 'blind']) {
  const own = examples.flatMap(({ site }, p) => (halfOf(site) === half ? [p] : []))
  report(
    `second sum, ${half} half`,
    own.map((p) => examples[p]!),
    (p, i) => chances[own[p]!]![i]! >= KEPT,
  )
}
const first = train(examples, evidence, SPREAD.first)
const second = train(examples, both, SPREAD.second)
const three = (value: number | undefined): number => Number((value ?? 0).toFixed(3))
const names = [...new Set([...first.keys(), ...second.keys()])].filter((name) => name !== '').sort()
const lines = names
  .map((name) => [name, three(first.get(name)), three(second.get(name))] as const)
  .filter(([, inFirst, inSecond]) => inFirst !== 0 || inSecond !== 0)
  .map(([name, inFirst, inSecond]) => `  ${JSON.stringify(name)}: [${inFirst}, ${inSecond}]`)
const about =
  'Learned by test/training/train-blocks.ts: what evidence adds to the logarithm of the odds that a block of a page is of its article, in the first sum and in the second.'
writeFileSync(
  'pipeline/rules/block-weights.json',
  `{\n "about": ${JSON.stringify(about)},\n "bias": { "first": ${three(first.get(''))}, "second": ${three(second.get(''))} },\n "evidence": {\n${lines.join(',\n')}\n }\n}\n`,
)
