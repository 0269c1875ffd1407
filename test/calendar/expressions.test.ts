import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseDay } from '../../pipeline/calendar/days.js'
import { eventDate, findExpressions } from '../../pipeline/calendar/expressions.js'
import { oneDay } from '../../pipeline/calendar/intervals.js'
import type { Tense } from '../../pipeline/calendar/meaning.js'
import type { Viewpoint } from '../../pipeline/calendar/resolve.js'

/** A Wednesday. */
const published = '2009-10-14'

const from = (anchor: string | null, tense: Tense, reference: string | null = null): Viewpoint => ({
  anchor: anchor === null ? null : parseDay(anchor),
  reference: reference === null ? null : oneDay(parseDay(reference)!),
  tense,
})

/** The expressions of a text: "words: first day..last day precision". */
const read = (text: string, view: Viewpoint): readonly string[] =>
  findExpressions(text).map((expression) => {
    const { text: words, start, end, precision } = eventDate(text, expression, view)
    const days = start === end ? start : `${start}..${end}`
    return `${words}: ${days ?? 'open'}${precision === null ? '' : ` ${precision}`}`
  })

type Row = readonly [text: string, found: string]

const absolute: readonly Row[] = [
  ['It opened on 3 June 1987.', 'on 3 June 1987: 1987-06-03 day'],
  ['It opened on June 3, 1987.', 'on June 3, 1987: 1987-06-03 day'],
  ['It opened on June 3rd, 1987.', 'on June 3rd, 1987: 1987-06-03 day'],
  ['It opened on Wednesday, June 3, 1987.', 'on Wednesday, June 3, 1987: 1987-06-03 day'],
  ['It opened on 1987-06-03.', 'on 1987-06-03: 1987-06-03 day'],
  ['It opened on 23/06/1987.', 'on 23/06/1987: 1987-06-23 day'],
  ['It opened on the 3rd of June 1987.', 'on the 3rd of June 1987: 1987-06-03 day'],
  ['It opened in June 1987.', 'in June 1987: 1987-06-01..1987-06-30 month'],
  ['It opened in June of 1987.', 'in June of 1987: 1987-06-01..1987-06-30 month'],
  ['It opened in Feb. 1988.', 'in Feb. 1988: 1988-02-01..1988-02-29 month'],
  ['It opened in early May 1987.', 'in early May 1987: 1987-05-01..1987-05-31 month'],
  ['It opened in 1987.', 'in 1987: 1987-01-01..1987-12-31 year'],
  ['It opened in 1821.', 'in 1821: 1821-01-01..1821-12-31 year'],
  ['It opened in late 1987.', 'in late 1987: 1987-01-01..1987-12-31 year'],
  ['It opened in mid-1987.', 'in mid-1987: 1987-01-01..1987-12-31 year'],
  ['It opened at the end of 1987.', 'at the end of 1987: 1987-01-01..1987-12-31 year'],
  ['It opened in the first half of 1987.', 'in the first half of 1987: 1987-01-01..1987-06-30 range'],
  ['It opened in the second half of 1987.', 'in the second half of 1987: 1987-07-01..1987-12-31 range'],
  ['It opened in the third quarter of 1987.', 'in the third quarter of 1987: 1987-07-01..1987-09-30 quarter'],
  ['It opened in Q3 1987.', 'in Q3 1987: 1987-07-01..1987-09-30 quarter'],
  ['It opened in the spring of 1987.', 'in the spring of 1987: 1987-03-01..1987-05-31 season'],
  ['It opened in autumn 1987.', 'in autumn 1987: 1987-09-01..1987-11-30 season'],
  ['It opened in the winter of 1987.', 'in the winter of 1987: 1987-12-01..1988-02-29 season'],
  ['It opened in the 1980s.', 'in the 1980s: 1980-01-01..1989-12-31 decade'],
  ['It opened in the late 1980s.', 'in the late 1980s: 1980-01-01..1989-12-31 decade'],
  ["It opened in the '80s.", "in the '80s: 1980-01-01..1989-12-31 decade"],
  ["It opened in the mid-'80s.", "in the mid-'80s: 1980-01-01..1989-12-31 decade"],
  ['It opened in the eighties.', 'in the eighties: 1980-01-01..1989-12-31 decade'],
  ['It opened in the 18th century.', 'in the 18th century: 1700-01-01..1799-12-31 range'],
  ['It ran from 1987 to 1991.', 'from 1987 to 1991: 1987-01-01..1991-12-31 range'],
  ['It ran between 1987 and 1991.', 'between 1987 and 1991: 1987-01-01..1991-12-31 range'],
  ['It ran in 1987-91.', 'in 1987-91: 1987-01-01..1991-12-31 range'],
  ['It ran on 3-5 June 1987.', 'on 3-5 June 1987: 1987-06-03..1987-06-05 range'],
  ['It ran June 3-5, 1987.', 'June 3-5, 1987: 1987-06-03..1987-06-05 range'],
  ['It ran from 3 to 5 June 1987.', 'from 3 to 5 June 1987: 1987-06-03..1987-06-05 range'],
  ['It ran from 30 May 1987 to 5 June 1987.', 'from 30 May 1987 to 5 June 1987: 1987-05-30..1987-06-05 range'],
  ['It ran from May to July 1987.', 'from May to July 1987: 1987-05-01..1987-07-31 range'],
  ['It opened in the last week of June 1987.', 'in the last week of June 1987: 1987-06-01..1987-06-30 month'],
  ['It opened in the first three months of 1987.', 'in the first three months of 1987: 1987-01-01..1987-03-31 range'],
  [
    'It ran from the 3rd to the 5th of June 1987.',
    'from the 3rd to the 5th of June 1987: 1987-06-03..1987-06-05 range',
  ],
  ['It opened on Christmas Day 1987.', 'on Christmas Day 1987: 1987-12-25 day'],
  ['It opened on Easter Monday 1987.', 'on Easter Monday 1987: 1987-04-20 day'],
  ['It opened on the eve of 3 June 1987.', 'on the eve of 3 June 1987: 1987-06-02 day'],
]

