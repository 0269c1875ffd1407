import * as Schema from '@effect/schema/Schema'
import type { Column } from './column.js'

export interface ForeignKey {
  readonly column: string
  readonly table: string
  readonly references: string
}

/** One declaration per table: row type, validator, CSV header, Arrow schema and descriptor all come from it. */
export interface Table<C extends Record<string, Column<any>> = Record<string, Column<any>>> {
  readonly name: string
  readonly grain: string
  readonly key: string
  readonly foreignKeys: readonly ForeignKey[]
  readonly columns: C
  /** Throws with a message that names the cell where the row breaks the schema. */
  readonly assertRow: (row: unknown) => void
}

export type Row<T> =
  T extends Table<infer C> ? { readonly [K in keyof C]: C[K] extends Column<infer V> ? V : never } : never

/**
 * Throws with a message that names the cell where a row breaks the schema of one of these columns. The schemas find the
 * words for what is wrong; that nothing is wrong the columns themselves say sooner.
 */
export const rowCheck = (columns: readonly (readonly [string, Column<any>])[]): ((row: unknown) => void) => {
  const fields = Object.fromEntries(columns.map(([name, column]) => [name, column.schema]))
  const check = Schema.decodeUnknownSync(Schema.Struct(fields))
  const names = columns.map(([name]) => name)
  const accepts = columns.map(([, column]) => column.accepts)
  const isSound = (row: Readonly<Record<string, unknown>>): boolean => {
    for (let i = 0; i < names.length; i++) if (!accepts[i]!(row[names[i]!])) return false
    return true
  }
  return (row) => {
    if (!isObject(row) || !isSound(row)) check(row)
  }
}

const isObject = (row: unknown): row is Readonly<Record<string, unknown>> => typeof row === 'object' && row !== null

export const table = <C extends Record<string, Column<any>>>(declaration: {
  readonly name: string
  readonly grain: string
  readonly key: string
  readonly foreignKeys?: readonly ForeignKey[]
  readonly columns: C
}): Table<C> => ({ foreignKeys: [], ...declaration, assertRow: rowCheck(Object.entries(declaration.columns)) })

/** The columns of a table by name, without their value types: for writers that treat all alike. */
export const columnsOf = (declared: Table<any>): readonly (readonly [string, Column])[] =>
  Object.entries(declared.columns)
