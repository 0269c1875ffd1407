import type { VocabularyData } from '../../../pipeline/parse/vocabulary.js'
import type { Tree } from './trees.js'

/** Words seen less often than this in the training text are as good as new. */
const LEAST_WORD = 4
/** Only words seen so often have the tags that they were seen with and no others. */
const LEAST_TAGGED = 8
/** Tags that a word has more seldom than once in so many times are slips of the teacher. */
const SLIPS = 1000

const countInto = <Key>(counts: Map<Key, number>, key: Key): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

/** What is counted by key, the largest first, equal ones by key. */
export const ranked = (counts: ReadonlyMap<string, number>): readonly (readonly [string, number])[] =>
  [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))

const total = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((sum, count) => sum + count, 0)

/** Words, their groups and their tags from what the teacher made of the training text. */
export const learnVocabulary = (trees: readonly Tree[], groups: Readonly<Record<string, number>>): VocabularyData => {
  const lower = new Map<string, number>()
  const written = new Map<string, Map<string, number>>()
  for (const { words, tags } of trees)
    for (const [at, word] of words.entries()) {
      countInto(lower, word.toLowerCase())
      const own = written.get(word) ?? new Map<string, number>()
      countInto(own, tags[at]!)
      written.set(word, own)
    }
  const ofNew = new Map<string, number>()
  const byTags = new Map<string, string[]>()
  for (const [word, tags] of written) {
    const seen = total(tags)
    if (lower.get(word.toLowerCase())! < LEAST_WORD)
      for (const [tag, count] of tags) ofNew.set(tag, (ofNew.get(tag) ?? 0) + count)
    if (seen < LEAST_TAGGED || /\s/.test(word)) continue
    const names = ranked(tags)
      .filter(([, count]) => count * SLIPS > seen)
      .map(([tag]) => tag)
      .join(' ')
    byTags.set(names, [...(byTags.get(names) ?? []), word])
  }
  const ofNewSeen = total(ofNew)
  const often = ranked(lower)
    .filter(([, count]) => count >= LEAST_WORD)
    .map(([word]) => word)
  return {
    words: often.join(' '),
    groups: often.map((word) => groups[word] ?? 0).join(' '),
    tagged: [...byTags]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([tags, words]) => ({ tags, words: words.sort().join(' ') })),
    open: ranked(ofNew)
      .filter(([, count]) => count * 5000 > ofNewSeen)
      .map(([tag]) => tag)
      .join(' '),
  }
}
