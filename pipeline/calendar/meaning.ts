import type { Interval, Season, Unit } from './intervals.js'

/** Which one of many is meant: "Friday", "last Friday", "this Friday", "next Friday", "this coming Friday". */
export type Which = 'bare' | 'last' | 'this' | 'next' | 'coming'

/** What a relative expression counts from: the day of publication, or the date that was told before. */
export type Base = 'anchor' | 'reference'

/** What the words of a date expression mean, before it is known on which day they were written. */
export type Meaning =
  /** Needs no anchor: "4 March 2014", "in the 1960s". */
  | { readonly kind: 'fixed'; readonly interval: Interval }
  /** "Tuesday", "last Tuesday"; `weeks` for "Tuesday of last week" (-1). */
  | { readonly kind: 'weekday'; readonly weekday: number; readonly which: Which; readonly weeks: number | null }
  /** "the following Friday": the next after the date told before, or the last before it. */
  | { readonly kind: 'weekday-beside'; readonly weekday: number; readonly ahead: boolean }
  /** "Mar. 4"; a weekday beside it can settle the year. */
  | { readonly kind: 'month-day'; readonly month: number; readonly day: number; readonly weekday: number | null }
  /** "the 12th"; `within` for "the 12th of this month". */
  | { readonly kind: 'day-of-month'; readonly day: number; readonly within: boolean }
  /** "December", "last December"; `years` for "December last year" (-1). */
  | { readonly kind: 'month'; readonly month: number; readonly which: Which; readonly years: number | null }
  | { readonly kind: 'season'; readonly season: Season; readonly which: Which; readonly years: number | null }
  | { readonly kind: 'quarter'; readonly quarter: number; readonly years: number | null }
  | { readonly kind: 'half'; readonly half: number; readonly years: number }
  /** "yesterday" is day -1, "next month" month +1, "the following day" day +1 from the reference. */
  | { readonly kind: 'unit'; readonly unit: Unit; readonly offset: number; readonly base: Base }
  /** "the weekend", "this weekend": the last one, or the coming one where the tense says so. */
  | { readonly kind: 'weekend' }
  /** A month and day that the calendar's holidays give: "Christmas Day". */
  | { readonly kind: 'holiday'; readonly name: string; readonly year: number | null; readonly years: number | null }
  /** "the eve of X" is -1 day, "the week after X" +1, "two weeks before X" -2 weeks. */
  | { readonly kind: 'beside'; readonly of: Meaning; readonly unit: Unit; readonly offset: number }
  /** "in two weeks": dates only what is still to come. */
  | { readonly kind: 'hence'; readonly of: Meaning }
  /** "since X": from its first day to the anchor. */
  | { readonly kind: 'since'; readonly of: Meaning }
  | { readonly kind: 'range'; readonly from: Meaning; readonly to: Meaning }
  /** Words about time that are no date: "the past two years". */
  | { readonly kind: 'duration' }

/** The tense of the verb that a date goes with; null where it is not known. */
export type Tense = 'past' | 'present' | 'future' | null
