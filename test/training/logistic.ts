/** One decision: numbers of its evidence, how far it is right (0 to 1), and how much it counts. */
export interface Row {
  readonly ids: Int32Array
  readonly gold: number
  readonly weight: number
}

const softplus = (z: number): number => (z > 30 ? z : Math.log1p(Math.exp(z)))

/** The loss of weights over all rows, and its gradient: cross-entropy and half the squares of the weights over `spread`; the bias is free. */
const lossOf = (rows: readonly Row[], weights: Float64Array, spread: number, gradient: Float64Array): number => {
  let loss = 0
  gradient.fill(0)
  for (const { ids, gold, weight } of rows) {
    let z = weights[0]!
    for (const id of ids) z += weights[id]!
    loss += weight * (softplus(z) - gold * z)
    const slope = weight * (1 / (1 + Math.exp(-z)) - gold)
    gradient[0] = gradient[0]! + slope
    for (const id of ids) gradient[id] = gradient[id]! + slope
  }
  for (let id = 1; id < weights.length; id++) {
    loss += (0.5 * weights[id]! ** 2) / spread
    gradient[id] = gradient[id]! + weights[id]! / spread
  }
  return loss
}

const dot = (a: Float64Array, b: Float64Array): number => {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
  return sum
}

const MEMORY = 8

/**
 * Logistic regression by L-BFGS (Liu and Nocedal 1989).
 *
 * @param size number of weights; that of id 0 is the bias
 * @param spread the larger, the larger weights may be
 */
export const regress = (rows: readonly Row[], size: number, spread: number, iterations = 150): Float64Array => {
  let weights = new Float64Array(size)
  let gradient = new Float64Array(size)
  let loss = lossOf(rows, weights, spread, gradient)
  const steps: { readonly s: Float64Array; readonly y: Float64Array; readonly rho: number }[] = []
  for (let iteration = 0; iteration < iterations; iteration++) {
    const direction = gradient.map((value) => -value)
    const alphas: number[] = []
    for (const { s, y, rho } of steps.toReversed()) {
      const alpha = rho * dot(s, direction)
      alphas.push(alpha)
      for (let i = 0; i < size; i++) direction[i] = direction[i]! - alpha * y[i]!
    }
    const last = steps.at(-1)
    const scale =
      last === undefined ? 1 / Math.sqrt(dot(gradient, gradient)) : dot(last.s, last.y) / dot(last.y, last.y)
    for (let i = 0; i < size; i++) direction[i] = direction[i]! * scale
    for (const [k, { s, y, rho }] of steps.entries()) {
      const change = alphas[steps.length - 1 - k]! - rho * dot(y, direction)
      for (let i = 0; i < size; i++) direction[i] = direction[i]! + change * s[i]!
    }
    const slope = dot(direction, gradient)
    let length = 1
    let next = weights
    const nextGradient = new Float64Array(size)
    let nextLoss = Number.POSITIVE_INFINITY
    for (let tries = 0; tries < 30; tries++, length /= 2) {
      next = weights.map((value, i) => value + length * direction[i]!)
      nextLoss = lossOf(rows, next, spread, nextGradient)
      if (nextLoss <= loss + 1e-4 * length * slope) break
    }
    if (!(nextLoss < loss)) break
    const s = next.map((value, i) => value - weights[i]!)
    const y = nextGradient.map((value, i) => value - gradient[i]!)
    const curvature = dot(s, y)
    if (curvature > 1e-10) steps.push({ s, y, rho: 1 / curvature })
    if (steps.length > MEMORY) steps.shift()
    const isDone = (loss - nextLoss) / Math.abs(loss) < 1e-6
    weights = next
    gradient = nextGradient
    loss = nextLoss
    if (isDone) break
  }
  return weights
}