const toThePast: readonly Row[] = [
  ['It sank today.', 'today: 2009-10-14 day'],
  ['It sank yesterday.', 'yesterday: 2009-10-13 day'],
  ['It sank yesterday evening.', 'yesterday evening: 2009-10-13 day'],
  ['It sank the day before yesterday.', 'the day before yesterday: 2009-10-12 day'],
  ['It sank last night.', 'last night: 2009-10-13 day'],
  ['It sank overnight.', 'overnight: 2009-10-14 day'],
  ['It sank this morning.', 'this morning: 2009-10-14 day'],
  ['It sank on Monday.', 'on Monday: 2009-10-12 day'],
  ['It sank on Wednesday.', 'on Wednesday: 2009-10-14 day'],
  ['It sank on Thursday.', 'on Thursday: 2009-10-08 day'],
  ['It sank late on Tuesday.', 'late on Tuesday: 2009-10-13 day'],
  ['It sank early Tuesday.', 'early Tuesday: 2009-10-13 day'],
  ['It sank on Sunday night.', 'on Sunday night: 2009-10-11 day'],
  ['It sank in the small hours of Sunday.', 'in the small hours of Sunday: 2009-10-11 day'],
  ['It sank on the night of 3 October.', 'on the night of 3 October: 2009-10-03 day'],
  ['It sank in the first six months of the year.', 'in the first six months of the year: 2009-01-01..2009-06-30 range'],
  ['It ran between 1987 and last year.', 'between 1987 and last year: 1987-01-01..2008-12-31 range'],
  ['They agreed to sail on Oct. 20.', 'on Oct. 20: 2009-10-20 day'],
  ['It sank at noon on Sunday.', 'on Sunday: 2009-10-11 day'],
  ['It sank last Monday.', 'last Monday: 2009-10-12 day'],
  ['It sank last Wednesday.', 'last Wednesday: 2009-10-07 day'],
  ['It sank this past Friday.', 'this past Friday: 2009-10-09 day'],
  ['It sank on Monday last week.', 'on Monday last week: 2009-10-05 day'],
  ['It sank on Tuesday of last week.', 'on Tuesday of last week: 2009-10-06 day'],
  ['It sank last week.', 'last week: 2009-10-05..2009-10-11 week'],
  ['It sank this week.', 'this week: 2009-10-12..2009-10-18 week'],
  ['It sank earlier this week.', 'earlier this week: 2009-10-12..2009-10-18 week'],
  ['It sank over the weekend.', 'over the weekend: 2009-10-10..2009-10-11 range'],
  ['It sank last weekend.', 'last weekend: 2009-10-10..2009-10-11 range'],
  ['It sank last month.', 'last month: 2009-09-01..2009-09-30 month'],
  ['It sank earlier this month.', 'earlier this month: 2009-10-01..2009-10-31 month'],
  ['It sank late last month.', 'late last month: 2009-09-01..2009-09-30 month'],
  ['It sank at the start of this month.', 'at the start of this month: 2009-10-01..2009-10-31 month'],
  ['It sank last year.', 'last year: 2008-01-01..2008-12-31 year'],
  ['It sank early in the year.', 'early in the year: 2009-01-01..2009-12-31 year'],
  ['It sank in March.', 'in March: 2009-03-01..2009-03-31 month'],
  ['It sank in December.', 'in December: 2008-12-01..2008-12-31 month'],
  ['It sank in October.', 'in October: 2009-10-01..2009-10-31 month'],
  ['It sank in mid-September.', 'in mid-September: 2009-09-01..2009-09-30 month'],
  ['It sank last October.', 'last October: 2008-10-01..2008-10-31 month'],
  ['It sank in June last year.', 'in June last year: 2008-06-01..2008-06-30 month'],
  ["It sank in last year's June.", "in last year's June: 2008-06-01..2008-06-30 month"],
  ['It sank on Oct. 3.', 'on Oct. 3: 2009-10-03 day'],
  ['It sank on 3 October.', 'on 3 October: 2009-10-03 day'],
  ['It sank on December 3.', 'on December 3: 2008-12-03 day'],
  ['It sank on October 15.', 'on October 15: 2009-10-15 day'],
  ['It sank on Monday, Oct. 5.', 'on Monday, Oct. 5: 2009-10-05 day'],
  ['It sank on Sunday (5 October).', 'on Sunday (5 October): 2008-10-05 day'],
  ['It sank on the second of June.', 'on the second of June: 2009-06-02 day'],
  ['It sank on the 12th.', 'on the 12th: 2009-10-12 day'],
  ['It sank on the 20th.', 'on the 20th: 2009-09-20 day'],
  ['It sank on the 20th of this month.', 'on the 20th of this month: 2009-10-20 day'],
  ['It sank four days ago.', 'four days ago: 2009-10-10 day'],
  ['It sank 1,200 days ago.', '1,200 days ago: 2006-07-02 day'],
  ['It sank 2,019 years ago.', '2,019 years ago: open'],
  ['It sank 2500 years ago.', '2500 years ago: open'],
  ['It sank a week ago.', 'a week ago: 2009-10-05..2009-10-11 week'],
  ['It sank two weeks ago.', 'two weeks ago: 2009-09-28..2009-10-04 week'],
  ['It sank a fortnight ago.', 'a fortnight ago: 2009-09-28..2009-10-04 week'],
  ['It sank three months ago.', 'three months ago: 2009-07-01..2009-07-31 month'],
  ['It sank twenty-one years ago.', 'twenty-one years ago: 1988-01-01..1988-12-31 year'],
  ['It sank two hours ago.', 'two hours ago: 2009-10-14 day'],
  ['It sank last summer.', 'last summer: 2009-06-01..2009-08-31 season'],
  ['It sank in the spring.', 'in the spring: 2009-03-01..2009-05-31 season'],
  ['It sank in the second quarter.', 'in the second quarter: 2009-04-01..2009-06-30 quarter'],
  ['It sank in the first quarter of last year.', 'in the first quarter of last year: 2008-01-01..2008-03-31 quarter'],
  ["It sank in this year's first quarter.", "in this year's first quarter: 2009-01-01..2009-03-31 quarter"],
  ['It sank in the second half of last year.', 'in the second half of last year: 2008-07-01..2008-12-31 range'],
  ['It sank on Christmas Eve.', 'on Christmas Eve: 2008-12-24 day'],
  ['It sank last Christmas.', 'last Christmas: 2008-12-25 day'],
  ['It sank two days before Easter.', 'two days before Easter: 2009-04-10 day'],
  ['It sank on the eve of the June 9 vote.', 'on the eve of the June 9: 2009-06-08 day'],
  ['It has sunk since Monday.', 'since Monday: 2009-10-12..2009-10-14 range'],
  ['It has sunk since 1987.', 'since 1987: 1987-01-01..2009-10-14 range'],
  ['It has sunk since the beginning of June.', 'since the beginning of June: 2009-06-01..2009-10-14 range'],
  ['It ran from Friday to Monday.', 'from Friday to Monday: 2009-10-09..2009-10-12 range'],
  ['It ran Friday through Monday.', 'Friday through Monday: 2009-10-09..2009-10-12 range'],
  ['It ran between May 5 and May 9.', 'between May 5 and May 9: 2009-05-05..2009-05-09 range'],
  ['It ran from November to January.', 'from November to January: 2008-11-01..2009-01-31 range'],
  ['It ran from May to July.', 'from May to July: 2009-05-01..2009-07-31 range'],
]

