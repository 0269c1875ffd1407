import { isCapital, isLetter } from '../ascii.js'

/** The block of quotation marks, dashes and dots, which holds no letter. */
const isMark = (code: number): boolean => code >= 0x2000 && code < 0x2070

const accent = /\p{M}/gu

/** The key of a word that is not all ASCII. */
const keyOfForeign = (lower: string): string => {
  if (lower.length === 1 && lower !== '’' && isMark(lower.charCodeAt(0))) return lower
  const key = lower.normalize('NFD').replace(accent, '').replaceAll('’', "'")
  return key.length > 1 && key.includes('.') ? key.replaceAll('.', '') : key
}

/** The key of one token: lower case, straight apostrophe, no accents, no periods beside letters. */
export const keyOf = (lower: string): string => {
  let hasPeriod = false
  for (let at = 0; at < lower.length; at++) {
    const code = lower.charCodeAt(at)
    if (code > 126) return keyOfForeign(lower)
    if (code === 46) hasPeriod = true
  }
  return hasPeriod && lower.length > 1 ? lower.replaceAll('.', '') : lower
}

/** The keys of the words of a name. */
export const keysOf = (words: readonly string[]): string[] => words.map((word) => keyOf(word.toLowerCase()))

const charAt = (text: string, at: number): string => String.fromCodePoint(text.codePointAt(at)!)

/** Whether a capital letter stands there. */
export const isCapitalAt = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  return code < 128 ? isCapital(code) : !isMark(code) && /^\p{Lu}/u.test(charAt(text, at))
}

/** Whether a letter stands there that is upper or lower case. */
export const isLetterAt = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  if (code < 128) return isLetter(code)
  return !isMark(code) && /^[\p{Lu}\p{Ll}]/u.test(charAt(text, at))
}
