import type { Context, EventType } from '../../schemas/plover.js'
import { contexts as all } from '../../schemas/plover.js'
import type { Document } from '../document.js'
import data from '../rules/contexts.json' with { type: 'json' }
import { wordMap, wordNumber, wordSet } from '../word-sets.js'

/** Word -> the contexts that it speaks of, as indexes of `contexts`. */
const byWord = new Map<string, number[]>()
all.forEach((context, i) => {
  for (const word of data[context]) byWord.set(word, [...(byWord.get(word) ?? []), i])
})
const contextsByWord = wordMap(byWord)

/** Tokens of a paragraph that are looked at; a paragraph longer than that is no prose. */
const LONGEST_PARAGRAPH = 2000

/** How many different words of a context its paragraph must hold where the sentence itself holds none. */
const ENOUGH = 2

/** First parts of the entries that are two words ("supreme-court"). */
const firstParts = wordSet(
  [...byWord.keys()].filter((word) => word.includes('-')).map((word) => word.slice(0, word.indexOf('-'))),
)

/** The words that speak of a context, each once, and how many there are for each context. */
interface Found {
  readonly words: number[]
  readonly counts: number[]
}

const note = ({ words, counts }: Found, word: number): void => {
  const named = contextsByWord.get(word)
  if (named === undefined || words.includes(word)) return
  words.push(word)
  for (const context of named) counts[context]! += 1
}

/** How many different words a run of tokens has of each context; two words count as one entry where the data hold them so. */
const counted = ({ tokens }: Document, first: number, end: number): readonly number[] => {
  const found: Found = { words: [], counts: all.map(() => 0) }
  for (let i = first; i < end; i++) {
    const { word, lemmaWord, lower } = tokens[i]!
    note(found, lemmaWord)
    if (word !== lemmaWord) note(found, word)
    if (i + 1 === end || !firstParts.has(word)) continue
    const next = tokens[tokens[i + 1]!.lower === '-' ? i + 2 : i + 1]
    if (next !== undefined) note(found, wordNumber(`${lower}-${next.lemma}`))
  }
  return found.counts
}

/** Where the sentences of the paragraph of a sentence begin and end, as indexes of tokens. */
const paragraphAround = ({ sentences }: Document, index: number): { readonly first: number; readonly end: number } => {
  const { paragraph } = sentences[index]!
  let from = index
  let to = index
  while (from > 0 && sentences[from - 1]!.paragraph === paragraph) from--
  while (sentences[to + 1]?.paragraph === paragraph) to++
  return { first: sentences[from]!.firstToken, end: sentences[to]!.endToken }
}

/** Tells, for the sentences of one document in their order, what their events are about. */
export const contextReader = (
  document: Document,
): ((sentence: number, type: EventType, mode: string | null) => readonly Context[]) => {
  let last = -1
  let paragraph = -1
  let within: readonly number[] = []
  let around: readonly number[] = []
  const look = (index: number): void => {
    const sentence = document.sentences[index]!
    within = counted(document, sentence.firstToken, sentence.endToken)
    last = index
    if (sentence.paragraph === paragraph) return
    const { first, end } = paragraphAround(document, index)
    const limit = Math.min(end, first + LONGEST_PARAGRAPH)
    const isAlone = first === sentence.firstToken && limit === sentence.endToken
    around = isAlone ? within : counted(document, first, limit)
    paragraph = sentence.paragraph
  }
  return (index, type, mode) => {
    if (index !== last) look(index)
    const always = type === 'COERCE' && (mode === 'cyber' || mode === 'misinformation') ? mode : null
    return all.filter((context, i) => within[i]! > 0 || around[i]! >= ENOUGH || context === always)
  }
}
