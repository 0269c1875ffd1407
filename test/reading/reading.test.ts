import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Gold } from '../gold/gold.js'
import { score } from '../gold/score.js'
import { page } from '../gold/tally.js'
import { datasetOf } from '../tables/dataset-of.js'

/**
 * Twelve articles, made up for this test in the manner of other papers, agencies and years than the seeds, each read by
 * hand before the program read it. The gold has every quotation in marks and the main events, not all that a program may
 * rightly find: it counts what is missed and what is wrong, and says nothing of what is too much.
 */
const folder = join(import.meta.dirname, 'articles')
const raws = new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
const gold: Gold = JSON.parse(readFileSync(join(import.meta.dirname, 'gold.json'), 'utf8'))

/** What is reached, of how many the page of a failing test tells. Floors: they may rise, and never fall. */
const floors = {
  articles: 12,
  headers: 71,
  'dropped lines': 35,
  'quotes of three words, speaker': 33,
  'shorter quotes, speaker': 3,
  'indirect, speaker': 9,
  'events: type': 53,
  'events: type, roles and status': 44,
  'event dates': 18,
}

/** Marks and blanks as cleaning leaves them. */
const blanks = (text: string): string => text.replace(/\s+/gu, ' ')

describe('what a reader finds in articles of other papers', () => {
  const { rows } = datasetOf(folder)
  const report = score(rows, raws, gold)

  test.each(gold.articles.map((article) => [article.file, article] as const))('%s has its gold', (file, article) => {
    const text = blanks(rows.articles.find(({ path }) => path === file)?.text ?? '')
    for (const { content } of article.quotes) expect(text).toContain(content)
    for (const { clause, trigger } of article.events) {
      expect(text).toContain(clause)
      expect(clause.split(trigger)).toHaveLength(2)
    }
  })

  test.each(Object.entries(floors))('has enough right: %s', (figure, floor) => {
    expect(report.figures[figure]?.right ?? 0, page(report)).toBeGreaterThanOrEqual(floor)
  })
})
