import { brotliDecompressSync } from 'node:zlib'
import type { PartOfSpeech } from '../document.js'
import type { FeatureTable } from './feature-table.js'
import type { ParserWeights } from './parser.js'
import { type VocabularyData, vocabulary } from './vocabulary.js'
import type { WordFacts } from './words.js'

/** A table of features as text: base64 of Brotli-compressed bytes. */
export interface PackedTable {
  readonly width: number
  readonly marks: string
  /** Weights of the places that have a mark, in order: one byte each. */
  readonly roots: string
}

/** What `test/training/parser/train-parser.ts` writes into `pipeline/rules/parser.json`. */
export interface ParserData {
  /** Penn Treebank tags with the universal part of speech, "VBD/VERB"; their numbers count from 1. */
  readonly tags: string
  /** Relations to the head; their numbers count from 1. */
  readonly relations: string
  readonly vocabulary: VocabularyData
  /** By "head's tag, own tag, side": the relations seen, the commonest first; and by the token's own tag alone. */
  readonly choices: Readonly<Record<string, string>>
  /** Tables of features: see `unpacked`. */
  readonly tables: Readonly<Record<'tagger' | 'actions' | 'relations', PackedTable>>
}

/** The parser, ready to use. */
export interface Model extends ParserWeights {
  readonly wordFacts: (written: string) => WordFacts
  readonly tagger: FeatureTable
  /** Penn tag, universal part of speech and relation by number; place 0 is none. */
  readonly tags: readonly string[]
  readonly parts: readonly PartOfSpeech[]
  readonly relationNames: readonly string[]
}

const TAGS = 64

/** Place of what is known of a pair of tags. */
const placeOfPair = (headTag: number, tag: number, isLeft: boolean): number =>
  ((headTag * TAGS + tag) << 1) | (isLeft ? 1 : 0)

/** The relations that a token may have by its head's tag, its own and its side; by its own tag alone where the pair is new. */
export const choicesBy = (
  choices: Readonly<Record<string, string>>,
  tags: readonly string[],
  relationNames: readonly string[],
): ParserWeights['choices'] => {
  const numbers = new Map(tags.map((name, at) => [name, at]))
  const every = relationNames.map((_, at) => at).slice(1)
  const table: (readonly number[])[] = new Array(2 * TAGS * TAGS)
  const named = (names: string): readonly number[] => names.split(' ').map((name) => relationNames.indexOf(name))
  for (let tag = 0; tag < TAGS; tag++) {
    const own = choices[tags[tag] ?? '']
    const list = own === undefined ? every : named(own)
    for (let head = 0; head < TAGS; head++) {
      table[placeOfPair(head, tag, false)] = list
      table[placeOfPair(head, tag, true)] = list
    }
  }
  for (const [key, names] of Object.entries(choices)) {
    const [head, own, side] = key.split(' ')
    if (own === undefined) continue
    table[placeOfPair(head === 'ROOT' ? TAGS - 1 : numbers.get(head!)!, numbers.get(own)!, side === 'left')] =
      named(names)
  }
  return (headTag, tag, isLeft) => table[placeOfPair(headTag, tag, isLeft)]!
}

const bytesOf = (text: string): Uint8Array => brotliDecompressSync(Buffer.from(text, 'base64'))

/**
 * A table from text. A weight is the square of its byte, with its sign: squares keep small weights apart, which are most, and
 * still reach far.
 */
export const unpacked = ({ width, marks: packedMarks, roots: packedRoots }: PackedTable): FeatureTable => {
  const marks = new Uint8Array(bytesOf(packedMarks))
  const bytes = bytesOf(packedRoots)
  const roots = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length)
  const weights = new Int16Array(width * marks.length)
  let next = 0
  for (let place = 0; place < marks.length; place++) {
    if (marks[place] === 0) continue
    for (let at = width * place; at < width * (place + 1); at++) {
      const root = roots[next++]!
      weights[at] = root * Math.abs(root)
    }
  }
  return { marks, weights, width }
}

export const modelOf = (data: ParserData): Model => {
  const named = ['', ...data.tags.split(' ')]
  const relationNames = ['', ...data.relations.split(' ')]
  const split = named.map((name) => name.split('/'))
  return {
    wordFacts: vocabulary(data.vocabulary, (name) => named.indexOf(name)),
    tagger: unpacked(data.tables.tagger),
    actions: unpacked(data.tables.actions),
    relations: unpacked(data.tables.relations),
    choices: choicesBy(data.choices, named, relationNames),
    tags: split.map(([tag]) => tag!),
    parts: split.map(([, part]) => (part ?? 'X') as PartOfSpeech),
    relationNames,
  }
}
