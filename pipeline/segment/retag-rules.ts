import type { PartOfSpeech, Token } from '../document.js'
import vocabulary from '../rules/retags.json' with { type: 'json' }
import starters from '../rules/sentence-starters.json' with { type: 'json' }
import { lemmaOf } from './lemmas.js'
import { entryOf } from './lexicon.js'

/** The tokens of one sentence, and which of them are written with a capital that the place does not ask for. */
export interface Reading {
  readonly tokens: readonly Token[]
  readonly isNameLike: (at: number) => boolean
  /** Words, in lower case, that the article writes with such a capital. */
  readonly names: ReadonlySet<string>
}

/** A new tag and dictionary form for the token at `at`, or null where the tagger's stands. */
export type Retag = (reading: Reading, at: number) => Pick<Token, 'pos' | 'lemma'> | null

const subjects = new Set(vocabulary.subjects)
const singularSubjects = new Set(vocabulary.singular_subjects)
const notVerbs = new Set(vocabulary.not_verbs)
const quantifiers = new Set(vocabulary.quantifiers)
const says = new Set(vocabulary.says)
const determiners = new Set(vocabulary.determiners)
const afterNoun = new Set<PartOfSpeech>(['ADP', 'PUNCT', 'PART', 'AUX', 'SCONJ', 'CCONJ'])

/** Marks behind which a sentence may start within a sentence. */
export const opensSpeech = /^["“”‘'’(:[–—•…-]/
const starterWords = new Set(starters.words)
const namesInPlural = new Set(vocabulary.names_in_plural)

const baseOf = (verb: string): string =>
  verb.endsWith('ies') ? `${verb.slice(0, -3)}y` : verb.replace(/(?<=ss|x|ch|sh|o)es$|s$/, '')

/** "asked Ted Roe", "to Mary Garland", "in May": a capital within a sentence is a name, not a verb. */
const capitalWithin: Retag = ({ tokens, isNameLike }, at) => {
  const token = tokens[at]!
  return isNameLike(at) ? { pos: 'PROPN', lemma: token.lower } : null
}

/** "Voters said", "Several died": the capital of a first word that the article does not use as a name. */
const commonInitial: Retag = ({ tokens, isNameLike, names }, at) => {
  const token = tokens[at]!
  const next = tokens[at + 1]
  const opens = at === 0 || opensSpeech.test(tokens[at - 1]!.lower)
  if (
    !opens ||
    token.pos !== 'PROPN' ||
    next === undefined ||
    next.pos === 'PROPN' ||
    names.has(token.lower) ||
    isNameLike(at)
  )
    return null
  const mayBeCommon =
    starterWords.has(token.lower) || (/[a-z]{3}s$/.test(token.lower) && !namesInPlural.has(token.lower))
  const { known, pos } = entryOf(token.lower)
  return mayBeCommon && known ? { pos, lemma: lemmaOf(token.lower, pos) } : null
}

/** "according to reports", "access to documents": no verb has an ending after "to". */
const endingAfterTo: Retag = ({ tokens }, at) => {
  const token = tokens[at]!
  return token.pos === 'VERB' &&
    tokens[at - 1]?.lower === 'to' &&
    token.lower.endsWith('s') &&
    token.lemma !== token.lower
    ? { pos: 'NOUN', lemma: token.lemma }
    : null
}

/** "to reports": before a noun "to" is a preposition. */
const toBeforeNoun: Retag = (reading, at) =>
  reading.tokens[at]!.lower === 'to' &&
  reading.tokens[at]!.pos === 'PART' &&
  at + 1 < reading.tokens.length &&
  endingAfterTo(reading, at + 1)
    ? { pos: 'ADP', lemma: 'to' }
    : null

/** "he backs the plan", "those who support it": a pronoun has its verb behind it. */
const verbAfterPronoun: Retag = ({ tokens }, at) => {
  const token = tokens[at]!
  const before = tokens[at - 1]?.lower ?? ''
  const next = tokens[at + 1]
  if (!subjects.has(before) || notVerbs.has(token.lower) || !next || next.lower === '-') return null
  if (token.lower === 'thought') return { pos: 'VERB', lemma: 'think' }
  const inflected = /[^us]s$/.test(token.lower)
  if (singularSubjects.has(before) && inflected) return { pos: 'VERB', lemma: baseOf(token.lower) }
  return !inflected &&
    (before === 'who' || before === 'they') &&
    next.pos !== 'NOUN' &&
    next.pos !== 'VERB' &&
    next.pos !== 'AUX'
    ? { pos: 'VERB', lemma: token.lower }
    : null
}

/** "“It is late,” Roe notes.", "Roe notes that it is late": what follows a name behind a quotation reports it. */
const saysAfterName: Retag = ({ tokens }, at) => {
  const token = tokens[at]!
  if (!says.has(token.lower)) return null
  let first = at
  while (tokens[first - 1]?.pos === 'PROPN') first--
  if (first === at) return null
  const before = tokens[first - 1]
  const behindQuotation = before !== undefined && /^["”’»]|^''/.test(before.lower)
  const withClause = tokens[at + 1]?.lower === 'that' && (before === undefined || before.pos === 'PUNCT')
  return behindQuotation || withClause ? { pos: 'VERB', lemma: baseOf(token.lower) } : null
}

/** "Some accused Roe", "both spoke": a past tense behind a quantifier. */
const pastAfterQuantifier: Retag = ({ tokens }, at) => {
  const token = tokens[at]!
  if (
    token.pos !== 'NOUN' ||
    !quantifiers.has(tokens[at - 1]?.lower ?? '') ||
    entryOf(token.lower).pos !== 'VERB' ||
    /s$|ing$/.test(token.lower)
  )
    return null
  const lemma = lemmaOf(token.lower, 'VERB')
  return lemma === token.lower ? null : { pos: 'VERB', lemma }
}

/** "pupils abducted in May": a past form that the tagger takes for a noun, though it is the form of a verb. */
const pastAfterNoun: Retag = ({ tokens }, at) => {
  const { lower } = tokens[at]!
  const before = tokens[at - 1]?.pos
  if (!lower.endsWith('ed') || (before !== 'NOUN' && before !== 'PROPN') || !entryOf(lower).may.has('VERB')) return null
  const lemma = lemmaOf(lower, 'VERB')
  return lemma === lower ? null : { pos: 'VERB', lemma }
}

/** "her lead in", "its calls for": a noun stands between a determiner and what follows a noun. */
const nounAfterDeterminer: Retag = ({ tokens }, at) => {
  const token = tokens[at]!
  const next = tokens[at + 1]
  if (!determiners.has(tokens[at - 1]?.lower ?? '')) return null
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
