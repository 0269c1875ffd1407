export interface Stretch {
  readonly start: number
  readonly end: number
}

const codePoints = (text: string): number => [...text].length

/** Where words stand in a text, in code points; null where they do not. */
export const find = (text: string, words: string, from = 0): Stretch | null => {
  const at = text.indexOf(words, from)
  if (at < 0) return null
  const start = codePoints(text.slice(0, at))
  return { start, end: start + codePoints(words) }
}

/** Where a trigger stands inside a clause that stands in a text. */
export const findWithin = (text: string, clause: string, words: string): Stretch | null => {
  const at = text.indexOf(clause)
  return at < 0 ? null : find(text, words, at + clause.indexOf(words))
}

/** Code points that two stretches share. */
export const shared = (a: Stretch, b: Stretch): number =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))

/** Shared code points over all code points of both. */
export const overlap = (a: Stretch, b: Stretch): number => {
  const both = shared(a, b)
  return both / (a.end - a.start + b.end - b.start - both)
}
