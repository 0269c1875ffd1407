/**
 * Learns the weights by which speakers are chosen, of quotations and of indirect speech.
 *
 *   train-speakers FOLDER WEIGHTS.json CONFIDENCE.json
 *
 * FOLDER holds `text/` and `attributions/` (PolNeAR's layout). Writes the weights by name of evidence, and the knots by which
 * a probability becomes a confidence: what turned out right of articles that the weights were not learned from.
 */
import { writeFileSync } from 'node:fs'
import { stretchesOf } from '../../pipeline/attribute/pair-marks.js'
import { sceneOf } from '../../pipeline/attribute/scene.js'
import { evidenceNames } from '../../pipeline/attribute/vocabulary-of-evidence.js'
import { clean } from '../../pipeline/clean/clean.js'
import { identify } from '../../pipeline/identify/identify.js'
import { parse } from '../../pipeline/parse/parse.js'
import { segment } from '../../pipeline/segment/segment.js'
import { readGold } from './attributions.js'
import { indirectExamples } from './indirect-examples.js'
import { isotonic } from './isotonic.js'
import { accuracy, type Example, type Outcome, outcome, train } from './softmax.js'
import { speakerExamples } from './speaker-examples.js'

const epochs = 8
const penalty = 1e-3
const folds = 5

interface Held {
  readonly accuracy: number
  readonly outcomes: readonly Outcome[]
}

/** Accuracy and rows on articles that the weights were not learned from, by cross-validation over whole articles. */
const crossValidate = (articles: readonly (readonly Example[])[]): Held => {
  let hits = 0
  const outcomes: Outcome[] = []
  for (let fold = 0; fold < folds; fold += 1) {
    const weights = train(articles.filter((_, i) => i % folds !== fold).flat(), epochs, penalty)
    const held = articles.filter((_, i) => i % folds === fold).flat()
    hits += accuracy(held, weights) * held.length
    outcomes.push(...held.flatMap((example) => outcome(example, weights) ?? []))
  }
  return { accuracy: hits / articles.flat().length, outcomes }
}

const [folder, out, knots] = process.argv.slice(2)
if (folder === undefined || out === undefined || knots === undefined)
  throw new Error('usage: train-speakers FOLDER WEIGHTS.json CONFIDENCE.json')
const scenes = readGold(folder).map((gold) => {
  const document = identify(parse(segment(clean(gold.document))))
  return { gold, scene: sceneOf(document, stretchesOf(document)) }
})
const byName: Record<string, number> = {}
const confidence: Record<string, readonly (readonly [number, number])[]> = {}
for (const [name, examplesOf] of Object.entries({ speakers: speakerExamples, indirect: indirectExamples })) {
  const articles = scenes.map(({ gold, scene }) => examplesOf(gold, scene))
  const all = articles.flat()
  const reachable = all.filter(({ right }) => right.some(Boolean)).length / all.length
  console.log(`${name}: ${all.length} decisions, ${reachable.toFixed(4)} of them reachable`)
  const held = crossValidate(articles)
  console.log(`  cross-validated ${held.accuracy.toFixed(4)}`)
  confidence[name] = isotonic(held.outcomes)
  const weights = train(all, epochs, penalty)
  console.log(`  on what was learned from ${accuracy(all, weights).toFixed(4)}`)
  for (const [id, label] of evidenceNames().entries()) {
    const rounded = Number(weights[id]!.toFixed(3))
    if (Math.abs(rounded) >= 0.02) byName[label] = rounded
  }
}
const sorted = Object.fromEntries(Object.entries(byName).sort(([a], [b]) => (a < b ? -1 : 1)))
writeFileSync(out, `${JSON.stringify(sorted, null, 2)}\n`)
writeFileSync(knots, `${JSON.stringify(confidence, null, 2)}\n`)
console.log(`${Object.keys(sorted).length} weights`)
