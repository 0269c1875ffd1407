import sections from '../rules/sections.json' with { type: 'json' }
import type { Recogniser } from './header.js'

const known: ReadonlySet<string> = new Set(sections)

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^[\s|:•·-]+|[\s|:•·-]+$/g, '')
    .replace(/\s*(?:&|\band\b|,|\/)\s*/g, ' ')

/** Whether a phrase names a section: "World", "World News", "Business & Economy". */
export const isSection = (text: string): boolean => {
  if (text.length > 40) return false
  const phrase = plain(text)
  if (known.has(phrase)) return true
  const words = phrase.split(' ')
  return words.length <= 4 && words.every((word) => known.has(word))
}

/** A line that is the name of a section: "World News". Not one: "Nuclear deal, Middle East" amid the text. */
export const sectionLine: Recogniser = ({ text, header }) =>
  isSection(text)
    ? {
        header: header.section === null && !/^home$/i.test(text) ? { section: text } : {},
        dropped: header.section === null && !/^home$/i.test(text) ? [] : [[0, text.length]],
      }
    : null

const separator = /\s+[>»›→/]\s+|\s*[>»›→]\s*/

/** The way to the page: "Home > World > Minister resigns". Not one: "Profits > losses, says board" (no Home, no section). */
export const breadcrumb: Recogniser = ({ text, next, header }) => {
  const parts = text.split(separator).filter((part) => part !== '')
  if (parts.length < 2 || text.length > 300) return null
  const home = /^home$/i.test(parts[0]!)
  if (!home && !isSection(parts[0]!)) return null
  const middle = parts.slice(home ? 1 : 0)
  const last = middle.at(-1)
  const named =
    last !== undefined && middle.length > 1 && (last === next || !isSection(last)) ? middle.slice(0, -1) : middle
  const section = named.at(-1) ?? null
  const fits = section !== null && section !== next && section.split(' ').length <= 4
  return { header: header.section === null && fits ? { section } : {}, dropped: [[0, text.length]] }
}
