import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  checkedDay,
  civil,
  dayOf,
  dayOfIso,
  isoDay,
  isoInstant,
  parseDay,
  weekdayOf,
} from '../../pipeline/calendar/days.js'
import { easter } from '../../pipeline/calendar/holidays.js'
import { shift, type Unit, unitAround } from '../../pipeline/calendar/intervals.js'

const anyDay = fc.integer({ min: dayOf(1000, 1, 1), max: dayOf(2999, 12, 31) })
const anyUnit = fc.constantFrom<Unit>(
  'day',
  'week',
  'weekend',
  'month',
  'quarter',
  'season',
  'year',
  'decade',
  'century',
)

describe('days', () => {
  test('agree with the Date of the language', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const date = new Date(day * 86_400_000)
        expect(isoDay(day)).toBe(date.toISOString().slice(0, 10))
        expect(weekdayOf(day)).toBe((date.getUTCDay() + 6) % 7)
      }),
    )
  })
  test('survive the way to a civil date and back', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const { year, month, day: dayOfMonth } = civil(day)
        expect(checkedDay(year, month, dayOfMonth)).toBe(day)
        expect(parseDay(isoDay(day))).toBe(day)
        expect(dayOfIso(isoDay(day))).toBe(day)
      }),
    )
  })
  test.each(['2014-02-29', '2014-13-01', '2014-00-10', '2014-3-4', 'soon', ''])('refuse “%s”', (text) => {
    expect(parseDay(text)).toBeNull()
  })
  test('tell an instant in UTC', () => {
    expect(isoInstant(dayOf(2014, 3, 4) * 1440 - 5, 7)).toBe('2014-03-03T23:55:07Z')
  })
})

describe('units', () => {
  test('hold the day they are around, and begin on their own first day', () => {
    fc.assert(
      fc.property(anyDay, anyUnit, (day, name) => {
        const { first, last } = unitAround(day, name)
        expect(first).toBeLessThanOrEqual(last)
        if (name !== 'weekend') expect(day).toBeGreaterThanOrEqual(first)
        if (name !== 'weekend') expect(day).toBeLessThanOrEqual(last)
        expect(unitAround(first, name)).toEqual({ ...unitAround(day, name), first })
      }),
    )
  })
  test('are a shift apart from the next of their kind', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom<Unit>('day', 'week', 'month', 'quarter', 'year', 'decade'), (day, name) => {
        expect(unitAround(shift(day, name, 1), name).first).toBe(unitAround(day, name).last + 1)
      }),
    )
  })
  test('end with the month where it has fewer days', () => {
    expect(isoDay(shift(dayOf(2015, 1, 31), 'month', 1))).toBe('2015-02-28')
    expect(isoDay(shift(dayOf(2016, 2, 29), 'year', -1))).toBe('2015-02-28')
  })
})

describe('easter', () => {
  test.each([
    [1961, '1961-04-02'],
    [1987, '1987-04-19'],
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2038, '2038-04-25'],
  ])('of %i', (year, day) => {
    expect(isoDay(easter(year))).toBe(day)
  })
})
