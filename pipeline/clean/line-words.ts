import kinds from '../rules/line-word-kinds.json' with { type: 'json' }
import learned from '../rules/line-words.json' with { type: 'json' }
import { hashOf, nextHash, PAGE_HASHES, WORD_HASHES } from './word-hash.js'

/** What each word says for a line being furniture, in log odds, anywhere in it and as its first word; by its hash. */
export interface WordWeights {
  /** The weight in the lower eight bits, in tenths; of which kind the word is above them. */
  readonly anywhere: Int16Array
  /** In tenths. */
  readonly first: Int8Array
}

/** Weights are kept in tenths, and in a byte. */
const PARTS = 10
const partsOf = (weight: number): number => Math.max(-127, Math.min(Math.round(weight * PARTS), 127))

const LITTLE = 0x100
const READER = 0x200
const SPEECH = 0x400
const kindsOfWords = [
  [LITTLE, kinds.little],
  [READER, kinds.reader],
  [SPEECH, kinds.speech],
] as const

export const weightsOf = (
  anywhere: Readonly<Record<string, number>>,
  first: Readonly<Record<string, number>>,
): WordWeights => {
  const tables = { anywhere: new Int16Array(WORD_HASHES), first: new Int8Array(WORD_HASHES) }
  for (const [word, weight] of Object.entries(anywhere)) tables.anywhere[hashOf(word)] = partsOf(weight) & 0xff
  for (const [word, weight] of Object.entries(first)) tables.first[hashOf(word)] = partsOf(weight)
  for (const [kind, words] of kindsOfWords) for (const word of words) tables.anywhere[hashOf(word)]! |= kind
  return tables
}

/** A word as short as this tells nothing of the subject. */
const tellingWord = 5
/** Of a long line so many words are read. */
const mostWords = 60

/** What the words of a line show. */
export interface LineWords {
  readonly tokens: number
  /** Sum of the weights of its words, the first one's as such included; the highest of them; and the first one's as such. */
  readonly sum: number
  readonly highest: number
  readonly first: number
  /** How many begin with a capital, belong to the grammar, address the reader or speak for the outlet, report speech. */
  readonly capitals: number
  readonly little: number
  readonly reader: number
  readonly speech: number
  readonly digits: number
  readonly signs: number
  /** Hashes of the longer words, which tell of the subject, as numbers below `PAGE_HASHES`. */
  readonly telling: readonly number[]
  /** How many of them begin with a capital within the line: mostly names. */
  readonly names: number
}

/** A name is no shorter. */
const shortestName = 3

/** Looks once at the characters of a line, and looks up its words. */
export const readWords = (text: string, { anywhere, first }: WordWeights): LineWords => {
  let tokens = 0
  let sum = 0
  let highest = 0
  let opening = 0
  let capitals = 0
  let little = 0
  let reader = 0
  let speech = 0
  let digits = 0
  let signs = 0
  const telling: number[] = []
  let names = 0
  let hash = 0
  let length = 0
  let capital = false
  for (let at = 0; at <= text.length && tokens < mostWords; at++) {
    const code = at < text.length ? text.charCodeAt(at) : 32
    const small = code | 32
    if (small >= 97 && small <= 122) {
      if (length === 0) capital = code < 97
      hash = nextHash(hash, small)
      length += 1
      continue
    }
    if (length > 0) {
      const entry = anywhere[hash]!
      const weight = (entry << 24) >> 24
      if (tokens === 0) opening = first[hash]!
      sum += weight
      if (weight > highest) highest = weight
      if (entry & LITTLE) little += 1
      if (entry & READER) reader += 1
      if (entry & SPEECH) speech += 1
      if (capital) capitals += 1
      const isName = capital && tokens > 0 && length >= shortestName && !(entry & LITTLE)
      if (length >= tellingWord || isName) telling.push(hash & (PAGE_HASHES - 1))
      if (isName) names += 1
      tokens += 1
      hash = 0
      length = 0
    }
    if (code === 32) continue
    if (code >= 48 && code <= 57) digits += 1
    else if (
      code !== 46 &&
      code !== 44 &&
      code !== 39 &&
      code !== 0x2019 &&
      code < 0x3000 &&
      code !== 34 &&
      !(code > 0xbf && code < 0x250)
    )
      signs += 1
  }
  return {
    tokens,
    sum: (sum + opening) / PARTS,
    highest: highest / PARTS,
    first: opening / PARTS,
    capitals,
    little,
    reader,
    speech,
    digits,
    signs,
    telling,
    names,
  }
}

export const learnedWeights: WordWeights = weightsOf(learned.anywhere, learned.first)
