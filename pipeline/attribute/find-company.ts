import type { Document } from '../document.js'
import carriers from '../rules/carriers.json' with { type: 'json' }
import { wordMap, wordSet } from '../word-sets.js'
import { wordNumberAt } from './clause-ends.js'
import type { Cue } from './find-cues.js'
import type { Scene } from './scene.js'
import { sameSentence } from './setting.js'

const telling = wordSet(carriers.telling)
const platforms = new Set(carriers.platforms)
const outlets = new Set(carriers.outlets)
const writings = wordMap(Object.entries(carriers.writings))
const written = wordMap(Object.entries(carriers.written))
const carryingTypes = new Set(['organization', 'proper', 'country', 'document', 'unnamed', 'group', 'paper'])
const receiving = new Set(['tell', 'write'])

/** The canonical name of a person of the scene, or the words themselves. */
export const nameOf = (scene: Scene, index: number): string => {
  const { document } = scene
  const person = scene.people[index]!
  const entity = person.mention < 0 ? null : document.mentions[person.mention]!.entity
  return entity === null ? document.text.slice(person.start, person.end) : document.entities[entity]!.name
}

const wordAt = (scene: Scene, place: number): string => {
  const item = scene.outline.items[place]
  return item === undefined || item < 0 ? '' : scene.document.tokens[item]!.lower
}

/** The number of a cue's dictionary form (`word-sets.ts`). */
const lemmaWordOf = (scene: Scene, cue: Cue): number => scene.document.tokens[cue.token]!.lemmaWord

/** Index of the person who starts at a place; -1 where none does. */
const personAt = (scene: Scene, place: number): number => {
  const index = scene.personFrom[place] ?? scene.people.length
  return scene.people[index]?.from === place ? index : -1
}

/**
 * To whom it was said: "told Ada", "asked the judge", "said to Ada", "wrote to Ada". Null where the text does not say.
 */
export const addresseeOf = (scene: Scene, cue: Cue, speaker: number): string | null => {
  let place = cue.place + 1
  if (!sameSentence(scene, place, cue.place)) return null
  const toward = wordAt(scene, place) === 'to'
  if (toward) place += 1
  else if (!receiving.has(cue.kind) || cue.lemma === 'write') return null
  if (toward && !['say', 'tell', 'write', 'act'].includes(cue.kind)) return null
  const index = personAt(scene, place)
  if (index < 0 || index === speaker) return null
  const { type } = scene.people[index]!
  return type === 'i' || type === 'it' || type === 'who' ? null : nameOf(scene, index)
}

/** "on Twitter", "on CNN": a platform within a few words after the cue. */
const platformNear = (scene: Scene, cue: Cue): string | null => {
  for (let place = cue.place + 1; place < cue.place + 9; place += 1) {
    if (!sameSentence(scene, place, cue.place) || scene.outline.items[place]! < 0) return null
    const word = wordAt(scene, place)
    if (word !== 'on' && word !== 'via') continue
    const token = scene.document.tokens[scene.outline.items[place + 1] ?? -1]
    if (token === undefined) return null
    const name = scene.document.text.slice(token.start, token.end)
    if (platforms.has(name)) return name
  }
  return null
}

/** A noun phrase from its first name or adjective: "Iranian state television". */
const phraseOf = (scene: Scene, index: number): string => {
  const { document, outline } = scene
  const person = scene.people[index]!
  let place = person.from
  while (person.from - place < 5 && sameSentence(scene, place - 1, place)) {
    const item = outline.items[place - 1]!
    if (item < 0 || !/^(?:ADJ|NOUN|PROPN)$/u.test(document.tokens[item]!.pos)) break
    place -= 1
  }
  return document.text.slice(document.tokens[outline.items[place]!]!.start, person.end)
}

/** "In a tweet …": a thing written that names its platform, in the cue's sentence. */
const writtenNear = (scene: Scene, cue: Cue): string | null => {
  let place = cue.place
  while (cue.place - place < 40 && sameSentence(scene, place - 1, cue.place)) place -= 1
  for (; place < cue.place + 9 && sameSentence(scene, place, cue.place); place += 1) {
    const platform = writings.get(wordNumberAt(scene, place))
    if (platform !== undefined) return platform
  }
  return null
}

/** A second reporting word of the sentence whose subject is an outlet: "…, X said, state TV reported". */
const outletNear = (scene: Scene, place: number, cueIndex: number, speaker: number): string | null => {
  const near = scene.cueFrom[place]!
  for (let i = Math.max(0, near - 6); i < Math.min(scene.cues.length, near + 6); i += 1) {
    const cue = scene.cues[i]!
    if (i === cueIndex || !sameSentence(scene, cue.place, place)) continue
    if (cue.kind !== 'according' && !telling.has(lemmaWordOf(scene, cue))) continue
    const wanted =
      cue.kind === 'according'
        ? ['after-adjacent', 'after-near', 'after-preposition']
        : ['adjacent', 'after-adjacent', 'post-modified']
    const subject = scene.subjects(i).find((s) => wanted.includes(s.relation) && s.person !== speaker)
    if (subject === undefined) continue
    const person = scene.people[subject.person]!
    const carries = carryingTypes.has(person.type) || outlets.has(wordAt(scene, person.to - 1))
    if (carries) return person.mention < 0 ? phraseOf(scene, subject.person) : nameOf(scene, subject.person)
  }
  return null
}

/** Who or what carried the words: an outlet, a platform. Null where the text does not say. */
export const carrierOf = (scene: Scene, place: number, cueIndex: number, speaker: number): string | null => {
  const cue = scene.cues[cueIndex]
  if (cue === undefined) return null
  return (
    written.get(lemmaWordOf(scene, cue)) ??
    outletNear(scene, place, cueIndex, speaker) ??
    platformNear(scene, cue) ??
    writtenNear(scene, cue)
  )
}

/** The words of a reporting cue: the verb with the particle or preposition that belongs to it. */
export const cueSpan = (document: Document, cue: Cue): { readonly start: number; readonly end: number } => {
  const token = document.tokens[cue.token]!
  const next = document.tokens[cue.token + 1]
  if (cue.kind === 'according' && next !== undefined) return { start: token.start, end: next.end }
  const particle = next !== undefined && cue.lemma === 'point' && next.lower === 'out'
  return { start: token.start, end: particle ? next.end : token.end }
}
