import { readPublished } from '../calendar/published.js'
import type { Recogniser } from './header.js'

/** A longer line is no date line. */
const longest = 200

/** Whether a line says nothing but when the article appeared. */
export const isDateLine = (text: string): boolean => text.length <= longest && readPublished(text) !== null

/** A line that says when the article appeared: "Published: Thu, November 02, 2017". */
export const publishedLine: Recogniser = ({ text, header }) => {
  const stated = text.length <= longest ? readPublished(text) : null
  if (!stated) return null
  if (header.publishedOn !== null) return { header: {}, dropped: [[0, text.length]] }
  return { header: { publishedOn: stated.on, publishedAt: stated.at }, dropped: [] }
}

/** "3 min read", "Reading time: 4 minutes". */
export const readingTime: Recogniser = ({ text }) =>
  text.length < 60 &&
  /^(?:(?:estimated )?read(?:ing)? time:? )?(?:about )?\d{1,3} ?min(?:ute)?s?\.?(?: read)?$/i.test(text)
    ? { header: {}, dropped: [[0, text.length]] }
    : null
