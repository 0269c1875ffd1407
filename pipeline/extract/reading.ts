import type { Document, Mention, Sentence, Token } from '../document.js'
import { wordNumber, wordSet } from '../word-sets.js'
import type { Clause, NounGroup } from './clause.js'
import { clausesOf } from './clauses.js'
import { type Item, itemsOf, type NounPhrase, type Range } from './items.js'
import type { Party } from './party.js'
import { retagged } from './retag.js'
import { nounSense } from './triggers.js'
import { words } from './words.js'

/** A sentence as this stage sees it: its tokens, its clauses, and who is mentioned in it. */
export interface Reading {
  readonly document: Document
  readonly sentence: number
  readonly tokens: readonly Token[]
  readonly items: readonly Item[]
  readonly clauses: readonly Clause[]
  readonly mentions: readonly Mention[]
  /** Who met, agreed or acted together in the sentences before, in text order. */
  readonly company: readonly (readonly Party[])[]
  /** Whether any of its words can name an act by itself. */
  readonly hasEventNoun: boolean
}

/** Tokens of a sentence that are read; what is longer is a list or no prose, and reading it would cost more than it tells. */
export const LONGEST_SENTENCE = 300

/** The tokens of a sentence that are read, with the tags that clauses need. */
export const tokensRead = ({ tokens, text }: Document, { firstToken, endToken }: Sentence): readonly Token[] =>
  retagged(tokens, firstToken, Math.min(endToken, firstToken + LONGEST_SENTENCE), text)

/** Reads one sentence; positions of tokens are indexes into its own token list from here on. */
export const readingOf = (
  document: Document,
  sentence: Sentence,
  index: number,
  mentions: readonly Mention[],
  company: readonly (readonly Party[])[],
  tokens = tokensRead(document, sentence),
): Reading => {
  const items = itemsOf(tokens, document.text)
  return {
    document,
    sentence: index,
    tokens,
    items,
    clauses: clausesOf(tokens, items),
    mentions,
    company,
    hasEventNoun: hasEventNoun(tokens),
  }
}

const hasEventNoun = (tokens: readonly Token[]): boolean => {
  for (const { pos, lemmaWord } of tokens) if (pos === 'NOUN' && nounSense(lemmaWord) !== null) return true
  return false
}

export const textOf = (reading: Reading, range: Range): string => {
  const first = reading.tokens[range.first]
  const last = reading.tokens[range.end - 1]
  return first === undefined || last === undefined ? '' : reading.document.text.slice(first.start, last.end)
}

const currency = /^(?:us|a|c|hk)?[$€£¥]|^(?:usd|eur)$/
const amounts = wordSet(['million', 'billion'])

/** "$400 million", "€28m" */
const isMoney = (tokens: readonly Token[], phrase: NounPhrase): boolean => {
  const head = tokens[phrase.head]!
  if (head.pos !== 'NUM' && head.pos !== 'SYM' && !amounts.has(head.lemmaWord)) return false
  for (let i = phrase.first; i < phrase.end; i++) if (currency.test(tokens[i]!.lower)) return true
  return false
}

/** "cease-fire": whether a hyphen joins the head to the word before it. */
const isHyphened = (tokens: readonly Token[], { first, head }: NounPhrase): boolean => {
  if (head - 2 < first) return false
  const hyphen = tokens[head - 1]!
  return hyphen.lower === '-' && hyphen.end === tokens[head]!.start
}

/** The dictionary form of a phrase's head; hyphenated heads as one word ("cease-fire"). */
export const headLemma = ({ tokens }: Reading, phrase: NounPhrase): string => {
  const { lemma } = tokens[phrase.head]!
  if (isMoney(tokens, phrase)) return 'money'
  return isHyphened(tokens, phrase) ? `${tokens[phrase.head - 2]!.lower}-${lemma}` : lemma
}

/** The number of `headLemma` among the words of the vocabularies. */
export const headWord = (reading: Reading, phrase: NounPhrase): number =>
  isMoney(reading.tokens, phrase) || isHyphened(reading.tokens, phrase)
    ? wordNumber(headLemma(reading, phrase))
    : reading.tokens[phrase.head]!.lemmaWord

/** A head by which a group can be known, with the group whose phrases go with it. */
export interface Head {
  /** The number of its dictionary form. */
  readonly word: number
  readonly phrase: NounPhrase
  readonly group: NounGroup
}

/** The heads that a group can be known by: of each member, and of what follows "of" where the head only counts. */
export const headsOf = (reading: Reading, group: NounGroup): readonly Head[] => {
  group.heads ??= readHeads(reading, group)
  return group.heads
}

const ownHeads = (reading: Reading, group: NounGroup): readonly Head[] =>
  group.members.map((phrase) => ({ word: headWord(reading, phrase), phrase, group }))

const readHeads = (reading: Reading, group: NounGroup): readonly Head[] => {
  const heads = ownHeads(reading, group)
  const first = heads[0]
  if (first === undefined) return heads
  const { pos } = reading.tokens[first.phrase.head]!
  if (!words.quantities.has(first.word) && pos !== 'NUM' && pos !== 'SYM') return heads
  const of = group.phrases.find(({ preposition }) => preposition === 'of' || preposition === 'in')?.group
  return of === undefined ? heads : [...heads, ...ownHeads(reading, of)]
}
