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
  /** Words that any of its titles and appositions used, and the office that the world knows: for "the president". */
  readonly offices: Set<string>
  /** Those of them that the article has used so far. */
  readonly called: Set<string>
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
  /** Its mentions so far, as indices into the list of all that was found. */
  readonly mentions: number[]
}

/** All entities of one article. */
export interface Gathering {
  readonly entities: Gathered[]
  readonly found: readonly Found[]
  /** The entity of every found mention, null while unknown. */
  readonly links: (number | null)[]
  readonly rivals: (readonly number[])[]
  /** How much every mention stands out, once measured; NaN before. */
  readonly standings: Float64Array
}

const nobody: readonly number[] = []

export const gather = (found: readonly Found[]): Gathering => ({
  entities: [],
  found,
  links: found.map(() => null),
  rivals: found.map(() => nobody),
  standings: new Float64Array(found.length).fill(Number.NaN),
})

/** A new entity with nothing but its kind and label. */
export const create = (gathering: Gathering, kind: Entity['kind'], label: string): Gathered => {
  const entity: Gathered = {
    index: gathering.entities.length,
    kind,
    name: [],
    label,
    role: null,
    offices: new Set(),
    called: new Set(),
    country: null,
    sector: null,
    gender: null,
    plural: false,
    sure: false,
    region: false,
    headlined: false,
    leads: false,
    mentions: [],
  }
  gathering.entities.push(entity)
  return entity
}

/** Adds what a title or an apposition says of the office: its words, for later "the president". */
export const addOffice = (entity: Gathered, role: string): void => {
  for (const word of role.toLowerCase().split(/[\s-]+/)) {
    entity.offices.add(word)
    entity.called.add(word)
  }
}

/** Adds an office that the world knows and the article has not told. */
export const addKnownOffice = (entity: Gathered, role: string): void => {
  for (const word of role.toLowerCase().split(/[\s-]+/)) entity.offices.add(word)
}

/** Sectors of the state. */
export const officials: ReadonlySet<string> = new Set(['GOV', 'LEG', 'MIL', 'JUD', 'SPY', 'COP'])

/** "former president": PLOVER counts former officials among the elites. */
const isFormer = (found: Found): boolean =>
  found.sector !== null && officials.has(found.sector) && /^(?:former|ex)\b/i.test(found.role ?? '')

/** Links a mention to an entity, which takes from it what it did not know. */
export const link = (gathering: Gathering, mention: number, entity: Gathered): void => {
  const found = gathering.found[mention]!
  gathering.links[mention] = entity.index
  entity.mentions.push(mention)
  if (found.form === 'pronoun') return
  if (found.role !== null) addOffice(entity, found.role)
  if (found.role !== null && isFormer(found)) entity.sector = 'ELI'
  if (found.form === 'name' && found.role !== null && (entity.role?.length ?? 0) < found.role.length)
    entity.role = found.role
  entity.country ??= found.country
  if (entity.kind === 'unnamed' || found.noun?.word !== 'native') entity.sector ??= found.sector
  entity.gender ??= found.gender
  entity.sure ||= found.sure
  entity.region ||= found.region
  if (entity.mentions.length === 1) entity.plural = found.plural
}

/** The entity of a mention, null where it has none. */
export const entityOf = (gathering: Gathering, mention: number): Gathered | null => {
  const index = gathering.links[mention]
  return index === null || index === undefined ? null : gathering.entities[index]!
}
