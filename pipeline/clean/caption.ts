/**
 * Where a line's second printing starts, when the line is one text printed twice; else null. "A on Monday. A on Monday."
 */
export const captionTwice = (text: string): number | null => {
  if (text.length < 21 || text.length % 2 === 0) return null
  const middle = (text.length - 1) / 2
  return text[middle] === ' ' && text.slice(0, middle) === text.slice(middle + 1) ? middle + 1 : null
}
