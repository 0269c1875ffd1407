import names from '../rules/calendar-names.json' with { type: 'json' }
import { checkedDay, type Day, weekdayOf } from './days.js'
import { isSign, type Piece } from './pieces.js'

const months: ReadonlyMap<string, number> = new Map(Object.entries(names.months))
const weekdays: ReadonlyMap<string, number> = new Map(Object.entries(names.weekdays))
const ordinalEnds: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th'])

/** 1 to 12, or null for a word that names no month. Lower case, without its full stop. */
export const monthOf = (lower: string): number | null => months.get(lower) ?? null

/** Monday 0 to Sunday 6, or null for a word that names no weekday. */
export const weekdayNamed = (lower: string): number | null => weekdays.get(lower) ?? null

/** A date with its year, as it stands in the pieces from `from` to `to`. */
export interface Stamp {
  readonly from: number
  readonly to: number
  readonly day: Day | null
  /** Where the order of day and month is open: the day if the month stands first. */
  readonly monthFirst: Day | null
}

const skip = (list: readonly Piece[], at: number, signs: string): number => (isSign(list[at], signs) ? at + 1 : at)

const isYear = (piece: Piece | undefined): piece is Piece =>
  piece !== undefined &&
  piece.kind === 'number' &&
  piece.text.length === 4 &&
  piece.value >= 1900 &&
  piece.value <= 2100

const isDayNumber = (piece: Piece | undefined): piece is Piece =>
  piece !== undefined && piece.kind === 'number' && piece.text.length <= 2 && piece.value >= 1 && piece.value <= 31

/** After a day number: its ordinal ending ("2nd"), where there is one. */
const skipOrdinal = (list: readonly Piece[], at: number): number => {
  const piece = list[at]
  return piece !== undefined && !piece.spaced && ordinalEnds.has(piece.lower) ? at + 1 : at
}

/** The year at a position, "2014" or "'14"; with the position behind it. `short`: two digits alone will do too. */
const readYear = (
  list: readonly Piece[],
  at: number,
  short = false,
): { readonly year: number; readonly to: number } | null => {
  if (isYear(list[at])) return { year: list[at].value, to: at + 1 }
  const digits = isSign(list[at], "'’") ? at + 1 : short ? at : -1
  const piece = list[digits]
  if (piece === undefined || piece.kind !== 'number' || piece.text.length !== 2) return null
  return { year: piece.value < 70 ? 2000 + piece.value : 1900 + piece.value, to: digits + 1 }
}

/** "2014-03-04", "2014/03/04", "2014.03.04". */
const yearFirstNumeric = (list: readonly Piece[], at: number): Stamp | null => {
  if (!isYear(list[at]) || !isSign(list[at + 1], '-/.')) return null
  const [year, first, month, second, day] = list.slice(at, at + 5)
  if (!isYear(year) || second?.text !== first?.text) return null
  if (month?.kind !== 'number' || !isDayNumber(day)) return null
  return { from: at, to: at + 5, day: checkedDay(year.value, month.value, day.value), monthFirst: null }
}

/** "04.03.2014", "24/03/2014", "04-03-2014": the order of day and month may stay open. */
const yearLastNumeric = (list: readonly Piece[], at: number): Stamp | null => {
  if (!isDayNumber(list[at]) || !isSign(list[at + 1], '-/.')) return null
  const [first, sign, second, again, year] = list.slice(at, at + 5)
  if (!isDayNumber(first) || !isDayNumber(second) || !isYear(year)) return null
  if (again?.text !== sign?.text) return null
  const dayFirst = checkedDay(year.value, second.value, first.value)
  const monthFirst = sign?.text === '.' ? null : checkedDay(year.value, first.value, second.value)
  if (dayFirst === null) return { from: at, to: at + 5, day: monthFirst, monthFirst: null }
  return { from: at, to: at + 5, day: dayFirst, monthFirst: monthFirst === dayFirst ? null : monthFirst }
}

/** "4 March 2014", "4th of March, 2014", "04-Mar-14", "4. March 2014". */
const dayThenMonth = (list: readonly Piece[], at: number): Stamp | null => {
  const day = list[at]
  if (!isDayNumber(day)) return null
  let next = skip(list, skipOrdinal(list, at + 1), '-/.,')
  if (list[next]?.lower === 'of') next += 1
  const month = monthOf(list[next]?.lower ?? '')
  if (month === null) return null
  const joined = '-/'.includes(list[next - 1]!.text) && list[next + 1]?.text === list[next - 1]!.text
  const year = readYear(list, skip(list, skip(list, next + 1, '.'), ',-/'), joined)
  return year === null
    ? null
    : { from: at, to: year.to, day: checkedDay(year.year, month, day.value), monthFirst: null }
}

/** The position behind a time of day that stands between day and year, as in "Mar 4 14:05:33 UTC 2014". */
const skipClock = (list: readonly Piece[], at: number): number => {
  if (list[at]?.kind !== 'number' || !isSign(list[at + 1], ':') || list[at + 2]?.kind !== 'number') return at
  const next = isSign(list[at + 3], ':') && list[at + 4]?.kind === 'number' ? at + 5 : at + 3
  return list[next]?.kind === 'word' && isYear(list[next + 1]) ? next + 1 : next
}

/** "March 4, 2014", "Mar. 4th 2014", "Mar 4 14:05:33 2014". */
const monthThenDay = (list: readonly Piece[], at: number): Stamp | null => {
  const month = monthOf(list[at]?.lower ?? '')
  if (month === null) return null
  const dayAt = skip(list, skip(list, at + 1, '.'), '-')
  const day = list[dayAt]
  if (!isDayNumber(day)) return null
  const behindDay = skip(list, skipOrdinal(list, dayAt + 1), ',.-')
  const clockless = readYear(list, behindDay)
  const year = clockless ?? readYear(list, skipClock(list, behindDay))
  if (year === null) return null
  const to = clockless === null ? behindDay : year.to
  return { from: at, to, day: checkedDay(year.year, month, day.value), monthFirst: null }
}

/** "2014 March 4", "2014, Mar. 4". */
const yearThenMonth = (list: readonly Piece[], at: number): Stamp | null => {
  const year = list[at]
  if (!isYear(year)) return null
  const monthAt = skip(list, at + 1, ',-')
  const month = monthOf(list[monthAt]?.lower ?? '')
  const dayAt = skip(list, skip(list, monthAt + 1, '.'), '-')
  const day = list[dayAt]
  if (month === null || !isDayNumber(day)) return null
  return {
    from: at,
    to: skipOrdinal(list, dayAt + 1),
    day: checkedDay(year.value, month, day.value),
    monthFirst: null,
  }
}

/** The forms of a date with its year, in the order in which they are tried. */
const forms = [yearFirstNumeric, yearLastNumeric, dayThenMonth, monthThenDay, yearThenMonth]

/** The date with its year that begins at a piece, or null. `day` is null where the calendar has no such day. */
export const readStamp = (list: readonly Piece[], at: number): Stamp | null => {
  for (const form of forms) {
    const stamp = form(list, at)
    if (stamp !== null) return stamp
  }
  return null
}

/** Settles day and month by a weekday that stands beside them, where it fits exactly one of the two readings. */
export const settledByWeekday = (stamp: Stamp, weekday: number | null): Day | null => {
  if (stamp.day === null || stamp.monthFirst === null || weekday === null) return null
  const dayFits = weekdayOf(stamp.day) === weekday
  const monthFits = weekdayOf(stamp.monthFirst) === weekday
  if (dayFits === monthFits) return null
  return dayFits ? stamp.day : stamp.monthFirst
}
