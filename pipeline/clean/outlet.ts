import type { Recogniser } from './header.js'
import { isOutlet } from './names.js'

const url = /^(?:(?:source|url|link|original|via|web)\s*:?\s*)?(https?:\/\/[^\s<>"]{4,400})$/i

/** A line that is the page's address: "https://www.example.com/news/1", "Source: https://…". */
export const addressLine: Recogniser = ({ text, header }) => {
  const found = url.exec(text)
  return found
    ? { header: header.url === null ? { url: found[1]! } : {}, dropped: header.url === null ? [] : [[0, text.length]] }
    : null
}

/** A line that only names who published: "BBC News", "Source: The Harbour Post". */
export const outletLine: Recogniser = ({ text, header }) => {
  const name = text.replace(/^(?:source|from|via|publisher|publication)\s*:\s*/i, '')
  if (name.length > 50 || !isOutlet(name)) return null
  return header.outlet === null
    ? { header: { outlet: name }, dropped: [] }
    : { header: {}, dropped: [[0, text.length]] }
}

const notice =
  /^(?:copyright\s*)?(?:©|\(c\)|&copy;|copyright)\s*(?:copyright\s*)?(?:\d{4}(?:\s*[-–]\s*\d{4})?,?\s*)?(?:by\s+)?((?:The )?\p{Lu}[\p{L}&'’.-]*(?: \p{Lu}[\p{L}&'’.-]*){0,5}?)(?:\s*(?:Ltd|LLC|Inc|Limited|Corp)\b\.?)?(?:[.,]? (?:all rights|\d{4})\b.*|\.)?$/iu

/** Who published, by a copyright notice at the page's end: "© 2019 The Harbour Post. All rights reserved." */
export const outletOfNotice = (text: string): string | null => {
  const name = text.length <= 120 ? notice.exec(text)?.[1] : undefined
  return name !== undefined && isOutlet(name) ? name : null
}
