import { wordSet } from '../word-sets.js'
import { type Actor, actors } from '../world/actors.js'
import { givenWords } from '../world/people.js'
import { titles } from './name-words.js'
import { type Reading, wordAt } from './reading.js'
import { pos } from './tags.js'

/** Whether the words hold ASCII alone and no blank but single spaces. */
const isEven = (words: string): boolean => {
  let before = 0
  for (let at = 0; at < words.length; at++) {
    const code = words.charCodeAt(at)
    if (code < 32 || code > 126 || (code === 32 && before === 32)) return false
    before = code
  }
  return true
}

/** The words of tokens as written, blanks made one space each. */
export const written = ({ text, tokens }: Reading, from: number, to: number): string => {
  if (from >= to) return ''
  const words = text.slice(tokens[from]!.start, tokens[to - 1]!.end)
  return isEven(words) ? words : words.replace(/\s+/g, ' ')
}

/** What must be written in capitals: acronyms, and letters that are no word ("RI", not the name "Ri"). */
const fitsCase = (reading: Reading, actor: Actor, from: number): boolean => {
  if (!actor.capitals && reading.keys[from]!.length > 2) return true
  const word = wordAt(reading, from)
  return word === word.toUpperCase()
}

/** Whether a word that the world knows is a person's name here: "Jordan Smith", or "Cuban" where a Mark Cuban is named. */
const isSomebody = (reading: Reading, at: number, to: number): boolean => {
  const key = reading.keys[at]!
  if (reading.surnames.has(key) && reading.keys[at - 1] !== 'the') return true
  return (
    givenWords.has(reading.numbers[at]!) &&
    at + 1 < to &&
    reading.capital[at + 1] === true &&
    at + 2 >= to &&
    !titles.has(reading.numbers[at + 1]!)
  )
}

/** The small word that begins known names in lower case: "al Qaeda". */
const article = wordSet(['al'])

/** What the world knows under the words that begin at `from`; null where the case does not fit ("Is"). */
export const knownAt = (reading: Reading, from: number, to: number): { actor: Actor; end: number } | null => {
  if (!reading.capital[from] && !article.has(reading.numbers[from]!)) return null
  const known = actors.longest(reading.numbers, from, to)
  if (!known || !fitsCase(reading, known.value, from)) return null
  if (known.end === from + 1 && isSomebody(reading, from, to)) return null
  return { actor: known.value, end: known.end }
}

/** The most peoples of one list. */
const longestList = 8

/** Whether the word of a people that ends at `to` shares a noun behind a list: "the |Peruvian|, French and Thai ministers". */
export const sharesNoun = (reading: Reading, to: number): boolean => {
  const { keys, tags } = reading
  let at = to
  for (let seen = 0; seen < longestList; seen++) {
    const isPair = keys[at] === 'and' || keys[at] === 'or' || (keys[at] === ',' && keys[at + 1] === 'and')
    if (!isPair && keys[at] !== ',') return false
    at += keys[at] === ',' && isPair ? 2 : 1
    const known = keys[at] === undefined ? null : knownAt(reading, at, Math.min(at + 3, keys.length))
    if (known === null || known.actor.kind !== 'country') return false
    at = known.end
    const isOwner = keys[at] === "'s" || keys[at] === "'"
    if (!isPair) continue
    if (known.actor.word !== 'demonym' && !isOwner) return false
    return tags[isOwner ? at + 1 : at] === pos.NOUN || tags[isOwner ? at + 1 : at] === pos.ADJ
  }
  return false
}
