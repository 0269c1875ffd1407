import type { Token, Tree } from '../document.js'
import { dependentOf, dependentsOf, headOf, isRoot, relationOf } from './tree.js'

/** Who or what stands in which place of a verb or a noun. */
export interface Argument {
  /** The head of the noun phrase, as an index into `Document.tokens`. */
  readonly head: number
  /**
   * Its place: `subject`, `object` (of a passive its subject), `dative`, `agent`, a preposition (`with`), for nouns also `owner`
   * and `modifier`; behind `~` what holds of the verb of which the noun is an object ("launched an attack": `~subject`).
   */
  readonly slot: string
  /** How it was found: `own`, or the clause that it was taken over from ("refused to sign": `xcomp`). */
  readonly route: string
}

const subjects = ['nsubj', 'nsubjpass', 'csubj', 'csubjpass'] as const
const relativePronouns = new Set(['who', 'which', 'that', 'whom'])
/** A subject is looked for over so many clauses. */
const DEEPEST = 5

export const isVerb = ({ tag }: Token): boolean => tag.startsWith('VB')
export const isNounTag = (tag: string): boolean => tag.startsWith('NN')

/** Whether a verb is in the passive: "was arrested", and "arrested" behind a noun. */
export const isPassive = (tokens: readonly Token[], tree: Tree, verb: number): boolean =>
  dependentOf(tree, verb, 'auxpass', 'nsubjpass') !== undefined ||
  (tokens[verb]!.tag === 'VBN' &&
    (relationOf(tree, verb) === 'acl' ||
      (dependentOf(tree, verb, 'agent') !== undefined && dependentOf(tree, verb, 'aux') === undefined)))

/** The noun that a relative clause hangs on, of a verb in it or joined to it; undefined outside of one. */
const antecedentOf = (tree: Tree, verb: number): number | undefined => {
  let at = verb
  for (let depth = 0; depth < DEEPEST && relationOf(tree, at) === 'conj'; depth++) at = headOf(tree, at)
  return relationOf(tree, at) === 'relcl' ? headOf(tree, at) : undefined
}

interface Found {
  readonly head: number
  readonly route: string
}

const own = (
  tokens: readonly Token[],
  tree: Tree,
  verb: number,
  ...relations: readonly string[]
): Found | undefined => {
  const head = dependentOf(tree, verb, ...relations)
  if (head === undefined) return undefined
  if (!relativePronouns.has(tokens[head]!.lower)) return { head, route: 'own' }
  const antecedent = antecedentOf(tree, verb)
  return { head: antecedent ?? head, route: antecedent === undefined ? 'own' : 'relative' }
}

/**
 * The subject of a verb: its own, or that of the clause which it shares it with: "agreed to *release*" (xcomp), "came and *went*"
 * (conj), "men *carrying* guns" (acl), "left after *signing*" (advcl). Undefined where nothing in the sentence is.
 */
export const subjectOf = (tokens: readonly Token[], tree: Tree, verb: number, depth = 0): Found | undefined => {
  const mine = own(tokens, tree, verb, ...subjects)
  if (mine !== undefined || depth > DEEPEST || isRoot(tree, verb)) return mine
  const head = headOf(tree, verb)
  const relation = relationOf(tree, verb)
  const above = (from: number, route: string): Found | undefined => {
    const found = subjectOf(tokens, tree, from, depth + 1)
    return found === undefined ? undefined : { head: found.head, route }
  }
  switch (relation) {
    case 'conj':
      return isVerb(tokens[head]!) ? above(head, 'conj') : undefined
    case 'xcomp':
    case 'ccomp': {
      const object = own(tokens, tree, head, 'dobj', 'dative')
      return object !== undefined && relation === 'xcomp'
        ? { head: object.head, route: 'xcomp-object' }
        : above(head, relation)
    }
    case 'advcl':
      return above(head, 'advcl')
    case 'pcomp':
    case 'prep':
      return above(head, 'advcl')
    case 'acl':
      return tokens[verb]!.tag === 'VB' ? above(head, 'acl-to') : { head, route: 'acl' }
    case 'dobj':
    case 'pobj':
    case 'attr':
      return isNounTag(tokens[verb]!.tag) || tokens[verb]!.tag === 'VB' ? above(head, 'noun') : undefined
    default:
      return undefined
  }
}

/** Those that stand side by side with a noun, itself first: "A, B and C". */
export const conjunctsOf = (tree: Tree, head: number): readonly number[] => {
  const all = [head]
  for (let at = 0; at < all.length && all.length < 20; at++) all.push(...dependentsOf(tree, all[at]!, 'conj'))
  return all.sort((a, b) => a - b)
}

const quantities = new Set(['CD', 'DT', 'PDT', 'JJR', 'JJS'])

