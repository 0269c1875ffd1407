import rules from '../rules/salience.json' with { type: 'json' }
import { wordSet } from '../word-sets.js'
import type { Gathering } from './entities.js'
import type { Found } from './found.js'
import type { Reading } from './reading.js'
import { pos } from './tags.js'

/** What each trait of a mention counts when a later pronoun looks for its antecedent. */
export const { weights } = rules

const speech = wordSet(rules.speech)

const isVerb = (tag: number | undefined): boolean => tag === pos.VERB || tag === pos.AUX

/** How far an apposition between a subject and its verb is followed, in tokens. */
const appositionLength = 20

/** The token of the verb that a mention is subject of, over an apposition between commas; -1 where it is none. */
const verbOf = (reading: Reading, to: number): number => {
  if (isVerb(reading.tags[to])) return to
  if (reading.tags[to] === pos.ADV && isVerb(reading.tags[to + 1])) return to + 1
  if (reading.keys[to] !== ',') return -1
  for (let at = to + 1; at < to + appositionLength && at < reading.keys.length; at++) {
    if (reading.keys[at] === '.') return -1
    if (reading.keys[at] === ',' && isVerb(reading.tags[at + 1])) return at + 1
  }
  return -1
}

const isSpeech = ({ tokens }: Reading, at: number): boolean => speech.has(tokens[at]!.lemmaWord)

/** Whether a mention is subject of a verb of speech: "Lasko told". */
export const speaks = (reading: Reading, found: Found): boolean => {
  const verb = verbOf(reading, found.to)
  return (verb >= 0 && isSpeech(reading, verb)) || (found.from > 0 && isSpeech(reading, found.from - 1))
}

/** Prepositions that hang one name on another: "the ministry |in| Vigo", "lawyers |for| the students". */
const tailLinks = wordSet(rules.tails)

/** Whether a mention hangs on the one just before it by a preposition. */
const isTail = (reading: Reading, before: Found | undefined, one: Found | undefined): boolean =>
  before !== undefined &&
  one !== undefined &&
  before.sentence === one.sentence &&
  before.to + 1 === one.from &&
  tailLinks.has(reading.numbers[before.to]!)

/** The token of the verb that a mention is subject of, over a name that hangs on it ("the ministry in Vigo |said|"); -1 where none. */
export const subjectOf = (reading: Reading, gathering: Gathering, mention: number): number => {
  const { found } = gathering
  const one = found[mention]!
  if (mention > 0 && isTail(reading, found[mention - 1], one)) return -1
  const verb = verbOf(reading, one.to)
  const tail = found[mention + 1]
  return verb < 0 && isTail(reading, one, tail) ? verbOf(reading, tail!.to) : verb
}

const measure = (reading: Reading, gathering: Gathering, mention: number): number => {
  const { keys, tags } = reading
  const other = gathering.found[mention]!
  let sum = 0
  const verb = subjectOf(reading, gathering, mention)
  if (verb >= 0) sum += weights.subject
  const isSpoken = (verb >= 0 && isSpeech(reading, verb)) || (other.from > 0 && isSpeech(reading, other.from - 1))
  if (isSpoken) sum += weights.speaks
  else if (verb < 0 && other.from > 0 && tags[other.from - 1] === pos.ADP) sum += weights.object
  if (other.from === reading.sentences[other.sentence]!.firstToken) sum += weights.first
  if (other.form === 'name') sum += weights.name
  if (other.form === 'nominal' && !other.definite && !other.plural && tags[other.from] !== pos.DET) sum += weights.bare
  if (keys[other.to] === "'s" || keys[other.to] === "'") sum += weights.possessor
  if (other.from > 0 && keys[other.from - 1] === '(') sum += weights.bracketed
  return sum
}

/** How much a mention stands out by itself, whatever the pronoun: subject, speaker, name. Measured once a mention. */
export const standing = (reading: Reading, gathering: Gathering, mention: number): number => {
  const known = gathering.standings[mention]!
  if (!Number.isNaN(known)) return known
  const sum = measure(reading, gathering, mention)
  gathering.standings[mention] = sum
  return sum
}

const goingOn = wordSet(rules.going_on)

/** "he |added|": whoever spoke last goes on. */
export const goesOn = (reading: Reading, found: Found): boolean => {
  const verb = verbOf(reading, found.to)
  return verb >= 0 && goingOn.has(reading.tokens[verb]!.lemmaWord)
}

/** "Schumer, |he| said, ...": a mention with nothing but a comma between is another's. */
export const isBeside = (reading: Reading, other: Found, found: Found): boolean =>
  other.to + 1 === found.from && reading.keys[other.to] === ','
