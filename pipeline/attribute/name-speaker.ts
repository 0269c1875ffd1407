import type { Document, Entity, Span, Speaker } from '../document.js'
import { calibrate } from './calibrate.js'
import type { Cue } from './find-cues.js'
import { rivalsOf } from './find-rivals.js'
import { jointOf, jointSpeaker } from './name-joint.js'
import type { Scene } from './scene.js'

/** The person whom a transcript's label in capitals names: "BERG" for Jonas Berg. */
const labelled = (document: Document, words: string): Entity | undefined => {
  if (words.length < 3 || words !== words.toUpperCase()) return undefined
  const last = words.split(' ').at(-1)
  return document.entities.find(
    ({ kind, name }) => kind === 'person' && name.toUpperCase().split(' ').at(-1) === last && name !== words,
  )
}

const ownTypes = new Set(['noun', 'proper', 'paper'])

const speakerOf = (scene: Scene, index: number): Speaker | null => {
  const person = scene.people[index]!
  const { document } = scene
  const words = document.text.slice(person.start, person.end)
  const own = scene.entityOf[index]!
  const entity = labelled(document, words) ?? (own < 0 ? undefined : document.entities[own]!)
  if (entity !== undefined) {
    const { name, kind, role, country } = entity
    return { name, kind, role, country }
  }
  if (!ownTypes.has(person.type)) return null
  return { name: words, kind: person.type === 'paper' ? 'document' : 'unnamed', role: null, country: null }
}

export interface Naming {
  readonly speaker: Speaker | null
  readonly mention: Span | null
  readonly confidence: number
}

/** Below this nobody is offered as the speaker, not even as words; an "it" that means nobody ("it rained") only above a half. */
const leastMention = 0.25

/** What a name is worth that a pronoun or a role could give to somebody else as well. */
const rivalled = 0.95

const isRivalled = (scene: Scene, index: number): boolean => {
  const { mention } = scene.people[index]!
  return mention >= 0 && rivalsOf(scene.document, mention).length > 0
}

/** The speaker's canonical name, where likelier than not, and the words that name the speaker here. */
export const namingOf = (
  scene: Scene,
  model: 'speakers' | 'indirect',
  index: number,
  cue: Cue | undefined,
  shareOf: (person: number) => number,
): Naming => {
  const person = scene.people[index]
  if (person === undefined) return { speaker: null, mention: null, confidence: calibrate(model, shareOf(index)) }
  const joint = cue === undefined ? null : jointOf(scene, index, cue.place)
  if (joint === null) {
    const confidence = calibrate(model, shareOf(index)) * (isRivalled(scene, index) ? rivalled : 1)
    const speaker = confidence < 0.5 ? null : speakerOf(scene, index)
    const isEmpty = person.type === 'it' && scene.entityOf[index]! < 0
    const mention = confidence < (isEmpty ? 0.5 : leastMention) ? null : { start: person.start, end: person.end }
    return { speaker, mention, confidence }
  }
  const confidence = calibrate(model, Math.min(1, shareOf(joint.first) + shareOf(joint.second)))
  const [first, second] = [speakerOf(scene, joint.first), speakerOf(scene, joint.second)]
  const both = first === null || second === null || confidence < 0.5 ? null : jointSpeaker(first, second)
  const mention = { start: scene.people[joint.first]!.start, end: scene.people[joint.second]!.end }
  return { speaker: both, mention, confidence }
}
