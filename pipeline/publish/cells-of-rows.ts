import { columnsOf, type Table } from '../../schemas/table.js'
import type { Column } from '../../schemas/tables.js'
import { isoDay } from '../calendar/days.js'
import type { ColumnPart } from './columns.js'

/** A cell as a row has it. */
export type Cell = string | number | boolean | null | readonly (string | null)[]
export type Row = Readonly<Record<string, Cell>>

/** Some rows of a table by column, of which only the cells that are asked for are decoded. */
export interface Cells {
  readonly rows: number
  readonly at: (column: string, row: number) => Cell
  readonly row: (row: number) => Row
}

type At = (row: number) => Cell

const textAt = ({ rows, valid, lengths, bytes }: ColumnPart): ((i: number) => string | null) => {
  const ends = new Uint32Array(rows + 1)
  for (let i = 0; i < rows; i++) ends[i + 1] = ends[i]! + lengths![i]!
  const all = Buffer.from(bytes!.buffer, bytes!.byteOffset, bytes!.byteLength)
  return (i) => (valid?.[i] === 0 ? null : all.toString('utf8', ends[i], ends[i + 1]))
}

const listAt = ({ lengths, items }: ColumnPart): At => {
  const text = textAt(items!)
  const ends = new Uint32Array(lengths!.length + 1)
  for (const [i, length] of lengths!.entries()) ends[i + 1] = ends[i]! + length
  return (i) => Array.from({ length: lengths![i]! }, (_, j) => text(ends[i]! + j))
}

const cellAt = (column: Column, part: ColumnPart): At => {
  if (column.type === 'string') return textAt(part)
  if (column.type === 'list') return listAt(part)
  const value = (number: number | bigint): Cell => {
    if (column.type === 'enum') return column.values![Number(number)]!
    if (column.type === 'bool') return number === 1
    if (column.type === 'date') return isoDay(Number(number))
    return Number(number)
  }
  return (i) => (part.valid?.[i] === 0 ? null : value(part.numbers![i]!))
}

/** @param parts one for each column of the table; null for those that are not there yet, which read as null */
export const cellsOf = (table: Table<any>, parts: readonly (ColumnPart | null)[]): Cells => {
  const columns = columnsOf(table)
  const readers = new Map<string, At>()
  const readerOf = (name: string): At => {
    const known = readers.get(name)
    if (known !== undefined) return known
    const i = columns.findIndex(([one]) => one === name)
    const part = parts[i]
    const reader: At = part ? cellAt(columns[i]![1], part) : () => null
    readers.set(name, reader)
    return reader
  }
  return {
    rows: parts.find((part) => part !== null)?.rows ?? 0,
    at: (column, row) => readerOf(column)(row),
    row: (row) => Object.fromEntries(columns.map(([name]) => [name, readerOf(name)(row)])),
  }
}
