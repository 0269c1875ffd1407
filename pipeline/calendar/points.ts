import { checkedDay, monthLength } from './days.js'
import { month, oneDay } from './intervals.js'
import type { Meaning, Which } from './meaning.js'
import { isSign, type Piece } from './pieces.js'
import { readStamp } from './stamp.js'
import {
  clauseOpeners,
  monthEvidence,
  monthOf,
  namelikeMonths,
  namelikePredecessors,
  newspaperSuccessors,
  type Parsed,
  partsOfDay,
  pieceAt,
  prepositions,
  type Rule,
  readHoliday,
  readOrdinal,
  readRelativeYear,
  readYear,
  skipMonthStop,
  skipOrdinalEnd,
  skipSign,
  skipWord,
  weekdayNamed,
  whiches,
  wordAt,
} from './vocabulary.js'

const isCapital = (piece: Piece | undefined): boolean => piece !== undefined && piece.text !== piece.lower

/** "4 March 2014", "2014-03-04", "March 4, 2014"; "04/03/2014" and "31 April 2014" are read, but are no date. */
export const fullDate: Rule = (list, at) => {
  const stamp = readStamp(list, at)
  if (stamp === null) return null
  if (stamp.monthFirst !== null || stamp.day === null) return { to: stamp.to, meaning: { kind: 'duration' } }
  return { to: stamp.to, meaning: { kind: 'fixed', interval: oneDay(stamp.day) } }
}

const monthDayMeaning = (month: number, day: number): Meaning => ({ kind: 'month-day', month, day, weekday: null })

/** A day of a known year; no date where the calendar has no such day. */
const exactDay = (year: number, month: number, day: number): Meaning => {
  const known = checkedDay(year, month, day)
  return known === null ? { kind: 'duration' } : { kind: 'fixed', interval: oneDay(known) }
}

/** Whether a month of some year has so many days. */
const hasDay = (month: number, day: number): boolean => day <= monthLength(2000, month)

const isDayNumber = (piece: Piece | undefined): piece is Piece =>
  piece?.kind === 'number' && piece.text.length <= 2 && piece.value >= 1 && piece.value <= 31

/** The second day of "June 5-9", "5 to 9 June", "June 5 and 9"; the position behind it, or null. */
const readSecondDay = (list: readonly Piece[], at: number): { readonly day: number; readonly to: number } | null => {
  const joins = isSign(list[at], '-–—') || ['to', 'through', 'and', 'until'].includes(wordAt(list, at))
  const day = list[at + 1]
  if (!joins || !isDayNumber(day)) return null
  return { day: day.value, to: skipOrdinalEnd(list, at + 2) }
}

const dayRange = (month: number, year: number | null, first: number, last: number): Meaning => {
  const end: Meaning = year === null ? monthDayMeaning(month, last) : exactDay(year, month, last)
  return { kind: 'range', from: monthDayMeaning(month, first), to: end }
}

/** "Mar. 4", "June 5-9", "June 5 to 9, 2016". */
export const monthThenDay: Rule = (list, at) => {
  const month = monthOf(wordAt(list, at))
  if (month === null || !isCapital(list[at])) return null
  const dayAt = skipMonthStop(list, at + 1)
  const day = list[dayAt]
  if (!isDayNumber(day) || !hasDay(month, day.value)) return null
  const to = skipOrdinalEnd(list, dayAt + 1)
  const second = readSecondDay(list, to)
  if (second !== null && second.day > day.value && monthOf(wordAt(list, second.to)) === null) {
    const year = readYear(list, skipSign(list, second.to, ','))
    const end = year === null ? second.to : skipSign(list, second.to, ',') + 1
    return { to: end, meaning: dayRange(month, year, day.value, second.day) }
  }
  return isSign(list[to], ':%') && !list[to]!.spaced ? null : { to, meaning: monthDayMeaning(month, day.value) }
}

