import type { Document, NewsEvent, PartOfSpeech, Token } from '../../document.js'
import { hashWord } from '../words.js'
import { newsRarity } from './rarity.js'

/** Parts of speech of words that say what a text is about. */
const TELLING: ReadonlySet<PartOfSpeech> = new Set(['ADJ', 'NOUN', 'NUM', 'PROPN', 'VERB'])
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u

/** Whether a token says what a text is about: a name, noun, verb, adjective or number, and no single letter. */
export const isTelling = ({ pos, lemma }: Token): boolean => {
  if (!TELLING.has(pos)) return false
  const first = lemma.charCodeAt(0)
  const isDigit = first >= 48 && first <= 57
  if (lemma.length === 1) return isDigit
  return isDigit || (first >= 97 && first <= 122) || LETTER_OR_DIGIT.test(lemma)
}

/** Words kept of a sentence, and of an article. */
const OF_SENTENCE = 24
const OF_ARTICLE = 64
/** A word of the headline counts as often as this. */
const IN_HEADLINE = 2

const ascending = (hashes: Iterable<number>): Uint32Array => Uint32Array.from(new Set(hashes)).sort()

/**
 * The words that tell one article from others: hashes of lemmas, those first that are rare in English news and come often;
 * in ascending order, 64 at most.
 */
export const storyWords = ({ tokens, header }: Document): Uint32Array => {
  const counts = new Map<number, number>()
  const add = (word: string, times: number): void => {
    const hash = hashWord(word)
    counts.set(hash, (counts.get(hash) ?? 0) + times)
  }
  for (const token of tokens) if (isTelling(token)) add(token.lemma, 1)
  for (const word of header.headline?.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? []) add(word, IN_HEADLINE)
  if (counts.size <= OF_ARTICLE) return ascending(counts.keys())
  const weighed = [...counts].map(([hash, count]) => ({ hash, weight: newsRarity(hash) * (1 + Math.log2(count)) }))
  weighed.sort((a, b) => b.weight - a.weight || a.hash - b.hash)
  return ascending(weighed.slice(0, OF_ARTICLE).map(({ hash }) => hash))
}

/** What an event mention says in words. */
export interface EventWords {
  /** Hash of the lemma of its trigger: "arrest" of "were arrested". */
  readonly act: number
  /** Hash of how that begins, equal for "acquire" and "acquisition". */
  readonly stem: number
  /** Hashes of the telling words of its sentence, those nearest to the trigger, without the trigger; ascending, 24 at most. */
  readonly words: Uint32Array
}

/** Letters that words of one root mostly share. */
const STEM = 5

/** The tokens of a trigger: its verb, or its last noun. */
const headOf = (trigger: readonly Token[]): Token | undefined =>
  trigger.find(({ pos }) => pos === 'VERB') ?? trigger.findLast(({ pos }) => pos === 'NOUN') ?? trigger.at(-1)

export const eventWords = ({ sentences, tokens }: Document, { sentence, trigger }: NewsEvent): EventWords => {
  const { firstToken = 0, endToken = 0 } = sentences[sentence] ?? {}
  const own: Token[] = []
  const before: number[] = []
  const after: number[] = []
  for (let i = firstToken; i < endToken; i++) {
    const token = tokens[i]!
    if (token.start < trigger.end && token.end > trigger.start) own.push(token)
    else if (isTelling(token)) (token.start < trigger.start ? before : after).push(hashWord(token.lemma))
  }
  before.reverse()
  const near = Array.from({ length: OF_SENTENCE }, (_, i) => [before[i], after[i]]).flat()
  const words = new Set(near.filter((hash) => hash !== undefined))
  const lemma = headOf(own)?.lemma ?? ''
  return {
    act: hashWord(lemma),
    stem: hashWord(lemma.slice(0, STEM)),
    words: ascending([...words].slice(0, OF_SENTENCE)),
  }
}
