import openers from '../rules/link-openers.json' with { type: 'json' }
import { isBareDate, isCapitals, type Look } from './look.js'
import { isDoubled, isProse, type Page } from './page.js'
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

/** Whether nothing from this line on reads like the running text of an article: headlines and teasers by turns. */
const isTail = (page: Page, from: number): boolean => {
  const { looks } = page
  if (from < looks.length * 0.3 || looks.slice(from, from + 3).filter(isProse).length > 1) return false
  const prose = page.proseFrom()[from]
  const rest = looks.length - from
  return prose === undefined || (prose.long === 0 && prose.lines <= rest * 0.5 && prose.pairs <= rest * 0.15 + 1)
}

/** An opening line ("Related stories", "More from the Herald") and the links under it. */
export const relatedLinks: PageStructure = (page, take) => {
  for (let index = 1; index < page.looks.length; index++) {
    if (!opensLinks(page.looks[index]!)) continue
    take(index)
    const tail = isTail(page, index + 1)
    let next = index + 1
    while (next < page.looks.length && (tail || isLink(page.looks[next]!))) take(next++)
    index = next - 1
  }
}

const shortestShout = 8

/** A headline in capitals amid the text, as some sites link other articles. Not one: a heading of a few words. */
export const capitalLink: PageStructure = ({ looks, firstProse }, take) => {
  for (let index = firstProse + 1; index < looks.length; index++) {
    const look = looks[index]!
    const { count, ending } = look
    if (count >= shortestShout && ending !== 'question' && ending !== 'stop' && isCapitals(look)) take(index)
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
 * one of several, stand amid the text and be about something else.
 */
export const teaserCard: PageStructure = ({ looks, firstProse, lastProse, kinship }, take) => {
  const dates: number[] = []
  for (let index = firstProse + 2; index < looks.length; index++) if (isBareDate(looks[index]!)) dates.push(index)
  for (const index of dates) {
    const teaser = looks[index - 1]!
    if (isLink(teaser) || teaser.count > longestTeaser) continue
    let top = index - 1
    while (top > firstProse + 1 && index - top < mostLinesOfCard && headsCard(looks[top - 1]!)) top -= 1
    const bare = top === index - 1
    if (bare && (dates.length < 2 || index > lastProse || kinship(top) > 0.5)) continue
    for (let line = top; line <= index; line++) take(line)
  }
}

const mostHeadlines = 8
const shortestHeadline = 4
const longestClosing = 12
const mostClosing = 2

/** Headlines in a row under the last sentence, if need be over a closing line or two; not the items of a list that a colon opens. */
export const headlineRun: PageStructure = ({ looks }, take, out) => {
  const isHeadline = (index: number): boolean => isLink(looks[index]!) && looks[index]!.count >= shortestHeadline
  const isClosing = (index: number): boolean =>
    out.has(index) || (looks[index]!.count <= longestClosing && looks[index]!.ending === 'stop')
  let end = looks.length
  while (end > 1 && looks.length - end < mostClosing && !isHeadline(end - 1) && isClosing(end - 1)) end -= 1
  let from = end
  while (from > 1 && (out.has(from - 1) || isHeadline(from - 1))) from -= 1
  const run: number[] = []
  for (let index = from; index < end; index++) if (!out.has(index)) run.push(index)
  const words = run.reduce((sum, index) => sum + looks[index]!.count, 0)
  if (run.length < 2 || run.length > mostHeadlines || words < run.length * 5) return
  if (looks[from - 1]?.ending !== 'colon') for (const index of run) take(index)
}
