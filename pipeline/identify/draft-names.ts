import type { Actor } from '../world/actors.js'
import { type Noun, nounOf } from '../world/nouns.js'
import { genderOfGivenName } from '../world/people.js'
import { type Draft, draft } from './found.js'
import { written } from './known.js'
import { keysOf } from './letters.js'
import { isGlued, nounAt, type Reading, wordAt } from './reading.js'
import { pos } from './tags.js'
import { type Before, readTitle } from './titles.js'

/** The words of a name, those of a hyphen and both its sides as one. */
const nameWords = (reading: Reading, from: number, to: number): string[] => {
  const { keys } = reading
  const words: string[] = []
  for (let at = from; at < to; at++) {
    const word = wordAt(reading, at)
    const isTied = keys[at] === '-' || (at > from && keys[at - 1] === '-' && isGlued(reading, at))
    if (isTied && words.length > 0) words[words.length - 1] += word
    else words.push(word)
  }
  return words
}

const isInitial = (word: string): boolean => /^(?:\p{Lu}\.?){1,3}$/u.test(word)

/** What the world knows, under the words that name it here. */
export const actorDraft = (reading: Reading, actor: Actor, from: number, to: number, nameFrom: number): Draft => {
  const one = draft('name', actor.kind, from, to)
  one.name = nameWords(reading, nameFrom, to)
  one.label = actor.word === 'capital' ? one.name.join(' ') : actor.name
  one.sure = true
  one.country = actor.country
  one.sector = actor.sector
  one.region = actor.word === 'region'
  return one
}

/** "Kenya Red Cross": a known organization with its country before it. */
export const nationalDraft = (reading: Reading, one: Draft, run: number, country: string | null): Draft => {
  one.name = nameWords(reading, run, one.to)
  one.label = one.name.join(' ')
  one.country = country ?? one.country
  return one
}

/** "Iraqi" before a thing: the country. */
export const adjectiveDraft = (actor: Actor, from: number, to: number): Draft => {
  const one = draft('name', 'country', from, to)
  one.name = [actor.name]
  one.label = actor.name
  one.sure = true
  one.country = actor.country
  one.sector = actor.sector
  return one
}

const native = nounOf('native')

/** "Iranians", "the French": people of a country; a single one is unnamed. */
export const peopleDraft = (reading: Reading, actor: Actor, from: number, to: number): Draft => {
  const word = wordAt(reading, to - 1)
  const determined = reading.tags[from] === pos.DET && from < to - 1
  const plural = word.endsWith('s') || !determined || /(?:sh|ch|ese|ss)$/.test(word)
  const one = draft('nominal', plural ? 'group' : 'unnamed', from, to)
  one.label = written(reading, from, to)
  one.country = actor.country
  one.sector = 'CVL'
  one.plural = plural
  one.definite = !plural && reading.keys[from] === 'the'
  one.noun = plural ? null : native
  return one
}

/** The noun that says what kind of organization it is: its last word, or the one before "of". */
const bodyNoun = (reading: Reading, from: number, to: number): Noun | null => {
  for (let at = from; at < to - 1; at++)
    if (reading.keys[at + 1] === 'of' && nounAt(reading, at)?.kind === 'body') return nounAt(reading, at)
  return nounAt(reading, to - 1) ?? null
}

/** An organization's or a place's name. */
export const organizationDraft = (
  reading: Reading,
  from: number,
  to: number,
  nameFrom: number,
  sure: boolean,
): Draft => {
  const before = readTitle(reading, nameFrom, to)
  const one = draft('name', 'organization', from, to)
  one.name = nameWords(reading, nameFrom, to)
  one.label = written(reading, nameFrom, to)
  one.sure = sure
  one.country = before.country
  one.noun = bodyNoun(reading, nameFrom, to)
  one.sector = one.noun?.sector ?? before.sector
  return one
}

/** "the Khans": a group. */
export const familyDraft = (reading: Reading, from: number, to: number): Draft => {
  const one = draft('nominal', 'group', from, to)
  one.label = written(reading, from, to)
  one.plural = true
  one.definite = true
  return one
}

/** "the Clean Air Act": a document with a name. */
export const documentDraft = (reading: Reading, from: number, to: number, noun: Noun): Draft => {
  const one = draft('nominal', 'document', from, to)
  one.label = written(reading, from, to)
  one.definite = true
  one.noun = noun
  return one
}

/** The gender of a first name, of the last part of a double one ("Jean-Marc"); undefined where it is no given name. */
const genderOfFirstName = (key: string): 'male' | 'female' | null | undefined => {
  const gender = genderOfGivenName(key)
  return gender == null && key.includes('-') ? genderOfGivenName(key.slice(key.lastIndexOf('-') + 1)) : gender
}

/** A person by the words of the name, with what the titles before it tell. */
export const personDraft = (
  reading: Reading,
  from: number,
  to: number,
  nameFrom: number,
  nameTo: number,
  before: Before,
): Draft => {
  const name = nameWords(reading, nameFrom, nameTo)
  const isApart = name.length === nameTo - nameFrom
  const keys = isApart ? reading.keys.slice(nameFrom, nameTo) : keysOf(name)
  const given = name.length > 1 || before.titled ? genderOfFirstName(keys[0]!) : undefined
  const one = draft('name', 'person', from, to)
  one.name = name
  one.keys = keys
  one.label = name.length === 1 ? name[0]! : name.join(' ')
  one.sure = before.titled || given !== undefined || (name.length > 1 && isInitial(name[0]!))
  one.role = before.role
  one.country = before.country
  one.sector = before.sector
  one.gender = before.gender ?? given ?? null
  return one
}
