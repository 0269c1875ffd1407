import type { Draft } from './found.js'

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

const pronouns = new Map<string, Pronoun>([
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
])

/** What a pronoun by its lower case asks of whom it means; null for other words. */
export const pronounOf = (lower: string): Pronoun | null => pronouns.get(lower) ?? null

/** The mention of a pronoun at a token. */
export const readPronoun = (at: number, lower: string, word: string): Draft | null => {
  const pronoun = pronounOf(lower)
  if (!pronoun || word === 'US') return null
  return {
    from: at,
    to: at + 1,
    form: 'pronoun',
    kind: pronoun.plural ? 'group' : 'unnamed',
    label: word,
    gender: pronoun.gender,
    plural: pronoun.plural,
  }
}
