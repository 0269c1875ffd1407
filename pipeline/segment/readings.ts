import type { PartOfSpeech } from '../document.js'
import clitics from '../rules/clitics.json' with { type: 'json' }
import { lemmaOf } from './lemmas.js'
import { type Entry, entryOf } from './lexicon.js'

/** A token as written: its lower case with straight apostrophes, and what is known of it. */
export interface Reading {
  readonly lower: string
  readonly entry: Entry
  /** The part of speech that was asked for last, and its dictionary form: mostly the same is asked for again. */
  asked: PartOfSpeech | null
  lemma: string
}

const reading = (lower: string, entry: Entry): Reading => ({ lower, entry, asked: null, lemma: lower })

/** The dictionary form of a reading as the given part of speech. */
export const lemmaAs = (word: Reading, pos: PartOfSpeech): string => {
  if (word.asked !== pos) {
    word.lemma = lemmaOf(word.lower, pos)
    word.asked = pos
  }
  return word.lemma
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
  return reading(straight.toLowerCase(), entryOf(standIn(written === '’' ? written : straight)))
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

const fullForms = new Map(
  Object.entries(clitics.full_forms).map(([word, full]) => [word, reading(full, entryOf(full))]),
)
const isForm = reading('is', entryOf('is'))
const usForm = reading('us', entryOf('us'))
const isAfter = new Set(clitics.is_after)
const isBefore = new Set(clitics.is_before)

/** The full form that a clitic stands for, "am" for "'m", "will" for "wo" in "won't"; undefined where it is none. */
export const fullForm = (before: string, word: string, next: string): Reading | undefined => {
  if (word === "'s") return isAfter.has(before) || isBefore.has(next) ? isForm : before === 'let' ? usForm : undefined
  return word.startsWith("'") || next === "n't" || word === "n't" ? fullForms.get(word) : undefined
}
