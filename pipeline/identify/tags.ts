import type { PartOfSpeech } from '../document.js'

const order: readonly PartOfSpeech[] = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'X',
]

const bits = new Map(order.map((tag, index) => [tag, 1 << index]))

/** A part of speech as a set of one. */
export const tagBit = (tag: PartOfSpeech): number => bits.get(tag)!

/** A set of parts of speech, one bit each: tokens are asked several times each whether theirs is in one. */
export const tagSet = (...tags: readonly PartOfSpeech[]): number => tags.reduce((all, tag) => all | tagBit(tag), 0)
