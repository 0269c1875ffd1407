import rules from '../rules/name-words.json' with { type: 'json' }
import forms from '../rules/nominal-forms.json' with { type: 'json' }
import { actors } from '../world/actors.js'
import { nounOf } from '../world/nouns.js'
import { abstractWords, isTitle, notNames, organizationWords, particles } from './name-words.js'
import type { Reading } from './reading.js'

/** The longest noun phrase that is read as one, in tokens. */
const longest = 24

const opening = new Set(['“', '"', '‘', "'", '(', '[', ':', '—', '–', '•', '*', '«'])
const starters = new Set(['NOUN', 'PROPN', 'ADJ', 'X'])

/** Whether the token, capitalised because it opens a sentence or a quotation, is a name all the same. */
const namesAtStart = (reading: Reading, at: number): boolean => {
  const key = reading.keys[at]!
  if (reading.capitalSeen.has(key) || reading.surnames.has(key)) return true
  if (reading.lowerSeen.has(key) && reading.tags[at] !== 'PROPN') return false
  if (starters.has(reading.tags[at]!)) return true
  return reading.capital[at + 1] === true && (reading.tags[at] === 'VERB' || reading.tags[at] === 'INTJ')
}

/** The "R" of "R-Texas". */
const isPartyLetter = (reading: Reading, at: number): boolean =>
  reading.words[at]!.length === 1 && reading.keys[at + 1] === '-' && reading.glued[at + 1] === true

/** Whether the token reads as part of a name: a capital that the place in the sentence does not explain. */
export const isNamey = (reading: Reading, at: number, first: number): boolean => {
  if (!reading.capital[at]) return false
  const tag = reading.tags[at]!
  if (tag === 'DET' || tag === 'PRON' || isPartyLetter(reading, at)) return false
  if (at === first || opening.has(reading.words[at - 1]!)) return namesAtStart(reading, at)
  return tag !== 'ADP' || reading.capital[at + 1] === true
}

const isParticleInside = (reading: Reading, at: number, to: number): boolean => {
  if (!particles.has(reading.keys[at]!)) return false
  let next = at + 1
  while (next < to && next < at + 4 && (reading.keys[next] === '-' || particles.has(reading.keys[next]!))) next++
  return next < to && reading.capital[next] === true && !notNames.has(reading.keys[next]!)
}

/** "of", "for", "on" inside a name: only after a word of office or organization, before another capital. */
const linkEnd = (reading: Reading, at: number, to: number): number => {
  const link = reading.keys[at]
  const head = reading.keys[at - 1]!
  if (!reading.capital[at - 1]) return -1
  const isBody = organizationWords.has(head) || nounOf(head)?.kind === 'body'
  const isDocument = nounOf(head)?.kind === 'document'
  if (link === 'of' || (isBody && (link === 'for' || link === 'on' || link === 'against'))) {
    if (!isBody && !isDocument && !isTitle(head)) return -1
    const next = reading.keys[at + 1] === 'the' ? at + 2 : at + 1
    if (next >= to || !reading.capital[next] || notNames.has(reading.keys[next]!)) return -1
    if (!isBody && !isDocument && !abstractWords.has(reading.keys[next]!)) return -1
    return next
  }
  if ((link === 'and' || link === ',') && at + 1 < to && reading.capital[at + 1]) {
    return abstractWords.has(head) && abstractWords.has(reading.keys[at + 1]!) ? at + 1 : -1
  }
  return -1
}

const suffixes = new Set(rules.suffixes)

/** "Jong-|un", "Ki-|moon": a lower-case syllable of a name, where no suffix ("US-led") and no common word stands. */
const isSyllable = (reading: Reading, at: number): boolean => {
  const key = reading.keys[at]!
  if (key.length > 5 || suffixes.has(key) || !/^[a-z]+$/.test(key) || nounOf(key) !== null) return false
  if (reading.tags[at] === 'VERB' || reading.tags[at] === 'ADP') return false
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
    const known = reading.capital[next] ? actors.longest(reading.keys, next, to) : null
    if (known && known.end > next + 1) {
      next = known.end
      continue
    }
    if (reading.capital[next] && (next === at || !notNames.has(reading.keys[next]!))) {
      const tag = reading.tags[next]!
      if (next > at && (tag === 'DET' || tag === 'PRON')) break
      next++
      continue
    }
    if (next === at) return at
    const key = reading.keys[next]!
    if (key === '-' && reading.glued[next] && reading.glued[next + 1] && next + 1 < to) {
      if (reading.capital[next + 1] || isSyllable(reading, next + 1)) next += reading.capital[next + 1] ? 1 : 2
      else if (particles.has(reading.keys[next + 1]!) && reading.keys[next + 2] === '-') next += 3
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
      /^\d+$/.test(key) &&
      key.length < 3 &&
      next + 1 < to &&
      reading.capital[next + 1] &&
      organizationWords.has(reading.keys[next - 1]!)
    )
      break
    const linked = linkEnd(reading, next, to)
    if (linked < 0) break
    next = linked
  }
  return Math.min(next, to)
}

/** "al-Assad", "el-Sisi", "bin Laden": a name that begins with a small word. */
export const startsWithParticle = (reading: Reading, at: number, to: number): boolean =>
  !reading.capital[at] &&
  (reading.keys[at] === 'al' ||
    reading.keys[at] === 'el' ||
    reading.keys[at] === 'bin' ||
    reading.keys[at] === 'de' ||
    reading.keys[at] === 'von' ||
    reading.keys[at] === 'van') &&
  isParticleInside(reading, at, to)

