import type { Token } from '../document.js'

const touches = (left: Token | undefined, right: Token | undefined): boolean =>
  left !== undefined && right !== undefined && left.end === right.start

/** Whether token i is a hyphen (or slash) inside a word: "cease-fire". */
export const isHyphen = (tokens: readonly Token[], i: number): boolean => {
  const lower = tokens[i]?.lower
  return (
    lower?.length === 1 &&
    (lower === '-' || lower === '–' || lower === '/' || lower === '‐' || lower === '‑') &&
    touches(tokens[i - 1], tokens[i]) &&
    touches(tokens[i], tokens[i + 1])
  )
}

/** Whether token i is the possessive mark of the word before it. */
export const isPossessiveMark = (tokens: readonly Token[], i: number): boolean => {
  const token = tokens[i]
  if (token === undefined || token.lower.length > 2) return false
  const before = tokens[i - 1]
  if (before === undefined || !touches(before, token)) return false
  if (token.lower === "'s" || token.lower === '’s') return true
  return (
    (token.lower === "'" || token.lower === '’') &&
    before.lower.endsWith('s') &&
    tokens[i + 1] !== undefined &&
    tokens[i + 1]!.pos !== 'PUNCT'
  )
}
