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

const pattern = /\d+|\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*|[^\s]/gu

const pieceKind = (text: string): Piece['kind'] => {
  const first = text.charCodeAt(0)
  if (first >= 48 && first <= 57) return 'number'
  return /^\p{L}/u.test(text) ? 'word' : 'sign'
}

/**
 * The pieces of a text, in order: digits and letters part where they meet ("2nd" is two pieces). Linear in the length of
 * the text.
 */
export const pieces = (text: string): readonly Piece[] => {
  const found: Piece[] = []
  let previousEnd = -1
  for (const match of text.matchAll(pattern)) {
    const [written] = match
    const kind = pieceKind(written)
    found.push({
      kind,
      start: match.index,
      end: match.index + written.length,
      text: written,
      lower: kind === 'word' ? written.toLowerCase().replaceAll('’', "'") : written,
      value: kind === 'number' && written.length <= 9 ? Number(written) : -1,
      spaced: match.index !== previousEnd,
    })
    previousEnd = match.index + written.length
  }
  return found
}
