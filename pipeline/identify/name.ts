import { type Actor, actors, leaderOf } from '../world/actors.js'
import { countryOfDemonym } from '../world/countries.js'
import { type Noun, nounOf } from '../world/nouns.js'
import { genderOfGivenName, genderOfHonorific, sectorOfRank } from '../world/people.js'
import type { Draft } from './found.js'
import { abstractWords, isTitle, organizationWords, placeWords, thingWords } from './name-words.js'
import type { Reading } from './reading.js'

/** The words of tokens as written, with the blanks that the text has. */
export const written = (reading: Reading, from: number, to: number): string =>
  from >= to
    ? ''
    : reading.document.text
        .slice(reading.document.tokens[from]!.start, reading.document.tokens[to - 1]!.end)
        .replace(/\s+/g, ' ')

const fitsCase = (reading: Reading, actor: Actor, from: number): boolean =>
  !actor.capitals || reading.words[from] === reading.words[from]!.toUpperCase()

/** Whether a word that the world knows is a person's name here: "Jordan Smith", or "Cuban" where a Mark Cuban is named. */
const isSomebody = (reading: Reading, at: number, to: number): boolean => {
  const key = reading.keys[at]!
  if (reading.surnames.has(key) && reading.keys[at - 1] !== 'the') return true
  return (
    genderOfGivenName(key) !== undefined &&
    at + 1 < to &&
    reading.capital[at + 1] === true &&
    at + 2 >= to &&
    !isTitle(reading.keys[at + 1]!)
  )
}

/** What the world knows under the words that begin at `from`; null where the case does not fit ("Is"). */
export const knownAt = (reading: Reading, from: number, to: number): { actor: Actor; end: number } | null => {
  if (!reading.capital[from] && reading.keys[from] !== 'al') return null
  const known = actors.longest(reading.keys, from, to)
  if (!known || !fitsCase(reading, known.value, from)) return null
  if (known.end === from + 1 && isSomebody(reading, from, to)) return null
  return { actor: known.value, end: known.end }
}

/** Words that stand in front of a name and say what its bearer is: country, sector, office, gender. */
interface Before {
  readonly role: string | null
  readonly country: string | null
  readonly sector: (Draft['sector'] & {}) | null
  readonly gender: 'male' | 'female' | null
  readonly titled: boolean
}

/** Reads modifiers and titles of the tokens: "Russian President", "former actress", "Mr.". */
export const readTitle = (reading: Reading, from: number, to: number): Before => {
  let country: string | null = null
  let sector: Before['sector'] = null
  let gender: Before['gender'] = null
  let titled = false
  let roleFrom = from
  let honorificOnly = true
  for (let at = from; at < to; at++) {
    const key = reading.keys[at]!
    const known = knownAt(reading, at, to)
    if (known) {
      country ??= known.actor.country
      if (known.actor.kind === 'organization') sector ??= known.actor.sector
      honorificOnly = false
      at = known.end - 1
      continue
    }
    country ??= reading.capital[at] ? countryOfDemonym(reading.words[at]!) : null
    const honorific = genderOfHonorific(key)
    if (honorific !== undefined) {
      gender ??= honorific
      titled = true
      continue
    }
    const rank = sectorOfRank(key)
    if (rank !== undefined) {
      sector ??= rank
      titled = true
      honorificOnly = false
      continue
    }
    const noun = nounOf(key)
    if (noun && noun.kind === 'person') {
      sector = noun.sector ?? sector
      gender ??= noun.gender
      titled = true
    }
    if (reading.tags[at] === 'DET' || (reading.tags[at] === 'PRON' && at === from)) roleFrom = at + 1
    else if (key !== '-') honorificOnly = false
  }
  let roleTo = to
  while (roleTo > roleFrom && genderOfHonorific(reading.keys[roleTo - 1]!) !== undefined) roleTo--
  const role = honorificOnly || roleFrom >= roleTo ? null : written(reading, roleFrom, roleTo)
  return { role, country, sector, gender, titled }
}

/** Where the titles at the head of a run end: "Russian President |Vladimir Putin", "Secretary of State |Jane Doe". */
const titleEnd = (reading: Reading, from: number, to: number): number => {
  let end = from
  for (let at = from; at < to - 1; at++) {
    const key = reading.keys[at]!
    if (!isTitle(key)) continue
    if (at === from && genderOfGivenName(key) !== undefined) continue
    if (organizationWords.has(reading.keys[to - 1]!) && to - 1 > at + 1) continue
    let next = at + 1
    if (reading.keys[next] === 'of' || reading.keys[next] === 'for') {
      next++
      if (reading.keys[next] === 'the') next++
      while (next < to && (abstractWords.has(reading.keys[next]!) || reading.keys[next] === 'and')) next++
    } else if (reading.keys[next] === '-' && isTitle(reading.keys[next + 1] ?? '')) next += 2
    end = next
  }
  return end
}

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

