import { evidenceNames } from '../../pipeline/attribute/vocabulary-of-evidence.js'

/** One decision: the evidence of every candidate (the first is "nobody"), which are right, and the person each stands for. */
export interface Example {
  readonly evidence: readonly Int32Array[]
  readonly right: readonly boolean[]
  readonly people: readonly number[]
  /** Candidates that make a right row though others are better; those of `right` where it is left out. */
  readonly acceptable?: readonly boolean[]
}

const shares = (example: Example, weights: Float64Array): Float64Array => {
  const scores = Float64Array.from(example.evidence, (ids) => ids.reduce((sum, id) => sum + weights[id]!, 0))
  const highest = scores.reduce((a, b) => Math.max(a, b))
  const masses = scores.map((score) => Math.exp(score - highest))
  const total = masses.reduce((a, b) => a + b)
  return masses.map((mass) => mass / total)
}

/**
 * Weights that make the right candidates likely: the log-likelihood of the sum over all right candidates, with an L2 penalty, by
 * AdaGrad (Duchi et al. 2011) in a fixed order; the mean of the second half of the epochs, an even number.
 */
export const train = (examples: readonly Example[], epochs: number, penalty: number): Float64Array => {
  const size = evidenceNames().length
  const weights = new Float64Array(size)
  const squares = new Float64Array(size).fill(1e-3)
  const gradient = new Float64Array(size)
  const mean = new Float64Array(size)
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    let state = 12345 + epoch
    const order = examples.map((_, i) => i)
    for (let i = order.length - 1; i > 0; i -= 1) {
      state = (Math.imul(state, 1103515245) + 12345) >>> 0
      const j = state % (i + 1)
      ;[order[i], order[j]] = [order[j]!, order[i]!]
    }
    for (const i of order) {
      const example = examples[i]!
      const all = shares(example, weights)
      const good = all.reduce((sum, share, k) => sum + (example.right[k] ? share : 0), 0)
      if (good === 0) continue
      const touched: number[] = []
      for (const [k, ids] of example.evidence.entries()) {
        const step = (example.right[k] ? all[k]! / good : 0) - all[k]!
        if (Math.abs(step) < 1e-6) continue
        for (const id of ids) {
          if (gradient[id] === 0) touched.push(id)
          gradient[id] = gradient[id]! + step
        }
      }
      for (const id of touched) {
        const slope = gradient[id]! - penalty * weights[id]!
        gradient[id] = 0
        squares[id] = squares[id]! + slope * slope
        weights[id] = weights[id]! + (0.1 * slope) / Math.sqrt(squares[id]!)
      }
    }
    if (epoch >= epochs / 2)
      for (let id = 0; id < size; id += 1) mean[id] = mean[id]! + weights[id]! / Math.floor(epochs / 2)
  }
  return mean
}

/** Share of decisions whose likeliest person, or nobody, is right. */
export const accuracy = (examples: readonly Example[], weights: Float64Array): number => {
  let hits = 0
  for (const example of examples) {
    const byPerson = new Map<number, readonly [number, boolean]>()
    for (const [k, share] of shares(example, weights).entries()) {
      const person = example.people[k]!
      byPerson.set(person, [(byPerson.get(person)?.[0] ?? 0) + share, example.right[k]!])
    }
    let best = -1
    let good = false
    for (const [sum, right] of byPerson.values()) if (sum > best) [best, good] = [sum, right]
    if (good) hits += 1
  }
  return hits / examples.length
}

/** One row that the weights would write: how likely it says it is, and whether it is right. */
export interface Outcome {
  readonly probability: number
  readonly right: boolean
}

/** The row of a decision: the likeliest person with the likeliest of that person's candidates; null for nobody. */
export const outcome = (example: Example, weights: Float64Array): Outcome | null => {
  const all = shares(example, weights)
  const sums = new Map<number, number>()
  for (const [k, share] of all.entries()) sums.set(example.people[k]!, (sums.get(example.people[k]!) ?? 0) + share)
  let person = -1
  let probability = -1
  for (const [one, sum] of sums) if (one >= 0 && sum > probability) [person, probability] = [one, sum]
  if (person < 0 || (sums.get(-1) ?? 0) >= 0.55) return null
  let best = -1
  for (const [k, share] of all.entries()) if (example.people[k] === person && (best < 0 || share > all[best]!)) best = k
  return { probability, right: (example.acceptable ?? example.right)[best]! }
}
