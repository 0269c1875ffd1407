import { ALL_PAIRS, LEADERS } from './buckets.js'
import { eventAgreement, type Round, touch } from './event-agreement.js'
import { FIRST_DAY, JOINED, KIND, LAST_DAY, merge, type Profile, ROW } from './event-profile.js'
import type { Parties } from './parties.js'
import type { DisjointSets } from './union.js'

/**
 * Joins what agrees in a bucket of mentions, as `joinAlike` does; but what counts of a mention is the cluster that it
 * belongs to, so that no two clusters of a bucket are compared twice unless one of them has grown, and what most pairs
 * differ in, their days, is looked at here.
 */
export const eventJoiner = (sets: DisjointSets, profile: Profile, parties: Parties, forms: Uint8Array) => {
  const agrees = eventAgreement(parties, forms, profile)
  const { find, join } = sets
  /** Joins two clusters whose days touch, where they agree; says which is the root now, or -1. */
  const tryJoin = (one: number, two: number, round: Round): number => {
    const root = Math.min(one, two)
    const other = Math.max(one, two)
    if (!agrees(root, other, round)) return -1
    merge(profile, root, other)
    join(root, other)
    return root
  }
  const joinFew = fewJoiner(find, tryJoin, profile)
  const joinMany = crowdJoiner(find, tryJoin, profile)
  return (bucket: Uint32Array, round: Round): void => {
    if (bucket.length <= ALL_PAIRS) joinFew(bucket, round)
    else joinMany(bucket, round)
  }
}

type Find = DisjointSets['find']
type TryJoin = (one: number, two: number, round: Round) => number

/** Joins in a small bucket, where every pair is tried. */
const fewJoiner = (find: Find, tryJoin: TryJoin, { facts }: Profile) => {
  /** The clusters of the bucket. */
  const roots = new Uint32Array(ALL_PAIRS)
  /** For each of them, a bit for each that it is not to be compared with: it was, or is itself. */
  const done = new Uint32Array(ALL_PAIRS)
  /** Which cluster each member belongs to. */
  const clusterOf = new Uint8Array(ALL_PAIRS)

  const read = (bucket: Uint32Array): number => {
    let clusters = 0
    for (let i = 0; i < bucket.length; i++) {
      const root = find(bucket[i]!)
      let at = 0
      while (at < clusters && roots[at] !== root) at++
      if (at === clusters) {
        roots[at] = root
        done[at] = 1 << at
        clusters++
      }
      clusterOf[i] = at
    }
    return clusters
  }
  /** What was `gone` is now `kept`, which has grown, so that it is to be compared with all again. */
  const unite = (kept: number, gone: number, clusters: number, members: number): void => {
    const both = (1 << kept) | (1 << gone)
    for (let at = 0; at < clusters; at++) done[at]! &= ~both
    done[kept] = 1 << kept
    for (let i = 0; i < members; i++) if (clusterOf[i] === gone) clusterOf[i] = kept
  }
  return (bucket: Uint32Array, round: Round): void => {
    const clusters = read(bucket)
    if (clusters === 1) return
    for (let i = 1; i < bucket.length; i++)
      for (let j = 0; j < i; j++) {
        const own = clusterOf[i]!
        const other = clusterOf[j]!
        if ((done[own]! >>> other) & 1) continue
        const isClose = touch(facts, roots[own]! * ROW, roots[other]! * ROW) === 1
        const root = isClose ? tryJoin(roots[own]!, roots[other]!, round) : -1
        if (root < 0) {
          done[own]! |= 1 << other
          done[other]! |= 1 << own
          continue
        }
        roots[other] = root
        unite(other, own, clusters, bucket.length)
      }
  }
}

/** A power of two, no less than `LEADERS`: places in which the latest clusters stand in turn. */
const PLACES = 32

/** Members that are read before they are compared: what lies far apart in memory is waited for once and not once for each. */
const READ_AHEAD = 64

/** Joins in a crowded bucket, where each cluster is tried against the latest others. */
const crowdJoiner = (find: Find, tryJoin: TryJoin, { facts }: Profile) => {
  const leaders = new Int32Array(PLACES)
  /** The clusters of the members that come next, and their days. */
  const roots = new Int32Array(READ_AHEAD)
  const first = new Int32Array(READ_AHEAD)
  const last = new Int32Array(READ_AHEAD)

  const readAhead = (bucket: Uint32Array, from: number): number => {
    const count = Math.min(READ_AHEAD, bucket.length - from)
    for (let i = 0; i < count; i++) {
      const root = find(bucket[from + i]!)
      roots[i] = root
      first[i] = facts[root * ROW + FIRST_DAY]!
      last[i] = facts[root * ROW + LAST_DAY]!
    }
    return count
  }
  /** A bit for each of so many leaders before a place, the latest first: whether its days touch those. */
  const touching = (begin: number, end: number, next: number, count: number): number => {
    let bits = 0
    for (let place = next - count; place < next; place++) {
      const row = leaders[place & (PLACES - 1)]! * ROW
      // No branch is taken, for none could be guessed.
      const apart = (end - facts[row + FIRST_DAY]!) | (facts[row + LAST_DAY]! - begin)
      bits = (bits << 1) | (~apart >>> 31)
    }
    return bits
  }
  const isLeader = (root: number, next: number, count: number): boolean => {
    if ((facts[root * ROW + KIND]! & JOINED) === 0) return false
    for (let place = next - count; place < next; place++) if (leaders[place & (PLACES - 1)] === root) return true
    return false
  }
  /** Joins a cluster with the latest leader that it agrees with, and says whether there is one. */
  const joinsLeader = (root: number, touchingBits: number, next: number, round: Round): boolean => {
    for (let bits = touchingBits; bits !== 0; bits &= bits - 1) {
      const place = (next - 32 + Math.clz32(bits & -bits)) & (PLACES - 1)
      const joined = tryJoin(root, leaders[place]!, round)
      if (joined < 0) continue
      leaders[place] = joined
      return true
    }
    return false
  }
  return (bucket: Uint32Array, round: Round): void => {
    /** How many leaders there have been: the next takes the place of the oldest. */
    let next = 0
    for (let from = 0; from < bucket.length; ) {
      const ahead = readAhead(bucket, from)
      let i = 0
      let isJoined = false
      // What joins is another cluster then, with other days: what was read is old.
      for (; i < ahead && !isJoined; i++) {
        const count = Math.min(next, LEADERS)
        if (isLeader(roots[i]!, next, count)) continue
        isJoined = joinsLeader(roots[i]!, touching(first[i]!, last[i]!, next, count), next, round)
        if (!isJoined) leaders[next++ & (PLACES - 1)] = roots[i]!
      }
      from += i
    }
  }
}
