/**
 * Learns the weights by which speakers are chosen, of quotations and of indirect speech.
 *
 *   train-speakers FOLDER OUT.json [folds]
 *
 * FOLDER holds `text/` and `attributions/` (PolNeAR's layout). Writes the weights by name of evidence; with `folds`, prints the
 * cross-validated accuracy first.
 */
import { writeFileSync } from 'node:fs'
import { stretchesOf } from '../../pipeline/attribute/pair-marks.js'
import { sceneOf } from '../../pipeline/attribute/scene.js'
import { evidenceNames } from '../../pipeline/attribute/vocabulary-of-evidence.js'
import { clean } from '../../pipeline/clean/clean.js'
import { identify } from '../../pipeline/identify/identify.js'
import { segment } from '../../pipeline/segment/segment.js'
import { readGold } from './attributions.js'
import { indirectExamples } from './indirect-examples.js'
import { accuracy, type Example, train } from './softmax.js'
import { speakerExamples } from './speaker-examples.js'

const epochs = Number(process.env.EPOCHS ?? 8)
const penalty = Number(process.env.PENALTY ?? 1e-3)

/** Cross-validated accuracy over whole articles. */
const crossValidate = (articles: readonly (readonly Example[])[], folds: number): number => {
  let hits = 0
  for (let fold = 0; fold < folds; fold += 1) {
    const weights = train(articles.filter((_, i) => i % folds !== fold).flat(), epochs, penalty)
    const held = articles.filter((_, i) => i % folds === fold).flat()
    hits += accuracy(held, weights) * held.length
  }
  return hits / articles.flat().length
}

const [folder, out, folds] = process.argv.slice(2)
if (folder === undefined || out === undefined) throw new Error('usage: train-speakers FOLDER OUT.json [folds]')
const scenes = readGold(folder).map((gold) => {
  const document = identify(segment(clean(gold.document)))
  return { gold, scene: sceneOf(document, stretchesOf(document)) }
})
const byName: Record<string, number> = {}
for (const [name, examplesOf] of Object.entries({ speakers: speakerExamples, indirect: indirectExamples })) {
  const articles = scenes.map(({ gold, scene }) => examplesOf(gold, scene))
  const all = articles.flat()
  const reachable = all.filter(({ right }) => right.some(Boolean)).length / all.length
  console.log(`${name}: ${all.length} decisions, ${reachable.toFixed(4)} of them reachable`)
  if (folds !== undefined) console.log(`  cross-validated ${crossValidate(articles, Number(folds)).toFixed(4)}`)
  const weights = train(all, epochs, penalty)
  console.log(`  on what was learned from ${accuracy(all, weights).toFixed(4)}`)
  for (const [id, label] of evidenceNames().entries()) {
    const rounded = Number(weights[id]!.toFixed(3))
    if (Math.abs(rounded) >= 0.02) byName[label] = rounded
  }
}
const sorted = Object.fromEntries(Object.entries(byName).sort(([a], [b]) => (a < b ? -1 : 1)))
writeFileSync(out, `${JSON.stringify(sorted, null, 2)}\n`)
console.log(`${Object.keys(sorted).length} weights`)
