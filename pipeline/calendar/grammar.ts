import { checkedDay, civil } from './days.js'
import { oneDay } from './intervals.js'
import type { Meaning } from './meaning.js'
import { isSign, type Piece } from './pieces.js'
import {
  assuredMonth,
  bareMonth,
  dayOfMonth,
  dayThenMonth,
  fullDate,
  holiday,
  monthThenDay,
  weekday,
  weekdayBeside,
  yearsMonth,
} from './points.js'
import {
  countedUnits,
  distanceAlone,
  distanceClause,
  hence,
  inTheUnit,
  nearDay,
  readDistance,
  theWeekend,
  whichUnit,
} from './relative.js'
import {
  centuryRule,
  decadeRule,
  halfRule,
  monthsOfYear,
  ordinalPartRule,
  partRule,
  quarterRule,
  seasonRule,
  yearRule,
  yearsPart,
} from './stretches.js'
import {
  decadeNames,
  habitual,
  holidayStarts,
  modifiers,
  monthNames,
  nearDays,
  numberWords,
  ordinalWords,
  type Parsed,
  partStarts,
  pluralPartsOfDay,
  type Rule,
  seasons,
  skipSign,
  skipWord,
  units,
  weekdayNames,
  whiches,
  wordAt,
} from './vocabulary.js'

/** A rule with the name under which a finding tells which one fired. */
interface NamedRule {
  readonly name: string
  readonly rule: Rule
  /** The words, in lower case, that it can begin with; digits are told apart. */
  readonly words: readonly string[]
  readonly digits: boolean
}

const none: readonly NamedRule[] = []

/** Tells which of some rules, in their order, can begin with a piece; most words are told to begin none by letter and length. */
const beginning = (rules: readonly NamedRule[]): ((piece: Piece) => readonly NamedRule[]) => {
  const words = new Set(rules.flatMap((rule) => rule.words))
  const byWord = new Map([...words].map((word) => [word, rules.filter((rule) => rule.words.includes(word))]))
  const byDigits = rules.filter(({ digits }) => digits)
  // for the codes of first letters the lengths of the words, as bits
  const lengthsByLetter = new Int32Array(128)
  for (const word of words) if (word.charCodeAt(0) < 128) lengthsByLetter[word.charCodeAt(0)]! |= 1 << word.length
  return ({ kind, lower }) => {
    if (kind === 'number') return byDigits
    const code = lower.charCodeAt(0)
    if (code < 128 && (lengthsByLetter[code]! & (1 << lower.length)) === 0) return none
    return byWord.get(lower) ?? none
  }
}

/** What the first of some rules reads that reads anything. */
const firstOf = (rules: readonly NamedRule[]): Rule => {
  const candidates = beginning(rules)
  return (list, at) => {
    const piece = list[at]
    if (piece === undefined) return null
    for (const { rule } of candidates(piece)) {
      const parsed = rule(list, at)
      if (parsed !== null) return parsed
    }
    return null
  }
}

/** Single points and units of time, without the words that combine them. */
const simple: readonly NamedRule[] = [
  { name: 'full-date', rule: fullDate, words: monthNames, digits: true },
  { name: 'holiday', rule: holiday, words: [...holidayStarts, ...whiches.keys()], digits: false },
  { name: 'weekday-beside', rule: weekdayBeside, words: ['following', 'preceding', 'previous'], digits: false },
  { name: 'weekday', rule: weekday, words: [...weekdayNames, ...whiches.keys()], digits: false },
  { name: 'day-then-month', rule: dayThenMonth, words: ordinalWords, digits: true },
  { name: 'month-then-day', rule: monthThenDay, words: monthNames, digits: false },
  { name: 'day-of-month', rule: dayOfMonth, words: [], digits: true },
  { name: 'years-month', rule: yearsMonth, words: [...whiches.keys()], digits: false },
  { name: 'years-part', rule: yearsPart, words: [...whiches.keys()], digits: false },
  { name: 'month', rule: bareMonth, words: [...monthNames, ...whiches.keys()], digits: false },
  { name: 'season', rule: seasonRule, words: [...seasons.keys(), ...whiches.keys()], digits: false },
  { name: 'quarter', rule: quarterRule, words: [...ordinalWords, 'q'], digits: true },
  { name: 'century', rule: centuryRule, words: ordinalWords, digits: true },
  { name: 'decade', rule: decadeRule, words: [...decadeNames.keys(), "'", '‘'], digits: true },
  { name: 'near-day', rule: nearDay, words: [...nearDays.keys()], digits: false },
  { name: 'which-unit', rule: whichUnit, words: [...whiches.keys(), 'latest', 'same', 'that'], digits: false },
  { name: 'the-weekend', rule: theWeekend, words: ['weekend'], digits: false },
  { name: 'in-the-unit', rule: inTheUnit, words: [...modifiers], digits: false },
  { name: 'counted-units', rule: countedUnits, words: numberWords, digits: true },
  { name: 'year', rule: yearRule, words: [], digits: true },
]

