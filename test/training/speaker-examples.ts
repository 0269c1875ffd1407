import { candidatesFor } from '../../pipeline/attribute/candidates.js'
import { evidenceFor, type Previous } from '../../pipeline/attribute/evidence.js'
import { nobodyEvidence, noQuoteEvidence } from '../../pipeline/attribute/evidence-of-stretches.js'
import type { Scene } from '../../pipeline/attribute/scene.js'
import { settingOf } from '../../pipeline/attribute/setting.js'
import type { Span } from '../../pipeline/document.js'
import { rawSpan } from '../../pipeline/publish/positions.js'
import type { GoldArticle } from './attributions.js'
import type { Example } from './softmax.js'

/** Characters that two spans share. */
export const overlap = (a: Span, b: Span): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))

/** The sources of the attribution that covers most of a stretch, the first of several; null where none covers half of it. */
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

/** Every stretch of an article as a decision: who said it, or that it is no speech. */
export const speakerExamples = (gold: GoldArticle, scene: Scene): readonly Example[] => {
  const { document } = scene
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
    const found = candidates.map(({ person }) => isRight(person))
    const right = [sources === null, sources?.length === 0, ...found]
    const rows = [
      gather((add) => noQuoteEvidence(scene, setting, index, add)),
      gather((add) => nobodyEvidence(scene, setting, previous, add)),
      ...candidates.map((c) => gather((add) => evidenceFor(scene, setting, c, previous, spoken, add))),
    ]
    const long = (document.text.slice(stretch.start, stretch.end).match(/[\p{L}\p{N}]+/gu) ?? []).length >= 3
    if (sources !== null || long)
      examples.push({ evidence: rows, right, people: [-1, -2, ...candidates.map((c) => c.person)] })
    const one = candidates.find((_, i) => found[i])?.person ?? scene.people.findIndex((_, i) => isRight(i))
    if (sources !== null && one >= 0) {
      previous = { person: one, place: setting.place }
      const { mention } = scene.people[one]!
      const entity = mention < 0 ? null : document.mentions[mention]!.entity
      if (entity !== null) spoken[entity] = spoken[entity]! + 1
    }
  }
  return examples
}
