import type { Document, Sentence, Token } from '../document.js'
import { wordNumber, wordSet } from '../word-sets.js'
import { actors } from '../world/actors.js'
import { type Noun, nounOfWord } from '../world/nouns.js'
import { givenWords, honorificWords, rankWords } from '../world/people.js'
import { isCapitalAt, isLetterAt, keyOf } from './letters.js'
import { givenAfterAll } from './months.js'
import { commonCapitals, notNames, organizationWords, placeWords, thingWords } from './name-words.js'
import { bitOf, pos } from './tags.js'

/** The document as `identify` reads it: one entry a token in every list. */
export interface Reading {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly sentences: readonly Sentence[]
  /** Lower case, no accents, no periods. */
  readonly keys: readonly string[]
  /** The number of each key (`word-sets.ts`). */
  readonly numbers: readonly number[]
  /** Parts of speech, one bit each (`tags.ts`). */
  readonly tags: readonly number[]
  /** Tokens that are a given name although their word is mostly no part of a name ("|May| Carter"). */
  readonly given: ReadonlySet<number>
  /** Begins with a capital letter. */
  readonly capital: readonly boolean[]
  /** Between quotation marks, by a count of marks within its paragraph. */
  readonly quoted: readonly boolean[]
  /** For every sentence, how many up to it are not wholly quoted: the distance that counts for a narrator's pronoun. */
  readonly narrated: readonly number[]
  /** Keys of nouns, adjectives and verbs with a capital that occur somewhere in the article in lower case too. */
  readonly lowerSeen: ReadonlySet<string>
  /** Keys that are capitalised inside a sentence. */
  readonly capitalSeen: ReadonlySet<string>
  /** Keys that stand behind a given name or a title somewhere: surnames, whatever else they mean ("Cuban", "Ford"). */
  readonly surnames: ReadonlySet<string>
  /** Year of publication, where known. */
  readonly year: number | null
}

/** A token as written. */
export const wordAt = ({ text, tokens }: Reading, at: number): string => text.slice(tokens[at]!.start, tokens[at]!.end)

/** The common noun that a token is by its key, null for other words and beyond the ends. */
export const nounAt = ({ numbers }: Reading, at: number): Noun | null => (at < 0 ? null : nounOfWord(numbers[at] ?? 0))

/** Whether a capitalised word is no part of a name: "Monday", "in |May|". */
export const isNotName = ({ numbers, given }: Reading, at: number): boolean =>
  notNames.has(numbers[at] ?? 0) && !given.has(at)

/** Whether no blank stands before a token; false beyond the ends. */
export const isGlued = ({ tokens }: Reading, at: number): boolean =>
  at > 0 && at < tokens.length && tokens[at]!.start === tokens[at - 1]!.end

/** The character that a token is, -1 for a longer one. */
const markAt = (text: string, token: Token): number =>
  token.end - token.start === 1 ? text.charCodeAt(token.start) : -1

const codesOf = (marks: string): readonly number[] => [...marks].map((mark) => mark.charCodeAt(0))
const stops = codesOf('.!?”"')
const opens = codesOf('“«„')
const closes = codesOf('”»')

/** Whether the marks up to and with this character leave a quotation open. */
const opened = (code: number, before: boolean): boolean => {
  if (code === 34) return !before
  if (code < 128) return before
  return opens.includes(code) || (before && !closes.includes(code))
}

/** Given names that are rather a country's. */
const countryWords = wordSet(['georgia', 'jordan', 'israel', 'chad'])

/** Whether the word before is a given name or a title, or a name with a rank before it, and so this one a surname. */
const bearsSurname = (numbers: readonly number[], at: number): boolean => {
  const number = numbers[at]!
  const before = numbers[at - 1]!
  if (organizationWords.has(number) || thingWords.has(number) || placeWords.has(number)) return false
  if (honorificWords.get(before) != null) return true
  const rank = at > 1 ? numbers[at - 2]! : 0
  if (rankWords.get(rank) !== undefined || honorificWords.get(rank) !== undefined) return true
  return givenWords.has(before) && !countryWords.has(before)
}

/** By the number of a word of the vocabularies: 1 once it was seen to be its own key, so that its letters are read but once. */
const isOwnKey = new Uint8Array(1 << 16)

/** The key of a token whose word is not known to be its own key. */
const keyOfToken = ({ lower, word }: Token): string => {
  const key = keyOf(lower)
  if (word > 0 && key === lower) isOwnKey[word] = 1
  return key
}

/** Tags of words that a sentence may begin with in a capital that says nothing. */
const common = pos.NOUN | pos.ADJ | pos.VERB | pos.X

/**
 * Whether nearly every longer word has a capital, as in a heading, where capitals say nothing: seven in ten where no stop
 * ends the line, nine in ten of eight or more, and no verb in lower case, where one does.
 */
