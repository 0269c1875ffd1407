import { fold } from './fold.js'

/** Phrases by their first word; the values are whatever the caller stores. */
export interface PhraseTable<T> {
  /** The longest phrase that starts at `keys[from]`, and where it ends; hyphens between words are passed over. */
  readonly longest: (
    keys: readonly string[],
    from: number,
    to: number,
  ) => { readonly value: T; readonly end: number } | null
  /** The value of exactly these words. */
  readonly get: (words: string) => T | null
}

interface Entry<T> {
  readonly words: readonly string[]
  readonly value: T
}

/** Words of a phrase as the tokenizer cuts them: hyphens and ampersands stand alone. */
export const phraseWords = (phrase: string): string[] =>
  fold(phrase)
    .replace(/ ?& ?/g, ' & ')
    .split(/[ ,]+/)
    .filter((word) => word !== '')

const matchEnd = (words: readonly string[], keys: readonly string[], from: number, to: number): number => {
  let at = from
  for (let index = 0; index < words.length; index++) {
    if (index > 0 && keys[at] === '-') at++
    if (at >= to || keys[at] !== words[index]) return -1
    at++
  }
  return at
}

/** Builds the table; the first of two equal phrases stays. Lookup costs one hash and the phrases that share a first word. */
export const phraseTable = <T>(entries: Iterable<readonly [string, T]>): PhraseTable<T> => {
  const byFirst = new Map<string, Entry<T>[]>()
  const whole = new Map<string, T>()
  for (const [phrase, value] of entries) {
    const words = phraseWords(phrase)
    const first = words[0]
    const key = words.join(' ')
    if (first === undefined || whole.has(key)) continue
    whole.set(key, value)
    const bucket = byFirst.get(first)
    if (bucket) bucket.push({ words, value })
    else byFirst.set(first, [{ words, value }])
  }
  for (const bucket of byFirst.values()) bucket.sort((a, b) => b.words.length - a.words.length)
  return {
    longest: (keys, from, to) => {
      for (const { words, value } of byFirst.get(keys[from] ?? '') ?? []) {
        const end = matchEnd(words, keys, from, to)
        if (end > 0) return { value, end }
      }
      return null
    },
    get: (words) => whole.get(phraseWords(words).join(' ')) ?? null,
  }
}
