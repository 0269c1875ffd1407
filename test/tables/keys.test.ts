import { describe, expect, test } from 'vitest'
import { eventTypes } from '../../schemas/plover.js'
import { type TableName, tables } from '../../schemas/tables.js'
import { contractDataset } from './contract-dataset.js'

const { rows } = contractDataset()
type AnyRow = Readonly<Record<string, unknown>>
const rowsOf = (name: string) => rows[name as TableName] as readonly AnyRow[]
const declared = Object.values(tables)

describe('keys', () => {
  test.each(declared.map(({ name, key }) => [name, key]))('of %s are unique: %s', (name, key) => {
    const keys = rowsOf(name).map((row) => row[key])
    expect(keys.length).toBeGreaterThan(0)
    expect(new Set(keys).size).toBe(keys.length)
  })

  test.each(
    declared.flatMap(({ name, foreignKeys }) => foreignKeys.map((foreign) => [name, foreign.column, foreign] as const)),
  )('of %s are met by their table: %s', (name, column, foreign) => {
    const targets = new Set(rowsOf(foreign.table).map((row) => row[foreign.references]))
    for (const row of rowsOf(name)) if (row[column] !== null) expect(targets).toContain(row[column])
    expect(targets.size).toBeGreaterThan(0)
  })

  test('of rows begin with the key of their article and count from 1', () => {
    const counted = { sentences: 's', quotes: 'q', events: 'e', dropped: 'd' }
    for (const [name, letter] of Object.entries(counted))
      for (const { article_id } of rows.articles) {
        const mine = rowsOf(name).filter((row) => row.article_id === article_id)
        const key = tables[name as TableName].key
        expect(mine.map((row) => row[key])).toEqual(mine.map((_, index) => `${article_id}-${letter}${index + 1}`))
      }
  })
})

describe('order', () => {
  const paths = rows.articles.map(({ path }) => path)

  test('of articles is that of their paths, by code unit', () => {
    expect(paths).toEqual([...paths].sort())
  })

  test.each(['sentences', 'quotes', 'events', 'dropped'] as const)(
    'of %s is that of articles, then of places',
    (name) => {
      const order = new Map(rows.articles.map(({ article_id }, index) => [article_id, index]))
      const places = rowsOf(name).map((row) => [
        order.get(row.article_id as string)!,
        Number(row.start ?? row.raw_start),
      ])
      expect(places).toEqual([...places].sort((a, b) => a[0]! - b[0]! || a[1]! - b[1]!))
    },
  )
})

describe('counts and lists', () => {
  test('of an article are those of its rows', () => {
    const count = (name: TableName, id: string) => rowsOf(name).filter((row) => row.article_id === id).length
    for (const article of rows.articles) {
      const id = article.article_id
      expect(article.sentence_count).toBe(count('sentences', id))
      expect(article.quote_count).toBe(count('quotes', id))
      expect(article.event_count).toBe(count('events', id))
      expect(article.dropped_count).toBe(count('dropped', id))
      expect(article.paragraph_count).toBe(article.text.split('\n\n').length)
    }
  })

  test('of countries run beside those of names', () => {
    for (const event of rows.events) {
      expect(event.actor_countries).toHaveLength(event.actors.length)
      expect(event.recipient_countries).toHaveLength(event.recipients.length)
    }
    expect(rows.events.length).toBeGreaterThan(0)
  })

  test('of participants are the actors, then the recipients of their event', () => {
    for (const event of rows.events) {
      const mine = rows.participants.filter(({ event_id }) => event_id === event.event_id)
      const named = (role: string) =>
        mine.filter((one) => one.role === role).map(({ name }) => name.replaceAll('|', '/'))
      expect(mine.map(({ role }) => role)).toEqual(mine.map(({ role }) => role).sort())
      expect(named('actor')).toEqual(event.actors)
      expect(named('recipient')).toEqual(event.recipients)
    }
  })
})

describe('clusters', () => {
  test.each(['articles', 'quotes', 'events'] as const)('of %s have their size and one canonical row', (name) => {
    const { key } = tables[name]
    for (const row of rowsOf(name)) {
      const cluster = rowsOf(name).filter((other) => other.cluster_id === row.cluster_id)
      expect(row.cluster_size).toBe(cluster.length)
      expect(cluster.filter(({ is_canonical }) => is_canonical).map((one) => one[key])).toEqual([row.cluster_id])
    }
    expect(rowsOf(name).length).toBeGreaterThan(0)
  })

  test('hold the two reports of one event by a wire and by a paper', () => {
    const named = (path: string) => rows.articles.find((row) => row.path === path)!
    const paper = named('fixtures/port-talks.txt')
    const wire = named('fixtures/port-talks-wire.txt')
    expect(paper.cluster_id).toBe(wire.cluster_id)
    const similarities = [paper.similarity, wire.similarity].sort()
    expect(similarities[1]).toBe(1)
    expect(similarities[0]).toBeGreaterThan(0.6)
    expect(similarities[0]).toBeLessThan(1)
  })

  test('have a conflict where their rows have different speakers, and only there', () => {
    const speakers = (cluster: string) =>
      new Set(rows.quotes.filter(({ cluster_id }) => cluster_id === cluster).map(({ speaker_id }) => speaker_id))
    const known = (cluster: string) => [...speakers(cluster)].filter((id) => id !== null).length
    for (const quote of rows.quotes) expect(quote.has_conflict).toBe(known(quote.cluster_id) > 1)
    expect(rows.quotes.some(({ has_conflict }) => has_conflict)).toBe(true)
  })
})

describe('codes', () => {
  test('of an event fit its type', () => {
    for (const { event, quad_code, mode, recipients } of rows.events) {
      const type = eventTypes[event]
      expect(quad_code).toBe(type.quad)
      if (mode !== null) expect(type.modes).toContain(mode)
      if (type.needsRecipient && recipients.length === 0)
        expect(rows.events.filter((row) => row.event === event)[0]!.actors.length).toBeGreaterThan(0)
    }
    expect(rows.events.length).toBeGreaterThan(0)
  })

  test('of dates come with start, end and precision together', () => {
    for (const { date_start, date_end, date_precision } of rows.events) {
      expect([date_start, date_end, date_precision].filter((value) => value === null).length % 3).toBe(0)
      if (date_start !== null) expect(date_start <= date_end!).toBe(true)
    }
    expect(rows.events.some(({ date_start }) => date_start !== null)).toBe(true)
  })

  test('of a speaker are missing where the speaker is, and an id also where nobody can tell who it is', () => {
    const canBeKnown = ['person', 'organization', 'country']
    for (const { speaker, speaker_id, speaker_kind, confidence } of rows.quotes) {
      expect(speaker_kind === null).toBe(speaker === null)
      if (speaker === null) expect(speaker_id).toBe(null)
      else expect(confidence).toBeGreaterThanOrEqual(0.5)
      if (speaker_kind !== null && canBeKnown.includes(speaker_kind)) expect(speaker_id).not.toBe(null)
    }
    expect(rows.quotes.length).toBeGreaterThan(0)
  })

  test('of parts of one utterance lead to its first part', () => {
    const byId = new Map(rows.quotes.map((row) => [row.quote_id, row]))
    for (const quote of rows.quotes) {
      const first = byId.get(quote.statement_id)!
      expect(first.statement_id).toBe(first.quote_id)
      expect(first.article_id).toBe(quote.article_id)
      expect(first.start).toBeLessThanOrEqual(quote.start)
    }
    expect(rows.quotes.some((row) => row.statement_id !== row.quote_id)).toBe(true)
  })
})
