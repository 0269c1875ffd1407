import type { Document, Token, Tree } from '../../document.js'
import { type Argument, isVerb } from '../../grammar/arguments.js'
import { dependentOf, dependentsOf } from '../../grammar/tree.js'
import { isOfClass, type NounSense, nounSense, sensesOf, type VerbSense } from '../triggers.js'

/** What a word may report by the vocabulary: the sense of its data that fits what stands around it. */
export interface Sense {
  readonly type: string | null
  readonly mode: string | null
  readonly recipient: readonly string[]
  readonly operator: string | null
  /** How much had to fit: a particle, an object of some class, a preposition. */
  readonly strength: number
}

/** The heads that fill a slot. */
const inSlot = (args: readonly Argument[], slot: string): readonly number[] =>
  args.filter((argument) => argument.slot === slot).map(({ head }) => head)

const hasParticle = (tokens: readonly Token[], tree: Tree, verb: number, particle: string): boolean =>
  dependentsOf(tree, verb, 'prt', 'advmod', 'prep', 'acomp').some((at) => tokens[at]!.lower === particle) ||
  tokens[verb + 1]?.lower === particle

const hasPreposition = (tokens: readonly Token[], tree: Tree, verb: number, preposition: string): boolean => {
  const objects = dependentsOf(tree, verb, 'dobj', 'nsubjpass', 'acomp', 'prt', 'attr', 'oprd')
  return (
    [verb, ...objects].some((from) =>
      dependentsOf(tree, from, 'prep', 'agent', 'dative', 'mark', 'aux').some(
        (at) => tokens[at]!.lower === preposition,
      ),
    ) ||
    (preposition === 'to' && dependentsOf(tree, verb, 'xcomp', 'advcl').some((at) => tokens[at]!.tag === 'VB'))
  )
}

const fitsClass = (
  tokens: readonly Token[],
  head: number,
  sense: VerbSense,
  isAnimate: (head: number) => boolean,
): boolean => {
  const word = tokens[head]!.lemmaWord
  if (sense.nouns.has(word)) return true
  const event = nounSense(word)
  for (const wanted of sense.classes ?? []) {
    if (wanted.name === 'OBJECT') return true
    if (wanted.name === 'PERSON') {
      if (event === null && isAnimate(head)) return true
      continue
    }
    if (event !== null && event.kind === wanted.name) return true
    if (wanted.name !== 'JOINT' && isOfClass(wanted, word)) return true
  }
  return false
}

/** The sense of a verb that fits best what stands around it; null where none does. */
export const verbSense = (
  { tokens }: Document,
  tree: Tree,
  verb: number,
  args: readonly Argument[],
  isAnimate: (head: number) => boolean,
): Sense | null => {
  const objects = [...inSlot(args, 'object'), ...inSlot(args, 'dative')]
  for (const sense of sensesOf(tokens[verb]!.lemmaWord)) {
    if (sense.particle !== null && !hasParticle(tokens, tree, verb, sense.particle)) continue
    if (sense.preposition !== null && !hasPreposition(tokens, tree, verb, sense.preposition)) continue
    if (sense.bare && (objects.length > 0 || dependentOf(tree, verb, 'ccomp', 'xcomp') !== undefined)) continue
    if (sense.subject !== null && !inSlot(args, 'subject').some((head) => sense.subject!.has(tokens[head]!.lemmaWord)))
      continue
    let strength = (sense.particle === null ? 0 : 1) + (sense.preposition === null ? 0 : 1)
    if (sense.classes !== null) {
      const heads = sense.preposition === null ? objects : [...objects, ...inSlot(args, sense.preposition)]
      if (!heads.some((head) => fitsClass(tokens, head, sense, isAnimate))) continue
      strength++
    }
    const { type, mode, recipient, operator } = sense
    return { type, mode, recipient, operator, strength }
  }
  return null
}

const asSense = ({ type, mode, recipient }: NounSense): Sense => ({
  type,
  mode,
  recipient,
  operator: null,
  strength: 0,
})

/** The sense of a noun that names an event. */
export const senseOfNoun = ({ tokens }: Document, noun: number): Sense | null => {
  const sense = nounSense(tokens[noun]!.lemmaWord)
  return sense === null ? null : asSense(sense)
}

export const senseOf = (
  document: Document,
  tree: Tree,
  token: number,
  args: readonly Argument[],
  isAnimate: (head: number) => boolean,
): Sense | null =>
  isVerb(document.tokens[token]!) ? verbSense(document, tree, token, args, isAnimate) : senseOfNoun(document, token)
