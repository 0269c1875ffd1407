import type { Token } from '../document.js'
import { isPause, type Outline } from './outline.js'

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

const at = <T extends string>(axis: readonly T[], value: T): number => axis.indexOf(value)

/** Index in `befores` of what stands before a place, in its sentence. */
export const classBefore = (tokens: readonly Token[], { items, sentence }: Outline, place: number): number => {
  if (place === 0 || sentence[place - 1] !== sentence[place]) return at(befores, 'start')
  const item = items[place - 1]!
  if (item < 0) return at(befores, 'quote')
  const { pos, lower, word } = tokens[item]!
  if (lower === "'s" || lower === "'") return at(befores, 'possessive')
  if (isPause(word)) return at(befores, 'pause')
  if (pos === 'ADP') return at(befores, 'adposition')
  if (pos === 'VERB' || pos === 'AUX') return at(befores, 'verb')
  if (pos === 'CCONJ' || pos === 'SCONJ') return at(befores, 'conjunction')
  if (pos === 'NOUN' || pos === 'PROPN' || pos === 'ADJ' || pos === 'DET') return at(befores, 'noun')
  return at(befores, 'other')
}

/** Index in `nexts` of what stands at a place, in the sentence of the place before it. */
export const classAt = (tokens: readonly Token[], { items, sentence }: Outline, place: number): number => {
  if (place >= items.length || sentence[place - 1] !== sentence[place]) return at(nexts, 'end')
  const item = items[place]!
  if (item < 0) return at(nexts, 'quote')
  const { pos, lower, word } = tokens[item]!
  if (lower === "'s" || lower === "'") return at(nexts, 'possessive')
  if (lower === 'who') return at(nexts, 'who')
  if (isPause(word)) return at(nexts, 'pause')
  if (pos === 'VERB' || pos === 'AUX') return at(nexts, 'verb')
  if (pos === 'ADP') return at(nexts, 'adposition')
  if (pos === 'NOUN' || pos === 'PROPN') return at(nexts, 'noun')
  if (pos === 'CCONJ') return at(nexts, 'conjunction')
  return at(nexts, 'other')
}
