import { eld } from 'eld/extrasmall'
import little from '../rules/little-words.json' with { type: 'json' }

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
const english: ReadonlySet<string> = new Set(little.english)
const longestLittle = Math.max(...little.english.map((word) => word.length))
/** Of the words, so many must be such. */
const enough = 0.1

const wordOf = /\p{L}+/gu
/** Most texts hold only signs below these and dashes and marks of quotation: what is a letter in them is plain. */
const foreign = /[^\0-\x7f\u2010-\u2027]/

/** Whether a character is a letter, in a text of words and blanks or one that holds nothing foreign. */
const isLetter = (code: number): boolean => (code < 128 ? code >= 97 && code <= 122 : code < 0x2010 || code > 0x2027)

const countWords = (words: string): number => {
  let count = 0
  let before = false
  for (let at = 0; at < words.length; at++) {
    const letter = isLetter(words.charCodeAt(at))
    if (letter && !before) count += 1
    before = letter
  }
  return count
}

/** Whether the little words say that a text is English: "the", "of" and "and" make a tenth of its words or more. */
const isPlainlyEnglish = (words: string, count: number): boolean => {
  const needed = count * enough
  const seen = new Set<string>()
  let known = 0
  for (let from = 0; from < words.length && (known < needed || seen.size < 2); ) {
    let to = from
    while (to < words.length && isLetter(words.charCodeAt(to))) to += 1
    const word = to - from <= longestLittle ? words.slice(from, to) : ''
    if (english.has(word)) {
      known += 1
      seen.add(word)
    }
    from = to + 1
  }
  return known >= needed && seen.size >= 2
}

/**
 * The language of a text as a BCP 47 tag, null where it is too short or unclear. Plain English is told by its little words,
 * the rest by the n-grams of the package eld (Nito T.M.).
 */
export const languageOf = (text: string): string | null => {
  const sample = text.slice(0, window)
  const lower = sample.toLowerCase()
  const words = foreign.test(lower) ? (lower.match(wordOf) ?? []).join(' ') : lower
  const count = countWords(words)
  if (count >= 2 * fewestWords && isPlainlyEnglish(words, count)) return 'en'
  const letters = (lower.match(wordOf) ?? []).join('')
  if (count < fewestWords && (letters.length < fewestLetters || !/\P{Script=Latin}/u.test(letters))) return null
  const byScript = /[\u0370-\u03ff\u0590-\u05ff\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/.test(letters)
    ? languageOfScript(letters)
    : null
  if (byScript !== null) return byScript
  const found = eld.detect(sample)
  return found.isReliable() && found.language !== '' ? found.language : null
}
