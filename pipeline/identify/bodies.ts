import { create, type Gathered, type Gathering, link } from './entities.js'
import { keyOf } from './letters.js'

/** Organizations and countries of an article by what they are called. */
export type Bodies = Map<string, Gathered>

const key = (kind: string, words: string): string => `${kind}:${keyOf(words.toLowerCase())}`

const initials = (words: readonly string[]): string =>
  words
    .flatMap((word) => word.split('-'))
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0])
    .join('')
    .toLowerCase()

const isAcronym = (words: readonly string[]): boolean => words.length === 1 && /^(?:[A-Z]\.?){2,7}$/.test(words[0]!)

/** Remembers the letters of an office for "the CM", "the PM": those of the last two words of a title in capitals. */
export const rememberOffice = (bodies: Bodies, role: string | null, person: Gathered | null): void => {
  const words = role?.split(' ').slice(-2) ?? []
  if (person === null || words.length < 2 || !words.every((word) => /^\p{Lu}\p{Ll}/u.test(word))) return
  bodies.set(key('office', initials(words)), person)
}

/** Links an organization's or a country's name: as the world knows it, as written before, or as an acronym of it. */
export const linkBody = (gathering: Gathering, bodies: Bodies, mention: number): void => {
  const found = gathering.found[mention]!
  const label = found.name.join(' ')
  const canonical = found.label
  const holder = isAcronym(found.name) ? bodies.get(key('office', label.replaceAll('.', ''))) : undefined
  if (holder) {
    link(gathering, mention, holder)
    return
  }
  const existing = bodies.get(key(found.kind, canonical)) ?? bodies.get(key('acronym', label))
  const entity = existing ?? create(gathering, found.kind, label)
  link(gathering, mention, entity)
  if (!isAcronym(found.name) || entity.name.length === 0) {
    if (label.length > entity.label.length || entity.name.length === 0 || isAcronym(entity.name)) {
      entity.label = label
      entity.name = found.name
    }
  }
  bodies.set(key(found.kind, canonical), entity)
  if (found.kind === 'organization' && found.name.length > 2) {
    const short = key('acronym', initials(found.name))
    if (!bodies.has(short)) bodies.set(short, entity)
  }
}
