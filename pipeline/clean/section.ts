import sections from '../rules/sections.json' with { type: 'json' }
import type { Recogniser } from './header.js'

const known: ReadonlySet<string> = new Set(sections)

const edges = /^[\s|:•·-]+|[\s|:•·-]+$/g
const edge = /[\s|:•·-]/
/** A text without the signs at its ends. */
const trimmed = (text: string): string =>
  edge.test(text.slice(0, 1)) || edge.test(text.slice(-1)) ? text.replace(edges, '') : text

const plain = (text: string): string => trimmed(text.toLowerCase()).replace(/\s*(?:&|\band\b|,|\/)\s*/g, ' ')

/** Whether a phrase names a section: "World", "World News", "Business & Economy". */
export const isSection = (text: string): boolean => {
  if (text.length > 40) return false
  const phrase = plain(text)
  if (known.has(phrase)) return true
  const words = phrase.split(' ')
  return words.length <= 4 && words.every((word) => known.has(word))
}

const labelled = /^(?:section|category|filed under|posted in|topic)\s*:\s*/i

/** A line that is the name of a section: "World News", "Category: Business". Not one: "Nuclear deal, Middle East" amid the text. */
export const sectionLine: Recogniser = ({ text, header }) => {
  const label = labelled.exec(text)?.[0] ?? ''
  const name = trimmed(text.slice(label.length))
  if (!isSection(name) && (label === '' || name.length > 40)) return null
  const fits = header.section === null && /\p{L}/u.test(name) && !/^home$/i.test(name)
  return { header: fits ? { section: name } : {}, dropped: fits ? [] : [[0, text.length]] }
}

const separating = /[>»›→/]/
const separator = /\s+[>»›→/]\s+|\s*[>»›→]\s*/

/**
 * The way to the page: "Home > World > Minister resigns". The section is the last station before the article. Not one:
 * "Profits > losses, says board" (no Home, no section).
 */
export const breadcrumb: Recogniser = ({ text, next, header }) => {
  if (text.length > 300 || !separating.test(text)) return null
  const parts = text.split(separator).filter((part) => part !== '')
  const home = /^(?:home|home ?page|main|front ?page|you are here:?(?: home)?)$/i.test(parts[0] ?? '')
  if (parts.length < 2 || !(home || isSection(parts[0]!))) return null
  const middle = parts.slice(home ? 1 : 0)
  const last = middle.at(-1)!
  const named = middle.length > 1 && (last === next || !isSection(last)) ? middle.slice(0, -1) : middle
  const section = named.at(-1)!
  const fits =
    header.section === null &&
    section !== next &&
    section.split(' ').length <= 4 &&
    (middle.length > 1 || isSection(section))
  return { header: fits ? { section } : {}, dropped: [[0, text.length]] }
}
