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
import { type ColumnPart, columnWriter } from './columns.js'

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

/** Bytes of 0 and 1 as bits, the least bit first. */
const packed = (bytes: Uint8Array): Uint8Array => {
  const bits = new Uint8Array(Math.ceil(bytes.length / 8))
  for (let i = 0; i < bytes.length; i++) if (bytes[i]) bits[i >> 3]! |= 1 << (i & 7)
  return bits
}

const offsets = (lengths: Int32Array): Int32Array => {
  const valueOffsets = new Int32Array(lengths.length + 1)
  for (let i = 0; i < lengths.length; i++) valueOffsets[i + 1] = valueOffsets[i]! + lengths[i]!
  return valueOffsets
}

const shape = ({ rows, valid }: ColumnPart) =>
  valid
    ? { length: rows, nullCount: valid.reduce((sum, one) => sum - one, rows), nullBitmap: packed(valid) }
    : { length: rows, nullCount: 0, nullBitmap: null }

const utf8Data = (part: ColumnPart): Data<Utf8> =>
  makeData({ type: new Utf8(), ...shape(part), valueOffsets: offsets(part.lengths!), data: part.bytes! })

// A file holds one dictionary of an enum: the writer wants to see the same object in every batch.
const dictionaries = new WeakMap<readonly string[], Vector<Utf8>>()
const dictionaryOf = (values: readonly string[]): Vector<Utf8> => {
  const known = dictionaries.get(values)
  if (known !== undefined) return known
  const writer = columnWriter('value', { type: 'string', nullable: false } as Column)
  writer.add(values.map((value) => ({ value })))
  const dictionary = makeVector(utf8Data(writer.take()))
  dictionaries.set(values, dictionary)
  return dictionary
}

const columnData = (column: Column, type: DataType, part: ColumnPart): Data => {
  switch (column.type) {
    case 'string':
      return utf8Data(part)
    case 'list':
      return makeData({
        type: type as List,
        ...shape(part),
        valueOffsets: offsets(part.lengths!),
        child: utf8Data(part.items!),
      })
    case 'bool':
      return makeData({ type: type as Bool, ...shape(part), data: packed(part.numbers as Uint8Array) })
    case 'enum':
      return makeData({
        type: type as Dictionary,
        ...shape(part),
        data: part.numbers as Int8Array,
        dictionary: dictionaryOf(column.values!),
      })
    default:
      return makeData({ type: type as any, ...shape(part), data: part.numbers as any })
  }
}

/**
 * Columns as one record batch.
 *
 * @param schema as `arrowSchema` made it, the same for all batches of a file
 * @param parts one for each column of the table, all with the same rows
 */
export const recordBatch = (table: Table<any>, schema: Schema, parts: readonly ColumnPart[]): RecordBatch => {
  const children = columnsOf(table).map(([, column], i) => columnData(column, schema.fields[i]!.type, parts[i]!))
  const type = new Struct(schema.fields)
  return new RecordBatch(schema, makeData({ type, length: parts[0]!.rows, nullCount: 0, children }))
}
