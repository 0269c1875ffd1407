import { wordNumber } from '../word-sets.js'
import { leaderOf, leaderOfSurname } from '../world/actors.js'
import { genderOfGivenName } from '../world/people.js'
import { addKnownOffice, create, type Gathered, type Gathering, link } from './entities.js'
import type { Found } from './found.js'
import { keyOf, keysOf } from './letters.js'
import { particles } from './name-words.js'

/** The people of an article by the words of their names. */
export interface People {
  readonly byName: Map<string, Gathered>
  readonly bySurname: Map<string, Gathered[]>
  readonly byGiven: Map<string, Gathered[]>
}

/** The key of a whole name. */
const nameOf = (keys: readonly string[]): string => (keys.length === 1 ? keys[0]! : keys.join(' '))

/** The surname's key: the last word, without the small words that some write before it ("al-Assad", "Assad"). */
const surnameOf = (keys: readonly string[]): string => {
  const last = keys[keys.length - 1] ?? ''
  return last.startsWith('al-') || last.startsWith('el-') ? last.slice(3) : last
}

const fits = (a: string, b: string): boolean =>
  a === b ||
  (a.length <= 2 && b.startsWith(a[0]!)) ||
  (b.length <= 2 && a.startsWith(b[0]!)) ||
  (a.length > 2 && b.length > 2 && (a.startsWith(b) || b.startsWith(a)))

/** Whether two names of one surname can be one person's: the first names agree, or one's words are all in the other. */
const compatible = (a: readonly string[], b: readonly string[]): boolean => {
  if (a.length === 1 || b.length === 1) return true
  if (fits(a[0]!, b[0]!)) return true
  const [few, many] = a.length < b.length ? [a, b] : [b, a]
  return few.length < many.length && few.every((word) => many.includes(word) || particles.has(wordNumber(word)))
}

const put = (table: Map<string, Gathered[]>, key: string, entity: Gathered): void => {
  const bucket = table.get(key)
  if (!bucket) table.set(key, [entity])
  else if (!bucket.includes(entity) && bucket.length < 20) bucket.push(entity)
}

const remember = (people: People, entity: Gathered, keys: readonly string[]): void => {
  people.byName.set(nameOf(keys), entity)
  put(people.bySurname, surnameOf(keys), entity)
  if (keys.length > 1) put(people.byGiven, keys[0]!, entity)
}

const enrich = (entity: Gathered, year: number | null): void => {
  const leader = entity.name.length > 1 ? leaderOf(entity.label, year) : leaderOfSurname(entity.name[0] ?? '', year)
  if (leader) {
    addKnownOffice(entity, leader.role)
    entity.leads = true
    entity.country ??= leader.country
    entity.sector ??= leader.sector
    entity.gender ??= leader.gender
    entity.sure = true
  }
  if (entity.name.length > 1) entity.gender ??= genderOfGivenName(keyOf(entity.name[0]!.toLowerCase())) ?? null
}

const nameInHeadline = /\p{Lu}[\p{Ll}'’-]+ \p{Lu}[\p{L}'’-]+/gu

