import { eld } from 'eld/extrasmall'

/** So much of the text is read. */
const window = 600

/** Fewer words say too little. */
const fewestWords = 6
/** Languages without blanks between words have few of them; so many letters are enough. */
const fewestLetters = 30

/** Words that English news cannot do without, and that no other language spells so. */
const english: ReadonlySet<string> = new Set([
  'about',
  'and',
  'been',
  'from',
  'has',
  'of',
  'said',
  'that',
  'the',
  'their',
  'they',
  'this',
  'were',
  'which',
  'with',
  'would',
])
const enough = 0.1

const wordOf = /\p{L}+/gu

/** Whether the little words say that a text is English: "the", "of" and "and" make a tenth of its words or more. */
const isPlainlyEnglish = (words: readonly string[]): boolean => {
  const known = words.filter((word) => english.has(word))
  return known.length >= words.length * enough && new Set(known).size >= 2
}

/**
 * The language of a text as a BCP 47 tag, null where it is too short or unclear. Plain English is told by its little words,
 * the rest by the n-grams of the package eld (Nito T.M.).
 */
export const languageOf = (text: string): string | null => {
  const sample = text.slice(0, window)
  const words = sample.toLowerCase().match(wordOf) ?? []
  if (words.length >= 2 * fewestWords && isPlainlyEnglish(words)) return 'en'
  if (words.length < fewestWords && words.join('').length < fewestLetters) return null
  const found = eld.detect(sample)
  return found.isReliable() && found.language !== '' ? found.language : null
}
