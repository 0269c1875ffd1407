/** One pair: the index of the one feature that holds for each kind of evidence, and whether it is right. */
export interface Example {
  readonly features: readonly number[]
  readonly right: boolean
}

/** Solves a symmetric positive definite system in place (Cholesky). */
const solve = (matrix: Float64Array[], right: Float64Array): Float64Array => {
  const size = right.length
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i]![j]!
      for (let k = 0; k < j; k++) sum -= matrix[i]![k]! * matrix[j]![k]!
      matrix[i]![j] = i === j ? Math.sqrt(sum) : sum / matrix[j]![j]!
    }
  }
  const x = Float64Array.from(right)
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < i; k++) x[i]! -= matrix[i]![k]! * x[k]!
    x[i]! /= matrix[i]![i]!
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++) x[i]! -= matrix[k]![i]! * x[k]!
    x[i]! /= matrix[i]![i]!
  }
  return x
}

/**
 * Weights of a logistic regression by Newton's method; the last is the constant. `penalty` holds for each pair of features how
 * strongly they are drawn to each other, and on the diagonal to nothing.
 *
 * @param penalty symmetric, positive definite but for the constant
 */
export const regression = (examples: readonly Example[], penalty: readonly Float64Array[]): Float64Array => {
  const size = penalty.length
  let weights = new Float64Array(size)
  for (let round = 0; round < 25; round++) {
    const gradient = new Float64Array(size)
    const hessian = penalty.map((row) => Float64Array.from(row))
    for (let i = 0; i < size; i++) for (let j = 0; j < size; j++) gradient[i]! -= penalty[i]![j]! * weights[j]!
    for (const { features, right } of examples) {
      let sum = weights[size - 1]!
      for (const feature of features) sum += weights[feature]!
      const share = 1 / (1 + Math.exp(-sum))
      const slope = (right ? 1 : 0) - share
      const curve = share * (1 - share)
      gradient[size - 1]! += slope
      hessian[size - 1]![size - 1]! += curve
      for (const one of features) {
        gradient[one]! += slope
        hessian[size - 1]![one]! += curve
        for (const other of features) if (other <= one) hessian[one]![other]! += curve
      }
    }
    hessian[size - 1]![size - 1]! += 1e-6
    const step = solve(hessian, gradient)
    weights = weights.map((value, i) => value + step[i]!)
    if (step.every((value) => Math.abs(value) < 1e-5)) break
  }
  return weights
}
