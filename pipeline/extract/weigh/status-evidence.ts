import { isVerb } from '../../grammar/arguments.js'
import { headOf, isRoot, relationOf } from '../../grammar/tree.js'
import type { Candidate, Scene } from './candidates.js'
import { isNegated, markOf, tenseOf } from './event-evidence.js'

/** The evidence for whether an event occurred, goes on, is planned, supposed or denied. */
export const statusEvidence = (scene: Scene, { token, ruled }: Candidate, type: string): readonly string[] => {
  const { tokens, tree } = scene
  const found = [
    'bias',
    `type ${type}`,
    `tense ${tenseOf(scene, token)}`,
    `mark ${markOf(scene, token)}`,
    `word ${tokens[token]!.lemma}`,
  ]
  const rules = ruled?.status ?? 'none'
  found.push(`rules ${rules}`, `rules ${rules} ${type}`)
  if (isNegated(scene, token)) found.push('negated')
  let at = token
  for (let depth = 0; depth < 3 && !isRoot(tree, at); depth++) {
    const relation = relationOf(tree, at)
    const head = headOf(tree, at)
    found.push(`over${depth} ${relation}`, `over${depth} ${relation} ${tokens[head]!.lemma}`)
    if (isVerb(tokens[head]!)) {
      found.push(`over tense ${tenseOf(scene, head)}`, `over mark ${markOf(scene, head)}`)
      if (isNegated(scene, head)) found.push('over negated', `over negated ${relation}`)
    } else found.push(`over noun ${relation}`)
    at = head
  }
  const quote = scene.quoteAt(token)
  found.push(`quoted ${quote < 0 ? 'out' : scene.document.quotes[quote]!.kind}`)
  return found
}