const toTheFuture: readonly Row[] = [
  ['It will sail today.', 'today: 2009-10-14 day'],
  ['It will sail tomorrow.', 'tomorrow: 2009-10-15 day'],
  ['It will sail the day after tomorrow.', 'the day after tomorrow: 2009-10-16 day'],
  ['It will sail on Monday.', 'on Monday: 2009-10-19 day'],
  ['It will sail on Wednesday.', 'on Wednesday: 2009-10-14 day'],
  ['It will sail this Friday.', 'this Friday: 2009-10-16 day'],
  ['It will sail this coming Wednesday.', 'this coming Wednesday: 2009-10-21 day'],
  ['It will sail next Tuesday.', 'next Tuesday: 2009-10-20 day'],
  ['It will sail next week.', 'next week: 2009-10-19..2009-10-25 week'],
  ['It will sail this weekend.', 'this weekend: 2009-10-17..2009-10-18 range'],
  ['It will sail next month.', 'next month: 2009-11-01..2009-11-30 month'],
  ['It will sail later this year.', 'later this year: 2009-01-01..2009-12-31 year'],
  ['It will sail early next year.', 'early next year: 2010-01-01..2010-12-31 year'],
  ['It will sail in March.', 'in March: 2010-03-01..2010-03-31 month'],
  ['It will sail next December.', 'next December: 2009-12-01..2009-12-31 month'],
  ['It will sail on 3 October.', 'on 3 October: 2010-10-03 day'],
  ['It will sail on the 20th.', 'on the 20th: 2009-10-20 day'],
  ['It will sail next summer.', 'next summer: 2010-06-01..2010-08-31 season'],
  ['It will sail in two weeks.', 'in two weeks: 2009-10-26..2009-11-01 week'],
  ["It will sail in three days' time.", "in three days' time: 2009-10-17 day"],
  ['It will sail on Boxing Day.', 'on Boxing Day: 2009-12-26 day'],
  ['It will sail in the second half of next year.', 'in the second half of next year: 2010-07-01..2010-12-31 range'],
]

