import type { Look } from './look.js'
import { isProse } from './page.js'
import type { PageStructure } from './page-structures.js'
import { isSection } from './section.js'

const shortestMenu = 6
const longestItem = 3

/** The items of a menu: many lines in a row of a word or three, before the first sentence of the page. */
export const menuRun: PageStructure = ({ looks, firstProse }, take, out) => {
  const isItem = (index: number): boolean =>
    out.has(index) || (looks[index]!.count <= longestItem && looks[index]!.ending === 'none' && !looks[index]!.isDate)
  for (let from = 0; from < firstProse; from++) {
    let to = from
    while (to < firstProse && isItem(to)) to += 1
    if (to - from >= shortestMenu) for (let index = from; index < to; index++) take(index)
    from = to
  }
}

const tagsOpen = /^(?:tags?|tagged|topics?|related topics|filed under|keywords|categor(?:y|ies))\W*$/i
const longestTag = 4

/** The tags under a line that only says "Tags:", at the foot of the page. */
export const tagList: PageStructure = ({ looks, firstProse }, take) => {
  for (let index = firstProse + 1; index < looks.length; index++) {
    if (!tagsOpen.test(looks[index]!.text)) continue
    take(index)
    while (looks[index + 1]?.ending === 'none' && looks[index + 1]!.count <= longestTag) take(++index)
  }
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
export const footMenu: PageStructure = ({ looks, lastProse }, take, out) => {
  const from = Math.max(lastProse + 1, 1)
  const count = looks.length - from
  if (count < shortestMenu) return
  let known = 0
  for (let index = from; index < looks.length; index++)
    if (footRules.has(out.get(index) ?? '') || isSection(looks[index]!.text)) known += 1
  if (known < 2 || known < count * 0.1) return
  for (let index = from; index < looks.length; index++)
    if (looks[index]!.count <= longestFootItem && looks[index]!.ending === 'none') take(index)
}

const longestScrap = 10
const mostItemsOfArticle = 8

/** On a page that kept its menus, the short lines before the first and behind the last sentences: what they link to. */
export const menuPage: PageStructure = ({ looks, firstProse, lastProse }, take, out) => {
  const items = [...out.values()].filter((rule) => rule === 'menu-run').length
  if (items < mostItemsOfArticle) return
  for (const [index, look] of looks.entries())
    if ((index < firstProse || index > lastProse) && look.count < longestScrap && look.ending === 'none') take(index)
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
export const aroundArticle: PageStructure = ({ looks }, take, out) => {
  if (looks.length < fewestLines) return
  const known = [...out.values()].filter((rule) => rule === 'menu-run' || footRules.has(rule)).length
  const scraps = looks.filter((look) => !isProse(look)).length
  if (known < mostItemsOfArticle || scraps < looks.length * mostOfDump) return
  const [from, to] = heaviest(looks, (look) => (isProse(look) ? Math.min(look.count, mostWords) : -priceOfScrap))
  for (let index = 0; index < looks.length; index++) if (index < from || index >= to) take(index)
}
