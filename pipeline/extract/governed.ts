import { type Act, type Fit, nounAct } from './acts.js'
import type { Clause } from './clause.js'
import { firstEventNoun } from './event-nouns.js'
import type { Reading } from './reading.js'
import { objectsOf } from './recipients.js'

/** What stands under a verb: the act that its infinitive, gerund, clause or object reports. */
export interface Governed {
  readonly act: Act | null
  readonly clause: Clause | null
}

/** How the clauses of one sentence are read: what was read of each, by index, and which are used up by the verb that governs them. */
export interface Reader {
  readonly reading: Reading
  readonly known: (Act | null | undefined)[]
  readonly consumed: boolean[]
  /** Those that are participles without a preposition. */
  readonly participles: readonly Clause[]
  /** Reads the act that a clause reports by itself; a verb may ask for those that it governs. */
  readonly read: (reader: Reader, clause: Clause) => Act | null
}

const looseOpeners = new Set([
  'by',
  'after',
  'before',
  'since',
  'while',
  'despite',
  'without',
  'including',
  'amid',
  'during',
  'following',
  'when',
])

const governs = (clause: Clause, other: Clause): boolean => {
  if (other.parent !== clause || other.verb === null || other.verb.first < clause.verb!.end) return false
  if (other.kind === 'infinitive') return true
  if (other.kind === 'complement') return true
  return (
    other.kind === 'gerund' &&
    !other.comma &&
    !looseOpeners.has(other.opener ?? '') &&
    (other.antecedent === null || other.opener !== null)
  )
}

const nounPlaces = new Set(['to', 'on', 'for', 'with', 'in', 'from', 'of'])

/** The act that a verb governs: its infinitive, gerund or clause, or the event noun that is its object. */
export const governed = (reader: Reader, clause: Clause, fit: Fit | null, chosen: Clause | null = null): Governed => {
  const { reading } = reader
  const end = clause.verb!.end
  const child = chosen ?? reading.clauses.find((other) => governs(clause, other))
  const groups = objectsOf(clause).slice(0, 2)
  if (fit !== null && fit.matched !== null) groups.unshift(fit.matched)
  for (const { at, preposition, group } of clause.phrases)
    if (at >= end && at <= end + 3 && nounPlaces.has(preposition)) groups.push(group)
  const noun = firstEventNoun(reading, groups.slice(0, 3))
  const nounFirst =
    noun !== undefined && (child === undefined || child.antecedent !== null || child.kind === 'complement')
  if (child !== undefined && !nounFirst) return { act: reader.read(reader, child), clause: child }
  return { act: noun === undefined ? null : nounAct(reading, clause, noun, [], 'governed-noun'), clause: null }
}
