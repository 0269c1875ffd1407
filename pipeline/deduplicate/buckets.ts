import { type Keyed, sortByKey } from './sort.js'

/** Members of one bucket up to which all pairs are compared; beyond, each is compared with a bounded number of others. */
export const ALL_PAIRS = 24
/** In a crowded bucket, the clusters that a member is compared with: the latest ones. */
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

/** What `joinAlike` joins: clusters known by any of their members. */
export interface Joining {
  readonly find: (member: number) => number
  /** Joins two members of different clusters where they are alike, and says whether it did. */
  readonly tryJoin: (a: number, b: number) => boolean
}

/**
 * Joins the members of a bucket that are alike. In a small bucket every pair is tried. In a crowded one (words that
 * everybody prints) each member is tried against one member of each of the latest clusters: many copies of one thing are
 * one cluster and cost one comparison each, and what a crowd of strangers costs is bounded.
 *
 * @returns whether the bound was met, so that a pair in this bucket may not have been compared
 */
export const joinAlike = (bucket: Uint32Array, { find, tryJoin }: Joining): boolean => {
  if (bucket.length <= ALL_PAIRS) {
    for (let i = 1; i < bucket.length; i++)
      for (let j = 0; j < i; j++) if (find(bucket[i]!) !== find(bucket[j]!)) tryJoin(bucket[j]!, bucket[i]!)
    return false
  }
  const leaders: number[] = []
  // The clusters of the leaders are all different, and stay so: who joins one of them belonged to none.
  const roots: number[] = []
  let crowded = false
  for (const member of bucket) {
    if (roots.includes(find(member))) continue
    let home = leaders.length - 1
    while (home >= 0 && !tryJoin(leaders[home]!, member)) home--
    if (home >= 0) {
      roots[home] = find(member)
      continue
    }
    leaders.push(member)
    roots.push(find(member))
    if (leaders.length > LEADERS) {
      leaders.shift()
      roots.shift()
      crowded = true
    }
  }
  return crowded
}
