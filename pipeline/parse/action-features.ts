import type { Configuration } from './configuration.js'
import { hash1, hash2, hash3 } from './hashing.js'
import { distance, few, type Sentence } from './sentence.js'

/** How many features tell of one action. */
export const ACTION_FEATURES = 68

/**
 * Writes the features of the next action: the top of the stack (s0, s1, s2), the start of the buffer (b0 to b3), their
 * outermost dependents, distances and numbers of dependents (after Zhang and Nivre 2011). In the names below `w` is a
 * word, `t` a tag, `l` and `r` the outermost dependent on the left and on the right, and a last `r` its relation.
 */
export const actionFeatures = (
  configuration: Configuration,
  { words, groups, tags }: Sentence,
  into: Int32Array,
): void => {
  const { stack, depth, next, size, left, left2, right, right2, lefts, rights, relations } = configuration
  const s0 = depth > 0 ? stack[depth - 1]! : 0
  const s1 = depth > 1 ? stack[depth - 2]! : 0
  const s2 = depth > 2 ? stack[depth - 3]! : 0
  const b0 = next
  const b1 = next < size + 1 ? next + 1 : 0
  const b2 = next < size ? next + 2 : 0
  const b3 = next < size - 1 ? next + 3 : 0
  const s0w = words[s0]!
  const s0t = tags[s0]!
  const s1w = words[s1]!
  const s1t = tags[s1]!
  const s2t = tags[s2]!
  const b0w = words[b0]!
  const b0t = tags[b0]!
  const b1w = words[b1]!
  const b1t = tags[b1]!
  const b2t = tags[b2]!
  const b3t = tags[b3]!
  const s0l = left[s0]!
  const s0r = right[s0]!
  const s1l = left[s1]!
  const s1r = right[s1]!
  const b0l = left[b0]!
  const s0lr = relations[s0l]!
  const s0rr = relations[s0r]!
  const s1rr = relations[s1r]!
  const s1lr = relations[s1l]!
  const b0lr = relations[b0l]!
  const d = s0 === 0 ? 0 : distance(s0, b0)
  const d1 = s1 === 0 ? 0 : distance(s1, s0)
  const s0g = groups[s0]!
  const s1g = groups[s1]!
  const b0g = groups[b0]!
  const s0wt = s0w * 64 + s0t
  const s1wt = s1w * 64 + s1t
  const b0wt = b0w * 64 + b0t
  const pair = s0t * 64 + b0t
  const under = s1t * 64 + s0t
  into[0] = hash1(1, s0wt)
  into[1] = hash1(2, s0w)
  into[2] = hash2(3, s0t, s2t)
  into[3] = hash1(4, b0wt)
  into[4] = hash1(5, b0w)
  into[5] = hash2(6, b0t, b1t)
  into[6] = hash2(7, b1w, b1t)
  into[7] = hash2(8, s1wt, 0)
  into[8] = hash1(9, s1w)
  into[9] = hash2(10, words[b2]!, b2t)
  into[10] = hash2(11, s0wt, b0wt)
  into[11] = hash2(12, s0wt, b0w)
  into[12] = hash2(13, s0w, b0wt)
  into[13] = hash2(14, s0wt, b0t)
  into[14] = hash2(15, s0t, b0wt)
  into[15] = hash2(16, s0w, b0w)
  into[16] = hash1(17, pair)
  into[17] = hash2(18, s1w, s0w)
  into[18] = hash1(19, under)
  into[19] = hash2(20, s1wt, s0t)
  into[20] = hash2(21, s1t, s0wt)
  into[21] = hash2(22, s1w, b0w)
  into[22] = hash2(23, under, b0t)
  into[23] = hash2(24, under, b0w)
  into[24] = hash3(25, b0t, b1t, b2t)
  into[25] = hash2(26, pair, b1t)
  into[26] = hash3(27, s2t, under, b0t)
  into[27] = hash3(28, pair, b1t, b2t)
  into[28] = hash3(29, under, b0t, b1t)
  into[29] = hash3(30, s0t, tags[s0l]!, b0t)
  into[30] = hash3(31, s0t, tags[s0r]!, b0t)
  into[31] = hash3(32, pair, tags[b0l]!, 0)
  into[32] = hash3(33, under, tags[s1r]!, b0t)
  into[33] = hash3(34, under, tags[s1l]!, b0t)
  into[34] = hash3(35, under, tags[s0l]!, b0t)
  into[35] = hash3(36, under, tags[s0r]!, b0t)
  into[36] = hash2(37, s0wt, s0rr)
  into[37] = hash2(38, s0wt, s0lr)
  into[38] = hash3(39, pair, s0rr, s0lr)
  into[39] = hash3(40, pair, b0lr, s0rr)
  into[40] = hash3(41, under, s1rr, s0lr)
  into[41] = hash3(42, under, s1lr, s0rr)
  into[42] = hash3(43, s1wt, s1rr, s0t)
  into[43] = hash2(44, b0wt, b0lr)
  into[44] = hash2(45, pair, d)
  into[45] = hash3(46, s0w, b0w, d)
  into[46] = hash3(47, under, d1, b0t)
  into[47] = hash3(48, s0wt, few(rights[s0]!), few(lefts[s0]!))
  into[48] = hash3(49, pair, few(rights[s0]!), few(lefts[b0]!))
  into[49] = hash3(50, s1wt, few(rights[s1]!), s0t)
  into[50] = hash3(51, s0t, tags[s0r]!, tags[right2[s0]!]!)
  into[51] = hash3(52, s0t, tags[s0l]!, tags[left2[s0]!]!)
  into[52] = hash3(53, b0t, tags[b0l]!, tags[left2[b0]!]!)
  into[53] = hash3(54, s0t, words[s0l]!, b0t)
  into[54] = hash3(55, s0w, b1t, b0t)
  into[55] = hash3(56, b0t, b1w, s0t)
  into[56] = hash3(57, s1t, s0t, b1w)
  into[57] = hash3(58, pair, b1t * 64 + b2t, b3t)
  into[58] = hash3(59, s0g, b0g, pair)
  into[59] = hash2(60, s0g, pair)
  into[60] = hash2(61, b0g, pair)
  into[61] = hash3(62, s1g, s0g, under)
  into[62] = hash3(63, s1g, under, b0t)
  into[63] = hash3(64, s0g, under, b0t)
  into[64] = hash3(65, s0g, b0g, d)
  into[65] = hash3(66, s1g, b0g, s0t)
  into[66] = hash3(67, s1g, s0g, b0g)
  into[67] = hash3(68, s0g, pair, groups[b1]!)
}
