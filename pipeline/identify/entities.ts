import type { Entity } from '../document.js'
import type { Found } from './found.js'

/** An entity while it is gathered from its mentions. */
export interface Gathered {
  readonly index: number
  kind: Entity['kind']
  /** Words of the fullest name; empty for what has none. */
  name: readonly string[]
  label: string
  role: string | null
  /**
   * Words that any of a person's titles and appositions used, true, and those of the office that the world knows and the
   * article has not told so far, false: for "the president".
   */
  readonly offices: Map<string, boolean>
  country: string | null
  sector: Entity['sector']
  gender: Entity['gender']
  plural: boolean
  sure: boolean
  region: boolean
  /** Named in full in the headline. */
  headlined: boolean
  /** Held high office about that time, as the world knows. */
  leads: boolean
  /** How many mentions it has so far, and the last of them, -1 before the first. */
  mentions: number
  lastMention: number
}

/** All entities of one article. */
export interface Gathering {
  readonly entities: Gathered[]
  readonly found: readonly Found[]
  /** The entity of every found mention, null while unknown. */
  readonly links: (number | null)[]
  readonly rivals: (readonly number[])[]
  /** How much every mention stands out, once measured; NaN before. */
  readonly standings: number[]
}

const nobody: readonly number[] = []

export const gather = (found: readonly Found[]): Gathering => ({
  entities: [],
  found,
  links: new Array(found.length).fill(null),
  rivals: new Array(found.length).fill(nobody),
  standings: new Array(found.length).fill(Number.NaN),
})

const noOffices = new Map<string, boolean>()

/** A new entity with nothing but its kind and label. */
export const create = (gathering: Gathering, kind: Entity['kind'], label: string): Gathered => {
  const entity: Gathered = {
    index: gathering.entities.length,
    kind,
    name: [],
    label,
    role: null,
    offices: kind === 'person' ? new Map() : noOffices,
    country: null,
    sector: null,
    gender: null,
    plural: false,
    sure: false,
    region: false,
    headlined: false,
    leads: false,
    mentions: 0,
    lastMention: -1,
  }
  gathering.entities.push(entity)
  return entity
}

/** The words of a role in lower case. */
export const roleWords = (role: string): string[] => role.toLowerCase().split(/[\s-]+/)

/** Adds what a title or an apposition says of a person's office: its words, for later "the president". */
export const addOffice = (person: Gathered, role: string): void => {
  for (const word of roleWords(role)) person.offices.set(word, true)
}

/** Adds an office that the world knows and the article has not told. */
export const addKnownOffice = (person: Gathered, role: string): void => {
  for (const word of roleWords(role)) if (!person.offices.has(word)) person.offices.set(word, false)
}

/** Sectors of the state. */
export const officials: ReadonlySet<string> = new Set(['GOV', 'LEG', 'MIL', 'JUD', 'SPY', 'COP'])

/** "former president": PLOVER counts former officials among the elites. */
const isFormer = (found: Found): boolean =>
  found.sector !== null && officials.has(found.sector) && /^(?:former|ex)\b/i.test(found.role ?? '')

const takeRole = (entity: Gathered, found: Found, role: string): void => {
  if (entity.kind === 'person') addOffice(entity, role)
  if (isFormer(found)) entity.sector = 'ELI'
  if (found.form === 'name' && (entity.role?.length ?? 0) < role.length) entity.role = role
}

/** Links a mention to an entity, which takes from it what it did not know and is given back. */
export const link = (gathering: Gathering, mention: number, entity: Gathered): Gathered => {
  const found = gathering.found[mention]!
  gathering.links[mention] = entity.index
  entity.mentions++
  if (mention > entity.lastMention) entity.lastMention = mention
  if (found.form === 'pronoun') return entity
  if (found.role !== null) takeRole(entity, found, found.role)
  entity.country ??= found.country
  if (entity.kind === 'unnamed' || found.noun?.word !== 'native') entity.sector ??= found.sector
  entity.gender ??= found.gender
  entity.sure ||= found.sure
  entity.region ||= found.region
  if (entity.mentions === 1) entity.plural = found.plural
  return entity
}

/** The entity of a mention, null where it has none. */
export const entityOf = (gathering: Gathering, mention: number): Gathered | null => {
  const index = gathering.links[mention]
  return index === null || index === undefined ? null : gathering.entities[index]!
}
