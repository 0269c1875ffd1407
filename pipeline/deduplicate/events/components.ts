import { type Growing, growingFloat64, growingUint32 } from '../../growing.js'
import { eachBucket } from '../buckets.js'
import { mixed } from '../runs.js'
import { disjointSets } from '../union.js'
import { keysOf } from './keys.js'
import { likelyPairs, type Pair } from './link.js'
import type { Mention } from './mention.js'
import type { Mentions } from './mentions.js'
import { type Sum, summing, type Weights } from './sum.js'

/** Mentions that are likely of one event, directly or by way of others, and the likely pairs among them, by their ranks. */
export interface Component {
  readonly mentions: readonly Mention[]
  readonly pairs: readonly Pair[]
}

interface Pairs {
  readonly a: Growing<Uint32Array>
  readonly b: Growing<Uint32Array>
  readonly sum: Growing<Float64Array>
}

/** Pairs that are remembered, so that two mentions who share several keys are mostly compared once. */
const REMEMBERED = 1 << 20

/** The sum for a pair that has not just been asked for; of one that has nothing is likely. */
const askedOnce = (sum: Sum): Sum => {
  const firsts = new Uint32Array(REMEMBERED)
  const seconds = new Uint32Array(REMEMBERED)
  return (a, b) => {
    const at = mixed(a.rank, b.rank) & (REMEMBERED - 1)
    // One rank is above the other, so that no pair looks like an empty place.
    if (firsts[at] === a.rank && seconds[at] === b.rank) return Number.NEGATIVE_INFINITY
    firsts[at] = a.rank
    seconds[at] = b.rank
    return sum(a, b)
  }
}

/** The likely pairs of all mentions, found by the keys that they share; a pair may come twice. */
const pairsOf = (mentions: Mentions, weights: Weights): Pairs => {
  const keys = growingUint32()
  const members = growingUint32()
  for (let rank = 0; rank < mentions.count; rank++)
    for (const key of keysOf(mentions.at(rank), mentions.rarity)) {
      keys.push(key)
      members.push(rank)
    }
  const pairs = { a: growingUint32(), b: growingUint32(), sum: growingFloat64() }
  const sum = askedOnce(summing(weights, weights.limit))
  eachBucket(keys.view(), members.view(), (bucket) => {
    const some = Array.from(bucket, mentions.at)
    for (const { a, b, sum: found } of likelyPairs(some, sum, weights.limit)) {
      pairs.a.push(some[a]!.rank)
      pairs.b.push(some[b]!.rank)
      pairs.sum.push(found)
    }
  })
  return pairs
}

/** Visits every component of two mentions or more. They have nothing to do with each other, and may be clustered side by side. */
export const eachComponent = (mentions: Mentions, weights: Weights, visit: (component: Component) => void): void => {
  const { a, b, sum } = pairsOf(mentions, weights)
  const { find, join } = disjointSets(mentions.count)
  for (let i = 0; i < a.size(); i++) join(a.at(i), b.at(i))
  const members = new Map<number, number[]>()
  const pairs = new Map<number, Pair[]>()
  for (let i = 0; i < a.size(); i++) {
    const root = find(a.at(i))
    const those = pairs.get(root) ?? []
    if (those.length === 0) pairs.set(root, those)
    those.push({ a: a.at(i), b: b.at(i), sum: sum.at(i) })
  }
  for (let rank = 0; rank < mentions.count; rank++) {
    const root = find(rank)
    if (!pairs.has(root)) continue
    const those = members.get(root) ?? []
    if (those.length === 0) members.set(root, those)
    those.push(rank)
  }
  for (const [root, ranks] of members) visit({ mentions: ranks.map(mentions.at), pairs: pairs.get(root)! })
}
