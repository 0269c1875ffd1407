import common from '../../rules/common-words.json' with { type: 'json' }
import { hashWord } from '../words.js'

/** Bits of a word that is not common: as rare as one article in 2 ** 9, or rarer. */
const UNCOMMON = 9
/** What is known of English news before a corpus is read counts as much as this many articles of it. */
const KNOWN_ARTICLES = 1000
/** Words are counted by the last bits of their hash: two that share them count as one, and seem less rare than they are. */
const PLACES = 1 << 20
/** Rarer than this, in bits, is as good as unique. */
const RAREST = 10

const bitsOfCommon = new Map<number, number>(
  Object.entries(common.bits).flatMap(([bits, words]) => words.map((word) => [hashWord(word), Number(bits)] as const)),
)

/** How rare a word is in English news, in bits: 3 for a word of one article in eight. */
export const newsRarity = (hash: number): number => bitsOfCommon.get(hash) ?? UNCOMMON

/** How rare each word is in a corpus. */
export interface Rarity {
  /** In bits, 0 to 10: the logarithm of articles over those with the word (inverse document frequency). */
  readonly bits: (hash: number) => number
  /** In how many articles of the corpus it stands, or a few more. */
  readonly count: (hash: number) => number
}

/**
 * Counts the words of a corpus; English news at large counts as a thousand articles more, so that in a few articles on
 * one matter its words are not taken for common ones.
 *
 * @param articles how many articles there are
 * @param words the telling words of all articles, each once an article
 */
export const rarityOf = (articles: number, words: Uint32Array): Rarity => {
  const counts = new Uint32Array(PLACES)
  for (let i = 0; i < words.length; i++) counts[words[i]! & (PLACES - 1)]!++
  const known = new Float32Array(PLACES)
  for (const [hash, bits] of bitsOfCommon) known[hash & (PLACES - 1)]! += KNOWN_ARTICLES / 2 ** bits
  const bitsAt = counts.length === 0 ? new Float32Array(0) : new Float32Array(PLACES)
  const all = articles + KNOWN_ARTICLES
  for (let i = 0; i < PLACES; i++)
    bitsAt[i] = Math.max(0, Math.min(RAREST, Math.log2(all / (1 + counts[i]! + known[i]!))))
  return { bits: (hash) => bitsAt[hash & (PLACES - 1)]!, count: (hash) => counts[hash & (PLACES - 1)]! }
}
