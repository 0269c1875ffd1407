import { growingUint32 } from '../growing.js'
import { ranksOf, type WordsOf } from './articles.js'
import { eachBucket, type Joining, joinAlike } from './buckets.js'
import type { Corpus } from './corpus.js'
import { orderBy } from './sort.js'
import { disjointSets } from './union.js'

/** Fewer words than this say nothing of where they come from: "very good" is no copy of another's "very good". */
const LEAST_WORDS = 4
/** A part of a quotation must be this long to be known as a part of it. */
const LEAST_PART = 7
/** Of the words of the longer quotation, the share in which copies may differ. */
const APART = 0.2
/** Keys that are sorted at a time: sorting takes 20 bytes for each. */
const KEYS_AT_ONCE = 1_000_000
/** A run of words in more quotations than this is common. */
const COMMON = 32
export interface QuoteClusters {
  /** Number of the canonical quote, for each quote. */
  readonly canonical: Uint32Array
  readonly size: Uint32Array
  /** 1 where copies in the cluster have different speakers. */
  readonly conflict: Uint8Array
}

/** Whether the words of one stand in the other, side by side. */
const isPart = (part: Uint32Array, whole: Uint32Array): boolean => {
  for (let at = 0; at + part.length <= whole.length; at++) {
    let i = 0
    while (i < part.length && part[i] === whole[at + i]) i++
    if (i === part.length) return true
  }
  return false
}

/** Quotations longer than this are copies only where one holds the other: comparing word by word is quadratic. */
const LONG = 300
const row = new Uint32Array(LONG + 1)

/** Whether at most so many words are to be inserted, deleted or replaced to make one of the other (Levenshtein); `LONG` words at most. */
const isWithin = (a: Uint32Array, b: Uint32Array, allowed: number): boolean => {
  for (let j = 0; j <= b.length; j++) row[j] = j
  for (let i = 1; i <= a.length; i++) {
    let diagonal = row[0]!
    row[0] = i
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const above = row[j]!
      const cost = a[i - 1] === b[j - 1] ? diagonal : Math.min(diagonal, above, row[j - 1]!) + 1
      row[j] = cost
      if (cost < least) least = cost
      diagonal = above
    }
    // What comes costs no less.
    if (least > allowed) return false
  }
  return row[b.length]! <= allowed
}

/** Equal, one a part of the other and long enough, or a few words apart. */
export const areCopies = (a: Uint32Array, b: Uint32Array): boolean => {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length < LEAST_PART) return short.length === long.length && short.every((word, i) => word === long[i])
  if (isPart(short, long)) return true
  const allowed = Math.floor(long.length * APART)
  return long.length <= LONG && long.length - short.length <= allowed && isWithin(short, long, allowed)
}

/**
 * Compares quotations that share a run of words. Where a run is in everybody's mouth, only those that have no rarer one
 * are compared by it: true copies share nearly all their runs.
 */
const joinBySharedRuns = ({ quote }: Corpus, ranks: Uint32Array, copies: Joining): void => {
  // Of equal quotations only the first is compared further.
  const isCompared = Uint8Array.from(ranks, (rank, number) =>
    quote.words[number]! >= LEAST_PART && copies.find(rank) === rank ? 1 : 0,
  )
  const hasRareRun = new Uint8Array(ranks.length)
  const common: Uint32Array[] = []
  const compare = (bucket: Uint32Array): void => {
    if (bucket.length > COMMON) common.push(bucket.slice())
    else {
      for (const member of bucket) hasRareRun[member] = 1
      joinAlike(bucket, copies)
    }
  }
  const parts = Math.ceil(quote.key.length / KEYS_AT_ONCE)
  for (let part = 0; part < parts; part++) {
    const keys = growingUint32()
    const members = growingUint32()
    for (let i = 0; i < quote.key.length; i++) {
      const number = quote.keyQuote[i]!
      if (quote.key[i]! % parts !== part || isCompared[number] === 0) continue
      keys.push(quote.key[i]!)
      members.push(ranks[number]!)
    }
    eachBucket(keys.view(), members.view(), compare)
  }
  for (const bucket of common) {
    const rest = bucket.filter((member) => hasRareRun[member] === 0)
    joinAlike(rest, copies)
  }
}

/** Numbers of all quotes, canonical first: from the earliest article (unknown last), then the longest, then as they stand. */
const canonicalOrder = ({ quote, published }: Corpus): Uint32Array => {
  const { article, words } = quote
  return orderBy(article.length, [(i) => published[article[i]!]! || 0xffffffff, (i) => ~words[i]!])
}

/**
 * The words of each quote, all in memory: who shares words with whom is asked of articles far apart, and one way through
 * all of them in their order takes less than to read a few of them again.
 */
const quotedWords = ({ articles, quoteEnd, quote }: Corpus, wordsOf: WordsOf): ((i: number) => Uint32Array) => {
  const ends = new Uint32Array(quote.words.length)
  let all = 0
  quote.words.forEach((count, i) => {
    all += count
    ends[i] = all
  })
  const words = new Uint32Array(all)
  let i = 0
  for (let article = 0; article < articles; article++) {
    if (i === quoteEnd[article]!) continue
    const ofArticle = wordsOf(article)
    for (; i < quoteEnd[article]!; i++)
      for (let k = 0; k < quote.words[i]!; k++) words[ends[i]! - quote.words[i]! + k] = ofArticle[quote.first[i]! + k]!
  }
  return (number) => words.subarray(ends[number]! - quote.words[number]!, ends[number])
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
  const words = quotedWords(corpus, wordsOf)
  const wordsAt = (rank: number): Uint32Array => words(order[rank]!)
  const copies = {
    find: sets.find,
    tryJoin: (a: number, b: number): boolean => {
      if (!areCopies(wordsAt(a), wordsAt(b))) return false
      sets.join(a, b)
      return true
    },
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
    (bucket) => joinAlike(bucket, copies),
  )

  joinBySharedRuns(corpus, ranks, copies)
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
    conflict: Uint8Array.from(roots, (root) => conflict[root]!),
  }
}
