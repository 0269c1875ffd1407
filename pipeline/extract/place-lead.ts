import type { Sentence, Token } from '../document.js'
import words from '../rules/place-attachment.json' with { type: 'json' }
import { wordSet } from '../word-sets.js'
import { nominal } from './placed-dates.js'
import { tokenBefore } from './word-marks.js'

const kinds = wordSet(words.kinds)
const leading = wordSet(words.leadingWords)
const articles = wordSet(['the', 'a'])
const possessives = wordSet(["'s", '’s'])

/** Whether a token is a possessive ending. */
export const isPossessive = (token: Token | undefined): boolean => possessives.has(token?.word ?? 0)

/** So many words may tell what lies there: "the restive southwestern port city of". */
const longestLead = 7

/** Where "the Saudi city of" before a name begins; the name's own position where nothing of the kind stands there. */
const kindLead = (tokens: readonly Token[], sentence: Sentence, first: number): number => {
  if (tokenBefore(tokens, first)?.lower !== 'of' || !kinds.has(tokenBefore(tokens, first - 1)?.word ?? 0)) return first
  let at = first - 2
  const begin = Math.max(sentence.firstToken, first - longestLead)
  while (at > begin && (nominal.has(tokens[at - 1]!.pos) || isPossessive(tokens[at - 1]))) at -= 1
  return at
}

/**
 * Where the words that lead the name of a place in begin, as an index of a token: "northern", "the capital", "the old
 * city of". `first` is the token with which the name itself begins.
 */
export const withLead = (tokens: readonly Token[], sentence: Sentence, first: number): number => {
  let at = kindLead(tokens, sentence, first)
  while (at > sentence.firstToken && leading.has(tokens[at - 1]!.word)) at -= 1
  return at > sentence.firstToken && articles.has(tokens[at - 1]!.word) ? at - 1 : at
}
