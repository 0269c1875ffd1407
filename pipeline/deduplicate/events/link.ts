import type { Mention } from './mention.js'
import { type Sum, summing, type Weights } from './sum.js'

/** Two mentions, by their places in a list, and how likely they are of one event. */
export interface Pair {
  readonly a: number
  readonly b: number
  readonly sum: number
}

/** Up to so many mentions every pair is compared; of more, each with so many before it. */
const ALL_PAIRS = 48
const NEIGHBOURS = 6
/** So many mentions of a cluster, the best evidenced, stand for it where two clusters are compared. */
const SPEAK_FOR = 6
/** Two mentions of less than this contradict each other, whatever others say. */
const CONTRADICTION = -4

/** Visits pairs of places in a list of mentions: all in a small one; in a large one those who stand near each other when mentions of one word for the act stand together. */
const eachPair = (mentions: readonly Mention[], visit: (a: number, b: number) => void): void => {
  const places = mentions.map((_, i) => i)
  const isSmall = places.length <= ALL_PAIRS
  if (!isSmall) places.sort((a, b) => mentions[a]!.act - mentions[b]!.act || mentions[a]!.rank - mentions[b]!.rank)
  const reach = isSmall ? ALL_PAIRS : NEIGHBOURS
  for (let j = 1; j < places.length; j++)
    for (let i = Math.max(0, j - reach); i < j; i++)
      visit(Math.min(places[i]!, places[j]!), Math.max(places[i]!, places[j]!))
}

/** The pairs of a set of mentions that are no less likely of one event than the limit says; of a large set a bounded number is compared. */
export const likelyPairs = (mentions: readonly Mention[], sum: Sum, limit: number): readonly Pair[] => {
  const pairs: Pair[] = []
  eachPair(mentions, (a, b) => {
    const found = sum(mentions[a]!, mentions[b]!)
    if (found >= limit) pairs.push({ a, b, sum: found })
  })
  return pairs
}

/** Whether the mean of the sums over pairs of those who stand for two clusters reaches the limit (average link), and no two contradict each other. */
const agree = (some: readonly Mention[], others: readonly Mention[], sum: Sum, limit: number): boolean => {
  let all = 0
  const most = Math.min(some.length, SPEAK_FOR)
  const mostOthers = Math.min(others.length, SPEAK_FOR)
  for (let i = 0; i < most; i++)
    for (let j = 0; j < mostOthers; j++) {
      const found = sum(some[i]!, others[j]!)
      if (found < CONTRADICTION) return false
      all += found
    }
  return all >= limit * most * mostOthers
}

interface Cluster {
  /** A number that no other cluster has or had. */
  readonly number: number
  /** In the order of their ranks. */
  readonly mentions: readonly Mention[]
}

/**
 * Clusters the mentions of one component, whatever their order: the likeliest pairs first, the clusters of two mentions are
 * joined where the mean over the pairs between them is no less than the limit. One likely pair chains no two clusters that
 * contradict each other elsewhere. Pure: a component needs nothing of the others.
 *
 * @param pairs the likely pairs of the component, by the ranks of their mentions
 * @returns the ranks of each cluster, ascending; those that stand alone too
 */
export const link = (
  component: readonly Mention[],
  pairs: readonly Pair[],
  weights: Weights,
): readonly (readonly number[])[] => {
  const sum = summing(weights, CONTRADICTION)
  const clusters = new Map(
    component.map((mention, number): [number, Cluster] => [mention.rank, { number, mentions: [mention] }]),
  )
  const inOrder = [...pairs].sort((x, y) => y.sum - x.sum || x.a - y.a || x.b - y.b)
  /** Pairs of clusters that do not agree; a cluster that has grown is another one. */
  const apart = new Set<number>()
  let made = component.length
  for (const { a, b } of inOrder) {
    const [some, others] = [clusters.get(a)!, clusters.get(b)!]
    if (some === others) continue
    const key = Math.min(some.number, others.number) * 2 * component.length + Math.max(some.number, others.number)
    if (apart.has(key)) continue
    // Of two that stand alone the pair itself is all there is.
    const areAlone = some.mentions.length + others.mentions.length === 2
    if (!areAlone && !agree(some.mentions, others.mentions, sum, weights.limit)) {
      apart.add(key)
      continue
    }
    const mentions = [...some.mentions, ...others.mentions].sort((x, y) => x.rank - y.rank)
    const joined = { number: made++, mentions }
    for (const { rank } of mentions) clusters.set(rank, joined)
  }
  return [...new Set(clusters.values())].map(({ mentions }) => mentions.map(({ rank }) => rank))
}
