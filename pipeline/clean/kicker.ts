import { bylineLine, nameLine, roleLine } from './byline.js'
import { publishedLine } from './date-line.js'
import type { Recogniser } from './header.js'
import { looksLikeHeadline } from './headline.js'
import { outletLine } from './outlet.js'
import { sectionLine } from './section.js'

const otherLines: readonly Recogniser[] = [bylineLine, publishedLine, sectionLine, outletLine, nameLine, roleLine]

const count = (text: string): number => text.split(' ').length
const isCapitals = (text: string): boolean => text === text.toUpperCase()

/**
 * A topic of a word or two over the headline: "Northern strike", "MIDDLE EAST TALKS". Not one: a short headline over its
 * byline, its date or its report.
 */
export const kicker: Recogniser = (sight) => {
  const { text, next, header } = sight
  if (header.headline !== null || /[.!?]$/.test(text)) return null
  if (count(text) > 2 && !(count(text) <= 4 && isCapitals(text) && !isCapitals(next))) return null
  if (count(next) < 5 || /[.!?;]["”’']?$/.test(next) || !looksLikeHeadline(next, '')) return null
  const over = { ...sight, text: next, previous: text, next: '' }
  return otherLines.some((recogniser) => recogniser(over)) ? null : { header: {}, dropped: [[0, text.length]] }
}
