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

/** What the late columns of one table say of article i, row by row. */
const lateOf = (name: TableName, clusters: Clusters, i: number): readonly Readonly<Record<string, unknown>>[] => {
  switch (name) {
    case 'articles':
      return [articleLate(clusters.article(i))]
    case 'quotes':
      return clusters.quotes(i).map(quoteLate)
    case 'events':
      return clusters.events(i).map(eventLate)
    case 'participants':
      return clusters.nameIds(i).map(participantLate)
    default:
      return []
  }
}

const writeWaiting = (
  writer: TableWriter,
  name: TableName,
  waiting: readonly Waiting[],
  reader: SpillReader,
  clusters: Clusters,
): void => {
  let next = 0
  for (const part of waiting) {
    if ('lost' in part) continue
    const late = []
    for (const end = next + part.articles; next < end; next++)
      for (const row of lateOf(name, clusters, next)) late.push(row)
    writer.add(unpacked(tables[name], reader.bytes(part.tables[name])), late)
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
      else writeWaiting(writer, name, waiting, reader, clusters)
    })
}
