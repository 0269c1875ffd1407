import zones from '../rules/time-zones.json' with { type: 'json' }
import { civil, type Day, dayOf, weekdayOf } from './days.js'
import { isSign, type Piece } from './pieces.js'

/** A time of day as it stands in the pieces from `from` to `to`. */
export interface Clock {
  readonly from: number
  readonly to: number
  /** Minutes since midnight, and seconds. */
  readonly minutes: number
  readonly seconds: number
  readonly zone: Zone | null
  /** Whether it is told by the 24-hour clock. */
  readonly military: boolean
}

/** Minutes east of Greenwich, or an American zone that changes between winter and summer time. */
export type Zone =
  | { readonly kind: 'fixed'; readonly offset: number; readonly american: boolean }
  | { readonly kind: 'american'; readonly winter: number }

const fixed: ReadonlyMap<string, number> = new Map(Object.entries(zones.fixed))
const american: ReadonlyMap<string, number> = new Map(Object.entries(zones.american))
const ambiguous: ReadonlySet<string> = new Set(zones.ambiguous)
const americanFixed: ReadonlySet<string> = new Set(zones.americanFixed)

/** Whether a word names a time zone, one that leaves the time open included. Lower case. */
export const isZone = (lower: string): boolean => fixed.has(lower) || american.has(lower) || ambiguous.has(lower)

/** Day of the n-th Sunday of a month; n 1 is the first, -1 the last. */
const sunday = (year: number, month: number, n: number): Day => {
  if (n > 0) {
    const first = dayOf(year, month, 1)
    return first + ((6 - weekdayOf(first) + 7) % 7) + 7 * (n - 1)
  }
  const last = dayOf(year, month + 1, 1) - 1
  return last - ((weekdayOf(last) + 1) % 7)
}

/** Summer time of the United States: by the Energy Policy Act from 2007 on, by the rule of 1987 before it. */
const isAmericanSummer = (day: Day, minutes: number): boolean => {
  const { year } = civil(day)
  const begin = year >= 2007 ? sunday(year, 3, 2) : sunday(year, 4, 1)
  const end = year >= 2007 ? sunday(year, 11, 1) : sunday(year, 10, -1)
  const hours = day * 1440 + minutes
  return hours >= begin * 1440 + 120 && hours < end * 1440 + 120
}

/** Minutes east of Greenwich of a zone on a day. */
export const offsetOf = (zone: Zone, day: Day, minutes: number): number => {
  if (zone.kind === 'fixed') return zone.offset
  return isAmericanSummer(day, minutes) ? zone.winter + 60 : zone.winter
}

export const isAmericanZone = (zone: Zone): boolean => zone.kind === 'american' || zone.american

/** "+0530", "+05:30", "-5" at a position. */
const readOffset = (list: readonly Piece[], at: number): { readonly offset: number; readonly to: number } | null => {
  const [sign, hours, colon, minutes] = list.slice(at, at + 4)
  if (!isSign(sign, '+-−') || hours?.kind !== 'number' || hours.spaced) return null
  const factor = sign?.text === '+' ? 1 : -1
  if (hours.text.length === 4 && hours.value % 100 < 60 && hours.value <= 1400)
    return { offset: factor * (Math.floor(hours.value / 100) * 60 + (hours.value % 100)), to: at + 2 }
  if (hours.text.length > 2 || hours.value > 14) return null
  if (isSign(colon, ':') && minutes?.kind === 'number' && minutes.text.length === 2 && minutes.value < 60)
    return { offset: factor * (hours.value * 60 + minutes.value), to: at + 4 }
  return { offset: factor * hours.value * 60, to: at + 2 }
}

interface ReadZone {
  readonly zone: Zone | null
  readonly to: number
}