/** "1 November", "the second of June", "1-3 November", "5 to 9 June 2016". */
export const dayThenMonth: Rule = (list, at) => {
  const ordinal = readOrdinal(list, at)
  const number = isDayNumber(list[at]) ? { value: list[at].value, to: at + 1 } : null
  const first = ordinal ?? number
  if (first === null || first.value > 31) return null
  const second = readSecondDay(list, first.to)
  const monthAt = skipWord(list, second === null ? first.to : second.to, 'of')
  const month = monthOf(wordAt(list, monthAt))
  if (month === null || !isCapital(list[monthAt]) || !hasDay(month, first.value)) return null
  if (list[at]!.kind === 'word' && wordAt(list, monthAt - 1) !== 'of') return null
  const end = skipMonthStop(list, monthAt + 1)
  const year = readYear(list, skipSign(list, end, ','))
  if (second !== null && second.day > first.value)
    return { to: year === null ? end : end + 1, meaning: dayRange(month, year, first.value, second.day) }
  if (year !== null && ordinal !== null)
    return {
      to: skipSign(list, end, ',') + 1,
      meaning: exactDay(year, month, first.value),
    }
  return { to: end, meaning: monthDayMeaning(month, first.value) }
}

/** "on the 12th", "on the 12th of this month". */
export const dayOfMonth: Rule = (list, at) => {
  if (wordAt(list, at - 1) !== 'the' || !['on', 'since', 'from', 'until'].includes(wordAt(list, at - 2))) return null
  const piece = list[at]
  const to = skipOrdinalEnd(list, at + 1)
  if (!isDayNumber(piece) || to === at + 1) return null
  const meaning: Meaning = { kind: 'day-of-month', day: piece.value, within: false }
  const thisMonth = ['this', 'the'].includes(wordAt(list, to + 1)) && wordAt(list, to + 2) === 'month'
  if (wordAt(list, to) === 'of' && thisMonth) return { to: to + 3, meaning: { ...meaning, within: true } }
  const next = list[to]
  const free =
    next === undefined ||
    next.kind === 'sign' ||
    prepositions.has(next.lower) ||
    clauseOpeners.has(next.lower) ||
    next.lower === 'and'
  return free && wordAt(list, to) !== 'of' ? { to, meaning } : null
}

const joinsName = (list: readonly Piece[], at: number): boolean => {
  const before = pieceAt(list, at - 1)
  if (before?.kind !== 'word' || !isCapital(before)) return false
  return !prepositions.has(before.lower) && !monthEvidence.has(before.lower) && weekdayNamed(before.lower) === null
}

/** Whether the word of a month is one here: not Theresa May, not April Jones, not a march. */
const isMonthHere = (list: readonly Piece[], at: number, to: number, assured: boolean): boolean => {
  const piece = list[at]!
  if (!isCapital(piece)) return false
  if (namelikePredecessors.has(wordAt(list, at - 1))) return false
  if (piece.lower.length === 3 && piece.lower !== 'may') return false
  if (!namelikeMonths.has(piece.lower)) return true
  if (at === 0 && to === list.length) return true
  const hyphenated = isSign(pieceAt(list, at - 1), '-') && monthEvidence.has(wordAt(list, at - 2))
  const spans = isSign(list[to], '-–') && monthOf(wordAt(list, to + 1)) !== null
  return assured || hyphenated || spans || monthEvidence.has(wordAt(list, at - 1))
}

/** "August 2011", "December last year", "last April", "in December". `assured`: the words around it prove the month. */
const monthRule =
  (assured: boolean): Rule =>
  (list, at) => {
    const which: Which = whiches.get(wordAt(list, at)) ?? 'bare'
    const from = which === 'bare' ? at : wordAt(list, at + 1) === 'coming' ? at + 2 : at + 1
    const number = monthOf(wordAt(list, from))
    if (number === null || !isCapital(list[from])) return null
    const dotted = skipMonthStop(list, from + 1)
    const yearAt = skipWord(list, skipSign(list, dotted, ','), 'of')
    const year = readYear(list, yearAt)
    if (year !== null && year >= 1500 && !(namelikeMonths.has(wordAt(list, from)) && joinsName(list, from)))
      return { to: yearAt + 1, meaning: { kind: 'fixed', interval: month(year, number) } }
    if (!isMonthHere(list, from, from + 1, assured)) return null
    const relative = readRelativeYear(list, from + 1)
    if (relative !== null)
      return { to: relative.to, meaning: { kind: 'month', month: number, which, years: relative.value } }
    return { to: from + 1, meaning: { kind: 'month', month: number, which, years: null } }
  }

