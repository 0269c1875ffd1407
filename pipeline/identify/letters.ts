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

/** The keys of the words of a name. */
export const keysOf = (words: readonly string[]): string[] => words.map((word) => keyOf(word.toLowerCase()))

/** The block of quotation marks, dashes and dots, which holds no letter. */
const isMark = (code: number): boolean => code >= 0x2000 && code < 0x2070

const charAt = (text: string, at: number): string => String.fromCodePoint(text.codePointAt(at)!)

/** Whether a capital letter stands there. */
export const isCapitalAt = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  return code < 128 ? code >= 65 && code <= 90 : !isMark(code) && /^\p{Lu}/u.test(charAt(text, at))
}

/** Whether a letter stands there that is upper or lower case. */
export const isLetterAt = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
  return !isMark(code) && /^[\p{Lu}\p{Ll}]/u.test(charAt(text, at))
}
