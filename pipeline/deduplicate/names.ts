import type { SpeakerKind } from '../../schemas/tables.js'
import honorifics from '../rules/honorifics-of-ids.json' with { type: 'json' }
import type { NameFingerprint } from './fingerprint.js'

/**
 * Ids of speakers and actors over the whole dataset: `ali-khamenei` for "Ali Khamenei", "Seyyed Ali Khamenei" and for a
 * bare "Khamenei" where the corpus knows one person of that surname and the countries agree. Two persons of the very
 * same name cannot be told apart here and share an id; a person and a country of the same name cannot be mixed up.
 */
export interface NameIds {
  /** The id of a name as an article gives it; null for somebody unnamed, who is nobody in particular elsewhere. */
  readonly idOf: (name: NameFingerprint) => string | null
}

/** Letters that do not fold to ASCII by taking their accents away. */
const FOLDED: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ħ: 'h',
  ə: 'e',
  ŋ: 'n',
}

/** Lower-case ASCII words joined by hyphens; letters of other scripts stay as they are. */
export const slug = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}|['\u2018\u2019\u02bc]/gu, '')
    .replace(/[ßæœøđðþłıħəŋ]/g, (letter) => FOLDED[letter]!)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .join('-')

const HONORIFICS = new Set(honorifics)

/** A person's name as its id has it: no honorific in front. */
const personSlug = (name: string): string => {
  const words = slug(name).split('-')
  while (words.length > 1 && HONORIFICS.has(words[0]!)) words.shift()
  return words.join('-')
}

/** Which kinds may be one and the same: writers of one article call a body a group, those of another an organization. */
type Family = 'person' | 'country' | 'body'
const familyOf = (kind: SpeakerKind): Family => (kind === 'person' || kind === 'country' ? kind : 'body')
const FAMILIES: readonly Family[] = ['country', 'person', 'body']

/** What the corpus says of one surname: whose it is, and the countries they belong to. */
interface Surname {
  readonly people: Set<string>
}

const agree = (a: ReadonlySet<string>, b: string | null): boolean => b === null || a.size === 0 || a.has(b)

/** Learns the names of a whole corpus; what comes out does not depend on their order. */
export const nameIds = (names: Iterable<NameFingerprint>): NameIds => {
  const families = new Map<string, Set<Family>>()
  const countries = new Map<string, Set<string>>()
  const surnames = new Map<string, Surname>()
  for (const { kind, name, country } of names) {
    if (kind === 'unnamed') continue
    const family = familyOf(kind)
    const id = family === 'person' ? personSlug(name) : slug(name)
    families.set(id, (families.get(id) ?? new Set()).add(family))
    if (family !== 'person') continue
    const known = countries.get(id) ?? new Set()
    countries.set(id, country === null ? known : known.add(country))
    const words = id.split('-')
    if (words.length < 2) continue
    const surname = words.at(-1)!
    const entry = surnames.get(surname) ?? { people: new Set() }
    entry.people.add(id)
    surnames.set(surname, entry)
  }
  const fullName = (id: string, country: string | null): string => {
    const people = surnames.get(id)?.people
    if (people?.size !== 1) return id
    const [only] = people as Set<string>
    return agree(countries.get(only!)!, country) ? only! : id
  }
  const idOf = ({ kind, name, country }: NameFingerprint): string | null => {
    if (kind === 'unnamed') return null
    const family = familyOf(kind)
    const id = family === 'person' ? fullName(personSlug(name), country) : slug(name)
    if (id === '') return null
    const first = FAMILIES.find((one) => families.get(id)?.has(one))
    return first === undefined || first === family ? id : `${id}-${family}`
  }
  return { idOf }
}
