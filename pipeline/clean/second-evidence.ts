import { level, shares } from './block-evidence.js'
import type { PageShape } from './page-shape.js'

const chances = [0.02, 0.06, 0.15, 0.3, 0.5, 0.7, 0.85, 0.94, 0.98]
const fewChances = [0.15, 0.5, 0.85]

/** A block of more words counts no more. */
const LONGEST = 60
/** Elements around a block, from its own on, that are asked what they hold. */
const LEVELS = 5
/** The words that a page's best blocks must hold together to stand for it. */
const TOP = 200

/** What the blocks of each element weigh, and how much of it the first sum takes for the article, all levels down. */
const weighed = ({ nodes, lines }: PageShape, first: readonly number[], sizes: readonly number[]) => {
  const weight = new Float64Array(nodes.length)
  const good = new Float64Array(nodes.length)
  for (const [i, { block }] of lines.entries()) {
    weight[block.node] = weight[block.node]! + sizes[i]!
    good[block.node] = good[block.node]! + sizes[i]! * first[i]!
  }
  for (let node = nodes.length - 1; node >= 0; node--) {
    const { parent } = nodes[node]!
    if (parent < 0) continue
    weight[parent] = weight[parent]! + weight[node]!
    good[parent] = good[parent]! + good[node]!
  }
  return { weight, good, most: good.reduce((most, one) => Math.max(most, one), 0) }
}

/** The chance that the best blocks reach which hold together so many words, or half of the page where it has fewer. */
export const topOf = (chances: readonly number[], sizes: readonly number[], words: number): number => {
  const order = chances.map((_, i) => i).sort((a, b) => chances[b]! - chances[a]! || a - b)
  const enough = Math.min(words, sizes.reduce((sum, size) => sum + size, 0) / 2)
  let held = 0
  for (const i of order) {
    held += sizes[i]!
    if (held >= enough) return chances[i]!
  }
  return 0
}

/**
 * What the first sum of evidence says of a block, of those before and behind it, and of all that is in the elements around
 * it, by name.
 *
 * @param first chances by block, 0 to 1
 */
export const secondEvidence = (shape: PageShape, first: readonly number[]): readonly (readonly string[])[] => {
  const { lines, looks, nodes } = shape
  const sizes = looks.map(({ count }) => Math.min(count, LONGEST) + 1)
  const { weight, good, most } = weighed(shape, first, sizes)
  const top = topOf(first, sizes, TOP)
  const of = (i: number): string => (i < 0 || i >= first.length ? 'none' : String(level(first[i]!, chances)))
  const mean = (from: number, to: number): number => {
    let sum = 0
    let size = 0
    for (let i = Math.max(0, from); i <= Math.min(first.length - 1, to); i++) {
      sum += sizes[i]! * first[i]!
      size += sizes[i]!
    }
    return size === 0 ? 0 : sum / size
  }
  const around = (start: number): string[] => {
    const found: string[] = []
    for (let node = start, step = 0; step < LEVELS; step++, node = nodes[node]?.parent ?? -1) {
      if (node < 0) {
        found.push(`in${step}:none`)
        continue
      }
      const chance = good[node]! / weight[node]!
      const share = most === 0 ? 0 : good[node]! / most
      found.push(
        `in${step}:chance${level(chance, chances)}`,
        `in${step}:share${level(share, shares)}`,
        `in${step}:both${level(chance, fewChances)}-${level(share, [0.1, 0.5, 0.9])}`,
      )
    }
    return found
  }
  const known: (readonly string[])[] = []
  return lines.map(({ block }, i) => {
    known[block.node] ??= around(block.node)
    return [
      `self:${of(i)}`,
      `ahead:${of(i - 1)}`,
      `following:${of(i + 1)}`,
      `sides:${level(mean(i - 2, i - 1), fewChances)}${level(mean(i + 1, i + 2), fewChances)}${level(first[i]!, fewChances)}`,
      `above:${level(mean(i - 5, i - 1), chances)}`,
      `under:${level(mean(i + 1, i + 5), chances)}`,
      `rank:${level(first[i]! / Math.max(top, 0.001), [0.02, 0.1, 0.3, 0.6, 0.9])}`,
      `top:${level(top, chances)}`,
      ...known[block.node]!,
    ]
  })
}
