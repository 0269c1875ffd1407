import { type Rows, type TableName, tables } from '../../schemas/tables.js'
import { articleIdAt, type Corpus } from '../deduplicate/corpus.js'
import type { Clusters } from '../deduplicate/deduplicate.js'
import { articleLate, eventLate, hasLate, participantLate, quoteLate } from '../publish/late.js'
import { unpacked } from '../publish/packed.js'
import { pieceOf } from '../publish/pieces.js'
import { crowdedRow } from '../publish/problems.js'
import type { SpilledRows } from './batch.js'
import type { Lost } from './pool.js'
import type { SpillReader } from './spill.js'
import { type Shape, type TableWriter, tableWriter } from './write.js'

type Problem = Rows['problems'][number]

/** Rows that wait for the end of the run, in the order of the inputs. */
export type Waiting = SpilledRows | Lost

type Late = Readonly<Record<string, unknown>>

/** What the late columns of one table say, and where the rows of each article end. */
const lateOf = (
  name: TableName,
  { quoteEnd, eventEnd, event }: Corpus,
  clusters: Clusters,
): { readonly end: (article: number) => number; readonly row: (i: number, article: number) => Late } => {
  switch (name) {
    case 'articles':
      return { end: (article) => article + 1, row: (i) => articleLate(clusters.article(i)) }
    case 'quotes':
      return { end: (article) => quoteEnd[article]!, row: (i) => quoteLate(clusters.quote(i)) }
    case 'events':
      return { end: (article) => eventEnd[article]!, row: (i) => eventLate(clusters.event(i)) }
    case 'participants': {
      // Of the last event up to the end of an article; before the first event there is nobody.
      const end = (article: number): number => event.participantEnd[eventEnd[article]! - 1] ?? 0
      return { end, row: (i, article) => participantLate(clusters.nameId(i, article)) }
    }
    default:
      throw new Error(`${name} has no late columns`)
  }
}

const writeWaiting = async (
  writer: TableWriter,
  name: TableName,
  waiting: readonly Waiting[],
  reader: SpillReader,
  corpus: Corpus,
  clusters: Clusters,
): Promise<void> => {
  const late = lateOf(name, corpus, clusters)
  let article = 0
  let row = 0
  for (const part of waiting) {
    if ('lost' in part) continue
    const rows: Late[] = []
    for (const end = article + part.articles; article < end; article++)
      for (const last = late.end(article); row < last; row++) rows.push(late.row(row, article))
    await writer.add(unpacked(tables[name], reader.bytes(part.tables[name])), rows)
  }
}

type PlaceOf = (article: number) => { readonly path: string; readonly record: number }

/** Whether a row is about the same article as another, or an earlier one. */
const isBefore = (a: Problem, b: Problem): boolean =>
  a.path === b.path ? (a.record ?? 0) <= (b.record ?? 0) : a.path < b.path

/** A doubt for each article whose bucket was crowded, in path order. */
const crowdedRows = (corpus: Corpus, clusters: Clusters, placeOf: PlaceOf): readonly Problem[] =>
  clusters.crowded.map((i) => crowdedRow({ articleId: articleIdAt(corpus, i), ...placeOf(i) }))

const writeProblems = async (
  writer: TableWriter,
  waiting: readonly Waiting[],
  reader: SpillReader,
  crowded: readonly Problem[],
  shape: Shape,
): Promise<void> => {
  let next = 0
  for (const part of waiting) {
    const rows: Problem[] = []
    const own = 'lost' in part ? [part.lost] : (reader.value(part.tables.problems) as readonly Problem[])
    for (const row of own) {
      while (next < crowded.length && isBefore(crowded[next]!, row)) rows.push(crowded[next++]!)
      rows.push(row)
    }
    await writer.add(pieceOf(tables.problems, rows, shape.flavour), [])
  }
  await writer.add(pieceOf(tables.problems, crowded.slice(next), shape.flavour), [])
}

const tableNames = Object.keys(tables) as TableName[]
/** De-duplication has doubts of its own. */
const isEarly = (name: TableName): boolean => name !== 'problems' && !hasLate(tables[name])

/** Rows that were written, table by table. */
export type RowCounts = Readonly<Partial<Record<TableName, number>>>

/** Opens tables, and writes to their ends what `fill` adds to them; the files are closed whatever happens. */
const writeTables = async <T>(
  folder: string,
  names: readonly TableName[],
  shape: Shape,
  fill: (writers: ReadonlyMap<TableName, TableWriter>) => Promise<T>,
): Promise<{ readonly filled: T; readonly rows: RowCounts }> => {
  const writers = new Map(names.map((name) => [name, tableWriter(folder, tables[name], shape)]))
  try {
    const filled = await fill(writers)
    const rows: Partial<Record<TableName, number>> = {}
    for (const [name, writer] of writers) rows[name] = await writer.finish()
    return { filled, rows }
  } finally {
    for (const writer of writers.values()) await writer.close()
  }
}

/**
 * Writes the tables of which every cell is known when an article has been read, while `read` hands rows over: a third of
 * all bytes need not wait for the last article.
 *
 * @returns what `read` resolves to, and how many rows were written
 */
export const publishEarly = <T>(
  folder: string,
  reader: SpillReader,
  shape: Shape,
  read: (take: (rows: SpilledRows) => Promise<void>) => Promise<T>,
): Promise<{ readonly filled: T; readonly rows: RowCounts }> =>
  writeTables(folder, tableNames.filter(isEarly), shape, (writers) =>
    read(async (rows) => {
      for (const [name, writer] of writers)
        await writer.add(unpacked(tables[name], reader.bytes(rows.tables[name])), [])
    }),
  )

/** Puts the other tables together from what the workers have spilled and what the whole corpus tells, table by table. */
export const publishLate = async (
  folder: string,
  waiting: readonly Waiting[],
  reader: SpillReader,
  corpus: Corpus,
  clusters: Clusters,
  placeOf: PlaceOf,
  shape: Shape,
): Promise<RowCounts> => {
  let counts: RowCounts = {}
  for (const name of tableNames.filter((one) => !isEarly(one))) {
    const { rows } = await writeTables(folder, [name], shape, (writers) => {
      const writer = writers.get(name)!
      return name === 'problems'
        ? writeProblems(writer, waiting, reader, crowdedRows(corpus, clusters, placeOf), shape)
        : writeWaiting(writer, name, waiting, reader, corpus, clusters)
    })
    counts = { ...counts, ...rows }
  }
  return counts
}
