import { readPublished } from '../calendar/published.js'
import type { Recogniser } from './header.js'

/** A longer line is no date line. */
const longest = 200

/** Whether a line says nothing but when the article appeared. */
export const isDateLine = (text: string): boolean =>
  text.length <= longest && /\d/.test(text) && readPublished(text) !== null

const labelled = /\b(?:published|posted|updated|released|filed|issued)\b|\d:\d\d/i
const revised = /^\W*(?:last )?(?:updated|modified|edited|revised)\b/i

/**
 * A line that says when the article appeared: "Published: Thu, November 02, 2017". Among the first lines of the body only
 * one that says so in words or by the hour, for teasers of other articles bear dates too.
 */
export const publishedLine: Recogniser = ({ text, previous, header, late }) => {
  const stated = text.length <= longest && /\d/.test(text) ? readPublished(text) : null
  if (!stated) return null
  if (late && !labelled.test(text) && !header.byline.includes(previous) && header.publishedOn === null) return null
  if (header.publishedOn !== null && !revised.test(previous)) return { header: {}, dropped: [[0, text.length]] }
  return { header: { publishedOn: stated.on, publishedAt: stated.at }, dropped: [] }
}

const minutes =
  /^(?:(?:estimated )?read(?:ing)?(?: time)?:? )?(?:about |~ ?)?\d{1,3} ?-?min(?:ute)?s?\.?(?: read(?:ing time)?)?$/i

export const isReadingTime = (text: string): boolean => text.length < 60 && minutes.test(text)

/** "3 min read", "Reading time: 4 minutes". */
export const readingTime: Recogniser = ({ text }) =>
  isReadingTime(text) ? { header: {}, dropped: [[0, text.length]] } : null
