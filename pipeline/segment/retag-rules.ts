import type { PartOfSpeech, Token } from '../document.js'
import vocabulary from '../rules/retags.json' with { type: 'json' }
import starters from '../rules/sentence-starters.json' with { type: 'json' }
import { type WordSet, wordSet } from '../word-sets.js'
import { lemmaOf } from './lemmas.js'
import { entryOf } from './lexicon.js'

/** The tokens of one sentence, and which of them are written with a capital that the place does not ask for. */
export interface Reading<Word = Token> {
  readonly tokens: readonly Word[]
  readonly nameLike: readonly boolean[]
  /** Words, in lower case, that the article writes with such a capital. */
  readonly names: ReadonlySet<string>
}

/** A new tag and dictionary form for the token at `at`, or null where the tagger's stands. */
export type Retag = (reading: Reading, at: number) => Pick<Token, 'pos' | 'lemma'> | null

const subjects = wordSet(vocabulary.subjects)
const singularSubjects = wordSet(vocabulary.singular_subjects)
const relatives = wordSet(['who', 'they'])
const notVerbs = wordSet(vocabulary.not_verbs)
const quantifiers = wordSet(vocabulary.quantifiers)
const says = wordSet(vocabulary.says)
const determiners = wordSet(vocabulary.determiners)
const to = wordSet(['to'])
const afterNoun = new Set<PartOfSpeech>(['ADP', 'PUNCT', 'PART', 'AUX', 'SCONJ', 'CCONJ'])

