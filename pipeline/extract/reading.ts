import type { Document, Mention, Sentence, Token } from '../document.js'
import { type Clause, clausesOf, type NounGroup } from './clauses.js'
import { type Item, itemsOf, type NounPhrase, type Range } from './phrases.js'

/** A sentence as this stage sees it: its tokens, its clauses, and who is mentioned in it. */
export interface Reading {
  readonly document: Document
  readonly sentence: number
  readonly tokens: readonly Token[]
  readonly items: readonly Item[]
  readonly clauses: readonly Clause[]
  readonly mentions: readonly Mention[]
}

/** Reads one sentence; positions of tokens are indexes into its own token list from here on. */
export const readingOf = (
  document: Document,
  sentence: Sentence,
  index: number,
  mentions: readonly Mention[],
): Reading => {
  const tokens = document.tokens.slice(sentence.firstToken, sentence.endToken)
  const items = itemsOf(tokens)
  return { document, sentence: index, tokens, items, clauses: clausesOf(tokens, items), mentions }
}

export const textOf = (reading: Reading, range: Range): string => {
  const first = reading.tokens[range.first]
  const last = reading.tokens[range.end - 1]
  return first === undefined || last === undefined ? '' : reading.document.text.slice(first.start, last.end)
}

/** The dictionary form of a phrase's head; hyphenated heads as one word ("cease-fire"). */
export const headLemma = (reading: Reading, phrase: NounPhrase): string => {
  const { tokens } = reading
  const head = tokens[phrase.head]!
  const hyphen = tokens[phrase.head - 1]
  if (hyphen !== undefined && phrase.head - 2 >= phrase.first && hyphen.lower === '-' && hyphen.end === head.start)
    return `${tokens[phrase.head - 2]!.lower}-${head.lemma}`
  return head.lemma
}

/** "dozens of", "a round of", "a number of": the noun that is meant stands after "of". */
const quantities = new Set([
  'dozen',
  'hundred',
  'thousand',
  'million',
  'number',
  'group',
  'series',
  'round',
  'wave',
  'string',
  'set',
  'lot',
  'majority',
  'handful',
  'couple',
  'pair',
  'kind',
  'type',
  'part',
  'most',
  'some',
  'all',
  'each',
  'several',
  'state',
  'act',
  'score',
  'ton',
  'tonne',
  'package',
  'spate',
  'campaign',
  'billion',
  'flurry',
  'piece',
  'many',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'remains',
  'range',
  'barrage',
  'batch',
  'level',
  'slew',
  'offer',
  'threat',
  'prospect',
  'possibility',
])

/** The heads that a group can be known by: of each member, and of what follows "of" where the head only counts. */
export const headsOf = (
  reading: Reading,
  group: NounGroup,
): readonly { readonly lemma: string; readonly phrase: NounPhrase; readonly group: NounGroup }[] => {
  const heads = group.members.map((phrase) => ({ lemma: headLemma(reading, phrase), phrase, group }))
  const first = heads[0]
  if (
    first !== undefined &&
    (quantities.has(first.lemma) ||
      reading.tokens[first.phrase.head]!.pos === 'NUM' ||
      reading.tokens[first.phrase.head]!.pos === 'SYM')
  ) {
    const of = group.phrases.find((phrase) => phrase.preposition === 'of' || phrase.preposition === 'in')
    if (of !== undefined)
      return [
        ...heads,
        ...of.group.members.map((phrase) => ({ lemma: headLemma(reading, phrase), phrase, group: of.group })),
      ]
  }
  return heads
}