export const bareMonth: Rule = monthRule(false)
export const assuredMonth: Rule = monthRule(true)

/** "last year's December", "this year's November". */
export const yearsMonth: Rule = (list, at) => {
  const relative = readRelativeYear(list, at)
  if (relative === null || wordAt(list, relative.to) !== "'s") return null
  const number = monthOf(wordAt(list, relative.to + 1))
  if (number === null) return null
  return { to: relative.to + 2, meaning: { kind: 'month', month: number, which: 'bare', years: relative.value } }
}

/** The day that follows a weekday ("Monday, March 3", "Friday the 13th") with the weekday kept beside it. */
const dateOfWeekday = (list: readonly Piece[], at: number, weekday: number): Parsed | null => {
  const from = skipSign(list, skipSign(list, at, '.'), ',(')
  const date = fullDate(list, from) ?? monthThenDay(list, from) ?? dayThenMonth(list, skipWord(list, from, 'the'))
  if (date === null || date.meaning.kind === 'range') return null
  const meaning: Meaning = date.meaning.kind === 'month-day' ? { ...date.meaning, weekday } : date.meaning
  const closed = isSign(list[from - 1], '(') && isSign(list[date.to], ')') ? date.to + 1 : date.to
  return { to: closed, meaning }
}

const weeksBehind = (list: readonly Piece[], at: number): { readonly weeks: number; readonly to: number } | null => {
  const from = skipWord(list, at, 'of')
  const weeks = ({ last: -1, this: 0, next: 1 } as Readonly<Record<string, number>>)[wordAt(list, from)]
  return weeks === undefined || wordAt(list, from + 1) !== 'week' ? null : { weeks, to: from + 2 }
}

/** "Tuesday", "last Tuesday", "this coming Friday", "Friday night", "Tuesday of last week", "Monday, March 3". */
export const weekday: Rule = (list, at) => {
  const said = whiches.get(wordAt(list, at))
  const twice = said === 'this' ? whiches.get(wordAt(list, at + 1)) : undefined
  const which: Which = twice === 'last' || twice === 'coming' ? twice : (said ?? 'bare')
  const nameAt = said === undefined ? at : twice === undefined ? at + 1 : at + 2
  const number = weekdayNamed(wordAt(list, nameAt))
  if (number === null) return null
  const dated = dateOfWeekday(list, nameAt + 1, number)
  if (dated !== null) return dated
  const name = list[nameAt]!
  if (name.lower.length <= 5 || (which === 'bare' && namelikePredecessors.has(wordAt(list, nameAt - 1)))) return null
  if (isCapital(list[nameAt + 1]) && newspaperSuccessors.has(wordAt(list, nameAt + 1))) return null
  const to = partsOfDay.has(wordAt(list, nameAt + 1)) ? nameAt + 2 : nameAt + 1
  const behind = weeksBehind(list, to)
  const weeks = behind?.weeks ?? null
  return { to: behind?.to ?? to, meaning: { kind: 'weekday', weekday: number, which, weeks } }
}

/** "the following Friday", "the previous Sunday": they count from the date told before. */
export const weekdayBeside: Rule = (list, at) => {
  const number = weekdayNamed(wordAt(list, at + 1))
  if (number === null || !['following', 'preceding', 'previous'].includes(wordAt(list, at))) return null
  return { to: at + 2, meaning: { kind: 'weekday-beside', weekday: number, ahead: wordAt(list, at) === 'following' } }
}

/** "Christmas Day", "last Christmas", "New Year's Eve 2016". */
export const holiday: Rule = (list, at) => {
  const which = whiches.get(wordAt(list, at))
  const name = readHoliday(list, which === undefined ? at : at + 1)
  if (name === null) return null
  const year = readYear(list, skipSign(list, name.to, ','))
  const to = year === null ? name.to : skipSign(list, name.to, ',') + 1
  const relative = year === null ? readRelativeYear(list, to) : null
  const years = relative?.value ?? null
  return { to: relative?.to ?? to, meaning: { kind: 'holiday', name: name.name, year, years } }
}
