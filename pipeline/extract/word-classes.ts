import data from '../rules/clause-words.json' with { type: 'json' }
import { wordMap } from '../word-sets.js'

/**
 * What a word can be where a sentence is cut into items, as bits: one look-up for a token answers most of the questions
 * that are asked of it, and most words are none of these.
 */
export const classes = {
  comma: 1 << 0,
  bracket: 1 << 1,
  ampersand: 1 << 2,
  quote: 1 << 3,
  stop: 1 << 4,
  relative: 1 << 5,
  complementizer: 1 << 6,
  adverbial: 1 << 7,
  preposition: 1 << 8,
  /** A preposition that may quantify a number: "up to 50". */
  quantifying: 1 << 9,
  quantifier: 1 << 10,
  hyphen: 1 << 11,
  possessiveMark: 1 << 12,
  apostrophe: 1 << 13,
  possessive: 1 << 14,
  pronoun: 1 << 15,
  weekday: 1 << 16,
  time: 1 << 17,
  /** "next", "last": with a time behind it no part of the phrase before it. */
  relativeTime: 1 << 18,
  comparing: 1 << 19,
  modal: 1 << 20,
  negator: 1 << 21,
  being: 1 << 22,
  having: 1 << 23,
  be: 1 << 24,
  have: 1 << 25,
} as const

const lists: Readonly<Record<keyof typeof classes, readonly string[]>> = {
  comma: [','],
  bracket: ['(', '['],
  ampersand: ['&'],
  quote: ['"', '“', '”', '‘', '’', "'", '``', "''", '«', '»', '„'],
  stop: [';', ':', '--', '—', '–', '...', '…', '.', '?', '!', '-'],
  relative: data.relatives,
  complementizer: data.complementizers,
  adverbial: data.adverbial,
  preposition: data.prepositions,
  quantifying: ['up', 'at', 'over', 'around', 'about', 'as'],
  quantifier: data.quantifiers,
  hyphen: ['-', '–', '/', '‐', '‑'],
  possessiveMark: ["'s", '’s'],
  apostrophe: ["'", '’'],
  possessive: data.possessives,
  pronoun: data.pronouns,
  weekday: data.weekdays,
  time: data.times,
  relativeTime: ['next', 'last', 'this', 'every', 'each', 'later', 'early', 'late'],
  comparing: ['as', 'than'],
  modal: data.modals,
  negator: data.negators,
  being: ['being'],
  having: ['having'],
  be: [...data.beAux, "'s"],
  have: data.haveAux,
}

const byWord = new Map<string, number>()
for (const [name, words] of Object.entries(lists))
  for (const word of words) byWord.set(word, (byWord.get(word) ?? 0) | classes[name as keyof typeof classes])

const known = wordMap(byWord)

/** The classes of a word, asked by its number; 0 for most. */
export const classesOf = (word: number): number => known.get(word) ?? 0
