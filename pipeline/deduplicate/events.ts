import { ranksOf } from './articles.js'
import type { Corpus } from './corpus.js'
import { articleBlocks, daysOf, eachBlock, familiesOf } from './event-blocks.js'
import { eventJoiner } from './event-joining.js'
import {
  ARTICLE,
  assumePublished,
  DATED,
  FOREVER,
  KIND,
  LAST_DAY,
  PLAN,
  type Profile,
  profileOf,
  ROW,
  SEVERAL,
  TYPE,
} from './event-profile.js'
import { partiesOf } from './parties.js'
import { formsOf } from './party-agreement.js'
import { orderBy } from './sort.js'
import { disjointSets } from './union.js'

export interface EventClusters {
  /** Number of the canonical event, for each event. */
  readonly canonical: Uint32Array
  readonly size: Uint32Array
}

/** Numbers of all mentions, the best evidenced first; then from the earliest article, then as they stand. */
const evidenceOrder = ({ event, published }: Corpus): Uint32Array => {
  const { article, evidence } = event
  // What is not negative is in the order of its bits.
  const halves = new Uint32Array(evidence.buffer, evidence.byteOffset, evidence.length * 2)
  return orderBy(article.length, [
    (i) => ~halves[2 * i + 1]!,
    (i) => ~halves[2 * i]!,
    (i) => published[article[i]!]! || FOREVER,
  ])
}

/**
 * An article that does not say when it was published was so about the day of the latest dated event that others report
 * too. Tells the clusters that stand in that article alone and of which nothing else says when.
 */
const dateArticles = (
  { event, published, articles }: Corpus,
  order: Uint32Array,
  find: (rank: number) => number,
  profile: Profile,
): void => {
  const { facts } = profile
  const latest = new Uint32Array(articles)
  for (let rank = 0; rank < order.length; rank++) {
    const article = event.article[order[rank]!]!
    if (published[article]! > 0) continue
    const row = find(rank) * ROW
    const isAct = (facts[row + KIND]! & DATED) > 0 && (facts[row + KIND]! & TYPE) !== PLAN
    if (isAct && facts[row + ARTICLE] === SEVERAL) latest[article] = Math.max(latest[article]!, facts[row + LAST_DAY]!)
  }
  for (let rank = 0; rank < order.length; rank++) {
    const day = latest[event.article[order[rank]!]!]!
    const row = rank * ROW
    if (day === 0 || facts[row + LAST_DAY] !== FOREVER || facts[row + ARTICLE] === SEVERAL) continue
    if (find(rank) === rank) assumePublished(profile, rank, day)
  }
}

/**
 * Clusters of mentions of one event: same type (or its plan), agreeing parties, days that touch, same place. A mention
 * is compared with what is known of a whole cluster, the best evidenced first: those of one article, then all, then,
 * after articles without a date have learned theirs from what they share with others, all once more.
 *
 * @param nameNumbers for each name a number that is the same for the same id; 0 for somebody unnamed
 */
export const clusterEvents = (corpus: Corpus, nameNumbers: Uint32Array): EventClusters => {
  const order = evidenceOrder(corpus)
  const parties = partiesOf(corpus, nameNumbers, order)
  const ranks = ranksOf(order)
  const sets = disjointSets(order.length)
  const families = familiesOf(corpus, order)
  const forms = formsOf(corpus, parties, order)
  const profile = profileOf(corpus, parties, forms, order)
  const days = daysOf(profile)
  const join = eventJoiner(sets, profile, parties, forms)
  for (let article = 0; article < corpus.articles; article++) {
    const blocks = articleBlocks(corpus, parties, families, ranks, article)
    for (const bucket of blocks) join(bucket, 'article, alike')
    for (const bucket of blocks) join(bucket, 'article')
  }
  eachBlock(parties, families, days, false, (bucket) => join(bucket, 'all'))
  dateArticles(corpus, order, sets.find, profile)
  eachBlock(parties, families, days, true, (bucket) => join(bucket, 'last'))
  return sized(order, sets.find)
}

const sized = (order: Uint32Array, find: (rank: number) => number): EventClusters => {
  const sizes = new Uint32Array(order.length)
  for (let rank = 0; rank < order.length; rank++) sizes[find(rank)]!++
  const canonical = new Uint32Array(order.length)
  const size = new Uint32Array(order.length)
  for (let rank = 0; rank < order.length; rank++) {
    const root = find(rank)
    canonical[order[rank]!] = order[root]!
    size[order[rank]!] = sizes[root]!
  }
  return { canonical, size }
}
