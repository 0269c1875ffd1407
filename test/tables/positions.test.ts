import { describe, expect, test } from 'vitest'
import { contractDataset } from './contract-dataset.js'

const { rows, raws } = contractDataset()
const articles = new Map(rows.articles.map((article) => [article.article_id, article]))
const textOf = (articleId: string) => [...articles.get(articleId)!.text]
const rawOf = (articleId: string) => [...raws.get(articles.get(articleId)!.path)!]

/** As a program that counts code points cuts it. */
const cut = (text: readonly string[], start: number | null, end: number | null): string =>
  start === null || end === null ? '(nowhere)' : text.slice(start, end).join('')

/** What cleaning repairs: blanks, line ends, soft hyphens, and UTF-8 that was taken for windows-1252. */
const repaired = (text: string): string =>
  text.replaceAll('\u00ad', '').replaceAll('â€™', '’').replace(/\s+/gu, ' ').trim()

describe('in the text', () => {
  test.each([
    ['sentences', rows.sentences.map((row) => [row.article_id, row.start, row.end, row.text] as const)],
    ['quotes', rows.quotes.map((row) => [row.article_id, row.start, row.end, row.content] as const)],
    [
      'speakers',
      rows.quotes
        .filter(({ speaker_start }) => speaker_start !== null)
        .map((row) => [row.article_id, row.speaker_start, row.speaker_end, row.speaker_mention] as const),
    ],
    [
      'cues',
      rows.quotes
        .filter(({ cue_start }) => cue_start !== null)
        .map((row) => [row.article_id, row.cue_start, row.cue_end, row.cue] as const),
    ],
    ['events', rows.events.map((row) => [row.article_id, row.start, row.end, row.evidence] as const)],
    ['triggers', rows.events.map((row) => [row.article_id, row.trigger_start, row.trigger_end, row.trigger] as const)],
    [
      'participants',
      rows.participants
        .filter(({ start }) => start !== null)
        .map((row) => [row.event_id.replace(/-e\d+$/, ''), row.start, row.end, row.mention] as const),
    ],
  ])('%s stand where they say, in code points', (_, spans) => {
    expect(spans.length).toBeGreaterThan(0)
    for (const [article, start, end, words] of spans) expect(cut(textOf(article), start, end)).toBe(words)
  })

  test('doubts point into the text', () => {
    for (const { article_id, start, end } of rows.problems) {
      if (start === null) continue
      expect(start).toBeLessThanOrEqual(end!)
      expect(end).toBeLessThanOrEqual(textOf(article_id!).length)
    }
    expect(rows.problems.length).toBeGreaterThan(0)
  })

  test('speakers, cues and triggers come from the sentence or its neighbours, and no mention lies in a quote', () => {
    const sentences = new Map(rows.sentences.map((row) => [row.sentence_id, row]))
    for (const event of rows.events) {
      const sentence = sentences.get(event.sentence_id)!
      expect(event.trigger_start).toBeGreaterThanOrEqual(sentence.start)
      expect(event.trigger_end).toBeLessThanOrEqual(sentence.end)
    }
    for (const quote of rows.quotes) {
      const sentence = sentences.get(quote.sentence_id)!
      expect(quote.start).toBeGreaterThanOrEqual(sentence.start)
      expect(quote.start).toBeLessThan(sentence.end)
    }
  })
})

describe('in the raw file', () => {
  test.each([
    ['sentences', rows.sentences.map((row) => [row, row.text] as const)],
    ['quotes', rows.quotes.map((row) => [row, row.content] as const)],
    ['events', rows.events.map((row) => [row, row.evidence] as const)],
  ])('%s say the same once repaired', (_, spans) => {
    expect(spans.length).toBeGreaterThan(0)
    for (const [{ article_id, raw_start, raw_end }, words] of spans)
      expect(repaired(cut(rawOf(article_id), raw_start, raw_end))).toBe(repaired(words))
  })

  test('dropped lines stand where they say, on the line that they say', () => {
    expect(rows.dropped.length).toBeGreaterThan(0)
    for (const { article_id, raw_start, raw_end, text, line } of rows.dropped) {
      const raw = rawOf(article_id)
      expect(cut(raw, raw_start, raw_end)).toBe(text)
      expect(raw.slice(0, raw_start!).filter((character) => character === '\n').length + 1).toBe(line)
    }
  })

  test('no word of a file is lost: it stands in the text, in the header or among the dropped lines', () => {
    for (const article of rows.articles) {
      const kept = [
        article.text,
        article.headline,
        article.section,
        article.dateline,
        article.url,
        article.outlet,
        ...article.byline,
        ...rows.dropped.filter(({ article_id }) => article_id === article.article_id).map(({ text }) => text),
      ].join(' ')
      const words = repaired(raws.get(article.path)!).match(/[\p{L}]{4,}/gu)!
      const months = /^(published|january|march|may|june|november|[a-z]+day)$/i
      for (const word of words) if (!months.test(word)) expect(repaired(kept), article.path).toContain(word)
    }
  })
})
