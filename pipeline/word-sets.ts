/**
 * The words of all vocabularies by number, so that asking a token whether it is one of a set of words costs a look at one
 * bit instead of a hash. Numbers are given while the program loads and never after: what a text says adds none.
 */
const numbers = new Map<string, number>()

/** 32-bit pieces of the row of bits that each word has: one bit for each set. */
const ROW = 16
let rows = new Int32Array(ROW * 4096)
let sets = 0

/** The number of a word of the vocabularies, 0 of any other; ask it for the words of texts only, when all is loaded. */
export const wordNumber = (word: string): number => numbers.get(word) ?? 0

/** The number of a word of the vocabularies, given where it has none yet; to be asked while the program loads. */
export const numbered = (word: string): number => {
  const known = numbers.get(word)
  if (known !== undefined) return known
  const number = numbers.size + 1
  numbers.set(word, number)
  if ((number + 1) * ROW > rows.length) {
    const wider = new Int32Array(rows.length * 2)
    wider.set(rows)
    rows = wider
  }
  return number
}

/** A set of words that is asked by number. */
export interface WordSet {
  /** True where the number, `word` or `lemmaWord` of a token, is that of a word of the set. */
  readonly has: (word: number) => boolean
}

/** Words in lower case as a set; to be made while the program loads. */
export const wordSet = (words: Iterable<string>): WordSet => {
  const set = sets++
  if (set >= ROW * 32) throw new Error('more sets of words than a row has bits: make ROW larger')
  const piece = set >> 5
  const bit = 1 << (set & 31)
  for (const word of words) {
    const at = numbered(word) * ROW + piece
    rows[at] = rows[at]! | bit
  }
  return { has: (word) => (rows[word * ROW + piece]! & bit) !== 0 }
}

/** What is said of words, asked by number. */
export interface WordMap<Value> {
  readonly get: (word: number) => Value | undefined
}

/** A list of numbers by word that takes little room, so that it stays near the processor. */
const byWord = (pairs: Iterable<readonly [string, number]>, List: typeof Uint8Array | typeof Uint16Array) => {
  const places = [...pairs].map(([word, value]) => [numbered(word), value] as const)
  const list = new List(numbers.size + 1)
  for (const [number, value] of places) list[number]! |= value
  return list
}

/** Words in lower case and what is said of each; to be made while the program loads. */
export const wordMap = <Value>(pairs: Iterable<readonly [string, Value]>): WordMap<Value> => {
  const said = new Map(pairs)
  const values = [undefined, ...said.values()]
  const places = byWord(
    [...said.keys()].map((word, i) => [word, i + 1] as const),
    Uint16Array,
  )
  return { get: (word) => (word < places.length ? values[places[word]!] : undefined) }
}

/** What words are, as at most eight bits: those of all the lists that hold a word; 0 for any other. To be made while the program loads. */
export const wordBits = (
  lists: readonly (readonly [bit: number, words: Iterable<string>])[],
): { readonly get: (word: number) => number } => {
  const bits = byWord(
    lists.flatMap(([bit, words]) => [...words].map((word) => [word, bit] as const)),
    Uint8Array,
  )
  return { get: (word) => (word < bits.length ? bits[word]! : 0) }
}
