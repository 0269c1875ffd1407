import { wordMap } from '../word-sets.js'
import { type Draft, draft } from './found.js'
import { type Reading, wordAt } from './reading.js'

interface Pronoun {
  readonly gender: 'male' | 'female' | null
  readonly plural: boolean
  /** third: somebody named before; first: the one who speaks; relative: the phrase just before. */
  readonly person: 'third' | 'first' | 'relative'
  /** Whether it means people. */
  readonly human: boolean
}

const third = (gender: Pronoun['gender'], plural: boolean, human: boolean): Pronoun => ({
  gender,
  plural,
  person: 'third',
  human,
})
const first = (plural: boolean): Pronoun => ({ gender: null, plural, person: 'first', human: true })

const known: readonly (readonly [string, Pronoun])[] = [
  ...['he', 'him', 'his', 'himself'].map((word) => [word, third('male', false, true)] as const),
  ...['she', 'her', 'hers', 'herself'].map((word) => [word, third('female', false, true)] as const),
  ...['they', 'them', 'their', 'theirs', 'themselves'].map((word) => [word, third(null, true, true)] as const),
  ...['it', 'its', 'itself'].map((word) => [word, third(null, false, false)] as const),
  ...['i', 'me', 'my', 'mine', 'myself'].map((word) => [word, first(false)] as const),
  ...['we', 'us', 'our', 'ours', 'ourselves'].map((word) => [word, first(true)] as const),
  ['who', { gender: null, plural: false, person: 'relative', human: true }],
  ['whose', { gender: null, plural: false, person: 'relative', human: true }],
  ['that', { gender: null, plural: false, person: 'relative', human: false }],
  ['which', { gender: null, plural: false, person: 'relative', human: false }],
]

/** All pronouns that may mean somebody. */
export const pronounWords = known.map(([word]) => word)
const pronouns = wordMap(known)

/** What the pronoun that a token is asks of whom it means; null for other words. */
export const pronounAt = (reading: Reading, at: number): Pronoun | null =>
  pronouns.get(reading.tokens[at]!.word) ?? null

/** The mention of a pronoun at a token. */
export const readPronoun = (reading: Reading, at: number): Draft | null => {
  const pronoun = pronounAt(reading, at)
  if (pronoun === null) return null
  const word = wordAt(reading, at)
  if (word === 'US') return null
  const one = draft('pronoun', pronoun.plural ? 'group' : 'unnamed', at, at + 1)
  one.label = word
  one.gender = pronoun.gender
  one.plural = pronoun.plural
  return one
}
