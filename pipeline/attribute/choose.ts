import weights from '../rules/speaker-weights.json' with { type: 'json' }
import { candidatesFor } from './candidates.js'
import {
  type Candidate,
  cueEvidence,
  linkEvidence,
  nearbyEvidence,
  type Previous,
  personEvidence,
  subjectEvidence,
} from './evidence.js'
import { nobodyEvidence, noQuoteEvidence } from './evidence-of-stretches.js'
import type { Scene } from './scene.js'
import { type Setting, settingOf } from './setting.js'
import { type Tally, tallyOf, weigh } from './vocabulary-of-evidence.js'

/** Who said a stretch, by the model: the likeliest person, how likely, and the reporting words that point there. */
export interface Choice {
  readonly setting: Setting
  /** Index into the scene's people; -1 where nobody stands near. */
  readonly person: number
  /** Index into the scene's cues; -1 where the person was chosen by position. */
  readonly cue: number
  readonly candidate: Candidate | null
  /** Probability that the person is right, before calibration. */
  readonly probability: number
  /** All candidates, and the share of each in the softmax, not yet divided by the sum of all. */
  readonly candidates: readonly Candidate[]
  readonly masses: readonly number[]
  readonly total: number
  /** Probability that the stretch is no speech at all. */
  readonly noQuote: number
}

/** The probability of one person, over all ways in which the person is a candidate; undefined for one who is none. */
export const shareOf = ({ candidates, masses, total }: Choice, person: number): number | undefined => {
  let sum: number | undefined
  for (let i = 0; i < candidates.length; i += 1) if (candidates[i]!.person === person) sum = (sum ?? 0) + masses[i]!
  return sum === undefined ? undefined : sum / total
}

const byNumber = weigh(weights)

/** What the stretches of one article share. */
interface Desk {
  readonly scene: Scene
  readonly tally: Tally
  /** By entity: how often it has spoken before. */
  readonly spoken: Int32Array
  /** By person: the weight of what speaks for the person, whatever the cue; NaN where the stretch has not asked. */
  readonly standings: Float64Array
  /** By person: the sum of the masses of one stretch; 0 between stretches. */
  readonly sums: Float64Array
}

/** The scores of the candidates of one stretch, with what cues, subjects and people share computed once. */
const scoresOf = (
  { scene, tally, spoken, standings }: Desk,
  setting: Setting,
  candidates: readonly Candidate[],
  previous: Previous | null,
): readonly number[] => {
  const { add, take } = tally
  const scores: number[] = []
  let lastCue = -1
  let ofCue = 0
  for (let i = 0; i < candidates.length; i += 1) {
    const { person, cue, subject } = candidates[i]!
    if (subject === null) {
      nearbyEvidence(scene, setting, person, previous, spoken, add)
      scores.push(take())
      continue
    }
    // The candidates of one cue follow each other.
    if (lastCue !== cue) {
      cueEvidence(scene, setting, cue, add)
      lastCue = cue
      ofCue = take()
    }
    if (Number.isNaN(subject.weight)) {
      subjectEvidence(scene, cue, subject, add)
      subject.weight = take()
    }
    if (Number.isNaN(standings[person]!)) {
      personEvidence(scene, setting, person, previous, spoken, 1, add)
      standings[person] = take()
    }
    scores.push(ofCue + subject.weight + standings[person]! + byNumber[linkEvidence(scene, setting, cue, subject)]!)
  }
  for (let i = 0; i < candidates.length; i += 1) standings[candidates[i]!.person] = Number.NaN
  return scores
}

/**
 * Chooses a speaker for every stretch, from left to right: a softmax over all candidates, "no speech" and "nobody near", with the
 * sum of the weights of their evidence as score; a person's probability is the sum over all ways in which the person is a
 * candidate.
 */
export const choose = (scene: Scene): readonly Choice[] => {
  const choices: Choice[] = []
  if (scene.stretches.length === 0) return choices
  const tally = tallyOf(byNumber)
  const spoken = new Int32Array(scene.document.entities.length)
  const size = scene.people.length
  const standings = new Float64Array(size).fill(Number.NaN)
  const desk: Desk = { scene, tally, spoken, standings, sums: new Float64Array(size) }
  let previous: Previous | null = null
  for (let index = 0; index < scene.stretches.length; index += 1) {
    const setting = settingOf(scene, index)
    const last: Previous | null = previous
    const candidates = candidatesFor(scene, setting, last)
    noQuoteEvidence(scene, setting, index, tally.add)
    const none = tally.take()
    nobodyEvidence(scene, setting, last, tally.add)
    const nobody = tally.take()
    const scores = scoresOf(desk, setting, candidates, last)
    const choice = decide(desk, setting, candidates, scores, none, nobody)
    choices.push(choice)
    if (choice.person < 0 || choice.noQuote >= 0.5) continue
    previous = { person: choice.person, place: setting.place }
    const entity = scene.entityOf[choice.person]!
    if (entity >= 0) spoken[entity] = spoken[entity]! + 1
  }
  return choices
}

/** How much less likely than the likeliest way a nearer word of saying may be to count as the cue: e to the fourth. */
const nearerMargin = 4

/**
 * The way in which a person is a candidate: the likeliest, or one through a word of saying that stands nearer to the stretch on
 * the same side: in "Ada said it rained, adding that “it was a gift”" the cue is "adding".
 */
const wayOf = (
  scene: Scene,
  setting: Setting,
  candidates: readonly Candidate[],
  scores: readonly number[],
  person: number,
): Candidate => {
  let best = -1
  for (let i = 0; i < candidates.length; i += 1) {
    if (candidates[i]!.person === person && (best < 0 || scores[i]! > scores[best]!)) best = i
  }
  let nearest = best
  let now = scene.cues[candidates[best]!.cue]?.place ?? -1
  for (let i = 0; i < candidates.length && now >= 0; i += 1) {
    const one = candidates[i]!
    if (one.person !== person || one.subject === null || scores[best]! - scores[i]! > nearerMargin) continue
    const { kind, place: at } = scene.cues[one.cue]!
    if (kind !== 'say' && kind !== 'tell' && kind !== 'write') continue
    if (now < setting.place ? at <= now || at >= setting.place : at >= now || at <= setting.place) continue
    nearest = i
    now = at
  }
  return candidates[nearest]!
}

const decide = (
  { scene, sums }: Desk,
  setting: Setting,
  candidates: readonly Candidate[],
  scores: readonly number[],
  none: number,
  nobody: number,
): Choice => {
  let highest = Math.max(none, nobody)
  for (let i = 0; i < scores.length; i += 1) highest = Math.max(highest, scores[i]!)
  const noQuote = Math.exp(none - highest)
  const unsaid = Math.exp(nobody - highest)
  let total = noQuote + unsaid
  const masses: number[] = []
  for (let i = 0; i < candidates.length; i += 1) {
    const { person } = candidates[i]!
    const mass = Math.exp(scores[i]! - highest)
    masses.push(mass)
    total += mass
    sums[person] = sums[person]! + mass
  }
  let person = -1
  let most = unsaid
  for (const one of candidates)
    if (sums[one.person]! > most) {
      person = one.person
      most = sums[person]!
    }
  for (const one of candidates) sums[one.person] = 0
  const candidate = person < 0 ? null : wayOf(scene, setting, candidates, scores, person)
  return {
    setting,
    person,
    cue: candidate?.cue ?? -1,
    candidate,
    probability: most / total,
    candidates,
    masses,
    total,
    noQuote: noQuote / total,
  }
}
