import type { EventType } from '../../schemas/plover.js'
import classData from '../rules/triggers-classes.json' with { type: 'json' }
import nounData from '../rules/triggers-nouns.json' with { type: 'json' }
import verbData from '../rules/triggers-verbs.json' with { type: 'json' }
import { type WordSet, wordMap, wordNumber, wordSet } from '../word-sets.js'

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

/** What the object of a verb may be. */
export interface ObjectClass {
  /** A noun class, a single noun, or PERSON (somebody who can act), OBJECT (anything), JOINT (a joint exercise). */
  readonly name: string
  /** The number of the name as a noun. */
  readonly noun: number
  /** The nouns of the class, with its own name; null for a single noun. */
  readonly nouns: WordSet | null
}

/** Whether a noun, by its number, is of a class. */
export const isOfClass = ({ noun, nouns }: ObjectClass, word: number): boolean =>
  nouns === null ? word === noun : nouns.has(word)

/** One sense of a verb: what must stand beside it, and what it then reports. */
export interface VerbSense {
  readonly verb: string
  readonly particle: string | null
  /** As the data hold it: names of classes, NONE for none, or with "<" the class that the subject must be of. */
  readonly object: readonly string[] | null
  /** The classes that the object may be of; null where anything may stand there. */
  readonly classes: readonly ObjectClass[] | null
  /** The numbers of the single nouns that the object may be beside these, of which none names a kind of event. */
  readonly nouns: ReadonlySet<number>
  /** No object and no clause may depend on the verb. */
  readonly bare: boolean
  /** The class that the subject must be of, in place of an object. */
  readonly subject: WordSet | null
  readonly preposition: string | null
  /** Whether the preposition must stand near the verb: nothing else is asked for beside it. */
  readonly near: boolean
  /** Null where this sense reports no event. */
  readonly type: EventType | null
  readonly mode: string | null
  /** Where the recipient stands, best first: the object, its possessor, or after a preposition. */
  readonly recipient: readonly string[]
  /** Where the actor stands, where it is not the subject: the object, or after a preposition. */
  readonly actor: string | null
  readonly operator: Operator | null
}

/** A sense as `rules/triggers-verbs.json` holds it. */
interface SenseData {
  readonly verb: string
  readonly particle?: string
  readonly object?: readonly string[]
  readonly preposition?: string
  readonly type: EventType | null
  readonly mode?: string
  readonly recipient?: readonly string[]
  readonly actor?: string
  readonly operator?: Operator
}

/** A kind of event noun: "attack", "talks". */
export interface NounSense {
  readonly kind: string
  readonly type: EventType
  readonly mode: string | null
  readonly recipient: readonly string[]
}

interface NounData {
  readonly kind: string
  readonly type: EventType
  readonly mode?: string
  readonly recipient: readonly string[]
  readonly nouns: readonly string[]
}

const classes = new Map(Object.entries(classData as Record<string, string[]>))
const wordsOfClass = new Map<string, WordSet>()

/** The nouns of a class of `rules/triggers-classes.json` with its name, or the noun itself; while the program loads. */
export const nounClass = (name: string): WordSet => {
  const nouns = wordsOfClass.get(name) ?? wordSet([...(classes.get(name) ?? []), name])
  wordsOfClass.set(name, nouns)
  return nouns
}

/** All nouns of some classes, with the names of these. */
export const nounsOfClasses = (names: readonly string[]): readonly string[] =>
  names.flatMap((name) => [...(classes.get(name) ?? []), name])

/** How particular a sense is: particle over object over preposition; a noun by itself over a class of nouns. */
const weight = (sense: SenseData): number => {
  const object =
    sense.object === undefined
      ? 0
      : sense.object.includes('NONE')
        ? 1
        : sense.object.some((name) => name === 'PERSON' || name === 'OBJECT')
          ? 2
          : sense.object.every((name) => classes.has(name))
            ? 3
            : sense.object.some((name) => classes.has(name))
              ? 3.5
              : 3.7
  return object + (sense.particle === undefined ? 0 : 4) + (sense.preposition === undefined ? 0 : 2)
}

// every name of a class is a noun with a number
wordSet((verbData as readonly SenseData[]).flatMap(({ object }) => object ?? []))

const asClass = (name: string): ObjectClass => ({
  name,
  noun: wordNumber(name),
  nouns: classes.has(name) ? nounClass(name) : null,
})

/** The kinds of event nouns: those of the data, and two that only the words before a noun make of it. */
const kinds = new Set([...(nounData as readonly NounData[]).map(({ kind }) => kind), 'joint', 'mediation'])
const general = new Set(['PERSON', 'OBJECT', 'JOINT'])

/** Whether a name of an object is but a noun, which has no more to it than its number. */
const isSingle = (name: string): boolean => !classes.has(name) && !kinds.has(name) && !general.has(name)

const asSense = ({
  verb,
  particle,
  object,
  preposition,
  type,
  mode,
  recipient,
  actor,
  operator,
}: SenseData): VerbSense => {
  const bare = object?.includes('NONE') ?? false
  const subject = object?.[0]?.startsWith('<') ? nounClass(object[0].slice(1)) : null
  const names = bare || subject !== null ? undefined : object
  return {
    verb,
    particle: particle ?? null,
    object: object ?? null,
    classes: names?.filter((name) => !isSingle(name)).map(asClass) ?? null,
    nouns: new Set(names?.filter(isSingle).map(wordNumber)),
    bare,
    subject,
    preposition: preposition ?? null,
    near: object === undefined && !recipient?.includes('object'),
    type,
    mode: mode ?? null,
    recipient: recipient ?? [],
    actor: actor ?? null,
    operator: operator ?? null,
  }
}

const byVerb = new Map<string, VerbSense[]>()
for (const data of (verbData as readonly SenseData[]).toSorted((a, b) => weight(b) - weight(a)))
  byVerb.set(data.verb, [...(byVerb.get(data.verb) ?? []), asSense(data)])

/** The spelling that the data, which have American ones, do not hold: "criticise" of "criticize", "honour" of "honor". */
const british = (verb: string): string =>
  verb.endsWith('ize') ? `${verb.slice(0, -3)}ise` : verb.endsWith('or') ? `${verb.slice(0, -2)}our` : verb

/** All verbs with their senses, in both spellings. */
export const sensesByVerb: readonly (readonly [verb: string, senses: readonly VerbSense[]])[] = [
  ...[...byVerb].map(([verb, senses]) => [british(verb), senses] as const),
  ...byVerb,
]
const sensesByWord = wordMap(sensesByVerb)
const none: readonly VerbSense[] = []

/** All senses of a verb, asked by the number of its dictionary form, the most particular first. */
export const sensesOf = (lemmaWord: number): readonly VerbSense[] => sensesByWord.get(lemmaWord) ?? none

const byNoun = new Map<string, NounSense>()
for (const { nouns, kind, type, mode, recipient } of nounData as readonly NounData[])
  for (const noun of nouns) if (!byNoun.has(noun)) byNoun.set(noun, { kind, type, mode: mode ?? null, recipient })
const sensesByNoun = wordMap(byNoun)

/** All nouns that name an event. */
export const eventNouns: readonly string[] = [...byNoun.keys()]

/** The event that a noun names, asked by the number of its dictionary form; null for any other noun. */
export const nounSense = (lemmaWord: number): NounSense | null => sensesByNoun.get(lemmaWord) ?? null
