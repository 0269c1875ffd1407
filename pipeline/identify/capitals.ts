import { particles } from './name-words.js'
import type { Reading } from './reading.js'

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

/** "de", "al", "bin" between capitals: inside a name. */
export const isParticleInside = (reading: Reading, at: number, to: number): boolean => {
  if (!particles.has(reading.keys[at]!)) return false
  let next = at + 1
  while (next < to && next < at + 4 && (reading.keys[next] === '-' || particles.has(reading.keys[next]!))) next++
  return next < to && reading.capital[next] === true && !reading.notName[next]
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
