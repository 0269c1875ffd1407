import clitics from '../rules/clitics.json' with { type: 'json' }

/** Distinct words whose reading is kept. */
const readingsKept = 50_000

/** A word as it is looked up, and what the tagger is shown in its place. */
export interface Reading {
  readonly lower: string
  readonly shown: string
}

const knownShape = /^(?:[a-z]{1,30}|[A-Z][a-z]{0,30}|[A-Z]{2,30}|(?:[A-Za-z]\.){1,5}|n't|'s)$/
const figure = /^\p{Nd}/u

/**
 * Plain English words are shown as they are, everything else as a common word of the same kind: the tagger keeps
 * every spelling that it meets, and its own tokenizer must find the words that we made.
 */
const standIn = (word: string): string => {
  if (knownShape.test(word)) return word
  if (figure.test(word)) return /(?:st|nd|rd|th)$/.test(word) ? '1st' : /\p{Nd}0s$/u.test(word) ? '1980s' : '7'
  if (/^[A-Z][a-z]+\.$/.test(word)) return 'Mr.'
  if (/^\p{Lu}/u.test(word)) return /^\p{Lu}{2}/u.test(word) ? 'NATO' : 'John'
  if (/^\p{L}/u.test(word)) return 'thing'
  return word.startsWith('..') ? '...' : /^[\x21-\x7e“”‘’–—…€£]/.test(word) ? word.charAt(0) : ','
}

const read = (written: string): Reading => {
  const straight = written.includes('’') ? written.replaceAll('’', "'") : written
  return { lower: straight.toLowerCase(), shown: standIn(written === '’' ? written : straight) }
}

let readings = new Map<string, Reading>()

/** The reading of one token as written. */
export const readingOf = (written: string): Reading => {
  const kept = readings.get(written)
  if (kept !== undefined) return kept
  if (readings.size >= readingsKept) readings = new Map()
  const reading = read(written)
  if (written.length <= 40) readings.set(written, reading)
  return reading
}

const fullForms = new Map(Object.entries(clitics.full_forms))
const isAfter = new Set(clitics.is_after)
const isBefore = new Set(clitics.is_before)

/**
 * Clitics are shown in full, "I am" for "I'm", "will not" for "won't": alone the tagger takes them for possessives.
 * Undefined where the word is no clitic.
 */
export const fullForm = (before: string, word: string, next: string): string | undefined => {
  if (word === "'s") return isAfter.has(before) || isBefore.has(next) ? 'is' : before === 'let' ? 'us' : undefined
  return word.startsWith("'") || next === "n't" || word === "n't" ? fullForms.get(word) : undefined
}
