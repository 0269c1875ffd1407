import type { Fingerprint } from './fingerprint.js'
import { BANDS } from './minhash.js'
import { jaccard, shinglesOf } from './shingles.js'
import { disjointSets } from './union.js'

/** Articles whose bodies share this much of their word 5-shingles are copies of each other. */
export const THRESHOLD = 0.7

export interface ArticleCluster {
  readonly clusterId: string
  readonly clusterSize: number
  readonly isCanonical: boolean
  readonly similarity: number
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Canonical first: earliest published (unknown last), then longest, then by path and record. */
export const byCanonical = (a: Fingerprint, b: Fingerprint): number =>
  compareText(a.publishedOn ?? '9', b.publishedOn ?? '9') ||
  b.length - a.length ||
  compareText(a.path, b.path) ||
  a.record - b.record

/** Pairs of articles that share a band. */
const candidates = (corpus: readonly Fingerprint[]): ReadonlySet<number> => {
  const found = new Set<number>()
  for (let band = 0; band < BANDS; band++) {
    const buckets = new Map<number, number[]>()
    corpus.forEach((article, i) => {
      if (article.words.length === 0) return
      const key = article.bands[band]!
      const bucket = buckets.get(key)
      if (bucket === undefined) buckets.set(key, [i])
      else {
        for (const other of bucket) found.add(other * corpus.length + i)
        bucket.push(i)
      }
    })
  }
  return found
}

/** Clusters of near-copies: candidates by MinHash bands, each verified on its shingles, then joined. */
export const clusterArticles = (corpus: readonly Fingerprint[]): readonly ArticleCluster[] => {
  const shingles = new Map<number, Float64Array>()
  const shinglesAt = (i: number): Float64Array => {
    const known = shingles.get(i) ?? shinglesOf(corpus[i]!.words)
    shingles.set(i, known)
    return known
  }
  const sets = disjointSets(corpus.length)
  for (const pair of candidates(corpus)) {
    const a = Math.floor(pair / corpus.length)
    const b = pair % corpus.length
    if (sets.find(a) !== sets.find(b) && jaccard(shinglesAt(a), shinglesAt(b)) >= THRESHOLD) sets.join(a, b)
  }
  const members = new Map<number, number[]>()
  corpus.forEach((_, i) => {
    const root = sets.find(i)
    members.set(root, [...(members.get(root) ?? []), i])
  })
  const result = new Array<ArticleCluster>(corpus.length)
  for (const cluster of members.values()) {
    const canonical = cluster.reduce((a, b) => (byCanonical(corpus[a]!, corpus[b]!) <= 0 ? a : b))
    for (const i of cluster)
      result[i] = {
        clusterId: corpus[canonical]!.articleId,
        clusterSize: cluster.length,
        isCanonical: i === canonical,
        similarity: i === canonical ? 1 : jaccard(shinglesAt(i), shinglesAt(canonical)),
      }
  }
  return result
}
