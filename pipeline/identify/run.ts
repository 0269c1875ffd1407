import rules from '../rules/name-words.json' with { type: 'json' }
import { wordSet } from '../word-sets.js'
import { actors } from '../world/actors.js'
import { honorificWords } from '../world/people.js'
import { isParticleInside } from './capitals.js'
import { abstractWords, organizationWords, particles, titles } from './name-words.js'
import { isGlued, isNotName, nounAt, type Reading } from './reading.js'
import { pos } from './tags.js'

/** The longest run of capitalised words that is read as one, in tokens. */
const longest = 24

/** How far behind an office its bearer's honorific may stand, in tokens. */
const farthestHonorific = 6

/** Whether an honorific ends the capitals that follow an office: "Leader of the Green Movement |Sheikh| Omar Vance". */
const leadsToHonorific = (reading: Reading, from: number, to: number): boolean => {
  for (let at = from + 1; at < to - 1 && at < from + farthestHonorific && reading.capital[at]; at++)
    if (honorificWords.get(reading.numbers[at]!) !== undefined) return reading.capital[at + 1] === true
  return false
}

const links = wordSet(['of', 'for', 'on', 'against', 'and', ','])

/** "of", "for", "on" inside a name: only after a word of office or organization, before another capital. */
const linkEnd = (reading: Reading, at: number, to: number): number => {
  const { numbers } = reading
  if (!links.has(numbers[at]!) || !reading.capital[at - 1]) return -1
  const link = reading.keys[at]
  const head = numbers[at - 1]!
  const noun = nounAt(reading, at - 1)
  const isBody = organizationWords.has(head) || noun?.kind === 'body'
  const isDocument = noun?.kind === 'document'
  if (link === 'of' || (isBody && (link === 'for' || link === 'on' || link === 'against'))) {
    if (!isBody && !isDocument && !titles.has(head)) return -1
    const next = reading.keys[at + 1] === 'the' ? at + 2 : at + 1
    if (next >= to || !reading.capital[next] || isNotName(reading, next)) return -1
    if (isBody || isDocument || abstractWords.has(numbers[next]!)) return next
    return leadsToHonorific(reading, next, to) ? next : -1
  }
  if ((link === 'and' || link === ',') && at + 1 < to && reading.capital[at + 1]) {
    return abstractWords.has(head) && abstractWords.has(numbers[at + 1]!) ? at + 1 : -1
  }
  return -1
}

const suffixes = wordSet(rules.suffixes)

/** "Jong-|un", "Ki-|moon": a lower-case syllable of a name, where no suffix ("US-led") and no common word stands. */
const isSyllable = (reading: Reading, at: number): boolean => {
  const key = reading.keys[at]!
  if (key.length > 5 || suffixes.has(reading.numbers[at]!) || !/^[a-z]+$/.test(key) || nounAt(reading, at)) return false
  if (reading.tags[at] === pos.VERB || reading.tags[at] === pos.ADP) return false
  return (
    at > 3 &&
    reading.keys[at - 1] === '-' &&
    (reading.capital[at - 3] === true || reading.surnames.has(reading.keys[at - 2]!))
  )
}

/** Where the run of capitalised words that starts at `at` ends: names, particles, initials, known phrases. */
export const runEnd = (reading: Reading, at: number, to: number): number => {
  let next = at
  while (next < to && next - at < longest) {
    const known = reading.capital[next] ? actors.longest(reading.numbers, next, to) : null
    if (known && known.end > next + 1) {
      next = known.end
      continue
    }
    if (reading.capital[next] && (next === at || !isNotName(reading, next))) {
      const tag = reading.tags[next]!
      if (next > at && (tag === pos.DET || tag === pos.PRON)) break
      next++
      continue
    }
    if (next === at) return at
    const key = reading.keys[next]!
    if (key === '-' && next + 1 < to && isGlued(reading, next) && isGlued(reading, next + 1)) {
      if (reading.capital[next + 1] || isSyllable(reading, next + 1)) next += reading.capital[next + 1] ? 1 : 2
      else if (particles.has(reading.numbers[next + 1]!) && reading.keys[next + 2] === '-') next += 3
      else break
      continue
    }
    if (key === '&' && reading.capital[next + 1] && next + 1 < to) {
      next++
      continue
    }
    if (isParticleInside(reading, next, to)) {
      next += reading.keys[next + 1] === '-' ? 2 : 1
      continue
    }
    if (
      key.length < 3 &&
      next + 1 < to &&
      reading.capital[next + 1] &&
      organizationWords.has(reading.numbers[next - 1]!) &&
      /^\d+$/.test(key)
    )
      break
    const linked = linkEnd(reading, next, to)
    if (linked < 0) break
    next = linked
  }
  return Math.min(next, to)
}
