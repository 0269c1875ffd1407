/** Bits of a key by which numbers are sorted at a time: the counts of one digit stay in the processor's first cache. */
const DIGIT = 11
const DIGITS = 1 << DIGIT
const KEY = 32

/** Numbers and the 32-bit key of each, side by side. */
export interface Keyed {
  readonly keys: Uint32Array
  readonly members: Uint32Array
}

/**
 * Sorts members by their keys; those of one key stay in the order in which they come. Digit by digit, the least first
 * (radix sort): linear, and no call back for a comparison. May overwrite what it is given.
 */
export const sortByKey = ({ keys, members }: Keyed): Keyed => {
  const ends = new Uint32Array(DIGITS)
  let from: Keyed = { keys, members }
  let to: Keyed = { keys: new Uint32Array(keys.length), members: new Uint32Array(keys.length) }
  for (let shift = 0; shift < KEY; shift += DIGIT) {
    if (!countDigits(from.keys, shift, ends)) continue
    moveByDigit(from, to, shift, ends)
    const sorted = to
    to = from
    from = sorted
  }
  return from
}

/** Counts where the keys of each digit start; false where all keys have the same one. */
const countDigits = (keys: Uint32Array, shift: number, starts: Uint32Array): boolean => {
  starts.fill(0)
  for (let i = 0; i < keys.length; i++) starts[(keys[i]! >>> shift) & (DIGITS - 1)]!++
  if (keys.length === 0 || starts[(keys[0]! >>> shift) & (DIGITS - 1)] === keys.length) return false
  let start = 0
  for (let digit = 0; digit < DIGITS; digit++) {
    const count = starts[digit]!
    starts[digit] = start
    start += count
  }
  return true
}

const moveByDigit = (from: Keyed, to: Keyed, shift: number, starts: Uint32Array): void => {
  const { keys, members } = from
  for (let i = 0; i < keys.length; i++) {
    const digit = (keys[i]! >>> shift) & (DIGITS - 1)
    const at = starts[digit]!
    starts[digit] = at + 1
    to.keys[at] = keys[i]!
    to.members[at] = members[i]!
  }
}

/**
 * The numbers 0…count-1 in the order of several columns of keys, each as a key of 32 bits, the one that decides first
 * given first; numbers that are equal in all of them stay in their order.
 */
export const orderBy = (count: number, keysOf: readonly ((i: number) => number)[]): Uint32Array => {
  let members: Uint32Array = new Uint32Array(count)
  for (let i = 0; i < count; i++) members[i] = i
  for (let column = keysOf.length - 1; column >= 0; column--) {
    const keyOf = keysOf[column]!
    const keys = new Uint32Array(count)
    for (let at = 0; at < count; at++) keys[at] = keyOf(members[at]!)
    members = sortByKey({ keys, members }).members
  }
  return members
}

/** What is left of a number of 32 bits; the engine takes it for a fraction where it is not told that it is whole. */
export const remainder = (number: number, by: number): number => ((number >>> 0) % (by >>> 0)) >>> 0
