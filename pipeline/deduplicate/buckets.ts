/** Members of one bucket up to which all pairs are compared; beyond, each is compared with a bounded number of others. */
const ALL_PAIRS = 24
/** In a crowded bucket, the clusters that a member is compared with: the latest ones. */
const LEADERS = 24

/**
 * Calls `visit` for every key that two members or more share, with the members in ascending order.
 *
 * @param keys one key for each entry
 * @param members the member of each entry, parallel to the keys
 */
export const eachBucket = (keys: Uint32Array, members: Uint32Array, visit: (bucket: Uint32Array) => void): void => {
  // Key and member as the two halves of one 64-bit number: the engine sorts those without calling back.
  const halves = new Uint32Array(keys.length * 2)
  for (let i = 0; i < keys.length; i++) {
    halves[2 * i] = members[i]!
    halves[2 * i + 1] = keys[i]!
  }
  new BigUint64Array(halves.buffer).sort()
  const bucket = new Uint32Array(keys.length)
  for (let start = 0; start < keys.length; ) {
    const key = halves[2 * start + 1]
    let size = 0
    let end = start
    for (; end < keys.length && halves[2 * end + 1] === key; end++) {
      const member = halves[2 * end]!
      if (size === 0 || bucket[size - 1] !== member) bucket[size++] = member
    }
    if (size > 1) visit(bucket.subarray(0, size))
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
