import { type TableName, tables } from '../../schemas/tables.js'
import { type Shape, type ShapedRow, schemaOf } from './arrow-rows.js'

/** One article, or what should be one, on its way to `annotate`; `lost` says why a worker gave it no answer, where it did not. */
export const inputShape = {
  path: 'text',
  record: 'int',
  is_part: 'flag',
  place: 'text',
  piece: 'bytes',
  lost: 'text',
} as const
export const inputSchema = schemaOf(inputShape)

export const tableNames = Object.keys(tables) as TableName[]

/** What is known of an article before the corpus is: the facts that it is compared by, and its rows, each table's as JSON. */
export const annotatedShape = {
  /** Null for an input that was refused: it has a row of `problems` and nothing else. */
  article_id: 'text',
  path: 'text',
  record: 'int',
  day: 'text',
  /** Sorts, as ASCII, in the order of the corpus. */
  place: 'text',
  /** Sorts, as ASCII: the canonical article of some first. */
  rank: 'text',
  /** The hashed words, 4 bytes each, and a digest that is equal for equal words; null where there is none. */
  words: 'bytes',
  digest: 'text',
  bands: 'ints',
  /** Names, quotes, and what events are compared by, as JSON. */
  names: 'text',
  quotes: 'text',
  facts: 'text',
  /** The names of the participants of its events, in the order of their rows. */
  participants: 'text',
  ...(Object.fromEntries(tableNames.map((name) => [`rows_${name}`, 'text'])) as Record<`rows_${TableName}`, 'text'>),
} as const satisfies Shape
export const annotatedSchema = schemaOf(annotatedShape)
export type Annotated = ShapedRow<typeof annotatedShape>
