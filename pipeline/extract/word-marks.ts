import type { Token } from '../document.js'
import { wordSet } from '../word-sets.js'

/** The token before i; a look at index -1 would make every look at the list slow. */
export const tokenBefore = (tokens: readonly Token[], i: number): Token | undefined =>
  i > 0 ? tokens[i - 1] : undefined

const touches = (left: Token | undefined, right: Token | undefined): boolean =>
  left !== undefined && right !== undefined && left.end === right.start

const hyphens = wordSet(['-', '–', '/', '‐', '‑'])

/** Whether token i is a hyphen (or slash) inside a word: "cease-fire". */
export const isHyphen = (tokens: readonly Token[], i: number): boolean => {
  const token = i > 0 ? tokens[i] : undefined
  return (
    token !== undefined && hyphens.has(token.word) && touches(tokens[i - 1], token) && touches(token, tokens[i + 1])
  )
}

const possessiveMarks = wordSet(["'s", '’s'])
const apostrophes = wordSet(["'", '’'])

/** Whether token i is the possessive mark of the word before it. */
export const isPossessiveMark = (tokens: readonly Token[], i: number): boolean => {
  const token = i > 0 ? tokens[i] : undefined
  if (token === undefined || !(possessiveMarks.has(token.word) || apostrophes.has(token.word))) return false
  const before = tokens[i - 1]!
  if (!touches(before, token)) return false
  if (possessiveMarks.has(token.word)) return true
  const next = tokens[i + 1]
  return before.lower.endsWith('s') && next !== undefined && next.pos !== 'PUNCT'
}