const isTitleCase = ({ text, tokens }: Document, sentence: Sentence, capital: readonly boolean[]): boolean => {
  const stopped = stops.includes(markAt(text, tokens[sentence.endToken - 1]!))
  let upper = 0
  let all = 0
  for (let at = sentence.firstToken; at < sentence.endToken; at++) {
    const token = tokens[at]!
    if (stopped && token.pos === 'VERB' && !capital[at]) return false
    if (token.end - token.start < 4) continue
    all++
    if (capital[at]) upper++
  }
  return stopped ? all >= 8 && upper * 10 >= all * 9 : all >= 4 && upper * 10 >= all * 7
}

/** Takes the capitals of a heading from its common words, those of known phrases apart ("White House"). */
const lowerCommon = (sentence: Sentence, numbers: readonly number[], capital: boolean[]): void => {
  for (let at = sentence.firstToken; at < sentence.endToken; at++) {
    if (!capital[at]) continue
    const known = actors.longest(numbers, at, sentence.endToken)
    if (known && known.end > at + 1) at = known.end - 1
    else if (commonCapitals.has(numbers[at]!)) capital[at] = false
  }
}

/** Tags of words whose capital at the head of a sentence may say nothing, and so is doubted. */
const doubted = pos.NOUN | pos.ADJ | pos.VERB | pos.X | pos.INTJ

/** By the last bits of numbers: whether a doubted capital of the document has such a one. */
const mayBeAsked = new Uint8Array(1 << 8)

/**
 * Keys of doubted capitals that occur somewhere in lower case too. Most words in lower case have a number that no doubted
 * word has, by its last bits, and so their keys are not looked up.
 */
const seenInLower = (
  keys: readonly string[],
  numbers: readonly number[],
  tags: readonly number[],
  capital: readonly boolean[],
): ReadonlySet<string> => {
  const asked = new Set<string>()
  mayBeAsked.fill(0)
  for (let at = 0; at < keys.length; at++) {
    if (!capital[at] || (tags[at]! & doubted) === 0) continue
    asked.add(keys[at]!)
    mayBeAsked[numbers[at]! & 0xff] = 1
  }
  const seen = new Set<string>()
  for (let at = 0; at < keys.length; at++) {
    if (capital[at] || (tags[at]! & common) === 0 || mayBeAsked[numbers[at]! & 0xff] === 0) continue
    if (asked.has(keys[at]!)) seen.add(keys[at]!)
  }
  return seen
}

/** A list with room for all tokens. */
const listOf = <T>(size: number): T[] => new Array<T>(size)

/** Reads the tokens once. Linear in the text. */
export const read = (document: Document): Reading => {
  const { text, tokens, sentences } = document
  const size = tokens.length
  const keys = listOf<string>(size)
  const numbers = listOf<number>(size)
  const tags = listOf<number>(size)
  const capital = listOf<boolean>(size)
  const quoted = listOf<boolean>(size)
  for (let at = 0; at < size; at++) {
    const token = tokens[at]!
    const isKnown = isOwnKey[token.word] === 1
    const key = isKnown ? token.lower : keyOfToken(token)
    keys[at] = key
    numbers[at] = isKnown || key === token.lower ? token.word : wordNumber(key)
    tags[at] = bitOf(token.pos)
    capital[at] = isCapitalAt(text, token.start)
    quoted[at] = false
  }
  const lowerSeen = seenInLower(keys, numbers, tags, capital)
  const capitalSeen = new Set<string>()
  const surnames = new Set<string>()
  const narrated: number[] = []
  let told = 0
  let paragraph = -1
  let inside = false
  for (const sentence of sentences) {
    if (sentence.paragraph !== paragraph) inside = false
    paragraph = sentence.paragraph
    if (isTitleCase(document, sentence, capital)) lowerCommon(sentence, numbers, capital)
    let isTold = false
    for (let at = sentence.firstToken; at < sentence.endToken; at++) {
      inside = opened(markAt(text, tokens[at]!), inside)
      quoted[at] = inside
      if (!inside && tags[at] !== pos.PUNCT) isTold = true
      if (!capital[at] || at === sentence.firstToken) continue
      if (isLetterAt(text, tokens[at - 1]!.start)) capitalSeen.add(keys[at]!)
      if (capital[at - 1] && bearsSurname(numbers, at)) surnames.add(keys[at]!)
    }
    if (isTold) told++
    narrated.push(told)
  }
  const year = document.header.publishedOn === null ? null : Number(document.header.publishedOn.slice(0, 4))
  return {
    text,
    tokens,
    sentences,
    keys,
    numbers,
    tags,
    given: givenAfterAll({ numbers, tags, capital }),
    capital,
    quoted,
    narrated,
    lowerSeen,
    capitalSeen,
    surnames,
    year,
  }
}
