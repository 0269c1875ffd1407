import type { DatePrecision } from '../../schemas/plover.js'
import { checkedDay, civil, type Day, dayOf, monthLength, weekdayOf } from './days.js'

/** A stretch of days, both ends inside it, and the unit that it spans. */
export interface Interval {
  readonly first: Day
  readonly last: Day
  readonly precision: DatePrecision
}

/** A unit of the calendar that a stretch of days can be. A week runs from Monday to Sunday, a season as meteorologists count it. */
export type Unit = 'day' | 'week' | 'weekend' | 'month' | 'quarter' | 'season' | 'year' | 'decade' | 'century'

export type Season = 'spring' | 'summer' | 'autumn' | 'winter'

export const oneDay = (day: Day): Interval => ({ first: day, last: day, precision: 'day' })

export const week = (day: Day): Interval => {
  const monday = day - weekdayOf(day)
  return { first: monday, last: monday + 6, precision: 'week' }
}

/** Saturday and Sunday of the week of a day. */
export const weekend = (day: Day): Interval => {
  const saturday = day - weekdayOf(day) + 5
  return { first: saturday, last: saturday + 1, precision: 'range' }
}

/** Whole months: `month` counts from 1 and may run over the year's ends (0 is December of the year before). */
export const months = (year: number, month: number, count: number, precision: DatePrecision): Interval => {
  const from = year * 12 + month - 1
  const to = from + count - 1
  const lastYear = Math.floor(to / 12)
  const lastMonth = (to % 12) + 1
  return {
    first: dayOf(Math.floor(from / 12), (from % 12) + 1, 1),
    last: dayOf(lastYear, lastMonth, monthLength(lastYear, lastMonth)),
    precision,
  }
}

export const month = (year: number, number: number): Interval => months(year, number, 1, 'month')
/** A quarter of the calendar year, from 1. */
export const quarter = (year: number, number: number): Interval => months(year, number * 3 - 2, 3, 'quarter')
export const year = (number: number): Interval => months(number, 1, 12, 'year')
/** Half a year, 1 or 2. */
export const halfYear = (number: number, half: number): Interval => months(number, half * 6 - 5, 6, 'range')
/** The ten years that begin with a year divisible by ten. */
export const decade = (number: number): Interval => months(Math.floor(number / 10) * 10, 1, 120, 'decade')
export const century = (number: number): Interval => months(Math.floor(number / 100) * 100, 1, 1200, 'range')

const seasonStart: Readonly<Record<Season, number>> = { spring: 3, summer: 6, autumn: 9, winter: 12 }

/** A season of the northern half of the world; winter begins in December of its year. */
export const season = (number: number, name: Season): Interval => months(number, seasonStart[name], 3, 'season')

/** The same day of another month, or that month's last where it has fewer. */
const sameDayIn = (year: number, month: number, day: number): Day =>
  checkedDay(year, month, day) ?? dayOf(year, month, monthLength(year, month))

/** The day some units away: a month away is the same day of the next month. */
export const shift = (day: Day, unit: Unit, count: number): Day => {
  if (unit === 'day') return day + count
  if (unit === 'week' || unit === 'weekend') return day + 7 * count
  const perUnit = { month: 1, quarter: 3, season: 3, year: 12, decade: 120, century: 1200 }[unit]
  const date = civil(day)
  const target = date.year * 12 + date.month - 1 + perUnit * count
  return sameDayIn(Math.floor(target / 12), (((target % 12) + 12) % 12) + 1, date.day)
}

const seasonOfMonth: readonly Season[] = [
  'winter',
  'winter',
  'spring',
  'spring',
  'spring',
  'summer',
  'summer',
  'summer',
  'autumn',
  'autumn',
  'autumn',
  'winter',
]

/** The unit that a day lies in; for a weekend that of its week. */
export const unitAround = (day: Day, unit: Unit): Interval => {
  const date = civil(day)
  switch (unit) {
    case 'day':
      return oneDay(day)
    case 'week':
      return week(day)
    case 'weekend':
      return weekend(day)
    case 'month':
      return month(date.year, date.month)
    case 'quarter':
      return quarter(date.year, Math.ceil(date.month / 3))
    case 'season':
      return season(date.month < 3 ? date.year - 1 : date.year, seasonOfMonth[date.month - 1]!)
    case 'year':
      return year(date.year)
    case 'decade':
      return decade(date.year)
    case 'century':
      return century(date.year)
  }
}
