import nominalForms from '../rules/nominal-forms.json' with { type: 'json' }
import { wordSet } from '../word-sets.js'
import { type Noun, nounOf, nounWords } from '../world/nouns.js'
import { type Draft, draft } from './found.js'
import { knownAt, written } from './known.js'
import { verbish } from './mistagged.js'
import { nounAt, type Reading } from './reading.js'
import { pos } from './tags.js'
import { readTitle } from './titles.js'

const personEnding = /(?:[^aeiou][eo]r|i(?:st|an)|man|ee|crat)$/
const peopleEnding = /(?:[^aeiou]ers|tors|ists|[^aeou]ans|men|ees|crats)$/
const lastTwo = (word: string): number => word.charCodeAt(word.length - 2) * 0x10000 + word.charCodeAt(word.length - 1)

/** What all those endings end in, for a quick look before. */
const lastTwos = new Set(['er', 'or', 'st', 'an', 'ee', 'at', 'rs', 'ts', 'ns', 'en', 'es'].map(lastTwo))
const noPeople = wordSet(nominalForms.no_people)

/** The noun that a token can head a phrase as, with a guess from its ending where no list holds it ("beekeepers"). */
const headNoun = (reading: Reading, at: number): Noun | null => {
  const key = reading.keys[at]!
  const noun = nounAt(reading, at)
  if (noun || key.length < 6 || !lastTwos.has(lastTwo(key)) || noPeople.has(reading.numbers[at]!)) return noun
  const many = key.endsWith('s') || key.endsWith('men')
  if (!(many ? peopleEnding : personEnding).test(key)) return null
  return { word: many ? key.slice(0, -1) : key, kind: 'person', plural: many, sector: null, gender: null }
}

/** "the 61-year-|old|" */
const aged: Noun = { word: 'year-old', kind: 'person', plural: false, sector: null, gender: null }

const isAged = (reading: Reading, at: number): boolean =>
  reading.keys[at] === 'old' && reading.keys[at - 1] === '-' && reading.keys[at - 2] === 'year'

const definite = wordSet(nominalForms.definite)
const plurals = wordSet(nominalForms.plural)

/** Nouns whose sector is rather that of what stands before them: "police officials". */
const generics = new Set(nominalForms.generic)
const generic = wordSet(nounWords.filter((word) => generics.has(nounOf(word)!.word)))

const kindOf = (noun: Noun, plural: boolean): Draft['kind'] => {
  if (noun.kind === 'document') return 'document'
  if (noun.kind === 'group') return 'group'
  if (noun.kind === 'body') return plural ? 'group' : 'organization'
  return plural ? 'group' : 'unnamed'
}

const afterVerb = pos.DET | pos.PRON | pos.PROPN | pos.ADJ | pos.NUM

/** Whether the last noun is a verb that the tagger took for one: "officials claim", "the union plans to", "prince mocks the". */
const endsInVerb = (reading: Reading, from: number, to: number): boolean => {
  if (to - 1 <= from || reading.capital[to - 1]) return false
  const before = nounAt(reading, to - 2) ?? null
  const name = before === null && reading.capital[to - 2]
  if ((before === null && !name) || before?.kind === 'document') return false
  const last = reading.keys[to - 1]!
  const known = verbish.has(reading.numbers[to - 1]!)
  if (!known && (before?.plural || !/[^s]s$/.test(last) || headNoun(reading, to - 1) !== null)) return false
  if (name && reading.keys[from - 1] === 'and') return known
  if (before?.plural) return !last.endsWith('s')
  if (!last.endsWith('s')) return false
  const next = reading.tags[to]
  return known
    ? reading.keys[to] === 'to' || reading.keys[to] === 'that' || next === pos.DET || next === pos.PRON
    : (reading.tags[to]! & afterVerb) !== 0
}

/** The head of a phrase: its token and what it is. */
interface Head {
  readonly at: number
  readonly noun: Noun
}

/** The head of a run of lower-case nouns; "officials fear" read as two nouns ends after the people. Null where it has none. */
const headOf = (reading: Reading, from: number, to: number): Head | null => {
  const last = endsInVerb(reading, from, to) ? to - 2 : to - 1
  const noun = headNoun(reading, last)
  if (noun !== null) return { at: last, noun }
  for (let at = last - 1; at >= from; at--) {
    const inner = nounAt(reading, at)
    if (inner?.plural && inner.kind !== 'document') return { at, noun: inner }
  }
  return null
}

/** What the phrase [from, to) names by its head noun: "Iranian officials", "the report", "a senior aide"; null for other things. */
export const readNominal = (reading: Reading, from: number, to: number): Draft | null => {
  const isAge = isAged(reading, to - 1)
  const head = isAge ? { at: to - 1, noun: aged } : headOf(reading, from, to)
  if (head === null) return null
  const { at, noun } = head
  if (noun.plural && from < at && reading.keys[from] === 'that') return readNominal(reading, from + 1, to)
  const first = reading.numbers[from]!
  const plural = noun.plural || plurals.has(first)
  const before = readTitle(reading, from, at)
  const leading = reading.tags[from] === pos.DET ? from + 1 : from
  const known = knownAt(reading, leading, at)
  const one = draft('nominal', kindOf(noun, plural), from, at + 1)
  one.label = written(reading, from, at + 1)
  one.role = noun.kind === 'person' && !isAge ? written(reading, leading, at + 1) : null
  one.country = before.country
  one.sector = generic.has(reading.numbers[at]!)
    ? (known?.actor.sector ?? before.sector ?? noun.sector)
    : (noun.sector ?? known?.actor.sector ?? before.sector)
  one.gender = noun.gender
  one.plural = plural
  one.definite = definite.has(first)
  one.noun = noun
  return one
}
