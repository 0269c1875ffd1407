import { eventTypeNames } from '../../schemas/plover.js'
import { growingUint32 } from '../growing.js'
import { eachBucket } from './buckets.js'
import type { Corpus } from './corpus.js'
import { FIRST_DAY, LAST_DAY, PLANNED, type Profile, ROW } from './event-profile.js'
import { countryAt, type Parties, partiesFrom } from './parties.js'
import { mixed } from './runs.js'
import { remainder } from './sort.js'

/** Days in a block: mentions find each other where their days touch the same block. */
const BLOCK = 32
/** A stretch longer than this many blocks is looked for among all mentions of the same parties. */
const MANY_BLOCKS = 4
const ANY_BLOCK = 0xffffff
const AGREE = eventTypeNames.indexOf('AGREE')

const blockOf = (day: number): number => Math.floor(day / BLOCK)
/** A long or unknown stretch stands in the block of all. */
const isWide = (first: number, last: number): boolean => blockOf(last) - blockOf(first) >= MANY_BLOCKS

/** By rank: the type of the act, or AGREE for all that a plan may come to. */
export const familiesOf = ({ event }: Corpus, order: Uint32Array): Uint8Array => {
  const families = new Uint8Array(order.length)
  for (let rank = 0; rank < order.length; rank++) {
    const type = event.type[order[rank]!]!
    families[rank] = PLANNED.has(type) ? AGREE : type
  }
  return families
}

/** Calls `visit` with what a mention may be looked for under: each named party, and each country, with the family of the act. */
const eachCode = (
  parties: Parties,
  families: Uint8Array,
  rank: number,
  visit: (code: number, rank: number) => void,
): void => {
  const { id, to } = parties
  for (let at = partiesFrom(parties, rank); at < to[rank]!; at++) {
    if (id[at]! > 0) visit(mixed(id[at]!, families[rank]!), rank)
    if (countryAt(parties, at) > 0) visit(mixed(~countryAt(parties, at), families[rank]!), rank)
  }
}

/** Sorts a few numbers where they stand. */
const ascending = (numbers: Uint32Array): Uint32Array => {
  for (let i = 1; i < numbers.length; i++) {
    const number = numbers[i]!
    let at = i
    for (; at > 0 && numbers[at - 1]! > number; at--) numbers[at] = numbers[at - 1]!
    numbers[at] = number
  }
  return numbers
}

/** Mentions of one article up to which they are all compared with each other. */
const FEW = 24

/** The sets of mentions of article i that may be of one event: all where they are few, else those that share a party and a family of types. */
export const articleBlocks = (
  { eventEnd }: Corpus,
  parties: Parties,
  families: Uint8Array,
  ranks: Uint32Array,
  article: number,
): readonly Uint32Array[] => {
  const first = article === 0 ? 0 : eventEnd[article - 1]!
  const end = eventEnd[article]!
  if (end - first < 2) return []
  if (end - first <= FEW) return [ascending(ranks.slice(first, end))]
  const keys = growingUint32()
  const members = growingUint32()
  const add = (code: number, rank: number): void => {
    keys.push(code)
    members.push(rank)
  }
  for (let i = first; i < end; i++) eachCode(parties, families, ranks[i]!, add)
  const blocks: Uint32Array[] = []
  eachBucket(keys.view(), members.view(), (bucket) => blocks.push(bucket.slice()))
  return blocks
}

/** Mentions whose keys are sorted at a time: each has a few keys, of 16 bytes. */
const MENTIONS_AT_ONCE = 250_000

/** First and last day of each mention, by rank. */
export interface Days {
  readonly firstDay: Int32Array
  readonly lastDay: Int32Array
}

/** The days that each mention gives itself: joining narrows what a cluster says. */
export const daysOf = ({ facts }: Profile): Days => {
  const firstDay = new Int32Array(facts.length / ROW)
  const lastDay = new Int32Array(firstDay.length)
  for (let rank = 0; rank < firstDay.length; rank++) {
    firstDay[rank] = facts[rank * ROW + FIRST_DAY]!
    lastDay[rank] = facts[rank * ROW + LAST_DAY]!
  }
  return { firstDay, lastDay }
}

/** What some mention is looked for under that stands in the block of all, as signed numbers. */
const wideCodes = (parties: Parties, families: Uint8Array, { firstDay, lastDay }: Days): ReadonlySet<number> => {
  const wide = new Set<number>()
  const add = (code: number): void => void wide.add(code | 0)
  for (let rank = 0; rank < families.length; rank++)
    if (isWide(firstDay[rank]!, lastDay[rank]!)) eachCode(parties, families, rank, add)
  return wide
}

/** A bit for each part of the codes, or sixteenth part, in which a mention is looked for; by rank. */
const partBits = (parties: Parties, families: Uint8Array, parts: number): Uint16Array => {
  const bits = new Uint16Array(families.length)
  const add = (code: number, rank: number): void => {
    bits[rank]! |= 1 << (remainder(code, parts) & 15)
  }
  for (let rank = 0; rank < families.length; rank++) eachCode(parties, families, rank, add)
  return bits
}

/**
 * Visits every set of mentions that may be of one event: those that share a party and a block of days. Who stands in
 * the block of all is compared with everybody.
 *
 * @param isWideOnly whether to visit the blocks of all days alone, in which every mention stands of which nothing says when
 */
export const eachBlock = (
  parties: Parties,
  families: Uint8Array,
  days: Days,
  isWideOnly: boolean,
  visit: (bucket: Uint32Array) => void,
): void => {
  const { firstDay: first, lastDay: last } = days
  const wide = wideCodes(parties, families, days)
  const parts = Math.ceil(families.length / MENTIONS_AT_ONCE)
  const inParts = partBits(parties, families, parts)
  const keys = growingUint32()
  const members = growingUint32()
  for (let part = 0; part < parts; part++) {
    keys.clear()
    members.clear()
    const push = (key: number, member: number): void => {
      keys.push(key)
      members.push(member)
    }
    const add = (code: number, rank: number): void => {
      if (remainder(code, parts) !== part) return
      const isEverywhere = isWide(first[rank]!, last[rank]!)
      if (isEverywhere || wide.has(code | 0)) push(mixed(code, ANY_BLOCK), rank)
      if (isEverywhere || isWideOnly) return
      const end = blockOf(last[rank]!)
      for (let block = blockOf(first[rank]!); block <= end; block++) push(mixed(code, block), rank)
    }
    for (let rank = 0; rank < families.length; rank++)
      if ((inParts[rank]! >>> (part & 15)) & 1) eachCode(parties, families, rank, add)
    eachBucket(keys.view(), members.view(), visit)
  }
}