/** The same rules where a point stands inside another expression: "of last year" may then lead in. */
const inner = simple.map((named) =>
  named.rule === yearsMonth || named.rule === yearsPart ? { ...named, words: [...named.words, 'of', 'the'] } : named,
)
/** A point of time beside words that prove a month to be one. */
const assuredPoint = firstOf([
  ...inner,
  { name: 'month', rule: assuredMonth, words: [...monthNames, ...whiches.keys()], digits: false },
])

/** "late 1987", "mid-April", "early in May", "late on Wednesday", "later this month": the unit they modify. */
const modified: Rule = (list, at) => {
  if (!modifiers.has(wordAt(list, at))) return null
  const joined = skipSign(list, at + 1, '-')
  const preposition = ['in', 'on'].includes(wordAt(list, joined)) ? joined + 1 : joined
  return assuredPoint(list, skipWord(list, preposition, 'the'))
}

const part = partRule(assuredPoint)
const ordinalPart = ordinalPartRule(assuredPoint)
const half = halfRule(assuredPoint)

/** Parts of stretches, and points with the words that modify them. */
const parts: readonly NamedRule[] = [
  { name: 'part', rule: part, words: partStarts, digits: false },
  { name: 'ordinal-part', rule: ordinalPart, words: [...ordinalWords, 'last'], digits: true },
  { name: 'months-of-year', rule: monthsOfYear, words: ['first', 'last'], digits: false },
  { name: 'half', rule: half, words: ['first', 'last', 'latter', 'second'], digits: false },
]
const modifying: NamedRule = { name: 'modified', rule: modified, words: [...modifiers], digits: false }
const firstPart = firstOf([...parts, modifying])

/** All that can stand at either end of a range or behind "since". */
const end: Rule = (list, at) => firstPart(list, at) ?? assuredPoint(list, at)

const endAt: Rule = (list, at) => end(list, wordAt(list, at) === 'the' ? at + 1 : at)

/** "from Tuesday to Friday", "between May 5 and May 9". */
const range: Rule = (list, at) => {
  const word = wordAt(list, at)
  if (word !== 'from' && word !== 'between') return null
  const from = endAt(list, at + 1)
  if (from === null) return null
  const joint = skipSign(list, from.to, ',')
  const joins = word === 'between' ? ['and'] : ['to', 'until', 'till', 'through']
  if (!joins.includes(wordAt(list, joint))) return null
  const to = endAt(list, joint + 1)
  if (to === null || to.meaning.kind === 'duration') return null
  const begin = from.meaning.kind === 'day-of-month' ? withMonthOf(from.meaning.day, to.meaning) : from.meaning
  return begin === null ? null : { to: to.to, meaning: { kind: 'range', from: begin, to: to.meaning } }
}

/** The beginning of a range that shares the month of its end: "from the 5th to the 9th of June". */
const withMonthOf = (day: number, end: Meaning): Meaning | null => {
  if (end.kind === 'day-of-month') return { kind: 'day-of-month', day, within: false }
  if (end.kind === 'month-day') return { ...end, day, weekday: null }
  if (end.kind !== 'fixed' || end.interval.precision !== 'day') return null
  const { year, month } = civil(end.interval.first)
  const first = checkedDay(year, month, day)
  return first === null ? null : { kind: 'fixed', interval: oneDay(first) }
}

