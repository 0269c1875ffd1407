import type { Document, Mention, Sentence, Token } from '../document.js'
import type { Clause, NounGroup } from './clause.js'
import { clausesOf } from './clauses.js'
import type { EventNoun } from './event-nouns.js'
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
  /** What was read of a group once, for all who ask again. */
  readonly seen: {
    readonly heads: Map<NounGroup, readonly Head[]>
    readonly parties: Map<NounGroup, readonly Party[]>
    readonly nouns: Map<NounGroup, readonly EventNoun[]>
  }
}

/** Tokens of a sentence that are read; what is longer is a list or no prose, and reading it would cost more than it tells. */
export const LONGEST_SENTENCE = 300

/** Reads one sentence; positions of tokens are indexes into its own token list from here on. */
export const readingOf = (
  document: Document,
  sentence: Sentence,
  index: number,
  mentions: readonly Mention[],
  company: readonly (readonly Party[])[],
): Reading => {
  const tokens = retagged(
    document.tokens.slice(sentence.firstToken, Math.min(sentence.endToken, sentence.firstToken + LONGEST_SENTENCE)),
    document.text,
  )
  const items = itemsOf(tokens, document.text)
  return {
    document,
    sentence: index,
    tokens,
    items,
    clauses: clausesOf(tokens, items),
    mentions,
    company,
    hasEventNoun: tokens.some(({ pos, lemma }) => pos === 'NOUN' && nounSense(lemma) !== null),
    seen: { heads: new Map(), parties: new Map(), nouns: new Map() },
  }
}

export const textOf = (reading: Reading, range: Range): string => {
  const first = reading.tokens[range.first]
  const last = reading.tokens[range.end - 1]
  return first === undefined || last === undefined ? '' : reading.document.text.slice(first.start, last.end)
}

const currency = /^(?:us|a|c|hk)?[$€£¥]|^(?:usd|eur)$/

/** "$400 million", "€28m" */
const isMoney = (tokens: readonly Token[], phrase: NounPhrase): boolean => {
  const head = tokens[phrase.head]!
  if (head.pos !== 'NUM' && head.pos !== 'SYM' && head.lemma !== 'million' && head.lemma !== 'billion') return false
  for (let i = phrase.first; i < phrase.end; i++) if (currency.test(tokens[i]!.lower)) return true
  return false
}

/** The dictionary form of a phrase's head; hyphenated heads as one word ("cease-fire"). */
export const headLemma = (reading: Reading, phrase: NounPhrase): string => {
  const { tokens } = reading
  const head = tokens[phrase.head]!
  if (isMoney(tokens, phrase)) return 'money'
  const hyphen = tokens[phrase.head - 1]
  if (hyphen !== undefined && phrase.head - 2 >= phrase.first && hyphen.lower === '-' && hyphen.end === head.start)
    return `${tokens[phrase.head - 2]!.lower}-${head.lemma}`
  return head.lemma
}

/** A head by which a group can be known, with the group whose phrases go with it. */
export interface Head {
  readonly lemma: string
  readonly phrase: NounPhrase
  readonly group: NounGroup
}

/** The heads that a group can be known by: of each member, and of what follows "of" where the head only counts. */
export const headsOf = (reading: Reading, group: NounGroup): readonly Head[] => {
  const known = reading.seen.heads.get(group)
  if (known !== undefined) return known
  const heads = readHeads(reading, group)
  reading.seen.heads.set(group, heads)
  return heads
}

const readHeads = (reading: Reading, group: NounGroup): readonly Head[] => {
  const heads = group.members.map((phrase) => ({ lemma: headLemma(reading, phrase), phrase, group }))
  const first = heads[0]
  if (first === undefined) return heads
  const { pos } = reading.tokens[first.phrase.head]!
  if (!words.quantities.has(first.lemma) && pos !== 'NUM' && pos !== 'SYM') return heads
  const of = group.phrases.find(({ preposition }) => preposition === 'of' || preposition === 'in')?.group
  return of === undefined
    ? heads
    : [...heads, ...of.members.map((phrase) => ({ lemma: headLemma(reading, phrase), phrase, group: of }))]
}
