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
import type { Subject } from './relate.js'
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
  /** Probability of every candidate, by person. */
  readonly shares: ReadonlyMap<number, number>
  /** Probability that the stretch is no speech at all. */
  readonly noQuote: number
}

const byNumber = weigh(weights)

/** What the candidates of one stretch share. */
interface Seen {
  readonly setting: Setting
  readonly previous: Previous | null
  /** By entity: how often it has spoken before. */
  readonly spoken: Int32Array
  readonly byPerson: Map<number, number>
  /** The cue of the last candidate and its sum: the candidates of one cue follow each other. */
  cue: number
  ofCue: number
}

/** Scores of candidates, with what cues, subjects and people share computed once. */
const scorer = (scene: Scene, { add, take }: Tally): ((seen: Seen, candidate: Candidate) => number) => {
  const bySubject = new Map<Subject, number>()
  return (seen, { person, cue, subject }) => {
    const { setting, previous, spoken, byPerson } = seen
    if (subject === null) {
      nearbyEvidence(scene, setting, person, previous, spoken, add)
      return take()
    }
    if (seen.cue !== cue) {
      cueEvidence(scene, setting, cue, add)
      seen.cue = cue
      seen.ofCue = take()
    }
    let own = bySubject.get(subject)
    if (own === undefined) {
      subjectEvidence(scene, cue, subject, add)
      own = take()
      bySubject.set(subject, own)
    }
    let standing = byPerson.get(person)
    if (standing === undefined) {
      personEvidence(scene, setting, person, previous, spoken, 1, add)
      standing = take()
      byPerson.set(person, standing)
    }
    return seen.ofCue + own + standing + byNumber[linkEvidence(scene, setting, cue, subject.relation)]!
  }
}

/**
 * Chooses a speaker for every stretch, from left to right: a softmax over all candidates, "no speech" and "nobody near", with the
 * sum of the weights of their evidence as score; a person's probability is the sum over all ways in which the person is a
 * candidate.
 */
export const choose = (scene: Scene): readonly Choice[] => {
  const choices: Choice[] = []
  const spoken = new Int32Array(scene.document.entities.length)
  const tally = tallyOf(byNumber)
  const score = scorer(scene, tally)
  let previous: Previous | null = null
  for (let index = 0; index < scene.stretches.length; index += 1) {
    const setting = settingOf(scene, index)
    const last: Previous | null = previous
    const candidates = candidatesFor(scene, setting, last)
    const seen: Seen = { setting, previous: last, spoken, byPerson: new Map(), cue: -1, ofCue: 0 }
    noQuoteEvidence(scene, setting, index, tally.add)
    const none = tally.take()
    nobodyEvidence(scene, setting, last, tally.add)
    const nobody = tally.take()
    const scores = candidates.map((candidate) => score(seen, candidate))
    const choice = decide(scene, setting, candidates, scores, none, nobody)
    choices.push(choice)
    if (choice.person < 0 || choice.noQuote >= 0.5) continue
    previous = { person: choice.person, place: setting.place }
    const entity = scene.entityOf[choice.person]!
    if (entity >= 0) spoken[entity] = spoken[entity]! + 1
  }
  return choices
}

const saying = new Set(['say', 'tell', 'write'])
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
  const placeOf = (i: number): number => scene.cues[candidates[i]!.cue]?.place ?? -1
  let nearest = best
  for (let i = 0; i < candidates.length; i += 1) {
    const one = candidates[i]!
    if (one.person !== person || one.subject === null || scores[best]! - scores[i]! > nearerMargin) continue
    if (!saying.has(scene.cues[one.cue]!.kind) || placeOf(nearest) < 0) continue
    const [at, now] = [placeOf(i), placeOf(nearest)]
    if (now < setting.place ? at > now && at < setting.place : at < now && at > setting.place) nearest = i
  }
  return candidates[nearest]!
}

const decide = (
  scene: Scene,
  setting: Setting,
  candidates: readonly Candidate[],
  scores: readonly number[],
  none: number,
  nobody: number,
): Choice => {
  let highest = Math.max(none, nobody)
  for (const score of scores) highest = Math.max(highest, score)
  const noQuote = Math.exp(none - highest)
  const unsaid = Math.exp(nobody - highest)
  let total = noQuote + unsaid
  const sums = new Map<number, number>()
  for (let i = 0; i < candidates.length; i += 1) {
    const { person } = candidates[i]!
    const mass = Math.exp(scores[i]! - highest)
    total += mass
    sums.set(person, (sums.get(person) ?? 0) + mass)
  }
  let first = { person: -1, sum: unsaid }
  for (const [person, sum] of sums) if (sum > first.sum) first = { person, sum }
  const shares = new Map<number, number>()
  for (const [person, sum] of sums) shares.set(person, sum / total)
  const way = first.person < 0 ? null : wayOf(scene, setting, candidates, scores, first.person)
  return {
    setting,
    person: first.person,
    cue: way?.cue ?? -1,
    candidate: way,
    probability: first.sum / total,
    shares,
    noQuote: noQuote / total,
  }
}
