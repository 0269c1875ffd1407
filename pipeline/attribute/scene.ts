import type { Document } from '../document.js'
import { type Cue, findCues } from './find-cues.js'
import { findPeople, type Person } from './find-people.js'
import { type Outline, outlineOf } from './outline.js'
import type { Stretch } from './pair-marks.js'
import { type Subject, subjectsOf } from './relate.js'
import { classAt, classBefore } from './word-classes.js'

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
  /** By person: the entity, or -1; and what stands before and after the words, as indices of `befores` and `nexts`. */
  readonly entityOf: Int32Array
  readonly classesBefore: Int8Array
  readonly classesAfter: Int8Array
  /** By entity: how often the article mentions it. */
  readonly counts: Int32Array
}

/** By place: the index of the first of some items, sorted by where each starts, that starts there or later. */
const firstFrom = <Item>(size: number, items: readonly Item[], placeOf: (item: Item) => number): Int32Array => {
  const from = new Int32Array(size + 1)
  let place = 0
  for (let next = 0; next < items.length; next += 1)
    for (const start = placeOf(items[next]!); place <= start; place += 1) from[place] = next
  return from.fill(items.length, place)
}

/** Reads an article with its stretches into a scene. */
export const sceneOf = (document: Document, stretches: readonly Stretch[]): Scene => {
  const outline = outlineOf(document, stretches)
  const found = findCues(document.tokens, outline)
  const people = findPeople(document, outline)
  const size = outline.items.length
  const cueFrom = firstFrom(size, found, (cue) => cue.place)
  const personFrom = firstFrom(size, people, (person) => person.from)
  const counts = new Int32Array(document.entities.length)
  for (const { entity } of document.mentions) if (entity !== null) counts[entity] = counts[entity]! + 1
  const { tokens, mentions } = document
  const entityOf = new Int32Array(people.length)
  const classesBefore = new Int8Array(people.length)
  const classesAfter = new Int8Array(people.length)
  for (let i = 0; i < people.length; i += 1) {
    const { mention, from, to } = people[i]!
    entityOf[i] = mention < 0 ? -1 : (mentions[mention]!.entity ?? -1)
    classesBefore[i] = classBefore(tokens, outline, from)
    classesAfter[i] = classAt(tokens, outline, to)
  }
  const known: (readonly Subject[] | undefined)[] = []
  const subjects = (index: number): readonly Subject[] => {
    const seen = known[index]
    if (seen !== undefined) return seen
    const cue = found[index]!
    const list = subjectsOf(document.tokens, outline, people, cue, personFrom[cue.place + 1]!)
    known[index] = list
    return list
  }
  const byPerson = { entityOf, classesBefore, classesAfter }
  return { document, stretches, outline, cues: found, people, cueFrom, personFrom, subjects, counts, ...byPerson }
}
