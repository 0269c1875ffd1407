import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chance, copyOf, type MadeArticle, ownArticle, print, quoting, withSharedTail } from './article.js'

/** Shares of a made corpus that are not articles of their own. */
const COPIES = 0.12
const QUOTING = 0.02
const SHARED_TAIL = 0.02

/** Characters of body, about. */
const SIZE = 2800
const FILES_IN_A_FOLDER = 1000

/** How many sentences the paragraphs of each seed have. */
export const shapesOf = (seeds: string): readonly (readonly number[])[] =>
  readdirSync(seeds)
    .sort()
    .map((name) =>
      readFileSync(join(seeds, name), 'utf8')
        .split(/\n\s*\n/)
        .map((paragraph) => Math.max(1, paragraph.split(/[.!?]["\u201d]?\s/).length))
        .slice(3),
    )

export interface MadeFile {
  readonly path: string
  readonly text: string
  readonly kind: 'own' | 'copy' | 'quoting' | 'tail'
  /** Number of the article that it is a copy of, or quotes. */
  readonly of: number | null
}

/** Article number i of the corpus of a seed: the same whatever the size of the corpus. */
export const madeFile = (seed: number, i: number, shapes: readonly (readonly number[])[]): MadeFile => {
  const own = (number: number): MadeArticle => {
    const rng = chance(Math.imul(seed, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b))
    return ownArticle(rng, rng.pick(shapes), SIZE * (0.6 + 0.8 * rng.next()))
  }
  const rng = chance(Math.imul(seed + 1, 0xc2b2ae35) ^ Math.imul(i + 1, 0x27d4eb2f))
  const path = `${String(Math.floor(i / FILES_IN_A_FOLDER)).padStart(4, '0')}/${String(i).padStart(7, '0')}.txt`
  const draw = rng.next()
  // Copies lie near their originals, and now and then far away, as in a day's news.
  const of = Math.max(0, i - 1 - rng.below(rng.next() < 0.8 ? 200 : i + 1))
  const made = (kind: MadeFile['kind'], article: MadeArticle, from: number | null): MadeFile => ({
    path,
    text: print(article),
    kind,
    of: from,
  })
  if (i > 0 && draw < COPIES) return made('copy', copyOf(rng, own(of)), of)
  if (i > 0 && draw < COPIES + QUOTING) return made('quoting', quoting(rng, own(i), own(of)), of)
  if (draw < COPIES + QUOTING + SHARED_TAIL) return made('tail', withSharedTail(own(i)), null)
  return made('own', own(i), null)
}

/** Writes a corpus of `count` articles into an empty folder; returns how many bytes it has. */
export const generate = (folder: string, count: number, seed: number, seeds: string): number => {
  const shapes = shapesOf(seeds)
  let bytes = 0
  for (let i = 0; i < count; i++) {
    const { path, text } = madeFile(seed, i, shapes)
    if (i % FILES_IN_A_FOLDER === 0) mkdirSync(join(folder, path, '..'), { recursive: true })
    writeFileSync(join(folder, path), text)
    bytes += Buffer.byteLength(text)
  }
  return bytes
}
