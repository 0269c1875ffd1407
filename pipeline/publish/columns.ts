import type { Column } from '../../schemas/column.js'
import { growingFloat64, growingUint8, growingUint32 } from '../growing.js'
import { growingText } from './text.js'

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
  readonly numbers?: Numbers
  /** Of strings in bytes, of lists in items. */
  readonly lengths?: Int32Array
  /** UTF-8. */
  readonly bytes?: Uint8Array
  readonly items?: ColumnPart
}

export type Numbers = Int32Array | Int8Array | Float64Array | BigInt64Array | Uint8Array

/** Collects the cells of a column, in rows that are valid. */
export interface ColumnWriter {
  readonly add: (cell: any) => void
  /** What was added since the last time; do not keep it while adding. */
  readonly take: () => ColumnPart
}

const validity = () => {
  const valid = growingUint8()
  let nulls = 0
  return {
    add: (isValid: boolean): void => {
      valid.push(isValid ? 1 : 0)
      if (!isValid) nulls++
    },
    take: (): Pick<ColumnPart, 'rows' | 'valid'> => {
      const taken = { rows: valid.size(), ...(nulls > 0 ? { valid: valid.view() } : {}) }
      valid.clear()
      nulls = 0
      return taken
    },
  }
}

// The arrays that grow hold the bits of 32, signed or not.
const signed = ({ buffer, byteOffset, length }: Uint32Array): Int32Array => new Int32Array(buffer, byteOffset, length)

const stringWriter = (): ColumnWriter => {
  const valid = validity()
  const lengths = growingUint32()
  const text = growingText()
  return {
    add: (cell: string | null) => {
      valid.add(cell !== null)
      lengths.push(cell === null ? 0 : text.add(cell))
    },
    take: () => {
      const part = { ...valid.take(), lengths: signed(lengths.view()), bytes: text.view() }
      lengths.clear()
      text.clear()
      return part
    },
  }
}

const listWriter = (): ColumnWriter => {
  const lengths = growingUint32()
  const items = stringWriter()
  return {
    add: (cell: readonly (string | null)[]) => {
      lengths.push(cell.length)
      for (const item of cell) items.add(item)
    },
    take: () => {
      const part = { rows: lengths.size(), lengths: signed(lengths.view()), items: items.take() }
      lengths.clear()
      return part
    },
  }
}

const numberWriter = <A extends Uint8Array | Uint32Array | Float64Array>(
  numbers: { readonly push: (value: number) => void; readonly view: () => A; readonly clear: () => void },
  numberOf: (cell: any) => number,
  typed: (numbers: A) => Numbers,
): ColumnWriter => {
  const valid = validity()
  return {
    add: (cell) => {
      valid.add(cell !== null)
      numbers.push(cell === null ? 0 : numberOf(cell))
    },
    take: () => {
      const part = { ...valid.take(), numbers: typed(numbers.view()) }
      numbers.clear()
      return part
    },
  }
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

export const columnWriter = (column: Column): ColumnWriter => {
  switch (column.type) {
    case 'int':
      return numberWriter(growingUint32(), (cell: number) => cell, signed)
    case 'float':
      return numberWriter(
        growingFloat64(),
        (cell: number) => cell,
        (numbers) => numbers,
      )
    case 'bool':
      return numberWriter(
        growingUint8(),
        (cell: boolean) => (cell ? 1 : 0),
        (numbers) => numbers,
      )
    case 'date':
      return numberWriter(growingUint32(), dayOf, signed)
    case 'timestamp':
      return numberWriter(growingFloat64(), Date.parse, (numbers) => BigInt64Array.from(numbers, BigInt))
    case 'enum': {
      const codes = new Map(column.values!.map((value, code) => [value, code]))
      const codeOf = (cell: string): number => codes.get(cell)!
      return numberWriter(
        growingUint8(),
        codeOf,
        ({ buffer, byteOffset, length }) => new Int8Array(buffer, byteOffset, length),
      )
    }
    case 'list':
      return listWriter()
    case 'string':
      return stringWriter()
  }
}

const joinArrays = <A extends Numbers>(parts: readonly A[]): A => {
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
    ...(parts.some(({ valid }) => valid) ? { valid: joinArrays(parts.map(ones)) } : {}),
    ...(first!.numbers ? { numbers: joinArrays(parts.map(({ numbers }) => numbers!)) } : {}),
    ...(first!.lengths ? { lengths: joinArrays(parts.map(({ lengths }) => lengths!)) } : {}),
    ...(first!.bytes ? { bytes: joinArrays(parts.map(({ bytes }) => bytes!)) } : {}),
    ...(first!.items ? { items: joinParts(parts.map(({ items }) => items!)) } : {}),
  }
}
