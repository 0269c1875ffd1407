import type { PartOfSpeech, Token } from '../document.js'
import cueWords from '../rules/cues.json' with { type: 'json' }
import { wordSet } from '../word-sets.js'
import type { Cue } from './find-cues.js'
import type { Person } from './find-people.js'
import type { Outline } from './outline.js'
import { numbersOf } from './vocabulary-of-evidence.js'

/** How a person stands to a reporting word, from subject-like to unlikely. Each name is a piece of evidence. */
export const relations = [
  'adjacent', // Ada said
  'tail', // a statement by Ada said: Ada
  'relative', // Ada, who said
  'apposed', // Ada, the mayor, said
  'post-modified', // a man from Rome said
  'coordinated', // Ada rose and said
  'trailing', // Ada rose, saying
  'controlled', // Ada went on to say
  'across-quote', // Ada wrote "…" and said
  'before', // Ada of the many words then said
  'before-verb', // Ada who came then said
  'after-adjacent', // said Ada
  'after-near', // said the old Ada
  'after-preposition', // told to Ada, according to Ada
  'agent', // was asked by Ada
  'after', // said that now Ada
] as const
export type Relation = (typeof relations)[number]

/** A person as the subject of a reporting word, or not. */
export interface Subject {
  readonly person: number
  readonly relation: Relation
  /** Index in `relations`, for the evidence. */
  readonly relationIndex: number
  /** People that stand between the two. */
  readonly between: number
  /** The weight of the evidence for it, whatever the stretch: NaN until it is summed (`choose.ts`). */
  weight: number
}

const indices = numbersOf(relations)

const subject = (person: number, relation: Relation, between: number): Subject => ({
  person,
  relation,
  relationIndex: indices[relation],
  between,
  weight: Number.NaN,
})

const linking = new Set<PartOfSpeech>(['ADV', 'AUX', 'PART'])
const farthest = 45
const mostBefore = 8
const mostAfter = 4

/** Prepositions that hang one name on another. */
const hanging = wordSet(cueWords.hanging)

/** Whether a person hangs on the one before by a preposition: "a man from |Rome|", "lawyers for |the students|". */
const isTail = (tokens: readonly Token[], outline: Outline, before: Person | undefined, person: Person): boolean => {
  if (before === undefined || before.to + 1 !== person.from) return false
  const link = outline.items[before.to]!
  return link >= 0 && hanging.has(tokens[link]!.word) && outline.sentence[before.from] === outline.sentence[person.from]
}

/** What stands between a person and the reporting word after it. */
const relationBefore = (
  tokens: readonly Token[],
  outline: Outline,
  { before, person }: { readonly before: Person | undefined; readonly person: Person },
  to: number,
  cue: Cue,
): Relation => {
  const { items } = outline
  let last = cue.place - 1
  while (last >= to && items[last]! >= 0 && linking.has(tokens[items[last]!]!.pos)) last -= 1
  if (last < to) return isTail(tokens, outline, before, person) ? 'tail' : 'adjacent'
  const first = items[to]!
  if (outline.stretches[cue.place]! > outline.stretches[to]!) return 'across-quote'
  const firstToken = tokens[first]!
  const lastToken = tokens[items[last]!]!
  const verbs = outline.verbs[cue.place]! - outline.verbs[to]!
  const firstPauses = outline.commas[to + 1]! > outline.commas[to]!
  const lastPauses = outline.commas[last + 1]! > outline.commas[last]!
  const second = tokens[items[to + 1] ?? -1]?.lower
  if (firstToken.lower === 'who' || firstToken.lower === 'which' || (firstPauses && second === 'who')) {
    return lastPauses || last > to + 1 ? 'apposed' : 'relative'
  }
  if (firstPauses && lastPauses && last > to) return 'apposed'
  if (verbs === 0) return firstToken.pos === 'ADP' && !lastPauses ? 'post-modified' : 'before'
  if (lastToken.pos === 'CCONJ') return 'coordinated'
  if (cue.form === 'gerund') return lastPauses ? 'trailing' : 'controlled'
  if (cue.form === 'infinitive') return 'controlled'
  return 'before-verb'
}

const relationAfter = (tokens: readonly Token[], outline: Outline, person: Person, cue: Cue): Relation => {
  const start = cue.kind === 'according' ? cue.place + 2 : cue.place + 1
  if (person.from === start) return 'after-adjacent'
  const { items } = outline
  const verbs = outline.verbs[person.from]! - outline.verbs[start]!
  const pauses = outline.commas[person.from]! - outline.commas[start]!
  if (outline.stretches[person.from]! > outline.stretches[start]!) return 'after'
  const first = tokens[items[start]!]!.pos
  if (tokens[items[start]!]!.lower === 'by' && person.from === start + 1) return 'agent'
  if (first === 'ADP' || first === 'PART') return 'after-preposition'
  return verbs === 0 && pauses === 0 && first !== 'PRON' && first !== 'SCONJ' ? 'after-near' : 'after'
}

/** "Ada said in |a statement|": by what somebody who stands before the word has said it. */
const isMeans = (person: Person, cue: Cue, before: readonly Subject[]): boolean =>
  (person.type === 'paper' || person.type === 'document') &&
  cue.kind !== 'according' &&
  before.some(({ relation }) => relation === 'adjacent' || relation === 'tail')

/**
 * People of the cue's sentence who may be its subject: the nearest before it and the nearest after it, each with its relation.
 * A name that hangs on another is left to that one: "|lawyers| for the students said".
 * `nearest` is the index of the first person who starts after the cue.
 */
export const subjectsOf = (
  tokens: readonly Token[],
  outline: Outline,
  people: readonly Person[],
  cue: Cue,
  nearest: number,
): readonly Subject[] => {
  const found: Subject[] = []
  const { sentence } = outline
  let tailTo = -1
  for (let i = nearest - 1, between = 0; i >= 0 && between < mostBefore; i -= 1) {
    const person = people[i]!
    if (person.to > cue.place) continue
    if (sentence[person.from] !== sentence[cue.place] || cue.place - person.to > farthest) break
    const before = people[i - 1]
    const hangs = isTail(tokens, outline, before, person)
    const to = tailTo < 0 ? person.to : tailTo
    const relation = relationBefore(tokens, outline, { before, person }, to, cue)
    tailTo = hangs ? to : -1
    if (hangs && relation === 'tail' && before!.type !== 'paper' && before!.type !== 'document') continue
    found.push(subject(i, relation, between))
    between += 1
  }
  for (let i = nearest, between = 0; i < people.length && between < mostAfter; i += 1, between += 1) {
    const person = people[i]!
    if (sentence[person.from] !== sentence[cue.place] || person.from - cue.place > 12) break
    const relation = relationAfter(tokens, outline, person, cue)
    if (relation === 'after-preposition' && isMeans(person, cue, found)) continue
    found.push(subject(i, relation, between))
  }
  return found
}
