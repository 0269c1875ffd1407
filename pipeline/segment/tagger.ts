import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import type { PartOfSpeech } from '../document.js'

/**
 * Characters after which the tagger starts afresh. It keeps every spelling that it meets; nothing that it has met
 * changes an answer, only its size.
 */
const refreshAfter = 50_000_000

let tagger = winkNLP(model, ['pos'])
let charactersRead = 0

export interface Tags {
  readonly pos: readonly PartOfSpeech[]
  readonly lemma: readonly string[]
}

const shapeTag = (word: string): PartOfSpeech =>
  /^\d/.test(word) ? 'NUM' : /^[A-Z]/.test(word) ? 'PROPN' : /^[a-z]/.test(word) ? 'NOUN' : 'PUNCT'

const lengthOf = (words: readonly string[]): number => words.reduce((sum, word) => sum + word.length, 0)

/** Where the tagger cut the words otherwise than we did, each takes the tag of the piece in which it ends. */
const resynchronised = (words: readonly string[], pieces: readonly string[], tags: Tags): Tags => {
  if (lengthOf(words) !== lengthOf(pieces)) return { pos: words.map(shapeTag), lemma: words }
  const pos: PartOfSpeech[] = []
  const lemma: string[] = []
  let piece = -1
  let pieceEnd = 0
  let wordEnd = 0
  for (const word of words) {
    wordEnd += word.length
    while (pieceEnd < wordEnd) pieceEnd += pieces[++piece]!.length
    pos.push(tags.pos[piece]!)
    lemma.push(pieces[piece] === word ? tags.lemma[piece]! : word)
  }
  return { pos, lemma }
}

/** Part of speech and dictionary form of each word in its context, by wink-nlp and its English model. No word is empty. */
export const readTags = (words: readonly string[]): Tags => {
  const text = words.join(' ')
  charactersRead += text.length
  if (charactersRead > refreshAfter) {
    tagger = winkNLP(model, ['pos'])
    charactersRead = text.length
  }
  const { its } = tagger
  const tokens = tagger.readDoc(text).tokens()
  const pos = tokens.out(its.pos) as PartOfSpeech[]
  const lemma = tokens.out(its.lemma as typeof its.value) as string[]
  return pos.length === words.length
    ? { pos, lemma }
    : resynchronised(words, tokens.out(its.value) as string[], { pos, lemma })
}

const numberOf = (word: string): number => {
  const { its } = tagger
  return (tagger.readDoc(word).tokens().out(its.uniqueId) as number[])[0] ?? Number.POSITIVE_INFINITY
}

/** The tagger numbers the words that it knows first; the first that it does not know follows them. */
const unknownFrom = numberOf('zzqx')

export interface Entry {
  readonly pos: PartOfSpeech
  readonly lemma: string
}

/** The most likely part of speech and the dictionary form of a lower-case word by itself; null where it is not known. */
export const lookUp = (word: string): Entry | null => {
  if (numberOf(word) >= unknownFrom) return null
  const { pos, lemma } = readTags([word])
  return { pos: pos[0]!, lemma: lemma[0]! }
}
