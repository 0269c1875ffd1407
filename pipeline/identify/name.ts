import { leaderOfSurname } from '../world/actors.js'
import type { Noun } from '../world/nouns.js'
import { givenWords } from '../world/people.js'
import {
  actorDraft,
  adjectiveDraft,
  documentDraft,
  familyDraft,
  nationalDraft,
  organizationDraft,
  peopleDraft,
  personDraft,
} from './draft-names.js'
import type { Draft } from './found.js'
import { knownAt, sharesNoun } from './known.js'
import {
  abstractWords,
  commonCapitals,
  organizationWords,
  placePrefixes,
  placeWords,
  postNominals,
  thingWords,
  titles,
} from './name-words.js'
import { nounAt, type Reading, wordAt } from './reading.js'
import { pos } from './tags.js'
import { readTitle, titleEnd } from './titles.js'

const acronym = /^(?:[A-Z]{2,7}|[A-Z][a-z]?[A-Z]{2,5}|(?:[A-Z]\.){2,5})$/
/** "PolitiFact", "eBay": a capital inside, but not as in "McDonald". */
const camel = /\p{Ll}\p{Lu}/u
const surnamePrefix = /^(?:Mc|Mac|De|Di|Da|Le|La|Du|Van|Fitz|O'|Ben|El|Al|Ab|Ash|St)\p{Lu}/u

const isOrganization = (reading: Reading, from: number, to: number): boolean => {
  const { numbers } = reading
  if (organizationWords.has(numbers[to - 1]!)) return true
  if (to - from === 2 && givenWords.has(numbers[from]!)) return false
  const last = wordAt(reading, to - 1)
  if (nounAt(reading, to - 1)?.kind === 'body' || acronym.test(last)) return true
  if (to - from === 1 && camel.test(last) && !surnamePrefix.test(last)) return true
  for (let at = from + 1; at < to; at++)
    if (reading.keys[at] === 'of' || reading.keys[at] === 'for' || reading.keys[at] === '&') return true
  return false
}

const nameTags = pos.PROPN | pos.NOUN | pos.ADJ | pos.X | pos.VERB

/** Whether a single capitalised word names nobody: a letter, a common word, a word that the tagger takes for no noun. */
const isNoName = (reading: Reading, at: number): boolean => {
  const key = reading.keys[at]!
  if (key.length < 2) return true
  if (reading.surnames.has(key)) return false
  if ((reading.tags[at]! & nameTags) === 0) return true
  const number = reading.numbers[at]!
  const isCommon =
    abstractWords.has(number) ||
    commonCapitals.has(number) ||
    thingWords.has(number) ||
    /(?:[^aeiou]|i)ans$|[^aeiou]ers$/.test(key)
  return isCommon && leaderOfSurname(key, reading.year) === null
}

/** Where a name ends before the letters and the generations behind it: "Ada Berg |QC|", "Ada Berg |Jr.|". */
const nameEnd = (reading: Reading, from: number, to: number): number => {
  let end = to
  while (end > from + 2 && postNominals.has(reading.numbers[end - 1]!)) end--
  return end
}

/** "the security firm |Avast|": a noun in lower case says that the name behind it is a body's. */
const isLedByBody = (reading: Reading, from: number, run: number): boolean => {
  if (run === from || reading.capital[run - 1] || givenWords.has(reading.numbers[run]!)) return false
  const noun = nounAt(reading, run - 1)
  return noun?.kind === 'body' && !noun.plural
}

/** "the Khans": the plural of a surname of the article. */
const isFamily = (reading: Reading, at: number): boolean => {
  const key = reading.keys[at]!
  return (
    key.endsWith('s') &&
    !reading.surnames.has(key) &&
    reading.surnames.has(key.slice(0, -1)) &&
    !commonCapitals.has(reading.numbers[at]!)
  )
}

/** The noun that makes a name of several words a document's: "Clean Air |Act|", "|Plan| of Action"; null for other names. */
const namedDocument = (reading: Reading, from: number, to: number): Noun | null => {
  if (to - from < 2) return null
  for (let at = from + 1; at < to; at++) {
    const noun = reading.keys[at] === 'of' ? nounAt(reading, at - 1) : null
    if (noun?.kind === 'document') return noun
  }
  const last = nounAt(reading, to - 1)
  return last?.kind === 'document' && !organizationWords.has(reading.numbers[to - 1]!) ? last : null
}

/**
 * What the capitalised run [run, to) of a phrase that begins at `from` names: a country, an organization, a person with
 * the titles before; null where it is an office without a name, a place or nothing that can speak.
 */
export const readName = (reading: Reading, from: number, run: number, to: number): Draft | null => {
  const known = knownAt(reading, run, to)
  if (known && known.end === to) {
    if (known.actor.word === 'demonym' && sharesNoun(reading, to)) return adjectiveDraft(known.actor, run, to)
    if (known.actor.word === 'demonym') return peopleDraft(reading, known.actor, from, to)
    return actorDraft(reading, known.actor, run, to, run)
  }
  const last = reading.numbers[to - 1]!
  if (to - run === 1 && from < run && nounAt(reading, run)?.kind === 'body' && known === null) return null
  if (to - run === 1 && isFamily(reading, run)) return familyDraft(reading, from, to)
  if (to - run === 1 && isNoName(reading, run)) return null
  const lastNoun = nounAt(reading, to - 1)
  if (
    lastNoun &&
    lastNoun.kind === 'person' &&
    (lastNoun.plural || titles.has(last)) &&
    !(from === to - 1 && reading.surnames.has(reading.keys[from]!)) &&
    !givenWords.has(reading.numbers[run]!)
  )
    return null
  let nameFrom = titleEnd(reading, run, to)
  if (
    nameFrom === run &&
    known &&
    known.actor.word !== null &&
    known.end < to &&
    !organizationWords.has(last) &&
    !placeWords.has(last)
  )
    nameFrom = known.end
  if (reading.keys[nameFrom] === '-') nameFrom++
  const before = readTitle(reading, from, nameFrom)
  const document = namedDocument(reading, run, to)
  if (!before.titled && document) return documentDraft(reading, from, to, document)
  const nameTo = nameEnd(reading, nameFrom, to)
  if (!before.titled && (isOrganization(reading, run, nameTo) || isLedByBody(reading, from, run)))
    return organizationDraft(reading, from === run ? from : run, to, run, true)
  if (to - run > 1 && !before.titled && thingWords.has(last)) return null
  if (placeWords.has(last) && to - run > 1 && !before.titled) return organizationDraft(reading, run, to, run, false)
  if (to - run === 2 && !before.titled && placePrefixes.has(reading.numbers[run]!)) {
    const place = organizationDraft(reading, run, to, run, false)
    place.region = true
    return place
  }
  if (nameTo - nameFrom > 9 || nameFrom >= to) return null
  const knownName = knownAt(reading, nameFrom, to)
  if (knownName && knownName.end === to && !before.titled && knownName.actor.kind === 'organization') {
    const one = actorDraft(reading, knownName.actor, from, to, nameFrom)
    return known?.actor.word === 'name' ? nationalDraft(reading, one, run, known.actor.country) : one
  }
  return personDraft(reading, from, to, nameFrom, nameTo, before)
}
