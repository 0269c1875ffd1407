import type { Span } from '../document.js'
import cueWords from '../rules/cues.json' with { type: 'json' }
import { type Cue, classOfVerb } from './find-cues.js'
import { isPause } from './outline.js'
import type { Subject } from './relate.js'
import type { Scene } from './scene.js'
import { sameSentence } from './setting.js'

/** Where the reported clause stands: "Ada said (that) it rains", "It rains, Ada said", "It, Ada said, rains". */
export const shapes = ['after', 'before', 'around'] as const
export type Shape = (typeof shapes)[number]

export interface Content {
  readonly shape: Shape
  /** One span, or two where the cue stands inside the clause. */
  readonly spans: readonly Span[]
  /** Place of the first item of the reported clause, or of its part after the cue. */
  readonly from: number
  readonly to: number
  /** Where it ends: with its sentence, or before one of the joints of the sentence. */
  readonly end: Joint
  /** Joints that it runs over. */
  readonly over: readonly Joint[]
}

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

const speechNouns = new Set(cueWords.nouns)
const times = new Set(cueWords.times)
const reporting = new Set(['say', 'tell', 'write'])
const longestSkip = 14

interface Sentence {
  readonly from: number
  readonly to: number
}

const sentenceOf = (scene: Scene, place: number): Sentence => {
  const { items } = scene.outline
  let from = place
  let to = place + 1
  while (from > 0 && place - from < 200 && sameSentence(scene, from - 1, place)) from -= 1
  while (to < items.length && to - place < 200 && sameSentence(scene, to, place)) to += 1
  while (to > place + 1 && items[to - 1]! >= 0 && /^[.!?…"“”'’]+$/u.test(wordAt(scene, to - 1))) to -= 1
  return { from, to }
}

const wordAt = (scene: Scene, place: number): string => {
  const item = scene.outline.items[place]
  return item === undefined || item < 0 ? '' : scene.document.tokens[item]!.lower
}
const posAt = (scene: Scene, place: number): string => {
  const item = scene.outline.items[place]
  return item === undefined || item < 0 ? '' : scene.document.tokens[item]!.pos
}

/** Steps over what stands between the cue and the clause: the addressee, a time, "in a statement". */
const skipAside = (scene: Scene, cue: Cue, start: number, to: number): number => {
  const { outline, personFrom, people } = scene
  let place = start
  for (let ahead = place; ahead < Math.min(to, place + longestSkip); ahead += 1) {
    if (wordAt(scene, ahead) === 'that' && posAt(scene, ahead) !== 'PRON') return ahead
    const pos = posAt(scene, ahead)
    if (pos === '' || pos === 'VERB' || pos === 'AUX' || (pos === 'PRON' && ahead > place + 1)) break
  }
  if (cue.kind === 'tell' || wordAt(scene, place) === 'to') {
    if (wordAt(scene, place) === 'to') place += 1
    const addressee = people[personFrom[place]!]
    if (addressee !== undefined && addressee.from === place) place = addressee.to
    else if (posAt(scene, place) === 'PRON' || posAt(scene, place) === 'NOUN') place += 1
    else place = start
  }
  for (let turn = 0; turn < 3 && place < to; turn += 1) {
    const word = wordAt(scene, place)
    if (times.has(word) || (posAt(scene, place) === 'ADV' && word.endsWith('ly'))) {
      place += 1
      continue
    }
    if (posAt(scene, place) !== 'ADP') break
    let end = place + 1
    while (end < to && end - place < 7 && /^(?:DET|ADJ|NUM|NOUN|PROPN)$/u.test(posAt(scene, end))) {
      const item = outline.items[end]!
      end += 1
      const { lemma, lower } = scene.document.tokens[item]!
      if (!speechNouns.has(lemma) && !times.has(lower)) continue
      while (end < to && (times.has(wordAt(scene, end)) || posAt(scene, end) === 'NUM')) end += 1
      place = end
      break
    }
    if (place !== end) break
  }
  const word = wordAt(scene, place)
  return place < to && (word === ',' || word === ':') ? place + 1 : place
}

const whiles = new Set(['although', 'even', 'though', 'when', 'whereas', 'while', 'with', 'without'])
const whiches = new Set(['that', 'where', 'which', 'who', 'whom', 'whose'])
const afters = new Set(['after', 'before', 'when', 'while', 'during'])
const dashes = new Set(['--', '—', '–', '―'])

const isCue = (scene: Scene, place: number): boolean => {
  const item = scene.outline.items[place] ?? -1
  if (item < 0) return false
  const { pos, lemma, lower } = scene.document.tokens[item]!
  return lower === 'according' || (pos === 'VERB' && reporting.has(classOfVerb(lemma)))
}

/** Whether ", Ada said" stands after the comma at `place`. */
const isReport = (scene: Scene, place: number, to: number): boolean => {
  if (isCue(scene, place + 1)) return true
  const index = scene.cueFrom[place]!
  const cue = scene.cues[index]
  if (cue === undefined || cue.place >= to || cue.place - place > 12 || !reporting.has(cue.kind)) return false
  const subject = scene.subjects(index).find(({ relation }) => relation === 'adjacent')
  const ends = cue.place + 1 >= to || isPause(wordAt(scene, cue.place + 1))
  return ends && subject !== undefined && phraseStart(scene, scene.people[subject.person]!.from) === place + 1
}

const afterComma = (scene: Scene, place: number, to: number): Joint => {
  if (isReport(scene, place, to)) return 'report'
  const word = wordAt(scene, place + 1)
  const pos = posAt(scene, place + 1)
  if (word === 'and' || word === 'or') return isCue(scene, place + 2) ? 'and-cue' : 'comma-and'
  if (word === 'but') return isCue(scene, place + 2) ? 'and-cue' : 'comma-but'
  if (whiches.has(word)) return 'comma-which'
  if (whiles.has(word)) return 'comma-while'
  if (word === 'as') return 'comma-as'
  if (afters.has(word)) return 'comma-time'
  if (pos === 'VERB') return word.endsWith('ing') ? 'comma-gerund' : 'comma-participle'
  if (pos === 'ADP') return 'comma-adposition'
  return pos === 'PROPN' ? 'comma-name' : 'comma-other'
}

/** The joint at a place of a reported clause; null where it just goes on. */
const jointAt = (scene: Scene, place: number, to: number): Joint | null => {
  const word = wordAt(scene, place)
  if (word === ';') return 'semicolon'
  if (dashes.has(word)) return 'dash'
  if (word === ',') return afterComma(scene, place, to)
  if (word === 'and' || word === 'but') {
    if (isCue(scene, place + 1)) return 'and-cue'
    return posAt(scene, place + 1) === 'VERB' ? 'and-verb' : null
  }
  return word === 'after' || word === 'before' ? 'after' : null
}

interface End {
  readonly to: number
  readonly end: Joint
  readonly over: readonly Joint[]
}

const mostEnds = 6

/** Where a clause that starts at `from` may end: at its sentence's joints, or with it; never behind a quotation. */
const clauseEnds = (scene: Scene, from: number, to: number, isQuote: Uint8Array): readonly End[] => {
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

/** Where the noun phrase starts that a place belongs to: "the BBC", "former mayor Ada". */
const phraseStart = (scene: Scene, place: number): number => {
  let from = place
  while (place - from < 8 && from > 0 && sameSentence(scene, from - 1, place)) {
    if (!/^(?:DET|ADJ|NOUN|PROPN|NUM)$/u.test(posAt(scene, from - 1)) && wordAt(scene, from - 1) !== "'s") break
    from -= 1
  }
  return from
}

const spanOf = (scene: Scene, from: number, to: number): Span | null => {
  if (to <= from) return null
  const { outline, document, stretches } = scene
  const first = outline.items[from]!
  const last = outline.items[to - 1]!
  const opening = first < 0 ? stretches[-1 - first]! : null
  const closing = last < 0 ? stretches[-1 - last]! : null
  const start = opening === null ? document.tokens[first]!.start : opening.opened ? opening.opensAt : opening.start
  const end = closing === null ? document.tokens[last]!.end : closing.closed ? closing.closesAt : closing.end
  return { start, end }
}

interface Before {
  readonly from: number
  readonly to: number
  /** Whether it is a whole clause; otherwise it can only be the first part of one. */
  readonly whole: boolean
}

/** What stands before ", Ada said": from the sentence's start to the comma; null where there is nothing. */
const clauseBefore = (scene: Scene, sentence: Sentence, until: number, isQuote: Uint8Array): Before | null => {
  if (wordAt(scene, until - 1) !== ',' && wordAt(scene, until - 1) !== '—') return null
  const to = until - 1
  let whole = false
  for (let place = sentence.from; place < to; place += 1) {
    const item = scene.outline.items[place]!
    if (item < 0 && isQuote[-1 - item] === 1) return null
    const pos = posAt(scene, place)
    if (pos === 'VERB' || pos === 'AUX') whole = true
  }
  return to > sentence.from ? { from: sentence.from, to, whole: whole && to - sentence.from >= 3 } : null
}

/**
 * The stretches of words that a cue may report without marks, for one possible subject; the evidence decides between them.
 * `isQuote` says by stretch which are quotations: a clause that holds one is no indirect speech.
 */
export const contentsOf = (scene: Scene, cue: Cue, subject: Subject, isQuote: Uint8Array): readonly Content[] => {
  const person = scene.people[subject.person]!
  const sentence = sentenceOf(scene, cue.place)
  const inverted = person.from > cue.place
  const opening = inverted || cue.kind === 'according' ? cue.place : phraseStart(scene, person.from)
  const closing = inverted ? person.to : cue.place + 1
  const before = clauseBefore(scene, sentence, opening, isQuote)
  const next = wordAt(scene, closing)
  const found: Content[] = []
  if (before !== null) {
    const first = spanOf(scene, before.from, before.to)!
    const { from, to } = before
    if (before.whole) found.push({ shape: 'before', spans: [first], from, to, end: 'report', over: [] })
    const gerund = posAt(scene, closing + 1) === 'VERB' && wordAt(scene, closing + 1).endsWith('ing')
    if (next === ',' && !gerund && cue.kind !== 'according') {
      for (const end of clauseEnds(scene, closing + 1, sentence.to, isQuote)) {
        const second = spanOf(scene, closing + 1, end.to)
        if (second !== null && end.to > closing + 2) {
          found.push({ shape: 'around', spans: [first, second], from: closing + 1, ...end })
        }
      }
    }
  }
  const from = skipAside(scene, cue, closing, sentence.to)
  if (from < sentence.to) {
    for (const end of clauseEnds(scene, from, sentence.to, isQuote)) {
      const span = spanOf(scene, from, end.to)
      if (span !== null) found.push({ shape: 'after', spans: [span], from, ...end })
    }
  }
  return found
}