const fromTheDateBefore: readonly Row[] = [
  ['It sank the next day.', 'the next day: 1987-06-04 day'],
  ['It sank the following morning.', 'the following morning: 1987-06-04 day'],
  ['It sank the previous day.', 'the previous day: 1987-06-02 day'],
  ['It sank the same day.', 'the same day: 1987-06-03 day'],
  ['It sank later that day.', 'later that day: 1987-06-03 day'],
  ['It sank earlier in the day.', 'earlier in the day: 1987-06-03 day'],
  ['It sank a day earlier.', 'a day earlier: 1987-06-02 day'],
  ['It sank three days later.', 'three days later: 1987-06-06 day'],
  ['It sank the week after.', 'the week after: 1987-06-08..1987-06-14 week'],
  ['It sank the following month.', 'the following month: 1987-07-01..1987-07-31 month'],
  ['It sank the following Friday.', 'the following Friday: 1987-06-05 day'],
  ['It sank the previous Wednesday.', 'the previous Wednesday: 1987-05-27 day'],
  ['It sank that year.', 'that year: 1987-01-01..1987-12-31 year'],
]

const noDates: readonly string[] = [
  'Theresa May and April Jones sat down with Mr March.',
  'They may march again, he said in a second letter.',
  'The Sun and the Sunday Times sold well on the market.',
  'The 60-day window closed for 48 hours over two years.',
  'He stayed for three weeks, then a year, within two days.',
  'Prices rose over the past two years and in recent months.',
  'They meet every Monday, each July, and on Tuesday nights.',
  'Bus number 2011 carried 2011 people and 1,998 parcels for $2015.',
  'Resolution 1998 and flight 1987 left from gate 2010.',
  'It will rain in the last week of all weeks, some say.',
  'Black Friday and Super Tuesday are names.',
  'The fall of the city came as they sprang from the spring.',
  'A few days ago, years ago, a decade ago: who knows.',
  'It sank 1.5 years ago, or 2.5 days ago.',
  'He lives at 24/7 Harbour Road, 10-12 men with him.',
  'The 12th Brigade and the 15th district stood by.',
  'Ordered on 03/04/1987, said the slip.',
  'It was due on 31 April 1987.',
]

