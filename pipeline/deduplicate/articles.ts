import { type Compare, compareAlike, eachBucket } from './buckets.js'
import type { Corpus } from './corpus.js'
import { BANDS } from './minhash.js'
import { type Overlap, overlap, shinglesOf } from './shingles.js'
import { orderBy } from './sort.js'
import { disjointSets } from './union.js'

/**
 * Articles whose bodies share this much of their word 5-shingles are copies of each other. What is meant is 0.7 of what
 * they report: a notice or a caption that cleaning left in one of them takes some hundredths off.
 */
export const THRESHOLD = 0.65
/** So are two that share half, where nearly all of one stands in the other: a tail cut off, or a long notice put under it. */
const HALF = 0.5
const NEARLY_ALL = 0.9

/** Whether one body is a copy of another. */
export const areCopies = ({ jaccard, contained }: Overlap): boolean =>
  jaccard >= THRESHOLD || (jaccard >= HALF && contained >= NEARLY_ALL)

const haveSameWords = (a: Uint32Array, b: Uint32Array): boolean => {
  let i = 0
  while (i < a.length && a[i] === b[i]) i++
  return i === a.length && i === b.length
}

/** Bands whose keys are gathered at a time: those of an article lie side by side in memory, and articles far apart. */
const BANDS_AT_ONCE = 8

/** Visits, band by band, whoever of some articles shares the key of a band. */
const eachBandBucket = (
  { bands }: Corpus,
  order: Uint32Array,
  ranks: Uint32Array,
  visit: (bucket: Uint32Array) => void,
): void => {
  for (let first = 0; first < BANDS; first += BANDS_AT_ONCE) {
    const keys = Array.from({ length: BANDS_AT_ONCE }, () => new Uint32Array(ranks.length))
    for (let i = 0; i < ranks.length; i++) {
      const from = order[ranks[i]!]! * BANDS + first
      for (let band = 0; band < BANDS_AT_ONCE; band++) keys[band]![i] = bands[from + band]!
    }
    for (const ofBand of keys) eachBucket(ofBand, ranks.slice(), visit)
  }
}

/** Shingles that are kept while candidates are compared: 16 MB or so. */
const CACHED = 4096

/** The words of an article, by its number: from memory or from disk. */
export type WordsOf = (article: number) => Uint32Array

export interface ArticleClusters {
  /** Number of the canonical article, for each article. */
  readonly canonical: Uint32Array
  readonly size: Uint32Array
  readonly similarity: Float64Array
  /** Articles whose bucket was crowded. */
  readonly crowded: readonly number[]
}

/** Numbers of all articles, canonical first: earliest published (unknown last), then longest, then by path. */
export const canonicalOrder = ({ articles, published, length }: Corpus): Uint32Array =>
  orderBy(articles, [(i) => published[i]! || 0xffffffff, (i) => ~length[i]!])

/** The place of each number in an order. */
export const ranksOf = (order: Uint32Array): Uint32Array => {
  const ranks = new Uint32Array(order.length)
  for (let rank = 0; rank < order.length; rank++) ranks[order[rank]!] = rank
  return ranks
}

const cachedShingles = (wordsOf: WordsOf): ((article: number) => Float64Array) => {
  const cache = new Map<number, Float64Array>()
  return (article) => {
    const known = cache.get(article)
    if (known !== undefined) return known
    const found = shinglesOf(wordsOf(article))
    if (cache.size >= CACHED) cache.delete(cache.keys().next().value!)
    cache.set(article, found)
    return found
  }
}

/**
 * Clusters of near-copies. Exact copies first, by the hash of all their words; of each set of exact copies one goes on
 * into the MinHash bands; whoever shares a band is compared on all shingles, and joined where they are copies.
 */
export const clusterArticles = (corpus: Corpus, wordsOf: WordsOf): ArticleClusters => {
  // Members are known by their rank, so that the least member of a cluster is its canonical article.
  const order = canonicalOrder(corpus)
  const ranks = ranksOf(order)
  const sets = disjointSets(corpus.articles)
  const shinglesAt = cachedShingles(wordsOf)
  const overlapOf = (a: number, b: number): Overlap => overlap(shinglesAt(order[a]!), shinglesAt(order[b]!))
  // What was measured is not measured again, where it is what the table tells: how like its canonical article a copy is.
  const comparedWith = new Uint32Array(corpus.articles)
  const likeness = new Float64Array(corpus.articles)
  /** Joins by a comparison that says how alike two copies are, and of what is no copy null. */
  const joinWhere =
    (likenessOf: (a: number, b: number) => number | null): Compare<number> =>
    (a, b) => {
      if (comparedWith[b] === a && likeness[b]! > 0) return true
      const jaccard = likenessOf(a, b)
      if (jaccard === null) return false
      sets.join(a, b)
      comparedWith[b] = a
      likeness[b] = jaccard
      return true
    }

  const sameWords = joinWhere((a, b) => (haveSameWords(wordsOf(order[a]!), wordsOf(order[b]!)) ? 1 : null))
  const withWords = order.map((_, rank) => rank).filter((rank) => corpus.wordCount[order[rank]!]! > 0)
  eachBucket(
    withWords.map((rank) => corpus.wholeHash[order[rank]!]!),
    withWords.slice(),
    (bucket) => compareAlike(bucket, sameWords, sets.areJoined),
  )

  const distinct = withWords.filter((rank) => sets.find(rank) === rank)
  const similar = joinWhere((a, b) => {
    const found = overlapOf(a, b)
    return areCopies(found) ? found.jaccard : null
  })
  const crowded = new Set<number>()
  eachBandBucket(corpus, order, distinct, (bucket) => {
    if (compareAlike(bucket, similar, sets.areJoined)) crowded.add(order[bucket[0]!]!)
  })
  return {
    ...described(order, ranks, sets.find, (root, rank) =>
      comparedWith[rank] === root ? likeness[rank]! : overlapOf(root, rank).jaccard,
    ),
    crowded: [...crowded].sort((a, b) => a - b),
  }
}

const described = (
  order: Uint32Array,
  ranks: Uint32Array,
  find: (rank: number) => number,
  similarityOf: (a: number, b: number) => number,
) => {
  const canonical = new Uint32Array(order.length)
  const size = new Uint32Array(order.length)
  const similarity = new Float64Array(order.length).fill(1)
  for (const rank of ranks) size[find(rank)]!++
  const sizes = ranks.map((rank) => size[find(rank)]!)
  for (let article = 0; article < order.length; article++) {
    const root = find(ranks[article]!)
    canonical[article] = order[root]!
    if (root !== ranks[article]) similarity[article] = similarityOf(root, ranks[article]!)
  }
  return { canonical, size: sizes, similarity }
}
