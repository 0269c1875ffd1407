import { countryOfDemonym } from '../world/countries.js'
import { nounOf } from '../world/nouns.js'
import { genderOfGivenName, genderOfHonorific, sectorOfRank } from '../world/people.js'
import type { Draft } from './found.js'
import { knownAt, written } from './known.js'
import { abstractWords, commonCapitals, isTitle, organizationWords } from './name-words.js'
import type { Reading } from './reading.js'

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
  for (let at = lastTitle + 2; at < to; at++) if (genderOfHonorific(reading.keys[at]!) !== undefined) return at
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
    const key = reading.keys[at]!
    const known = knownAt(reading, at, to)
    if (known) {
      country ??= known.actor.country
      if (known.actor.kind === 'organization') sector ??= known.actor.sector
      at = known.end - 1
      continue
    }
    country ??= reading.capital[at] ? countryOfDemonym(reading.words[at]!) : null
    const honorific = genderOfHonorific(key)
    if (honorific !== undefined) {
      gender ??= honorific
      titled = true
      continue
    }
    const rank = sectorOfRank(key)
    if (rank !== undefined) {
      sector ??= rank
      titled = true
      lastTitle = at
      continue
    }
    const noun = nounOf(key)
    if (noun?.kind === 'body') sector ??= noun.sector
    if (noun && noun.kind === 'person' && (lastTitle < 0 || !isComplement(reading, lastTitle, to))) {
      sector = noun.sector ?? sector
      gender ??= noun.gender
      titled = true
      lastTitle = at
    }
    if (at === roleFrom && /^\d+$/.test(key)) roleFrom = at + 1
    if (lastTitle < 0 && (reading.tags[at] === 'DET' || (reading.tags[at] === 'PRON' && at === from))) roleFrom = at + 1
  }
  const role = lastTitle < roleFrom ? null : written(reading, roleFrom, roleEnd(reading, lastTitle, to))
  return { role, country, sector, gender, titled }
}

/** A last word that no person bears: "Youth |Council|". */
const isBodyWord = (reading: Reading, at: number): boolean => {
  const key = reading.keys[at]!
  if (organizationWords.has(key) || reading.nouns[at]?.kind === 'body') return true
  return commonCapitals.has(key) && !reading.surnames.has(key)
}

/** Where the titles at the head of a run end: "Russian President |Vladimir Putin", "Secretary of State |Jane Doe". */
export const titleEnd = (reading: Reading, from: number, to: number): number => {
  let end = from
  for (let at = from; at < to - 1; at++) {
    const key = reading.keys[at]!
    if (!isTitle(key)) continue
    if (at === from && genderOfGivenName(key) !== undefined) continue
    if (isBodyWord(reading, to - 1)) continue
    let next = at + 1
    if (reading.keys[next] === 'of' || reading.keys[next] === 'for') {
      next++
      if (reading.keys[next] === 'the') next++
      while (next < to && (abstractWords.has(reading.keys[next]!) || reading.keys[next] === 'and')) next++
    } else if (reading.keys[next] === '-' && isTitle(reading.keys[next + 1] ?? '')) next += 2
    end = next
  }
  return end
}
