import { readPublished } from '../calendar/published.js'
import type { Header } from '../document.js'
import words from '../rules/byline-words.json' with { type: 'json' }
import given from '../rules/given-names.json' with { type: 'json' }
import { isDateLine, isTimeLine } from './date-line.js'
import type { Finding, Recogniser, Stretch } from './header.js'
import { isAffiliation, isDesk, readNames } from './names.js'
import { isSection } from './section.js'

const leaders = new RegExp(`(?:^|[\\s|•·(–—-])(?:${words.leaders.join('|')})(?:: ?| )(?=\\p{Lu})`, 'iu')
const accounts: ReadonlySet<string> = new Set(words.accounts)
const account = /^(?:(?:by|posted by|published by|written by|author):? +|(?=our ))([\p{L} ]{4,28}?)\s*(?:[|•·–—-]|$)/iu
const givenNames: ReadonlySet<string> = new Set([...given.female, ...given.male, ...given.either])

/** A longer line is no byline. */
const longest = 200

const signs = /^[\s,|•·–—():/-]*$/

/** Whether what stands behind the names may: a date, a role, an affiliation, "in Moscow", or nothing. */
const mayFollow = (rest: string): boolean => {
  const bare = rest.replace(/^[\s,|•·–—():/-]+|[\s.)]+$/g, '')
  if (signs.test(rest) || bare === '' || readPublished(bare) !== null || isAffiliation(bare)) return true
  return (
    bare.length <= 50 &&
    /^(?:in|at|of|for|and agencies|with agencies|@)\b|^@\w|^[\w.]+@\w/.test(bare) &&
    !/[a-z]\.$/.test(bare)
  )
}

const mayPrecede = (before: string): boolean => {
  const bare = before.replace(/[\s|•·–—(:,-]+$/, '')
  return (
    bare === '' ||
    isSection(bare) ||
    readPublished(bare) !== null ||
    /^(?:exclusive|published|posted|written|updated|reported)(?: on)?$/i.test(bare)
  )
}

const published = (text: string, header: Header): Partial<Header> => {
  const stated = header.publishedOn === null ? readPublished(text) : null
  return stated ? { publishedOn: stated.on, publishedAt: stated.at } : {}
}

const finding = (text: string, header: Header, start: number, names: readonly string[], end: number): Finding => {
  const label = text.slice(0, start).replace(/[\s|•·–—(:,-]+$/, '')
  const section = header.section === null && label !== '' && isSection(label) ? { section: label } : {}
  const stated = published(text, header)
  const dropped: Stretch[] = []
  if (label !== '' && !('section' in section) && !('publishedOn' in stated)) dropped.push([0, label.length])
  if (!signs.test(text.slice(end)) && !('publishedOn' in stated)) dropped.push([end, text.length])
  return { header: { ...section, ...stated, byline: [...header.byline, ...names] }, dropped }
}

/** The page's own account instead of an author: "By admin", "Posted by staff | 2 May 2019". It fills no byline. */
const accountLine: Recogniser = ({ text, header }) => {
  const name = text.length > longest ? undefined : account.exec(text)?.[1]
  return name !== undefined && accounts.has(name.toLowerCase()) && !/^(?!Our )\p{Lu}\p{Ll}+ \p{Lu}/u.test(name)
    ? { header: published(text, header), dropped: [[0, text.length]] }
    : null
}

/**
 * A line that names the authors after "By": "By Jane Doe and John Smith, Reuters", "World | By Jane Doe", "Posted on 2 May
 * 2019 by Jane Doe". Not one: "By Monday the talks had failed."
 */
export const bylineLine: Recogniser = (sight) => {
  const { text, header } = sight
  const byAccount = accountLine(sight)
  if (byAccount) return byAccount
  if (text.length > longest) return null
  const found = leaders.exec(text)
  if (!found || !mayPrecede(text.slice(0, found.index))) return null
  const start = found.index + found[0].length
  const read = readNames(text, start)
  if (!read || !mayFollow(text.slice(read.end))) return null
  if (header.byline.length > 0 && read.names.every((name) => header.byline.includes(name)))
    return { header: published(text, header), dropped: [[0, text.length]] }
  return finding(text, header, found.index, read.names, read.end)
}

const tellsWhen = (text: string): boolean => isDateLine(text) || isTimeLine(text)

const person = /^(?!.*['’]s(?: |$))\p{Lu}[\p{L}'’.-]+(?: (?:\p{Lu}[\p{L}'’.-]*|d[ae]l?|v[ao]n|der|al|bin|el|la)){1,4}$/u

/**
 * A bare name: before or behind a date line, with a role ("Jane Doe, Staff Writer", "Jane Doe | Reuters"), or under the
 * headline where it begins with a known given name. Not one: "Trilateral Summit".
 */
export const nameLine: Recogniser = ({ text, next, previous, header, late }) => {
  if (text.length > 120 || header.byline.length > 0 || /\.$/.test(text)) return null
  const read = readNames(text, 0)
  const name = read?.names[0]
  if (!read || name === undefined || !read.names.every((each) => person.test(each)) || isSection(text)) return null
  const rest = text.slice(read.end)
  if (!mayFollow(rest)) return null
  const role = read.names.reduce((rest, each) => rest.replace(each, ''), text)
  const alone = signs.test(role.replaceAll(' and ', ' '))
  const known = givenNames.has(name.split(/[ -]/)[0]!.toLowerCase())
  const fits = alone
    ? (tellsWhen(next) && (header.headline !== null || known)) ||
      (tellsWhen(previous) && header.headline !== null) ||
      (header.headline !== null && known && !late) ||
      (known && isAffiliation(next))
    : (header.headline !== null && !late) ||
      ((known || header.headline !== null) && (readPublished(rest) !== null || tellsWhen(next)))
  return fits ? finding(text, header, 0, read.names, read.end) : null
}

/** What the author is, under the name ("Staff writer", "Reuters"), or instead of one ("Web Desk"). */
export const roleLine: Recogniser = ({ text, header }) =>
  header.byline.length === 0 && isDesk(text)
    ? { header: { byline: [text] }, dropped: [] }
    : header.byline.length > 0 &&
        text.length <= 60 &&
        (isAffiliation(text) || isAffiliation(text.split(', ')[0]!)) &&
        text.split(' ').length <= 5
      ? { header: {}, dropped: [[0, text.length]] }
      : null
