import { Table as ArrowTable, tableToIPC } from 'apache-arrow'
import type { SchemaElement } from 'hyparquet'
import { ByteWriter, ParquetWriter } from 'hyparquet-writer'
import type { Column } from '../../schemas/column.js'
import { columnsOf, type Table } from '../../schemas/table.js'
import { arrowSchema } from './arrow.js'
import type { ColumnPart } from './columns.js'
import type { Compress, FileEncoder } from './formats.js'

/** Rows and bytes of CSV in a row group: many enough to pack well, few enough that a reader can skip most of a file. */
const GROUP_ROWS = 65_536
const GROUP_BYTES = 32_000_000

type Repetition = NonNullable<SchemaElement['repetition_type']>

/** A column as the nodes of a Parquet schema; a list is three nodes deep, as the format's page on nested types has it. */
const elementsOf = (name: string, column: Column): readonly SchemaElement[] => {
  const repetition_type: Repetition = column.nullable ? 'OPTIONAL' : 'REQUIRED'
  const text = { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } } as const
  switch (column.type) {
    case 'int':
      return [{ name, type: 'INT32', repetition_type }]
    case 'float':
      return [{ name, type: 'DOUBLE', repetition_type }]
    case 'bool':
      return [{ name, type: 'BOOLEAN', repetition_type }]
    case 'date':
      return [{ name, type: 'INT32', converted_type: 'DATE', logical_type: { type: 'DATE' }, repetition_type }]
    case 'timestamp':
      return [
        {
          name,
          type: 'INT64',
          converted_type: 'TIMESTAMP_MILLIS',
          logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MILLIS' },
          repetition_type,
        },
      ]
    case 'list':
      return [
        { name, repetition_type, num_children: 1, converted_type: 'LIST', logical_type: { type: 'LIST' } },
        { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
        { name: 'element', repetition_type: 'OPTIONAL', ...text },
      ]
    default:
      return [{ name, repetition_type, ...text }]
  }
}

const schemaOf = (table: Table<any>): SchemaElement[] => {
  const columns = columnsOf(table)
  return [
    { name: 'schema', num_children: columns.length },
    ...columns.flatMap(([name, column]) => elementsOf(name, column)),
  ]
}

/** The Arrow schema as readers of Arrow want it in the file, so that they find enums again: Parquet has none. */
const arrowSchemaText = (table: Table<any>): string =>
  Buffer.from(tableToIPC(new ArrowTable(arrowSchema(table)), 'stream')).toString('base64')

const textsOf = ({ rows, valid, lengths, bytes }: ColumnPart): (string | null)[] => {
  const all = Buffer.from(bytes!.buffer, bytes!.byteOffset, bytes!.byteLength)
  const texts: (string | null)[] = new Array(rows)
  let at = 0
  for (let i = 0; i < rows; i++) {
    const end = at + lengths![i]!
    texts[i] = valid?.[i] === 0 ? null : all.toString('utf8', at, end)
    at = end
  }
  return texts
}

const listsOf = ({ lengths, items }: ColumnPart): (string | null)[][] => {
  const texts = textsOf(items!)
  let at = 0
  return Array.from(lengths!, (length) => {
    at += length
    return texts.slice(at - length, at)
  })
}

/** The cells of a column as the library takes them. */
const cellsOf = (column: Column, part: ColumnPart): unknown[] => {
  if (column.type === 'string') return textsOf(part)
  if (column.type === 'list') return listsOf(part)
  const { numbers, valid } = part
  const known = (i: number): unknown => {
    if (column.type === 'enum') return column.values![numbers![i] as number]
    return column.type === 'bool' ? numbers![i] === 1 : numbers![i]
  }
  return Array.from({ length: part.rows }, (_, i) => (valid?.[i] === 0 ? null : known(i)))
}

/** Ids begin as those before them do, and positions grow: both are stored as what is new in each. */
const encodingOf = (name: string, { type }: Column) => {
  if (type === 'int') return { encoding: 'DELTA_BINARY_PACKED' } as const
  if (type === 'enum') return { encoding: 'RLE_DICTIONARY' } as const
  return type === 'string' && name.endsWith('_id') ? ({ encoding: 'DELTA_BYTE_ARRAY' } as const) : {}
}

/** A Parquet file, version 2 pages, Zstandard, with statistics of every row group. */
export const parquetFile = (table: Table<any>, compress: Compress): FileEncoder => {
  const columns = columnsOf(table)
  const bytes = new ByteWriter(1 << 20)
  const writer = new ParquetWriter({
    writer: bytes,
    schema: schemaOf(table),
    codec: 'ZSTD',
    compressors: { ZSTD: compress },
    kvMetadata: [{ key: 'ARROW:schema', value: arrowSchemaText(table) }],
    createdBy: 'dateline',
  })
  let cells: unknown[][] = columns.map(() => [])
  let size = 0
  const writeGroup = (): void => {
    if (cells[0]!.length === 0) return
    const columnData = columns.map(([name, column], i) => ({
      name,
      data: cells[i]!,
      ...encodingOf(name, column),
    }))
    writer.write({ columnData, rowGroupSize: GROUP_ROWS * 2 })
    cells = columns.map(() => [])
    size = 0
  }
  const take = (): Uint8Array => {
    const taken = bytes.getBytes().slice()
    bytes.index = 0
    return taken
  }
  return {
    write: (joined) => {
      for (const [i, [, column]] of columns.entries())
        for (const cell of cellsOf(column, joined.columns[i]!)) cells[i]!.push(cell)
      size += joined.csv.length
      if (cells[0]!.length >= GROUP_ROWS || size >= GROUP_BYTES) writeGroup()
      return take()
    },
    finish: () => {
      writeGroup()
      writer.finish()
      return take()
    },
  }
}
