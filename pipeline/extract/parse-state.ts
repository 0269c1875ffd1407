import type { Token } from '../document.js'
import type { Clause, ClauseKind, NounGroup } from './clause.js'
import type { Item, Mark, NounPhrase, VerbGroup } from './items.js'

/** How the last group came in: as subject, object, after a preposition, loose after a comma, beside another. */
export type Role = 'subject' | 'object' | 'phrase' | 'loose' | 'beside'

/** Where the reading of a sentence stands; changed by every item. */
export interface Parse {
  readonly tokens: readonly Token[]
  readonly items: readonly Item[]
  readonly clauses: Clause[]
  current: Clause
  /** The noun group read last, while nothing but marks and adverbs has followed it. */
  last: NounGroup | null
  lastRole: Role | null
  /** A preposition that waits for its noun. */
  preposition: Mark | null
  comma: boolean
  and: boolean
  /** An apposition that only a comma closes. */
  openBeside: NounPhrase | null
}

export const newGroup = (phrase: NounPhrase): NounGroup => ({ members: [phrase], beside: [], phrases: [] })

/** Begins a clause, which is the current one from here on. */
export const openClause = (
  parse: Parse,
  kind: ClauseKind,
  parent: Clause | null,
  opener: string | null,
  first: number,
): Clause => {
  const clause: Clause = {
    kind,
    parent,
    opener,
    verb: null,
    subject: null,
    antecedent: null,
    objects: [],
    phrases: [],
    times: [],
    adjective: null,
    comma: parse.comma ?? false,
    first,
    end: first,
  }
  parse.clauses.push(clause)
  parse.current = clause
  return clause
}

/** Remembers the group read last, or that there is none. */
export const remember = (parse: Parse, last: NounGroup | null, role: Role | null): void => {
  parse.last = last
  parse.lastRole = role
}

export const lemmaOf = (parse: Parse, verb: VerbGroup | null): string =>
  verb === null ? '' : parse.tokens[verb.head]!.lemma

/** The nearest clause, going outwards, that still waits for its verb; null where none does. */
export const waiting = (clause: Clause): Clause | null => {
  for (let at: Clause | null = clause; at !== null; at = at.parent)
    if (at.verb === null && at.subject !== null) return at
  return null
}

/** The clause around a fronted one ("After meeting B, ...") that has neither subject nor verb yet. */
export const unopened = (clause: Clause): Clause | null => {
  for (let at: Clause | null = clause; at !== null; at = at.parent)
    if (at.verb === null && at.subject === null && (at.kind === 'main' || at.kind === 'coordinate')) return at
  return null
}
