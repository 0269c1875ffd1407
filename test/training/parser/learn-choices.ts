import { ranked } from './learn-vocabulary.js'
import type { Tree } from './trees.js'

/** The relations seen for each pair of tags and side ("VBD/VERB NN/NOUN right"), and for each tag of a token. */
export const learnChoices = (
  trees: readonly Tree[],
  tagsOf: (tree: Tree) => readonly string[],
): Record<string, string> => {
  const seen = new Map<string, Map<string, number>>()
  for (const tree of trees) {
    const tags = tagsOf(tree)
    for (const [at, tag] of tags.entries()) {
      const token = at + 1
      const head = tree.heads[token]!
      const side = token < head ? 'left' : 'right'
      for (const key of [tag, `${tags[head - 1] ?? 'ROOT'} ${tag} ${side}`]) {
        const relations = seen.get(key) ?? new Map<string, number>()
        relations.set(tree.relations[token]!, (relations.get(tree.relations[token]!) ?? 0) + 1)
        seen.set(key, relations)
      }
    }
  }
  const choices: Record<string, string> = {}
  for (const [key, relations] of [...seen].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const often = ranked(relations).filter(([, count]) => count > 1)
    if (often.length > 0) choices[key] = often.map(([relation]) => relation).join(' ')
  }
  return choices
}
