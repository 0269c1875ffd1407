import bylines from '../rules/byline-words.json' with { type: 'json' }
import credits from '../rules/picture-credits.json' with { type: 'json' }
import { hintOfWords, seek } from './glance.js'
import type { LineStructure } from './line-structures.js'
import { type Look, quoted } from './look.js'

const owners: ReadonlySet<string> = new Set(credits.owners)
const labels: ReadonlySet<string> = new Set(credits.labels)
/** The first words of the owners: a credit names one. */
const ownerHint = hintOfWords(credits.owners.map((owner) => owner.split(' ')[0]!))
const longestCredit = 80

const pictureLabel = new RegExp(`^\\W*(?:${credits.labels.join('|')})s?\\s*[:|–—-]\\s*`, 'i')
const namesOnly = /^(?:\p{Lu}[\p{L}.'’-]*|of|the|for|via|[/,&]|and| )+\W*$/u
const longestNames = 50

/** "Photo: Jane Doe". Not one: "Photos: the storm from above". */
const namesPhotographer = (text: string): boolean => {
  const label = pictureLabel.exec(text)?.[0] ?? ''
  const rest = text.slice(label.length)
  return label !== '' && rest.length <= longestNames && namesOnly.test(rest)
}

/** A line that only says whose picture was here: "(AFP)", "Photo: Getty Images / Reuters", "Photo: Jane Doe". */
export const creditLine: LineStructure = ({ text, count, hints }) => {
  if (text.length > longestCredit) return false
  if (count <= 7 && namesPhotographer(text)) return true
  if ((hints & ownerHint) === 0) return false
  const parts = text
    .toLowerCase()
    .replace(/^[-–—\s]+/, '')
    .split(/\s*[()[\]:|/,;©]\s*|\s+-\s+|\s+via\s+/)
    .map((part) => part.replace(/\.$/, ''))
    .filter((part) => part !== '')
  return parts.some((part) => owners.has(part)) && parts.every((part) => owners.has(part) || labels.has(part))
}

const staff =
  /^\W*(?:(?:additional )?reporting|writing|editing|compiled|edited|produced|translated) by \p{Lu}|^\W*with (?:files|reporting|inputs?|agency inputs|additional reporting) (?:from|by) \p{Lu}?|^\W*edit(?:or|ed|ing): ?\p{Lu}/iu
const contributed = seek(
  hintOfWords(['reporting', 'report', 'story', 'article', 'piece', 'post']),
  /\bcontributed (?:reporting|to this (?:report|story|article|piece|post))\W*$/i,
)
const longestEnd = 60
const origin =
  /^\W*(?:this (?:article|story|post|piece) )?(?:was )?(?:originally|first) (?:published|appeared|posted) (?:in|on|at|by) [^\d]{3,60}$/i
const feed = /^The post .{5,200} (?:appeared first|first appeared) on \p{Lu}/u
const longestCreditLine = 40

const creditWords: ReadonlySet<string> = new Set(bylines.credit)
const creditVerbs: ReadonlySet<string> = new Set(bylines.creditVerbs)
const credited = seek(
  hintOfWords(bylines.creditVerbs),
  /(?:compil|contribut|edit|produc|report|translat)(?:ed|ing|ion)\b|\bwrote\b|\bwriting\b/,
)
const fullName = /(?:\p{Lu}[\p{L}'’.-]+ ){1,3}\p{Lu}[\p{L}'’.-]+/u

/**
 * Names, places and the words of such credits, nothing else: "CNN's Jane Doe reported from Rome, John Smith wrote in
 * London." Not one: "Jane Doe reported the theft."
 */
const isAllCredit = (look: Look): boolean => {
  if (!credited(look)) return false
  const small = look.text.replace(/['’]s\b/g, '').match(/(?<![\p{L}'’-])\p{Ll}[\p{L}'’-]*/gu) ?? []
  return (
    small.some((word) => creditVerbs.has(word)) &&
    small.every((word) => creditWords.has(word)) &&
    fullName.test(look.text)
  )
}

/** Who else worked on the report, and where it stood first: "Reporting by Jane Doe", "Jane Doe contributed to this report". */
export const staffCredit: LineStructure = (look) => {
  const { text, count, hints } = look
  return (
    count <= longestCreditLine &&
    !quoted(look) &&
    (staff.test(text) ||
      contributed({ text: text.slice(-longestEnd), hints }) ||
      isAllCredit(look) ||
      feed.test(text) ||
      (count <= 12 && origin.test(text)))
  )
}

const notice = /^(?:[Cc]opyright|COPYRIGHT|©)\W+(?:by )?(?:the )?\p{Lu}/u
const longestNotice = 12

/** "Copyright The Herald.", "Copyright: AP. All rights reserved". Not one: "Copyright reform passes in parliament". */
export const copyrightLine: LineStructure = ({ text, count }) =>
  count <= longestNotice && notice.test(text) && (/all rights/i.test(text) || (count <= 6 && /\.$/.test(text)))
