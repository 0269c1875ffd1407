import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readPublished } from '../../pipeline/calendar/published.js'

type Row = readonly [line: string, on: string | null, at: string | null]

const days: readonly Row[] = [
  ['Published: Tue, March 04, 2014', '2014-03-04', null],
  ['Published on March 4, 2014', '2014-03-04', null],
  ['Posted on 4 Mar 2014 by deskeditor', '2014-03-04', null],
  ['Posted: 4 March 2014 in Harbours', '2014-03-04', null],
  ['First published: 4 March 2014', '2014-03-04', null],
  ['Date: 2014/03/04', '2014-03-04', null],
  ['March 4, 2014', '2014-03-04', null],
  ['MARCH 4, 2014', '2014-03-04', null],
  ['march 4, 2014', '2014-03-04', null],
  ['March 4 2014', '2014-03-04', null],
  ['Mar. 4, 2014', '2014-03-04', null],
  ['March 4th, 2014', '2014-03-04', null],
  ['March 04, 2014', '2014-03-04', null],
  ['Tuesday, March 4, 2014', '2014-03-04', null],
  ['4 March 2014', '2014-03-04', null],
  ['4th March 2014', '2014-03-04', null],
  ['4th of March, 2014', '2014-03-04', null],
  ['Tuesday 4th March 2014', '2014-03-04', null],
  ['Tue 4 Mar 2014', '2014-03-04', null],
  ['4-Mar-14', '2014-03-04', null],
  ["Mar 4 '14", '2014-03-04', null],
  ['4. March 2014', '2014-03-04', null],
  ['2014-03-04', '2014-03-04', null],
  ['2014.03.04', '2014-03-04', null],
  ['2014 March 4', '2014-03-04', null],
  ['04.03.2014', '2014-03-04', null],
  ['24/03/2014', '2014-03-24', null],
  ['03/24/2014', '2014-03-24', null],
  ['Tue 04/03/2014', '2014-03-04', null],
  ['Tuesday, 03/04/2014', '2014-03-04', null],
  ['5/5/2014', '2014-05-05', null],
  ['29 February 2016', '2016-02-29', null],
  ['By Ana Marsh, March 4, 2014', '2014-03-04', null],
  ['March 4, 2014 By Ana Marsh', '2014-03-04', null],
  ['Ana Marsh - March 4, 2014', '2014-03-04', null],
  ['by Night Desk | March 4, 2014 at 7:45 pm', '2014-03-04', null],
  ['4 Mar 2014 | Harbours', '2014-03-04', null],
  ['Harbours · March 4, 2014 · 5 min read', '2014-03-04', null],
  ['PORT ALMA, March 4, 2014 (HPA) –', '2014-03-04', null],
  ['Updated March 5, 2014', '2014-03-05', null],
  ['Published 4 March 2014 | Updated 5 March 2014', '2014-03-04', null],
  ['Updated 5 March 2014, Published 4 March 2014', '2014-03-04', null],
  ['4 March 2014 Last updated 5 March 2014', '2014-03-04', null],
  ['Tue Mar 04, 2014 11:27AM', '2014-03-04', null],
  ['24/03/2014 07:55', '2014-03-24', null],
  ['2014-03-04 16:25:40', '2014-03-04', null],
  ['World | March 4, 2014 / 2:05 PM / 3 years ago', '2014-03-04', null],
]

