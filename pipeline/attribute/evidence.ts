import cueWords from '../rules/cues.json' with { type: 'json' }
import { type Cue, cueClasses, cueForms } from './find-cues.js'
import { type Person, personTypes } from './find-people.js'
import { isPause } from './outline.js'
import { relations, type Subject } from './relate.js'
import type { Scene } from './scene.js'
import { closes, distanceOf, leads, positions, type Setting, sameSentence } from './setting.js'
import { template } from './vocabulary-of-evidence.js'

const sides = ['before', 'after'] as const
const gaps = ['0', '1', '2-3', '4-7', '8+'] as const
const few = ['0', '1', '2+'] as const
const breaks = ['same-sentence', 'next-sentence', 'further', 'other-paragraph'] as const
const befores = ['start', 'adposition', 'verb', 'pause', 'conjunction', 'noun', 'possessive', 'quote', 'other'] as const
const nexts = [
  'end',
  'possessive',
  'verb',
  'pause',
  'adposition',
  'noun',
  'conjunction',
  'who',
  'quote',
  'other',
] as const
const distances = ['same-sentence', 'next-sentence', 'further', 'last-paragraph', 'earlier'] as const
const ranks = ['0', '1', '2', '3+'] as const
const yesNo = ['no', 'yes'] as const
const lemmas = ['-', ...new Set([...Object.values(cueWords.verbs).flat(), ...cueWords.nouns])]
const lemmaIndex = new Map(lemmas.map((lemma, index) => [lemma, index]))

const cueGap = template('cue-gap', cueClasses, sides, gaps)
const cueLead = template('cue-lead', cueClasses, leads, breaks)
const cueClose = template('cue-close', cueClasses, closes, breaks)
const cueLemma = template('cue-lemma', lemmas, sides)
const cueForm = template('cue-form', cueForms, sides, breaks)
const cueVerbs = template('cue-verbs', sides, few, cueClasses)
const cueQuotes = template('cue-quotes', sides, few, breaks)
const cueRank = template('cue-rank', sides, few, cueClasses)
const relationForm = template('relation-form', relations, cueForms)
const relationBetween = template('relation-between', relations, ranks)
const relationSide = template('relation-side', relations, sides, gaps)
const relationType = template('relation-type', relations, personTypes)
const typeClass = template('type-class', personTypes, cueClasses)
const before = template('before', befores, yesNo, sides)
const after = template('after', nexts, yesNo, sides)
const nearby = template('nearby', distances, sides, positions)
const nearbyRank = template('nearby-rank', sides, ranks, yesNo)
const nearbyType = template('nearby-type', personTypes, sides)
const nearbyFirst = template('nearby-first', yesNo, distances, sides)
const nearbyCue = template('nearby-cue', yesNo, distances)
const spokeBefore = template('spoke-before', few, yesNo)
const salience = template('salience', ranks, yesNo)
const nextRelation = template('next-relation', nexts, relations)
const relationDistance = template('relation-distance', relations, ['0', '1', '2-3', '4-7', '8+'])
const goesOn = template('goes-on', yesNo, yesNo)
const sameMention = template('same-mention', distances, positions, yesNo)
const sameEntity = template('same-entity', distances, positions, yesNo)
const noQuoteLength = template('no-quote-length', ['1', '2', '3', '4', '5-7', '8-14', '15+'], ['none', 'some', 'all'])
const noQuoteLead = template('no-quote-lead', leads, closes)
const noQuoteBefore = template('no-quote-before', befores, yesNo)
const noQuoteNext = template('no-quote-next', nexts, yesNo)
const noQuotePlace = template('no-quote-place', positions, closes, yesNo)
const noQuoteCue = template('no-quote-cue', sides, [...cueClasses, 'nothing'], gaps)
const noQuoteTitle = template('no-quote-title', ['nothing', ...cueWords.titles])
const noQuoteShape = template('no-quote-shape', leads, ['none', 'some', 'all'])
const noQuoteSingle = template('no-quote-single', yesNo)
const noQuoteBias = template('no-quote', [''])
const nobodyBias = template('nobody', [''])
const nobodyPlace = template('nobody-place', positions, closes, yesNo)
const nobodyCue = template('nobody-cue', yesNo, positions)
const nobodyLength = template('nobody-length', ['1', '2', '3', '4', '5-7', '8-14', '15+'])
const nobodyPrevious = template('nobody-previous', ['none', ...distances])
const nearerCue = template('nearer-cue', cueClasses, sides, yesNo)

const gapOf = (n: number): number => (n <= 0 ? 0 : n === 1 ? 1 : n <= 3 ? 2 : n <= 7 ? 3 : 4)
const fewOf = (n: number): number => Math.min(n, 2)
const rankOf = (n: number): number => Math.min(n, 3)
const indexIn = <T extends string>(axis: readonly T[], value: T): number => axis.indexOf(value)

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

