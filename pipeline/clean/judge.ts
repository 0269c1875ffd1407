import { knownPhrase, opensTail } from './boilerplate.js'
import { judgeLine } from './line-model.js'
import { lineStructures } from './line-structures.js'
import { learnedWeights, readWords, type WordWeights } from './line-words.js'
import type { Look } from './look.js'
import type { Page } from './page.js'
import { earlyStructures, type PageStructure, pageStructures } from './page-structures.js'
import { type Surroundings, surroundingsOf } from './surroundings.js'

const lineRules = Object.entries(lineStructures)
const earlyRules = Object.entries(earlyStructures)
const pageRules = Object.entries(pageStructures)

/** The rule by which a line is furniture wherever it stands, or null: a phrase of the list, an address, a command. */
const furnitureRule = (look: Look): string | null => {
  const phrase = knownPhrase(look.text, look.hints)
  if (phrase !== null) return phrase
  for (const [rule, structure] of lineRules) if (structure(look)) return rule
  return null
}

const apply = (
  page: Page,
  rules: readonly (readonly [rule: string, structure: PageStructure])[],
  out: Map<number, string>,
): void => {
  for (const [rule, structure] of rules) {
    const take = (index: number): void => {
      if (!out.has(index)) out.set(index, rule)
    }
    structure(page, take, out)
  }
}

/** The lines that are furniture by themselves or as items of a menu, each with its rule. A file with a single paragraph has none. */
export const furnitureLines = (page: Page): ReadonlyMap<number, string> => {
  const { looks, firstProse } = page
  const out = new Map<number, string>()
  if (looks.length < 2) return out
  for (const [index, look] of looks.entries()) {
    const rule = furnitureRule(look)
    // "Watch: Minister walks out" over the first sentence is the headline itself.
    const heads = rule === 'related-links' && index < firstProse && look.text.includes(': ')
    if (rule !== null && !heads) out.set(index, rule)
  }
  apply(page, earlyRules, out)
  return out
}

/** Words of a page that must stand before a comment form, as a share, for all behind it to be out. */
const bodyBeforeTail = 0.5

/** The line from which on nothing belongs to the article ("Leave a reply"), or the number of lines. */
const tailStart = ({ looks }: Page): number => {
  const total = looks.reduce((sum, look) => sum + look.count, 0)
  let before = 0
  for (let index = 0; index < looks.length; index++) {
    const look = looks[index]!
    if (index > 0 && before >= total * bodyBeforeTail && opensTail(look)) return index
    before += look.count
  }
  return looks.length
}

/**
 * The lines that are certainly not the article, each with its rule: what is furniture by itself, by the line above it, or under a
 * comment form. Lines of the header are not among them.
 */
export const certainLines = (
  page: Page,
  furniture: ReadonlyMap<number, string>,
  taken: ReadonlySet<number>,
): ReadonlyMap<number, string> => {
  if (page.looks.length < 2) return new Map()
  const out = new Map(furniture)
  for (const index of taken) out.set(index, 'header')
  apply(page, pageRules, out)
  for (let index = tailStart(page); index < page.looks.length; index++)
    if (!out.has(index)) out.set(index, 'comment-form')
  for (const index of taken) out.delete(index)
  return out
}

/** The page as the model of lines sees it. */
export const viewOf = (
  page: Page,
  certain: ReadonlyMap<number, string>,
  taken: ReadonlySet<number>,
  headline: string | null,
  weights: WordWeights,
): Surroundings =>
  surroundingsOf({
    page,
    words: page.looks.map(({ text }) => readWords(text, weights)),
    headline: headline === null ? null : readWords(headline, weights),
    isHeader: (index) => taken.has(index),
    isFurniture: (index) => certain.has(index),
  })

/**
 * Which paragraphs are not the article, each with the name of the rule that says so, or of the evidence that says most for it. A
 * file with a single paragraph is all article.
 *
 * @param furniture what `furnitureLines` found
 * @param taken paragraphs that are header
 * @param headline as the header gives it
 */
export const judgeLines = (
  page: Page,
  furniture: ReadonlyMap<number, string>,
  taken: ReadonlySet<number>,
  headline: string | null,
): ReadonlyMap<number, string> => {
  if (page.looks.length < 2) return new Map()
  const certain = certainLines(page, furniture, taken)
  const view = viewOf(page, certain, taken, headline, learnedWeights)
  const out = new Map(certain)
  let kept = 0
  for (let index = 0; index < page.looks.length; index++) {
    if (taken.has(index) || certain.has(index)) continue
    const reason = judgeLine(index, view)
    if (reason !== null) out.set(index, reason)
    else kept += 1
  }
  // A file of which nothing would be left is no page with furniture.
  return kept === 0 ? certain : out
}
