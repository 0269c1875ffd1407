import weights from '../rules/speaker-weights.json' with { type: 'json' }
import { indirectEvidence } from './evidence-of-indirect.js'
import { type Content, contentsOf } from './indirect-content.js'
import type { Subject } from './relate.js'
import type { Scene } from './scene.js'
import { tallyOf, weigh } from './vocabulary-of-evidence.js'

/** A cue that reports speech without marks, the subject who says it, and how likely both are. */
export interface Indirect {
  readonly cue: number
  readonly subject: Subject
  readonly content: Content
  /** Probability of every subject, by person, before calibration. */
  readonly shares: ReadonlyMap<number, number>
}

/** One way to read a cue as indirect speech. */
export interface IndirectCandidate {
  readonly subject: Subject
  readonly content: Content
}

const kinds = new Set(['say', 'tell', 'write', 'according'])

const isHeading = (scene: Scene, place: number): boolean =>
  scene.document.paragraphs[scene.outline.paragraph[place]!]!.kind === 'heading'

/** Cues that may report indirect speech: those of saying, outside headings, that no quotation has taken. */
export const indirectCues = (scene: Scene, taken: ReadonlySet<number>): readonly number[] => {
  const found: number[] = []
  for (let index = 0; index < scene.cues.length; index += 1) {
    const { kind, form, place } = scene.cues[index]!
    if (kinds.has(kind) && form !== 'passive' && !taken.has(index) && !isHeading(scene, place)) found.push(index)
  }
  return found
}

/** All ways to read one cue. */
export const indirectCandidates = (scene: Scene, cue: number, isQuote: Uint8Array): readonly IndirectCandidate[] =>
  scene
    .subjects(cue)
    .flatMap((subject) =>
      contentsOf(scene, scene.cues[cue]!, subject, isQuote).map((content) => ({ subject, content })),
    )

/** By stretch: whether the next or last stretch of its sentence is a quotation. */
export const besideQuote = (scene: Scene, cue: number, isQuote: Uint8Array): boolean => {
  const { place } = scene.cues[cue]!
  const { items, sentence } = scene.outline
  for (let at = Math.max(0, place - 40); at < Math.min(items.length, place + 40); at += 1) {
    const item = items[at]!
    if (item < 0 && sentence[at] === sentence[place] && isQuote[-1 - item] === 1) return true
  }
  return false
}

const byNumber = weigh(weights)
/** A cue is a row if it is likelier than not to report something. */
const leastLikely = 0.5

interface Reading extends IndirectCandidate {
  readonly sums: ReadonlyMap<number, number>
}

/** Who a person of the scene is: the entity, so that the two names of an apposition are one; else the words alone. */
const whoIs = (scene: Scene, person: number): number => {
  const entity = scene.entityOf[person]!
  return entity < 0 ? -1 - person : entity
}

/** The likeliest subject by the sum over all contents and all its names, and the likeliest content of that subject. */
const likeliest = (scene: Scene, candidates: readonly IndirectCandidate[], masses: readonly number[]): Reading => {
  const people = new Map<number, { sum: number; best: number; at: number }>()
  for (const [i, { subject }] of candidates.entries()) {
    const who = whoIs(scene, subject.person)
    const known = people.get(who) ?? { sum: 0, best: -1, at: i }
    const better = masses[i]! > known.best
    const best = better ? { best: masses[i]!, at: i } : { best: known.best, at: known.at }
    people.set(who, { sum: known.sum + masses[i]!, ...best })
  }
  const order = [...people.values()].sort((a, b) => b.sum - a.sum || a.at - b.at)
  const sums = new Map<number, number>()
  for (const { subject } of candidates) sums.set(subject.person, people.get(whoIs(scene, subject.person))!.sum)
  return { ...candidates[order[0]!.at]!, sums }
}

/**
 * Indirect speech: for every free cue a softmax over its possible subjects and "no report", with the sum of the weights of
 * their evidence as score. Cues that report nothing are left out.
 */
export const findIndirect = (scene: Scene, taken: ReadonlySet<number>, isQuote: Uint8Array): readonly Indirect[] => {
  const found: Indirect[] = []
  const { add, take } = tallyOf(byNumber)
  let lastEnd = -1
  for (const cue of indirectCues(scene, taken)) {
    const candidates = indirectCandidates(scene, cue, isQuote)
    if (candidates.length === 0) continue
    const beside = besideQuote(scene, cue, isQuote)
    const masses = candidates.map(({ subject, content }) => {
      indirectEvidence(scene, cue, subject, content, beside, add)
      return Math.exp(Math.min(take(), 30))
    })
    const total = masses.reduce((a, b) => a + b, 1)
    if ((total - 1) / total < leastLikely) continue
    const reading = likeliest(scene, candidates, masses)
    if (reading.content.spans[0]!.start < lastEnd) continue
    lastEnd = reading.content.spans.at(-1)!.end
    const shares = new Map([...reading.sums].map(([person, sum]) => [person, sum / total]))
    found.push({ cue, subject: reading.subject, content: reading.content, shares })
  }
  return found
}
