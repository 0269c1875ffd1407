import holidays from '../rules/holidays.json' with { type: 'json' }
import { type Day, dayOf } from './days.js'

const fixed: ReadonlyMap<string, readonly number[]> = new Map(Object.entries(holidays.fixed))
const byEaster: ReadonlyMap<string, number> = new Map(Object.entries(holidays.easter))

/** The names of the holidays, in lower case. */
export const holidayNames: readonly string[] = [...fixed.keys(), ...byEaster.keys()]

/** Easter Sunday of the western churches, by the rule of Meeus, Jones and Butcher. */
export const easter = (year: number): Day => {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3)
  const h = (19 * a + d + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const n = h + l - 7 * m + 114
  return dayOf(year, Math.floor(n / 31), (n % 31) + 1)
}

/** Whether a name in lower case is a holiday with a day of its own. */
export const isHoliday = (name: string): boolean => fixed.has(name) || byEaster.has(name)

/** The day of a holiday in a year; the name must be one. */
export const holidayIn = (name: string, year: number): Day => {
  const date = fixed.get(name)
  return date === undefined ? easter(year) + (byEaster.get(name) ?? 0) : dayOf(year, date[0]!, date[1]!)
}
