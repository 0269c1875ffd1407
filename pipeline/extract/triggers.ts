import type { EventType } from '../../schemas/plover.js'
import classData from '../rules/triggers-classes.json' with { type: 'json' }
import nounData from '../rules/triggers-nouns.json' with { type: 'json' }
import verbData from '../rules/triggers-verbs.json' with { type: 'json' }

/** What a verb does to an act that it governs ("agreed to sign", "refused talks"); see `compose.ts`. */
export type Operator =
  | 'agree'
  | 'pledge'
  | 'vow'
  | 'propose'
  | 'plan'
  | 'want'
  | 'invite'
  | 'decide'
  | 'accept'
  | 'allow'
  | 'request'
  | 'order'
  | 'call-for'
  | 'call-on'
  | 'consume'
  | 'that'
  | 'refuse'
  | 'fail'
  | 'threaten'
  | 'warn'
  | 'prevent'
  | 'force'
  | 'aspect'
  | 'cease'
  | 'say'

/** One sense of a verb: what must stand beside it, and what it then reports. */
export interface VerbSense {
  readonly verb: string
  readonly particle?: string
  /** Noun classes, single nouns, or PERSON (somebody who can act), OBJECT (anything), JOINT (a joint exercise). */
  readonly object?: readonly string[]
  readonly preposition?: string
  /** Null where this sense reports no event. */
  readonly type: EventType | null
  readonly mode?: string
  /** Where the recipient stands, best first: the object, its possessor, or after a preposition. */
  readonly recipient?: readonly string[]
  /** Where the actor stands, where it is not the subject: the object, or after a preposition. */
  readonly actor?: string
  readonly operator?: Operator
  readonly example: string
}

/** A kind of event noun: "attack", "talks". */
export interface NounSense {
  readonly kind: string
  readonly type: EventType
  readonly mode?: string
  readonly recipient: readonly string[]
}

const byVerb = new Map<string, VerbSense[]>()
for (const sense of verbData as readonly VerbSense[]) {
  const list = byVerb.get(sense.verb) ?? []
  list.push(sense)
  byVerb.set(sense.verb, list)
}
const classes = new Map(
  Object.entries(classData as Record<string, string[]>).map(([name, nouns]) => [name, new Set(nouns)]),
)

const general = new Set(['PERSON', 'OBJECT'])
/** How particular a sense is: particle over object over preposition; a noun by itself over a class of nouns. */
const weight = (sense: VerbSense): number => {
  const object =
    sense.object === undefined
      ? 0
      : sense.object.includes('NONE')
        ? 1
        : sense.object.some((name) => general.has(name))
          ? 2
          : sense.object.every((name) => classes.has(name))
            ? 3
            : sense.object.some((name) => classes.has(name))
              ? 3.5
              : 3.7
  return object + (sense.particle === undefined ? 0 : 4) + (sense.preposition === undefined ? 0 : 2)
}
for (const list of byVerb.values()) list.sort((a, b) => weight(b) - weight(a))

/** All senses of a verb, the most particular first. */
export const sensesOf = (lemma: string): readonly VerbSense[] =>
  byVerb.get(lemma) ?? byVerb.get(american(lemma)) ?? none

/** The spelling under which the data hold a verb: "criticise" as "criticize", "honour" as "honor". */
const american = (lemma: string): string =>
  lemma.endsWith('ise') ? `${lemma.slice(0, -3)}ize` : lemma.endsWith('our') ? `${lemma.slice(0, -3)}or` : lemma

const none: readonly VerbSense[] = []

/** Whether a noun belongs to a class of `rules/triggers-classes.json`, or is the noun itself. */
export const belongs = (noun: string, name: string): boolean => noun === name || (classes.get(name)?.has(noun) ?? false)

const byNoun = new Map<string, NounSense>()
for (const { nouns, ...sense } of nounData as readonly (NounSense & { readonly nouns: readonly string[] })[])
  for (const noun of nouns) if (!byNoun.has(noun)) byNoun.set(noun, sense)

/** The event that a noun names; null for any other noun. */
export const nounSense = (lemma: string): NounSense | null => byNoun.get(lemma) ?? null
