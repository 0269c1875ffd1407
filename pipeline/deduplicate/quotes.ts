import { byCanonical } from './articles.js'
import type { Fingerprint } from './fingerprint.js'
import type { NameIds } from './names.js'
import { disjointSets } from './union.js'

export interface QuoteCluster {
  readonly clusterId: string
  readonly clusterSize: number
  readonly isCanonical: boolean
  readonly hasConflict: boolean
  /** Null where nobody, or nobody who has a name, is given as the speaker. */
  readonly speakerId: string | null
}

interface Copy {
  readonly article: Fingerprint
  readonly number: number
  readonly words: Uint32Array
  readonly speakerId: string | null
}

/** Fewer words than this say nothing of where they come from: "very good" is no copy of "very good". */
const LEAST_WORDS = 4
/** A part of a quotation must be this long to be known as a part of it. */
const LEAST_PART = 7
/** Words of a run by which candidates are found. */
const RUN = 4
/** Of the words of the longer quotation, the share in which copies may differ. */
const APART = 0.15
/** Quotations longer than this are compared by their runs alone: comparing word by word is quadratic. */
const LONG = 300

const keyAt = (words: Uint32Array, from: number): number => {
  let key = 0x811c9dc5
  for (let i = from; i < from + RUN; i++) key = Math.imul(key ^ words[i]!, 0x85ebca6b) ^ (key >>> 13)
  return key >>> 0
}

const isPart = (part: Uint32Array, whole: Uint32Array): boolean => {
  for (let at = 0; at + part.length <= whole.length; at++) {
    let i = 0
    while (i < part.length && part[i] === whole[at + i]) i++
    if (i === part.length) return true
  }
  return false
}

/** Words to insert, delete or replace (Levenshtein), over words. */
const distance = (a: Uint32Array, b: Uint32Array): number => {
  const row = new Uint32Array(b.length + 1).map((_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    let diagonal = row[0]!
    row[0] = i
    for (let j = 1; j <= b.length; j++) {
      const above = row[j]!
      row[j] = a[i - 1] === b[j - 1] ? diagonal : Math.min(diagonal, above, row[j - 1]!) + 1
      diagonal = above
    }
  }
  return row[b.length]!
}

const sameWords = (a: Uint32Array, b: Uint32Array): boolean => {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length >= LEAST_PART && isPart(short, long)) return true
  if (short.length < LEAST_PART || long.length > LONG) return false
  const allowed = Math.floor(long.length * APART)
  return long.length - short.length <= allowed && distance(short, long) <= allowed
}

/** Clusters of copies of the same words: equal, one a part of the other, or a few words apart. */
export const clusterQuotes = (corpus: readonly Fingerprint[], names: NameIds): readonly (readonly QuoteCluster[])[] => {
  const copies: Copy[] = corpus.flatMap((article) =>
    article.quotes.map((quote, i) => ({
      article,
      number: i + 1,
      words: article.words.subarray(quote.first, quote.end),
      speakerId: quote.speaker === null ? null : names.idOf(article.names[quote.speaker]!),
    })),
  )
  const sets = disjointSets(copies.length)
  const equal = new Map<string, number>()
  const runs = new Map<number, number[]>()
  copies.forEach(({ words }, i) => {
    if (words.length < LEAST_WORDS) return
    const key = words.join()
    const twin = equal.get(key)
    if (twin !== undefined) sets.join(twin, i)
    if (twin !== undefined) return
    equal.set(key, i)
    if (words.length < LEAST_PART) return
    const tried = new Set<number>()
    for (let from = 0; from + RUN <= words.length; from++) {
      const run = keyAt(words, from)
      const bucket = runs.get(run) ?? []
      for (const other of bucket) {
        if (tried.has(other)) continue
        tried.add(other)
        if (sameWords(words, copies[other]!.words)) sets.join(other, i)
      }
      if (bucket.at(-1) !== i) bucket.push(i)
      runs.set(run, bucket)
    }
  })
  return finish(corpus, copies, sets.find)
}

const finish = (
  corpus: readonly Fingerprint[],
  copies: readonly Copy[],
  find: (copy: number) => number,
): readonly (readonly QuoteCluster[])[] => {
  const members = new Map<number, number[]>()
  copies.forEach((_, i) => {
    const cluster = members.get(find(i)) ?? []
    cluster.push(i)
    members.set(find(i), cluster)
  })
  const clusters = new Array<QuoteCluster>(copies.length)
  for (const cluster of members.values()) {
    const order = (a: Copy, b: Copy): number =>
      byCanonical(a.article, b.article) || b.words.length - a.words.length || a.number - b.number
    const canonical = cluster.reduce((a, b) => (order(copies[a]!, copies[b]!) <= 0 ? a : b))
    const speakers = new Set(cluster.map((i) => copies[i]!.speakerId).filter((id) => id !== null))
    for (const i of cluster)
      clusters[i] = {
        clusterId: `${copies[canonical]!.article.articleId}-q${copies[canonical]!.number}`,
        clusterSize: cluster.length,
        isCanonical: i === canonical,
        hasConflict: speakers.size > 1,
        speakerId: copies[i]!.speakerId,
      }
  }
  let next = 0
  return corpus.map((article) => {
    next += article.quotes.length
    return clusters.slice(next - article.quotes.length, next)
  })
}
