import type { SpeakerKind } from '../../schemas/tables.js'
import type { Speaker } from '../document.js'
import type { Scene } from './scene.js'
import { sameSentence } from './setting.js'

/** Two people side by side who say one thing: "France and Germany said". */
export interface Joint {
  readonly first: number
  readonly second: number
}

const wordAt = (scene: Scene, place: number): string => {
  const item = scene.outline.items[place]
  return item === undefined || item < 0 ? '' : scene.document.tokens[item]!.lower
}

const personAt = (scene: Scene, places: 'from' | 'to', place: number): number => {
  const near = scene.personFrom[Math.max(0, place - 12)]!
  for (let i = near; i < scene.people.length && scene.people[i]!.from <= place; i += 1) {
    if (scene.people[i]![places] === place) return i
  }
  return -1
}

const namedTypes = new Set(['person', 'organization', 'country', 'group'])

/** Whether a place opens a clause: its first word is no object of what stands before. */
const opensClause = (scene: Scene, place: number): boolean => {
  if (!sameSentence(scene, place - 1, place)) return true
  const item = scene.outline.items[place - 1]!
  return item < 0 || [',', '—', 'that', 'but', ':'].includes(wordAt(scene, place - 1))
}

/**
 * The pair that a speaker belongs to: "France and Germany said" or "said France and Germany"; null for a single speaker.
 * "Ada met Ben and Carl said" is no pair, because Ben does not open the clause.
 */
export const jointOf = (scene: Scene, person: number, cuePlace: number): Joint | null => {
  const chosen = scene.people[person]!
  const isAnd = (place: number): boolean => wordAt(scene, place) === 'and'
  if (chosen.from < cuePlace && isAnd(chosen.from - 1)) {
    const first = personAt(scene, 'to', chosen.from - 1)
    if (first < 0 || !opensClause(scene, scene.people[first]!.from)) return null
    return named(scene, first, person)
  }
  if (chosen.from < cuePlace && isAnd(chosen.to)) {
    const second = personAt(scene, 'from', chosen.to + 1)
    if (second < 0 || scene.people[second]!.to > cuePlace || !opensClause(scene, chosen.from)) return null
    return named(scene, person, second)
  }
  if (chosen.from <= cuePlace || !isAnd(chosen.to)) return null
  const second = personAt(scene, 'from', chosen.to + 1)
  return second < 0 ? null : named(scene, person, second)
}

const named = (scene: Scene, first: number, second: number): Joint | null =>
  namedTypes.has(scene.people[first]!.type) && namedTypes.has(scene.people[second]!.type) ? { first, second } : null

/** Two speakers as one: both names, and the kind that they share. */
export const jointSpeaker = (a: Speaker, b: Speaker): Speaker => {
  const kind: SpeakerKind = a.kind === b.kind && a.kind !== 'person' ? a.kind : 'group'
  return { name: `${a.name} and ${b.name}`, kind, role: null, country: a.country === b.country ? a.country : null }
}
