import { isNounTag, isPassive, isVerb } from '../../grammar/arguments.js'
import { dependentOf, dependentsOf, headOf, isRoot, relationOf } from '../../grammar/tree.js'
import { nounSense } from '../triggers.js'
import type { Candidate, Scene } from './candidates.js'
import type { Party } from './parties.js'

/** What a party is, in one word. */
export const kindOf = (party: Party | undefined): string => {
  if (party === undefined) return 'nobody'
  if (!party.animate) return 'thing'
  return party.kind === 'unnamed' || party.kind === 'group' ? (party.sector ?? party.kind) : party.kind
}

/** The governing words over a candidate, at most two: "refused > agree". */
const governors = ({ tokens, tree }: Scene, token: number): readonly string[] => {
  const found: string[] = []
  let at = token
  for (let depth = 0; depth < 2 && !isRoot(tree, at); depth++) {
    found.push(`${relationOf(tree, at)}<${tokens[headOf(tree, at)]!.lemma}`)
    at = headOf(tree, at)
  }
  return found
}

const modals = new Set(['MD'])

/** How the verb of a candidate stands: its tag, its auxiliaries, whether it is negated. */
export const tenseOf = ({ tokens, tree }: Scene, token: number): string => {
  if (!isVerb(tokens[token]!)) return 'noun'
  const helpers = dependentsOf(tree, token, 'aux', 'auxpass').map((at) => {
    const { lower, lemma, tag } = tokens[at]!
    return modals.has(tag) ? lower : tag === 'TO' ? 'to' : lemma + (tag === 'VBD' ? '+ed' : '')
  })
  return [...helpers, tokens[token]!.tag].join(' ')
}

export const isNegated = ({ tree }: Scene, token: number): boolean => dependentOf(tree, token, 'neg') !== undefined

/** The word that opens a clause: "if", "after", "because". */
export const markOf = ({ tokens, tree }: Scene, token: number): string => {
  const mark = dependentOf(tree, token, 'mark')
  if (mark !== undefined) return tokens[mark]!.lower
  if (!isRoot(tree, token) && relationOf(tree, token) === 'pcomp') return tokens[headOf(tree, token)]!.lower
  return '-'
}

/** The evidence for what kind of event, if any, a word reports. */
export const eventEvidence = (scene: Scene, { token, args, sense, ruled }: Candidate): readonly string[] => {
  const { tokens, tree } = scene
  const { lemma, tag, lower } = tokens[token]!
  const part = isVerb(tokens[token]!) ? 'v' : isNounTag(tag) ? 'n' : 'a'
  const word = `${lemma}/${part}`
  const found = ['bias', `word ${word}`, `part ${part}`, `tag ${tag}`]
  if (part === 'v' && tag === 'VBN') found.push(`form ${lower}`)
  const own = sense?.type ?? 'none'
  found.push(`sense ${own}`, `sense ${own} ${part} ${sense?.strength ?? 0}`)
  if (sense?.operator) found.push(`operator ${sense.operator}`)
  const passive = part === 'v' && isPassive(tokens, tree, token)
  found.push(`passive ${passive} ${own}`)
  const rules = ruled?.event ?? 'none'
  found.push(`rules ${rules}`, `rules ${rules} sense ${own}`)
  if (ruled !== undefined)
    found.push(
      'rules',
      `rules sure ${Math.floor(ruled.confidence * 8)}`,
      `rules ${ruled.method.split('-').slice(0, 2).join('-')}`,
    )
  let hasActor = false
  let hasOther = false
  for (const { head, slot } of args) {
    const party = scene.partyAt(head)
    const kind = kindOf(party)
    const { lemma: other } = tokens[head]!
    found.push(`${slot} ${kind}`, `${slot} ${kind} ${own}`)
    if (slot === 'subject' || slot === 'object' || slot === 'modifier')
      found.push(`${slot}=${other}`, `${word} ${slot}=${other}`)
    else found.push(`${word} ${slot}`)
    const event = nounSense(tokens[head]!.lemmaWord)
    if (event !== null && (slot === 'object' || slot === 'subject' || slot === '~object'))
      found.push(`${slot} event ${event.type}`, `${word} ${slot} event ${event.type}`)
    if (party?.animate) {
      if (slot === 'subject' || slot === 'agent' || slot === 'owner' || slot === '~subject') hasActor = true
      else hasOther = true
    }
  }
  found.push(`parties ${hasActor} ${hasOther}`, `parties ${hasActor} ${hasOther} ${own}`)
  for (const at of dependentsOf(tree, token, 'xcomp', 'ccomp', 'prt', 'acomp', 'advmod', 'neg')) {
    const relation = relationOf(tree, at)
    found.push(`${relation}`, `${word} ${relation}`)
    if (relation !== 'advmod')
      found.push(`${relation}=${tokens[at]!.lemma}`, `${word} ${relation}=${tokens[at]!.lemma}`)
  }
  if (isRoot(tree, token)) found.push('root')
  for (const [depth, governor] of governors(scene, token).entries()) found.push(`governor${depth} ${governor}`)
  found.push(`relation ${relationOf(tree, token)}`, `relation ${relationOf(tree, token)} ${own}`)
  const tense = tenseOf(scene, token)
  found.push(`tense ${tense}`, `tense ${tense} ${own}`, `mark ${markOf(scene, token)}`)
  if (isNegated(scene, token)) found.push(`negated ${own}`)
  const quote = scene.quoteAt(token)
  const quoted = quote < 0 ? 'out' : scene.document.quotes[quote]!.kind
  found.push(`quoted ${quoted}`, `quoted ${quoted} ${own}`)
  if (scene.sentence < 3) found.push('opening')
  for (const [step, name] of [
    [-1, 'before'],
    [1, 'after'],
  ] as const) {
    const at = token + step
    if (at >= tree.first && at < tree.end) found.push(`${name} ${tokens[at]!.lower}`)
  }
  return found
}
