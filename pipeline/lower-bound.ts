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
