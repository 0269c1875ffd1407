import names from '../rules/calendar-names.json' with { type: 'json' }
import words from '../rules/calendar-words.json' with { type: 'json' }
import { holidayNames, isHoliday } from './holidays.js'
import type { Season, Unit } from './intervals.js'
import type { Meaning, Which } from './meaning.js'
import { isSign, type Piece } from './pieces.js'

/** What a grammar rule read: the meaning, and the position behind its last piece. */
export interface Parsed {
  readonly to: number
  readonly meaning: Meaning
}

/** A rule of the grammar: what begins at a piece, or null. Looks a bounded number of pieces ahead. */
export type Rule = (list: readonly Piece[], at: number) => Parsed | null

/** A unit as it is spoken of: hours and minutes count as the day they lie in, a fortnight as two weeks. */
export type SpokenUnit = Unit | 'fortnight' | 'hour'

const table = <T>(entries: Readonly<Record<string, T>>): ReadonlyMap<string, T> => new Map(Object.entries(entries))

const numbers = table(words.numbers)
const ordinals = table(words.ordinals)
const months = table(names.months)
const weekdays = table(names.weekdays)
export const units = table(words.units) as ReadonlyMap<string, SpokenUnit>
export const seasons = table(words.seasons) as ReadonlyMap<string, Season>
export const whiches = table(words.which) as ReadonlyMap<string, Which>
export const nearDays = table(words.days)
export const decadeNames = table(words.decades)
export const partsOfDay: ReadonlySet<string> = new Set(words.partsOfDay)
export const monthNames: readonly string[] = [...months.keys()]
export const weekdayNames: readonly string[] = [...weekdays.keys()]
export const numberWords: readonly string[] = [...numbers.keys()]
/** What an ordinal begins with: "third", or "twenty" of "twenty-first". */
export const ordinalWords: readonly string[] = [
  ...ordinals.keys(),
  ...[...numbers].flatMap(([word, value]) => (value >= 20 ? [word] : [])),
]
export const partStarts: readonly string[] = words.parts.map((part) => part.split(' ')[0]!)
export const holidayStarts: readonly string[] = holidayNames.map((name) => name.split(/[ ']/)[0]!)
export const pluralPartsOfDay: ReadonlySet<string> = new Set(words.partsOfDay.map((part) => `${part}s`))
export const habitual: ReadonlySet<string> = new Set(words.habitual)
export const clauseOpeners: ReadonlySet<string> = new Set(words.clauseOpeners)
export const partsOfUnit: ReadonlySet<string> = new Set(words.parts)
export const modifiers: ReadonlySet<string> = new Set(words.modifiers)
export const prepositions: ReadonlySet<string> = new Set(words.prepositions)
export const namelikeMonths: ReadonlySet<string> = new Set(words.namelikeMonths)
export const monthEvidence: ReadonlySet<string> = new Set(words.monthEvidence)
export const namelikePredecessors: ReadonlySet<string> = new Set(words.namelikePredecessors)
export const newspaperSuccessors: ReadonlySet<string> = new Set(words.newspaperSuccessors)
export const countedNouns: ReadonlySet<string> = new Set(words.countedNouns)
export const yearEvidence: ReadonlySet<string> = new Set(words.yearEvidence)
export const numberedThings: ReadonlySet<string> = new Set(words.numberedThings)

/** The piece at a position, undefined beyond either end; a look at index -1 would make every look at the list slow. */
export const pieceAt = (list: readonly Piece[], at: number): Piece | undefined => (at < 0 ? undefined : list[at])

/** The lower-case word at a position, '' beyond either end. */
export const wordAt = (list: readonly Piece[], at: number): string => pieceAt(list, at)?.lower ?? ''

/** The position behind a piece, if it is one of the given signs. */
export const skipSign = (list: readonly Piece[], at: number, signs: string): number =>
  isSign(list[at], signs) ? at + 1 : at

/** The position behind a word, if it stands there. */
export const skipWord = (list: readonly Piece[], at: number, word: string): number =>
  wordAt(list, at) === word ? at + 1 : at

/** 1 to 12, or null for a word that names no month. Lower case, without its full stop. */
export const monthOf = (lower: string): number | null => months.get(lower) ?? null

/** The position behind the full stop of an abbreviated month: "Nov." but not the end of "in March." */
export const skipMonthStop = (list: readonly Piece[], at: number): number =>
  isSign(list[at], '.') && !list[at]!.spaced && isAbbreviation(wordAt(list, at - 1)) ? at + 1 : at

const isAbbreviation = (month: string): boolean =>
  month.length <= 5 && !['march', 'april', 'may', 'june', 'july'].includes(month)

/** Monday 0 to Sunday 6, or null for a word that names no weekday. */
export const weekdayNamed = (lower: string): number | null => weekdays.get(lower) ?? null

interface Counted {
  readonly value: number
  readonly to: number
}

/** "three", "21", "twenty-one", "a" at a position. */
export const readNumber = (list: readonly Piece[], at: number): Counted | null => {
  const piece = list[at]
  if (piece === undefined) return null
  if (piece.kind === 'number')
    return piece.value >= 1 && piece.text.length <= 4 ? { value: piece.value, to: at + 1 } : null
  const value = numbers.get(piece.lower)
  if (value === undefined) return null
  const second = isSign(list[at + 1], '-') ? numbers.get(wordAt(list, at + 2)) : undefined
  return value >= 20 && second !== undefined && second < 10
    ? { value: value + second, to: at + 3 }
    : { value, to: at + 1 }
}

const ordinalEnds: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th'])

/** The position behind the ordinal ending of a number ("2nd"), where there is one. */
export const skipOrdinalEnd = (list: readonly Piece[], at: number): number => {
  const piece = list[at]
  return piece !== undefined && !piece.spaced && ordinalEnds.has(piece.lower) ? at + 1 : at
}

/** "third", "3rd", "twenty-first" at a position. */
export const readOrdinal = (list: readonly Piece[], at: number): Counted | null => {
  const piece = list[at]
  if (piece?.kind === 'number') {
    const to = skipOrdinalEnd(list, at + 1)
    return to > at + 1 && piece.text.length <= 2 ? { value: piece.value, to } : null
  }
  const value = ordinals.get(piece?.lower ?? '')
  if (value !== undefined) return { value, to: at + 1 }
  const tens = numbers.get(piece?.lower ?? '')
  const ones = isSign(list[at + 1], '-') ? ordinals.get(wordAt(list, at + 2)) : undefined
  return tens !== undefined && tens >= 20 && ones !== undefined && ones < 10 ? { value: tens + ones, to: at + 3 } : null
}

/** The year of four digits at a position, 1000 to 2999, or null. */
export const readYear = (list: readonly Piece[], at: number): number | null => {
  const piece = list[at]
  if (piece?.kind !== 'number' || piece.text.length !== 4 || piece.value < 1000 || piece.value > 2999) return null
  return isSign(list[at + 1], '.,') && !list[at + 1]!.spaced && list[at + 2]?.kind === 'number' && !list[at + 2]!.spaced
    ? null
    : piece.value
}

/** "last year", "this year's", "of next year": how many years from the anchor's, and the position behind. */
export const readRelativeYear = (list: readonly Piece[], at: number): Counted | null => {
  const from = skipWord(list, skipWord(list, at, 'of'), 'the')
  if (wordAt(list, from) === 'the' || wordAt(list, from + 1) !== 'year') return null
  const offset = ({ last: -1, previous: -1, this: 0, current: 0, next: 1 } as Readonly<Record<string, number>>)[
    wordAt(list, from)
  ]
  return offset === undefined ? null : { value: offset, to: from + 2 }
}

/** "Christmas Day", "New Year's Eve" at a position, capitalized. */
export const readHoliday = (
  list: readonly Piece[],
  at: number,
): { readonly name: string; readonly to: number } | null => {
  const first = list[at]
  if (first?.kind !== 'word' || first.text === first.lower) return null
  let best: { readonly name: string; readonly to: number } | null = null
  let name = ''
  for (let to = at; to < Math.min(list.length, at + 4); to += 1) {
    const piece = list[to]!
    name += piece.lower === "'s" || to === at ? piece.lower : ` ${piece.lower}`
    if (isHoliday(name)) best = { name, to: to + 1 }
  }
  return best
}

const seeds = [
  ...months.keys(),
  ...weekdays.keys(),
  ...units.keys(),
  ...seasons.keys(),
  ...nearDays.keys(),
  ...decadeNames.keys(),
  ...words.partsOfDay,
  ...holidayNames,
]

/** Digits that may be a date without a word of time beside them: a year, "12th", "60s", "Q3". */
const digits = "\\d{4}|\\d(?:['’]?s|st|nd|rd|th)|q\\d"

/** Matches every text that can hold a date: such digits, or one of the words without which there is no expression. */
const seed = new RegExp(`${digits}|\\b(?:${seeds.map((word) => word.replaceAll("'", "['’]")).join('|')})(?![a-z])`, 'i')

/** Whether a text can hold a date at all; a cheap look before it is read. */
export const mayHoldDate = (text: string): boolean => seed.test(text)
