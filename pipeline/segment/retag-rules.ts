import type { PartOfSpeech, Token } from '../document.js'
import vocabulary from '../rules/retags.json' with { type: 'json' }
import starters from '../rules/sentence-starters.json' with { type: 'json' }
import { wordBits } from '../word-sets.js'
import { lemmaOf } from './lemmas.js'
import { entryOf } from './lexicon.js'

/** One sentence of an article, and which of the tokens are written with a capital that the place does not ask for. */
export interface Reading {
  /** All tokens of the article; those of the sentence are from `first` on, up to `end`. */
  readonly tokens: readonly Token[]
  readonly first: number
  readonly end: number
  /** By token: 1 where it has such a capital. */
  readonly nameLike: Uint8Array
  /** Words, in lower case, that the article writes with such a capital. */
  readonly names: ReadonlySet<string>
}

const nextOf = ({ tokens, end }: Reading, at: number): Token | undefined => (at + 1 < end ? tokens[at + 1] : undefined)

/** A new tag and dictionary form for the token at `at`, or null where the tagger's stands. */
export type Retag = (reading: Reading, at: number) => Pick<Token, 'pos' | 'lemma'> | null

const subject = 1
const singularSubject = 2
const relative = 4
const notVerb = 8
const quantifier = 16
const says = 32
const determiner = 64
const to = 128
const kinds = wordBits([
  [subject, vocabulary.subjects],
  [singularSubject, vocabulary.singular_subjects],
  [relative, ['who', 'they']],
  [notVerb, vocabulary.not_verbs],
  [quantifier, vocabulary.quantifiers],
  [says, vocabulary.says],
  [determiner, vocabulary.determiners],
  [to, ['to']],
])
/** The lists of words that hold a token, as bits. */
export const kindsOf = ({ word }: Token): number => kinds.get(word)
const is = (token: Token, kind: number): boolean => (kindsOf(token) & kind) !== 0

const afterNoun = new Set<PartOfSpeech>(['ADP', 'PUNCT', 'PART', 'AUX', 'SCONJ', 'CCONJ'])

