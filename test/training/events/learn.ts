import { shuffled } from '../parser/averaged.js'

/** Names of evidence by number. */
export const numbered = (lists: Iterable<readonly string[]>, least: number): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const list of lists) for (const name of new Set(list)) counts.set(name, (counts.get(name) ?? 0) + 1)
  const names = [...counts].filter(([, count]) => count >= least).map(([name]) => name)
  return new Map(names.sort().map((name, number) => [name, number]))
}

export const encoded = (numbers: ReadonlyMap<string, number>, list: readonly string[]): Int32Array =>
  Int32Array.from([...new Set(list)].flatMap((name) => numbers.get(name) ?? []))

/** One decision between options, of which some are right; the evidence of an option is a list of weights. */
export interface Decision {
  readonly options: readonly Int32Array[]
  readonly right: readonly boolean[]
  readonly weight: number
}

/**
 * Weights of a log-linear model: the likelihood of the right options as large as possible (several right ones together count
 * as one), with a penalty on large weights; by AdaGrad (Duchi, Hazan and Singer 2011), in an order that is the same in every run.
 */
export const learn = (decisions: readonly Decision[], size: number, epochs: number, penalty: number): Float64Array => {
  const weights = new Float64Array(size)
  const squares = new Float64Array(size).fill(1e-6)
  const last = new Int32Array(size)
  let time = 0
  for (let epoch = 0; epoch < epochs; epoch++)
    for (const number of shuffled(decisions.length, epoch + 1)) {
      const { options, right, weight } = decisions[number]!
      time++
      const sums = options.map((option) => option.reduce((sum, at) => sum + weights[at]!, 0))
      const most = Math.max(...sums)
      const shares = sums.map((sum) => Math.exp(sum - most))
      const all = shares.reduce((a, b) => a + b, 0)
      const good = shares.reduce((sum, share, at) => sum + (right[at] ? share : 0), 0)
      if (good === 0) continue
      const slopes = new Map<number, number>()
      for (const [at, option] of options.entries()) {
        const slope = shares[at]! / all - (right[at] ? shares[at]! / good : 0)
        if (Math.abs(slope) > 1e-5)
          for (const place of option) slopes.set(place, (slopes.get(place) ?? 0) + slope * weight)
      }
      for (const [place, slope] of slopes) {
        const passed = Math.min(time - last[place]!, decisions.length)
        last[place] = time
        const step = slope + (penalty * weights[place]! * passed) / 50
        squares[place]! += step * step
        weights[place]! -= (0.2 * step) / Math.sqrt(squares[place]!)
      }
    }
  return weights
}

/** Options of one decision between classes: the same evidence for each, with weights of its own. */
export const classOptions = (evidence: Int32Array, classes: number): readonly Int32Array[] =>
  Array.from({ length: classes }, (_, kind) => evidence.map((at) => at * classes + kind))

/** Weights by name, in hundredths, one a class; noughts at the end are left out, and names that are all noughts. */
export const named = (
  numbers: ReadonlyMap<string, number>,
  weights: Float64Array,
  classes: number,
): Record<string, string> => {
  const table: Record<string, string> = {}
  for (const [name, number] of numbers) {
    const own = Array.from(weights.subarray(number * classes, (number + 1) * classes), (weight) =>
      Math.round(weight * 100),
    )
    while (own.length > 0 && own.at(-1) === 0) own.pop()
    if (own.some((weight) => Math.abs(weight) > 1)) table[name] = own.join(' ')
  }
  return table
}