describe('findExpressions', () => {
  test.each(absolute)('reads the date in “%s” without an anchor', (text, found) => {
    expect(read(text, from(null, null))).toEqual([found])
  })

  test.each(toThePast)('looks back from the day of publication in “%s”', (text, found) => {
    expect(read(text, from(published, 'past'))).toEqual([found])
  })

  test.each(toTheFuture)('looks ahead from the day of publication in “%s”', (text, found) => {
    expect(read(text, from(published, 'future'))).toEqual([found])
  })

  test.each(fromTheDateBefore)('counts from the date told before in “%s”', (text, found) => {
    expect(read(text, from(published, 'past', '1987-06-03'))).toEqual([found])
  })

  test.each(noDates)('finds no date in “%s”', (text) => {
    expect(read(text, from(published, 'past'))).toEqual([])
  })

  test.each([
    'It sank last Tuesday.',
    'It sank in May.',
    'It sank on Oct. 3.',
    'It sank two weeks ago.',
    'It has sunk since 1987.',
  ])('finds the words of “%s” but leaves the days open without an anchor', (text) => {
    expect(read(text, from(null, 'past'))).toEqual([expect.stringMatching(/: open$/)])
  })

  test.each([
    ['It comes in January.', '2010-01-01'],
    ['It comes in March.', '2009-03-01'],
    ['It comes on Nov. 16.', '2009-11-16'],
    ['It comes on May 16.', '2009-05-16'],
    ['It comes on Friday.', '2009-10-09'],
  ])('takes the nearer of what recurs yearly where the tense is not known: “%s”', (text, first) => {
    expect(findExpressions(text).map((found) => eventDate(text, found, from(published, null)).start)).toEqual([first])
  })
})

const vocabulary =
  "May 5 1987 last next Monday since from to the end of week in between and - , . eve day before after Q3 half first two ago later 20th 's Christmas mid late".split(
    ' ',
  )
const phrase = fc.array(fc.constantFrom(...vocabulary), { maxLength: 14 }).map((words) => words.join(' '))

describe('whatever the text', () => {
  test('spans are in order, apart and within it; days are in order', () => {
    fc.assert(
      fc.property(
        fc.oneof(phrase, fc.string()),
        fc.constantFrom<Tense>('past', 'present', 'future', null),
        (text, tense) => {
          let end = 0
          for (const found of findExpressions(text)) {
            expect(found.start).toBeGreaterThanOrEqual(end)
            expect(found.end).toBeGreaterThan(found.coreStart)
            end = found.end
            const date = eventDate(text, found, from(published, tense, '1987-06-03'))
            expect((date.start ?? '') <= (date.end ?? '')).toBe(true)
            expect(date.start === null).toBe(date.precision === null)
          }
          expect(end).toBeLessThanOrEqual(text.length)
        },
      ),
      { numRuns: 1000 },
    )
  })

  test.each([
    ['digits', '1'],
    ['months', 'May '],
    ['dates', '1 May '],
    ['parts of parts', 'the end of '],
    ['beginnings', 'from '],
    ['hyphens', '1-'],
    ['apostrophes', "'s"],
    ['weekdays', 'Monday, '],
    ['letters', 'a'],
    ['modifiers', 'late '],
  ])('reads a megabyte of %s in time linear in its length', (_, unit) => {
    const time = (length: number): number => {
      const text = unit.repeat(length / unit.length)
      const begin = performance.now()
      findExpressions(text)
      return performance.now() - begin
    }
    time(100_000)
    // Ten times the length may take ten times as long; a busy machine is allowed for, a square is not.
    const short = Math.max(time(100_000), time(100_000), 5)
    expect([1, 2].some(() => time(1_000_000) < 50 * short)).toBe(true)
  })
})
