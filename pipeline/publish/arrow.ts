import {
  Bool,
  type Data,
  type DataType,
  DateDay,
  Dictionary,
  Field,
  Float64,
  Int8,
  Int32,
  List,
  makeData,
  makeVector,
  RecordBatch,
  Schema,
  Struct,
  TimestampMillisecond,
  Utf8,
  type Vector,
} from 'apache-arrow'
import type { Column } from '../../schemas/column.js'
import { columnsOf, type Table } from '../../schemas/table.js'

const MILLISECONDS_A_DAY = 86_400_000

/** Rows in one record batch: enough to be fast, few enough to be read piece by piece. */
export const BATCH_ROWS = 8192

const typeOf = (column: Column, id: number): DataType => {
  switch (column.type) {
    case 'int':
      return new Int32()
    case 'float':
      return new Float64()
    case 'bool':
      return new Bool()
    case 'date':
      return new DateDay()
    case 'timestamp':
      return new TimestampMillisecond('UTC')
    case 'list':
      return new List(new Field('item', new Utf8(), true))
    case 'enum':
      // The library numbers dictionaries from a counter; a fixed id keeps the bytes the same between runs.
      return new Dictionary(new Utf8(), new Int8(), id, false)
    case 'string':
      return new Utf8()
  }
}

/** The Arrow schema of a table; enums are dictionaries whose id is the number of their column. */
export const arrowSchema = (table: Table<any>): Schema =>
  new Schema(columnsOf(table).map(([name, column], index) => new Field(name, typeOf(column, index), column.nullable)))

const encoder = new TextEncoder()

const validity = (values: readonly unknown[]) => {
  const nullBitmap = new Uint8Array(Math.ceil(values.length / 8))
  let nullCount = 0
  for (let i = 0; i < values.length; i++) {
    if (values[i] === null) nullCount++
    else nullBitmap[i >> 3]! |= 1 << (i & 7)
  }
  return { length: values.length, nullCount, nullBitmap: nullCount > 0 ? nullBitmap : null }
}

const utf8Data = (values: readonly (string | null)[]): Data<Utf8> => {
  const valueOffsets = new Int32Array(values.length + 1)
  const encoded = values.map((value) => (value === null ? null : encoder.encode(value)))
  encoded.forEach((bytes, i) => {
    valueOffsets[i + 1] = valueOffsets[i]! + (bytes?.length ?? 0)
  })
  const data = new Uint8Array(valueOffsets[values.length]!)
  encoded.forEach((bytes, i) => {
    if (bytes) data.set(bytes, valueOffsets[i])
  })
  return makeData({ type: new Utf8(), ...validity(values), valueOffsets, data })
}

const numbers = <A extends Int32Array | Int8Array | Float64Array | BigInt64Array>(
  data: A,
  values: readonly unknown[],
  convert: (value: any) => A[number],
): A => {
  for (let i = 0; i < values.length; i++) if (values[i] !== null) data[i] = convert(values[i])
  return data
}

const bits = (values: readonly unknown[]): Uint8Array => {
  const data = new Uint8Array(Math.ceil(values.length / 8))
  for (let i = 0; i < values.length; i++) if (values[i] === true) data[i >> 3]! |= 1 << (i & 7)
  return data
}

const listData = (type: List, values: readonly (readonly (string | null)[])[]): Data<List> => {
  const valueOffsets = new Int32Array(values.length + 1)
  for (let i = 0; i < values.length; i++) valueOffsets[i + 1] = valueOffsets[i]! + values[i]!.length
  return makeData({ type, length: values.length, nullCount: 0, valueOffsets, child: utf8Data(values.flat()) })
}

// A file holds one dictionary of an enum: the writer wants to see the same object in every batch.
const dictionaries = new WeakMap<readonly string[], Vector<Utf8>>()
const dictionaryOf = (values: readonly string[]): Vector<Utf8> => {
  const dictionary = dictionaries.get(values) ?? makeVector(utf8Data(values))
  dictionaries.set(values, dictionary)
  return dictionary
}

const columnData = (column: Column, type: DataType, values: readonly any[]): Data => {
  const shape = { type: type as any, ...validity(values) }
  const { length } = values
  switch (column.type) {
    case 'int':
      return makeData({ ...shape, data: numbers(new Int32Array(length), values, (value) => value) })
    case 'float':
      return makeData({ ...shape, data: numbers(new Float64Array(length), values, (value) => value) })
    case 'bool':
      return makeData({ ...shape, data: bits(values) })
    case 'date':
      return makeData({
        ...shape,
        data: numbers(new Int32Array(length), values, (day) => Date.parse(day) / MILLISECONDS_A_DAY),
      })
    case 'timestamp':
      return makeData({ ...shape, data: numbers(new BigInt64Array(length), values, (at) => BigInt(Date.parse(at))) })
    case 'list':
      return listData(type as List, values)
    case 'enum': {
      const code = new Map(column.values!.map((value, index) => [value, index]))
      const data = numbers(new Int8Array(length), values, (value) => code.get(value)!)
      return makeData({ ...shape, data, dictionary: dictionaryOf(column.values!) })
    }
    case 'string':
      return utf8Data(values)
  }
}

/**
 * Rows as one record batch, column by column in typed buffers.
 *
 * @param schema as `arrowSchema` made it, the same for all batches of a file
 * @param rows validated rows, at most `BATCH_ROWS`
 */
export const recordBatch = (
  table: Table<any>,
  schema: Schema,
  rows: readonly Readonly<Record<string, unknown>>[],
): RecordBatch => {
  const children = columnsOf(table).map(([name, column], index) =>
    columnData(
      column,
      schema.fields[index]!.type,
      rows.map((row) => row[name]),
    ),
  )
  return new RecordBatch(
    schema,
    makeData({ type: new Struct(schema.fields), length: rows.length, nullCount: 0, children }),
  )
}
