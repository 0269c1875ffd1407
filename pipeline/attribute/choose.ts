import weights from '../rules/speaker-weights.json' with { type: 'json' }
import { candidatesFor } from './candidates.js'
import { type Candidate, evidenceFor, nobodyEvidence, noQuoteEvidence, type Previous } from './evidence.js'
import type { Scene } from './scene.js'
import { settingOf } from './setting.js'
import { weigh } from './vocabulary-of-evidence.js'

/** Who said a stretch, by the model: the likeliest person, how likely, and the reporting words that point there. */
export interface Choice {
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

/**
 * Chooses a speaker for every stretch, from left to right: a softmax over all candidates and "no speech", with the sum of the
 * weights of their evidence as score; a person's probability is the sum over all ways in which the person is a candidate.
 */
export const choose = (scene: Scene): readonly Choice[] => {
  const choices: Choice[] = []
  const spoken = new Int32Array(scene.document.entities.length)
  let previous: Previous | null = null
  for (let index = 0; index < scene.stretches.length; index += 1) {
    const setting = settingOf(scene, index)
    const candidates = candidatesFor(scene, setting, previous)
    let score = 0
    const add = (id: number): void => {
      score += byNumber[id]!
    }
    noQuoteEvidence(scene, setting, index, add)
    const none = score
    score = 0
    nobodyEvidence(scene, setting, index, previous, add)
    const nobody = score
    const scores = candidates.map((candidate) => {
      score = 0
      evidenceFor(scene, setting, candidate, previous, spoken, add)
      return score
    })
    const choice = decide(candidates, scores, none, nobody)
    choices.push(choice)
    if (choice.person >= 0 && choice.noQuote < 0.5) {
      previous = { person: choice.person, place: setting.place }
      const { mention } = scene.people[choice.person]!
      const entity = mention < 0 ? null : scene.document.mentions[mention]!.entity
      if (entity !== null) spoken[entity] = spoken[entity]! + 1
    }
  }
  return choices
}

const decide = (candidates: readonly Candidate[], scores: readonly number[], none: number, nobody: number): Choice => {
  const highest = scores.reduce((a, b) => Math.max(a, b), Math.max(none, nobody))
  const noQuote = Math.exp(none - highest)
  const unsaid = Math.exp(nobody - highest)
  let total = noQuote + unsaid
  const people = new Map<number, { sum: number; best: number; way: Candidate }>()
  for (const [i, way] of candidates.entries()) {
    const mass = Math.exp(scores[i]! - highest)
    total += mass
    const known = people.get(way.person)
    if (known === undefined) people.set(way.person, { sum: mass, best: mass, way })
    else {
      known.sum += mass
      if (mass > known.best) [known.best, known.way] = [mass, way]
    }
  }
  let first = { sum: 0, way: null as Candidate | null }
  for (const { sum, way } of people.values()) if (sum > first.sum) first = { sum, way }
  const way = unsaid > first.sum ? null : first.way
  return {
    person: way?.person ?? -1,
    cue: way?.cue ?? -1,
    candidate: way,
    probability: (way === null ? unsaid : first.sum) / total,
    shares: new Map([...people].map(([person, { sum }]) => [person, sum / total])),
    noQuote: noQuote / total,
  }
}
