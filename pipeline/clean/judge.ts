import type { Block } from './blocks.js'
import { knownPhrase, opensTail } from './boilerplate.js'
import { type Page, readPage } from './evidence.js'
import { lookAt } from './look.js'
import { structures } from './structures.js'

/** Words of a page that must stand before a comment form, as a share, for all behind it to be out. */
const bodyBeforeTail = 0.4

/** The line from which on nothing belongs to the article ("Leave a reply"), or the number of lines. */
const tailStart = (page: Page): number => {
  const total = page.looks.reduce((sum, look) => sum + look.words.length, 0)
  let before = 0
  for (const [index, look] of page.looks.entries()) {
    if (index > 0 && before >= total * bodyBeforeTail && opensTail(look.text)) return index
    before += look.words.length
  }
  return page.looks.length
}

/**
 * Which paragraphs are not the article, each with the name of the rule that says so: a phrase of the list, a structure of
 * the page, or the weight of the evidence. A file with a single paragraph is all article.
 *
 * @param taken paragraphs already read as header
 */
export const judgeLines = (blocks: readonly Block[], taken: ReadonlySet<number>): ReadonlyMap<number, string> => {
  if (blocks.length < 2) return new Map()
  const page = readPage(blocks.map((block) => lookAt(block.text)))
  const out = new Map<number, string>()
  for (const index of taken) out.set(index, 'header')
  for (const [index, block] of blocks.entries()) {
    const rule = out.has(index) ? null : knownPhrase(block.text)
    if (rule) out.set(index, rule)
  }
  for (const [rule, structure] of Object.entries(structures))
    for (const index of structure(page, out)) if (!out.has(index)) out.set(index, rule)
  for (let index = tailStart(page); index < blocks.length; index++) if (!out.has(index)) out.set(index, 'comment-form')
  for (const index of taken) out.delete(index)
  return out
}