/** "Eastern Time", "ET", "GMT+3", "(BST)", "+0530" at a position; the zone is null where its letters mean several. */
const readZone = (list: readonly Piece[], at: number): ReadZone => {
  const start = isSign(list[at], '([') ? at + 1 : at
  const word = list[start]?.lower ?? ''
  const named = fixed.get(word)
  if (named !== undefined) {
    const shifted = named === 0 ? readOffset(list, start + 1) : null
    if (shifted !== null) return { zone: { kind: 'fixed', offset: shifted.offset, american: false }, to: shifted.to }
    return { zone: { kind: 'fixed', offset: named, american: americanFixed.has(word) }, to: start + 1 }
  }
  const winter = american.get(word)
  if (winter !== undefined) return { zone: { kind: 'american', winter }, to: start + 1 }
  if (ambiguous.has(word)) return { zone: null, to: start + 1 }
  const offset = readOffset(list, start)
  if (offset !== null && list[start + 1] !== undefined && list[start + 1]!.text.length >= 2)
    return { zone: { kind: 'fixed', offset: offset.offset, american: false }, to: offset.to }
  return { zone: null, to: at }
}

/** Position behind "pm", "p.m." or "p.m", and the half of the day it names. */
const readHalf = (list: readonly Piece[], at: number): { readonly half: 'am' | 'pm' | null; readonly to: number } => {
  const word = list[at]?.lower
  if (word === 'am' || word === 'pm') return { half: word, to: at + 1 }
  if ((word !== 'a' && word !== 'p') || !isSign(list[at + 1], '.') || list[at + 2]?.lower !== 'm')
    return { half: null, to: at }
  return { half: word === 'a' ? 'am' : 'pm', to: isSign(list[at + 3], '.') ? at + 4 : at + 3 }
}

interface Face {
  readonly hours: number
  readonly minutes: number
  readonly seconds: number
  readonly to: number
}

const isTwoDigits = (piece: Piece | undefined, below: number): piece is Piece =>
  piece !== undefined && piece.kind === 'number' && piece.text.length === 2 && piece.value < below && !piece.spaced

/** "14:05", "14.05", "14h05", "14:05:33.120", "1405" before a zone, "2" before "pm". */
const readFace = (list: readonly Piece[], at: number): Face | null => {
  const hours = list[at]
  if (hours?.kind !== 'number' || hours.value > 2400 || hours.value < 0) return null
  if (hours.text.length === 4)
    return hours.value % 100 < 60 && hours.value < 2400
      ? { hours: Math.floor(hours.value / 100), minutes: hours.value % 100, seconds: 0, to: at + 1 }
      : null
  if (hours.text.length > 2 || hours.value > 23) return null
  const divider = list[at + 1]
  const minutes = list[at + 2]
  if ((!isSign(divider, ':.') && divider?.lower !== 'h') || divider?.spaced || !isTwoDigits(minutes, 60))
    return { hours: hours.value, minutes: 0, seconds: 0, to: at + 1 }
  const seconds = list[at + 4]
  if (!isSign(list[at + 3], ':') || !isTwoDigits(seconds, 60))
    return { hours: hours.value, minutes: minutes.value, seconds: 0, to: at + 3 }
  const fraction = isSign(list[at + 5], '.,') && list[at + 6]?.kind === 'number' && !list[at + 6]!.spaced
  return { hours: hours.value, minutes: minutes.value, seconds: seconds.value, to: fraction ? at + 7 : at + 5 }
}

/**
 * The time of day that begins at a piece, with its zone where one stands directly behind it, or directly before it
 * ("GMT 14:05"); null where the digits are no time.
 */
export const readClock = (list: readonly Piece[], at: number): Clock | null => {
  const face = readFace(list, at)
  if (face === null) return null
  const { half, to: behindHalf } = readHalf(list, face.to)
  const hoursWord = list[behindHalf]?.lower
  const zoneAt = hoursWord === 'hrs' || hoursWord === 'hours' ? behindHalf + 1 : behindHalf
  const after = readZone(list, zoneAt)
  const bare = face.to === at + 1
  if (bare && half === null && (list[at]!.text.length !== 4 || after.to === zoneAt)) return null
  if (half !== null && (face.hours > 12 || face.hours === 0)) return null
  const hours = half === null ? face.hours : (face.hours % 12) + (half === 'pm' ? 12 : 0)
  const before = fixed.get(list[at - 1]?.lower ?? '') === 0 ? readZone(list, at - 1).zone : null
  return {
    from: at,
    to: after.to,
    minutes: hours * 60 + face.minutes,
    seconds: face.seconds,
    zone: after.zone ?? (after.to === zoneAt ? before : null),
    military: half === null,
  }
}
