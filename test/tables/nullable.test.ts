import { describe, expect, test } from 'vitest'
import { columnsOf } from '../../schemas/table.js'
import { type TableName, tables } from '../../schemas/tables.js'
import { contractDataset } from './contract-dataset.js'

const { rows } = contractDataset()
type AnyRow = Readonly<Record<string, unknown>>

const pathOf = new Map(rows.articles.map(({ article_id, path }) => [article_id, path]))
const articleOf = (row: AnyRow): string => {
  const id = row.article_id ?? String(row.event_id).replace(/-e\d+$/, '')
  return pathOf.get(id as string) ?? String(row.path)
}

/** Where every nullable column is filled: the file, and a value that it has there; null where any value will do. */
const filled: Readonly<Record<string, readonly [file: string, value: unknown]>> = {
  'articles.url': ['fixtures/port-talks.txt', 'https://www.harbourpost.example/world/2019/05/14/port-talks'],
  'articles.outlet': ['fixtures/port-talks.txt', 'The Harbour Post'],
  'articles.headline': ['fixtures/port-talks.txt', 'Ministers end port dispute after a night of talks'],
  'articles.section': ['fixtures/port-talks.txt', 'World'],
  'articles.dateline': ['fixtures/port-talks.txt', 'LISBON, Portugal'],
  'articles.published_on': ['fixtures/port-talks.txt', '2019-05-14'],
  'articles.published_at': ['fixtures/port-talks.txt', '2019-05-14T18:30:00Z'],
  'articles.language': ['fixtures/port-talks.txt', 'en'],
  'articles.similarity': ['fixtures/ferry-captain.txt', 1],
  'sentences.raw_start': ['fixtures/one-paragraph.txt', 0],
  'sentences.raw_end': ['fixtures/one-paragraph.txt', null],
  'quotes.published_on': ['fixtures/port-talks.txt', '2019-05-14'],
  'quotes.raw_start': ['fixtures/port-talks.txt', null],
  'quotes.raw_end': ['fixtures/port-talks.txt', null],
  'quotes.speaker': ['fixtures/port-talks.txt', 'Karl Lindholm'],
  'quotes.speaker_id': ['fixtures/port-talks.txt', 'karl-lindholm'],
  'quotes.speaker_kind': ['fixtures/port-talks.txt', 'person'],
  'quotes.speaker_role': ['fixtures/port-talks.txt', 'Swedish Foreign Minister'],
  'quotes.speaker_country': ['fixtures/port-talks.txt', 'SWE'],
  'quotes.speaker_mention': ['fixtures/port-talks.txt', 'he'],
  'quotes.speaker_start': ['fixtures/port-talks.txt', null],
  'quotes.speaker_end': ['fixtures/port-talks.txt', null],
  'quotes.cue': ['fixtures/port-talks.txt', 'told'],
  'quotes.cue_start': ['fixtures/port-talks.txt', null],
  'quotes.cue_end': ['fixtures/port-talks.txt', null],
  'quotes.addressee': ['fixtures/port-talks.txt', 'Karl Lindholm'],
  'quotes.via': ['fixtures/port-talks.txt', 'Portuguese state radio'],
  'events.published_on': ['fixtures/port-talks.txt', '2019-05-14'],
  'events.raw_start': ['fixtures/port-talks.txt', null],
  'events.raw_end': ['fixtures/port-talks.txt', null],
  'events.mode': ['fixtures/unclosed-marks.txt', 'arrest'],
  'events.date_text': ['fixtures/port-talks.txt', null],
  'events.date_start': ['fixtures/port-talks.txt', '2019-05-13'],
  'events.date_end': ['fixtures/port-talks.txt', '2019-05-13'],
  'events.date_precision': ['fixtures/port-talks.txt', 'day'],
  'events.place': ['fixtures/port-talks.txt', 'Lisbon'],
  'events.place_country': ['fixtures/port-talks.txt', 'PRT'],
  'events.latitude': ['fixtures/port-talks.txt', null],
  'events.longitude': ['fixtures/port-talks.txt', null],
  'events.quote_id': ['fixtures/port-talks.txt', null],
  'participants.country': ['fixtures/port-talks.txt', 'SWE'],
  'participants.sector': ['fixtures/port-talks.txt', 'GOV'],
  'participants.start': ['fixtures/port-talks.txt', null],
  'participants.end': ['fixtures/port-talks.txt', null],
  'dropped.raw_start': ['fixtures/port-talks.txt', null],
  'dropped.raw_end': ['fixtures/port-talks.txt', null],
  'articles.source_id': ['records/tide-gates.jsonl', 'vh-2021-117'],
  'articles.crawled_at': ['records/tide-gates.jsonl', null],
  'problems.record': ['fixtures/unclosed-marks.txt', 0],
  'problems.article_id': ['fixtures/unclosed-marks.txt', null],
  'problems.start': ['fixtures/unclosed-marks.txt', null],
  'problems.end': ['fixtures/unclosed-marks.txt', null],
}

const nullable = Object.values(tables).flatMap((table) =>
  columnsOf(table).flatMap(([column, { nullable }]) => (nullable ? [`${table.name}.${column}`] : [])),
)

describe('every nullable column', () => {
  test('is listed here', () => {
    expect(Object.keys(filled).sort()).toEqual([...nullable].sort())
  })

  test.each(Object.entries(filled))('%s is filled in %j', (name, [file, value]) => {
    const [table, column] = name.split('.') as [TableName, string]
    const there = (rows[table] as readonly AnyRow[]).filter((row) => articleOf(row) === file)
    const values = there.map((row) => row[column]).filter((one) => one !== null)
    if (value === null) expect(values.length).toBeGreaterThan(0)
    else expect(values).toContain(value)
  })
})