/** Full names that the headline alone gives: a given name and the surname of somebody in the text. */
const gatherHeadline = (gathering: Gathering, people: People, headline: string, year: number | null): void => {
  for (const name of headline.match(nameInHeadline) ?? []) {
    const words = name.split(' ')
    const surname = words[1]!
    const keys = keysOf([words[0]!, surname.replace(/['’]s$/, '')])
    const known = people.byName.get(nameOf(keys))
    if (known) known.headlined = true
    if (genderOfGivenName(keys[0]!) === undefined || people.bySurname.has(surnameOf(keys))) continue
    const isBare = (one: Found): boolean => one.kind === 'person' && one.name.length === 1 && one.name[0] === surname
    if (!gathering.found.some(isBare)) continue
    const entity = create(gathering, 'person', name)
    entity.name = words
    entity.sure = true
    remember(people, entity, keys)
    enrich(entity, year)
  }
}

/** What a title before a bare surname tells of its only bearer, wherever it stands: "Captain Doe". */
const learnFromTitles = (gathering: Gathering, people: People): void => {
  for (const found of gathering.found) {
    if (found.kind !== 'person' || found.name.length !== 1 || !found.sure) continue
    const bearers = people.bySurname.get(surnameOf(found.keys))
    if (bearers?.length !== 1 || !agrees(bearers[0]!, found)) continue
    bearers[0]!.sure = true
    bearers[0]!.gender ??= found.gender
  }
}

/** Whether a bare surname may be a leader's: not behind a kinship or a trade ("her grandson Lee"). */
const mayLead = (found: Found): boolean => found.role === null || found.sector !== null

/** Leaders whom the article calls by their surname alone: known from the start, so that their office can mean them before. */
const gatherLeaders = (gathering: Gathering, people: People, year: number | null): void => {
  for (const found of gathering.found) {
    if (found.form !== 'name' || found.kind !== 'person' || found.name.length !== 1) continue
    const { keys } = found
    const surname = surnameOf(keys)
    if (people.bySurname.has(surname) || people.byGiven.has(surname)) continue
    if (!mayLead(found) || leaderOfSurname(found.name[0]!, year) === null) continue
    const entity = create(gathering, 'person', found.label)
    entity.name = found.name
    entity.gender = found.gender
    remember(people, entity, keys)
    enrich(entity, year)
  }
}

/** Makes one entity for every full name (two words or more) of the article, so that short forms find it in either direction. */
export const gatherFullNames = (gathering: Gathering, headline: string, year: number | null): People => {
  const people: People = { byName: new Map(), bySurname: new Map(), byGiven: new Map() }
  for (const found of gathering.found) {
    if (found.form !== 'name' || found.kind !== 'person' || found.name.length < 2) continue
    const { keys } = found
    if (people.byName.has(nameOf(keys))) continue
    const same = people.bySurname
      .get(surnameOf(keys))
      ?.find((other) => compatible(keysOf(other.name), keys) && agrees(other, found))
    const entity = same ?? create(gathering, 'person', found.label)
    if (entity.name.length < found.name.length) {
      entity.name = found.name
      entity.label = found.label
    }
    entity.gender ??= found.gender
    entity.sure ||= found.sure
    remember(people, entity, keys)
    enrich(entity, year)
  }
  learnFromTitles(gathering, people)
  gatherHeadline(gathering, people, headline, year)
  gatherLeaders(gathering, people, year)
  return people
}

const agrees = (entity: Gathered, found: Found): boolean =>
  entity.gender === null || found.gender === null || entity.gender === found.gender

/**
 * The best of several people of one surname: news calls the main one by the bare surname, so the most often named, the one
 * of the headline, a leader, the first; nearness only tells between equals.
 */
const choose = (gathering: Gathering, candidates: Gathered[], found: Found): Gathered[] => {
  const claim = (entity: Gathered): number => {
    if (entity.mentions === 0) return entity.headlined || entity.leads ? 0.5 : -1
    const distance = found.sentence - gathering.found[entity.lastMention]!.sentence
    const near = distance <= 2 ? 1 - distance * 0.25 : 0
    return near + Math.min(entity.mentions, 12) * 0.5 + (entity.headlined ? 1 : 0) + (entity.leads ? 1 : 0)
  }
  return candidates.sort((a, b) => claim(b) - claim(a) || a.index - b.index)
}

/** Those whom a surname, or a single given name, can mean. */
const bearersOf = (people: People, found: Found): Gathered[] => {
  const surname = surnameOf(found.keys)
  const list = (people.bySurname.get(surname) ?? []).filter((entity) => agrees(entity, found))
  if (found.keys.length === 1)
    for (const entity of people.byGiven.get(surname) ?? [])
      if (agrees(entity, found) && !list.includes(entity)) list.push(entity)
  return list
}

/** Links a person's name: in full, by surname, by given name; a surname that several bear goes to the likeliest, the others are rivals. */
export const linkPerson = (gathering: Gathering, people: People, mention: number, year: number | null): Gathered => {
  const found = gathering.found[mention]!
  const { keys } = found
  const exact = keys.length > 1 ? people.byName.get(nameOf(keys)) : undefined
  if (exact) return link(gathering, mention, exact)
  const candidates = bearersOf(people, found)
  if (candidates.length > 1) {
    const ranked = choose(gathering, candidates, found)
    gathering.rivals[mention] = ranked.slice(1, 4).map((entity) => entity.index)
    return link(gathering, mention, ranked[0]!)
  }
  if (candidates.length === 1) return link(gathering, mention, candidates[0]!)
  const entity = create(gathering, 'person', found.label)
  entity.name = found.name
  remember(people, entity, keys)
  link(gathering, mention, entity)
  if (mayLead(found)) enrich(entity, year)
  return entity
}