/** Marks behind which a sentence may start within a sentence. */
export const opensSpeech = /^["“”‘'’(:[–—•…-]/
const mayStart = 1
const nameInPlural = 2
const initials = wordBits([
  [mayStart, starters.words],
  [nameInPlural, vocabulary.names_in_plural],
])

const baseOf = (verb: string): string =>
  verb.endsWith('ies') ? `${verb.slice(0, -3)}y` : verb.replace(/(?<=ss|x|ch|sh|o)es$|s$/, '')

/** "asked Ted Roe", "to Mary Garland", "in May": a capital within a sentence is a name, not a verb. */
const capitalWithin: Retag = ({ tokens, nameLike }, at) =>
  nameLike[at] === 1 ? { pos: 'PROPN', lemma: tokens[at]!.lower } : null

/** "Voters said", "Several died": the capital of a first word that the article does not use as a name. */
const commonInitial: Retag = (reading, at) => {
  const { tokens, first, nameLike, names } = reading
  if (nameLike[at] === 1) return null
  const token = tokens[at]!
  const next = nextOf(reading, at)
  if (next === undefined || next.pos === 'PROPN') return null
  const opens = at === first || opensSpeech.test(tokens[at - 1]!.lower)
  if (!opens || names.has(token.lower)) return null
  const kind = initials.get(token.word)
  const mayBeCommon = (kind & mayStart) !== 0 || (/[a-z]{3}s$/.test(token.lower) && (kind & nameInPlural) === 0)
  const { known, pos } = entryOf(token.lower)
  return mayBeCommon && known ? { pos, lemma: lemmaOf(token.lower, pos) } : null
}

/** "according to reports", "access to documents": no verb has an ending after "to". */
const endingAfterTo: Retag = ({ tokens }, at) => {
  const token = tokens[at]!
  return token.pos === 'VERB' && token.lower.endsWith('s') && token.lemma !== token.lower
    ? { pos: 'NOUN', lemma: token.lemma }
    : null
}

/** "to reports": before a noun "to" is a preposition. */
const toBeforeNoun: Retag = (reading, at) =>
  at + 1 < reading.end && is(reading.tokens[at]!, to) && endingAfterTo(reading, at + 1)
    ? { pos: 'ADP', lemma: 'to' }
    : null

/** "he backs the plan", "those who support it": a pronoun has its verb behind it. */
const verbAfterPronoun: Retag = (reading, at) => {
  const token = reading.tokens[at]!
  const next = nextOf(reading, at)
  if (is(token, notVerb) || !next || next.lower === '-') return null
  if (token.lower === 'thought') return { pos: 'VERB', lemma: 'think' }
  const before = reading.tokens[at - 1]!
  const inflected = /[^us]s$/.test(token.lower)
  if (inflected && is(before, singularSubject)) return { pos: 'VERB', lemma: baseOf(token.lower) }
  return !inflected && is(before, relative) && next.pos !== 'NOUN' && next.pos !== 'VERB' && next.pos !== 'AUX'
    ? { pos: 'VERB', lemma: token.lower }
    : null
}

/** "“It is late,” Roe notes.", "Roe notes that it is late": what follows a name behind a quotation reports it. */
const saysAfterName: Retag = (reading, at) => {
  const { tokens, first } = reading
  const token = tokens[at]!
  if (!is(token, says)) return null
  let name = at
  while (name > first && tokens[name - 1]!.pos === 'PROPN') name--
  if (name === at) return null
  const before = name === first ? undefined : tokens[name - 1]!
  const behindQuotation = before !== undefined && /^["”’»]|^''/.test(before.lower)
  const withClause = nextOf(reading, at)?.lower === 'that' && (before === undefined || before.pos === 'PUNCT')
  return behindQuotation || withClause ? { pos: 'VERB', lemma: baseOf(token.lower) } : null
}

/** "Some accused Roe", "both spoke": a past tense behind a quantifier. */
const pastAfterQuantifier: Retag = ({ tokens }, at) => {
  const token = tokens[at]!
  if (entryOf(token.lower).pos !== 'VERB' || /s$|ing$/.test(token.lower)) return null
  const lemma = lemmaOf(token.lower, 'VERB')
  return lemma === token.lower ? null : { pos: 'VERB', lemma }
}

/** "pupils abducted in May": a past form that the tagger takes for a noun, though it is the form of a verb. */
const pastAfterNoun: Retag = ({ tokens, first }, at) => {
  const before = at === first ? null : tokens[at - 1]!.pos
  if (before !== 'NOUN' && before !== 'PROPN') return null
  const { lower } = tokens[at]!
  if (!lower.endsWith('ed') || !entryOf(lower).may.has('VERB')) return null
  const lemma = lemmaOf(lower, 'VERB')
  return lemma === lower ? null : { pos: 'VERB', lemma }
}

/** "her lead in", "its calls for": a noun stands between a determiner and what follows a noun. */
const nounAfterDeterminer: Retag = (reading, at) => {
  const token = reading.tokens[at]!
  const next = nextOf(reading, at)
  return next &&
    afterNoun.has(next.pos) &&
    next.lower !== '-' &&
    !/ed$|ing$/.test(token.lower) &&
    token.lower !== 'left'
    ? { pos: 'NOUN', lemma: token.lower.endsWith('s') ? baseOf(token.lower) : token.lower }
    : null
}

/** One repair: the tags that it looks at, the lists of which one holds the word before (0: any), and what it makes of a token. */
export interface Repair {
  readonly from: readonly PartOfSpeech[]
  readonly behind: number
  readonly retag: Retag
}

/** In this order. Repairs of what the tagger is known to get wrong in news. */
export const retags = {
  capitalWithin: { from: ['VERB', 'AUX', 'ADV', 'INTJ', 'X'], behind: 0, retag: capitalWithin },
  commonInitial: { from: ['PROPN'], behind: 0, retag: commonInitial },
  toBeforeNoun: { from: ['PART'], behind: 0, retag: toBeforeNoun },
  endingAfterTo: { from: ['VERB'], behind: to, retag: endingAfterTo },
  verbAfterPronoun: { from: ['NOUN'], behind: subject, retag: verbAfterPronoun },
  saysAfterName: { from: ['NOUN'], behind: 0, retag: saysAfterName },
  pastAfterQuantifier: { from: ['NOUN'], behind: quantifier, retag: pastAfterQuantifier },
  pastAfterNoun: { from: ['NOUN'], behind: 0, retag: pastAfterNoun },
  nounAfterDeterminer: { from: ['VERB'], behind: determiner, retag: nounAfterDeterminer },
} satisfies Record<string, Repair>
