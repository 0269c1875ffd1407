import { countryOfDemonym } from '../world/countries.js'
import { givenWords, honorificWords, rankWords } from '../world/people.js'
import type { Draft } from './found.js'
import { knownAt, written } from './known.js'
import { abstractWords, commonCapitals, organizationWords, titles } from './name-words.js'
import { nounAt, type Reading, wordAt } from './reading.js'
import { pos } from './tags.js'

/** Words that stand in front of a name and say what its bearer is: country, sector, office, gender. */
export interface Before {
  readonly role: string | null
  readonly country: string | null
  readonly sector: (Draft['sector'] & {}) | null
  readonly gender: 'male' | 'female' | null
  readonly titled: boolean
}

/** Where the role ends: behind the last title, or behind its complement ("Secretary |of State|"), before any honorific. */
const roleEnd = (reading: Reading, lastTitle: number, to: number): number => {
  if (!isComplement(reading, lastTitle, to)) return lastTitle + 1
  for (let at = lastTitle + 2; at < to; at++) if (honorificWords.get(reading.numbers[at]!) !== undefined) return at
  return to
}

/** Whether what follows the last title is its complement ("Secretary |of State|"). */
const isComplement = (reading: Reading, title: number, to: number): boolean =>
  title + 1 < to && (reading.keys[title + 1] === 'of' || reading.keys[title + 1] === 'for')

/** Reads modifiers and titles of the tokens: "Russian President", "former actress", "Mr.". */
export const readTitle = (reading: Reading, from: number, to: number): Before => {
  let country: string | null = null
  let sector: Before['sector'] = null
  let gender: Before['gender'] = null
  let titled = false
  let lastTitle = -1
  let roleFrom = from
  for (let at = from; at < to; at++) {
    const number = reading.numbers[at]!
    const known = knownAt(reading, at, to)
    if (known) {
      country ??= known.actor.country
      if (known.actor.kind === 'organization') sector ??= known.actor.sector
      at = known.end - 1
      continue
    }
    country ??= reading.capital[at] ? countryOfDemonym(wordAt(reading, at)) : null
    const honorific = honorificWords.get(number)
    if (honorific !== undefined) {
      gender ??= honorific
      titled = true
      continue
    }
    const rank = rankWords.get(number)
    if (rank !== undefined) {
      sector ??= rank
      titled = true
      lastTitle = at
      continue
    }
    const noun = nounAt(reading, at)
    if (noun?.kind === 'body') sector ??= noun.sector
    if (noun && noun.kind === 'person' && (lastTitle < 0 || !isComplement(reading, lastTitle, to))) {
      sector = noun.sector ?? sector
      gender ??= noun.gender
      titled = true
      lastTitle = at
    }
    if (at === roleFrom && /^\d+$/.test(reading.keys[at]!)) roleFrom = at + 1
    if (lastTitle < 0 && (reading.tags[at] === pos.DET || (reading.tags[at] === pos.PRON && at === from)))
      roleFrom = at + 1
  }
  const role = lastTitle < roleFrom ? null : written(reading, roleFrom, roleEnd(reading, lastTitle, to))
  return { role, country, sector, gender, titled }
}

/** A last word that no person bears: "Youth |Council|". */
const isBodyWord = (reading: Reading, at: number): boolean => {
  const number = reading.numbers[at]!
  if (organizationWords.has(number) || nounAt(reading, at)?.kind === 'body') return true
  return commonCapitals.has(number) && !reading.surnames.has(reading.keys[at]!)
}

/** Where the titles at the head of a run end: "Russian President |Vladimir Putin", "Secretary of State |Jane Doe". */
export const titleEnd = (reading: Reading, from: number, to: number): number => {
  const { keys, numbers } = reading
  let end = from
  for (let at = from; at < to - 1; at++) {
    if (!titles.has(numbers[at]!)) continue
    if (at === from && givenWords.has(numbers[at]!)) continue
    if (isBodyWord(reading, to - 1)) continue
    let next = at + 1
    if (keys[next] === 'of' || keys[next] === 'for') {
      next++
      if (keys[next] === 'the') next++
      while (next < to && (abstractWords.has(numbers[next]!) || keys[next] === 'and')) next++
    } else if (keys[next] === '-' && titles.has(numbers[next + 1] ?? 0)) next += 2
    end = next
  }
  return end
}
