import type { SpeakerKind } from '../../schemas/tables.js'
import honorifics from '../rules/honorifics-of-ids.json' with { type: 'json' }
import { countryName, countryOf } from '../world/countries.js'
import type { NameFingerprint } from './fingerprint.js'

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

/** A country's id is its common name, whatever it is called: "Russian Federation" and, where it acts, "Moscow". */
const countrySlug = (name: string, country: string | null): string => {
  const code = countryOf(name) ?? country
  return slug((code === null ? null : countryName(code)) ?? name)
}

const plainId = ({ kind, name, country }: NameFingerprint): string => {
  if (kind === 'person') return personSlug(name)
  return kind === 'country' ? countrySlug(name, country) : slug(name)
}

const lastWord = (id: string): string => id.slice(id.lastIndexOf('-') + 1)

/**
 * What names have in common that `nameIds` must see together: the last word of the id. The ids of the names of one group do not
 * depend on those of other groups.
 */
export const nameGroup = (name: NameFingerprint): string => lastWord(plainId(name))

/** Which kinds may be one and the same: writers of one article call a body a group, those of another an organization. */
type Family = 'person' | 'country' | 'body'
const familyOf = (kind: SpeakerKind): Family => (kind === 'person' || kind === 'country' ? kind : 'body')
const FAMILIES: readonly Family[] = ['country', 'person', 'body']

/** An unknown country agrees with any. */
const agree = (known: ReadonlySet<string>, country: string | null): boolean =>
  country === null || known.size === 0 || known.has(country)

const addTo = <K, V>(sets: Map<K, Set<V>>, key: K, value: V): Set<V> => {
  const set = sets.get(key) ?? new Set<V>()
  sets.set(key, set)
  return set.add(value)
}

/**
 * The id of each name, in the order of the names; null for somebody unnamed, who is nobody in particular elsewhere.
 * Learns from all names of the corpus; what comes out does not depend on their order.
 *
 * A bare "Khamenei" is `ali-khamenei` where the corpus knows one person of that surname and the countries agree. Two
 * persons of the very same name cannot be told apart here and share an id; a person and a country of one name do not.
 */
export const nameIds = (names: readonly NameFingerprint[]): readonly (string | null)[] => {
  const plain = names.map(plainId)
  const families = new Map<string, Set<Family>>()
  const countries = new Map<string, Set<string>>()
  const bySurname = new Map<string, Set<string>>()
  names.forEach(({ kind, country }, i) => {
    if (kind === 'unnamed') return
    const id = plain[i]!
    addTo(families, id, familyOf(kind))
    if (kind !== 'person') return
    if (country !== null) addTo(countries, id, country)
    const surname = lastWord(id)
    if (surname !== id) addTo(bySurname, surname, id)
  })
  const fullName = (id: string, country: string | null): string => {
    const people = bySurname.get(id)
    if (people?.size !== 1) return id
    const [only] = people as ReadonlySet<string>
    return agree(countries.get(only!) ?? new Set(), country) ? only! : id
  }
  return names.map(({ kind, country }, i) => {
    if (kind === 'unnamed' || plain[i] === '') return null
    const id = kind === 'person' ? fullName(plain[i]!, country) : plain[i]!
    const family = familyOf(kind)
    return FAMILIES.find((one) => families.get(id)!.has(one)) === family ? id : `${id}-${family}`
  })
}

/** For each name a number that is the same for the same id, and 0 for none. */
export const numberedIds = (ids: readonly (string | null)[]): Uint32Array => {
  const numbers = new Map<string, number>()
  return Uint32Array.from(ids, (id) => {
    if (id === null) return 0
    const number = numbers.get(id) ?? numbers.size + 1
    numbers.set(id, number)
    return number
  })
}

/** The id of somebody unnamed, who is somebody of one article alone. */
export const nameIdWithin = (articleId: string, name: string): string => `${articleId}-${slug(name) || 'unnamed'}`
