import { admit, type FeatureTable, placeIn } from '../../../pipeline/parse/feature-table.js'

/**
 * Weights of an averaged perceptron (Collins 2002): what counts in the end is the mean of each weight over all decisions,
 * not its last value.
 */
export interface Averaged {
  readonly table: FeatureTable
  /** Adds to a weight of a feature; a feature without a place learns nothing. */
  readonly add: (feature: number, at: number, by: number) => void
  /** To be called once a decision. */
  readonly tick: () => void
  readonly mean: () => FeatureTable
}

/**
 * @param marks places of the features that may be learned
 * @param isOpen whether a feature without a place is given one while there is room
 */
export const averaged = (marks: Uint8Array, width: number, isOpen: boolean): Averaged => {
  const weights = new Float32Array(width * marks.length)
  const late = new Float64Array(width * marks.length)
  let time = 1
  return {
    table: { marks, weights, width },
    add: (feature, at, by) => {
      if (isOpen) admit(marks, feature)
      const place = placeIn(marks, feature)
      if (place < 0) return
      weights[width * place + at]! += by
      late[width * place + at]! += by * time
    },
    tick: () => {
      time++
    },
    mean: () => ({ marks, width, weights: weights.map((weight, at) => weight - late[at]! / time) }),
  }
}

/** Counts features: at most as many as half of its room, later ones are passed over. */
export interface FeatureCounts {
  readonly count: (feature: number) => void
  /** Places for those counted at least so often, the most frequent first. */
  readonly admitted: (least: number, places: number) => Uint8Array
}

/** @param room a power of two */
export const featureCounts = (room: number): FeatureCounts => {
  const keys = new Int32Array(room)
  const counts = new Uint32Array(room)
  let used = 0
  return {
    count: (feature) => {
      let place = (Math.imul(feature, 0x9e3779b1) >>> 0) & (room - 1)
      while (counts[place] !== 0 && keys[place] !== feature) place = (place + 1) & (room - 1)
      if (counts[place] === 0) {
        if (2 * used > room) return
        used++
        keys[place] = feature
      }
      counts[place]!++
    },
    admitted: (least, places) => {
      const often: number[] = []
      for (let place = 0; place < room; place++) if (counts[place]! >= least) often.push(place)
      often.sort((a, b) => counts[b]! - counts[a]! || keys[a]! - keys[b]!)
      const marks = new Uint8Array(places)
      let kept = 0
      for (const place of often) if (admit(marks, keys[place]!)) kept++
      console.log(
        `  ${used} features seen to err, ${often.length} of them ${least} times, ${kept} have one of ${places} places`,
      )
      return marks
    },
  }
}

/**
 * Weights as whole numbers whose roots fit a byte: what `unpacked` in pipeline/parse/model.ts gives back. The largest
 * weights, one in ten thousand, are cut.
 */
export const rootsOf = (weights: ArrayLike<number>): Int8Array => {
  const sizes = Float64Array.from(weights, Math.abs)
    .filter((size) => size !== 0)
    .sort()
  const top = sizes[Math.floor(sizes.length * 0.9999)] ?? 1
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
