import { type Keyed, sortByKey } from './sort.js'

/** Members of one bucket up to which all pairs are compared; beyond, each is compared with a bounded number of others. */
export const ALL_PAIRS = 24
/** In a crowded bucket, the members that one is compared with: the latest that were like none before them. */
export const LEADERS = 24

/** Bits of the tables that tell which keys come again: 2 MB of each at most. */
const MOST_BITS = 1 << 24

/** Moves the entries whose keys others have too to the front, and a few more: most keys occur once and need no sorting. */
const sharedOnly = ({ keys, members }: Keyed): Keyed => {
  let bits = 32
  while (bits < keys.length * 4 && bits < MOST_BITS) bits *= 2
  const seen = new Uint32Array(bits >>> 5)
  const again = new Uint32Array(bits >>> 5)
  for (let i = 0; i < keys.length; i++) {
    const at = (keys[i]! & (bits - 1)) >>> 5
    const bit = 1 << (keys[i]! & 31)
    again[at]! |= seen[at]! & bit
    seen[at]! |= bit
  }
  let kept = 0
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i]!
    if (((again[(key & (bits - 1)) >>> 5]! >>> (key & 31)) & 1) === 0) continue
    keys[kept] = key
    members[kept++] = members[i]!
  }
  return { keys: keys.subarray(0, kept), members: members.subarray(0, kept) }
}

const isAscending = (numbers: Uint32Array): boolean => {
  for (let i = 1; i < numbers.length; i++) if (numbers[i - 1]! > numbers[i]!) return false
  return true
}

/** By key, and where that is the same by member. */
const sorted = ({ keys, members }: Keyed): Keyed => {
  if (isAscending(members)) return sortByKey({ keys, members })
  const byMember = sortByKey({ keys: members, members: keys })
  return sortByKey({ keys: byMember.members, members: byMember.keys })
}

/**
 * Calls `visit` for every key that two members or more share, in the order of the keys, with the members in ascending
 * order. The arrays are overwritten.
 *
 * @param keys one hash for each entry
 * @param members the member of each entry, parallel to the keys
 */
export const eachBucket = (keys: Uint32Array, members: Uint32Array, visit: (bucket: Uint32Array) => void): void => {
  const entries = sorted(sharedOnly({ keys, members }))
  const count = entries.keys.length
  for (let start = 0; start < count; ) {
    const key = entries.keys[start]
    let size = 0
    let end = start
    for (; end < count && entries.keys[end] === key; end++) {
      const member = entries.members[end]!
      if (size === 0 || entries.members[start + size - 1] !== member) entries.members[start + size++] = member
    }
    if (size > 1) visit(entries.members.subarray(start, start + size))
    start = end
  }
}

/** Compares two members, the one that comes first in the bucket given first; says whether they are alike, and notes it. */
export type Compare<M> = (earlier: M, later: M) => boolean

/** The members of one bucket, as they come. */
export interface BucketReader<M> {
  readonly add: (member: M) => void
  /** Whether the bound was met, so that a pair in this bucket may not have been compared. */
  readonly isCrowded: () => boolean
}

/**
 * Compares the members of a bucket. In a small one every pair is compared. In a crowded one (words that everybody prints)
 * each member is compared with the latest of those that were like none before them: many copies of one thing cost one
 * comparison each, and what a crowd of strangers costs is bounded. What is joined depends on the members of this bucket
 * alone, so that buckets may be read in any order and on any machine.
 *
 * @param size how many members will come
 * @param areJoined whether two are known to be of one cluster, so that they need not be compared; asked in small buckets only
 */
export const bucketReader = <M>(
  size: number,
  compare: Compare<M>,
  areJoined: Compare<M> = () => false,
): BucketReader<M> => {
  const earlier: M[] = []
  let crowded = false
  const addToFew = (member: M): void => {
    for (const other of earlier) if (!areJoined(other, member)) compare(other, member)
    earlier.push(member)
  }
  const addToCrowd = (member: M): void => {
    for (let i = earlier.length - 1; i >= 0; i--) if (compare(earlier[i]!, member)) return
    earlier.push(member)
    if (earlier.length <= LEADERS) return
    earlier.shift()
    crowded = true
  }
  return { add: size <= ALL_PAIRS ? addToFew : addToCrowd, isCrowded: () => crowded }
}

/** Reads a bucket as a whole; returns whether it was crowded. */
export const compareAlike = (bucket: Uint32Array, compare: Compare<number>, areJoined: Compare<number>): boolean => {
  const { add, isCrowded } = bucketReader(bucket.length, compare, areJoined)
  for (const member of bucket) add(member)
  return isCrowded()
}
