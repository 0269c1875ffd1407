import type { EventDate } from '../document.js'
import { dayOf, isoDay } from './days.js'
import { readExpression } from './grammar.js'
import type { Meaning } from './meaning.js'
import { type Piece, pieces } from './pieces.js'
import { resolve, type Viewpoint } from './resolve.js'
import { mayHoldDate, modifiers, prepositions, wordAt } from './vocabulary.js'

/** A date expression in a text; positions in UTF-16 units of that text. */
export interface DateExpression {
  /** With the words that lead it in: "earlier on Sunday". */
  readonly start: number
  readonly end: number
  /** Where the expression proper begins: "Thursday". */
  readonly coreStart: number
  readonly meaning: Meaning
  /** The preposition before it, lower case, or null. */
  readonly preposition: string | null
  /** Whether a possessive follows: "Wednesday's". */
  readonly possessive: boolean
  /** Whether a hyphen joins it to a word: "May-born", "third-quarter". */
  readonly hyphenated: boolean
  /** The name of the grammar rule that read it. */
  readonly rule: string
}

interface Lead {
  readonly from: number
  readonly preposition: string | null
}

const mostLeadingWords = 4

/** The words before an expression that belong to it: "earlier on the", "late on", "in the". */
const leadOf = (list: readonly Piece[], from: number, floor: number): Lead => {
  let at = from
  let preposition: string | null = null
  for (let step = 0; step < mostLeadingWords && at > floor; step += 1) {
    const word = wordAt(list, at - 1)
    const isPreposition = prepositions.has(word)
    if (!isPreposition && !modifiers.has(word) && word !== 'the') break
    if (isPreposition && preposition !== null) break
    if (isPreposition) preposition = word
    at -= 1
  }
  return { from: at, preposition }
}

/**
 * The date expressions of a text, in order and without overlap: absolute and relative ones, units, ranges. Durations,
 * habits, amounts and names are none. Linear in the length of the text.
 */
export const findExpressions = (text: string): readonly DateExpression[] => {
  if (!mayHoldDate(text)) return []
  const list = pieces(text)
  const found: DateExpression[] = []
  let floor = 0
  for (let at = 0; at < list.length; ) {
    const finding = readExpression(list, at)
    if (finding === null) {
      at += 1
      continue
    }
    if (finding.meaning.kind !== 'duration') {
      const lead = leadOf(list, at, floor)
      const behind = list[finding.to]
      found.push({
        start: list[lead.from]!.start,
        end: list[finding.to - 1]!.end,
        coreStart: list[at]!.start,
        meaning: finding.meaning,
        preposition: lead.preposition,
        possessive: behind !== undefined && behind.lower === "'s",
        hyphenated: behind !== undefined && behind.text === '-' && !behind.spaced,
        rule: finding.rule,
      })
    }
    floor = finding.to
    at = finding.to
  }
  return found
}

/** The first and the last day that a table can hold: years of four digits. */
const FIRST_DAY = dayOf(1, 1, 1)
const LAST_DAY = dayOf(9999, 12, 31)

/** The words and the days of an expression; days are null where they cannot be known from the viewpoint, or no table can hold them. */
export const eventDate = (
  text: string,
  expression: Pick<DateExpression, 'start' | 'end' | 'meaning'>,
  view: Viewpoint,
): EventDate => {
  const interval = resolve(expression.meaning, view)
  const words = text.slice(expression.start, expression.end)
  if (interval === null || interval.first < FIRST_DAY || interval.last > LAST_DAY)
    return { text: words, start: null, end: null, precision: null }
  const { first, last, precision } = interval
  const start = isoDay(first)
  return { text: words, start, end: last === first ? start : isoDay(last), precision }
}
