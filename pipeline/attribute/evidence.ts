import { type Cue, cueClasses, cueForms, cueLemmas } from './find-cues.js'
import { personTypes } from './find-people.js'
import { relations, type Subject } from './relate.js'
import type { Scene } from './scene.js'
import { closes, distanceOf, distances, leads, positions, type Setting, sameSentence } from './setting.js'
import { evidence2, evidence3 } from './vocabulary-of-evidence.js'
import { befores, nexts } from './word-classes.js'

const sides = ['before', 'after'] as const
const gaps = ['0', '1', '2-3', '4-7', '8+'] as const
const few = ['0', '1', '2+'] as const
const breaks = ['same-sentence', 'next-sentence', 'further', 'other-paragraph'] as const
const ranks = ['0', '1', '2', '3+'] as const
const yesNo = ['no', 'yes'] as const

const cueGap = evidence3('cue-gap', cueClasses, sides, gaps)
const cueLead = evidence3('cue-lead', cueClasses, leads, breaks)
const cueClose = evidence3('cue-close', cueClasses, closes, breaks)
const cueLemma = evidence2('cue-lemma', cueLemmas, sides)
const cueForm = evidence3('cue-form', cueForms, sides, breaks)
const cueVerbs = evidence3('cue-verbs', sides, few, cueClasses)
const cueQuotes = evidence3('cue-quotes', sides, few, breaks)
const cueRank = evidence3('cue-rank', sides, few, cueClasses)
const relationForm = evidence2('relation-form', relations, cueForms)
const relationBetween = evidence2('relation-between', relations, ranks)
const relationSide = evidence3('relation-side', relations, sides, gaps)
const relationType = evidence2('relation-type', relations, personTypes)
const typeClass = evidence2('type-class', personTypes, cueClasses)
const before = evidence3('before', befores, yesNo, sides)
const after = evidence3('after', nexts, yesNo, sides)
const nearby = evidence3('nearby', distances, sides, positions)
const nearbyRank = evidence3('nearby-rank', sides, ranks, yesNo)
const nearbyType = evidence2('nearby-type', personTypes, sides)
const nearbyFirst = evidence3('nearby-first', yesNo, distances, sides)
const nearbyCue = evidence2('nearby-cue', yesNo, distances)
const spokeBefore = evidence2('spoke-before', few, yesNo)
const salience = evidence2('salience', ranks, yesNo)
const nextRelation = evidence2('next-relation', nexts, relations)
const relationDistance = evidence2('relation-distance', relations, ['0', '1', '2-3', '4-7', '8+'])
const goesOn = evidence2('goes-on', yesNo, yesNo)
const sameMention = evidence3('same-mention', distances, positions, yesNo)
const sameEntity = evidence3('same-entity', distances, positions, yesNo)
const nearerCue = evidence3('nearer-cue', cueClasses, sides, yesNo)

const gapOf = (n: number): number => (n <= 0 ? 0 : n === 1 ? 1 : n <= 3 ? 2 : n <= 7 ? 3 : 4)
const fewOf = (n: number): number => Math.min(n, 2)
const rankOf = (n: number): number => Math.min(n, 3)

/** Who spoke last: the person chosen for the stretch before, and that stretch's place. */
export interface Previous {
  readonly person: number
  readonly place: number
}

export interface Candidate {
  readonly person: number
  /** Index of the cue; -1 for a person chosen by position alone. */
  readonly cue: number
  readonly subject: Subject | null
}

const breakOf = (scene: Scene, a: number, b: number): number => Math.min(3, distanceOf(scene, a, b))

/** Whether a finite word of saying stands among some cues, in the sentence of `cue`. */
const hasSaying = (scene: Scene, cue: Cue, first: number, last: number): boolean => {
  for (let i = first; i < Math.min(last, first + 6); i += 1) {
    const other = scene.cues[i]!
    if (other.kind !== 'say' && other.kind !== 'tell' && other.kind !== 'write') continue
    if (other.form === 'finite' && sameSentence(scene, other.place, cue.place)) return true
  }
  return false
}

