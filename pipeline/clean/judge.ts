import { knownPhrase, opensTail } from './boilerplate.js'
import type { Page } from './evidence.js'
import { lineStructures, pageStructures, type Structure } from './structures.js'

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

const apply = (page: Page, found: Record<string, Structure>, out: Map<number, string>) => {
  for (const [rule, structure] of Object.entries(found))
    for (const index of structure(page, out)) if (!out.has(index)) out.set(index, rule)
}

/** The lines that are furniture by themselves, wherever they stand: a phrase of the list, an address, a command, a credit. */
export const furnitureLines = (page: Page): ReadonlyMap<number, string> => {
  const out = new Map<number, string>()
  if (page.looks.length < 2) return out
  for (const [index, { text }] of page.looks.entries()) {
    const rule = knownPhrase(text)
    if (rule) out.set(index, rule)
  }
  apply(page, lineStructures, out)
  return out
}

/**
 * Which paragraphs are not the article, each with the name of the rule that says so: a phrase of the list, a structure of
 * the page, or the weight of the evidence. A file with a single paragraph is all article.
 *
 * @param furniture what `furnitureLines` found
 * @param taken paragraphs that are header
 */
export const judgeLines = (
  page: Page,
  furniture: ReadonlyMap<number, string>,
  taken: ReadonlySet<number>,
): ReadonlyMap<number, string> => {
  if (page.looks.length < 2) return new Map()
  const out = new Map(furniture)
  for (const index of taken) out.set(index, 'header')
  apply(page, pageStructures, out)
  for (let index = tailStart(page); index < page.looks.length; index++)
    if (!out.has(index)) out.set(index, 'comment-form')
  for (const index of taken) out.delete(index)
  return out
}
