type Numbers = Uint8Array | Uint16Array | Uint32Array | Float64Array

/** A typed array that grows: what stays in memory of a whole corpus costs its bytes and no objects. */
export interface Growing<A extends Numbers> {
  readonly push: (value: number) => void
  readonly append: (values: A) => void
  readonly fill: (value: number, count: number) => void
  readonly size: () => number
  readonly at: (index: number) => number
  /** What was pushed so far, without copying; do not keep it while pushing. */
  readonly view: () => A
  /** Forgets what was pushed, and keeps its room. */
  readonly clear: () => void
}

/** Room to begin with: there are many such arrays for every few articles. */
const FIRST = 64

// Four kinds at most: with a fifth the engine would take the slow way to every one of them.
const growing = <A extends Numbers>(make: (size: number) => A): Growing<A> => {
  let values = make(FIRST)
  let size = 0
  const reserve = (more: number): void => {
    if (size + more <= values.length) return
    const larger = make(Math.max(size + more, Math.ceil(values.length * 1.5)))
    larger.set(values.subarray(0, size) as A)
    values = larger
  }
  return {
    push: (value) => {
      if (size === values.length) reserve(1)
      values[size++] = value
    },
    append: (more) => {
      reserve(more.length)
      values.set(more, size)
      size += more.length
    },
    fill: (value, count) => {
      reserve(count)
      values.fill(value, size, size + count)
      size += count
    },
    size: () => size,
    at: (index) => values[index]!,
    view: () => values.subarray(0, size) as A,
    clear: () => {
      size = 0
    },
  }
}

export const growingUint8 = (): Growing<Uint8Array> => growing<Uint8Array>((size) => new Uint8Array(size))
export const growingUint16 = (): Growing<Uint16Array> => growing<Uint16Array>((size) => new Uint16Array(size))
export const growingUint32 = (): Growing<Uint32Array> => growing<Uint32Array>((size) => new Uint32Array(size))
export const growingFloat64 = (): Growing<Float64Array> => growing<Float64Array>((size) => new Float64Array(size))
