import { ranksOf } from './articles.js'
import { type Joining, joinAlike } from './buckets.js'
import type { Corpus } from './corpus.js'
import { eventAgreement, type Round } from './event-agreement.js'
import { articleBlocks, eachBlock } from './event-blocks.js'
import { assumePublished, FOREVER, merge, PLAN, type Profile, profileOf, SEVERAL } from './event-profile.js'
import { partiesOf } from './parties.js'
import { disjointSets } from './union.js'

export interface EventClusters {
  /** Number of the canonical event, for each event. */
  readonly canonical: Uint32Array
  readonly size: Uint32Array
}

/** Numbers of all mentions, the best evidenced first; then from the earliest article, then as they stand. */
const evidenceOrder = ({ event, published }: Corpus): Uint32Array => {
  const day = event.article.map((article) => published[article]! || FOREVER)
  return event.article
    .map((_, i) => i)
    .sort((a, b) => event.evidence[b]! - event.evidence[a]! || day[a]! - day[b]! || a - b)
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
  const latest = new Uint32Array(articles)
  order.forEach((i, rank) => {
    const root = find(rank)
    const article = event.article[i]!
    const isShared = profile.article[root] === SEVERAL && profile.dated[root] === 1 && profile.type[root] !== PLAN
    if (published[article] === 0 && isShared) latest[article] = Math.max(latest[article]!, profile.lastDay[root]!)
  })
  order.forEach((i, rank) => {
    const day = latest[event.article[i]!]!
    if (day > 0 && find(rank) === rank && profile.lastDay[rank] === FOREVER && profile.article[rank] !== SEVERAL)
      assumePublished(profile, rank, day)
  })
}

/**
 * Clusters of mentions of one event: same type (or its plan), agreeing parties, days that touch, same place. A mention
 * is compared with what is known of a whole cluster, the best evidenced first: those of one article, then all, then,
 * after articles without a date have learned theirs from what they share with others, all once more.
 *
 * @param nameNumbers for each name a number that is the same for the same id; 0 for somebody unnamed
 */
export const clusterEvents = (corpus: Corpus, nameNumbers: Uint32Array): EventClusters => {
  const parties = partiesOf(corpus, nameNumbers)
  const order = evidenceOrder(corpus)
  const ranks = ranksOf(order)
  const sets = disjointSets(order.length)
  const profile = profileOf(corpus, parties, order)
  // Blocks by the days that each mention gives itself: joining narrows what a cluster says.
  const days = { firstDay: profile.firstDay.slice(), lastDay: profile.lastDay.slice() }
  const agrees = eventAgreement(corpus, parties, order, profile)
  const joining = (round: Round): Joining => ({
    find: sets.find,
    tryJoin: (a: number, b: number): boolean => {
      const one = sets.find(a)
      const two = sets.find(b)
      const root = Math.min(one, two)
      const other = Math.max(one, two)
      if (!agrees(root, other, round)) return false
      merge(profile, root, other)
      sets.join(root, other)
      return true
    },
  })
  const alike = joining('article, alike')
  const ofOneArticle = joining('article')
  for (let article = 0; article < corpus.articles; article++) {
    const blocks = articleBlocks(corpus, parties, ranks, article)
    for (const bucket of blocks) joinAlike(bucket, alike)
    for (const bucket of blocks) joinAlike(bucket, ofOneArticle)
  }
  eachBlock(corpus, parties, order, days, false, (bucket) => joinAlike(bucket, joining('all')))
  dateArticles(corpus, order, sets.find, profile)
  eachBlock(corpus, parties, order, days, true, (bucket) => joinAlike(bucket, joining('last')))
  const roots = ranks.map((rank) => sets.find(rank))
  const size = new Uint32Array(order.length)
  for (const root of roots) size[root]!++
  return { canonical: roots.map((root) => order[root]!), size: roots.map((root) => size[root]!) }
}
