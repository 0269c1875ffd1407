/** Words are told apart by a hash of their letters a to z, in any case; two share one so rarely that it makes no difference. */
export const WORD_HASHES = 1 << 17

/** The hash of a word's letters so far and one more, by its code as a small letter. */
export const nextHash = (hash: number, small: number): number => (Math.imul(hash, 31) + small) & (WORD_HASHES - 1)

export const hashOf = (word: string): number => {
  let hash = 0
  for (let at = 0; at < word.length; at++) hash = nextHash(hash, word.charCodeAt(at))
  return hash
}

/** Where it is enough to tell the words of one page apart, fewer do. */
export const PAGE_HASHES = 1 << 16
