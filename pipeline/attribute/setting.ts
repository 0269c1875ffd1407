import { isPause } from './outline.js'
import type { Scene } from './scene.js'
import { numbersOf } from './vocabulary-of-evidence.js'

/** What stands before a stretch, in its sentence. */
export const leads = [
  'start',
  'comma',
  'colon',
  'that',
  'verb',
  'adposition',
  'noun',
  'quote',
  'other',
  'as',
  'of',
  'determiner',
  'adjective',
  'possessive',
] as const
/** How a stretch ends, inside its marks or just after them. */
export const closes = ['comma', 'stop', 'question', 'none'] as const
/** How far two places are apart. */
export const distances = ['same-sentence', 'next-sentence', 'further', 'last-paragraph', 'earlier'] as const
/** Where a stretch stands. */
export const positions = ['whole-paragraph', 'sentence', 'sentence-start', 'sentence-end', 'middle'] as const

const leading = numbersOf(leads)
const closing = numbersOf(closes)

/** What is read of a stretch once, before its candidates. */
export interface Setting {
  readonly place: number
  readonly lead: number
  readonly close: number
  readonly position: number
  readonly capital: boolean
  /** The words that it starts with. */
  readonly words: readonly string[]
  /** Whether a word of saying stands in its sentence. */
  readonly cued: boolean
  /** Whether it opens a paragraph and the stretch before was left open in the paragraph before. */
  readonly goesOn: boolean
}

/** Whether two places stand in one sentence of the outline. */
export const sameSentence = (scene: Scene, a: number, b: number): boolean =>
  a >= 0 && b >= 0 && scene.outline.sentence[a] === scene.outline.sentence[b]

const leadOf = (scene: Scene, place: number): number => {
  const { outline, document } = scene
  if (!sameSentence(scene, place - 1, place)) return leading.start
  const item = outline.items[place - 1]!
  if (item < 0) return leading.quote
  const { lower, pos, word } = document.tokens[item]!
  if (lower === ':') return leading.colon
  if (isPause(word)) return leading.comma
  if (lower === 'that' || lower === 'as' || lower === 'of') return leading[lower]
  if (lower === "'s" || lower === "'") return leading.possessive
  if (pos === 'DET') return leading.determiner
  if (pos === 'ADJ') return leading.adjective
  if (pos === 'VERB' || pos === 'AUX') return leading.verb
  if (pos === 'ADP') return leading.adposition
  if (pos === 'NOUN' || pos === 'PROPN') return leading.noun
  return leading.other
}

const closeOf = (scene: Scene, index: number): number => {
  const { document, stretches } = scene
  const stretch = stretches[index]!
  const last = document.text[stretch.end - 1] ?? ''
  const next = document.text[stretch.closesAt] ?? ''
  if (last === '?' || last === '!') return closing.question
  if (last === ',' || next === ',') return closing.comma
  if (last === '.' || next === '.') return closing.stop
  return closing.none
}

const positionOf = (scene: Scene, place: number): number => {
  const { outline } = scene
  const { paragraph, items } = outline
  const last = place + 1 >= items.length
  const startsParagraph = place === 0 || paragraph[place - 1] !== paragraph[place]
  const endsParagraph = last || paragraph[place + 1] !== paragraph[place]
  if (startsParagraph && endsParagraph) return 0
  const starts = !sameSentence(scene, place - 1, place)
  const ends = last || !sameSentence(scene, place, place + 1) || isFinal(scene, place + 1)
  return starts && ends ? 1 : starts ? 2 : ends ? 3 : 4
}

/** Whether only a full stop stands between a place and its sentence's end. */
const isFinal = (scene: Scene, place: number): boolean => {
  const item = scene.outline.items[place]!
  if (item < 0 || scene.document.tokens[item]!.pos !== 'PUNCT') return false
  return place + 1 >= scene.outline.items.length || !sameSentence(scene, place, place + 1)
}

const saying = new Set(['say', 'tell', 'write', 'according'])

/** So much of a stretch is read word by word, in UTF-16 units. */
const beginning = 120
const gaps = /[\s—–]+/u

/** Reads what the candidates of one stretch share. */
export const settingOf = (scene: Scene, index: number): Setting => {
  const { outline, cues, cueFrom } = scene
  const place = outline.placeOfStretch[index]!
  let cued = false
  const near = cueFrom[place]!
  for (let i = near - 1; i >= 0 && near - i <= 6 && sameSentence(scene, cues[i]!.place, place); i -= 1) {
    if (saying.has(cues[i]!.kind)) cued = true
  }
  for (let i = near; i < cues.length && i - near <= 6 && sameSentence(scene, cues[i]!.place, place); i += 1) {
    if (saying.has(cues[i]!.kind)) cued = true
  }
  const stretch = scene.stretches[index]!
  const last = scene.stretches[index - 1]
  const opens = stretch.opensAt === scene.document.paragraphs[stretch.paragraph]!.start
  const first = scene.document.text[stretch.start] ?? ''
  return {
    place,
    lead: leadOf(scene, place),
    close: closeOf(scene, index),
    position: positionOf(scene, place),
    capital: first !== first.toLowerCase(),
    words: scene.document.text.slice(stretch.start, Math.min(stretch.end, stretch.start + beginning)).split(gaps),
    cued,
    goesOn: last?.opened === true && !last.closed && last.paragraph + 1 === stretch.paragraph && opens,
  }
}

/** How far two places are apart: in sentences within a paragraph (0, 1, 2 or more), the next paragraph (3), further (4). */
export const distanceOf = (scene: Scene, a: number, b: number): number => {
  const { sentence, paragraph } = scene.outline
  const apart = Math.abs(paragraph[a]! - paragraph[b]!)
  if (apart === 0) return Math.min(2, Math.abs(sentence[a]! - sentence[b]!))
  return apart === 1 ? 3 : 4
}
