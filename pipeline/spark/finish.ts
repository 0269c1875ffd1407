import { nullable, string } from '../../schemas/column.js'
import { columnsOf, type Table } from '../../schemas/table.js'
import { type Rows, type TableName, tables } from '../../schemas/tables.js'
import type { NameFingerprint } from '../deduplicate/fingerprint.js'
import { nameIdWithin } from '../deduplicate/names.js'
import { arrowSchema, recordBatch } from '../publish/arrow.js'
import { columnWriter, type PlainRow } from '../publish/columns.js'
import { articleLate, assertLate, eventLate, participantLate, quoteLate } from '../publish/late.js'
import { crowdedRow } from '../publish/problems.js'
import { rowsIn } from './arrow-rows.js'
import type { Verb } from './verb.js'

/** The rows of one table and article as `annotate` made them, and what the corpus says of them, parallel to them; both JSON. */
const waitingShape = {
  article_id: 'text',
  path: 'text',
  record: 'int',
  day: 'text',
  rows: 'text',
  late: 'text',
} as const

/** In which folder a row stands. */
const DAY = 'day'
const withDay = (table: Table<any>): Table<any> => ({
  ...table,
  columns: { ...table.columns, [DAY]: nullable(string('The day of publication of the article.')) },
})

type LateOf = (views: readonly any[], rows: readonly PlainRow[], articleId: string) => readonly PlainRow[]

const participantLates: LateOf = (ids: readonly (string | null)[], rows, articleId) =>
  rows.map((row, i) => participantLate(ids[i] ?? nameIdWithin(articleId, (row as Pick<NameFingerprint, 'name'>).name)))

/** What the late columns of a table are made of. */
const lates: Partial<Readonly<Record<TableName, LateOf>>> = {
  articles: (views) => views.map(articleLate),
  quotes: (views) => views.map(quoteLate),
  events: (views) => views.map(eventLate),
  participants: participantLates,
}

/** The final rows of one table and article. */
const finished = (name: TableName, rows: readonly PlainRow[], late: string | null, articleId: string) => {
  const lateOf = lates[name]
  if (lateOf === undefined) return rows
  const lateRows = lateOf(JSON.parse(late!) as readonly unknown[], rows, articleId)
  if (lateRows.length !== rows.length)
    throw new Error(`${name} of ${articleId}: ${lateRows.length} late rows for ${rows.length}`)
  return rows.map((row, i) => {
    assertLate(tables[name], lateRows[i])
    return { ...row, ...lateRows[i] }
  })
}

/** Of `problems` there is one row more where the copies of an article could not all be looked for. */
const withCrowded = (rows: readonly PlainRow[], place: Parameters<typeof crowdedRow>[0], isCrowded: boolean) =>
  isCrowded ? [crowdedRow(place) as Rows['problems'][number] & PlainRow, ...rows] : rows

/** Completes the rows of a table: one batch of rows for each batch of articles. */
export const finishing = (name: TableName): Verb => {
  const table = withDay(tables[name])
  const schema = arrowSchema(table)
  const writers = columnsOf(table).map(([column, declared]) => columnWriter(column, declared))
  return {
    schema,
    take: (batch) => {
      for (const { article_id, path, record, day, rows, late } of rowsIn(waitingShape, batch)) {
        const own = rows === null ? [] : (JSON.parse(rows) as readonly PlainRow[])
        const all =
          name === 'problems'
            ? withCrowded(own, { articleId: article_id!, path: path!, record: record! }, late !== null)
            : finished(name, own, late, article_id!)
        const withDays = all.map((row) => ({ ...row, [DAY]: day }))
        for (const writer of writers) writer.add(withDays)
      }
      return recordBatch(
        table,
        schema,
        writers.map((writer) => writer.take()),
      )
    },
  }
}
