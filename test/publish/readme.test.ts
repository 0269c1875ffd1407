import { describe, expect, test } from 'vitest'
import { datasetReadme, type RunFacts } from '../../pipeline/publish/readme.js'
import { columnsOf } from '../../schemas/table.js'
import { tables } from '../../schemas/tables.js'

const facts: RunFacts = {
  version: '9.8.7',
  formats: ['csv', 'arrow'],
  isForSpreadsheet: false,
  isArrowPacked: false,
  maxBytes: 1_000_000,
  fields: ['text=lead_and_body'],
  rows: Object.fromEntries(Object.keys(tables).map((name, i) => [name, 1234 + i])) as unknown as RunFacts['rows'],
  refused: 3,
  days: { first: '2017-11-02', last: '2018-01-05' },
}

describe('the page beside the tables', () => {
  const page = datasetReadme(facts)

  test('says what the dataset is and how it was made', () => {
    expect(page).toContain('1,234 news articles of 2017-11-02 to 2018-01-05, taken apart into tables by dateline 9.8.7')
    expect(page).toContain('3 files or records were refused')
    expect(page).toContain('`dateline 9.8.7 --formats csv,arrow --max-bytes 1000000 --field text=lead_and_body`')
  })

  test('names every table, its rows and all its columns', () => {
    for (const [i, table] of Object.values(tables).entries()) {
      expect(page).toContain(`| ${table.name} | 1,${234 + i} |`)
      for (const [column] of columnsOf(table)) expect(page).toContain(`| ${column} |`)
      expect(columnsOf(table).length).toBeGreaterThan(3)
    }
  })

  test('shows how to load the files that are there, and no others', () => {
    expect(page).toContain('read_feather("quotes.arrow")')
    expect(page).not.toContain('parquet')
    const packed = datasetReadme({ ...facts, formats: ['csv.gz', 'parquet'] })
    expect(packed).toContain('quotes.csv.gz')
    expect(packed).toContain("from 'quotes.parquet'")
    expect(packed).not.toContain('.arrow')
  })

  test('says nothing of days where no article states one', () => {
    expect(datasetReadme({ ...facts, days: null, refused: 0 })).toContain(
      '1,234 news articles, taken apart into tables by dateline 9.8.7',
    )
  })
})