const instants: readonly Row[] = [
  ['4 March 2014 14:05 GMT', '2014-03-04', '2014-03-04T14:05:00Z'],
  ['4 March 2014 14.05 GMT', '2014-03-04', '2014-03-04T14:05:00Z'],
  ['Mar. 4, 2014, 2:05 p.m. EST', '2014-03-04', '2014-03-04T19:05:00Z'],
  ['Published March 4, 2014 2:05pm EST', '2014-03-04', '2014-03-04T19:05:00Z'],
  ['March 4, 2014 at 12:05 am EST', '2014-03-04', '2014-03-04T05:05:00Z'],
  ['March 4, 2014 at 12:05 pm EST', '2014-03-04', '2014-03-04T17:05:00Z'],
  ['March 4, 2014 2 pm ET', '2014-03-04', '2014-03-04T19:00:00Z'],
  ['July 4, 2014 2 pm ET', '2014-07-04', '2014-07-04T18:00:00Z'],
  ['March 9, 2014 1:30 am ET', '2014-03-09', '2014-03-09T06:30:00Z'],
  ['March 9, 2014 3:30 am ET', '2014-03-09', '2014-03-09T07:30:00Z'],
  ['4 July 2014, 09:20 CEST', '2014-07-04', '2014-07-04T07:20:00Z'],
  ['4 July 2014 23:30 BST', '2014-07-04', '2014-07-04T22:30:00Z'],
  ['2014-03-04T22:10:00-05:00', '2014-03-04', '2014-03-05T03:10:00Z'],
  ['2014-03-04T14:05:33.123Z', '2014-03-04', '2014-03-04T14:05:33Z'],
  ['2014-03-04 14:05:33 +0530', '2014-03-04', '2014-03-04T08:35:33Z'],
  ['4 March 2014 14:05 (GMT+3)', '2014-03-04', '2014-03-04T11:05:00Z'],
  ['4 March 2014 1405 GMT', '2014-03-04', '2014-03-04T14:05:00Z'],
  ['Tue Mar  4 14:05:33 UTC 2014', '2014-03-04', '2014-03-04T14:05:33Z'],
  ['4 March 2014 Updated at 20:15 GMT', '2014-03-04', '2014-03-04T20:15:00Z'],
  ['Last modified: 4 March 2014 - 17:20 UTC', '2014-03-04', '2014-03-04T17:20:00Z'],
  ['PUBLISHED: 14:05 EST, 4 March 2014 | UPDATED: 15:00 EST, 4 March 2014', '2014-03-04', '2014-03-04T19:05:00Z'],
  ['Tue 4 Mar 2014 06.00 GMT Last modified on Wed 5 Mar 2014 10.00 GMT', '2014-03-04', '2014-03-04T06:00:00Z'],
  ['Tuesday, 04 March 2014 KSA 14:05 - GMT 11:05', '2014-03-04', '2014-03-04T11:05:00Z'],
  ['04/03/2014 14:05 GMT', '2014-03-04', '2014-03-04T14:05:00Z'],
]

const open: readonly Row[] = [
  ['04/03/2014', null, null],
  ['Published: 04/03/2014', null, null],
  ['04/03/2014 2:05 pm EST', null, null],
  ['Posted: Mar 04, 2014 02:05 PM IST', '2014-03-04', null],
  ['March 4, 2014 14:05 CST', '2014-03-04', null],
  ['March 4, 2014 14:05', '2014-03-04', null],
]

const show = ([line, on, at]: Row) => [line, { on, at }] as const

describe('readPublished', () => {
  test.each(days.map(show))('reads the day of “%s”', (line, published) => {
    expect(readPublished(line)).toEqual(published)
  })

  test.each(instants.map(show))('reads day and instant of “%s”', (line, published) => {
    expect(readPublished(line)).toEqual(published)
  })

  test.each(open.map(show))('leaves open what “%s” leaves open', (line, published) => {
    expect(readPublished(line)).toEqual(published)
  })

  test.each([
    '',
    'A harbour for two cities',
    'March 4',
    'Tuesday',
    '2014',
    '31 April 2014',
    '5 min read',
    'The ferry sank on 4 March 2014.',
    'The report, published on 4 March 2014, found no fault with the crew.',
    'Ferry disaster 4 March 2014',
    'What happened on March 4, 2014?',
    'Copyright 4 March 2014',
    'Retrieved 4 March 2014',
    'By Ana Marsh',
  ])('finds no publication date in “%s”', (line) => {
    expect(readPublished(line)).toBeNull()
  })

  test('never throws, and states days and instants in their forms', () => {
    const words = fc.constantFrom(
      'Published:',
      'March',
      '4',
      '2014',
      '04/03/2014',
      'GMT',
      '14:05',
      '|',
      'by',
      'Ana',
      '+05',
      'pm',
      "'14",
      '-',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(words, { maxLength: 12 }).map((list) => list.join(' ')),
        ),
        (line) => {
          const published = readPublished(line)
          expect(published?.on ?? '2000-01-01').toMatch(/^\d{4}-\d\d-\d\d$/)
          expect(published?.at ?? '2000-01-01T00:00:00Z').toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
        },
      ),
    )
  })
})
