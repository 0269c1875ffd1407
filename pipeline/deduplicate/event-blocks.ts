import { eventTypeNames } from '../../schemas/plover.js'
import { growingUint32 } from '../growing.js'
import { eachBucket } from './buckets.js'
import type { Corpus } from './corpus.js'
import { PLANNED, type Profile } from './event-profile.js'
import type { Parties } from './parties.js'
import { mixed } from './runs.js'

/** Days in a block: mentions find each other where their days touch the same block. */
const BLOCK = 32
/** A stretch longer than this many blocks is looked for among all mentions of the same parties. */
const MANY_BLOCKS = 4
const ANY_BLOCK = 0xffffff
const AGREE = eventTypeNames.indexOf('AGREE')

const blockOf = (day: number): number => Math.floor(day / BLOCK)
/** A long or unknown stretch stands in the block of all. */
const isWide = (first: number, last: number): boolean => blockOf(last) - blockOf(first) >= MANY_BLOCKS

/** Calls `visit` with what a mention may be looked for under: each named party, and each country, with the type of the act. */
const eachCode = (
  { event }: Corpus,
  { names, who, from, to }: Parties,
  i: number,
  visit: (code: number) => void,
): void => {
  const family = PLANNED.has(event.type[i]!) ? AGREE : event.type[i]!
  for (let at = from[i]!; at < to[i]!; at++) {
    const name = who[at]!
    if (names.id[name]! > 0) visit(mixed(names.id[name]!, family))
    if (names.country[name]! > 0) visit(mixed(~names.country[name]!, family))
  }
}

/** Mentions of one article up to which they are all compared with each other. */
const FEW = 24

/** The sets of mentions of article i that may be of one event: all where they are few, else those that share a party and a family of types. */
export const articleBlocks = (
  corpus: Corpus,
  parties: Parties,
  ranks: Uint32Array,
  article: number,
): readonly Uint32Array[] => {
  const { eventEnd } = corpus
  const first = article === 0 ? 0 : eventEnd[article - 1]!
  const end = eventEnd[article]!
  if (end - first < 2) return []
  if (end - first <= FEW) return [ranks.slice(first, end).sort()]
  const keys = growingUint32()
  const members = growingUint32()
  for (let i = first; i < end; i++) {
    eachCode(corpus, parties, i, (code) => {
      keys.push(code)
      members.push(ranks[i]!)
    })
  }
  const blocks: Uint32Array[] = []
  eachBucket(keys.view(), members.view(), (bucket) => blocks.push(bucket.slice()))
  return blocks
}

/** Mentions whose keys are sorted at a time: each has a few keys, of 20 bytes. */
const MENTIONS_AT_ONCE = 250_000

/**
 * Visits every set of mentions that may be of one event: those that share a party and a block of days. Who stands in
 * the block of all is compared with everybody.
 *
 * @param isWideOnly whether to visit the blocks of all days alone, in which every mention stands of which nothing says when
 */
export const eachBlock = (
  corpus: Corpus,
  parties: Parties,
  order: Uint32Array,
  days: Pick<Profile, 'firstDay' | 'lastDay'>,
  isWideOnly: boolean,
  visit: (bucket: Uint32Array) => void,
): void => {
  const { firstDay: first, lastDay: last } = days
  const wide = new Set<number>()
  order.forEach((i, rank) => {
    if (isWide(first[rank]!, last[rank]!)) eachCode(corpus, parties, i, (code) => wide.add(code))
  })
  const parts = Math.ceil(order.length / MENTIONS_AT_ONCE)
  for (let part = 0; part < parts; part++) {
    const keys = growingUint32()
    const members = growingUint32()
    const add = (key: number, member: number): void => {
      keys.push(key)
      members.push(member)
    }
    order.forEach((i, rank) => {
      const isEverywhere = isWide(first[rank]!, last[rank]!)
      eachCode(corpus, parties, i, (code) => {
        if (code % parts !== part) return
        if (isEverywhere || wide.has(code)) add(mixed(code, ANY_BLOCK), rank)
        if (isEverywhere || isWideOnly) return
        const end = blockOf(last[rank]!)
        for (let block = blockOf(first[rank]!); block <= end; block++) add(mixed(code, block), rank)
      })
    })
    eachBucket(keys.view(), members.view(), visit)
  }
}
