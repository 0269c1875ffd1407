import type { Document } from '../document.js'
import cues from '../rules/cues.json' with { type: 'json' }
import { type Cue, findCues } from './find-cues.js'
import { findPeople, type Person } from './find-people.js'
import { type Outline, outlineOf } from './outline.js'
import type { Stretch } from './pair-marks.js'
import { type Subject, subjectsOf } from './relate.js'

/** Everything that the choice of a speaker looks at, computed once an article. */
export interface Scene {
  readonly document: Document
  readonly stretches: readonly Stretch[]
  readonly outline: Outline
  readonly cues: readonly Cue[]
  readonly people: readonly Person[]
  /** By place: index of the first cue, and of the first person, that starts there or later. */
  readonly cueFrom: Int32Array
  readonly personFrom: Int32Array
  /** Possible subjects of a cue, by its index. */
  readonly subjects: (cue: number) => readonly Subject[]
  /** By entity: how often the article mentions it. */
  readonly counts: Int32Array
}

const firstFrom = (size: number, places: readonly number[]): Int32Array => {
  const from = new Int32Array(size + 1).fill(places.length)
  let next = places.length
  for (let place = size; place >= 0; place -= 1) {
    while (next > 0 && places[next - 1]! >= place) next -= 1
    from[place] = next
  }
  return from
}

export const speechNouns: ReadonlySet<string> = new Set(cues.nouns)

/** Reads an article with its stretches into a scene. */
export const sceneOf = (document: Document, stretches: readonly Stretch[]): Scene => {
  const outline = outlineOf(document, stretches)
  const found = findCues(document.tokens, outline)
  const people = findPeople(document, outline)
  const size = outline.items.length
  const cueFrom = firstFrom(
    size,
    found.map((cue) => cue.place),
  )
  const personFrom = firstFrom(
    size,
    people.map((person) => person.from),
  )
  const counts = new Int32Array(document.entities.length)
  for (const { entity } of document.mentions) if (entity !== null) counts[entity] = counts[entity]! + 1
  const known = new Map<number, readonly Subject[]>()
  const subjects = (index: number): readonly Subject[] => {
    const seen = known.get(index)
    if (seen !== undefined) return seen
    const cue = found[index]!
    const list = subjectsOf(document.tokens, outline, people, cue, personFrom[cue.place + 1]!)
    known.set(index, list)
    return list
  }
  return { document, stretches, outline, cues: found, people, cueFrom, personFrom, subjects, counts }
}