/** A noun phrase: its tokens, and where the capitalised run that ends it begins (`to` where it ends in lower case). */
export interface Chunk {
  readonly from: number
  readonly to: number
  readonly run: number
}

/** Words that, behind a name, begin an expression of time. */
const timeWords = new Set([
  'last',
  'next',
  'late',
  'early',
  'earlier',
  'later',
  'today',
  'yesterday',
  'tomorrow',
  'tonight',
  'now',
  'this',
])

const modifiers = new Set(['ADJ', 'NOUN', 'NUM', 'PROPN'])

const isParticiple = (reading: Reading, at: number, from: number): boolean => {
  if (reading.tags[at] !== 'VERB' || !/(?:ed|ing|en)$/.test(reading.keys[at]!)) return false
  if (at === from) return false
  const before = reading.tags[at - 1]
  if (before !== 'DET' && before !== 'ADJ' && before !== 'PRON' && before !== 'ADV' && before !== 'NUM') return false
  const after = reading.tags[at + 1]
  return after === 'NOUN' || after === 'ADJ' || after === 'PROPN'
}

/** "South Korea", "North Carolina": a phrase of several words that the world knows. */
const isKnownPhrase = (reading: Reading, at: number, to: number): boolean => {
  const known = actors.longest(reading.keys, at, to)
  return known !== null && known.end > at + 1
}

/** Whether a capitalised run may follow this lower-case word within one phrase: "actress Jane Doe", "former President". */
const leadsIntoName = (reading: Reading, at: number): boolean => {
  const tag = reading.tags[at]
  if (tag === 'ADJ' || tag === 'DET' || tag === 'NUM') return true
  const noun = reading.nouns[at]
  return noun != null && noun.kind !== 'document' && noun.kind !== 'group'
}

/** Tags with which no phrase in lower case begins, particles of names apart. */
const never = new Set(['VERB', 'AUX', 'PUNCT', 'CCONJ', 'SCONJ', 'PART', 'PRON'])

const verbish = new Set(forms.verbs)
const objects = new Set(['NOUN', 'ADJ', 'DET', 'NUM', 'PROPN', 'PRON'])

/** "releases" read as a noun behind a name: "Acme releases dozens of". */
const isVerbAfterName = (reading: Reading, at: number): boolean =>
  reading.capital[at - 1] === true &&
  reading.keys[at]!.endsWith('s') &&
  verbish.has(reading.keys[at]!) &&
  objects.has(reading.tags[at + 1] ?? 'PUNCT')

const modals = new Set(['will', 'would', 'can', 'could', 'may', 'might', 'must', 'should', 'shall'])

/** "free" read as an adjective behind "would" or "to". */
const isInfinitive = (reading: Reading, at: number): boolean =>
  (modals.has(reading.keys[at - 1] ?? '') && reading.tags[at - 1] === 'AUX') ||
  (reading.keys[at - 1] === 'to' && reading.tags[at - 1] === 'PART')

/** "grilled" read as an adjective behind a name or a pronoun: "Doe grilled Acme". */
const isVerbReally = (reading: Reading, at: number, first: number): boolean =>
  at > first &&
  !reading.capital[at] &&
  ((reading.tags[at] === 'ADJ' &&
    reading.keys[at]!.endsWith('ed') &&
    (reading.capital[at - 1] === true || reading.tags[at - 1] === 'PRON')) ||
    (reading.tags[at] !== 'DET' && reading.tags[at] !== 'NUM' && isInfinitive(reading, at)))

/**
 * The noun phrase that begins at `at`, or null: determiner, numbers, adjectives, nouns and names up to the head; a
 * possessive ending, a preposition or a verb ends it.
 */
export const chunkAt = (reading: Reading, at: number, first: number, to: number): Chunk | null => {
  if (!reading.capital[at] && never.has(reading.tags[at]!)) return null
  if (isVerbReally(reading, at, first)) return null
  let next = at
  let run = -1
  let seen = false
  const { tags, keys, capital, glued } = reading
  if (tags[next] === 'DET' && !isNamey(reading, next, first)) next++
  const start = next
  while (next < to && next - at < longest) {
    const isName =
      (isNamey(reading, next, first) || startsWithParticle(reading, next, to)) &&
      (!notNames.has(keys[next]!) || isKnownPhrase(reading, next, to))
    if (isName) {
      if (next > start && run < 0 && !capital[next - 1] && keys[next - 1] !== '-' && !leadsIntoName(reading, next - 1))
        break
      if (
        next > start &&
        run < 0 &&
        seen &&
        tags[next - 1] !== 'NOUN' &&
        !capital[next - 1] &&
        keys[next - 1] !== '-'
      ) {
        return { from: at, to: next - 1, run: next - 1 }
      }
      seen = true
      if (run < 0) run = next
      let end = startsWithParticle(reading, next, to) ? next + (keys[next + 1] === '-' ? 2 : 1) : next
      end = Math.max(runEnd(reading, end, to), end + 1)
      next = Math.min(end, to)
      continue
    }
    const tag = tags[next]!
    if (seen && (timeWords.has(keys[next]!) || isVerbAfterName(reading, next))) break
    if (keys[next] === '-' && next > at && glued[next] && glued[next + 1] && next + 1 < to) {
      next += 2
      run = -1
      continue
    }
    if (capital[next] && next !== first && notNames.has(keys[next]!)) break
    const inside =
      modifiers.has(tag) || isParticiple(reading, next, at) || (tag === 'ADV' && tags[next + 1] === 'ADJ' && run < 0)
    if (!inside || (tag === 'PROPN' && capital[next] && notNames.has(keys[next]!))) break
    run = -1
    next++
  }
  if (next === start) return null
  return { from: at, to: next, run: run < 0 ? next : run }
}
