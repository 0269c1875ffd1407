import { numbered, wordMap } from '../word-sets.js'
import { fold } from './fold.js'

/** Phrases by their first word; the values are whatever the caller stores. */
export interface PhraseTable<T> {
  /**
   * The longest phrase that starts at `from`, by the numbers of words (`word-sets.ts`), and where it ends; hyphens between
   * words are passed over.
   */
  readonly longest: (
    numbers: readonly number[],
    from: number,
    to: number,
  ) => { readonly value: T; readonly end: number } | null
}

interface Entry<T> {
  /** Numbers of its words. */
  readonly words: readonly number[]
  /** The second of them, 0 where there is but one: most phrases are told apart by it. */
  readonly second: number
  readonly value: T
}

const hyphen = numbered('-')

/** Words of a phrase as the tokenizer cuts them: hyphens and ampersands stand alone. */
export const phraseWords = (phrase: string): string[] =>
  fold(phrase)
    .replace(/ ?& ?/g, ' & ')
    .split(/[ ,]+/)
    .filter((word) => word !== '')

const matchEnd = (words: readonly number[], numbers: readonly number[], from: number, to: number): number => {
  let at = from
  for (let index = 0; index < words.length; index++) {
    if (index > 0 && numbers[at] === hyphen) at++
    if (at >= to || numbers[at] !== words[index]) return -1
    at++
  }
  return at
}

/** Builds the table; the first of two equal phrases stays. Lookup costs the phrases that share a first word. */
export const phraseTable = <T>(entries: Iterable<readonly [string, T]>): PhraseTable<T> => {
  const buckets = new Map<string, Entry<T>[]>()
  const seen = new Set<string>()
  for (const [phrase, value] of entries) {
    const words = phraseWords(phrase)
    const first = words[0]
    const whole = words.join(' ')
    if (first === undefined || seen.has(whole)) continue
    seen.add(whole)
    const numbers = words.map(numbered)
    const entry = { words: numbers, second: numbers[1] ?? 0, value }
    const bucket = buckets.get(first)
    if (bucket) bucket.push(entry)
    else buckets.set(first, [entry])
  }
  for (const bucket of buckets.values()) bucket.sort((a, b) => b.words.length - a.words.length)
  const byFirst = wordMap(buckets)
  return {
    longest: (numbers, from, to) => {
      const bucket = byFirst.get(numbers[from] ?? 0)
      if (bucket === undefined) return null
      const next = numbers[from + 1] === hyphen ? numbers[from + 2] : numbers[from + 1]
      for (const { words, second, value } of bucket) {
        const end = second === 0 || second === next ? matchEnd(words, numbers, from, to) : -1
        if (end > 0) return { value, end }
      }
      return null
    },
  }
}
