import type { Context, EventType } from '../../schemas/plover.js'
import { contexts as all } from '../../schemas/plover.js'
import type { Document } from '../document.js'
import data from '../rules/contexts.json' with { type: 'json' }

const byWord = new Map<string, Context[]>()
for (const [context, words] of Object.entries(data))
  for (const word of words) byWord.set(word, [...(byWord.get(word) ?? []), context as Context])

/** Tokens of a paragraph that are looked at; a paragraph longer than that is no prose. */
const LONGEST_PARAGRAPH = 2000

/** How many different words of a context its paragraph must hold where the sentence itself holds none. */
const ENOUGH = 2

/** First parts of the entries that are two words ("supreme-court"). */
const firstParts = new Set(
  [...byWord.keys()].filter((word) => word.includes('-')).map((word) => word.slice(0, word.indexOf('-'))),
)

type Hits = Map<Context, Set<string>>

const note = (hits: Hits, word: string): void => {
  const named = byWord.get(word)
  if (named === undefined) return
  for (const context of named) {
    const seen = hits.get(context) ?? new Set<string>()
    hits.set(context, seen.add(word))
  }
}

/** The words of each context in a run of tokens; two words count as one entry where the data hold them so. */
const found = (document: Document, first: number, end: number): ReadonlyMap<Context, Set<string>> => {
  const hits: Hits = new Map()
  for (let i = first; i < end; i++) {
    const { lower, lemma } = document.tokens[i]!
    note(hits, lemma)
    if (lower !== lemma) note(hits, lower)
    const next =
      i + 1 < end && firstParts.has(lower)
        ? document.tokens[document.tokens[i + 1]!.lower === '-' ? i + 2 : i + 1]
        : undefined
    if (next !== undefined) note(hits, `${lower}-${next.lemma}`)
  }
  return hits
}

/** Tells, for the sentences of one document, what their events are about. */
export const contextReader = (
  document: Document,
): ((sentence: number, type: EventType, mode: string | null) => readonly Context[]) => {
  const paragraphs = new Map<number, ReadonlyMap<Context, Set<string>>>()
  const sentences = new Map<number, ReadonlySet<Context>>()
  const bounds = new Map<number, { first: number; end: number }>()
  for (const { paragraph, firstToken, endToken } of document.sentences) {
    const known = bounds.get(paragraph)
    bounds.set(paragraph, { first: known?.first ?? firstToken, end: endToken })
  }
  const around = (paragraph: number): ReadonlyMap<Context, Set<string>> => {
    const known = paragraphs.get(paragraph)
    if (known !== undefined) return known
    const { first, end } = bounds.get(paragraph) ?? { first: 0, end: 0 }
    const hits = found(document, first, Math.min(end, first + LONGEST_PARAGRAPH))
    paragraphs.set(paragraph, hits)
    return hits
  }
  const within = (index: number): ReadonlySet<Context> => {
    const known = sentences.get(index)
    const sentence = document.sentences[index]
    if (known !== undefined || sentence === undefined) return known ?? new Set()
    const set = new Set(found(document, sentence.firstToken, sentence.endToken).keys())
    for (const [context, words] of around(sentence.paragraph)) if (words.size >= ENOUGH) set.add(context)
    sentences.set(index, set)
    return set
  }
  return (index, type, mode) => {
    const set = within(index)
    const always = type === 'COERCE' && (mode === 'cyber' || mode === 'misinformation') ? mode : null
    return all.filter((context) => set.has(context) || context === always)
  }
}
