import type { Sector } from '../../schemas/plover.js'
import givenNames from '../rules/given-names.json' with { type: 'json' }
import usaNames from '../rules/given-names-usa.json' with { type: 'json' }
import titles from '../rules/person-titles.json' with { type: 'json' }
import { wordMap, wordNumber, wordSet } from '../word-sets.js'

export type Gender = 'male' | 'female'

const given = new Map<string, Gender | null>()
for (const name of usaNames.either.split(' ')) given.set(name, null)
for (const name of usaNames.female.split(' ')) given.set(name, 'female')
for (const name of usaNames.male.split(' ')) given.set(name, 'male')
for (const name of givenNames.either) given.set(name, null)
for (const name of givenNames.female) given.set(name, 'female')
for (const name of givenNames.male) given.set(name, 'male')

const genders = wordMap(given)

/** Given names, by the numbers of words. */
export const givenWords = wordSet(given.keys())

/** The usual gender of a given name (lower case, no accents): null where it is both; undefined where it is no given name. */
export const genderOfGivenName = (key: string): Gender | null | undefined => genders.get(wordNumber(key))

const honorifics = new Map<string, Gender | null>()
for (const word of titles.honorifics['-']) honorifics.set(word, null)
for (const word of titles.honorifics.female) honorifics.set(word, 'female')
for (const word of titles.honorifics.male) honorifics.set(word, 'male')

/** Honorifics ("mr", "mrs") with the gender that each tells: null where it tells none. */
export const honorificWords = wordMap(honorifics)

const ranks = new Map<string, Sector | null>()
for (const [sector, words] of Object.entries(titles.ranks))
  for (const word of words) ranks.set(word, sector === '-' ? null : (sector as Sector))

/** Abbreviated ranks or offices before a name ("sen", "gen") with the sector of each, null where it has none. */
export const rankWords = wordMap(ranks)

/** The words of both. */
export const titleWords: readonly string[] = [...honorifics.keys(), ...ranks.keys()]
