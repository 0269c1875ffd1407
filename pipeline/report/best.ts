/** A few of many: those that rank highest, the earlier of equals first. */
export interface Best<T> {
  /** Whether something of this rank would be kept: ask before making it. */
  readonly wants: (rank: number) => boolean
  readonly add: (rank: number, item: T) => void
  /** The best first. */
  readonly take: () => readonly T[]
}

export const best = <T>(limit: number): Best<T> => {
  const kept: { readonly rank: number; readonly item: T }[] = []
  const wants = (rank: number): boolean => kept.length < limit || rank > kept.at(-1)!.rank
  return {
    wants,
    add: (rank, item) => {
      if (!wants(rank)) return
      const place = kept.findIndex((one) => one.rank < rank)
      kept.splice(place < 0 ? kept.length : place, 0, { rank, item })
      if (kept.length > limit) kept.pop()
    },
    take: () => kept.map(({ item }) => item),
  }
}

/** Counts by key. */
export const tally = () => {
  const counts = new Map<string, number>()
  return {
    add: (key: string, by = 1): void => {
      counts.set(key, (counts.get(key) ?? 0) + by)
    },
    size: () => counts.size,
    of: (key: string): number => counts.get(key) ?? 0,
    /** The most frequent first; equals in the order of their keys. */
    top: (limit = Number.POSITIVE_INFINITY): readonly (readonly [key: string, count: number])[] =>
      [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, limit),
  }
}
export type Tally = ReturnType<typeof tally>
