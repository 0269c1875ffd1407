import type { Token } from '../document.js'
import { isPause, type Outline } from './outline.js'
import { numbersOf } from './vocabulary-of-evidence.js'

/** What may stand before a word, in its sentence. */
export const befores = [
  'start',
  'adposition',
  'verb',
  'pause',
  'conjunction',
  'noun',
  'possessive',
  'quote',
  'other',
] as const
/** What may stand after it. */
export const nexts = [
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

const before = numbersOf(befores)
const next = numbersOf(nexts)

/** Index in `befores` of what stands before a place, in its sentence. */
export const classBefore = (tokens: readonly Token[], { items, sentence }: Outline, place: number): number => {
  if (place === 0 || sentence[place - 1] !== sentence[place]) return before.start
  const item = items[place - 1]!
  if (item < 0) return before.quote
  const { pos, lower, word } = tokens[item]!
  if (lower === "'s" || lower === "'") return before.possessive
  if (isPause(word)) return before.pause
  if (pos === 'ADP') return before.adposition
  if (pos === 'VERB' || pos === 'AUX') return before.verb
  if (pos === 'CCONJ' || pos === 'SCONJ') return before.conjunction
  if (pos === 'NOUN' || pos === 'PROPN' || pos === 'ADJ' || pos === 'DET') return before.noun
  return before.other
}

/** Index in `nexts` of what stands at a place, in the sentence of the place before it. */
export const classAt = (tokens: readonly Token[], { items, sentence }: Outline, place: number): number => {
  if (place >= items.length || sentence[place - 1] !== sentence[place]) return next.end
  const item = items[place]!
  if (item < 0) return next.quote
  const { pos, lower, word } = tokens[item]!
  if (lower === "'s" || lower === "'") return next.possessive
  if (lower === 'who') return next.who
  if (isPause(word)) return next.pause
  if (pos === 'VERB' || pos === 'AUX') return next.verb
  if (pos === 'ADP') return next.adposition
  if (pos === 'NOUN' || pos === 'PROPN') return next.noun
  if (pos === 'CCONJ') return next.conjunction
  return next.other
}
