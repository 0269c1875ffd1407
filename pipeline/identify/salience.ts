import rules from '../rules/salience.json' with { type: 'json' }
import type { Gathering } from './entities.js'
import type { Found } from './found.js'
import type { Reading } from './reading.js'

/** What each trait of a mention counts when a later pronoun looks for its antecedent. */
export const { weights } = rules

const speech = new Set(rules.speech)

const isVerb = (tag: string | undefined): boolean => tag === 'VERB' || tag === 'AUX'

/** How far an apposition between a subject and its verb is followed, in tokens. */
const appositionLength = 20

/** The token of the verb that a mention is subject of, over an apposition between commas; -1 where it is none. */
const verbOf = (reading: Reading, to: number): number => {
  if (isVerb(reading.tags[to])) return to
  if (reading.tags[to] === 'ADV' && isVerb(reading.tags[to + 1])) return to + 1
  if (reading.keys[to] !== ',') return -1
  for (let at = to + 1; at < to + appositionLength && at < reading.keys.length; at++) {
    if (reading.keys[at] === '.') return -1
    if (reading.keys[at] === ',' && isVerb(reading.tags[at + 1])) return at + 1
  }
  return -1
}

/** Whether a mention is subject of a verb of speech: "Lasko told". */
export const speaks = (reading: Reading, found: Found): boolean => {
  const verb = verbOf(reading, found.to)
  if (verb >= 0 && speech.has(reading.document.tokens[verb]!.lemma)) return true
  return speech.has(reading.document.tokens[found.from - 1]?.lemma ?? '')
}

const measure = (reading: Reading, other: Found): number => {
  const { keys, tags, document } = reading
  let sum = 0
  const verb = verbOf(reading, other.to)
  if (verb >= 0) sum += weights.subject
  if (speaks(reading, other)) sum += weights.speaks
  else if (verb < 0 && tags[other.from - 1] === 'ADP') sum += weights.object
  if (other.from === document.sentences[other.sentence]!.firstToken) sum += weights.first
  if (other.form === 'name') sum += weights.name
  if (other.form === 'nominal' && !other.definite && !other.plural && tags[other.from] !== 'DET') sum += weights.bare
  if (keys[other.to] === "'s" || keys[other.to] === "'") sum += weights.possessor
  if (keys[other.from - 1] === '(') sum += weights.bracketed
  return sum
}

/** How much a mention stands out by itself, whatever the pronoun: subject, speaker, name. Measured once a mention. */
export const standing = (reading: Reading, gathering: Gathering, mention: number): number => {
  const known = gathering.standings[mention]!
  if (!Number.isNaN(known)) return known
  const sum = measure(reading, gathering.found[mention]!)
  gathering.standings[mention] = sum
  return sum
}

/** "Schumer, |he| said, ...": a mention with nothing but a comma between is another's. */
export const isBeside = (reading: Reading, other: Found, found: Found): boolean =>
  other.to + 1 === found.from && reading.keys[other.to] === ','
