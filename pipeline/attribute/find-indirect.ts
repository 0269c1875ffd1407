import weights from '../rules/speaker-weights.json' with { type: 'json' }
import { contentEvidence, freeCueEvidence, reporterEvidence, shapeEvidence } from './evidence-of-indirect.js'
import type { Cue } from './find-cues.js'
import { type Content, type IndirectCandidate, indirectCandidates } from './indirect-content.js'
import type { Subject } from './relate.js'
import type { Scene } from './scene.js'
import { type Tally, tallyOf, weigh } from './vocabulary-of-evidence.js'

/** A cue that reports speech without marks, the subject who says it, and how likely both are. */
export interface Indirect {
  readonly cue: number
  readonly subject: Subject
  readonly content: Content
  /** Probability of a person as the subject, before calibration. */
  readonly shareOf: (person: number) => number
}

const isSaying = ({ kind }: Cue): boolean =>
  kind === 'say' || kind === 'tell' || kind === 'write' || kind === 'according'

const isHeading = (scene: Scene, place: number): boolean =>
  scene.document.paragraphs[scene.outline.paragraph[place]!]!.kind === 'heading'

/** Cues that may report indirect speech: those of saying, outside headings, that no quotation has taken. */
export const indirectCues = (scene: Scene, taken: ReadonlySet<number>): readonly number[] => {
  const found: number[] = []
  for (let index = 0; index < scene.cues.length; index += 1) {
    const cue = scene.cues[index]!
    if (isSaying(cue) && cue.form !== 'passive' && !taken.has(index) && !isHeading(scene, cue.place)) found.push(index)
  }
  return found
}

/** By stretch: whether the next or last stretch of its sentence is a quotation. */
export const besideQuote = (scene: Scene, cue: number, isQuote: Uint8Array): boolean => {
  const { place } = scene.cues[cue]!
  const { items, sentence, stretches } = scene.outline
  const [from, to] = [Math.max(0, place - 40), Math.min(items.length, place + 40)]
  if (stretches[to] === stretches[from]) return false
  for (let at = from; at < to; at += 1) {
    const item = items[at]!
    if (item < 0 && sentence[at] === sentence[place] && isQuote[-1 - item] === 1) return true
  }
  return false
}

const byNumber = weigh(weights)
/** A cue is a row if it is likelier than not to report something. */
const leastLikely = 0.5

/** Who a person of the scene is: the entity, so that the two names of an apposition are one; else the words alone. */
const whoIs = (scene: Scene, person: number): number => {
  const entity = scene.entityOf[person]!
  return entity < 0 ? -1 - person : entity
}

/** A possible subject by all its names: the sum over all contents, and the likeliest candidate with its mass. */
interface Reporter {
  readonly who: number
  sum: number
  best: number
  at: number
}

/** The possible subjects of one cue, in order. */
const reportersOf = (
  scene: Scene,
  candidates: readonly IndirectCandidate[],
  masses: readonly number[],
): readonly Reporter[] => {
  const reporters: Reporter[] = []
  for (let at = 0; at < candidates.length; at += 1) {
    const who = whoIs(scene, candidates[at]!.subject.person)
    const mass = masses[at]!
    const known = reporters.find((one) => one.who === who)
    if (known === undefined) {
      reporters.push({ who, sum: mass, best: mass, at })
      continue
    }
    known.sum += mass
    if (mass <= known.best) continue
    known.best = mass
    known.at = at
  }
  return reporters
}

/** The likeliest of them, the first of equals. */
const likeliest = (reporters: readonly Reporter[]): Reporter => {
  let best = reporters[0]!
  for (const one of reporters) if (one.sum > best.sum || (one.sum === best.sum && one.at < best.at)) best = one
  return best
}

/** The masses of the candidates of one cue in the softmax, with what contents and subjects share computed once. */
const massesOf = (
  scene: Scene,
  cueIndex: number,
  candidates: readonly IndirectCandidate[],
  beside: boolean,
  { add, take }: Tally,
): readonly number[] => {
  const cue = scene.cues[cueIndex]!
  const masses: number[] = []
  freeCueEvidence(scene, cue, add)
  const ofCue = take()
  let last: Subject | null = null
  let ofSubject = 0
  for (const { subject, content } of candidates) {
    if (subject !== last) {
      reporterEvidence(scene, cue, subject, add)
      ofSubject = take()
      last = subject
    }
    if (Number.isNaN(content.weight)) {
      contentEvidence(scene, cue, content, beside, add)
      content.weight = take()
    }
    shapeEvidence(scene, cue, subject, content, add)
    masses.push(Math.exp(Math.min(ofCue + ofSubject + content.weight + take(), 30)))
  }
  return masses
}

/**
 * Indirect speech: for every free cue a softmax over its possible subjects and "no report", with the sum of the weights of
 * their evidence as score. Cues that report nothing are left out.
 */
export const findIndirect = (scene: Scene, taken: ReadonlySet<number>, isQuote: Uint8Array): readonly Indirect[] => {
  const found: Indirect[] = []
  const tally = tallyOf(byNumber)
  let lastEnd = -1
  for (const cue of indirectCues(scene, taken)) {
    const candidates = indirectCandidates(scene, cue, isQuote)
    if (candidates.length === 0) continue
    const masses = massesOf(scene, cue, candidates, besideQuote(scene, cue, isQuote), tally)
    let total = 1
    for (const mass of masses) total += mass
    if ((total - 1) / total < leastLikely) continue
    const reporters = reportersOf(scene, candidates, masses)
    const { subject, content } = candidates[likeliest(reporters).at]!
    if (content.spans[0]!.start < lastEnd) continue
    lastEnd = content.spans.at(-1)!.end
    const shareOf = (person: number): number => {
      if (!candidates.some((one) => one.subject.person === person)) return 0
      const who = whoIs(scene, person)
      return reporters.find((one) => one.who === who)!.sum / total
    }
    found.push({ cue, subject, content, shareOf })
  }
  return found
}
