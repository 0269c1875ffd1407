import type { PartOfSpeech } from '../document.js'
import clitics from '../rules/clitics.json' with { type: 'json' }
import { wordNumber } from '../word-sets.js'
import { lemmaOf } from './lemmas.js'
import { type Entry, entryOf } from './lexicon.js'

/** A token as written: its lower case with straight apostrophes, and what is known of it. */
export interface Reading {
  readonly lower: string
  readonly entry: Entry
  /** Number of `lower` (`word-sets.ts`). */
  readonly word: number
  /** True of a word with an apostrophe, which may stand for a full form. */
  readonly mayBeClitic: boolean
  /** The part of speech that was asked for last, and its dictionary form with its number: mostly the same is asked for again. */
  asked: PartOfSpeech | null
  lemma: string
  lemmaWord: number
}

const reading = (lower: string, entry: Entry, word: number): Reading => ({
  lower,
  entry,
  word,
  mayBeClitic: lower.length > 1 && lower.includes("'"),
  asked: null,
  lemma: lower,
  lemmaWord: word,
})

/** The reading, its dictionary form being that of the given part of speech. */
export const readAs = (word: Reading, pos: PartOfSpeech): Reading => {
  if (word.asked !== pos) {
    word.lemma = lemmaOf(word.lower, pos)
    word.lemmaWord = wordNumber(word.lemma)
    word.asked = pos
  }
  return word
}

/** Distinct words whose reading is kept. */
const readingsKept = 50_000

const figure = /^\p{Nd}/u

/** What is looked up in place of a word that no lexicon can hold: a common word of its kind. */
const standIn = (word: string): string => {
  if (figure.test(word)) return /(?:st|nd|rd|th)$/.test(word) ? '1st' : /\p{Nd}0s$/u.test(word) ? '1980s' : '7'
  if (/^[A-Z][a-z]+\.$/.test(word)) return 'Mr.'
  if (/^\.{2,}$/.test(word)) return '...'
  return /^[\x21-\x2f\x3a-\x40\x5b-\x60\x7b-\x7e–—]{2,}$/.test(word) && word !== "''" ? word.charAt(0) : word
}

const read = (written: string): Reading => {
  const straight = written.includes('’') ? written.replaceAll('’', "'") : written
  const lower = straight.toLowerCase()
  return reading(lower, entryOf(standIn(written === '’' ? written : straight)), wordNumber(lower))
}

let readings = new Map<string, Reading>()

/** The reading of one token as written. */
export const readingOf = (written: string): Reading => {
  const kept = readings.get(written)
  if (kept !== undefined) return kept
  if (readings.size >= readingsKept) readings = new Map()
  const made = read(written)
  if (written.length <= 40) readings.set(written, made)
  return made
}

/** Only its dictionary form is asked for, which has its number then. */
const formReading = (form: string): Reading => reading(form, entryOf(form), 0)
const fullForms = new Map(Object.entries(clitics.full_forms).map(([word, full]) => [word, formReading(full)]))
const isForm = formReading('is')
const usForm = formReading('us')
const isAfter = new Set(clitics.is_after)
const isBefore = new Set(clitics.is_before)

/** The full form that a clitic stands for, "am" for "'m", "will" for "wo" in "won't"; undefined where it is none. */
export const fullForm = (before: string, word: string, next: string): Reading | undefined => {
  if (word === "'s") return isAfter.has(before) || isBefore.has(next) ? isForm : before === 'let' ? usForm : undefined
  return word.startsWith("'") || next === "n't" || word === "n't" ? fullForms.get(word) : undefined
}
