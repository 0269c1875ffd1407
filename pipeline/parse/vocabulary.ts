import { factsOf, plainMarks, type WordFacts } from './words.js'

/** What the parser knows of words. */
export interface VocabularyData {
  /** Words in lower case that the training text has often enough, the commonest first; their numbers count from 1. */
  readonly words: string
  /** The group of each word, in the same order; 0 is none. */
  readonly groups: string
  /** Words as written by the tags that they were seen with, the commonest tag first. */
  readonly tagged: readonly { readonly tags: string; readonly words: string }[]
  /** The tags that a new word may have. */
  readonly open: string
}

/** Facts are kept of so many words; a text with more of them only costs time. */
const KEPT = 60_000

/**
 * Returns the look-up of what is known of a word as written; words that stand in no list may be anything new.
 *
 * @param tagNumber number of a tag by its name
 */
export const vocabulary = (
  { words, groups, tagged, open }: VocabularyData,
  tagNumber: (name: string) => number,
): ((written: string) => WordFacts) => {
  const numbers = new Map(words.split(' ').map((word, at) => [word, at + 1]))
  const groupOf = [0, ...groups.split(' ').map(Number)]
  const tagsOf = (names: string): readonly number[] => names.split(' ').map(tagNumber)
  const tags = new Map<string, readonly number[]>()
  for (const { tags: names, words: own } of tagged) {
    const list = tagsOf(names)
    for (const word of own.split(' ')) tags.set(word, list)
  }
  const ofNew = tagsOf(open)
  const kept = new Map<string, WordFacts>()
  return (written) => {
    const known = kept.get(written)
    if (known !== undefined) return known
    const plain = plainMarks(written)
    const number = numbers.get(plain.toLowerCase()) ?? 0
    const facts = factsOf(plain, number, groupOf[number]!, tags.get(plain) ?? ofNew)
    if (kept.size >= KEPT) kept.clear()
    kept.set(written, facts)
    return facts
  }
}
