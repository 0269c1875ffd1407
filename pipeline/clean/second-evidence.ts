import { shares, stepped, steppedTwice } from './block-evidence.js'
import type { PageShape } from './page-shape.js'

const chances = [0.02, 0.06, 0.15, 0.3, 0.5, 0.7, 0.85, 0.94, 0.98]
const fewChances = [0.15, 0.5, 0.85]

/** A block of more words counts no more. */
const LONGEST = 60
/** Elements around a block, from its own on, that are asked what they hold. */
const LEVELS = 5
/** The words that a page's best blocks must hold together to stand for it. */
const TOP = 200

const self = stepped('self:', chances)
const ahead = stepped('ahead:', chances)
const following = stepped('following:', chances)
const above = stepped('above:', chances)
const under = stepped('under:', chances)
const rank = stepped('rank:', [0.02, 0.1, 0.3, 0.6, 0.9])
const topStep = stepped('top:', chances)
/** The chances of both sides together, by that of the block. */
const sides = [0, 1, 2, 3].map((own) => steppedTwice(`sides:${own}:`, fewChances, '', fewChances))
const few = (chance: number): number => fewChances.filter((step) => chance >= step).length
const levels = Array.from({ length: LEVELS }, (_, step) => ({
  none: `in${step}:none`,
  chance: stepped(`in${step}:chance`, chances),
  share: stepped(`in${step}:share`, shares),
  both: steppedTwice(`in${step}:both`, fewChances, '-', [0.1, 0.5, 0.9]),
}))

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
 * it, by name, in two groups: the elements, and the block with its neighbours.
 *
 * @param first chances by block, 0 to 1
 */
export const secondEvidence = (
  shape: PageShape,
  first: readonly number[],
): readonly (readonly (readonly string[])[])[] => {
  const { lines, looks, nodes } = shape
  const sizes = looks.map(({ count }) => Math.min(count, LONGEST) + 1)
  const { weight, good, most } = weighed(shape, first, sizes)
  const top = topOf(first, sizes, TOP)
  const topName = topStep(top)
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
      const names = levels[step]!
      if (node < 0) {
        found.push(names.none)
        continue
      }
      const chance = good[node]! / weight[node]!
      const share = most === 0 ? 0 : good[node]! / most
      found.push(names.chance(chance), names.share(share), names.both(chance, share))
    }
    return found
  }
  const known: (readonly string[])[] = []
  return lines.map(({ block }, i) => {
    known[block.node] ??= around(block.node)
    const own = first[i]!
    return [
      known[block.node]!,
      [
        self(own),
        i === 0 ? 'ahead:none' : ahead(first[i - 1]!),
        i === first.length - 1 ? 'following:none' : following(first[i + 1]!),
        sides[few(own)]!(mean(i - 2, i - 1), mean(i + 1, i + 2)),
        above(mean(i - 5, i - 1)),
        under(mean(i + 1, i + 5)),
        rank(own / Math.max(top, 0.001)),
        topName,
      ],
    ]
  })
}
