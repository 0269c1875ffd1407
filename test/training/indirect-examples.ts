import { indirectEvidence } from '../../pipeline/attribute/evidence-of-indirect.js'
import { besideQuote, indirectCues } from '../../pipeline/attribute/find-indirect.js'
import { indirectCandidates } from '../../pipeline/attribute/indirect-content.js'
import type { Scene } from '../../pipeline/attribute/scene.js'
import type { Span } from '../../pipeline/document.js'
import { rawSpan } from '../../pipeline/publish/positions.js'
import type { GoldArticle } from './attributions.js'
import type { Example } from './softmax.js'
import { overlap } from './speaker-examples.js'

const size = (spans: readonly Span[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0)

/** Intersection over union of two sets of spans, in characters. */
const ratio = (a: readonly Span[], b: readonly Span[]): number => {
  const both = a.reduce((sum, x) => sum + b.reduce((inner, y) => inner + overlap(x, y), 0), 0)
  return both / (size(a) + size(b) - both)
}

/** Every free cue of an article as a decision: who says what stands beside it, or that it reports nothing without marks. */
export const indirectExamples = (gold: GoldArticle, scene: Scene): readonly Example[] => {
  const { document } = scene
  const { alignment } = document
  const isQuote = new Uint8Array(scene.stretches.length).fill(1)
  return indirectCues(scene, new Set()).flatMap((cue) => {
    const candidates = indirectCandidates(scene, cue, isQuote)
    if (candidates.length === 0) return []
    const at = rawSpan(alignment, document.tokens[scene.cues[cue]!.token]!)
    if (at === null) return []
    const answers = gold.attributions.filter((one) => one.cue.some((span) => overlap(span, at) > 0))
    const fits = candidates.map(({ subject, content }) => {
      const person = rawSpan(alignment, scene.people[subject.person]!)
      const spans = content.spans.map((span) => rawSpan(alignment, span)).filter((span) => span !== null)
      const said = answers.filter(({ source }) => person !== null && source.some((span) => overlap(span, person) > 0))
      return Math.max(0, ...said.map((answer) => ratio(answer.content, spans)))
    })
    const best = Math.max(...fits)
    const right = fits.map((fit) => best >= 0.5 && fit > best - 0.03)
    const beside = besideQuote(scene, cue, isQuote)
    const rows = candidates.map(({ subject, content }) => {
      const ids: number[] = []
      indirectEvidence(scene, cue, subject, content, beside, (id) => ids.push(id))
      return Int32Array.from(ids)
    })
    return [
      {
        evidence: [new Int32Array(0), ...rows],
        right: [!right.some(Boolean), ...right],
        acceptable: [!right.some(Boolean), ...fits.map((fit) => fit >= 0.5)],
        people: [-1, ...candidates.map(({ subject }) => subject.person)],
      },
    ]
  })
}
