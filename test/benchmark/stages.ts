import { serialize } from 'node:v8'
import { fingerprint } from '../../pipeline/deduplicate/fingerprint.js'
import { type Document, open, type Stage } from '../../pipeline/document.js'
import { ingest } from '../../pipeline/ingest/ingest.js'
import { columnPart } from '../../pipeline/publish/columns.js'
import { csvRows } from '../../pipeline/publish/csv.js'
import { pieceOf } from '../../pipeline/publish/pieces.js'
import { rowsOf, waitingView } from '../../pipeline/publish/rows.js'
import { stages } from '../../pipeline/stages.js'
import { columnsOf } from '../../schemas/table.js'
import { type TableName, tables } from '../../schemas/tables.js'
import { madeFile } from './generate.js'

/** Milliseconds of processor time an article for each step, in the order of the steps. */
export type StepTimes = ReadonlyMap<string, number>

const tableNames = Object.keys(tables) as TableName[]

/** Runs every step over the same made articles, one after the other; the first `warm` articles are not counted. */
export const timeSteps = (
  seed: number,
  count: number,
  warm: number,
  shapes: readonly (readonly number[])[],
): StepTimes => {
  const times = new Map<string, number>()
  let counted = false
  const timed = <T>(step: string, work: () => T): T => {
    const began = process.cpuUsage()
    const result = work()
    const { user, system } = process.cpuUsage(began)
    if (counted) times.set(step, (times.get(step) ?? 0) + (user + system) / 1000 / count)
    return result
  }
  for (let i = 0; i < warm + count; i++) {
    counted = i >= warm
    const { path, text } = madeFile(seed, i, shapes)
    const bytes = Buffer.from(text)
    const read = timed('ingest', () => ingest(path, bytes))
    if (!('source' in read)) continue
    let document: Document = open(read.source)
    for (const [name, stage] of Object.entries<Stage>(stages)) document = timed(name, () => stage(document))
    timed('fingerprint', () => fingerprint(document))
    const rows = timed('rows', () => rowsOf(document, waitingView(document)))
    timed('validate', () => {
      for (const name of tableNames) for (const row of rows[name]) tables[name].assertRow(row)
    })
    timed('csv', () => tableNames.map((name) => csvRows(tables[name], rows[name], 'plain').length))
    timed('arrow columns', () =>
      tableNames.map((name) =>
        columnsOf(tables[name]).map(([column, declared]) =>
          columnPart(
            declared,
            (rows[name] as readonly any[]).map((row) => row[column]),
          ),
        ),
      ),
    )
    timed('spill (both again, serialized)', () =>
      tableNames.map((name) => serialize(pieceOf(tables[name], rows[name] as never, 'plain')).length),
    )
  }
  return times
}
