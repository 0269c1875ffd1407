import type { Token } from '../document.js'
import { wordSet } from '../word-sets.js'
import { isHyphen } from './word-marks.js'

const LONGEST_LEAD = 16

const isCapital = (token: Token | undefined, text: string): boolean =>
  token !== undefined && /^\p{Lu}/u.test(text.charAt(token.start))
const isAllCapitals = (token: Token, text: string): boolean => /^\p{Lu}{3}/u.test(text.slice(token.start, token.end))

const dashes = wordSet(['-', '--', '—', '–'])
const closing = wordSet([')'])

const isPlaceWord = (token: Token): boolean => token.pos === 'PROPN' || token.lower === ',' || token.lower === '.'

/** Where the report begins after a lead such as "GENEVA (XYZ) -- " or "Geneva, March 8 (XYZ) The"; 0 where there is none. */
export const bodyStart = (tokens: readonly Token[], text: string): number => {
  let bracketed = false
  const limit = Math.min(tokens.length - 1, LONGEST_LEAD)
  for (let i = 0; i < limit; i++) {
    const token = tokens[i]!
    if (token.pos === 'VERB' || token.pos === 'AUX') return 0
    const dash = dashes.has(token.word) && !isHyphen(tokens, i)
    if (dash && i > 0 && (bracketed || isAllCapitals(tokens[0]!, text) || tokens.slice(0, i).every(isPlaceWord)))
      return isCapital(tokens[0], text) ? i + 1 : 0
    if (i >= 3 && closing.has(token.word)) {
      bracketed = true
      if (tokens.slice(0, i).some((other) => other.lower === ',') && isCapital(tokens[i + 1], text)) return i + 1
    }
  }
  return 0
}
