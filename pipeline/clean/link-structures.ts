import openers from '../rules/link-openers.json' with { type: 'json' }
import { isBareDate, type Look } from './look.js'
import { isDoubled } from './page.js'
import type { PageStructure } from './page-structures.js'

const longestLink = 25
const isLink = (look: Look): boolean =>
  look.isDate ||
  (look.count <= longestLink && (look.ending === 'none' || look.ending === 'question' || look.ending === 'ellipsis')) ||
  isDoubled(look.text)

const alone: ReadonlySet<string> = new Set(openers.alone)
const kinds: ReadonlySet<string> = new Set(openers.kinds)
const things: ReadonlySet<string> = new Set(openers.things)
const leads = new RegExp(`^(?:${openers.leads.join('|')}) `)
const longestOpener = 8

/** Whether a line stands over a list of links: "Related stories", "More from the Herald". Not one: "Related: a full headline". */
const opensLinks = ({ text, count, ending }: Look): boolean => {
  if (count > longestOpener || ending === 'stop' || ending === 'quote' || /: ./.test(text)) return false
  const lower = text
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/^[^a-z]+|[^a-z']+$/g, '')
  const space = lower.lastIndexOf(' ')
  return (
    alone.has(lower) ||
    leads.test(lower) ||
    (things.has(lower.slice(space + 1)) &&
      (kinds.has(lower.slice(0, space)) || (count <= 4 && kinds.has(lower.slice(0, lower.indexOf(' '))))))
  )
}

/** An opening line ("Related stories", "More from the Herald") and the links under it. */
export const relatedLinks: PageStructure = (page, take) => {
  for (let index = 1; index < page.looks.length; index++) {
    if (!opensLinks(page.looks[index]!)) continue
    take(index)
    let next = index + 1
    while (next < page.looks.length && isLink(page.looks[next]!)) take(next++)
    index = next - 1
  }
}

/** The same headline twice in one line, more than once on a page: picture text and title of a link. */
export const doubledLink: PageStructure = ({ looks }, take) => {
  const doubled: number[] = []
  for (let index = 2; index < looks.length; index++) if (isDoubled(looks[index]!.text)) doubled.push(index)
  if (doubled.length > 1) for (const index of doubled) take(index)
}

const longestTeaser = 45
const mostLinesOfCard = 4

const headsCard = (look: Look): boolean => isLink(look) && !isBareDate(look)

/**
 * A teaser of another article: category, headline, a sentence or two, and its date. Without a headline over it, it must be
 * one of several and stand amid the text.
 */
export const teaserCard: PageStructure = ({ looks, firstProse, lastProse }, take) => {
  const dates: number[] = []
  for (let index = firstProse + 2; index < looks.length; index++) if (isBareDate(looks[index]!)) dates.push(index)
  for (const index of dates) {
    const teaser = looks[index - 1]!
    if (isLink(teaser) || teaser.count > longestTeaser) continue
    let top = index - 1
    while (top > firstProse + 1 && index - top < mostLinesOfCard && headsCard(looks[top - 1]!)) top -= 1
    const bare = top === index - 1
    if (bare && (dates.length < 2 || index > lastProse)) continue
    for (let line = top; line <= index; line++) take(line)
  }
}
