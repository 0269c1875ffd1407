import clitics from '../rules/clitics.json' with { type: 'json' }
import { wordNumber } from '../word-sets.js'
import { lemmaOf } from './lemmas.js'
import { type Entry, entryOf, partsOfSpeech } from './lexicon.js'

/** The dictionary form of a word as one part of speech, with its number (`word-sets.ts`). */
interface Form {
  /** Number of the part of speech. */
  readonly part: number
  readonly lemma: string
  readonly lemmaWord: number
  /** Its form as another part of speech that was asked for. */
  readonly next: Form | null
}

/** A token as written: its lower case with straight apostrophes, and what is known of it. */
export interface Reading {
  readonly written: string
  /** Hash of `written`. */
  readonly hash: number
  readonly lower: string
  readonly entry: Entry
  /** Number of `lower` (`word-sets.ts`). */
  readonly word: number
  /** True of a word with an apostrophe, which may stand for a full form. */
  readonly mayBeClitic: boolean
  /** The dictionary forms that were asked for. */
  forms: Form | null
}

const reading = (written: string, hash: number, lower: string, entry: Entry, word: number): Reading => ({
  written,
  hash,
  lower,
  entry,
  word,
  mayBeClitic: lower.length > 1 && lower.includes("'"),
  forms: null,
})

/** The dictionary form of a word as the part of speech of that number. */
export const formOf = (word: Reading, part: number): Form => {
  for (let form = word.forms; form !== null; form = form.next) if (form.part === part) return form
  const lemma = lemmaOf(word.lower, partsOfSpeech[part]!)
  word.forms = { part, lemma, lemmaWord: wordNumber(lemma), next: word.forms }
  return word.forms
}

const figure = /^\p{Nd}/u

/** What is looked up in place of a word that no lexicon can hold: a common word of its kind. */
const standIn = (word: string): string => {
  if (figure.test(word)) return /(?:st|nd|rd|th)$/.test(word) ? '1st' : /\p{Nd}0s$/u.test(word) ? '1980s' : '7'
  if (/^[A-Z][a-z]+\.$/.test(word)) return 'Mr.'
  if (/^\.{2,}$/.test(word)) return '...'
  return /^[\x21-\x2f\x3a-\x40\x5b-\x60\x7b-\x7e–—]{2,}$/.test(word) && word !== "''" ? word.charAt(0) : word
}

const read = (written: string, hash: number): Reading => {
  const straight = written.includes('’') ? written.replaceAll('’', "'") : written
  const lower = straight.toLowerCase()
  return reading(written, hash, lower, entryOf(standIn(written === '’' ? written : straight)), wordNumber(lower))
}

/**
 * The readings of words met before: each stands at the place that its hash tells, or one of the next few; where all of
 * those are taken, a new one takes the first. So no text makes the look-up slow, and no cut word is made for it.
 */
const PLACES = 1 << 17
const TRIED = 4
const longestKept = 40
const readings = new Array<Reading | null>(PLACES + TRIED).fill(null)

const hashOf = (codes: Uint16Array, start: number, end: number): number => {
  let hash = 0
  for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + codes[at]!) | 0
  return hash
}

const standsAt = (written: string, codes: Uint16Array, start: number, end: number): boolean => {
  if (written.length !== end - start) return false
  for (let at = start; at < end; at++) if (written.charCodeAt(at - start) !== codes[at]!) return false
  return true
}

/** The reading of the token that stands between two places of a text, whose characters have these codes. */
export const readingAt = (text: string, codes: Uint16Array, start: number, end: number): Reading => {
  const hash = hashOf(codes, start, end)
  const first = (hash ^ (hash >>> 15)) & (PLACES - 1)
  let free = first
  for (let place = first; place < first + TRIED; place++) {
    const kept = readings[place]!
    if (kept === null) {
      free = place
      break
    }
    if (kept.hash === hash && standsAt(kept.written, codes, start, end)) return kept
  }
  if (end - start > longestKept) return read(text.slice(start, end), hash)
  // What is kept is made of its characters: a stretch cut out of a text would keep the whole text in memory.
  const made = read(String.fromCharCode(...codes.subarray(start, end)), hash)
  readings[free] = made
  return made
}

/** Only its dictionary form is asked for, which has its number then. */
const formReading = (form: string): Reading => reading(form, 0, form, entryOf(form), 0)
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
