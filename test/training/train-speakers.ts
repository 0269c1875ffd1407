/**
 * Learns the weights by which speakers are chosen.
 *
 *   train-speakers FOLDER OUT.json [folds]
 *
 * FOLDER holds `text/` and `attributions/` (PolNeAR's layout). Writes the weights by name of evidence; with `folds`, prints the
 * cross-validated accuracy first. The objective is the log-likelihood of the right speaker, summed over all ways in which
 * the right person is a candidate, with an L2 penalty, by AdaGrad (Duchi et al. 2011) in a fixed order.
 */
import { writeFileSync } from 'node:fs'
import { candidatesFor } from '../../pipeline/attribute/candidates.js'
import { evidenceFor, noQuoteEvidence, type Previous } from '../../pipeline/attribute/evidence.js'
import { stretchesOf } from '../../pipeline/attribute/pair-marks.js'
import { type Scene, sceneOf } from '../../pipeline/attribute/scene.js'
import { settingOf } from '../../pipeline/attribute/setting.js'
import { evidenceNames } from '../../pipeline/attribute/vocabulary-of-evidence.js'
import { clean } from '../../pipeline/clean/clean.js'
import type { Span } from '../../pipeline/document.js'
import { identify } from '../../pipeline/identify/identify.js'
import { rawSpan } from '../../pipeline/publish/positions.js'
import { segment } from '../../pipeline/segment/segment.js'
import { type GoldArticle, readGold } from './attributions.js'

/** One stretch: the evidence of "no speech" and of every candidate, and which of them are right (0 is "no speech"). */
interface Example {
  readonly evidence: readonly Int32Array[]
  readonly right: readonly boolean[]
  readonly people: readonly number[]
}

const overlap = (a: Span, b: Span): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))

/** The sources of the attribution that covers most of a stretch; null where none covers half of it. */
const sourcesOf = (gold: GoldArticle, stretch: Span): readonly Span[] | null => {
  let best = (stretch.end - stretch.start) / 2
  let sources: readonly Span[] | null = null
  for (const { content, source } of gold.attributions) {
    const inside = content.reduce((sum, part) => sum + overlap(part, stretch), 0)
    if (inside > best) [best, sources] = [inside, source]
  }
  return sources
}

const headWord = (words: string): string => /[\p{L}\p{N}.'’-]+$/u.exec(words.trim())?.[0]?.toLowerCase() ?? ''

const examplesOf = (gold: GoldArticle): readonly Example[] => {
  const document = identify(segment(clean(gold.document)))
  const scene: Scene = sceneOf(document, stretchesOf(document))
  const spoken = new Int32Array(document.entities.length)
  const examples: Example[] = []
  let previous: Previous | null = null
  const raws = scene.people.map((person) => rawSpan(document.alignment, person))
  for (const [index, stretch] of scene.stretches.entries()) {
    const raw = rawSpan(document.alignment, stretch)
    if (raw === null) continue
    const sources = sourcesOf(gold, raw)
    const setting = settingOf(scene, index)
    const candidates = candidatesFor(scene, setting, previous)
    const gather = (fill: (add: (id: number) => void) => void): Int32Array => {
      const ids: number[] = []
      fill((id) => ids.push(id))
      return Int32Array.from(ids)
    }
    const named = (sources ?? []).map((span) => headWord(document.raw.slice(span.start, span.end)))
    const isRight = (person: number): boolean => {
      const at = raws[person]
      if (at === null || at === undefined || sources === null) return false
      if (sources.some((source) => overlap(source, at) > 0)) return true
      const { start, end, type } = scene.people[person]!
      return type === 'person' && named.includes(headWord(document.text.slice(start, end)))
    }
    const right = [sources === null, ...candidates.map(({ person }) => isRight(person))]
    const rows = [
      gather((add) => noQuoteEvidence(scene, setting, index, add)),
      ...candidates.map((c) => gather((add) => evidenceFor(scene, setting, c, previous, spoken, add))),
    ]
    const long = (document.text.slice(stretch.start, stretch.end).match(/[\p{L}\p{N}]+/gu) ?? []).length >= 3
    const sure = sources === null ? long : sources.length > 0
    if (sure) examples.push({ evidence: rows, right, people: [-1, ...candidates.map((c) => c.person)] })
    const one = candidates.find((_, i) => right[i + 1])?.person ?? scene.people.findIndex((_, i) => isRight(i))
    if (sources !== null && one >= 0) {
      previous = { person: one, place: setting.place }
      const { mention } = scene.people[one]!
      const entity = mention < 0 ? null : document.mentions[mention]!.entity
      if (entity !== null) spoken[entity] = spoken[entity]! + 1
    }
  }
  return examples
}

const shares = (example: Example, weights: Float64Array): Float64Array => {
  const scores = Float64Array.from(example.evidence, (ids) => ids.reduce((sum, id) => sum + weights[id]!, 0))
  const highest = scores.reduce((a, b) => Math.max(a, b))
  const masses = scores.map((score) => Math.exp(score - highest))
  const total = masses.reduce((a, b) => a + b)
  return masses.map((mass) => mass / total)
}

const train = (examples: readonly Example[], epochs: number, penalty: number): Float64Array => {
  const size = evidenceNames().length
  const weights = new Float64Array(size)
  const squares = new Float64Array(size).fill(1e-3)
  const gradient = new Float64Array(size)
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    let state = 12345 + epoch
    const order = examples.map((_, i) => i)
    for (let i = order.length - 1; i > 0; i -= 1) {
      state = (Math.imul(state, 1103515245) + 12345) >>> 0
      const j = state % (i + 1)
      ;[order[i], order[j]] = [order[j]!, order[i]!]
    }
    for (const i of order) {
      const example = examples[i]!
      const all = shares(example, weights)
      const good = all.reduce((sum, share, k) => sum + (example.right[k] ? share : 0), 0)
      if (good === 0) continue
      const touched: number[] = []
      for (const [k, ids] of example.evidence.entries()) {
        const step = (example.right[k] ? all[k]! / good : 0) - all[k]!
        if (Math.abs(step) < 1e-6) continue
        for (const id of ids) {
          if (gradient[id] === 0) touched.push(id)
          gradient[id] = gradient[id]! + step
        }
      }
      for (const id of touched) {
        const slope = gradient[id]! - penalty * weights[id]!
        gradient[id] = 0
        squares[id] = squares[id]! + slope * slope
        weights[id] = weights[id]! + (0.1 * slope) / Math.sqrt(squares[id]!)
      }
    }
  }
  return weights
}

