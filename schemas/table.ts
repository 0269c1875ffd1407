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
  readonly isRow: (row: unknown) => boolean
  /** Throws with a message that names the cell where the row breaks the schema. */
  readonly assertRow: (row: unknown) => void
}

export type Row<T> =
  T extends Table<infer C> ? { readonly [K in keyof C]: C[K] extends Column<infer V> ? V : never } : never

export const table = <C extends Record<string, Column<any>>>(declaration: {
  readonly name: string
  readonly grain: string
  readonly key: string
  readonly foreignKeys?: readonly ForeignKey[]
  readonly columns: C
}): Table<C> => {
  const fields = Object.fromEntries(Object.entries(declaration.columns).map(([name, column]) => [name, column.schema]))
  const schema = Schema.Struct(fields)
  return {
    foreignKeys: [],
    ...declaration,
    isRow: Schema.is(schema),
    assertRow: Schema.decodeUnknownSync(schema),
  }
}

/** The columns of a table by name, without their value types: for writers that treat all alike. */
export const columnsOf = (declared: Table<any>): readonly (readonly [string, Column])[] =>
  Object.entries(declared.columns)
