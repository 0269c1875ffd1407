import type { Document, Sentence, Token, Tree } from '../document.js'
import data from '../rules/parser.json' with { type: 'json' }
import { LONGEST, newConfiguration } from './configuration.js'
import { type Model, modelOf } from './model.js'
import { parseTokens } from './parser.js'
import { close, newSentence } from './sentence.js'
import { tagWords } from './tagger.js'
import type { WordFacts } from './words.js'

let loaded: Model | null = null
/** The model is unpacked when a text first asks for it. */
const model = (): Model => {
  loaded ??= modelOf(data)
  return loaded
}

const configuration = newConfiguration()
const room = newSentence()

/**
 * Parses some tokens of a sentence, at most LONGEST, into `heads` and `relations` from place `from` on. Heads count from
 * the first token of the sentence. Returns the root of the part.
 */
const parsePart = (
  words: readonly WordFacts[],
  tags: Uint8Array,
  from: number,
  size: number,
  heads: Int32Array,
  relations: string[],
): number => {
  const { relationNames } = model()
  for (let at = 0; at < size; at++) {
    const { word, group } = words[from + at]!
    room.words[at + 1] = word
    room.groups[at + 1] = group
    room.tags[at + 1] = tags[from + at]!
  }
  close(room, size)
  parseTokens(configuration, room, size, model())
  let root = -1
  for (let at = 0; at < size; at++) {
    const head = configuration.heads[at + 1]!
    const own = from + at
    if (head <= size) {
      heads[own] = from + head - 1
      relations[own] = relationNames[configuration.relations[at + 1]!]!
      continue
    }
    // The parser may leave several tokens without a head: the first is the root, the others hang on it.
    heads[own] = root < 0 ? own : root
    relations[own] = root < 0 ? 'ROOT' : 'dep'
    if (root < 0) root = own
  }
  return root
}

/** The tree of one sentence. What is longer than the parser takes is parsed in parts, whose roots hang on the first. */
const treeOfSentence = ({ firstToken, endToken }: Sentence, words: readonly WordFacts[], tags: Uint8Array): Tree => {
  const size = endToken - firstToken
  const heads = new Int32Array(size)
  const relations: string[] = new Array(size)
  const ownWords = words.slice(firstToken, endToken)
  const ownTags = tags.subarray(firstToken, endToken)
  for (let from = 0; from < size; from += LONGEST) {
    const root = parsePart(ownWords, ownTags, from, Math.min(LONGEST, size - from), heads, relations)
    if (from === 0) continue
    heads[root] = heads.findIndex((head, at) => head === at)
    relations[root] = 'dep'
  }
  for (let at = 0; at < size; at++) heads[at] = heads[at]! + firstToken
  return { first: firstToken, end: endToken, heads, relations }
}

/**
 * Tokens -> their tags, and a tree for every sentence that is asked for. A greedy tagger and a greedy arc-hybrid parser with
 * averaged perceptrons, taught by spaCy's small English model: README of test/training/parser tells how.
 */
export const parse = (document: Document): Document => {
  const { text, sentences } = document
  const { wordFacts, tagger, tags: tagNames } = model()
  const facts = document.tokens.map(({ start, end }) => wordFacts(text.slice(start, end)))
  const tags = new Uint8Array(facts.length)
  for (const { firstToken, endToken } of sentences)
    tagWords(facts.slice(firstToken, endToken), tagger, tags.subarray(firstToken, endToken))
  const tokens = document.tokens.map((token, at): Token => ({ ...token, tag: tagNames[tags[at]!]! }))
  const trees: (Tree | undefined)[] = new Array(sentences.length)
  const treeOf = (sentence: number): Tree => {
    trees[sentence] ??= treeOfSentence(sentences[sentence]!, facts, tags)
    return trees[sentence]
  }
  return { ...document, tokens, treeOf }
}
