/** First index of a sorted list whose value is not below the target; its length where all are. */
export const lowerBound = <T extends number | string>(sorted: ArrayLike<T>, target: T): number => {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < target) low = middle + 1
    else high = middle
  }
  return low
}

/** Index of the last item that begins no later than a position, of items sorted by where they begin; -1 where there is none. */
export const lastFrom = <T>(items: readonly T[], beginOf: (item: T) => number, position: number): number => {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (beginOf(items[middle]!) <= position) low = middle + 1
    else high = middle
  }
  return low - 1
}
