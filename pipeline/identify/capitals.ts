import { particles } from './name-words.js'
import { opener, openers } from './openers.js'
import { isGlued, isNotName, type Reading } from './reading.js'
import { pos } from './tags.js'

const opening = '“"‘\'([:—–•*«'
const starters = pos.NOUN | pos.ADJ | pos.X

/** Whether the token, capitalised because it opens a sentence or a quotation, is a name all the same. */
const namesAtStart = (reading: Reading, at: number): boolean => {
  const key = reading.keys[at]!
  if (reading.capitalSeen.has(key) || reading.surnames.has(key)) return true
  const tag = reading.tags[at]
  if (tag === pos.PROPN) return true
  if (reading.lowerSeen.has(key)) return false
  if ((reading.tags[at]! & starters) !== 0) return true
  return reading.capital[at + 1] === true && (tag === pos.VERB || tag === pos.INTJ)
}

/** Whether the token opens a quotation, a bracket or a list. */
const isOpening = (reading: Reading, at: number): boolean => {
  const { text, tokens } = reading
  const { start, end } = tokens[at]!
  return end - start === 1 && opening.includes(text.charAt(start))
}

/** The "R" of "R-Texas". */
const isPartyLetter = (reading: Reading, at: number): boolean => {
  const token = reading.tokens[at]!
  return token.end - token.start === 1 && reading.keys[at + 1] === '-' && isGlued(reading, at + 1)
}

/** Whether the token reads as part of a name: a capital that the place in the sentence does not explain. */
export const isNamey = (reading: Reading, at: number, first: number): boolean => {
  if (!reading.capital[at]) return false
  const tag = reading.tags[at]!
  if (tag === pos.DET || tag === pos.PRON || isPartyLetter(reading, at)) return false
  if (at === first || isOpening(reading, at - 1)) return namesAtStart(reading, at)
  return tag !== pos.ADP || reading.capital[at + 1] === true
}

/** "de", "al", "bin" between capitals: inside a name. */
export const isParticleInside = (reading: Reading, at: number, to: number): boolean => {
  const { numbers } = reading
  if (!particles.has(numbers[at]!)) return false
  let next = at + 1
  while (next < to && next < at + 4 && (reading.keys[next] === '-' || particles.has(numbers[next]!))) next++
  return next < to && reading.capital[next] === true && !isNotName(reading, next)
}

/** "al-Assad", "el-Sisi", "bin Laden": a name that begins with a small word. */
export const startsWithParticle = (reading: Reading, at: number, to: number): boolean =>
  !reading.capital[at] && (openers.get(reading.numbers[at]!) & opener.NAME) !== 0 && isParticleInside(reading, at, to)
