import { type Rows, type TableName, tables } from '../../schemas/tables.js'
import { articleIdAt, type Corpus } from '../deduplicate/corpus.js'
import type { Clusters } from '../deduplicate/deduplicate.js'
import type { CsvFlavour } from '../publish/csv.js'
import { articleLate, eventLate, participantLate, quoteLate } from '../publish/late.js'
import { unpacked } from '../publish/packed.js'
import { pieceOf } from '../publish/pieces.js'
import type { SpilledRows } from './batch.js'
import type { Lost } from './pool.js'
import type { SpillReader } from './spill.js'
import { type TableWriter, writeTable } from './write.js'

type Problem = Rows['problems'][number]

/** Rows that wait for the end of the run, in the order of the inputs. */
export type Waiting = SpilledRows | Lost

type Late = Readonly<Record<string, unknown>>

/** What the late columns of one table say, and where the rows of each article end; null where it has no late columns. */
const lateOf = (
  name: TableName,
  { quoteEnd, eventEnd, event }: Corpus,
  clusters: Clusters,
): { readonly end: (article: number) => number; readonly row: (i: number, article: number) => Late } | null => {
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
      return null
  }
}

const writeWaiting = (
  writer: TableWriter,
  name: TableName,
  waiting: readonly Waiting[],
  reader: SpillReader,
  corpus: Corpus,
  clusters: Clusters,
): void => {
  const late = lateOf(name, corpus, clusters)
  let article = 0
  let row = 0
  for (const part of waiting) {
    if ('lost' in part) continue
    const rows: Late[] = []
    for (const end = article + part.articles; article < end; article++)
      for (const last = late?.end(article) ?? 0; row < last; row++) rows.push(late!.row(row, article))
    writer.add(unpacked(tables[name], reader.bytes(part.tables[name])), rows)
  }
}

/** A doubt for each article whose bucket was crowded, in path order. */
const crowdedRows = (corpus: Corpus, clusters: Clusters, pathOf: (article: number) => string): readonly Problem[] =>
  clusters.crowded.map((i) => ({
    problem_id: `${articleIdAt(corpus, i)}-x0`,
    path: pathOf(i),
    article_id: articleIdAt(corpus, i),
    stage: 'deduplicate',
    severity: 'doubt',
    code: 'crowded-bucket',
    start: null,
    end: null,
    detail: 'So many articles share words with this one that not every pair of them was compared.',
  }))

const writeProblems = (
  writer: TableWriter,
  waiting: readonly Waiting[],
  reader: SpillReader,
  crowded: readonly Problem[],
  flavour: CsvFlavour,
): void => {
  let next = 0
  for (const part of waiting) {
    const rows: Problem[] = []
    const own = 'lost' in part ? [part.lost] : (reader.value(part.tables.problems) as readonly Problem[])
    for (const row of own) {
      while (next < crowded.length && crowded[next]!.path <= row.path) rows.push(crowded[next++]!)
      rows.push(row)
    }
    writer.add(pieceOf(tables.problems, rows, flavour), [])
  }
  writer.add(pieceOf(tables.problems, crowded.slice(next), flavour), [])
}

/** Puts the tables together from what the workers have spilled and what the whole corpus tells, table by table. */
export const publishTables = (
  folder: string,
  waiting: readonly Waiting[],
  reader: SpillReader,
  corpus: Corpus,
  clusters: Clusters,
  pathOf: (article: number) => string,
  flavour: CsvFlavour,
): void => {
  for (const name of Object.keys(tables) as TableName[])
    writeTable(folder, tables[name], flavour, (writer) => {
      if (name === 'problems') writeProblems(writer, waiting, reader, crowdedRows(corpus, clusters, pathOf), flavour)
      else writeWaiting(writer, name, waiting, reader, corpus, clusters)
    })
}
