import { century, decade, halfYear, months, quarter, season, year } from './intervals.js'
import type { Meaning, Which } from './meaning.js'
import { isSign, type Piece } from './pieces.js'
import {
  countedNouns,
  decadeNames,
  numberedThings,
  type Parsed,
  partsOfUnit,
  pieceAt,
  type Rule,
  readNumber,
  readOrdinal,
  readRelativeYear,
  readYear,
  seasons,
  skipSign,
  skipWord,
  units,
  whiches,
  wordAt,
  yearEvidence,
} from './vocabulary.js'

const fixedYear = (number: number): Meaning => ({ kind: 'fixed', interval: year(number) })

/** "1960s", "'60s", "sixties". */
export const decadeRule: Rule = (list, at) => {
  const named = decadeNames.get(wordAt(list, at))
  if (named !== undefined)
    return wordAt(list, at - 1) === 'the' || isSign(pieceAt(list, at - 1), '-')
      ? { to: at + 1, meaning: { kind: 'fixed', interval: decade(named) } }
      : null
  const quoted = isSign(list[at], "'’‘") ? at + 1 : at
  const piece = list[quoted]
  const behind = list[quoted + 1]
  const plural = behind !== undefined && !behind.spaced && (behind.lower === 's' || behind.lower === "'s")
  if (piece?.kind !== 'number' || !plural || piece.value % 10 !== 0) return null
  if (piece.text.length === 4 && piece.value >= 1000 && piece.value < 2100)
    return { to: quoted + 2, meaning: { kind: 'fixed', interval: decade(piece.value) } }
  if (piece.text.length !== 2 || quoted === at) return null
  return {
    to: quoted + 2,
    meaning: { kind: 'fixed', interval: decade(piece.value < 30 ? 2000 + piece.value : 1900 + piece.value) },
  }
}

/** "19th century", "twentieth century". */
export const centuryRule: Rule = (list, at) => {
  const ordinal = readOrdinal(list, at)
  if (ordinal === null || ordinal.value < 10 || ordinal.value > 25) return null
  const wordIndex = skipSign(list, ordinal.to, '-')
  if (list[wordIndex]?.text !== 'century') return null
  return { to: wordIndex + 1, meaning: { kind: 'fixed', interval: century((ordinal.value - 1) * 100) } }
}

/** The second year of "2011-2015" or "2011-12", with the position behind it. */
const readSecondYear = (
  list: readonly Piece[],
  at: number,
  first: number,
): { readonly year: number; readonly to: number } | null => {
  if (!isSign(list[at], '-–—/')) return null
  const full = readYear(list, at + 1)
  if (full !== null) return full > first ? { year: full, to: at + 2 } : null
  const short = list[at + 1]
  if (short?.kind !== 'number' || short.text.length !== 2 || short.spaced || short.value <= first % 100) return null
  return { year: Math.floor(first / 100) * 100 + short.value, to: at + 2 }
}

const isNumbered = (list: readonly Piece[], at: number): boolean => {
  const before = pieceAt(list, at - 1)
  if (before === undefined) return false
  if (before.kind === 'word' && !list[at]!.spaced) return true
  if (before.kind === 'sign' && '$€£#+.,:/№'.includes(before.text) && !list[at]!.spaced) return true
  return numberedThings.has(before.lower) || (before.text === '.' && numberedThings.has(wordAt(list, at - 2)))
}

const signsOfCount = '%°€$:/'

/** "2015", "2011-2015", where the words around it do not make it an amount or a number. */
export const yearRule: Rule = (list, at) => {
  const number = readYear(list, at)
  if (number === null || isNumbered(list, at)) return null
  const next = list[at + 1]
  if (
    next !== undefined &&
    (countedNouns.has(next.lower) || (!next.spaced && (signsOfCount.includes(next.text) || next.kind === 'word')))
  )
    return null
  const evidence =
    wordAt(list, at - 1) === 'the' || yearEvidence.has(wordAt(list, at - 1)) || isSign(pieceAt(list, at - 1), '-(')
  if (number < 1900 || number > 2099) {
    if (number < 1500 || number > 2099 || !['in', 'since', 'year'].includes(wordAt(list, at - 1))) return null
  } else if (!evidence && (next?.kind === 'number' || pieceAt(list, at - 1)?.kind === 'number')) return null
  const second = readSecondYear(list, at + 1, number)
  if (second === null) return { to: at + 1, meaning: fixedYear(number) }
  return { to: second.to, meaning: { kind: 'range', from: fixedYear(number), to: fixedYear(second.year) } }
}

const inYear = (
  list: readonly Piece[],
  at: number,
): { readonly year: number | null; readonly years: number | null; readonly to: number } => {
  const yearAt = skipWord(list, skipSign(list, at, ','), 'of')
  const number = readYear(list, yearAt)
  if (number !== null) return { year: number, years: null, to: yearAt + 1 }
  const relative = readRelativeYear(list, at)
  if (relative !== null) return { year: null, years: relative.value, to: relative.to }
  const theYear = wordAt(list, at) === 'of' && wordAt(list, at + 1) === 'the' && wordAt(list, at + 2) === 'year'
  return theYear ? { year: null, years: 0, to: at + 3 } : { year: null, years: null, to: at }
}

