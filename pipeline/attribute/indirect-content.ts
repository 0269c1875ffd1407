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
}

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
  while (to > place + 1 && items[to - 1]! >= 0 && /^[.!?…]+$/u.test(wordAt(scene, to - 1))) to -= 1
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

/** Where a clause that starts at `from` ends: before another report, or with the sentence; -1 where a quotation stands in it. */
const clauseEnd = (scene: Scene, from: number, to: number, isQuote: Uint8Array): number => {
  const { outline, cues, cueFrom } = scene
  for (let place = from; place < to; place += 1) {
    const item = outline.items[place]!
    if (item < 0) {
      if (isQuote[-1 - item] === 1) return -1
      continue
    }
    const word = wordAt(scene, place)
    if (place === from) continue
    if (word === ';') return place
    const next = outline.items[place + 1] ?? -1
    if (next < 0) continue
    const token = scene.document.tokens[next]!
    if (
      isPause(word) &&
      (token.lower === 'according' || (reporting.has(classOfVerb(token.lemma)) && token.pos === 'VERB'))
    ) {
      return place
    }
    if ((word === 'and' || word === 'but') && token.pos === 'VERB' && reporting.has(classOfVerb(token.lemma))) {
      return wordAt(scene, place - 1) === ',' ? place - 1 : place
    }
    if (word !== ',') continue
    const cue = cues[cueFrom[place]!]
    if (cue === undefined || cue.place >= to || cue.place - place > 12 || !reporting.has(cue.kind)) continue
    const subject = scene.subjects(cueFrom[place]!).find(({ relation }) => relation === 'adjacent')
    const ends = cue.place + 1 >= to || isPause(wordAt(scene, cue.place + 1))
    if (ends && subject !== undefined && scene.people[subject.person]!.from === place + 1) return place
  }
  return to
}

const spanOf = (scene: Scene, from: number, to: number): Span | null => {
  if (to <= from) return null
  const { outline, document, stretches } = scene
  const first = outline.items[from]!
  const last = outline.items[to - 1]!
  const start = first < 0 ? stretches[-1 - first]!.opensAt : document.tokens[first]!.start
  const end = last < 0 ? stretches[-1 - last]!.closesAt : document.tokens[last]!.end
  return { start, end }
}

/** The clause before ", Ada said": from the sentence's start to the comma; null where there is none. */
const clauseBefore = (scene: Scene, sentence: Sentence, until: number, isQuote: Uint8Array): Sentence | null => {
  if (wordAt(scene, until - 1) !== ',' && wordAt(scene, until - 1) !== '—') return null
  const to = until - 1
  if (to - sentence.from < 3) return null
  for (let place = sentence.from; place < to; place += 1) {
    const item = scene.outline.items[place]!
    if (item < 0 && isQuote[-1 - item] === 1) return null
  }
  const { verbs } = scene.outline
  const auxiliary = (): boolean => {
    for (let place = sentence.from; place < to; place += 1) if (posAt(scene, place) === 'AUX') return true
    return false
  }
  return verbs[to]! > verbs[sentence.from]! || auxiliary() ? { from: sentence.from, to } : null
}

/**
 * The words that a cue reports without marks, if it reports any, for one possible subject. `isQuote` says by stretch which are
 * quotations: a clause that holds one is no indirect speech.
 */
export const contentOf = (scene: Scene, cue: Cue, subject: Subject, isQuote: Uint8Array): Content | null => {
  const person = scene.people[subject.person]!
  const sentence = sentenceOf(scene, cue.place)
  const inverted = person.from > cue.place
  const opening = inverted ? cue.place : person.from
  const closing = inverted ? person.to : cue.place + 1
  const before = clauseBefore(scene, sentence, opening, isQuote)
  const next = wordAt(scene, closing)
  const verbsAfter = scene.outline.verbs[sentence.to]! - scene.outline.verbs[closing]!
  if (before !== null && (closing >= sentence.to || isPause(next) || verbsAfter === 0)) {
    const first = spanOf(scene, before.from, before.to)!
    const goesOn = next === ',' && verbsAfter > 0 && cue.kind !== 'according' && posAt(scene, closing + 1) !== 'PRON'
    const end = goesOn ? clauseEnd(scene, closing + 1, sentence.to, isQuote) : -1
    const second = end > closing + 2 ? spanOf(scene, closing + 1, end) : null
    const gerund = posAt(scene, closing + 1) === 'VERB' && wordAt(scene, closing + 1).endsWith('ing')
    if (second !== null && !gerund) return { shape: 'around', spans: [first, second], from: before.from, to: end }
    return { shape: 'before', spans: [first], from: before.from, to: before.to }
  }
  const from = skipAside(scene, cue, closing, sentence.to)
  const to = from < sentence.to ? clauseEnd(scene, from, sentence.to, isQuote) : -1
  const span = to > from ? spanOf(scene, from, to) : null
  return span === null ? null : { shape: 'after', spans: [span], from, to }
}
