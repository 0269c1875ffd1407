const names: string[] = []

/** Declares every combination of the axes' values and gives the number of the first. */
const declare = (name: string, axes: readonly (readonly string[])[]): number => {
  const base = names.length
  let labels = [`${name}:`]
  for (const axis of axes) labels = labels.flatMap((label) => axis.map((value) => `${label}${value}/`))
  for (const label of labels) names.push(label.slice(0, -1))
  return base
}

/** The number of each value of an axis. */
export const numbersOf = <Value extends string>(axis: readonly Value[]): Readonly<Record<Value, number>> =>
  Object.fromEntries(axis.map((value, number) => [value, number])) as Record<Value, number>

/**
 * Declares a kind of evidence with one axis of values; the function gives the number of one value. Numbers are stable for one
 * version of the code; weights are stored by name, `template:value/value`.
 */
export const evidence1 = (name: string, a: readonly string[]): ((i: number) => number) => {
  const base = declare(name, [a])
  return (i) => base + i
}

/** As `evidence1`, with two axes: every pair of values has a number. */
export const evidence2 = (
  name: string,
  a: readonly string[],
  b: readonly string[],
): ((i: number, j: number) => number) => {
  const base = declare(name, [a, b])
  const width = b.length
  return (i, j) => base + i * width + j
}

/** As `evidence1`, with three axes. */
export const evidence3 = (
  name: string,
  a: readonly string[],
  b: readonly string[],
  c: readonly string[],
): ((i: number, j: number, k: number) => number) => {
  const base = declare(name, [a, b, c])
  const [width, depth] = [b.length, c.length]
  return (i, j, k) => base + (i * width + j) * depth + k
}

/** Names of all evidence declared so far, by number. */
export const evidenceNames = (): readonly string[] => names

/** Weights by number, from weights by name. Names that nothing declares weigh nothing. */
export const weigh = (byName: Readonly<Record<string, number>>): Float64Array =>
  Float64Array.from(names, (name) => byName[name] ?? 0)

/** A sum of weights: evidence adds to it by number, and whoever takes it starts the next one. */
export interface Tally {
  readonly add: (id: number) => void
  readonly take: () => number
}

export const tallyOf = (weights: Float64Array): Tally => {
  // A number of its own would be boxed at every step.
  const sum = new Float64Array(1)
  return {
    add: (id) => {
      sum[0]! += weights[id]!
    },
    take: () => {
      const whole = sum[0]!
      sum[0] = 0
      return whole
    },
  }
}
