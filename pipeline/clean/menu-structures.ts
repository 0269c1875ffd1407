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
