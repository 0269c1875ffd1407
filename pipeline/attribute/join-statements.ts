import type { Choice } from './choose.js'
import type { Scene } from './scene.js'
import { distanceOf } from './setting.js'

/** A quotation that will become a row. */
export interface Part {
  readonly stretch: number
  readonly choice: Choice
}

/** Whether a quotation goes on with the utterance of the one before it. */
const goesOn = (scene: Scene, before: Part, part: Part): boolean => {
  const a = scene.stretches[before.stretch]!
  const b = scene.stretches[part.stretch]!
  if (part.stretch !== before.stretch + 1) return false
  const runsOver = b.paragraph === a.paragraph + 1 && !a.closed && a.opened
  if (runsOver && scene.document.paragraphs[b.paragraph]!.start === b.opensAt) return true
  if (before.choice.person < 0 || before.choice.person !== part.choice.person) return false
  if (a.paragraph !== b.paragraph) return false
  if (part.choice.cue >= 0 && part.choice.cue === before.choice.cue) return true
  const { placeOfStretch } = scene.outline
  const [from, to] = [placeOfStretch[before.stretch]!, placeOfStretch[part.stretch]!]
  const ownCue = part.choice.cue >= 0 && scene.cues[part.choice.cue]!.place > to
  return !ownCue && distanceOf(scene, from, to) <= 1 && to - from <= 30
}

/**
 * For every quotation, the index of the first part of its utterance: parts split by their cue, parts of one reported clause, and
 * paragraphs that open again what the one before did not close.
 */
export const joinStatements = (scene: Scene, parts: readonly Part[]): readonly number[] => {
  const first: number[] = []
  for (const [index, part] of parts.entries()) {
    const before = parts[index - 1]
    first.push(before !== undefined && goesOn(scene, before, part) ? first[index - 1]! : index)
  }
  return first
}
