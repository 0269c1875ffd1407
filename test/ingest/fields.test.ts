import { describe, expect, test } from 'vitest'
import { asNames, readFields } from '../../pipeline/ingest/fields.js'
import { readInstant } from '../../pipeline/ingest/instant.js'

describe('fields of records', () => {
  test.each([
    ['text', { text: 'A' }],
    ['maintext', { maintext: 'A' }],
    ['article body', { articleBody: 'A' }],
    ['Article_Body', { Article_Body: 'A' }],
    ['paragraphs in a list', { content: ['A'] }],
    ['an empty one before a filled one', { text: '', body: 'A' }],
  ])('%s', (_, record) => {
    expect(readFields(record, {}).text).toBe('A')
  })

  test('what is known beside the text', () => {
    const record = {
      id: 7,
      text: 'A',
      title: ' Ferry\nsails ',
      authors: [{ name: 'Ada Brook' }, { name: 'Odd Berg' }],
      source: { id: 'courier', name: 'Courier' },
      date_publish: '2020-02-03 10:20:30',
      date_download: '2020-02-04T01:00:00Z',
      url: 'https://a.example/1',
    }
    expect(readFields(record, {})).toEqual({
      text: 'A',
      html: null,
      sourceId: '7',
      crawledAt: '2020-02-04T01:00:00Z',
      known: {
        headline: 'Ferry sails',
        url: 'https://a.example/1',
        outlet: 'Courier',
        byline: ['Ada Brook', 'Odd Berg'],
        publishedOn: '2020-02-03',
        publishedAt: null,
      },
    })
  })

  test('names that the user gives, also within a field', () => {
    const record = { text: 'teaser', doc: { body: 'A' }, 'dotted.name': 'B' }
    expect(readFields(record, { text: 'doc.body' }).text).toBe('A')
    expect(readFields(record, { text: 'dotted.name' }).text).toBe('B')
  })
})

test.each([
  ['Ada Brook', ['Ada Brook']],
  ['By Ada Brook and Odd Berg', ['Ada Brook', 'Odd Berg']],
  ['Ada Brook; Odd Berg', ['Ada Brook', 'Odd Berg']],
  ['Ada Brook, Jr., Odd Berg', ['Ada Brook, Jr.', 'Odd Berg']],
  ["['Ada Brook', 'Odd Berg']", ['Ada Brook', 'Odd Berg']],
  [['Ada Brook', 'Ada Brook'], ['Ada Brook']],
  ['https://a.example/ada', []],
  [null, []],
])('authors %j', (value, names) => {
  expect(asNames(value)).toEqual(names)
})

test.each([
  ['2020-02-03', '2020-02-03', null],
  ['2020-02-03T23:30:00-05:00', '2020-02-03', '2020-02-04T04:30:00Z'],
  ['2020-02-03T10:20:30.123Z', '2020-02-03', '2020-02-03T10:20:30Z'],
  ['2020-02-03 10:20', '2020-02-03', null],
  ['20200203', '2020-02-03', null],
  ['Mon, 03 Feb 2020 10:20:30 GMT', '2020-02-03', '2020-02-03T10:20:30Z'],
  ['Mon, 03 Feb 2020 10:20:30 +0100', '2020-02-03', '2020-02-03T09:20:30Z'],
  ['3 February 2020', '2020-02-03', null],
  [1_580_725_230, '2020-02-03', '2020-02-03T10:20:30Z'],
  ['1580725230000', '2020-02-03', '2020-02-03T10:20:30Z'],
])('the day %j', (value, day, at) => {
  expect(readInstant(value)).toEqual({ day, at })
})

test.each(['2020-02-30', '2020-13-01', '', 'soon', 12, null, {}])('no day: %j', (value) => {
  expect(readInstant(value)?.day ?? null).toBeNull()
})
