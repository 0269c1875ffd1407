import openers from '../rules/link-openers.json' with { type: 'json' }
import type { Look } from './look.js'
import { isDoubled, isProse, type Page } from './page.js'
import { isSection } from './section.js'

/** Finds the lines of one kind of furniture by what stands around them; `out` are the lines already known to go. */
export type PageStructure = (page: Page, out: ReadonlyMap<number, string>) => Iterable<number>

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
export const opensLinks = ({ text, count, ending }: Look): boolean => {
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
  const prose = page.proseFrom[from]
  const rest = looks.length - from
  return prose === undefined || (prose.long === 0 && prose.lines <= rest * 0.5 && prose.pairs <= rest * 0.15 + 1)
}

/** An opening line ("Related stories", "More from the Herald") and the links under it. */
const relatedLinks: PageStructure = function* (page) {
  for (let index = 1; index < page.looks.length; index++) {
    if (!opensLinks(page.looks[index]!)) continue
    yield index
    const tail = isTail(page, index + 1)
    let next = index + 1
    while (next < page.looks.length && (tail || isLink(page.looks[next]!))) yield next++
    index = next - 1
  }
}

const shortestMenu = 6
const longestItem = 3

/** The items of a menu: many lines in a row of a word or three, before the first sentence of the page. */
const menuRun: PageStructure = function* ({ looks, firstProse }, out) {
  const isItem = (index: number): boolean =>
    out.has(index) || (looks[index]!.count <= longestItem && looks[index]!.ending === 'none' && !looks[index]!.isDate)
  for (let from = 0; from < firstProse; from++) {
    let to = from
    while (to < firstProse && isItem(to)) to += 1
    if (to - from >= shortestMenu) for (let index = from; index < to; index++) yield index
    from = to
  }
}

const shortestShout = 8

/** A headline in capitals amid the text, as some sites link other articles. Not one: a heading of a few words. */
const capitalLink: PageStructure = function* ({ looks, firstProse }) {
  for (let index = firstProse + 1; index < looks.length; index++) {
    const { isCapitals, count, ending } = looks[index]!
    if (isCapitals && count >= shortestShout && ending !== 'question' && ending !== 'stop') yield index
  }
}

/** The same headline twice in one line, more than once on a page: picture text and title of a link. */
const doubledLink: PageStructure = function* ({ looks }) {
  const doubled = [...looks.keys()].filter((index) => index > 1 && isDoubled(looks[index]!.text))
  if (doubled.length > 1) yield* doubled
}

const longestTeaser = 45
const longestDate = 6
const mostLinesOfCard = 4

/**
 * A teaser of another article: category, headline, a sentence or two, and its date. Without a headline over it, it must be
 * one of several, stand amid the text and be about something else.
 */
const teaserCard: PageStructure = function* ({ looks, firstProse, lastProse, kinship }) {
  const isDated = (index: number): boolean => looks[index]!.isDate && looks[index]!.count <= longestDate
  const dates = [...looks.keys()].filter((index) => index > firstProse + 1 && isDated(index))
  for (const index of dates) {
    const teaser = looks[index - 1]!
    if (isLink(teaser) || teaser.count > longestTeaser) continue
    let top = index - 1
    while (top > firstProse + 1 && index - top < mostLinesOfCard && isLink(looks[top - 1]!) && !isDated(top - 1))
      top -= 1
    const bare = top === index - 1
    if (bare && (dates.length < 2 || index > lastProse || kinship(top) > 0.5)) continue
    for (let line = top; line <= index; line++) yield line
  }
}

/** "Jane Doe is a reporter at the Herald" before or behind the article, and her name alone above it. */
const authorNote: PageStructure = function* ({ looks, lastProse }) {
  const last = looks.length - 1
  const late = Math.min(lastProse - 2, last - 2, last * 0.85)
  for (const [index, look] of looks.entries()) {
    if (!look.isBiography || (index > 1 && index < late)) continue
    yield index
    if (index > 1 && looks[index - 1]!.isName) yield index - 1
  }
}

