import type { Outcome } from './softmax.js'

interface Block {
  readonly count: number
  readonly said: number
  readonly right: number
}

const smallest = 60

/**
 * Knots of a rising line from what the model says to what turned out right: pool adjacent violators (Barlow et al. 1972) over
 * blocks of at least sixty rows, then the means of the blocks, with the ends of the scale.
 */
export const isotonic = (outcomes: readonly Outcome[]): readonly (readonly [number, number])[] => {
  const blocks: Block[] = []
  const sorted = [...outcomes].sort((a, b) => a.probability - b.probability)
  for (let from = 0; from < sorted.length; from += smallest) {
    const part = sorted.slice(from, from + smallest)
    const sum = (value: (one: Outcome) => number): number => part.reduce((total, one) => total + value(one), 0)
    let block: Block = { count: part.length, said: sum((o) => o.probability), right: sum((o) => (o.right ? 1 : 0)) }
    while (blocks.length > 0) {
      const last = blocks.at(-1)!
      if (last.right / last.count < block.right / block.count) break
      blocks.pop()
      block = { count: last.count + block.count, said: last.said + block.said, right: last.right + block.right }
    }
    blocks.push(block)
  }
  const round = (n: number): number => Number(n.toFixed(4))
  return [[0, 0], ...blocks.map((b) => [round(b.said / b.count), round(b.right / b.count)] as const), [1, 1]]
}
