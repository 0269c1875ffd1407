import knots from '../rules/confidence.json' with { type: 'json' }

/**
 * Confidence from the probability that a model gives: the share that was right of the rows of which it said so, on articles that
 * it was not learned from, on a line between knots.
 */
export const calibrate = (model: keyof typeof knots, probability: number): number => {
  const line = knots[model]
  let at = 1
  while (at < line.length - 1 && line[at]![0]! < probability) at += 1
  const [x0, y0] = line[at - 1] as [number, number]
  const [x1, y1] = line[at] as [number, number]
  return x1 > x0 ? y0 + ((y1 - y0) * (probability - x0)) / (x1 - x0) : y1
}
