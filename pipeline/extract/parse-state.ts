import type { Token } from '../document.js'
import { type Clause, type ClauseKind, type NounGroup, nounGroup } from './clause.js'
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

export const newGroup = (phrase: NounPhrase): NounGroup => nounGroup([phrase])

const newClause = (
  index: number,
  kind: ClauseKind,
  parent: Clause | null,
  opener: string | null,
  comma: boolean,
  first: number,
): Clause => ({
  index,
  kind,
  parent,
  opener,
  verb: null,
  subject: null,
  antecedent: null,
  objects: [],
  phrases: [],
  adjective: null,
  comma,
  first,
  end: first,
})

/** The reading of a sentence before its first item, in its main clause. */
export const begun = (tokens: readonly Token[], items: readonly Item[]): Parse => {
  const main = newClause(0, 'main', null, null, false, items[0]?.first ?? 0)
  return {
    tokens,
    items,
    clauses: [main],
    current: main,
    last: null,
    lastRole: null,
    preposition: null,
    comma: false,
    and: false,
    openBeside: null,
  }
}

/** Begins a clause, which is the current one from here on. */
export const openClause = (
  parse: Parse,
  kind: ClauseKind,
  parent: Clause | null,
  opener: string | null,
  first: number,
): Clause => {
  const clause = newClause(parse.clauses.length, kind, parent, opener, parse.comma, first)
  parse.clauses.push(clause)
  parse.current = clause
  return clause
}

/** Remembers the group read last, or that there is none. */
export const remember = (parse: Parse, last: NounGroup | null, role: Role | null): void => {
  parse.last = last
  parse.lastRole = role
}

/** The number of a verb's dictionary form; 0 for no verb. */
export const verbWord = (parse: Parse, verb: VerbGroup | null): number =>
  verb === null ? 0 : parse.tokens[verb.head]!.lemmaWord

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
