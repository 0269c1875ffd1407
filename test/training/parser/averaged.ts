/**
 * Weights of an averaged perceptron (Collins 2002): what counts in the end is the mean of each weight over all decisions,
 * not its last value.
 */
export interface Averaged {
  readonly weights: Float32Array
  /** Adds to a weight. */
  readonly add: (place: number, by: number) => void
  /** To be called once a decision. */
  readonly tick: () => void
  readonly mean: () => Float32Array
}

/** @param size number of weights, a power of two */
export const averaged = (size: number): Averaged => {
  const weights = new Float32Array(size)
  const late = new Float64Array(size)
  let time = 1
  return {
    weights,
    add: (place, by) => {
      weights[place]! += by
      late[place]! += by * time
    },
    tick: () => {
      time++
    },
    mean: () => weights.map((weight, at) => weight - late[at]! / time),
  }
}

/**
 * Weights as whole numbers whose roots fit a byte: what `unpacked` in pipeline/parse/model.ts gives back. The largest
 * weights, one in ten thousand, are cut.
 */
export const rootsOf = (weights: Float32Array): Int8Array => {
  const sizes = weights.filter((weight) => weight !== 0).map(Math.abs)
  const top = sizes.sort()[Math.floor(sizes.length * 0.9999)] ?? 1
  return Int8Array.from(
    weights,
    (weight) => Math.sign(weight) * Math.min(127, Math.round(127 * Math.sqrt(Math.abs(weight) / top))),
  )
}

/** The numbers 0 to below `count` in an order that is the same in every run. */
export const shuffled = (count: number, seed: number): Int32Array => {
  const order = Int32Array.from({ length: count }, (_, at) => at)
  let state = seed
  for (let at = count - 1; at > 0; at--) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    const other = state % (at + 1)
    const held = order[at]!
    order[at] = order[other]!
    order[other] = held
  }
  return order
}
