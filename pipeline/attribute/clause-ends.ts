import { wordSet } from '../word-sets.js'
import { classOfVerb } from './find-cues.js'
import { isPause } from './outline.js'
import type { Scene } from './scene.js'
import { sameSentence } from './setting.js'

/** Places inside a sentence at which a reported clause may end. */
export const joints = [
  'sentence',
  'comma-and',
  'comma-but',
  'comma-which',
  'comma-while',
  'comma-as',
  'comma-time',
  'comma-gerund',
  'comma-participle',
  'comma-adposition',
  'comma-name',
  'comma-other',
  'dash',
  'semicolon',
  'and-verb',
  'and-cue',
  'after',
  'report',
  'quote',
] as const
export type Joint = (typeof joints)[number]

const reporting = new Set(['say', 'tell', 'write'])

/** The word at a place, in lower case; empty for a stretch. */
export const wordAt = (scene: Scene, place: number): string => {
  const item = scene.outline.items[place]
  return item === undefined || item < 0 ? '' : scene.document.tokens[item]!.lower
}
/** The part of speech at a place; empty for a stretch. */
export const posAt = (scene: Scene, place: number): string => {
  const item = scene.outline.items[place]
  return item === undefined || item < 0 ? '' : scene.document.tokens[item]!.pos
}

/** The number of the word at a place (`word-sets.ts`); 0 for a stretch. */
export const wordNumberAt = (scene: Scene, place: number): number => {
  const item = scene.outline.items[place]
  return item === undefined || item < 0 ? 0 : scene.document.tokens[item]!.word
}

const whiles = wordSet(['although', 'even', 'though', 'when', 'whereas', 'while', 'with', 'without'])
const whiches = wordSet(['that', 'where', 'which', 'who', 'whom', 'whose'])
const afters = wordSet(['after', 'before', 'when', 'while', 'during'])
const dashes = wordSet(['--', '—', '–', '―'])
/** Words at which a clause may have a joint. */
const atJoints = wordSet([';', '--', '—', '–', '―', ',', 'and', 'but', 'after', 'before'])

const isCue = (scene: Scene, place: number): boolean => {
  const item = scene.outline.items[place] ?? -1
  if (item < 0) return false
  const { pos, lemmaWord, lower } = scene.document.tokens[item]!
  return lower === 'according' || (pos === 'VERB' && reporting.has(classOfVerb(lemmaWord)))
}

/** Whether ", Ada said" stands after the comma at `place`. */
const isReport = (scene: Scene, place: number, to: number): boolean => {
  if (isCue(scene, place + 1)) return true
  const index = scene.cueFrom[place]!
  const cue = scene.cues[index]
  if (cue === undefined || cue.place >= to || cue.place - place > 12 || !reporting.has(cue.kind)) return false
  const subject = scene.subjects(index).find(({ relation }) => relation === 'adjacent')
  const ends = cue.place + 1 >= to || isPause(wordNumberAt(scene, cue.place + 1))
  return ends && subject !== undefined && phraseStart(scene, scene.people[subject.person]!.from) === place + 1
}

const afterComma = (scene: Scene, place: number, to: number): Joint => {
  if (isReport(scene, place, to)) return 'report'
  const word = wordAt(scene, place + 1)
  const number = wordNumberAt(scene, place + 1)
  const pos = posAt(scene, place + 1)
  if (word === 'and' || word === 'or') return isCue(scene, place + 2) ? 'and-cue' : 'comma-and'
  if (word === 'but') return isCue(scene, place + 2) ? 'and-cue' : 'comma-but'
  if (whiches.has(number)) return 'comma-which'
  if (whiles.has(number)) return 'comma-while'
  if (word === 'as') return 'comma-as'
  if (afters.has(number)) return 'comma-time'
  if (pos === 'VERB') return word.endsWith('ing') ? 'comma-gerund' : 'comma-participle'
  if (pos === 'ADP') return 'comma-adposition'
  return pos === 'PROPN' ? 'comma-name' : 'comma-other'
}

/** The joint at a place of a reported clause; null where it just goes on. */
const jointAt = (scene: Scene, place: number, to: number): Joint | null => {
  const number = wordNumberAt(scene, place)
  if (!atJoints.has(number)) return null
  if (dashes.has(number)) return 'dash'
  const word = wordAt(scene, place)
  if (word === ';') return 'semicolon'
  if (word === ',') return afterComma(scene, place, to)
  if (word === 'and' || word === 'but') {
    if (isCue(scene, place + 1)) return 'and-cue'
    return posAt(scene, place + 1) === 'VERB' ? 'and-verb' : null
  }
  return word === 'after' || word === 'before' ? 'after' : null
}

/** Where a reported clause may end. */
export interface End {
  readonly to: number
  readonly end: Joint
  readonly over: readonly Joint[]
}

const mostEnds = 6

/** Where a clause that starts at `from` may end: at its sentence's joints, or with it; never behind a quotation. */
export const clauseEnds = (scene: Scene, from: number, to: number, isQuote: Uint8Array): readonly End[] => {
  const found: End[] = []
  const over: Joint[] = []
  for (let place = from; place < to; place += 1) {
    const item = scene.outline.items[place]!
    if (item < 0) {
      if (isQuote[-1 - item] === 1) return found
      continue
    }
    if (place < from + 1) continue
    const joint = jointAt(scene, place, to)
    if (joint === null) continue
    if (found.length < mostEnds) found.push({ to: place, end: joint, over: [...over] })
    if (joint === 'report') return found
    if (over.length < mostEnds) over.push(joint)
  }
  found.push({ to, end: 'sentence', over })
  return found
}

/** Parts of speech of a noun phrase. */
export const inPhrase: ReadonlySet<string> = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM'])

/** Where the noun phrase starts that a place belongs to: "the BBC", "former mayor Ada". */
export const phraseStart = (scene: Scene, place: number): number => {
  let from = place
  while (place - from < 8 && from > 0 && sameSentence(scene, from - 1, place)) {
    if (!inPhrase.has(posAt(scene, from - 1)) && wordAt(scene, from - 1) !== "'s") break
    from -= 1
  }
  return from
}
