import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { eventStatuses, eventTypeNames } from '../../schemas/plover.js'
import { datasetOf } from '../tables/dataset-of.js'
import { floors } from './floors.js'
import { readGold } from './gold.js'
import { alternatives } from './names.js'
import { score } from './score.js'
import { page } from './tally.js'

const seeds = join(import.meta.dirname, '../../seeds')
const raws = new Map(readdirSync(seeds).map((name) => [name, readFileSync(join(seeds, name), 'utf8')]))
const gold = readGold(import.meta.dirname)
const quotes = gold.articles.flatMap((article) => article.quotes)
const events = gold.articles.flatMap((article) => article.events)
const asked = events.filter(({ optional }) => !optional)

describe('the gold', () => {
  const everyArticle = gold.articles.map((article) => [article.file, article] as const)

  test.each(everyArticle)('of %s quotes its article word by word', (file, article) => {
    const text = raws.get(file)!.replaceAll('\u00a0', ' ')
    for (const { content } of article.quotes) expect(text).toContain(content)
    for (const { clause, trigger } of article.events) {
      expect(text).toContain(clause)
      expect(clause.split(trigger)).toHaveLength(2)
    }
  })

  test('has 26 quotes of three words or more, and at least twelve indirect ones', () => {
    const marked = quotes.filter(({ kind }) => kind !== 'indirect')
    expect(marked.filter(({ content }) => content.split(' ').length >= 3)).toHaveLength(26)
    expect(quotes.filter(({ kind, optional }) => kind === 'indirect' && !optional).length).toBeGreaterThanOrEqual(12)
  })

  test('asks for at least 35 events, over five types and three statuses', () => {
    const kinds = new Set(asked.map(({ type }) => type))
    const statuses = new Set(asked.map(({ status }) => status))
    expect(asked.length).toBeGreaterThanOrEqual(35)
    expect([...kinds].filter((type) => alternatives(type).length === 1).length).toBeGreaterThanOrEqual(5)
    expect([...statuses].filter((status) => alternatives(status).length === 1).length).toBeGreaterThanOrEqual(3)
    for (const type of kinds) expect(eventTypeNames).toEqual(expect.arrayContaining([...alternatives(type)]))
    for (const status of statuses) expect(eventStatuses).toEqual(expect.arrayContaining([...alternatives(status)]))
  })
})

describe('the dataset of the seeds', () => {
  const { rows } = datasetOf(seeds)
  const report = score(rows, raws, gold)

  test.each(Object.entries(floors))('has enough right: %s', (figure, floor) => {
    expect(report.figures[figure]?.right ?? 0, page(report)).toBeGreaterThanOrEqual(floor)
  })

  test('has no boilerplate in the text and no sentence lost', () => {
    const inText = report.figures['no other paragraph in the text']!
    expect(inText.right, page(report)).toBe(inText.of)
  })

  test('has no more surplus quotes than a reader forgives', () => {
    const { right, of } = report.figures['quote rows in the gold']!
    expect(of - right, page(report)).toBeLessThanOrEqual(3)
  })

  test('knows the Tehran summit of 1 November 2017 as one event over three articles, dated where it can be', () => {
    const fileOf = new Map(rows.articles.map(({ article_id, path }) => [article_id, path.slice(0, 3)]))
    const mentions = rows.events.filter(({ date_start, event }) => date_start === '2017-11-01' && event === 'CONSULT')
    const clusters = mentions.map(({ cluster_id }) => rows.events.filter((row) => row.cluster_id === cluster_id))
    const files = clusters.map((cluster) => [...new Set(cluster.map((row) => fileOf.get(row.article_id)))].sort())
    expect(files).toContainEqual(['000', '001', '002'])
  })

  test('gives one id to a speaker with and without a title that looks like a name', () => {
    const ids = rows.quotes.filter(({ speaker }) => speaker?.endsWith('Khamenei')).map(({ speaker_id }) => speaker_id)
    expect(new Set(ids)).toEqual(new Set(['ali-khamenei']))
  })
})
