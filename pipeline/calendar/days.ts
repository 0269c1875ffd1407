/**
 * A calendar day as a whole number: days since 1 January 1970 in the proleptic Gregorian calendar. The conversions are
 * Howard Hinnant's `days_from_civil` and `civil_from_days`; no `Date`, hence no clock and no time zone of the machine.
 */
export type Day = number

export interface CivilDate {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  readonly day: number
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** Days of a month; month 1 to 12. */
export const monthLength = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (monthLengths[month - 1] ?? 0)

/** The day of a civil date, which must exist. */
export const dayOf = (year: number, month: number, day: number): Day => {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468
}

/** The day of a civil date, or null where the calendar has none ("31 April"). Years 1000 to 2999. */
export const checkedDay = (year: number, month: number, day: number): Day | null =>
  year >= 1000 && year <= 2999 && month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month)
    ? dayOf(year, month, day)
    : null

export const civil = (day: Day): CivilDate => {
  const z = day + 719468
  const era = Math.floor(z / 146097)
  const dayOfEra = z - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  }
}

/** Monday 0 to Sunday 6. */
export const weekdayOf = (day: Day): number => (((day + 3) % 7) + 7) % 7

const pad = (value: number, width: number): string => String(value).padStart(width, '0')

/** `2014-03-04`. */
export const isoDay = (day: Day): string => {
  const { year, month, day: dayOfMonth } = civil(day)
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}`
}

/** The day of `2014-03-04`, or null where the text is no such day. */
export const parseDay = (iso: string): Day | null =>
  /^\d{4}-\d\d-\d\d$/.test(iso)
    ? checkedDay(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8, 10)))
    : null

const digits = (text: string, from: number, end: number): number => {
  let value = 0
  for (let i = from; i < end; i++) value = value * 10 + text.charCodeAt(i) - 48
  return value
}

/** The day of `2014-03-04`, which is known to be such a day. */
export const dayOfIso = (iso: string): Day => dayOf(digits(iso, 0, 4), digits(iso, 5, 7), digits(iso, 8, 10))

/** `2014-03-04T14:05:00Z` from minutes since midnight UTC of 1 January 1970. */
export const isoInstant = (minutes: number, seconds: number): string => {
  const day = Math.floor(minutes / 1440)
  const rest = minutes - day * 1440
  return `${isoDay(day)}T${pad(Math.floor(rest / 60), 2)}:${pad(rest % 60, 2)}:${pad(seconds, 2)}Z`
}