const beforeOf = (scene: Scene, place: number): number => {
  if (!sameSentence(scene, place - 1, place)) return indexIn(befores, 'start')
  const item = scene.outline.items[place - 1]!
  if (item < 0) return indexIn(befores, 'quote')
  const { pos, lower } = scene.document.tokens[item]!
  if (lower === "'s" || lower === "'") return indexIn(befores, 'possessive')
  if (isPause(lower)) return indexIn(befores, 'pause')
  if (pos === 'ADP') return indexIn(befores, 'adposition')
  if (pos === 'VERB' || pos === 'AUX') return indexIn(befores, 'verb')
  if (pos === 'CCONJ' || pos === 'SCONJ') return indexIn(befores, 'conjunction')
  if (pos === 'NOUN' || pos === 'PROPN' || pos === 'ADJ' || pos === 'DET') return indexIn(befores, 'noun')
  return indexIn(befores, 'other')
}

const nextOf = (scene: Scene, place: number): number => {
  if (place >= scene.outline.items.length || !sameSentence(scene, place - 1, place)) return indexIn(nexts, 'end')
  const item = scene.outline.items[place]!
  if (item < 0) return indexIn(nexts, 'quote')
  const { pos, lower } = scene.document.tokens[item]!
  if (lower === "'s" || lower === "'") return indexIn(nexts, 'possessive')
  if (lower === 'who') return indexIn(nexts, 'who')
  if (isPause(lower)) return indexIn(nexts, 'pause')
  if (pos === 'VERB' || pos === 'AUX') return indexIn(nexts, 'verb')
  if (pos === 'ADP') return indexIn(nexts, 'adposition')
  if (pos === 'NOUN' || pos === 'PROPN') return indexIn(nexts, 'noun')
  if (pos === 'CCONJ') return indexIn(nexts, 'conjunction')
  return indexIn(nexts, 'other')
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

const cueEvidence = (scene: Scene, setting: Setting, cue: Cue, index: number, add: (id: number) => void): void => {
  const { outline } = scene
  const side = cue.place < setting.place ? 0 : 1
  const [low, high] = side === 0 ? [cue.place + 1, setting.place] : [setting.place + 1, cue.place]
  const kind = indexIn(cueClasses, cue.kind)
  const gap = gapOf(high - low)
  const apart = breakOf(scene, cue.place, setting.place)
  add(cueGap(kind, side, gap))
  add(side === 0 ? cueLead(kind, setting.lead, apart) : cueClose(kind, setting.close, apart))
  add(cueLemma(lemmaIndex.get(cue.lemma) ?? 0, side))
  add(cueForm(indexIn(cueForms, cue.form), side, apart))
  add(cueVerbs(side, fewOf(outline.verbs[high]! - outline.verbs[low]!), kind))
  add(cueQuotes(side, fewOf(outline.stretches[high]! - outline.stretches[low]!), apart))
  const near = scene.cueFrom[setting.place]!
  const [first, last] = side === 0 ? [index + 1, near] : [near, index]
  add(nearerCue(kind, side, hasSaying(scene, cue, first, last) ? 1 : 0))
  add(cueRank(side, fewOf(side === 0 ? near - 1 - index : index - near), kind))
}

const personEvidence = (
  scene: Scene,
  setting: Setting,
  person: Person,
  index: number,
  previous: Previous | null,
  spoken: Int32Array,
  cued: number,
  side: number,
  add: (id: number) => void,
): void => {
  const { document, people, counts } = scene
  add(before(beforeOf(scene, person.from), cued, side))
  add(after(nextOf(scene, person.to), cued, side))
  const entity = person.mention < 0 ? null : document.mentions[person.mention]!.entity
  if (entity !== null) {
    add(spokeBefore(fewOf(spoken[entity]!), cued))
    add(salience(rankOf(counts[entity]! - 1), cued))
  }
  if (previous === null) return
  const since = distanceOf(scene, previous.place, setting.place)
  if (setting.goesOn) add(goesOn(previous.person === index ? 1 : 0, cued))
  if (previous.person === index) add(sameMention(since, setting.position, setting.cued ? 1 : 0))
  const other = people[previous.person]!.mention
  const last = other < 0 ? null : document.mentions[other]!.entity
  if (entity !== null && entity === last) add(sameEntity(since, setting.position, setting.cued ? 1 : 0))
}

/** The evidence for one candidate, as numbers of the vocabulary. */
export const evidenceFor = (
  scene: Scene,
  setting: Setting,
  candidate: Candidate,
  previous: Previous | null,
  spoken: Int32Array,
  add: (id: number) => void,
): void => {
  const person = scene.people[candidate.person]!
  const type = indexIn(personTypes, person.type)
  const side = person.from < setting.place ? 0 : 1
  const { subject } = candidate
  if (candidate.cue >= 0 && subject !== null) {
    const cue = scene.cues[candidate.cue]!
    cueEvidence(scene, setting, cue, candidate.cue, add)
    const relation = indexIn(relations, subject.relation)
    const cueSide = cue.place < setting.place ? 0 : 1
    const gap = cueSide === 0 ? setting.place - cue.place - 1 : cue.place - setting.place - 1
    add(relationForm(relation, indexIn(cueForms, cue.form)))
    add(
      relationDistance(relation, gapOf(person.from < cue.place ? cue.place - person.to : person.from - cue.place - 1)),
    )
    add(nextRelation(nextOf(scene, person.to), relation))
    add(relationBetween(relation, rankOf(subject.between)))
    add(relationSide(relation, cueSide, gapOf(gap)))
    add(relationType(relation, type))
    add(typeClass(type, indexIn(cueClasses, cue.kind)))
    personEvidence(scene, setting, person, candidate.person, previous, spoken, 1, side, add)
    return
  }
  const distance = distanceOf(scene, person.from, setting.place)
  const near = scene.personFrom[setting.place]!
  add(nearby(distance, side, setting.position))
  add(
    nearbyRank(side, rankOf(side === 0 ? near - 1 - candidate.person : candidate.person - near), setting.cued ? 1 : 0),
  )
  add(nearbyType(type, side))
  add(nearbyFirst(sameSentence(scene, person.from - 1, person.from) ? 0 : 1, distance, side))
  add(nearbyCue(setting.cued ? 1 : 0, distance))
  personEvidence(scene, setting, person, candidate.person, previous, spoken, 0, side, add)
}

const titles = new Map(cueWords.titles.map((word, index) => [word, index + 1]))
const lengthOf = (words: number): number => (words <= 4 ? Math.max(0, words - 1) : words <= 7 ? 4 : words <= 14 ? 5 : 6)

/** The nearest cue on one side of the stretch, within its sentence: its class and its gap. */
const nearestCue = (scene: Scene, setting: Setting, side: number): readonly [number, number] => {
  const near = scene.cueFrom[setting.place]!
  const cue = scene.cues[side === 0 ? near - 1 : near]
  if (cue === undefined || !sameSentence(scene, cue.place, setting.place)) return [cueClasses.length, 0]
  return [indexIn(cueClasses, cue.kind), gapOf(Math.abs(cue.place - setting.place) - 1)]
}

/** The evidence that a stretch is no speech: a title, a nickname, a slogan, a word held at arm's length. */
export const noQuoteEvidence = (scene: Scene, setting: Setting, index: number, add: (id: number) => void): void => {
  const { document, outline } = scene
  const stretch = scene.stretches[index]!
  const words = document.text.slice(stretch.start, Math.min(stretch.end, stretch.start + 120)).split(/[\s—–]+/u)
  const capitals = words.filter((word) => /^\P{L}*\p{Lu}/u.test(word)).length
  const small = words.filter((word) => /^\P{L}*\p{Ll}/u.test(word) && word.length > 3).length
  const title = capitals > 0 && small === 0 ? 2 : capitals > 1 ? 1 : 0
  add(noQuoteBias(0))
  add(noQuoteLength(lengthOf(words.length), title))
  add(noQuoteShape(setting.lead, title))
  add(noQuoteLead(setting.lead, setting.close))
  add(noQuoteBefore(beforeOf(scene, setting.place), setting.capital ? 1 : 0))
  add(noQuoteNext(nextOf(scene, setting.place + 1), setting.capital ? 1 : 0))
  add(noQuotePlace(setting.position, setting.close, setting.capital ? 1 : 0))
  for (const side of [0, 1]) {
    const [kind, gap] = nearestCue(scene, setting, side)
    add(noQuoteCue(side, kind, gap))
  }
  for (const at of [setting.place - 1, setting.place - 2, setting.place + 1]) {
    const item = sameSentence(scene, at, setting.place) ? (outline.items[at] ?? -1) : -1
    const word = item < 0 ? undefined : titles.get(document.tokens[item]!.lemma)
    if (word !== undefined) add(noQuoteTitle(word))
  }
  add(noQuoteSingle(stretch.marks === 'single' ? 1 : 0))
}

/** The evidence that a stretch is speech whose speaker nobody near it is. */
export const nobodyEvidence = (
  scene: Scene,
  setting: Setting,
  index: number,
  previous: Previous | null,
  add: (id: number) => void,
): void => {
  const stretch = scene.stretches[index]!
  const words = scene.document.text.slice(stretch.start, Math.min(stretch.end, stretch.start + 120)).split(/[\s—–]+/u)
  add(nobodyBias(0))
  add(nobodyPlace(setting.position, setting.close, setting.capital ? 1 : 0))
  add(nobodyCue(setting.cued ? 1 : 0, setting.position))
  add(nobodyLength(lengthOf(words.length)))
  add(nobodyPrevious(previous === null ? 0 : 1 + distanceOf(scene, previous.place, setting.place)))
}