/** What a phrase is about where its head only counts or groups: "two of the *men*", "a group of *protesters*". */
const counted = (tokens: readonly Token[], tree: Tree, head: number): number | undefined => {
  const { tag, lemma } = tokens[head]!
  if (!quantities.has(tag) && !groupings.has(lemma)) return undefined
  const of = dependentsOf(tree, head, 'prep').find((at) => tokens[at]!.lower === 'of')
  return of === undefined ? undefined : dependentOf(tree, of, 'pobj')
}
const groupings = new Set([
  'number',
  'hundred',
  'thousand',
  'dozen',
  'group',
  'pair',
  'scores',
  'handful',
  'majority',
  'lot',
  'couple',
  'member',
])

type Add = (head: number, slot: string, route: string) => void

const addPrepositions = (tokens: readonly Token[], tree: Tree, from: number, lead: string, add: Add): void => {
  for (const preposition of dependentsOf(tree, from, 'prep', 'dative', 'agent')) {
    const word = tokens[preposition]!.lower
    const object = dependentOf(tree, preposition, 'pobj')
    if (object !== undefined)
      add(object, `${lead}${relationOf(tree, preposition) === 'agent' || word === 'by' ? 'agent' : word}`, 'own')
    for (const inner of dependentsOf(tree, preposition, 'prep')) {
      const far = dependentOf(tree, inner, 'pobj')
      if (far !== undefined) add(far, `${lead}${word} ${tokens[inner]!.lower}`, 'own')
    }
  }
}

const addOfVerb = (tokens: readonly Token[], tree: Tree, verb: number, lead: string, add: Add): void => {
  const passive = isPassive(tokens, tree, verb)
  const subject = subjectOf(tokens, tree, verb)
  if (subject !== undefined) add(subject.head, lead + (passive ? 'object' : 'subject'), subject.route)
  const objects = dependentsOf(tree, verb, 'dobj', 'oprd')
  for (const object of objects) add(object, `${lead}object`, 'own')
  for (const dative of dependentsOf(tree, verb, 'dative'))
    if (isNounTag(tokens[dative]!.tag) || tokens[dative]!.tag === 'PRP') add(dative, `${lead}dative`, 'own')
  if (objects.length === 0 && !passive) {
    const relative = antecedentOf(tree, verb)
    if (relative !== undefined && subject?.head !== relative) add(relative, `${lead}object`, 'relative')
    const shared = relationOf(tree, verb) === 'conj' ? headOf(tree, verb) : undefined
    const later = dependentsOf(tree, verb, 'conj').find((other) => isVerb(tokens[other]!))
    for (const other of [shared, later])
      if (other !== undefined)
        for (const object of dependentsOf(tree, other, 'dobj')) add(object, `${lead}object`, 'conj')
  }
  addPrepositions(tokens, tree, verb, lead, add)
  for (const object of objects) addPrepositions(tokens, tree, object, `${lead}object `, add)
}

const addOfNoun = (tokens: readonly Token[], tree: Tree, noun: number, add: Add): void => {
  for (const owner of dependentsOf(tree, noun, 'poss')) add(owner, 'owner', 'own')
  for (const modifier of dependentsOf(tree, noun, 'compound', 'amod', 'nmod')) add(modifier, 'modifier', 'own')
  addPrepositions(tokens, tree, noun, '', add)
  let at = noun
  let lead = '~'
  for (let depth = 0; depth < 3 && !isRoot(tree, at); depth++) {
    const head = headOf(tree, at)
    const relation = relationOf(tree, at)
    if (isVerb(tokens[head]!)) {
      if (relation === 'nsubj' || relation === 'nsubjpass') lead = '^'
      addOfVerb(tokens, tree, head, lead, (argument, slot, route) => argument !== noun && add(argument, slot, route))
      return
    }
    if (relation === 'pobj') lead = `~${tokens[head]!.lower} `
    at = head
  }
}

/** The arguments of a verb or a noun, each head once, what is nearest first. */
export const argumentsOf = (tokens: readonly Token[], tree: Tree, predicate: number): readonly Argument[] => {
  const found: Argument[] = []
  const seen = new Set<number>([predicate])
  const add: Add = (head, slot, route) => {
    const inner = counted(tokens, tree, head)
    const heads = inner === undefined ? conjunctsOf(tree, head) : [head, ...conjunctsOf(tree, inner)]
    for (const one of heads) {
      if (seen.has(one)) continue
      seen.add(one)
      found.push({ head: one, slot, route })
    }
  }
  if (isVerb(tokens[predicate]!)) addOfVerb(tokens, tree, predicate, '', add)
  else addOfNoun(tokens, tree, predicate, add)
  return found
}
