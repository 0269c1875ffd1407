import type { PageBlock, PageNode } from '../document.js'
import { type Look, lookAt } from './look.js'

/** A block of a page with its text as repaired. */
export interface PageLine {
  readonly text: string
  readonly block: PageBlock
}

/** What stands below one element, all levels down. */
export interface Below {
  readonly words: number
  /** Words of running text. */
  readonly prose: number
  /** Characters, and those in links. */
  readonly length: number
  readonly linked: number
  readonly blocks: number
}

/** A page with what its elements hold, before any block is judged. */
export interface PageShape {
  readonly lines: readonly PageLine[]
  readonly looks: readonly Look[]
  readonly nodes: readonly PageNode[]
  /** By element. */
  readonly below: readonly Below[]
  /** By block: whether it is running text. */
  readonly isProse: readonly boolean[]
  /** By block: words of running text before it. */
  readonly proseBefore: readonly number[]
  readonly prose: number
  /** The innermost element that holds most of the running text; -1 where there is none. */
  readonly main: number
  /** By element: its steps from the outermost. */
  readonly depth: readonly number[]
}

/** The share of the running text that the main element holds. */
const MOST = 0.6

const isRunning = ({ count, ending }: Look, { block, text }: PageLine): boolean =>
  count >= 12 && ending !== 'none' && ending !== 'colon' && block.linked < text.length * 0.4

const belowEach = (
  lines: readonly PageLine[],
  looks: readonly Look[],
  isProse: readonly boolean[],
  nodes: readonly PageNode[],
): readonly Below[] => {
  const below = nodes.map(() => ({ words: 0, prose: 0, length: 0, linked: 0, blocks: 0 }))
  for (const [i, { block, text }] of lines.entries()) {
    const own = below[block.node]!
    own.words += looks[i]!.count
    if (isProse[i]) own.prose += looks[i]!.count
    own.length += text.length
    own.linked += block.linked
    own.blocks += 1
  }
  // An element stands behind the one around it, so the sums run from the end to the beginning.
  for (let node = nodes.length - 1; node >= 0; node--) {
    const around = below[nodes[node]!.parent]
    if (around === undefined) continue
    const own = below[node]!
    around.words += own.words
    around.prose += own.prose
    around.length += own.length
    around.linked += own.linked
    around.blocks += own.blocks
  }
  return below
}

/** The innermost element with most of the running text: of those that hold so much the last is the innermost. */
const mainOf = (below: readonly Below[], prose: number): number =>
  prose === 0 ? -1 : below.findLastIndex((one) => one.prose >= prose * MOST)

/** Reads the shape of a page: what its elements hold, and where the running text is. */
export const readShape = (lines: readonly PageLine[], nodes: readonly PageNode[]): PageShape => {
  const looks = lines.map(({ text }) => lookAt(text))
  const isProse = looks.map((look, i) => isRunning(look, lines[i]!))
  const below = belowEach(lines, looks, isProse, nodes)
  const proseBefore: number[] = []
  let prose = 0
  for (const [i, look] of looks.entries()) {
    proseBefore.push(prose)
    if (isProse[i]) prose += look.count
  }
  const depth: number[] = []
  for (const { parent } of nodes) depth.push(parent < 0 ? 0 : depth[parent]! + 1)
  return { lines, looks, nodes, below, isProse, proseBefore, prose, main: mainOf(below, prose), depth }
}
