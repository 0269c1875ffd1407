import { isLetter } from '../ascii.js'
/** A word, a run of digits, or one sign, with where it stands. Blanks are no pieces. */
export interface Piece {
  readonly kind: 'word' | 'number' | 'sign'
  readonly start: number
  readonly end: number
  /** As written. */
  readonly text: string
  /** In lower case, with straight apostrophes. */
  readonly lower: string
  /** The value of a run of at most nine digits; -1 for anything else. */
  readonly value: number
  /** Whether a blank stands before it. */
  readonly spaced: boolean
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57
const isBlank = (code: number): boolean => code === 32 || (code >= 9 && code <= 13) || code === 160 || code === 0x202f
const wide = /[\p{L}\p{M}]/u

const isLetterAt = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  if (code < 128) return isLetter(code)
  return wide.test(text[at]!)
}

const isApostrophe = (code: number): boolean => code === 39 || code === 0x2019

/** The end of the possessive that begins at an apostrophe, or `at` where none does. */
const possessiveEnd = (text: string, at: number): number => {
  const letter = text.charCodeAt(at + 1) | 32
  return letter === 115 && !isLetterAt(text, at + 2) ? at + 2 : at
}

const wordEnd = (text: string, from: number): number => {
  let at = from
  for (; at < text.length; at += 1) {
    if (isLetterAt(text, at)) continue
    const inner = isApostrophe(text.charCodeAt(at)) && at > from && isLetterAt(text, at + 1)
    if (!inner || possessiveEnd(text, at) !== at) break
  }
  return at
}

const digitsEnd = (text: string, from: number): number => {
  let at = from
  while (isDigit(text.charCodeAt(at))) at += 1
  return at
}

const lowered = (word: string): string => {
  const lower = word.toLowerCase()
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower
}

/**
 * The pieces of a text, in order: digits and letters part where they meet ("2nd" is two pieces), and so does a
 * possessive ending ("Friday's"). Linear in the length of the text.
 */
export const pieces = (text: string): readonly Piece[] => {
  const found: Piece[] = []
  let spaced = true
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at)
    if (isBlank(code)) {
      spaced = true
      at += 1
      continue
    }
    const kind = isDigit(code) ? 'number' : isLetterAt(text, at) ? 'word' : 'sign'
    const possessive = kind === 'sign' && isApostrophe(code) && !spaced ? possessiveEnd(text, at) : at
    const end =
      kind === 'number' ? digitsEnd(text, at) : kind === 'word' ? wordEnd(text, at) : Math.max(possessive, at + 1)
    const written = text.slice(at, end)
    const lower = kind === 'number' ? written : lowered(written)
    const value = kind === 'number' && written.length <= 9 ? Number(written) : -1
    found.push({ kind, start: at, end, text: written, lower, value, spaced })
    spaced = false
    at = end
  }
  return found
}

/** Whether a piece is one of the given signs. */
export const isSign = (piece: Piece | undefined, signs: string): boolean =>
  piece !== undefined && piece.kind === 'sign' && signs.includes(piece.text)
