import { checkedDay, civil, type Day, weekdayOf } from './days.js'
import { holidayIn } from './holidays.js'
import { halfYear, type Interval, month, oneDay, quarter, season, shift, unitAround, weekend } from './intervals.js'
import type { Meaning, Tense, Which } from './meaning.js'

/** From where an expression is read. */
export interface Viewpoint {
  /** The day of publication, or null where the article states none. */
  readonly anchor: Day | null
  /** The date told before, which "the next day" counts from; null where there is none. */
  readonly reference: Interval | null
  readonly tense: Tense
}

interface Anchored extends Viewpoint {
  readonly anchor: Day
}

type Of<K extends Meaning['kind']> = Extract<Meaning, { readonly kind: K }>

const looksAhead = (tense: Tense): boolean => tense === 'future' || tense === 'present'

const weekday = ({ weekday: wanted, which, weeks }: Of<'weekday'>, { anchor, tense }: Anchored): Interval => {
  const monday = anchor - weekdayOf(anchor)
  if (weeks !== null) return oneDay(monday + 7 * weeks + wanted)
  const before = anchor - ((weekdayOf(anchor) - wanted + 7) % 7)
  const after = anchor + ((wanted - weekdayOf(anchor) + 7) % 7)
  switch (which) {
    case 'last':
      return oneDay(before === anchor ? anchor - 7 : before)
    case 'coming':
      return oneDay(after === anchor ? anchor + 7 : after)
    case 'next':
      return oneDay(monday + 7 + wanted)
    case 'this':
      return oneDay(tense === 'past' ? before : monday + wanted)
    case 'bare':
      return oneDay(looksAhead(tense) ? after : before)
  }
}

/** Where the tense is not known, what recurs once a year lies ahead if it is at most so many days away, and nearer than before. */
const daysAhead = 100

const isNear = (back: number, ahead: number): boolean => ahead <= daysAhead && ahead < back

/** Nobody tells a day of the year before so late without its year: it lies ahead after all ("agreed to meet on June 3"). */
const isFarBack = (back: number, ahead: number): boolean => back > 330 && ahead <= 30

/** How many days a past date may lie ahead of the publication: clocks differ around the world. */
const dayOfGrace = 1

/**
 * The one of yearly recurring days that is meant: the last one up to the anchor, the next one from the anchor on where
 * the tense looks ahead, and the nearer one where the tense is not known.
 */
const yearly = (dayIn: (year: number) => Day | null, { anchor, tense }: Anchored): Day | null => {
  const now = civil(anchor).year
  const around = [now - 1, now, now + 1].map(dayIn).filter((day) => day !== null)
  const past = around.findLast((day) => day <= anchor + dayOfGrace) ?? null
  const future = around.find((day) => day >= anchor) ?? null
  if (past === null || future === null) return past ?? future
  if (tense === null) return isNear(anchor - past, future - anchor) ? future : past
  return looksAhead(tense) || isFarBack(anchor - past, future - anchor) ? future : past
}

const monthDay = (meaning: Of<'month-day'>, view: Anchored): Interval | null => {
  const inYear = (number: number): Day | null => checkedDay(number, meaning.month, meaning.day)
  const fits = (day: Day | null): day is Day =>
    day !== null && (meaning.weekday === null || weekdayOf(day) === meaning.weekday)
  const fitting = yearly((number) => (fits(inYear(number)) ? inYear(number) : null), view)
  const day = fitting ?? yearly(inYear, view)
  return day === null ? null : oneDay(day)
}

const dayOfMonth = ({ day: wanted, within }: Of<'day-of-month'>, { anchor, tense }: Anchored): Interval | null => {
  const date = civil(anchor)
  const inMonth = (offset: number): Day | null => {
    const number = date.year * 12 + date.month - 1 + offset
    return checkedDay(Math.floor(number / 12), (number % 12) + 1, wanted)
  }
  if (within) {
    const day = inMonth(0)
    return day === null ? null : oneDay(day)
  }
  const order = looksAhead(tense) ? [0, 1, 2] : [0, -1, -2]
  for (const offset of order) {
    const day = inMonth(offset)
    if (day !== null && (looksAhead(tense) ? day >= anchor : day <= anchor)) return oneDay(day)
  }
  return null
}

/** Picks, among units that recur once a year, the one meant; `inYear` gives that of a year. */
const recurring = (inYear: (year: number) => Interval, which: Which, { anchor, tense }: Anchored): Interval => {
  const now = civil(anchor).year
  const around = [now - 2, now - 1, now, now + 1, now + 2].map(inYear)
  const last = around.findLast((unit) => unit.last < anchor)!
  const begun = around.findLast((unit) => unit.first <= anchor)!
  const coming = around.find((unit) => unit.first > anchor)!
  const open = around.find((unit) => unit.last >= anchor)!
  switch (which) {
    case 'last':
      return last
    case 'coming':
    case 'next':
      return coming
    case 'this':
      return begun.last >= anchor || tense === 'past' ? begun : inYear(now)
    case 'bare':
      if (looksAhead(tense)) return open
      return tense === null && isNear(anchor - begun.last, coming.first - anchor) ? coming : begun
  }
}

const unit = ({ unit: name, offset, base }: Of<'unit'>, view: Viewpoint): Interval | null => {
  if (base === 'reference') {
    if (view.reference === null) return null
    const from = offset < 0 ? view.reference.first : view.reference.last
    return unitAround(shift(from, name, offset), name)
  }
  if (view.anchor === null) return null
  return unitAround(shift(view.anchor, name, offset), name)
}