/** What speaks for a cue as the report of a stretch, whoever its subject is. */
export const cueEvidence = (scene: Scene, setting: Setting, index: number, add: (id: number) => void): void => {
  const { outline } = scene
  const cue = scene.cues[index]!
  const side = cue.place < setting.place ? 0 : 1
  const low = side === 0 ? cue.place + 1 : setting.place + 1
  const high = side === 0 ? setting.place : cue.place
  const kind = cue.kindIndex
  const apart = breakOf(scene, cue.place, setting.place)
  add(cueGap(kind, side, gapOf(high - low)))
  add(side === 0 ? cueLead(kind, setting.lead, apart) : cueClose(kind, setting.close, apart))
  add(cueLemma(cue.lemmaIndex, side))
  add(cueForm(cue.formIndex, side, apart))
  add(cueVerbs(side, fewOf(outline.verbs[high]! - outline.verbs[low]!), kind))
  add(cueQuotes(side, fewOf(outline.stretches[high]! - outline.stretches[low]!), apart))
  const near = scene.cueFrom[setting.place]!
  const nearer = side === 0 ? hasSaying(scene, cue, index + 1, near) : hasSaying(scene, cue, near, index)
  add(nearerCue(kind, side, nearer ? 1 : 0))
  add(cueRank(side, fewOf(side === 0 ? near - 1 - index : index - near), kind))
}

/** What speaks for a person as the subject of a cue, whatever the cue reports. */
export const subjectEvidence = (scene: Scene, cueIndex: number, subject: Subject, add: (id: number) => void): void => {
  const cue = scene.cues[cueIndex]!
  const person = scene.people[subject.person]!
  const relation = subject.relationIndex
  const type = person.typeIndex
  const apart = person.from < cue.place ? cue.place - person.to : person.from - cue.place - 1
  add(relationForm(relation, cue.formIndex))
  add(relationDistance(relation, gapOf(apart)))
  add(nextRelation(scene.classesAfter[subject.person]!, relation))
  add(relationBetween(relation, rankOf(subject.between)))
  add(relationType(relation, type))
  add(typeClass(type, cue.kindIndex))
}

/** What speaks for a person as the speaker of a stretch; `cued` is 1 as the subject of a cue, 0 by position alone. */
export const personEvidence = (
  scene: Scene,
  setting: Setting,
  index: number,
  previous: Previous | null,
  spoken: Int32Array,
  cued: number,
  add: (id: number) => void,
): void => {
  const { people, counts, entityOf } = scene
  const side = people[index]!.from < setting.place ? 0 : 1
  add(before(scene.classesBefore[index]!, cued, side))
  add(after(scene.classesAfter[index]!, cued, side))
  const entity = entityOf[index]!
  if (entity >= 0) {
    add(spokeBefore(fewOf(spoken[entity]!), cued))
    add(salience(rankOf(counts[entity]! - 1), cued))
  }
  if (previous === null) return
  const since = distanceOf(scene, previous.place, setting.place)
  const near = setting.cued ? 1 : 0
  if (setting.goesOn) add(goesOn(previous.person === index ? 1 : 0, cued))
  if (previous.person === index) add(sameMention(since, setting.position, near))
  if (entity >= 0 && entity === entityOf[previous.person]) add(sameEntity(since, setting.position, near))
}

/** What speaks for a subject by where its cue stands from the stretch. */
export const linkEvidence = (scene: Scene, setting: Setting, cueIndex: number, subject: Subject): number => {
  const { place } = scene.cues[cueIndex]!
  const side = place < setting.place ? 0 : 1
  const gap = side === 0 ? setting.place - place - 1 : place - setting.place - 1
  return relationSide(subject.relationIndex, side, gapOf(gap))
}

/** What speaks for a person near a stretch without any cue. */
export const nearbyEvidence = (
  scene: Scene,
  setting: Setting,
  index: number,
  previous: Previous | null,
  spoken: Int32Array,
  add: (id: number) => void,
): void => {
  const person = scene.people[index]!
  const side = person.from < setting.place ? 0 : 1
  const distance = distanceOf(scene, person.from, setting.place)
  const near = scene.personFrom[setting.place]!
  const cued = setting.cued ? 1 : 0
  add(nearby(distance, side, setting.position))
  add(nearbyRank(side, rankOf(side === 0 ? near - 1 - index : index - near), cued))
  add(nearbyType(person.typeIndex, side))
  add(nearbyFirst(sameSentence(scene, person.from - 1, person.from) ? 0 : 1, distance, side))
  add(nearbyCue(cued, distance))
  personEvidence(scene, setting, index, previous, spoken, 0, add)
}

/** All evidence for one candidate, as numbers of the vocabulary. */
export const evidenceFor = (
  scene: Scene,
  setting: Setting,
  candidate: Candidate,
  previous: Previous | null,
  spoken: Int32Array,
  add: (id: number) => void,
): void => {
  const { person, cue, subject } = candidate
  if (subject === null) {
    nearbyEvidence(scene, setting, person, previous, spoken, add)
    return
  }
  cueEvidence(scene, setting, cue, add)
  subjectEvidence(scene, cue, subject, add)
  add(linkEvidence(scene, setting, cue, subject))
  personEvidence(scene, setting, person, previous, spoken, 1, add)
}
