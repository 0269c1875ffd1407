import type { PartOfSpeech } from '../document.js'

/** Every part of speech as one bit of a number, so that a set of them is a number too: `(tag & (pos.NOUN | pos.ADJ)) !== 0`. */
export const pos = {
  ADJ: 1 << 0,
  ADP: 1 << 1,
  ADV: 1 << 2,
  AUX: 1 << 3,
  CCONJ: 1 << 4,
  DET: 1 << 5,
  INTJ: 1 << 6,
  NOUN: 1 << 7,
  NUM: 1 << 8,
  PART: 1 << 9,
  PRON: 1 << 10,
  PROPN: 1 << 11,
  PUNCT: 1 << 12,
  SCONJ: 1 << 13,
  SYM: 1 << 14,
  VERB: 1 << 15,
  X: 1 << 16,
} as const satisfies Readonly<Record<PartOfSpeech, number>>

const bits: ReadonlyMap<string, number> = new Map(Object.entries(pos))

/** The bit of a part of speech. */
export const bitOf = (tag: PartOfSpeech): number => bits.get(tag)!
