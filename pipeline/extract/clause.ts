import type { EventNoun } from './event-nouns.js'
import type { NounPhrase, VerbGroup } from './items.js'
import type { Party } from './party.js'
import type { Head } from './reading.js'

/** Noun phrases that stand side by side ("A, B and C"), with what is attached to the last ("of D", "in E"). */
export interface NounGroup {
  readonly members: NounPhrase[]
  /** Names set beside it: "the security chief" in "Ali, the security chief, said". */
  readonly beside: NounPhrase[]
  /** Prepositional phrases that follow it directly. */
  readonly phrases: PrepositionalPhrase[]
  /** What was read of it once, for all who ask again; null before. */
  heads: readonly Head[] | null
  parties: readonly Party[] | null
  events: readonly EventNoun[] | null
}

export const nounGroup = (
  members: NounPhrase[],
  beside: NounPhrase[] = [],
  phrases: PrepositionalPhrase[] = [],
): NounGroup => ({ members, beside, phrases, heads: null, parties: null, events: null })

/** The phrases of a group and, in turn, of the last group of each: "a visit to A by B" has both "to" and "by". */
export const phrasesUnder = (group: NounGroup): readonly PrepositionalPhrase[] => {
  const found: PrepositionalPhrase[] = []
  let at: NounGroup | undefined = group
  for (let depth = 0; depth < DEEPEST && at !== undefined; depth++) {
    found.push(...at.phrases)
    at = at.phrases.at(-1)?.group
  }
  return found
}

const DEEPEST = 4

export interface PrepositionalPhrase {
  readonly preposition: string
  readonly at: number
  readonly group: NounGroup
}

export type ClauseKind =
  | 'main'
  | 'coordinate'
  | 'complement'
  | 'adverbial'
  | 'relative'
  | 'infinitive'
  | 'gerund'
  | 'participle'

/** One verb with what stands around it. */
export interface Clause {
  /** Its place among the clauses of its sentence. */
  readonly index: number
  kind: ClauseKind
  parent: Clause | null
  /** The word that opens it: "that", "after", "who", a preposition before a gerund. */
  opener: string | null
  verb: VerbGroup | null
  subject: NounGroup | null
  /** The noun that a relative clause, a participle or an infinitive hangs on. */
  antecedent: NounGroup | null
  readonly objects: NounGroup[]
  readonly phrases: PrepositionalPhrase[]
  adjective: string | null
  /** Whether a comma stands before it. */
  comma: boolean
  first: number
  end: number
}

/** A clause as if its verb had other objects, and maybe other phrases behind it. */
export const withObjects = (clause: Clause, objects: NounGroup[], phrases = clause.phrases): Clause => ({
  index: clause.index,
  kind: clause.kind,
  parent: clause.parent,
  opener: clause.opener,
  verb: clause.verb,
  subject: clause.subject,
  antecedent: clause.antecedent,
  objects,
  phrases,
  adjective: clause.adjective,
  comma: clause.comma,
  first: clause.first,
  end: clause.end,
})
