import type { Unit } from './intervals.js'
import type { Meaning } from './meaning.js'
import { isSign, type Piece } from './pieces.js'
import {
  nearDays,
  type Parsed,
  partsOfDay,
  type Rule,
  readNumber,
  type SpokenUnit,
  skipWord,
  units,
  wordAt,
} from './vocabulary.js'

const unitMeaning = (unit: SpokenUnit, offset: number, base: 'anchor' | 'reference'): Meaning => {
  if (unit === 'fortnight') return { kind: 'unit', unit: 'week', offset: 2 * offset, base }
  if (unit === 'hour') return { kind: 'unit', unit: 'day', offset: 0, base }
  return { kind: 'unit', unit, offset, base }
}

/** "today", "yesterday morning", "tomorrow night", "overnight". */
export const nearDay: Rule = (list, at) => {
  const offset = nearDays.get(wordAt(list, at))
  if (offset === undefined) return null
  const to = partsOfDay.has(wordAt(list, at + 1)) ? at + 2 : at + 1
  return { to, meaning: unitMeaning('day', offset, 'anchor') }
}

const overWords: ReadonlySet<string> = new Set(['during', 'for', 'in', 'of', 'over', 'throughout', 'within'])

/** Whether "the" stands before a position, as in "over the last week", which is a duration. */
const hasArticle = (list: readonly Piece[], at: number): boolean => wordAt(list, at - 1) === 'the'

const offsets: Readonly<Record<string, number>> = {
  coming: 1,
  current: 0,
  following: 1,
  last: -1,
  latest: -1,
  next: 1,
  past: -1,
  preceding: -1,
  present: 0,
  previous: -1,
  same: 0,
  that: 0,
  this: 0,
}

const fromReference: ReadonlySet<string> = new Set(['following', 'preceding', 'previous', 'same', 'that'])

/** "the next" and "the last" count from the date told before, or tell a duration; "next" and "last" from today. */
const baseOf = (list: readonly Piece[], at: number, word: string, unit: SpokenUnit): 'anchor' | 'reference' | null => {
  if (fromReference.has(word)) return 'reference'
  if (!hasArticle(list, at) || word === 'current' || word === 'present') return word === 'past' ? null : 'anchor'
  if (word === 'next') return overWords.has(wordAt(list, at - 2)) && unit !== 'day' ? null : 'reference'
  return (word === 'last' && (unit === 'decade' || unit === 'century' || unit === 'quarter')) || word === 'latest'
    ? 'anchor'
    : null
}

/** "last week", "this month", "next year", "the previous day", "the same month", "last night", "this morning". */
export const whichUnit: Rule = (list, at) => {
  const first = wordAt(list, at)
  const offset = offsets[first]
  if (offset === undefined) return null
  const second = wordAt(list, at + 1)
  const inner = first === 'this' && (second === 'coming' || second === 'past') ? second : null
  const same = first === 'that' && second === 'same'
  const unitAt = inner !== null || same ? at + 2 : at + 1
  const word = wordAt(list, unitAt)
  const partOfDay = partsOfDay.has(word)
  const unit = partOfDay ? 'day' : units.get(word)
  if (unit === undefined || unit === 'hour' || word.endsWith('s')) return null
  if (partOfDay && (first === 'last') !== (word === 'night') && first === 'last') return null
  if (unit === 'weekend' && first === 'this' && inner === null) return { to: unitAt + 1, meaning: { kind: 'weekend' } }
  const base = inner !== null ? 'anchor' : baseOf(list, at, first, unit)
  if (base === null) return { to: unitAt + 1, meaning: { kind: 'duration' } }
  const part = unit === 'day' && partsOfDay.has(wordAt(list, unitAt + 1)) ? 1 : 0
  const steps = inner === 'past' ? -1 : inner === 'coming' ? 1 : offset
  return { to: unitAt + 1 + part, meaning: unitMeaning(unit, steps, base) }
}

/** "the weekend"; a weekend without its article is none. */
export const theWeekend: Rule = (list, at) =>
  wordAt(list, at) === 'weekend' && hasArticle(list, at) ? { to: at + 1, meaning: { kind: 'weekend' } } : null

/** "earlier in the day", "late in the week": the unit in which the article stands, or the day told before. */
export const inTheUnit: Rule = (list, at) => {
  if (!['earlier', 'early', 'late', 'later'].includes(wordAt(list, at))) return null
  if (wordAt(list, at + 1) !== 'in' || wordAt(list, at + 2) !== 'the') return null
  const word = wordAt(list, at + 3)
  const unit = partsOfDay.has(word) ? 'day' : units.get(word)
  if (unit === undefined || unit === 'hour' || word.endsWith('s')) return null
  return { to: at + 4, meaning: unitMeaning(unit, 0, unit === 'day' ? 'reference' : 'anchor') }
}

/** Whether the number at a place is the end of a longer one: the 5 of "1.5", the 200 of "1,200". */
const isInsideNumber = (list: readonly Piece[], at: number): boolean => {
  const sign = list[at - 1]
  return (
    isSign(sign, '.,') &&
    !sign!.spaced &&
    list[at]?.kind === 'number' &&
    !list[at]!.spaced &&
    list[at - 2]?.kind === 'number'
  )
}