/** "summer", "last winter", "the fall of 1987", "spring 2015", "next autumn". */
export const seasonRule: Rule = (list, at) => {
  const which: Which = whiches.get(wordAt(list, at)) ?? 'bare'
  const nameAt = which === 'bare' ? at : ['past', 'coming'].includes(wordAt(list, at + 1)) ? at + 2 : at + 1
  const name = seasons.get(wordAt(list, nameAt))
  if (name === undefined) return null
  const { year: number, years, to } = inYear(list, nameAt + 1)
  if (number !== null) return { to, meaning: { kind: 'fixed', interval: season(number, name) } }
  const before = wordAt(list, at - 1)
  const articled = before === 'the' && ['during', 'in', 'over', 'until', 'since', 'by'].includes(wordAt(list, at - 2))
  const known =
    which !== 'bare' ||
    years !== null ||
    ['in', 'early', 'late', 'during', 'mid', 'by', 'since'].includes(before) ||
    articled
  const next = wordAt(list, nameAt + 1)
  if (!known || next === 'of' || list[nameAt]!.text !== list[nameAt]!.lower || (name === 'autumn' && next === 'in'))
    return null
  const past = wordAt(list, at) === 'this' && wordAt(list, at + 1) === 'past'
  return { to, meaning: { kind: 'season', season: name, which: past ? 'last' : which, years } }
}

/** "third quarter", "third-quarter", "Q3 2017", "first quarter of next year". */
export const quarterRule: Rule = (list, at) => {
  const short =
    wordAt(list, at) === 'q' && list[at + 1]?.kind === 'number' && !list[at + 1]!.spaced ? list[at + 1]! : null
  const ordinal = short === null ? readOrdinal(list, at) : { value: short.value, to: at + 2 }
  if (ordinal === null || ordinal.value < 1 || ordinal.value > 4) return null
  const wordIndex = skipSign(list, ordinal.to, '-')
  if (short === null && wordAt(list, wordIndex) !== 'quarter') return null
  const { year: number, years, to } = inYear(list, short === null ? wordIndex + 1 : ordinal.to)
  if (number !== null) return { to, meaning: { kind: 'fixed', interval: quarter(number, ordinal.value) } }
  return { to, meaning: { kind: 'quarter', quarter: ordinal.value, years } }
}

/** "next year's first quarter", "this year's summer". */
export const yearsPart: Rule = (list, at) => {
  const relative = readRelativeYear(list, at)
  if (relative === null || wordAt(list, relative.to) !== "'s") return null
  const inner = quarterRule(list, relative.to + 1)
  if (inner?.meaning.kind === 'quarter') return { to: inner.to, meaning: { ...inner.meaning, years: relative.value } }
  const name = seasons.get(wordAt(list, relative.to + 1))
  return name === undefined
    ? null
    : { to: relative.to + 2, meaning: { kind: 'season', season: name, which: 'bare', years: relative.value } }
}

const halves: Readonly<Record<string, number>> = { first: 1, second: 2, last: 2, latter: 2 }

const theUnit = (list: readonly Piece[], at: number): Parsed | null => {
  const unit = wordAt(list, at - 1) === 'the' ? units.get(wordAt(list, at)) : undefined
  if (unit === undefined || unit === 'hour' || unit === 'fortnight' || wordAt(list, at).endsWith('s')) return null
  return { to: at + 1, meaning: { kind: 'unit', unit, offset: 0, base: 'anchor' } }
}

/** "the first half of 1987", "the second half of last year", "the first half of May". */
export const halfRule =
  (point: Rule): Rule =>
  (list, at) => {
    const half = halves[wordAt(list, at)]
    if (half === undefined || wordAt(list, at + 1) !== 'half' || wordAt(list, at + 2) !== 'of') return null
    const { year: number, years, to } = inYear(list, at + 2)
    if (number !== null) return { to, meaning: { kind: 'fixed', interval: halfYear(number, half) } }
    if (years !== null) return { to, meaning: { kind: 'half', half, years } }
    const ofAt = skipWord(list, at + 3, 'the')
    return theUnit(list, ofAt) ?? point(list, ofAt)
  }

/** "the first week of May", "the last days of 1987", "the second weekend of June": the month or year they lie in. */
export const ordinalPartRule =
  (point: Rule): Rule =>
  (list, at) => {
    const ordinal = wordAt(list, at) === 'last' ? { to: at + 1 } : readOrdinal(list, at)
    if (ordinal === null || !['week', 'weekend', 'days', 'weeks'].includes(wordAt(list, ordinal.to))) return null
    if (wordAt(list, ordinal.to + 1) !== 'of') return null
    const from = skipWord(list, ordinal.to + 2, 'the')
    const of = theUnit(list, from) ?? point(list, from)
    return of?.meaning.kind === 'weekday' ? null : of
  }

/** "the first three months of 1987", "the last six months of last year". */
export const monthsOfYear: Rule = (list, at) => {
  const isFirst = wordAt(list, at) === 'first'
  if (!isFirst && wordAt(list, at) !== 'last') return null
  const count = readNumber(list, at + 1)
  if (count === null || count.value > 11 || wordAt(list, count.to) !== 'months') return null
  const { year: number, years, to } = inYear(list, count.to + 1)
  if (to === count.to + 1) return null
  const from = isFirst ? 1 : 13 - count.value
  if (number !== null) return { to, meaning: { kind: 'fixed', interval: months(number, from, count.value, 'range') } }
  if (count.value === 6) return { to, meaning: { kind: 'half', half: isFirst ? 1 : 2, years: years ?? 0 } }
  return count.value === 3 ? { to, meaning: { kind: 'quarter', quarter: isFirst ? 1 : 4, years } } : null
}

/** "the end of 1990", "the start of the month", "the middle of October": the unit whose part it is. */
export const partRule =
  (point: Rule): Rule =>
  (list, at) => {
    const two = `${wordAt(list, at)} ${wordAt(list, at + 1)}`
    const ofAt = partsOfUnit.has(wordAt(list, at)) ? at + 1 : partsOfUnit.has(two) ? at + 2 : -1
    if (ofAt < 0 || wordAt(list, ofAt) !== 'of') return null
    const from = skipWord(list, ofAt + 1, 'the')
    return theUnit(list, from) ?? point(list, from)
  }
