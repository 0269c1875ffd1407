import { create, type Gathered, type Gathering, link } from './entities.js'
import type { Found } from './found.js'
import { isCapitalAt, keyOf } from './letters.js'

/** Entities by a label as written, for most are written alike many times, and by its key: lower case, no accents, no periods. */
interface Named {
  readonly byLabel: Map<string, Gathered>
  readonly byKey: Map<string, Gathered>
}

/** Organizations and countries of an article by what they are called, and by the letters of their names and offices. */
export interface Bodies {
  readonly organizations: Named
  readonly countries: Named
  readonly acronyms: Map<string, Gathered>
  /** Persons by the letters of their offices. */
  readonly offices: Map<string, Gathered>
}

/** No bodies yet. */
export const noBodies = (): Bodies => ({
  organizations: { byLabel: new Map(), byKey: new Map() },
  countries: { byLabel: new Map(), byKey: new Map() },
  acronyms: new Map(),
  offices: new Map(),
})

const key = (words: string): string => keyOf(words.toLowerCase())

/** The key of the letters that the words in capitals begin with. */
const initials = (words: readonly string[]): string => {
  let letters = ''
  for (const word of words)
    for (const part of word.includes('-') ? word.split('-') : [word])
      if (part !== '' && isCapitalAt(part, 0)) letters += part[0]
  return key(letters)
}

const isAcronym = (words: readonly string[]): boolean => words.length === 1 && /^(?:[A-Z]\.?){2,7}$/.test(words[0]!)

/** Remembers the letters of an office for "the CM", "the PM": those of the last two words of a title in capitals. */
export const rememberOffice = (bodies: Bodies, role: string, person: Gathered): void => {
  const blank = role.lastIndexOf(' ')
  if (blank < 0 || !isCapitalAt(role, blank + 1)) return
  const words = role.split(' ').slice(-2)
  if (words.every((word) => /^\p{Lu}\p{Ll}/u.test(word))) bodies.offices.set(initials(words), person)
}

/** The entity that a label means, a new one where none is called so. */
const labelled = (gathering: Gathering, bodies: Bodies, { kind, label }: Found, name: string): Gathered => {
  const { byLabel, byKey } = kind === 'country' ? bodies.countries : bodies.organizations
  const seen = byLabel.get(label)
  if (seen) return seen
  const keyed = key(label)
  const entity = byKey.get(keyed) ?? bodies.acronyms.get(key(name)) ?? create(gathering, kind, name)
  byKey.set(keyed, entity)
  byLabel.set(label, entity)
  return entity
}

/** Links an organization's or a country's name: as the world knows it, as written before, or as an acronym of it. */
export const linkBody = (gathering: Gathering, bodies: Bodies, mention: number): void => {
  const found = gathering.found[mention]!
  const name = found.name.length === 1 ? found.name[0]! : found.name.join(' ')
  const isShort = isAcronym(found.name)
  const holder = isShort ? bodies.offices.get(key(name)) : undefined
  if (holder) {
    link(gathering, mention, holder)
    return
  }
  const entity = labelled(gathering, bodies, found, name)
  link(gathering, mention, entity)
  if (entity.name.length === 0 || (!isShort && (name.length > entity.label.length || isAcronym(entity.name)))) {
    entity.label = name
    entity.name = found.name
  }
  if (found.kind === 'organization' && found.name.length > 2) {
    const short = initials(found.name)
    if (!bodies.acronyms.has(short)) bodies.acronyms.set(short, entity)
  }
}
