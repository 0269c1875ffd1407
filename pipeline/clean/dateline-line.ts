import { readPublished } from '../calendar/published.js'
import { datelineAlone } from './dateline.js'
import type { Recogniser } from './header.js'

/** A paragraph of the report is no shorter. */
const shortestReport = 50

/** A dateline on a line of its own, over the report: "QUITO, Ecuador (AP) - Feb. 5, 2001". Not one: "Port of Lagos". */
export const datelineLine: Recogniser = ({ text, next, header }) => {
  const place = header.headline === null || header.dateline !== null ? null : datelineAlone(text)
  if (place === null || (next.length < shortestReport && !/[(\d]/.test(text))) return null
  const stated = header.publishedOn === null ? readPublished(text.slice(place.length)) : null
  return {
    header: { dateline: place, ...(stated ? { publishedOn: stated.on, publishedAt: stated.at } : {}) },
    dropped: [],
  }
}
