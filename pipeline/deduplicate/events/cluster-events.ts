import type { Corpus } from '../corpus.js'
import { orderBy } from '../sort.js'
import { eachComponent } from './components.js'
import { link } from './link.js'
import { type Mentions, mentionsOf } from './mentions.js'
import { learnedWeights, type Weights } from './sum.js'

export interface EventClusters {
  /** Number of the canonical event, for each event. */
  readonly canonical: Uint32Array
  readonly size: Uint32Array
}

/** Of an article of which no day of publication is known. */
const UNKNOWN_DAY = 0xffffffff

/** Numbers of all mentions, the best evidenced first; then from the earliest article, then as they stand. */
const evidenceOrder = ({ event, published }: Corpus): Uint32Array => {
  const { article, evidence } = event
  // What is not negative is in the order of its bits.
  const halves = new Uint32Array(evidence.buffer, evidence.byteOffset, evidence.length * 2)
  return orderBy(article.length, [
    (i) => ~halves[2 * i + 1]!,
    (i) => ~halves[2 * i]!,
    (i) => published[article[i]!]! || UNKNOWN_DAY,
  ])
}

/** All mentions of a corpus, and the number of the event of each rank. */
export const rankedMentions = (corpus: Corpus, ids: Uint32Array): Mentions & { readonly order: Uint32Array } => {
  const order = evidenceOrder(corpus)
  return { ...mentionsOf(corpus, ids, order), order }
}

/**
 * Clusters of mentions of one event: who shares rare words is compared, likely pairs make components, and each component is
 * clustered by itself. The best evidenced mention of a cluster is its canonical one.
 *
 * @param ids for each name of the corpus a number that is the same for the same id; 0 for somebody unnamed
 */
export const clusterEvents = (corpus: Corpus, ids: Uint32Array, weights: Weights = learnedWeights): EventClusters => {
  const { order, ...mentions } = rankedMentions(corpus, ids)
  const canonical = Uint32Array.from(order, (_, i) => i)
  const size = new Uint32Array(order.length).fill(1)
  eachComponent(mentions, weights, ({ mentions: those, pairs }) => {
    for (const cluster of link(those, pairs, weights))
      for (const rank of cluster) {
        canonical[order[rank]!] = order[cluster[0]!]!
        size[order[rank]!] = cluster.length
      }
  })
  return { canonical, size }
}
