import { isDateLine } from './date-line.js'
import type { Recogniser, Stretch } from './header.js'
import { isSection } from './section.js'

const name = String.raw`(?:\p{Lu}[\p{L}'’.-]*|[\p{Lu}]\.)(?: (?:\p{Lu}[\p{L}'’.-]*|de|da|del|della|der|den|di|du|la|le|van|von|al|el|bin|ibn|ter|of|the|for)){0,4}`
const nameOnly = new RegExp(`^${name}$`, 'u')
const personName = /^\p{Lu}[\p{L}'’.-]+(?: (?:\p{Lu}[\p{L}'’.-]*|de|da|del|der|van|von|al|el|bin)){1,3}$/u
const joint = /\s*,\s*(?:and\s+)?|\s+and\s+|\s*&\s*|\s*;\s*/

/** The names after "By": "Jane Doe and John Smith, Reuters" are three. */
export const namesIn = (text: string): readonly string[] | null => {
  const parts = text.split(joint).filter((part) => part !== '')
  return parts.length > 0 && parts.length <= 8 && parts.every((part) => nameOnly.test(part)) ? parts : null
}

const leader = /^(.*?[|•·–—-]\s*)?(?:[Bb][Yy]:?|Written by|Posted by|Reported by|Story by|Author:|Words by)\s+(?=\S)/u

/**
 * A line that names the authors: "By Jane Doe and John Smith, Reuters", "World | By Jane Doe", or a bare name before a
 * date or after the headline. Not one: "By Monday the talks had failed."
 */
export const bylineLine: Recogniser = ({ text, next, header }) => {
  if (text.length > 200) return null
  const found = leader.exec(text)
  if (found) {
    const rest = text.slice(found[0].length).split(/\s*[|•·]\s*/)[0]!
    const names = namesIn(rest)
    if (!names) return null
    const before = found[1] ?? ''
    const label = before.replace(/[\s|•·–—-]+$/, '')
    const section = header.section === null && isSection(label) ? { section: label } : {}
    const end = found[0].length + rest.length
    const dropped: Stretch[] = []
    if (label !== '' && !('section' in section)) dropped.push([0, before.length])
    if (end < text.length) dropped.push([end, text.length])
    return { header: { ...section, byline: [...header.byline, ...names] }, dropped }
  }
  const bare = header.byline.length === 0 && personName.test(text) && isDateLine(next)
  return bare ? { header: { byline: [text] }, dropped: [] } : null
}