const reach = /(?:^|[\s(])@\w{2,}|[\w.]@\w+\.[a-z]|\b(?:twitter|facebook|instagram|x\.com)\b/i
const asks = /\b(?:follow|email|contact|reached|subscribe|sign|tweet|tips)\b/i
const quoted = /[“"]|''/
const lastLines = 5
const longestSignOff = 70

/** The last lines' invitation to write to or follow the author or the outlet: "Email Jane Doe at jane@example.com". */
const signOff: PageStructure = function* ({ looks, lastProse }) {
  for (let index = Math.max(1, looks.length - lastLines, lastProse - 2); index < looks.length; index++) {
    const { text, count, inGroup } = looks[index]!
    if (count > longestSignOff || !reach.test(text) || !asks.test(text) || quoted.test(text)) continue
    if (inGroup('social') + inGroup('mail') > 0) yield index
  }
}

const outlet =
  /^(?:The )?(?:\p{Lu}[\p{L}.’']* ){1,5}is an? [^.]{0,60}\b(?:news|media|press) (?:agency|organi[sz]ation|outlet|site|website|service|network|publication|company|platform|portal)\b/u

/** What the outlet says of itself, on the first line or the last ones: "The Herald is a news website for the coast". */
const outletNote: PageStructure = function* ({ looks }) {
  for (const [index, { text }] of looks.entries())
    if ((index === 0 || index >= looks.length - 2) && outlet.test(text.slice(0, 240))) yield index
}

const inBrackets = /^\((?:\p{Lu}[\p{L}.'’-]+ ){1,3}\p{Lu}[\p{L}'’-]+\)$/u

/** A name alone, under the article, be it in brackets, or one that the page prints several times; not one of a list of names. */
const strayName: PageStructure = function* ({ looks, repeats, firstProse, lastProse }, out) {
  const listed = (index: number): boolean => {
    const look = looks[index]
    return look !== undefined && !out.has(index) && look.count <= 5 && look.ending === 'none'
  }
  for (let index = firstProse + 1; index < looks.length; index++) {
    const look = looks[index]!
    const named = look.isName || (index > lastProse && look.text.length < 60 && inBrackets.test(look.text))
    if (!named || listed(index - 1) || listed(index + 1)) continue
    if (index > lastProse || (repeats.get(look.text) ?? 0) > 2) yield index
  }
}

const revised = /^(?:last )?(?:updated|modified|published|posted)\b[^.]{0,30}\d[^.]{0,20}(?:[ap]\.m\.)?$/i

/** A date alone under the last sentence: of a comment, a card or the page. */
const strayDate: PageStructure = function* ({ looks, firstProse, lastProse }) {
  for (let index = lastProse + 1; index < looks.length; index++)
    if (
      firstProse >= 0 &&
      (revised.test(looks[index]!.text) || (looks[index]!.isDate && looks[index]!.count <= longestDate))
    )
      yield index
}

const tagsOpen = /^(?:tags?|tagged|topics?|related topics|filed under|keywords|categor(?:y|ies))\W*$/i
const longestTag = 4

/** The tags under a line that only says "Tags:", at the foot of the page. */
const tagList: PageStructure = function* ({ looks, firstProse }) {
  for (let index = firstProse + 1; index < looks.length; index++) {
    if (!tagsOpen.test(looks[index]!.text)) continue
    yield index
    while (looks[index + 1]?.ending === 'none' && looks[index + 1]!.count <= longestTag) yield ++index
  }
}

const number = /^[\d.,]{1,7}[km]?$/i

/** A number alone beside furniture or the head of the page: how often it was shared. Not one: the heading "1" of a list. */
const bareCount: PageStructure = function* ({ looks }, out) {
  for (const [index, { text }] of looks.entries())
    if (text.length <= 8 && number.test(text) && (out.has(index - 1) || out.has(index + 1))) yield index
}

const mostHeadlines = 8
const shortestHeadline = 4
const longestClosing = 12
const mostClosing = 2

/** Headlines in a row under the last sentence, if need be over a closing line or two; not the items of a list that a colon opens. */
const headlineRun: PageStructure = function* ({ looks }, out) {
  const isHeadline = (index: number): boolean => isLink(looks[index]!) && looks[index]!.count >= shortestHeadline
  const isClosing = (index: number): boolean =>
    out.has(index) || (looks[index]!.count <= longestClosing && looks[index]!.ending === 'stop')
  let end = looks.length
  while (end > 1 && looks.length - end < mostClosing && !isHeadline(end - 1) && isClosing(end - 1)) end -= 1
  let from = end
  while (from > 1 && (out.has(from - 1) || isHeadline(from - 1))) from -= 1
  const run = [...looks.keys()].slice(from, end).filter((index) => !out.has(index))
  const words = run.reduce((sum, index) => sum + looks[index]!.count, 0)
  if (run.length < 2 || run.length > mostHeadlines || words < run.length * 5) return
  if (looks[from - 1]?.ending !== 'colon') yield* run
}

const footRules: ReadonlySet<string> = new Set([
  'page-furniture',
  'subscription',
  'share-bar',
  'comment-form',
  'copyright',
])
const longestFootItem = 5

/** The menus at the foot of a page: lines of a few words under the last sentence, one in ten of them known furniture or sections. */
const footMenu: PageStructure = function* ({ looks, lastProse }, out) {
  const items = [...looks.keys()].slice(Math.max(lastProse + 1, 1))
  const known = items.filter((index) => footRules.has(out.get(index) ?? '') || isSection(looks[index]!.text))
  if (items.length < shortestMenu || known.length < 2 || known.length < items.length * 0.1) return
  for (const index of items) if (looks[index]!.count <= longestFootItem && looks[index]!.ending === 'none') yield index
}

const longestScrap = 10
const mostItemsOfArticle = 8

/** On a page that kept its menus, the short lines before the first and behind the last sentences: what they link to. */
const menuPage: PageStructure = function* ({ looks, firstProse, lastProse }, out) {
  const items = [...out.values()].filter((rule) => rule === 'menu-run').length
  if (items < mostItemsOfArticle) return
  for (const [index, look] of looks.entries())
    if ((index < firstProse || index > lastProse) && look.count < longestScrap && look.ending === 'none') yield index
}

const fewestLines = 60
const mostOfDump = 0.6
const mostWords = 60
const priceOfScrap = 6

/** The stretch of lines whose words outweigh the scraps among them most: Kadane's algorithm. */
const heaviest = (looks: readonly Look[], weigh: (look: Look) => number): readonly [from: number, to: number] => {
  let best: readonly [number, number] = [0, looks.length]
  let bestSum = 0
  let sum = 0
  let from = 0
  for (const [index, look] of looks.entries()) {
    if (sum <= 0) [sum, from] = [0, index]
    sum += weigh(look)
    if (sum > bestSum) [bestSum, best] = [sum, [from, index + 1]]
  }
  return best
}

/** On a whole page with its menus and buttons, most lines scraps: what stands before and behind the stretch that is thick with running text. */
const aroundArticle: PageStructure = function* ({ looks }, out) {
  if (looks.length < fewestLines) return
  const known = [...out.values()].filter((rule) => rule === 'menu-run' || footRules.has(rule)).length
  const scraps = looks.filter((look) => !isProse(look)).length
  if (known < mostItemsOfArticle || scraps < looks.length * mostOfDump) return
  const [from, to] = heaviest(looks, (look) => (isProse(look) ? Math.min(look.count, mostWords) : -priceOfScrap))
  for (let index = 0; index < looks.length; index++) if (index < from || index >= to) yield index
}

/** Lines that are furniture whatever the head of the page says. */
export const earlyStructures = { 'menu-run': menuRun } satisfies Record<string, PageStructure>

/** Lines that are furniture by what stands around them. In order: the first that knows a line gives the rule its name. */
export const pageStructures = {
  'sign-off': signOff,
  'outlet-note': outletNote,
  'related-links': relatedLinks,
  'capital-link': capitalLink,
  'doubled-link': doubledLink,
  'teaser-card': teaserCard,
  'author-note': authorNote,
  'stray-name': strayName,
  'stray-date': strayDate,
  'tag-list': tagList,
  'bare-count': bareCount,
  'foot-menu': footMenu,
  'menu-page': menuPage,
  'headline-run': headlineRun,
  'around-article': aroundArticle,
} satisfies Record<string, PageStructure>
