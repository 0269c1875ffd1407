import * as Schema from '@effect/schema/Schema'

/** The logical types of the contract: each has one CSV, one Arrow and one Frictionless form. */
export type ColumnType = 'string' | 'enum' | 'int' | 'float' | 'bool' | 'date' | 'timestamp' | 'list'

/** One column of a table: what it means, and the schema that every cell passes. */
export interface Column<T = unknown> {
  readonly type: ColumnType
  readonly nullable: boolean
  readonly description: string
  /** The values of an enum in schema order: the order of its Arrow dictionary. */
  readonly values?: readonly string[]
  readonly minimum?: number
  readonly maximum?: number
  readonly pattern?: string
  readonly schema: Schema.Codec<T>
  /** Says the same as the schema, in a hundredth of its time. */
  readonly accepts: (cell: unknown) => boolean
}

const INT32_MAX = 2 ** 31 - 1

const isWithin = (cell: unknown, minimum: number, maximum: number): boolean =>
  typeof cell === 'number' && cell >= minimum && cell <= maximum

const DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/
const TIMESTAMP = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/

/** Never empty: an empty cell is null. */
export const string = (description: string): Column<string> => ({
  type: 'string',
  nullable: false,
  description,
  schema: Schema.NonEmptyString,
  accepts: (cell) => typeof cell === 'string' && cell !== '',
})

const matching = (whole: RegExp): Pick<Column<string>, 'schema' | 'accepts'> => ({
  schema: Schema.String.check(Schema.isPattern(whole)),
  accepts: (cell) => typeof cell === 'string' && whole.test(cell),
})

/** A string that must match a pattern, such as an id or a country code. */
export const pattern = (source: string, description: string): Column<string> => ({
  type: 'string',
  nullable: false,
  description,
  pattern: source,
  ...matching(new RegExp(`^(?:${source})$`)),
})

export const oneOf = <const V extends readonly string[]>(values: V, description: string): Column<V[number]> => ({
  type: 'enum',
  nullable: false,
  description,
  values,
  schema: Schema.Literals(values),
  accepts: (cell) => values.includes(cell as string),
})

/** A whole number that fits 32 bits; counts and positions are never negative. */
export const int = (description: string, minimum = 0): Column<number> => ({
  type: 'int',
  nullable: false,
  description,
  minimum,
  schema: Schema.Int.check(Schema.isBetween({ minimum, maximum: INT32_MAX })),
  accepts: (cell) => isWithin(cell, minimum, INT32_MAX) && Number.isInteger(cell),
})

export const float = (minimum: number, maximum: number, description: string): Column<number> => ({
  type: 'float',
  nullable: false,
  description,
  minimum,
  maximum,
  schema: Schema.Finite.check(Schema.isBetween({ minimum, maximum })),
  accepts: (cell) => isWithin(cell, minimum, maximum),
})

export const bool = (description: string): Column<boolean> => ({
  type: 'bool',
  nullable: false,
  description,
  schema: Schema.Boolean,
  accepts: (cell) => typeof cell === 'boolean',
})

/** A calendar day, `2017-11-02`. */
export const date = (description: string): Column<string> => ({
  type: 'date',
  nullable: false,
  description,
  ...matching(DATE),
})

/** A moment in UTC, `2017-11-02T14:05:00Z`. */
export const timestamp = (description: string): Column<string> => ({
  type: 'timestamp',
  nullable: false,
  description,
  ...matching(TIMESTAMP),
})

/** A list of strings, never null. An item that is not known is null in the row, `-` in the CSV. */
export const list = (description: string): Column<readonly (string | null)[]> => ({
  type: 'list',
  nullable: false,
  description,
  schema: Schema.Array(Schema.NullOr(Schema.String)),
  accepts: (cell) => Array.isArray(cell) && cell.findIndex((item) => item !== null && typeof item !== 'string') < 0,
})

/** The same column where null stands for unknown. */
export const nullable = <T>(column: Column<T>): Column<T | null> => ({
  ...column,
  nullable: true,
  schema: Schema.NullOr(column.schema),
  accepts: (cell) => cell === null || column.accepts(cell),
})