const acronym = /^(?:[A-Z]{2,7}|[A-Z][a-z]?[A-Z]{2,5}|(?:[A-Z]\.){2,5})$/

const isInitial = (word: string): boolean => /^(?:\p{Lu}\.?){1,3}$/u.test(word)

const actorDraft = (reading: Reading, actor: Actor, from: number, to: number, nameFrom: number): Draft => ({
  from,
  to,
  form: 'name',
  kind: actor.kind,
  name: nameWords(reading, nameFrom, to),
  label: actor.name,
  sure: true,
  country: actor.country,
  sector: actor.sector,
  region: actor.word === 'region',
})

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

/** "Iranians", "the French": people of a country; a single one is unnamed. */
const peopleDraft = (reading: Reading, actor: Actor, from: number, to: number): Draft | null => {
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
  }
}

const organizationDraft = (reading: Reading, from: number, to: number, nameFrom: number, sure: boolean): Draft => {
  const before = readTitle(reading, nameFrom, to)
  const noun = nounOf(reading.keys[to - 1]!)
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

/** "the Clean Air Act": a document with a name. */
const documentDraft = (reading: Reading, from: number, to: number, noun: Noun): Draft => ({
  from,
  to,
  form: 'nominal',
  kind: 'document',
  label: written(reading, from, to),
  definite: true,
  noun,
})

const personDraft = (
  reading: Reading,
  from: number,
  to: number,
  nameFrom: number,
  nameTo: number,
  before: Before,
): Draft => {
  const name = nameWords(reading, nameFrom, nameTo)
  const given = name.length > 1 || before.titled ? genderOfGivenName(reading.keys[nameFrom]!) : undefined
  const leader = name.length > 1 ? leaderOf(name.join(' '), reading.year) : null
  return {
    from,
    to,
    form: 'name',
    kind: 'person',
    name,
    label: name.join(' '),
    sure: before.titled || given !== undefined || leader !== null || (name.length > 1 && isInitial(name[0]!)),
    role: before.role,
    country: before.country,
    sector: before.sector,
    gender: before.gender ?? leader?.gender ?? given ?? null,
  }
}

const isOrganization = (reading: Reading, from: number, to: number): boolean => {
  const last = reading.keys[to - 1]!
  if (genderOfGivenName(reading.keys[from]!) !== undefined && to - from === 2 && !organizationWords.has(last))
    return false
  if (organizationWords.has(last) || nounOf(last)?.kind === 'body' || acronym.test(reading.words[to - 1]!)) return true
  for (let at = from + 1; at < to; at++)
    if (reading.keys[at] === 'of' || reading.keys[at] === 'for' || reading.keys[at] === '&') return true
  return false
}

/**
 * What the capitalised run [run, to) of a phrase that begins at `from` names: a country, an organization, a person with
 * the titles before; null where it is an office without a name, a place or nothing that can speak.
 */
export const readName = (reading: Reading, from: number, run: number, to: number): Draft | null => {
  const known = knownAt(reading, run, to)
  if (known && known.end === to) {
    if (known.actor.word === 'demonym') return peopleDraft(reading, known.actor, from, to)
    return actorDraft(reading, known.actor, run, to, run)
  }
  const last = reading.keys[to - 1]!
  const lastNoun = nounOf(last)
  if (lastNoun && lastNoun.kind === 'person' && isTitle(last) && genderOfGivenName(reading.keys[run]!) === undefined)
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
  if (reading.words[nameFrom] === '-') nameFrom++
  const before = readTitle(reading, from, nameFrom)
  if (!before.titled && isOrganization(reading, run, to))
    return organizationDraft(reading, from === run ? from : run, to, run, true)
  if (to - run > 1 && !before.titled && lastNoun?.kind === 'document') return documentDraft(reading, from, to, lastNoun)
  if (to - run > 1 && !before.titled && thingWords.has(last)) return null
  if (placeWords.has(last) && to - run > 1 && !before.titled) return organizationDraft(reading, run, to, run, false)
  let nameTo = to
  while (nameTo > nameFrom + 1 && /^(?:jr|sr|ii|iii|iv)$/.test(reading.keys[nameTo - 1]!)) nameTo--
  if (nameTo - nameFrom > 9 || nameFrom >= to) return null
  const knownName = knownAt(reading, nameFrom, to)
  if (knownName && knownName.end === to && !before.titled && knownName.actor.kind === 'organization')
    return actorDraft(reading, knownName.actor, from, to, nameFrom)
  return personDraft(reading, from, to, nameFrom, to, before)
}
