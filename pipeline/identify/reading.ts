import type { Document, PartOfSpeech, Sentence } from '../document.js'
import { actors } from '../world/actors.js'
import { type Noun, nounOf } from '../world/nouns.js'
import { genderOfGivenName, genderOfHonorific, sectorOfRank } from '../world/people.js'
import { markNotNames } from './months.js'
import { commonCapitals, organizationWords, placeWords, thingWords } from './name-words.js'

/** The document as `identify` reads it: one entry a token in every list. */
export interface Reading {
  readonly document: Document
  /** As written. */
  readonly words: readonly string[]
  /** Lower case, no accents, no periods. */
  readonly keys: readonly string[]
  readonly tags: readonly PartOfSpeech[]
  /** The common noun that each is by its key, null for other words. */
  readonly nouns: readonly (Noun | null)[]
  /** Capitalised words that are no part of a name ("Monday", "in |May|"), those that are somebody's given name apart. */
  readonly notName: readonly boolean[]
  /** Begins with a capital letter. */
  readonly capital: readonly boolean[]
  /** No blank stands before it. */
  readonly glued: readonly boolean[]
  /** Between quotation marks, by a count of marks within its paragraph. */
  readonly quoted: readonly boolean[]
  /** For every sentence, how many up to it are not wholly quoted: the distance that counts for a narrator's pronoun. */
  readonly narrated: readonly number[]
  /** Keys that occur somewhere in the article in lower case, or capitalised inside a sentence. */
  readonly lowerSeen: ReadonlySet<string>
  readonly capitalSeen: ReadonlySet<string>
  /** Keys that stand behind a given name or a title somewhere: surnames, whatever else they mean ("Cuban", "Ford"). */
  readonly surnames: ReadonlySet<string>
  /** Year of publication, where known. */
  readonly year: number | null
}

const accent = /\p{M}/gu

/** Whether the word holds nothing but ASCII letters, digits and marks other than a period. */
const isPlain = (word: string): boolean => {
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at)
    if (code > 126 || code === 46) return false
  }
  return true
}

/** The key of one token: lower case, straight apostrophe, no accents, no periods beside letters. */
export const keyOf = (lower: string): string => {
  if (isPlain(lower)) return lower
  const key = lower.normalize('NFD').replace(accent, '').replaceAll('’', "'")
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

const isLetter = (word: string): boolean => isLower(word) || isCapital(word)

const stops = new Set(['.', '!', '?', '”', '"'])
const opens = '“«„'
const closes = '”»'

/** Whether the marks up to and with this word leave a quotation open. */
const opened = (word: string, before: boolean): boolean => {
  if (word.length !== 1) return before
  const code = word.charCodeAt(0)
  if (code === 34) return !before
  if (code < 128) return before
  return opens.includes(word) || (before && !closes.includes(word))
}

/** Whether the word before is a given name or a title, or a name with a rank before it, and so this one a surname. */
const bearsSurname = (keys: readonly string[], at: number): boolean => {
  const key = keys[at]!
  const before = keys[at - 1]!
  if (organizationWords.has(key) || thingWords.has(key) || placeWords.has(key)) return false
  if (genderOfHonorific(before) != null) return true
  const rank = keys[at - 2]
  if (rank !== undefined && (sectorOfRank(rank) !== undefined || genderOfHonorific(rank) !== undefined)) return true
  return genderOfGivenName(before) !== undefined && !isCountryWord(before)
}

/** Given names that are rather a country's or a month's. */
const isCountryWord = (key: string): boolean =>
  key === 'georgia' || key === 'jordan' || key === 'israel' || key === 'chad'

/** Tags of words that a sentence may begin with in a capital that says nothing. */
const common = new Set(['NOUN', 'ADJ', 'VERB', 'X'])

/**
 * Whether nearly every longer word has a capital, as in a heading, where capitals say nothing: seven in ten where no stop
 * ends the line, nine in ten of eight or more, and no verb in lower case, where one does.
 */
const isTitleCase = (
  sentence: Sentence,
  words: readonly string[],
  capital: readonly boolean[],
  tags: readonly PartOfSpeech[],
): boolean => {
  const stopped = stops.has(words[sentence.endToken - 1] ?? '')
  let upper = 0
  let all = 0
  for (let at = sentence.firstToken; at < sentence.endToken; at++) {
    if (stopped && tags[at] === 'VERB' && !capital[at]) return false
    if (words[at]!.length < 4) continue
    all++
    if (capital[at]) upper++
  }
  return stopped ? all >= 8 && upper * 10 >= all * 9 : all >= 4 && upper * 10 >= all * 7
}

/** Takes the capitals of a heading from its common words, those of known phrases apart ("White House"). */
const lowerCommon = (sentence: Sentence, keys: readonly string[], capital: boolean[]): void => {
  for (let at = sentence.firstToken; at < sentence.endToken; at++) {
    if (!capital[at]) continue
    const known = actors.longest(keys, at, sentence.endToken)
    if (known && known.end > at + 1) at = known.end - 1
    else if (commonCapitals.has(keys[at]!)) capital[at] = false
  }
}

/** Reads the tokens once. Linear in the text. */
export const read = (document: Document): Reading => {
  const { text, tokens, sentences } = document
  const size = tokens.length
  const words: string[] = []
  const keys: string[] = []
  const tags: PartOfSpeech[] = []
  const nouns: (Noun | null)[] = []
  const capital: boolean[] = []
  const glued: boolean[] = []
  const quoted: boolean[] = []
  const lowerSeen = new Set<string>()
  const capitalSeen = new Set<string>()
  const surnames = new Set<string>()
  let end = -1
  for (let at = 0; at < size; at++) {
    const token = tokens[at]!
    const word = text.slice(token.start, token.end)
    const isName = isCapital(word)
    const key = keyOf(token.lower)
    words.push(word)
    keys.push(key)
    tags.push(token.pos)
    nouns.push(nounOf(key))
    capital.push(isName)
    glued.push(token.start === end)
    quoted.push(false)
    end = token.end
    if (!isName && common.has(token.pos)) lowerSeen.add(key)
  }
  const narrated: number[] = []
  let told = 0
  let paragraph = -1
  let inside = false
  for (const sentence of sentences) {
    if (sentence.paragraph !== paragraph) inside = false
    paragraph = sentence.paragraph
    if (isTitleCase(sentence, words, capital, tags)) lowerCommon(sentence, keys, capital)
    let isTold = false
    for (let at = sentence.firstToken; at < sentence.endToken; at++) {
      inside = opened(words[at]!, inside)
      quoted[at] = inside
      if (!inside && tags[at] !== 'PUNCT') isTold = true
      if (!capital[at] || at === sentence.firstToken) continue
      if (isLetter(words[at - 1]!)) capitalSeen.add(keys[at]!)
      if (capital[at - 1] && bearsSurname(keys, at)) surnames.add(keys[at]!)
    }
    if (isTold) told++
    narrated.push(told)
  }
  const year = document.header.publishedOn === null ? null : Number(document.header.publishedOn.slice(0, 4))
  return {
    document,
    words,
    keys,
    tags,
    nouns,
    notName: markNotNames(keys, tags, capital),
    capital,
    glued,
    quoted,
    narrated,
    lowerSeen,
    capitalSeen,
    surnames,
    year,
  }
}
