import { wordSet } from '../word-sets.js'
import { nounOf, nounWords } from '../world/nouns.js'
import { sectorNouns } from './sectors.js'
import { nounClass, nounsOfClasses } from './triggers.js'

const nouns = wordSet(nounWords)

/** Whether a word, by its number, can head the name of somebody who speaks or acts, or of a document. */
export const isNoun = (word: number): boolean => nouns.has(word)

const priv = nounClass('private')

/** Whether a word, by its number, names somebody whose acts are private: an actor, a baby. */
export const isPrivate = (word: number): boolean => priv.has(word)

const speakers = nounWords.filter((word) => nounOf(word)?.kind !== 'document')
const bodies = nounsOfClasses(['person', 'forces', 'captives', 'group', 'nation'])
const people = wordSet([...speakers, ...sectorNouns, ...bodies])

/** Whether a noun, by its number, names people or a body of people. */
export const isPeople = (word: number): boolean => people.has(word) && !isPrivate(word)
