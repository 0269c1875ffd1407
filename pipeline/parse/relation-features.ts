import type { Configuration } from './configuration.js'
import { hash1, hash2, hash3 } from './hashing.js'
import { distance, few, type Sentence } from './sentence.js'

/** How many features tell of one relation. */
export const RELATION_FEATURES = 36

/** Writes the features of the relation of `dependent` to `head` at the time when it is attached: all its own dependents are known then. */
export const relationFeatures = (
  configuration: Configuration,
  { words, groups, tags }: Sentence,
  dependent: number,
  head: number,
  into: Int32Array,
): void => {
  const { left, right, left2, lefts, rights, relations, size } = configuration
  const side = dependent < head ? 1 : 2
  const dw = words[dependent]!
  const dt = tags[dependent]!
  const hw = words[head]!
  const ht = tags[head]!
  const dl = left[dependent]!
  const dr = right[dependent]!
  const dlr = relations[dl]!
  const drr = relations[dr]!
  const hl = relations[left[head]!]!
  const hr = relations[right[head]!]!
  const hl2 = relations[left2[head]!]!
  const before = dependent - 1
  const after = dependent < size ? dependent + 1 : 0
  const pair = (ht * 64 + dt) * 4 + side
  const d = Math.min(7, side === 1 ? distance(dependent, head) : distance(head, dependent))
  const dg = groups[dependent]!
  const hg = groups[head]!
  into[0] = hash1(1, pair)
  into[1] = hash2(2, hw, pair)
  into[2] = hash2(3, dw, pair)
  into[3] = hash3(4, hw, dw, side)
  into[4] = hash2(5, dw, side)
  into[5] = hash2(6, hw, side)
  into[6] = hash2(7, pair, d)
  into[7] = hash3(8, pair, tags[dl]!, tags[dr]!)
  into[8] = hash2(9, pair, words[dl]!)
  into[9] = hash2(10, pair, words[dr]!)
  into[10] = hash2(11, pair, dlr)
  into[11] = hash2(12, pair, drr)
  into[12] = hash3(13, pair, hl, hr)
  into[13] = hash3(14, hw, hr, side * 64 + dt)
  into[14] = hash3(15, hw, hl, side * 64 + dt)
  into[15] = hash3(16, pair, hl, hl2)
  into[16] = hash2(17, pair, tags[before]!)
  into[17] = hash2(18, pair, tags[after]!)
  into[18] = hash2(19, pair, words[before]!)
  into[19] = hash2(20, pair, words[after]!)
  into[20] = hash3(21, pair, few(lefts[dependent]!), few(rights[dependent]!))
  into[21] = hash3(22, pair, few(lefts[head]!), few(rights[head]!))
  into[22] = hash2(23, pair, tags[head > 1 ? head - 1 : 0]!)
  into[23] = hash2(24, pair, head <= size ? tags[head + 1]! : 0)
  into[24] = hash3(25, dt, dlr, drr)
  into[25] = hash3(26, hw, dlr, side * 64 + dt)
  into[26] = hash3(27, dw, hl, hr)
  into[27] = hash3(28, pair, words[right[head]!]!, hr)
  into[28] = hash3(29, pair, words[left[head]!]!, hl)
  into[29] = hash3(30, dw, ht, d)
  into[30] = hash3(31, hg, dg, pair)
  into[31] = hash2(32, hg, pair)
  into[32] = hash2(33, dg, pair)
  into[33] = hash3(34, hg, pair, hr)
  into[34] = hash3(35, hg, groups[dl]!, pair)
  into[35] = hash3(36, dg, groups[dr]!, pair)
}
