/** Pairs of mentions of one event: those that are joined, those that should be, and those of both. */
export interface PairCount {
  readonly joined: number
  readonly right: number
  readonly both: number
}

export const precision = ({ joined, both }: PairCount): number => (joined === 0 ? 1 : both / joined)
export const recall = ({ right, both }: PairCount): number => (right === 0 ? 1 : both / right)
export const f1 = ({ joined, right, both }: PairCount): number =>
  joined + right === 0 ? 1 : (2 * both) / (joined + right)

/** Compares the clusters of some mentions with their gold chains, pair by pair within each topic. */
export const countPairs = (
  rows: readonly number[],
  topic: readonly string[],
  chain: readonly (string | null)[],
  cluster: Uint32Array,
): PairCount => {
  let [joined, right, both] = [0, 0, 0]
  for (const [i, a] of rows.entries())
    for (const b of rows.slice(0, i)) {
      if (topic[a] !== topic[b]) continue
      const isJoined = cluster[a] === cluster[b]
      const isRight = chain[a] === chain[b]
      if (isJoined) joined++
      if (isRight) right++
      if (isJoined && isRight) both++
    }
  return { joined, right, both }
}