const theWeekend = (view: Anchored): Interval => {
  const own = weekend(view.anchor)
  return looksAhead(view.tense) || own.first <= view.anchor ? own : weekend(view.anchor - 7)
}

const weekdayBeside = ({ weekday: wanted, ahead }: Of<'weekday-beside'>, { reference }: Viewpoint): Interval | null => {
  if (reference === null) return null
  const from = ahead ? reference.last + 1 : reference.first - 1
  const days = ahead ? (wanted - weekdayOf(from) + 7) % 7 : -((weekdayOf(from) - wanted + 7) % 7)
  return oneDay(from + days)
}

const holiday = (meaning: Of<'holiday'>, view: Viewpoint): Interval | null => {
  if (meaning.year !== null) return oneDay(holidayIn(meaning.name, meaning.year))
  if (view.anchor === null) return null
  if (meaning.years !== null) return oneDay(holidayIn(meaning.name, civil(view.anchor).year + meaning.years))
  const day = yearly((number) => holidayIn(meaning.name, number), { ...view, anchor: view.anchor })
  return day === null ? null : oneDay(day)
}

const beside = (meaning: Of<'beside'>, view: Viewpoint): Interval | null => {
  const of = resolve(meaning.of, view)
  if (of === null) return null
  const from = meaning.offset < 0 ? of.first : of.last
  return unitAround(shift(from, meaning.unit, meaning.offset), meaning.unit)
}

const since = (meaning: Of<'since'>, { anchor, reference }: Viewpoint): Interval | null => {
  const from = resolve(meaning.of, { anchor, reference, tense: 'past' })
  if (anchor === null || from === null || from.first > anchor) return null
  return { first: from.first, last: anchor, precision: 'range' }
}

const recurringKinds: ReadonlySet<Meaning['kind']> = new Set([
  'day-of-month',
  'holiday',
  'month',
  'month-day',
  'quarter',
  'season',
  'weekday',
])

/** The end of a range is looked for from its beginning on; a beginning without a year takes that of a fixed end. */
const range = (meaning: Of<'range'>, view: Viewpoint): Interval | null => {
  const fixedEnd = meaning.to.kind === 'fixed' && meaning.from.kind !== 'fixed' ? meaning.to.interval : null
  const from = resolve(meaning.from, fixedEnd === null ? view : { ...view, anchor: fixedEnd.last, tense: 'past' })
  if (from === null) return null
  const recurs = recurringKinds.has(meaning.to.kind)
  const to = fixedEnd ?? resolve(meaning.to, recurs ? { ...view, anchor: from.first, tense: 'future' } : view)
  if (to === null || to.last < from.first) return null
  return { first: from.first, last: to.last, precision: 'range' }
}

/** Whether a meaning counts from the date told before: for any other no reference makes a difference. */
export const countsFromReference = (meaning: Meaning): boolean => {
  switch (meaning.kind) {
    case 'unit':
      return meaning.base === 'reference'
    case 'weekday-beside':
      return true
    case 'beside':
    case 'hence':
    case 'since':
      return countsFromReference(meaning.of)
    case 'range':
      return countsFromReference(meaning.from) || countsFromReference(meaning.to)
    default:
      return false
  }
}

/** Resolves what needs the day of publication. */
const anchored = (meaning: Meaning, view: Anchored): Interval | null => {
  const thisYear = civil(view.anchor).year
  switch (meaning.kind) {
    case 'weekday':
      return weekday(meaning, view)
    case 'month-day':
      return monthDay(meaning, view)
    case 'day-of-month':
      return dayOfMonth(meaning, view)
    case 'month':
      if (meaning.years !== null) return month(thisYear + meaning.years, meaning.month)
      return recurring((number) => month(number, meaning.month), meaning.which, view)
    case 'season':
      if (meaning.years !== null) return season(thisYear + meaning.years, meaning.season)
      return recurring((number) => season(number, meaning.season), meaning.which, view)
    case 'quarter':
      if (meaning.years !== null) return quarter(thisYear + meaning.years, meaning.quarter)
      return recurring((number) => quarter(number, meaning.quarter), 'bare', { ...view, tense: view.tense ?? 'past' })
    case 'half':
      return halfYear(thisYear + meaning.years, meaning.half)
    case 'weekend':
      return theWeekend(view)
    default:
      return null
  }
}

/**
 * The days that a meaning stands for, seen from a viewpoint: to the past by default, to the future where the tense says
 * so. Null where it cannot be known: a relative expression without an anchor, a day that the calendar lacks, a duration.
 */
export const resolve = (meaning: Meaning, view: Viewpoint): Interval | null => {
  switch (meaning.kind) {
    case 'fixed':
      return meaning.interval
    case 'unit':
      return unit(meaning, view)
    case 'weekday-beside':
      return weekdayBeside(meaning, view)
    case 'holiday':
      return holiday(meaning, view)
    case 'beside':
      return beside(meaning, view)
    case 'hence':
      return view.tense === 'future' ? resolve(meaning.of, view) : null
    case 'since':
      return since(meaning, view)
    case 'range':
      return range(meaning, view)
    case 'duration':
      return null
    default:
      return view.anchor === null ? null : anchored(meaning, { ...view, anchor: view.anchor })
  }
}
