import { readFileSync } from 'node:fs'
import { LONGEST } from '../../../pipeline/parse/configuration.js'
import { plainMarks } from '../../../pipeline/parse/words.js'

/** A sentence as the teacher reads it. Tokens are numbered from 1 in `heads` and `relations`; the root's head is the place behind the last token. */
export interface Tree {
  readonly words: readonly string[]
  readonly tags: readonly string[]
  readonly heads: Int32Array
  /** Relations by token, place 0 is empty. */
  readonly relations: readonly string[]
}

/** Reads what teach.py wrote; sentences too long to be parsed whole are left out. */
export const readTrees = (file: string): readonly Tree[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [words, tags, heads, relations] = JSON.parse(line) as [string[], string[], number[], string[]]
      const root = words.length + 1
      return {
        words: words.map(plainMarks),
        tags,
        heads: Int32Array.from([0, ...heads.map((head, at) => (head === at ? root : head + 1))]),
        relations: ['', ...relations],
      }
    })
    .filter(({ words }) => words.length <= LONGEST)

/** Fewer sightings of a Penn tag with a part of speech than this are slips of the teacher. */
const SLIPS = 100

/** The same trees, with the commonest part of speech of a Penn tag wherever the pair is too rare: the parser has room for 62 pairs. */
export const withCommonTags = (trees: readonly Tree[]): readonly Tree[] => {
  const counts = new Map<string, number>()
  for (const { tags } of trees) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  const commonest = new Map<string, string>()
  for (const [tag] of [...counts].sort(([, m], [, n]) => m - n)) commonest.set(tag.split('/')[0]!, tag)
  const kept = (tag: string): string => (counts.get(tag)! < SLIPS ? commonest.get(tag.split('/')[0]!)! : tag)
  return trees.map((tree) => ({ ...tree, tags: tree.tags.map(kept) }))
}
