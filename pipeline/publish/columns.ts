import type { Column } from '../../schemas/column.js'

const MILLISECONDS_A_DAY = 86_400_000

/**
 * The cells of one column, as plain arrays that are joined end to end: lengths where Arrow has offsets, a byte where
 * it has a bit. So what a worker made of some rows can wait on disk and be put together with more of its kind.
 */
export interface ColumnPart {
  readonly rows: number
  /** 1 where there is a value; absent where all rows have one. */
  readonly valid?: Uint8Array
  /** Numbers, days, codes of an enum, or 0 and 1. */
  readonly numbers?: Int32Array | Int8Array | Float64Array | BigInt64Array | Uint8Array
  /** Of strings in bytes, of lists in items. */
  readonly lengths?: Int32Array
  /** UTF-8. */
  readonly bytes?: Uint8Array
  readonly items?: ColumnPart
}

type Cells = readonly unknown[]

const validity = (values: Cells): Pick<ColumnPart, 'valid'> => {
  if (!values.includes(null)) return {}
  const valid = new Uint8Array(values.length)
  for (let i = 0; i < values.length; i++) if (values[i] !== null) valid[i] = 1
  return { valid }
}

const encoder = new TextEncoder()

const strings = (values: readonly (string | null)[]): ColumnPart => {
  // Joined, encoded at once; where all is ASCII, the lengths are those of the strings.
  const all = values.join('')
  const bytes = encoder.encode(all)
  const rows = values.length
  const lengths = new Int32Array(rows)
  if (bytes.length === all.length) {
    for (let i = 0; i < rows; i++) lengths[i] = values[i]?.length ?? 0
    return { rows, ...validity(values), lengths, bytes }
  }
  // Two halves of a pair that stand in two cells must not become one sign.
  const sound = values.map((value) => value?.toWellFormed() ?? '')
  for (let i = 0; i < rows; i++) lengths[i] = Buffer.byteLength(sound[i]!)
  return { rows, ...validity(values), lengths, bytes: encoder.encode(sound.join('')) }
}

const filled = <A extends NonNullable<ColumnPart['numbers']>>(
  numbers: A,
  values: Cells,
  convert: (value: any) => number | bigint,
): ColumnPart => {
  for (let i = 0; i < values.length; i++) if (values[i] !== null) numbers[i] = convert(values[i])
  return { rows: values.length, ...validity(values), numbers }
}

const codes = new WeakMap<readonly string[], ReadonlyMap<string, number>>()
const codesOf = (values: readonly string[]): ReadonlyMap<string, number> => {
  const known = codes.get(values) ?? new Map(values.map((value, index) => [value, index]))
  codes.set(values, known)
  return known
}

/** Days from 1970. Rows of one article share their days, and parsing one takes as long as encoding a cell. */
const days = new Map<string, number>()
const DAYS_KEPT = 10_000
const dayOf = (day: string): number => {
  const known = days.get(day)
  if (known !== undefined) return known
  if (days.size >= DAYS_KEPT) days.clear()
  const found = Date.parse(day) / MILLISECONDS_A_DAY
  days.set(day, found)
  return found
}

/** The cells of a column, in rows that are valid. */
export const columnPart = (column: Column, values: readonly any[]): ColumnPart => {
  const { length } = values
  switch (column.type) {
    case 'int':
      return filled(new Int32Array(length), values, (value) => value)
    case 'float':
      return filled(new Float64Array(length), values, (value) => value)
    case 'bool':
      return filled(new Uint8Array(length), values, (value) => (value ? 1 : 0))
    case 'date':
      return filled(new Int32Array(length), values, dayOf)
    case 'timestamp':
      return filled(new BigInt64Array(length), values, (moment) => BigInt(Date.parse(moment)))
    case 'enum': {
      const code = codesOf(column.values!)
      return filled(new Int8Array(length), values, (value) => code.get(value)!)
    }
    case 'list':
      return { rows: length, lengths: Int32Array.from(values, (items) => items.length), items: strings(values.flat()) }
    case 'string':
      return strings(values)
  }
}

type Numbers = NonNullable<ColumnPart['numbers']>

const joinNumbers = <A extends Numbers>(parts: readonly A[]): A => {
  const size = parts.reduce((sum, part) => sum + part.length, 0)
  const joined = new (parts[0]!.constructor as new (size: number) => A)(size)
  let at = 0
  for (const part of parts) {
    joined.set(part as any, at)
    at += part.length
  }
  return joined
}

const ones = (part: ColumnPart): Uint8Array => part.valid ?? new Uint8Array(part.rows).fill(1)

/** Several parts of one column as one; at least one part. */
export const joinParts = (parts: readonly ColumnPart[]): ColumnPart => {
  const [first] = parts
  return {
    rows: parts.reduce((sum, part) => sum + part.rows, 0),
    ...(parts.some(({ valid }) => valid) ? { valid: joinNumbers(parts.map(ones)) } : {}),
    ...(first!.numbers ? { numbers: joinNumbers(parts.map(({ numbers }) => numbers!)) } : {}),
    ...(first!.lengths ? { lengths: joinNumbers(parts.map(({ lengths }) => lengths!)) } : {}),
    ...(first!.bytes ? { bytes: joinNumbers(parts.map(({ bytes }) => bytes!)) } : {}),
    ...(first!.items ? { items: joinParts(parts.map(({ items }) => items!)) } : {}),
  }
}
