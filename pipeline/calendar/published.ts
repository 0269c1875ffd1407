import { type Clock, isAmericanZone, isZone, offsetOf, readClock } from './clock.js'
import { type Day, isoDay, isoInstant } from './days.js'
import { type Piece, pieces } from './pieces.js'
import { furniture, introducing, isSentence, type LabelKind, readLabel } from './published-words.js'
import { monthOf, readStamp, type Stamp, settledByWeekday, weekdayNamed } from './stamp.js'

/** When a header line says that its article was published; both null where it says so but the day stays open. */
export interface Published {
  /** Calendar day as stated, `2014-03-04`. */
  readonly on: string | null
  /** UTC, `2014-03-04T14:05:00Z`; null where no time is stated or its zone is not. */
  readonly at: string | null
}

interface Label {
  readonly from: number
  readonly kind: LabelKind
}

interface HeaderLine {
  readonly list: readonly Piece[]
  readonly stamps: readonly Stamp[]
  readonly clocks: readonly Clock[]
  readonly labels: readonly Label[]
  readonly weekday: number | null
  /** For every piece, whether something above it has been read in it. */
  readonly taken: readonly boolean[]
}

/** A longer line is no header line. */
const longestLine = 300
const mostLooseWords = 12

const readLine = (line: string): HeaderLine => {
  const list = pieces(line)
  const found = { stamps: [] as Stamp[], clocks: [] as Clock[], labels: [] as Label[] }
  const taken: boolean[] = list.map(() => false)
  let weekday: number | null = null
  const take = (from: number, to: number): number => {
    taken.fill(true, from, to)
    return to
  }
  for (let at = 0; at < list.length; ) {
    const { kind, lower } = list[at]!
    const stamp = kind === 'number' || monthOf(lower) !== null ? readStamp(list, at) : null
    const clock = kind === 'number' && stamp === null ? readClock(list, at) : null
    const label = kind === 'word' && stamp === null ? readLabel(list, at) : null
    const day = kind === 'word' ? weekdayNamed(lower) : null
    if (stamp !== null) found.stamps.push(stamp)
    if (clock !== null) found.clocks.push(clock)
    if (label !== null) found.labels.push({ from: at, kind: label.kind })
    if (day !== null) weekday ??= day
    const known = day !== null || kind !== 'word' || isZone(lower)
    at = take(at, stamp?.to ?? clock?.to ?? label?.to ?? at + 1)
    if (stamp === null && clock === null && label === null && !known) taken[at - 1] = false
  }
  return { list, ...found, weekday, taken }
}

const dividers = '|·•–—/:;,()[]>»'

/** Whether a piece parts a header line into fields; a hyphen does where a blank stands on its left. */
const divides = (piece: Piece): boolean =>
  piece.kind === 'sign' && (dividers.includes(piece.text) || (piece.text === '-' && piece.spaced))

const isCapital = (piece: Piece): boolean => piece.text !== piece.lower

/**
 * Whether one field of a header line may stand beside a date: names, labels and the like, but no sentence. Names that
 * touch the date itself ("Paris attacks 13 November 2015") make it a title, unless `lenient`.
 */
const isFurniture = (line: HeaderLine, from: number, to: number, lenient: boolean): boolean => {
  let introduced = false
  let strangers = 0
  const hasStamp = line.stamps.some((stamp) => stamp.from >= from && stamp.from < to)
  for (let at = from; at < to; at += 1) {
    const piece = line.list[at]!
    if (line.taken[at] || furniture.has(piece.lower) || piece.kind !== 'word') continue
    if (introducing.has(piece.lower)) introduced = true
    else if (!introduced && !isCapital(piece)) return false
    else if (!introduced && hasStamp && !lenient) return false
    else strangers += 1
  }
  return strangers <= (introduced ? 5 : 7)
}

