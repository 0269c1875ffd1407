import { growingUint32 } from '../growing.js'
import { ranksOf, type WordsOf } from './articles.js'
import { type Compare, compareAlike, eachBucket } from './buckets.js'
import type { Corpus } from './corpus.js'
import { areCopies, LEAST_PART } from './quote-copies.js'
import { orderBy, remainder } from './sort.js'
import { type DisjointSets, disjointSets } from './union.js'

/** Fewer words than this say nothing of where they come from: "very good" is no copy of another's "very good". */
export const LEAST_WORDS = 4
/** Keys that are sorted at a time: sorting takes 16 bytes for each at most. */
const KEYS_AT_ONCE = 1_000_000
/** A run of words in more quotations than this is common. */
export const COMMON = 32

export interface QuoteClusters {
  /** Number of the canonical quote, for each quote. */
  readonly canonical: Uint32Array
  readonly size: Uint32Array
  /** 1 where copies in the cluster have different speakers. */
  readonly conflict: Uint8Array
}

/**
 * Compares quotations that share a run of words. Where a run is in everybody's mouth, only those that have no rarer one
 * are compared by it: true copies share nearly all their runs.
 */
const joinBySharedRuns = (
  { quote }: Corpus,
  ranks: Uint32Array,
  { find, areJoined }: DisjointSets,
  tryJoin: Compare<number>,
): void => {
  // Of equal quotations only the first is compared further.
  const isCompared = new Uint8Array(ranks.length)
  for (let number = 0; number < ranks.length; number++)
    if (quote.words[number]! >= LEAST_PART && find(ranks[number]!) === ranks[number]) isCompared[number] = 1
  const hasRareRun = new Uint8Array(ranks.length)
  const common: Uint32Array[] = []
  const compare = (bucket: Uint32Array): void => {
    if (bucket.length > COMMON) common.push(bucket.slice())
    else {
      for (const member of bucket) hasRareRun[member] = 1
      compareAlike(bucket, tryJoin, areJoined)
    }
  }
  const parts = Math.ceil(quote.key.length / KEYS_AT_ONCE)
  const keys = growingUint32()
  const members = growingUint32()
  for (let part = 0; part < parts; part++) {
    keys.clear()
    members.clear()
    for (let i = 0; i < quote.key.length; i++) {
      const number = quote.keyQuote[i]!
      if (isCompared[number] === 0 || remainder(quote.key[i]!, parts) !== part) continue
      keys.push(quote.key[i]!)
      members.push(ranks[number]!)
    }
    eachBucket(keys.view(), members.view(), compare)
  }
  for (const bucket of common) {
    const rest = bucket.filter((member) => hasRareRun[member] === 0)
    compareAlike(rest, tryJoin, areJoined)
  }
}

/** Numbers of all quotes, canonical first: from the earliest article (unknown last), then the longest, then as they stand. */
const canonicalOrder = ({ quote, published }: Corpus): Uint32Array => {
  const { article, words } = quote
  return orderBy(article.length, [(i) => published[article[i]!]! || 0xffffffff, (i) => ~words[i]!])
}

/**
 * The words of each quote by its rank, all in memory: who shares words with whom is asked of articles far apart, and one way through
 * all of them in their order takes less than to read a few of them again.
 */
const quotedWords = (
  { articles, quoteEnd, quote }: Corpus,
  wordsOf: WordsOf,
  order: Uint32Array,
  ranks: Uint32Array,
) => {
  const ends = new Uint32Array(quote.words.length)
  let all = 0
  for (let rank = 0; rank < ends.length; rank++) {
    all += quote.words[order[rank]!]!
    ends[rank] = all
  }
  const words = new Uint32Array(all)
  let i = 0
  for (let article = 0; article < articles; article++) {
    if (i === quoteEnd[article]!) continue
    const ofArticle = wordsOf(article)
    for (; i < quoteEnd[article]!; i++) {
      const count = quote.words[i]!
      const from = ends[ranks[i]!]! - count
      for (let k = 0; k < count; k++) words[from + k] = ofArticle[quote.first[i]! + k]!
    }
  }
  return { words, ends }
}

/**
 * Clusters of copies of the same words.
 *
 * @param speakerOf for each quote a number that stands for its speaker over the whole corpus; 0 where nobody is known
 */
export const clusterQuotes = (corpus: Corpus, wordsOf: WordsOf, speakerOf: Uint32Array): QuoteClusters => {
  const { quote } = corpus
  const order = canonicalOrder(corpus)
  const ranks = ranksOf(order)
  const sets = disjointSets(order.length)
  const { words, ends } = quotedWords(corpus, wordsOf, order, ranks)
  const startOf = (rank: number): number => (rank === 0 ? 0 : ends[rank - 1]!)
  const tryJoin = (a: number, b: number): boolean => {
    if (!areCopies(words, startOf(a), ends[a]!, startOf(b), ends[b]!)) return false
    sets.join(a, b)
    return true
  }
  // A few words are copies only in the mouth of the same speaker.
  const whole = order.map((i) =>
    quote.words[i]! >= LEAST_WORDS ? quote.hash[i]! : Math.imul(quote.hash[i]! ^ speakerOf[i]!, 0x85ebca6b),
  )
  const all = order.map((_, rank) => rank)
  const comparable = all.filter((rank) => quote.words[order[rank]!]! >= LEAST_WORDS || speakerOf[order[rank]!]! > 0)
  eachBucket(
    comparable.map((rank) => whole[rank]!),
    comparable,
    (bucket) => compareAlike(bucket, tryJoin, sets.areJoined),
  )

  joinBySharedRuns(corpus, ranks, sets, tryJoin)
  return described(order, ranks, sets.find, speakerOf)
}

const described = (
  order: Uint32Array,
  ranks: Uint32Array,
  find: (rank: number) => number,
  speakerOf: Uint32Array,
): QuoteClusters => {
  const size = new Uint32Array(order.length)
  const speaker = new Uint32Array(order.length)
  const conflict = new Uint8Array(order.length)
  for (let i = 0; i < order.length; i++) {
    const root = find(ranks[i]!)
    size[root]!++
    if (speakerOf[i] === 0) continue
    if (speaker[root] === 0) speaker[root] = speakerOf[i]!
    else if (speaker[root] !== speakerOf[i]) conflict[root] = 1
  }
  const roots = ranks.map((rank) => find(rank))
  return {
    canonical: roots.map((root) => order[root]!),
    size: roots.map((root) => size[root]!),
    conflict: new Uint8Array(roots.length).map((_, i) => conflict[roots[i]!]!),
  }
}
