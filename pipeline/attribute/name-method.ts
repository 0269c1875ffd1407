import type { Choice } from './choose.js'
import type { Previous } from './evidence.js'
import type { Scene } from './scene.js'
import { sameSentence } from './setting.js'

/**
 * The rules by which a speaker is found, each with an example. The name is the `method` of the row; which of them wins for a
 * quotation is decided by the weight of the evidence.
 */
export const methods = {
  'subject-before-quote': 'Ada said: "We won."',
  'subject-after-quote': '"We won," Ada said.',
  'inverted-after-quote': '"We won," said Ada.',
  'inverted-before-quote': 'As said by Ada, "we won at last".',
  'according-to': '"The worst is over", according to Ada.',
  'name-and-colon': 'Ada: "We won."',
  'name-after-dash': '"We won." — Ada',
  'noun-of-saying': 'Ada\'s claim that the plan is "a small step" was heard.',
  'speaker-of-last-quote': '"We tried," said Ada. "We won."',
  'person-before': 'Ada was no friend of the "old order of things".',
  'person-after': '"We won." Ada looked up.',
  'subject-of-indirect': 'Ada said that the talks go on.',
  'according-to-indirect': 'According to Ada, the talks go on.',
  nobody: '"Winter is coming to the valley."',
} as const
export type Method = keyof typeof methods

const dashesBefore = (scene: Scene, place: number, from: number): boolean =>
  from === place + 2 && scene.outline.items[place + 1]! >= 0

/** Whether a cue reports a stretch: a verb that the vocabulary does not hold must stand in its sentence. */
export const reports = (scene: Scene, place: number, cue: number): boolean =>
  cue >= 0 && (scene.cues[cue]!.kind !== 'other' || sameSentence(scene, scene.cues[cue]!.place, place))

/** The name of the rule that a choice followed. */
export const methodOf = (scene: Scene, place: number, choice: Choice, previous: Previous | null): Method => {
  const { candidate } = choice
  if (candidate === null) return 'nobody'
  const person = scene.people[candidate.person]!
  if (candidate.subject === null || !reports(scene, place, candidate.cue)) {
    if (scene.cues[scene.cueFrom[person.from]! - 1]?.kind === 'dash' && dashesBefore(scene, place, person.from)) {
      return 'name-after-dash'
    }
    if (previous !== null && previous.person === candidate.person) return 'speaker-of-last-quote'
    return person.from < place ? 'person-before' : 'person-after'
  }
  const cue = scene.cues[candidate.cue]!
  const elsewhere = !sameSentence(scene, cue.place, place)
  if (elsewhere && previous !== null && previous.person === candidate.person) return 'speaker-of-last-quote'
  if (cue.kind === 'according') return 'according-to'
  if (cue.kind === 'colon') return 'name-and-colon'
  if (cue.kind === 'dash') return 'name-after-dash'
  if (cue.kind === 'noun') return 'noun-of-saying'
  if (person.from > cue.place) return cue.place < place ? 'inverted-before-quote' : 'inverted-after-quote'
  return cue.place < place ? 'subject-before-quote' : 'subject-after-quote'
}
