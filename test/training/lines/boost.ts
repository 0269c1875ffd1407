/** A node of a tree: what it asks, and the two trees behind the answer; a leaf asks nothing. */
export interface Node {
  readonly value: number
  readonly column: number
  readonly at: number
  readonly below: Node | null
  readonly above: Node | null
}

export interface Shape {
  readonly trees: number
  readonly depth: number
  readonly rate: number
  readonly lambda: number
  readonly least: number
  /** Share of the evidence that each tree may ask for. */
  readonly share: number
}

const BINS = 48

interface Binned {
  readonly bins: readonly Uint8Array[]
  readonly edges: readonly (readonly number[])[]
}

const binned = (rows: readonly Float64Array[], columns: number): Binned => {
  const bins: Uint8Array[] = []
  const edges: number[][] = []
  for (let column = 0; column < columns; column++) {
    const values = Float64Array.from(rows, (row) => row[column]!).sort()
    const cuts = new Set<number>()
    for (let bin = 1; bin < BINS; bin++) {
      const at = Math.floor((bin * values.length) / BINS)
      const cut = (values[at - 1]! + values[at]!) / 2
      if (values[at - 1] !== values[at]) cuts.add(cut)
      else cuts.add(values[at]! + 1e-9)
    }
    const distinct = [...new Set(values)]
    if (distinct.length <= BINS) {
      cuts.clear()
      for (let i = 1; i < distinct.length; i++) cuts.add((distinct[i - 1]! + distinct[i]!) / 2)
    }
    const sorted = [...cuts].map((cut) => Number(cut.toPrecision(3))).sort((a, b) => a - b)
    const unique = [...new Set(sorted)]
    edges.push(unique)
    bins.push(
      Uint8Array.from(rows, (row) => {
        let low = 0
        let high = unique.length
        while (low < high) {
          const middle = (low + high) >> 1
          if (row[column]! > unique[middle]!) low = middle + 1
          else high = middle
        }
        return low
      }),
    )
  }
  return { bins, edges }
}

/** Gradient boosting of regression trees on the logistic loss, with Newton steps (Friedman 2001; Chen and Guestrin 2016). */
export const boost = (
  rows: readonly Float64Array[],
  isPositive: readonly boolean[],
  weights: Float64Array,
  columns: number,
  { trees, depth, rate, lambda, least, share }: Shape,
): { readonly bias: number; readonly trees: readonly Node[] } => {
  const { bins, edges } = binned(rows, columns)
  const count = rows.length
  let positive = 0
  let all = 0
  for (let i = 0; i < count; i++) {
    all += weights[i]!
    if (isPositive[i]) positive += weights[i]!
  }
  const bias = Math.log(positive / (all - positive))
  const z = new Float64Array(count).fill(bias)
  const gradients = new Float64Array(count)
  const hessians = new Float64Array(count)
  const sumG = new Float64Array(BINS + 1)
  const sumH = new Float64Array(BINS + 1)
  const hold = new Uint8Array(columns)
  /** Draws the evidence of a tree: the same for the same number. */
  const draw = (tree: number): void => {
    let state = (tree + 1) * 2654435761
    for (let column = 0; column < columns; column++) {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0
      hold[column] = state / 2 ** 32 < share ? 1 : 0
    }
  }
  const grow = (members: Int32Array, levels: number): Node => {
    let g = 0
    let h = 0
    for (const i of members) {
      g += gradients[i]!
      h += hessians[i]!
    }
    const value = (-g / (h + lambda)) * rate
    const leaf: Node = { value, column: -1, at: 0, below: null, above: null }
    if (levels === 0 || h < 2 * least) return leaf
    let best = { gain: 1e-3, column: -1, bin: 0 }
    const whole = (g * g) / (h + lambda)
    for (let column = 0; column < columns; column++) {
      const bin = bins[column]!
      const cuts = edges[column]!.length
      if (cuts === 0 || hold[column] === 0) continue
      sumG.fill(0)
      sumH.fill(0)
      for (const i of members) {
        sumG[bin[i]!]! += gradients[i]!
        sumH[bin[i]!]! += hessians[i]!
      }
      let leftG = 0
      let leftH = 0
      for (let cut = 0; cut < cuts; cut++) {
        leftG += sumG[cut]!
        leftH += sumH[cut]!
        const rightH = h - leftH
        if (leftH < least || rightH < least) continue
        const rightG = g - leftG
        const gain = (leftG * leftG) / (leftH + lambda) + (rightG * rightG) / (rightH + lambda) - whole
        if (gain > best.gain) best = { gain, column, bin: cut }
      }
    }
    if (best.column < 0) return leaf
    const bin = bins[best.column]!
    const below = members.filter((i) => bin[i]! <= best.bin)
    const above = members.filter((i) => bin[i]! > best.bin)
    return {
      value,
      column: best.column,
      at: edges[best.column]![best.bin]!,
      below: grow(below, levels - 1),
      above: grow(above, levels - 1),
    }
  }
  const everything = Int32Array.from({ length: count }, (_, i) => i)
  const grown: Node[] = []
  for (let tree = 0; tree < trees; tree++) {
    draw(tree)
    for (let i = 0; i < count; i++) {
      const p = 1 / (1 + Math.exp(-z[i]!))
      gradients[i] = (p - (isPositive[i] ? 1 : 0)) * weights[i]!
      hessians[i] = Math.max(p * (1 - p), 1e-6) * weights[i]!
    }
    const root = grow(everything, depth)
    grown.push(root)
    for (let i = 0; i < count; i++) z[i]! += answerOf(root, rows[i]!)
  }
  return { bias, trees: grown }
}

export const answerOf = (root: Node, row: Float64Array): number => {
  let node = root
  while (node.below !== null && node.above !== null) node = row[node.column]! <= node.at ? node.below : node.above
  return node.value
}