/** Share of stretches whose likeliest person (or "no speech") is right. */
const accuracy = (examples: readonly Example[], weights: Float64Array): number => {
  let hits = 0
  for (const example of examples) {
    const byPerson = new Map<number, readonly [number, boolean]>()
    for (const [k, share] of shares(example, weights).entries()) {
      const person = example.people[k]!
      byPerson.set(person, [(byPerson.get(person)?.[0] ?? 0) + share, example.right[k]!])
    }
    let best = -1
    let good = false
    for (const [sum, right] of byPerson.values()) if (sum > best) [best, good] = [sum, right]
    if (good) hits += 1
  }
  return hits / examples.length
}

const [folder, out, folds] = process.argv.slice(2)
if (folder === undefined || out === undefined) throw new Error('usage: train-speakers FOLDER OUT.json [folds]')
const articles = readGold(folder).map(examplesOf)
const epochs = Number(process.env.EPOCHS ?? 8)
const penalty = Number(process.env.PENALTY ?? 1e-3)
const reachable = articles.flat().filter((e) => e.right.some(Boolean)).length / articles.flat().length
console.log(articles.flat().length, 'stretches; reachable', reachable.toFixed(4))
if (folds !== undefined) {
  const count = Number(folds)
  let sum = 0
  for (let fold = 0; fold < count; fold += 1) {
    const weights = train(articles.filter((_, i) => i % count !== fold).flat(), epochs, penalty)
    const held = articles.filter((_, i) => i % count === fold).flat()
    const value = accuracy(held, weights)
    console.log('fold', fold, value.toFixed(4))
    sum += value / count
  }
  console.log('cross-validated accuracy', sum.toFixed(4))
}
const weights = train(articles.flat(), epochs, penalty)
const byName: Record<string, number> = {}
for (const [id, name] of evidenceNames().entries()) {
  const rounded = Number(weights[id]!.toFixed(3))
  if (Math.abs(rounded) >= 0.02) byName[name] = rounded
}
const sorted = Object.fromEntries(Object.entries(byName).sort(([a], [b]) => (a < b ? -1 : 1)))
writeFileSync(out, `${JSON.stringify(sorted, null, 2)}\n`)
console.log(Object.keys(sorted).length, 'weights; accuracy on all', accuracy(articles.flat(), weights).toFixed(4))
