import type { Actor } from '../world/actors.js'
import { type Noun, nounOf } from '../world/nouns.js'
import { genderOfGivenName } from '../world/people.js'
import type { Draft } from './found.js'
import { written } from './known.js'
import { keyOf, type Reading } from './reading.js'
import { type Before, readTitle } from './titles.js'

const nameWords = (reading: Reading, from: number, to: number): string[] => {
  const words: string[] = []
  for (let at = from; at < to; at++) {
    const word = reading.words[at]!
    if ((word === '-' || (reading.glued[at] && reading.words[at - 1] === '-')) && words.length > 0)
      words[words.length - 1] += word
    else words.push(word)
  }
  return words
}

const isInitial = (word: string): boolean => /^(?:\p{Lu}\.?){1,3}$/u.test(word)

/** What the world knows, under the words that name it here. */
export const actorDraft = (reading: Reading, actor: Actor, from: number, to: number, nameFrom: number): Draft => {
  const name = nameWords(reading, nameFrom, to)
  return {
    from,
    to,
    form: 'name',
    kind: actor.kind,
    name,
    label: actor.word === 'capital' ? name.join(' ') : actor.name,
    sure: true,
    country: actor.country,
    sector: actor.sector,
    region: actor.word === 'region',
  }
}

/** "Kenya Red Cross": a known organization with its country before it. */
export const nationalDraft = (reading: Reading, draft: Draft, run: number, country: string | null): Draft => {
  const name = nameWords(reading, run, draft.to)
  return { ...draft, name, label: name.join(' '), country: country ?? draft.country ?? null }
}

/** "Iraqi" before a thing: the country. */
export const adjectiveDraft = (actor: Actor, from: number, to: number): Draft => ({
  from,
  to,
  form: 'name',
  kind: 'country',
  name: [actor.name],
  label: actor.name,
  sure: true,
  country: actor.country,
  sector: actor.sector,
})

const native = nounOf('native')

/** "Iranians", "the French": people of a country; a single one is unnamed. */
export const peopleDraft = (reading: Reading, actor: Actor, from: number, to: number): Draft | null => {
  const word = reading.words[to - 1]!
  const determined = reading.tags[from] === 'DET' && from < to - 1
  const plural = word.endsWith('s') || !determined || /(?:sh|ch|ese|ss)$/.test(word)
  const label = written(reading, from, to)
  return {
    from,
    to,
    form: 'nominal',
    kind: plural ? 'group' : 'unnamed',
    label,
    country: actor.country,
    sector: 'CVL',
    plural,
    definite: !plural && reading.keys[from] === 'the',
    noun: plural ? null : native,
  }
}

/** The noun that says what kind of organization it is: its last word, or the one before "of". */
const bodyNoun = (reading: Reading, from: number, to: number): Noun | null => {
  for (let at = from; at < to - 1; at++)
    if (reading.keys[at + 1] === 'of' && reading.nouns[at]?.kind === 'body') return reading.nouns[at]!
  return reading.nouns[to - 1] ?? null
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
  const noun = bodyNoun(reading, nameFrom, to)
  const name = nameWords(reading, nameFrom, to)
  const sector = noun?.sector ?? before.sector
  return {
    from,
    to,
    form: 'name',
    kind: 'organization',
    name,
    label: written(reading, nameFrom, to),
    sure,
    country: before.country,
    sector,
    noun,
  }
}

/** "the Khans": a group. */
export const familyDraft = (reading: Reading, from: number, to: number): Draft => ({
  from,
  to,
  form: 'nominal',
  kind: 'group',
  label: written(reading, from, to),
  plural: true,
  definite: true,
})

/** "the Clean Air Act": a document with a name. */
export const documentDraft = (reading: Reading, from: number, to: number, noun: Noun): Draft => ({
  from,
  to,
  form: 'nominal',
  kind: 'document',
  label: written(reading, from, to),
  definite: true,
  noun,
})

/** The gender of a first name, of the last part of a double one ("Jean-Marc"); undefined where it is no given name. */
const genderOfFirstName = (word: string): 'male' | 'female' | null | undefined => {
  const key = keyOf(word.toLowerCase())
  return (
    genderOfGivenName(key) ??
    (key.includes('-') ? genderOfGivenName(key.slice(key.lastIndexOf('-') + 1)) : genderOfGivenName(key))
  )
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
  const given = name.length > 1 || before.titled ? genderOfFirstName(name[0]!) : undefined
  return {
    from,
    to,
    form: 'name',
    kind: 'person',
    name,
    label: name.join(' '),
    sure: before.titled || given !== undefined || (name.length > 1 && isInitial(name[0]!)),
    role: before.role,
    country: before.country,
    sector: before.sector,
    gender: before.gender ?? given ?? null,
  }
}
