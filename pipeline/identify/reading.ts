import type { Document, PartOfSpeech } from '../document.js'

/** The document as `identify` reads it: one entry a token in every list. */
export interface Reading {
  readonly document: Document
  /** As written. */
  readonly words: readonly string[]
  /** Lower case, no accents, no periods. */
  readonly keys: readonly string[]
  readonly tags: readonly PartOfSpeech[]
  /** Begins with a capital letter. */
  readonly capital: readonly boolean[]
  /** No blank stands before it. */
  readonly glued: readonly boolean[]
  /** Between quotation marks, by a count of marks within its paragraph. */
  readonly quoted: readonly boolean[]
  /** Keys that occur somewhere in the article in lower case, or capitalised inside a sentence. */
  readonly lowerSeen: ReadonlySet<string>
  readonly capitalSeen: ReadonlySet<string>
  /** Sentences with hardly a word in lower case, where capitals say nothing. */
  readonly shouted: ReadonlySet<number>
  /** Year of publication, where known. */
  readonly year: number | null
}

const accent = /\p{M}/gu

/** The key of one token: lower case, straight apostrophes, no accents, no periods beside letters. */
export const keyOf = (lower: string): string => {
  let key = lower
  if (/[^ -~]/.test(key)) key = key.normalize('NFD').replace(accent, '').replaceAll('’', "'")
  return key.length > 1 && key.includes('.') ? key.replaceAll('.', '') : key
}

const isCapital = (word: string): boolean => {
  const code = word.charCodeAt(0)
  return code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(word)
}

const isLower = (word: string): boolean => {
  const code = word.charCodeAt(0)
  return code < 128 ? code >= 97 && code <= 122 : /^\p{Ll}/u.test(word)
}

const opens = '“«„'
const closes = '”»'

/** Reads the tokens once. Linear in the text. */
export const read = (document: Document): Reading => {
  const { text, tokens, sentences } = document
  const words: string[] = []
  const keys: string[] = []
  const capital: boolean[] = []
  const glued: boolean[] = []
  const quoted: boolean[] = new Array(tokens.length).fill(false)
  const lowerSeen = new Set<string>()
  const capitalSeen = new Set<string>()
  const shouted = new Set<number>()
  for (const [at, token] of tokens.entries()) {
    const word = text.slice(token.start, token.end)
    words.push(word)
    keys.push(keyOf(token.lower))
    capital.push(isCapital(word))
    glued.push(at > 0 && tokens[at - 1]!.end === token.start)
  }
  let paragraph = -1
  let depth = false
  for (const [index, sentence] of sentences.entries()) {
    if (sentence.paragraph !== paragraph) depth = false
    paragraph = sentence.paragraph
    let lower = 0
    let upper = 0
    for (let at = sentence.firstToken; at < sentence.endToken; at++) {
      const word = words[at]!
      if (opens.includes(word)) depth = true
      else if (closes.includes(word)) depth = false
      else if (word === '"') depth = !depth
      quoted[at] = depth
      if (isLower(word)) {
        lowerSeen.add(keys[at]!)
        lower++
      } else if (capital[at]) {
        upper++
        if (at > sentence.firstToken && /\p{L}/u.test(words[at - 1]!.at(-1)!)) capitalSeen.add(keys[at]!)
      }
    }
    if (upper > 3 && lower * 3 < upper) shouted.add(index)
  }
  const year = document.header.publishedOn === null ? null : Number(document.header.publishedOn.slice(0, 4))
  return {
    document,
    words,
    keys,
    tags: tokens.map((token) => token.pos),
    capital,
    glued,
    quoted,
    lowerSeen,
    capitalSeen,
    shouted,
    year,
  }
}
