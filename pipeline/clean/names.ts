import words from '../rules/byline-words.json' with { type: 'json' }
import calendar from '../rules/calendar-names.json' with { type: 'json' }
import outlets from '../rules/outlets.json' with { type: 'json' }
import { countryOfCapital, countryOfName } from '../world/countries.js'
import { isSection } from './section.js'

/** The people and bodies that a stretch of a byline names, and where it ends. */
export interface Names {
  /** Authors as written; roles and affiliations are left out where a person is named. */
  readonly names: readonly string[]
  readonly end: number
}

const particles: ReadonlySet<string> = new Set(words.particles)
const roles: ReadonlySet<string> = new Set(words.roles)
const notNames: ReadonlySet<string> = new Set(words.notNames)
const outletNames: ReadonlySet<string> = new Set(outlets.names.map((name) => name.toLowerCase()))
const longestOutlet = Math.max(...outlets.names.map((name) => name.length))
const outletWords: ReadonlySet<string> = new Set(outlets.words.map((word) => word.toLowerCase()))
const months: ReadonlySet<string> = new Set(Object.keys(calendar.months))

const bare = (token: string): string => token.toLowerCase().replace(/[.,]+$/, '')

/** A desk of an outlet that goes by its initials: "CNN Business", "BBC Africa". */
const isDeskOfOutlet = (phrase: string): boolean => {
  const found = /^(\p{Lu}{2,5}) (\p{L}.{2,30})$/u.exec(phrase)
  return found !== null && outletNames.has(found[1]!.toLowerCase()) && isSection(found[2]!)
}

/** Whether a phrase is an outlet's or an agency's name: "Reuters", "The Harbour Post", "CNN Business". */
export const isOutlet = (phrase: string): boolean => {
  if (phrase.length <= longestOutlet && outletNames.has(phrase.toLowerCase())) return true
  if (isDeskOfOutlet(phrase)) return true
  const last = phrase.slice(phrase.lastIndexOf(' ') + 1).toLowerCase()
  if (!outletWords.has(last) || !/^\p{Lu}/u.test(phrase)) return false
  const count = phrase.split(' ').length
  return count >= 2 && count <= 5
}

/** Whether a phrase says what somebody is or works for: "Staff writer", "Reuters", "Political Editor". */
export const isAffiliation = (phrase: string): boolean =>
  isOutlet(phrase) ||
  (phrase.length <= 48 && phrase.split(' ').length <= 5 && phrase.split(' ').some((word) => roles.has(bare(word))))

/**
 * Whether what follows a comma behind an author is where the author was: one word behind a full name, or a known country
 * or capital. Not one: the second of "Madonna, Prince and Cher".
 */
const isWhereabouts = (part: string, first: string): boolean =>
  (!part.includes(' ') && first.includes(' ')) || countryOfName(part) !== null || countryOfCapital(part) !== null

const isRole = (word: string): boolean => roles.has(bare(word)) || bare(word) === 'news'

/** Whether a phrase names a desk instead of a person: "Staff Reports", "Web Desk". */
export const isDesk = (phrase: string): boolean => {
  const space = phrase.indexOf(' ')
  return space > 0 && isRole(phrase.slice(0, space)) && phrase.split(' ').every(isRole)
}

const token = /[^\s,;&|•·()/]+|[,;&]/y
const capital = /^(?:al|el|ul|d|l)?[-'’]?\p{Lu}[\p{L}\p{M}'’.-]*$/u

/** "in Lagos" between two authors. */
const inPlace = / \p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,2}(?= and \p{Lu}|, (?:and )?\p{Lu})/uy

/** Whether a sticky pattern fits at a place; its `lastIndex` is then behind the match. */
const passes = (pattern: RegExp, text: string, at: number): boolean => {
  pattern.lastIndex = at
  return pattern.test(text)
}

const startsDate = (word: string, text: string, end: number): boolean =>
  months.has(bare(word)) && /^[\s.]*\d/.test(text.slice(end, end + 4))

/**
 * Reads names from a place in a line up to the first word that is part of none: "Jane Doe and John Smith, Reuters" is two
 * people. Null where no name stands there.
 */
export const readNames = (text: string, from: number): Names | null => {
  const parts: string[] = []
  const places: string[] = []
  let joiner = ''
  let current: string[] = []
  let end = from
  let at = from
  const close = () => {
    const part = current.join(' ')
    if (part === '') return
    if (joiner === ',' && isWhereabouts(part, parts[0] ?? '')) places.push(part)
    else parts.push(part)
    current = []
  }
  while (parts.length + places.length < 10) {
    while (text[at] === ' ') at += 1
    token.lastIndex = at
    const found = token.exec(text)
    if (!found) break
    const word = found[0]
    const after = at + word.length
    if (/^[,;&]$/.test(word) || word === 'and') {
      if (current.length === 0 && parts.length === 0) break
      close()
      joiner = word
    } else if (
      capital.test(word) &&
      !startsDate(word, text, after) &&
      !(notNames.has(bare(word)) && !roles.has(bare(word)))
    ) {
      if (current.length === 5) break
      current.push(word)
      end = after
    } else if (word === 'in' && current.length > 0 && passes(inPlace, text, after)) {
      at = inPlace.lastIndex
      continue
    } else if (
      current.length > 0 &&
      particles.has(word) &&
      /^ (?:\p{Ll}{1,3} ){0,2}\p{Lu}/u.test(text.slice(after, after + 12))
    )
      current.push(word)
    else break
    at = after
  }
  close()
  if (parts.length === 0) return null
  const people = parts.filter((part) => !isAffiliation(part) && !/^\p{Lu}+$/u.test(part))
  const names = people.length > 0 ? people : parts.slice(0, 1)
  return {
    names: names.map((name) =>
      name.replace(/[,.]$/, (sign) => (/\b\p{Lu}\.$/u.test(name) || /\b[JS]r\.$/.test(name) ? sign : '')),
    ),
    end,
  }
}