/** A number with separators as one: "1,200"; one without as `readNumber` has it. */
const readWholeNumber = (list: readonly Piece[], at: number): ReturnType<typeof readNumber> => {
  const first = readNumber(list, at)
  if (first === null || list[at]?.kind !== 'number' || first.to !== at + 1) return first
  let { value, to } = first
  while (isSign(list[to], ',') && isInsideNumber(list, to + 1) && list[to + 1]!.text.length === 3) {
    value = 1000 * value + list[to + 1]!.value
    to += 2
  }
  return { ...first, value, to }
}

const counted = (
  list: readonly Piece[],
  at: number,
): { readonly count: number; readonly unit: SpokenUnit; readonly to: number } | null => {
  const number = isInsideNumber(list, at) ? null : readWholeNumber(list, at)
  if (number === null) return null
  const unit = units.get(wordAt(list, number.to))
  if (unit === undefined) return null
  const orSo = wordAt(list, number.to + 1) === 'or' && wordAt(list, number.to + 2) === 'so'
  return { count: number.value, unit, to: orSo ? number.to + 3 : number.to + 1 }
}

const agoWords: ReadonlySet<string> = new Set(['ago'])
const backWords: ReadonlySet<string> = new Set(['earlier', 'beforehand', 'previously'])
const onWords: ReadonlySet<string> = new Set(['later', 'afterwards', 'on'])

const vagueUnits: ReadonlySet<SpokenUnit> = new Set(['century', 'decade'])

/** "four days ago", "two weeks earlier", "a month later". Decades ago are told too roughly to be a date. */
export const countedUnits: Rule = (list, at) => {
  const amount = counted(list, at)
  if (amount === null) return null
  const word = wordAt(list, amount.to)
  const to = amount.to + 1
  if (agoWords.has(word))
    return vagueUnits.has(amount.unit)
      ? { to, meaning: { kind: 'duration' } }
      : { to, meaning: unitMeaning(amount.unit, -amount.count, 'anchor') }
  if (backWords.has(word)) return { to, meaning: unitMeaning(amount.unit, -amount.count, 'reference') }
  if (onWords.has(word) && word !== 'on') return { to, meaning: unitMeaning(amount.unit, amount.count, 'reference') }
  return null
}

/** "in two weeks", "in three days' time": dates only what is still to come. */
export const hence: Rule = (list, at) => {
  if (wordAt(list, at) !== 'in') return null
  const amount = counted(list, at + 1)
  if (amount === null || amount.unit === 'hour' || vagueUnits.has(amount.unit)) return null
  const time = skipWord(
    list,
    wordAt(list, amount.to) === "'" || wordAt(list, amount.to) === '’' ? amount.to + 1 : amount.to,
    'time',
  )
  if (wordAt(list, time) === 'of') return null
  return { to: time, meaning: { kind: 'hence', of: unitMeaning(amount.unit, amount.count, 'anchor') } }
}

/** "two days before X", "the week after X", "the eve of X": the amount and its sign; the position behind. */
export const readDistance = (
  list: readonly Piece[],
  at: number,
): { readonly unit: Unit; readonly offset: number; readonly to: number } | null => {
  if (wordAt(list, at) === 'eve' && wordAt(list, at + 1) === 'of') return { unit: 'day', offset: -1, to: at + 2 }
  const amount = counted(list, at) ?? (hasArticle(list, at) ? countedOne(list, at) : null)
  const word = amount === null ? '' : wordAt(list, amount.to)
  if (amount === null || (word !== 'before' && word !== 'after')) return null
  const sign = word === 'after' ? 1 : -1
  const meaning = unitMeaning(amount.unit, sign * amount.count, 'anchor')
  if (meaning.kind !== 'unit' || amount.unit === 'hour') return null
  return { unit: meaning.unit, offset: meaning.offset, to: amount.to + 1 }
}

const countedOne = (list: readonly Piece[], at: number): ReturnType<typeof counted> => {
  const unit = units.get(wordAt(list, at))
  return unit === undefined || wordAt(list, at).endsWith('s') ? null : { count: 1, unit, to: at + 1 }
}

const clauseEnds: ReadonlySet<string> = new Set(['', '.', ',', ';', ':', ')', '"', '”', '–', '—'])

/** "the day before" and "two days after" with nothing behind them: they count from the date told before. */
export const distanceAlone: Rule = (list, at): Parsed | null => {
  const distance = readDistance(list, at)
  if (distance === null || wordAt(list, at) === 'eve' || !clauseEnds.has(wordAt(list, distance.to))) return null
  return { to: distance.to, meaning: { kind: 'unit', unit: distance.unit, offset: distance.offset, base: 'reference' } }
}

/**
 * "a day after" with a clause behind it ("landed on Sunday, two days after the storm had passed"): what the clause tells lies as
 * much before the date told before.
 */
export const distanceClause: Rule = (list, at) => {
  const distance = readDistance(list, at)
  if (distance === null || wordAt(list, at) === 'eve') return null
  return {
    to: distance.to,
    meaning: { kind: 'unit', unit: distance.unit, offset: -distance.offset, base: 'reference' },
  }
}