/** Whether the line is a header line around a date, not a sentence or a title that holds one. */
const isHeaderLine = (line: HeaderLine): boolean => {
  const { list, taken } = line
  const loose = list.filter((piece, at) => piece.kind === 'word' && !taken[at] && !furniture.has(piece.lower))
  if (loose.length > mostLooseWords) return false
  const last = list.at(-1)
  const beforeLast = list.at(-2)
  if (last !== undefined && '.!?'.includes(last.text) && beforeLast !== undefined && loose.includes(beforeLast))
    return false
  const lenient = line.clocks.length > 0 || line.labels.length > 0
  let from = 0
  for (let at = 0; at <= list.length; at += 1) {
    const piece = list[at]
    const inside = line.stamps.some((stamp) => at > stamp.from && at < stamp.to)
    if (piece !== undefined && (inside || !divides(piece))) continue
    if (!isFurniture(line, from, at, lenient)) return false
    from = at + 1
  }
  return true
}

const priority: Readonly<Record<LabelKind | 'none', number>> = { published: 0, none: 1, updated: 2, other: 3 }

/** The label that governs a stamp: the last before it, with no other stamp between. */
const labelOf = (line: HeaderLine, index: number): LabelKind | 'none' => {
  const stamp = line.stamps[index]!
  const previous = line.stamps[index - 1]?.to ?? 0
  return line.labels.findLast((label) => label.from >= previous && label.from < stamp.from)?.kind ?? 'none'
}

const chosenStamp = (line: HeaderLine): number => {
  let best = -1
  let bestRank: number = priority.other
  line.stamps.forEach((_, index) => {
    const rank = priority[labelOf(line, index)]
    if (rank < bestRank) [best, bestRank] = [index, rank]
  })
  return best
}

/** The time that goes with a stamp: behind it up to the next stamp's label, else before it. A zone makes one better. */
const clockOf = (line: HeaderLine, index: number): Clock | null => {
  const stamp = line.stamps[index]!
  const previous = line.stamps[index - 1]
  const next = line.stamps[index + 1]
  const firstLabelBehind = line.labels.find((label) => label.from >= stamp.to)?.from ?? Number.POSITIVE_INFINITY
  const end = next === undefined ? Number.POSITIVE_INFINITY : Math.min(next.from, firstLabelBehind)
  const lastLabelBefore = line.labels.findLast((label) => label.from < stamp.from)?.from ?? -1
  const start = previous === undefined ? -1 : Math.max(previous.to, lastLabelBefore)
  const behind = line.clocks.filter((clock) => clock.from >= stamp.from && clock.from < end)
  const before = line.clocks.filter((clock) => clock.from < stamp.from && clock.from > start)
  const candidates = [...behind, ...before]
  return candidates.find((clock) => clock.zone !== null) ?? candidates[0] ?? null
}

/**
 * The day of a stamp. Where day and month could change places, a weekday settles it, or a time of a zone outside
 * America by the 24-hour clock; otherwise it stays open.
 */
const dayOfStamp = (line: HeaderLine, stamp: Stamp, clock: Clock | null): Day | null => {
  if (stamp.monthFirst === null) return stamp.day
  const settled = settledByWeekday(stamp, line.weekday)
  if (settled !== null) return settled
  if (clock === null || clock.zone === null || !clock.military) return null
  return isAmericanZone(clock.zone) ? null : stamp.day
}

/**
 * Reads the publication date out of a header line ("Published: Tue, March 04, 2014", "2014-03-04T22:10:00-05:00",
 * "Ana Marsh | March 4, 2014 at 7:45 pm"). Of several dates the published one wins over the updated one.
 *
 * @returns null where the line states no publication date: it holds no date with a year, or is a sentence or title that
 * holds one. `on` is null where it states one that stays open ("04/03/2014"); `at` is null without a time and its zone.
 */
export const readPublished = (line: string): Published | null => {
  // Most lines are passed by before they are taken apart: no date is without a digit, no sentence is a header line.
  if (line.length > longestLine || !/\d/.test(line) || isSentence(line)) return null
  const header = readLine(line)
  const index = chosenStamp(header)
  const stamp = header.stamps[index]
  if (stamp === undefined || !isHeaderLine(header)) return null
  const clock = clockOf(header, index)
  const day = dayOfStamp(header, stamp, clock)
  if (day === null) return stamp.day === null ? null : { on: null, at: null }
  if (clock === null || clock.zone === null) return { on: isoDay(day), at: null }
  const minutes = day * 1440 + clock.minutes - offsetOf(clock.zone, day, clock.minutes)
  return { on: isoDay(day), at: isoInstant(minutes, clock.seconds) }
}
