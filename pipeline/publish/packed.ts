import type { Column } from '../../schemas/column.js'
import { columnsOf, type Table } from '../../schemas/table.js'
import type { ColumnPart, Numbers } from './columns.js'
import { isLate } from './late.js'
import type { Piece } from './pieces.js'
import type { GrowingText } from './text.js'

type Bytes = Uint8Array<ArrayBufferLike>

/** Every array begins where its numbers may lie. */
const ALIGNMENT = 8
const aligned = (size: number): number => Math.ceil(size / ALIGNMENT) * ALIGNMENT

const bytesOf = (array: Numbers | Uint32Array | undefined): Bytes =>
  array === undefined ? new Uint8Array() : new Uint8Array(array.buffer, array.byteOffset, array.byteLength)

/** The arrays of a column in the order in which `columnIn` asks for them. */
const arraysOf = ({ valid, numbers, lengths, bytes, items }: ColumnPart): readonly Bytes[] => [
  bytesOf(valid),
  ...(numbers ? [bytesOf(numbers)] : []),
  ...(lengths ? [bytesOf(lengths)] : []),
  ...(bytes ? [bytes] : []),
  ...(items ? arraysOf(items) : []),
]

/** Appends a piece as bytes: how many rows and arrays it has, the size of each array, then the arrays. */
export const pack = ({ rows, csv, gaps, columns }: Piece, into: GrowingText): void => {
  const arrays = [csv, bytesOf(gaps), ...columns.flatMap((column) => (column === null ? [] : arraysOf(column)))]
  const head = Uint32Array.of(rows, arrays.length, ...arrays.map(({ length }) => length))
  for (const array of [bytesOf(head), ...arrays]) {
    into.append(array)
    for (let at = array.length; at < aligned(array.length); at++) into.byte(0)
  }
}

type Next = () => Bytes

const int32 = ({ buffer, byteOffset, length }: Bytes): Int32Array => new Int32Array(buffer, byteOffset, length / 4)

const numbersIn = (column: Column, { buffer, byteOffset, length }: Bytes): Numbers => {
  switch (column.type) {
    case 'float':
      return new Float64Array(buffer, byteOffset, length / 8)
    case 'timestamp':
      return new BigInt64Array(buffer, byteOffset, length / 8)
    case 'enum':
      return new Int8Array(buffer, byteOffset, length)
    case 'bool':
      return new Uint8Array(buffer, byteOffset, length)
    default:
      return new Int32Array(buffer, byteOffset, length / 4)
  }
}

const validIn = (bytes: Bytes): Pick<ColumnPart, 'valid'> => (bytes.length > 0 ? { valid: bytes } : {})

const stringsIn = (next: Next): ColumnPart => {
  const valid = validIn(next())
  const lengths = int32(next())
  return { rows: lengths.length, ...valid, lengths, bytes: next() }
}

const columnIn = (column: Column, rows: number, next: Next): ColumnPart => {
  if (column.type === 'string') return stringsIn(next)
  const valid = validIn(next())
  if (column.type !== 'list') return { rows, ...valid, numbers: numbersIn(column, next()) }
  return { rows, ...valid, lengths: int32(next()), items: stringsIn(next) }
}

/** The piece of a table that `pack` made these bytes of; its arrays are views of them, which begin at a multiple of 8. */
export const unpacked = (table: Table<any>, { buffer, byteOffset }: Bytes): Piece => {
  const [rows, count] = new Uint32Array(buffer, byteOffset, 2) as unknown as [number, number]
  const sizes = new Uint32Array(buffer, byteOffset + 8, count)
  let at = byteOffset + aligned(8 + sizes.byteLength)
  let number = 0
  const next: Next = () => {
    const array = new Uint8Array(buffer, at, sizes[number++])
    at += aligned(array.length)
    return array
  }
  const csv = next()
  const gaps = next()
  const columns = columnsOf(table).map(([name, column]) => (isLate(table, name) ? null : columnIn(column, rows, next)))
  return { rows, csv, gaps: new Uint32Array(buffer, gaps.byteOffset, gaps.length / 4), columns }
}
