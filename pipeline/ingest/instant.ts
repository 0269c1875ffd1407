import { readPublished } from '../calendar/published.js'

/** A day of publication, and the time in UTC where one is stated with its zone. */
export interface Instant {
  readonly day: string | null
  readonly at: string | null
}

const iso =
  /^(\d{4})-?(\d\d)-?(\d\d)(?:[T ]?(\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d{1,9})?)?\s*(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?)?$/i

const utc = (milliseconds: number): string | null =>
  Number.isFinite(milliseconds) ? `${new Date(milliseconds).toISOString().slice(0, 19)}Z` : null

const minutesOf = (zone: string): number => {
  const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)?$/.exec(zone) ?? []
  return sign === undefined ? 0 : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes ?? 0))
}

const byIso = (text: string): Instant | null => {
  const found = iso.exec(text)
  if (!found) return null
  const [year, month, day, hour, minute, second] = found.slice(1, 7).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  const start = Date.UTC(year, month - 1, day)
  const isDay = new Date(start).getUTCDate() === day && month >= 1 && month <= 12 && year >= 1600
  if (!isDay || hour > 23 || minute > 59 || second > 59) return null
  const zone = found[7]
  const at = zone === undefined ? null : utc(start + ((hour * 60 + minute - minutesOf(zone)) * 60 + second) * 1000)
  return { day: `${found[1]}-${found[2]}-${found[3]}`, at }
}

/** Seconds or milliseconds since 1970, between 1980 and 2100. */
const byEpoch = (value: number): Instant | null => {
  const milliseconds = value > 1e11 ? value : value * 1000
  if (!Number.isFinite(value) || milliseconds < 315_532_800_000 || milliseconds > 4_102_444_800_000) return null
  const at = utc(milliseconds)
  return at === null ? null : { day: at.slice(0, 10), at }
}

/** A date of a letter (RFC 2822), as feeds have it: "Sat, 07 Sep 2002 00:00:01 GMT". */
const byLetter = (text: string): Instant | null => {
  const found =
    /^(?:[A-Za-z]{3,9},? +)?(\d{1,2}) ([A-Za-z]{3})[a-z]* (\d{4}) (\d\d):(\d\d)(?::(\d\d))? *([A-Z]{1,4}|[+-]\d{4})?$/.exec(
      text,
    )
  if (!found) return null
  const month = 'janfebmaraprmayjunjulaugsepoctnovdec'.indexOf(found[2]!.toLowerCase()) / 3
  if (!Number.isInteger(month)) return null
  const two = (value: number | string): string => String(value).padStart(2, '0')
  const zone = found[7] === undefined || /^[+-]/.test(found[7]) ? (found[7] ?? '') : (zones[found[7]] ?? '')
  return byIso(`${found[3]}-${two(month + 1)}-${two(found[1]!)}T${found[4]}:${found[5]}:${found[6] ?? '00'}${zone}`)
}
const zones: Readonly<Record<string, string>> = {
  GMT: 'Z',
  UT: 'Z',
  UTC: 'Z',
  Z: 'Z',
  EST: '-0500',
  EDT: '-0400',
  CST: '-0600',
  CDT: '-0500',
  MST: '-0700',
  MDT: '-0600',
  PST: '-0800',
  PDT: '-0700',
}

/**
 * A date as machines and people write it in a field: ISO 8601, RFC 2822, seconds or milliseconds since 1970, or words ("4 March
 * 2014"). The day is the one that is written, whatever the zone. Null where it is no date.
 */
export const readInstant = (value: unknown): Instant | null => {
  if (typeof value === 'number') return byEpoch(value)
  if (typeof value !== 'string') return null
  const text = value.trim()
  if (text === '' || text.length > 100) return null
  const known = byIso(text) ?? byLetter(text) ?? (/^\d{10}(?:\d{3})?$/.test(text) ? byEpoch(Number(text)) : null)
  if (known !== null) return known
  const read = readPublished(text)
  return read?.on ? { day: read.on, at: read.at } : null
}