/** "since Monday", "since the start of May". */
const since: Rule = (list, at) => {
  if (wordAt(list, at) !== 'since') return null
  const of = endAt(list, at + 1)
  if (of === null || of.meaning.kind === 'duration' || of.meaning.kind === 'range') return null
  return { to: of.to, meaning: { kind: 'since', of: of.meaning } }
}

/** "the eve of the June 9 vote", "two days after Christmas". */
const beside: Rule = (list, at) => {
  const distance = readDistance(list, at)
  if (distance === null) return null
  const of = endAt(list, distance.to)
  if (of === null || of.meaning.kind === 'duration') return null
  return { to: of.to, meaning: { kind: 'beside', of: of.meaning, unit: distance.unit, offset: distance.offset } }
}

const composite: readonly NamedRule[] = [
  { name: 'range', rule: range, words: ['between', 'from'], digits: false },
  { name: 'since', rule: since, words: ['since'], digits: false },
  { name: 'beside', rule: beside, words: [...numberWords, ...units.keys(), 'eve'], digits: true },
  { name: 'distance-alone', rule: distanceAlone, words: [...numberWords, ...units.keys()], digits: true },
  { name: 'distance-clause', rule: distanceClause, words: [...numberWords, ...units.keys()], digits: true },
  { name: 'hence', rule: hence, words: ['in'], digits: false },
  ...parts,
  { name: 'in-the-unit', rule: inTheUnit, words: [...modifiers], digits: false },
  modifying,
]

/** Every rule of the grammar, in the order in which they are tried at a piece. */
const rules: readonly NamedRule[] = [...composite, ...simple]

const startingWith = beginning(rules)

export interface Finding extends Parsed {
  readonly from: number
  readonly rule: string
}

/** "Thursday and Friday", "May and June": two that follow each other are a stretch. */
const areNeighbours = (first: Meaning, second: Meaning): boolean =>
  (first.kind === 'weekday' && second.kind === 'weekday' && second.weekday === (first.weekday + 1) % 7) ||
  (first.kind === 'month' && second.kind === 'month' && second.month === (first.month % 12) + 1)

const joinable: ReadonlySet<Meaning['kind']> = new Set(['fixed', 'month', 'month-day', 'weekday'])

/** "Tuesday through Friday", "May-July": a second point of the same kind makes a range of the first. */
const extended = (list: readonly Piece[], finding: Finding): Finding => {
  const { kind } = finding.meaning
  if (!joinable.has(kind)) return finding
  const joins = isSign(list[finding.to], '-–—') || ['and', 'through', 'to'].includes(wordAt(list, finding.to))
  const second = joins ? assuredPoint(list, finding.to + 1) : null
  if (second === null) return finding
  const alike = second.meaning.kind === kind || (second.meaning.kind === 'fixed' && kind !== 'weekday')
  if (!alike) return finding
  if (wordAt(list, finding.to) === 'and' && !areNeighbours(finding.meaning, second.meaning)) return finding
  const meaning: Meaning = { kind: 'range', from: finding.meaning, to: second.meaning }
  return { to: second.to, meaning, from: finding.from, rule: 'range' }
}

/** "every Monday", "each July", "Tuesday nights": what happens again and again is no date. */
const isHabit = (list: readonly Piece[], finding: Finding): boolean =>
  habitual.has(wordAt(list, finding.from - 1)) || pluralPartsOfDay.has(wordAt(list, finding.to))

/** The expression that begins at a piece, by the first rule that reads one. */
export const readExpression = (list: readonly Piece[], at: number): Finding | null => {
  for (const { name, rule } of startingWith(list[at]!)) {
    const parsed = rule(list, at)
    if (parsed === null) continue
    const finding = extended(list, { to: parsed.to, meaning: parsed.meaning, from: at, rule: name })
    return isHabit(list, finding) ? { to: finding.to, meaning: { kind: 'duration' }, from: at, rule: 'habit' } : finding
  }
  return null
}
