import type { Tree } from '../document.js'

/** The head of a token; the token itself where it is the root. */
export const headOf = (tree: Tree, token: number): number => tree.heads[token - tree.first]!

/** The relation of a token to its head; `ROOT` where it has none. */
export const relationOf = (tree: Tree, token: number): string => tree.relations[token - tree.first]!

export const isRoot = (tree: Tree, token: number): boolean => headOf(tree, token) === token

/** The tokens that hang on a token, in text order; of the named relations only, where some are named. */
export const dependentsOf = (tree: Tree, token: number, ...relations: readonly string[]): readonly number[] => {
  const { first, end, heads } = tree
  const found: number[] = []
  for (let other = first; other < end; other++)
    if (heads[other - first] === token && other !== token)
      if (relations.length === 0 || relations.includes(tree.relations[other - first]!)) found.push(other)
  return found
}

/** The first dependent of a token by one of these relations; undefined where there is none. */
export const dependentOf = (tree: Tree, token: number, ...relations: readonly string[]): number | undefined => {
  const { first, end, heads } = tree
  for (let other = first; other < end; other++)
    if (heads[other - first] === token && other !== token && relations.includes(tree.relations[other - first]!))
      return other
  return undefined
}

/** Whether a token is another or hangs on it, over any number of steps. */
export const isWithin = (tree: Tree, token: number, above: number): boolean => {
  let at = token
  while (at !== above) {
    const head = headOf(tree, at)
    if (head === at) return false
    at = head
  }
  return true
}

/** A stretch of tokens, half-open, as indices into `Document.tokens`. */
export interface TokenSpan {
  readonly first: number
  readonly end: number
}

/** From the first to behind the last token of what hangs on a token, itself included. */
export const subtreeOf = (tree: Tree, token: number): TokenSpan => {
  let first = token
  let end = token + 1
  for (let other = tree.first; other < tree.end; other++)
    if (isWithin(tree, other, token)) {
      first = Math.min(first, other)
      end = Math.max(end, other + 1)
    }
  return { first, end }
}

/**
 * The way through the tree from one token to another: relations upwards as `nsubj^`, downwards as `dobj`, joined by `/`. From "police" to
 * "suspect" in "police arrested the suspect" it is `nsubj^/dobj`; empty from a token to itself.
 *
 * @param longest steps beyond which no way is given: null
 */
export const pathBetween = (tree: Tree, from: number, to: number, longest = 6): string | null => {
  const ups: string[] = []
  for (let above = from; ; above = headOf(tree, above)) {
    const downs: string[] = []
    let below = to
    while (below !== above && !isRoot(tree, below) && downs.length + ups.length <= longest) {
      downs.push(relationOf(tree, below))
      below = headOf(tree, below)
    }
    if (below === above) return ups.length + downs.length > longest ? null : [...ups, ...downs.reverse()].join('/')
    if (isRoot(tree, above) || ups.length > longest) return null
    ups.push(`${relationOf(tree, above)}^`)
  }
}
