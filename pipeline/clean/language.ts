import { eld } from 'eld/extrasmall'

/** So much of the text is read. */
const window = 600

/** Fewer words say too little. */
const fewestWords = 6
/** Languages without blanks between words have few of them; so many letters are enough. */
const fewestLetters = 12

/** Scripts that one language alone is written in, or nearly so; kana come before the signs that Chinese has too. */
const scripts: readonly (readonly [language: string, script: RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['el', /\p{Script=Greek}/gu],
]

/** The language whose own script has a third of the letters or more. */
const languageOfScript = (letters: string): string | null =>
  scripts.find(([, script]) => (letters.match(script) ?? []).length * 3 >= letters.length)?.[0] ?? null

/** Words that English news cannot do without, and that no other language spells so. */
const english: ReadonlySet<string> = new Set([
  'about',
  'and',
  'are',
  'be',
  'been',
  'but',
  'from',
  'has',
  'he',
  'his',
  'it',
  'its',
  'not',
  'of',
  'said',
  'that',
  'the',
  'their',
  'they',
  'this',
  'to',
  'were',
  'when',
  'which',
  'who',
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
  const letters = words.join('')
  if (words.length < fewestWords && (letters.length < fewestLetters || !/\P{Script=Latin}/u.test(letters))) return null
  const byScript = /[\u0370-\u03ff\u0590-\u05ff\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/.test(letters)
    ? languageOfScript(letters)
    : null
  if (byScript !== null) return byScript
  const found = eld.detect(sample)
  return found.isReliable() && found.language !== '' ? found.language : null
}
