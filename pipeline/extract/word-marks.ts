import type { Token } from '../document.js'
import { classes, classesOf } from './word-classes.js'

/** The token before i; a look at index -1 would make every look at the list slow. */
export const tokenBefore = (tokens: readonly Token[], i: number): Token | undefined =>
  i > 0 ? tokens[i - 1] : undefined

const touches = (left: Token | undefined, right: Token | undefined): boolean =>
  left !== undefined && right !== undefined && left.end === right.start

/** Whether token i is a hyphen (or slash) inside a word: "cease-fire". */
export const isHyphen = (tokens: readonly Token[], i: number): boolean => {
  const token = i > 0 ? tokens[i] : undefined
  if (token === undefined || (classesOf(token.word) & classes.hyphen) === 0) return false
  return touches(tokens[i - 1], token) && touches(token, tokens[i + 1])
}

/** Whether token i is the possessive mark of the word before it. */
export const isPossessiveMark = (tokens: readonly Token[], i: number): boolean => {
  const token = i > 0 ? tokens[i] : undefined
  if (token === undefined) return false
  const known = classesOf(token.word)
  if ((known & (classes.possessiveMark | classes.apostrophe)) === 0) return false
  const before = tokens[i - 1]!
  if (!touches(before, token)) return false
  if ((known & classes.possessiveMark) !== 0) return true
  const next = tokens[i + 1]
  return before.lower.endsWith('s') && next !== undefined && next.pos !== 'PUNCT'
}