/** Marks behind which a sentence may start within a sentence. */
export const opensSpeech = /^["“”‘'’(:[–—•…-]/
const starterWords = wordSet(starters.words)
const namesInPlural = wordSet(vocabulary.names_in_plural)

const baseOf = (verb: string): string =>
  verb.endsWith('ies') ? `${verb.slice(0, -3)}y` : verb.replace(/(?<=ss|x|ch|sh|o)es$|s$/, '')

/** Whether the word before the token at `at` is one of a set. */
const follows = (words: WordSet, tokens: readonly Token[], at: number): boolean =>
  at > 0 && words.has(tokens[at - 1]!.word)

/** "asked Ted Roe", "to Mary Garland", "in May": a capital within a sentence is a name, not a verb. */
const capitalWithin: Retag = ({ tokens, nameLike }, at) =>
  nameLike[at]! ? { pos: 'PROPN', lemma: tokens[at]!.lower } : null

/** "Voters said", "Several died": the capital of a first word that the article does not use as a name. */
const commonInitial: Retag = ({ tokens, nameLike, names }, at) => {
  const token = tokens[at]!
  const next = tokens[at + 1]
  if (nameLike[at]! || next === undefined || next.pos === 'PROPN') return null
  const opens = at === 0 || opensSpeech.test(tokens[at - 1]!.lower)
  if (!opens || names.has(token.lower)) return null
  const mayBeCommon = starterWords.has(token.word) || (/[a-z]{3}s$/.test(token.lower) && !namesInPlural.has(token.word))
  const { known, pos } = entryOf(token.lower)
  return mayBeCommon && known ? { pos, lemma: lemmaOf(token.lower, pos) } : null
}

/** "according to reports", "access to documents": no verb has an ending after "to". */
const endingAfterTo: Retag = ({ tokens }, at) => {
  const token = tokens[at]!
  return token.pos === 'VERB' && follows(to, tokens, at) && token.lower.endsWith('s') && token.lemma !== token.lower
    ? { pos: 'NOUN', lemma: token.lemma }
    : null
}

/** "to reports": before a noun "to" is a preposition. */
const toBeforeNoun: Retag = (reading, at) =>
  to.has(reading.tokens[at]!.word) && at + 1 < reading.tokens.length && endingAfterTo(reading, at + 1)
    ? { pos: 'ADP', lemma: 'to' }
    : null

/** "he backs the plan", "those who support it": a pronoun has its verb behind it. */
const verbAfterPronoun: Retag = ({ tokens }, at) => {
  if (!follows(subjects, tokens, at)) return null
  const token = tokens[at]!
  const next = tokens[at + 1]
  if (notVerbs.has(token.word) || !next || next.lower === '-') return null
  if (token.lower === 'thought') return { pos: 'VERB', lemma: 'think' }
  const inflected = /[^us]s$/.test(token.lower)
  if (inflected && follows(singularSubjects, tokens, at)) return { pos: 'VERB', lemma: baseOf(token.lower) }
  return !inflected &&
    follows(relatives, tokens, at) &&
    next.pos !== 'NOUN' &&
    next.pos !== 'VERB' &&
    next.pos !== 'AUX'
    ? { pos: 'VERB', lemma: token.lower }
    : null
}

/** "“It is late,” Roe notes.", "Roe notes that it is late": what follows a name behind a quotation reports it. */
const saysAfterName: Retag = ({ tokens }, at) => {
  const token = tokens[at]!
  if (!says.has(token.word)) return null
  let first = at
  while (first > 0 && tokens[first - 1]!.pos === 'PROPN') first--
  if (first === at) return null
  const before = first === 0 ? undefined : tokens[first - 1]!
  const behindQuotation = before !== undefined && /^["”’»]|^''/.test(before.lower)
  const withClause = tokens[at + 1]?.lower === 'that' && (before === undefined || before.pos === 'PUNCT')
  return behindQuotation || withClause ? { pos: 'VERB', lemma: baseOf(token.lower) } : null
}

/** "Some accused Roe", "both spoke": a past tense behind a quantifier. */
const pastAfterQuantifier: Retag = ({ tokens }, at) => {
  const token = tokens[at]!
  if (!follows(quantifiers, tokens, at) || entryOf(token.lower).pos !== 'VERB' || /s$|ing$/.test(token.lower))
    return null
  const lemma = lemmaOf(token.lower, 'VERB')
  return lemma === token.lower ? null : { pos: 'VERB', lemma }
}

/** "pupils abducted in May": a past form that the tagger takes for a noun, though it is the form of a verb. */
const pastAfterNoun: Retag = ({ tokens }, at) => {
  const { lower } = tokens[at]!
  if (at === 0 || !lower.endsWith('ed')) return null
  const before = tokens[at - 1]!.pos
  if ((before !== 'NOUN' && before !== 'PROPN') || !entryOf(lower).may.has('VERB')) return null
  const lemma = lemmaOf(lower, 'VERB')
  return lemma === lower ? null : { pos: 'VERB', lemma }
}

/** "her lead in", "its calls for": a noun stands between a determiner and what follows a noun. */
const nounAfterDeterminer: Retag = ({ tokens }, at) => {
  if (!follows(determiners, tokens, at)) return null
  const token = tokens[at]!
  const next = tokens[at + 1]
  return next &&
    afterNoun.has(next.pos) &&
    next.lower !== '-' &&
    !/ed$|ing$/.test(token.lower) &&
    token.lower !== 'left'
    ? { pos: 'NOUN', lemma: token.lower.endsWith('s') ? baseOf(token.lower) : token.lower }
    : null
}

/** In this order; each with the tags that it looks at. Repairs of what the tagger is known to get wrong in news. */
export const retags = {
  capitalWithin: { from: ['VERB', 'AUX', 'ADV', 'INTJ', 'X'], retag: capitalWithin },
  commonInitial: { from: ['PROPN'], retag: commonInitial },
  toBeforeNoun: { from: ['PART'], retag: toBeforeNoun },
  endingAfterTo: { from: ['VERB'], retag: endingAfterTo },
  verbAfterPronoun: { from: ['NOUN'], retag: verbAfterPronoun },
  saysAfterName: { from: ['NOUN'], retag: saysAfterName },
  pastAfterQuantifier: { from: ['NOUN'], retag: pastAfterQuantifier },
  pastAfterNoun: { from: ['NOUN'], retag: pastAfterNoun },
  nounAfterDeterminer: { from: ['VERB'], retag: nounAfterDeterminer },
} satisfies Record<string, { readonly from: readonly PartOfSpeech[]; readonly retag: Retag }>
