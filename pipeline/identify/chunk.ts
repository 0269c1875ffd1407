import rules from '../rules/name-words.json' with { type: 'json' }
import { wordSet } from '../word-sets.js'
import { actors } from '../world/actors.js'
import { isNamey, startsWithParticle } from './capitals.js'
import { isMonth, isVerbAfterName, isVerbAfterNoun, isVerbReally } from './mistagged.js'
import { isGlued, isNotName, nounAt, type Reading } from './reading.js'
import { runEnd } from './run.js'
import { pos } from './tags.js'

/** The longest noun phrase that is read as one, in tokens. */
const longest = 24

/** A noun phrase: its tokens, and where the capitalised run that ends it begins (`to` where it ends in lower case). */
export interface Chunk {
  readonly from: number
  readonly to: number
  readonly run: number
}

/** Words that, behind a name, begin an expression of time. */
const timeWords = wordSet(rules.times)

const modifiers = pos.ADJ | pos.NOUN | pos.NUM | pos.PROPN
const beforeParticiple = pos.DET | pos.ADJ | pos.PRON | pos.ADV | pos.NUM
const afterParticiple = pos.NOUN | pos.ADJ | pos.PROPN

const isParticiple = (reading: Reading, at: number, from: number): boolean => {
  const { tags } = reading
  if (tags[at] !== pos.VERB || at === from) return false
  if ((tags[at - 1]! & beforeParticiple) === 0 || (tags[at + 1]! & afterParticiple) === 0) return false
  const key = reading.keys[at]!
  return key.endsWith('ed') || key.endsWith('ing') || key.endsWith('en')
}

/** "South Korea", "North Carolina": a phrase of several words that the world knows. */
const isKnownPhrase = (reading: Reading, at: number, to: number): boolean => {
  const known = actors.longest(reading.numbers, at, to)
  return known !== null && known.end > at + 1
}

/** Whether a capitalised run may follow this lower-case word within one phrase: "actress Jane Doe", "former President". */
const leadsIntoName = (reading: Reading, at: number): boolean => {
  const tag = reading.tags[at]
  if (tag === pos.ADJ || tag === pos.DET || tag === pos.NUM) return true
  const noun = nounAt(reading, at)
  return noun != null && noun.kind !== 'document' && noun.kind !== 'group'
}

/** Tags with which no phrase in lower case begins, particles of names apart. */
const never = pos.VERB | pos.AUX | pos.PUNCT | pos.CCONJ | pos.SCONJ | pos.PART | pos.PRON

/**
 * The noun phrase that begins at `at`, or null: determiner, numbers, adjectives, nouns and names up to the head; a
 * possessive ending, a preposition or a verb ends it.
 */
export const chunkAt = (reading: Reading, at: number, first: number, to: number): Chunk | null => {
  if (!reading.capital[at] && (reading.tags[at]! & never) !== 0) return null
  if (isVerbReally(reading, at, first)) return null
  let next = at
  let run = -1
  let seen = false
  const { tags, keys, numbers, capital } = reading
  if (tags[next] === pos.DET && !isNamey(reading, next, first)) next++
  const start = next
  while (next < to && next - at < longest) {
    const isName =
      (isNamey(reading, next, first) || startsWithParticle(reading, next, to)) &&
      !isMonth(reading, next) &&
      (!isNotName(reading, next) || isKnownPhrase(reading, next, to))
    if (isName) {
      if (next > start && run < 0 && !capital[next - 1] && keys[next - 1] !== '-' && !leadsIntoName(reading, next - 1))
        break
      if (
        next > start &&
        run < 0 &&
        seen &&
        tags[next - 1] !== pos.NOUN &&
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
    if (seen && (timeWords.has(numbers[next]!) || isVerbAfterName(reading, next))) break
    if (keys[next] === '-' && next > at && next + 1 < to && isGlued(reading, next) && isGlued(reading, next + 1)) {
      next += 2
      run = -1
      continue
    }
    if (capital[next] && next !== first && isNotName(reading, next)) break
    if ((tag === pos.ADJ || tag === pos.NOUN) && isVerbAfterNoun(reading, next)) break
    const inside =
      (tags[next]! & modifiers) !== 0 ||
      isParticiple(reading, next, at) ||
      (tag === pos.ADV && tags[next + 1] === pos.ADJ && run < 0)
    if (!inside || (tag === pos.PROPN && capital[next] && isNotName(reading, next))) break
    run = -1
    next++
  }
  if (next === start) return null
  return { from: at, to: next, run: run < 0 ? next : run }
}
