import { createWriteStream, promises as fs } from 'node:fs'
import { join } from 'node:path'
import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import { RecordBatchFileWriter, type Schema } from 'apache-arrow'
import type { Table } from '../../schemas/table.js'
import { tables, type TableName } from '../../schemas/tables.js'
import { arrowSchema, BATCH_ROWS, recordBatch } from '../publish/arrow.js'
import { type CsvFlavour, csvHeader, csvRows } from '../publish/csv.js'

type AnyRow = Readonly<Record<string, unknown>>

/** Writes one table as CSV and Arrow, batch by batch. */
const tableWriter = (folder: string, table: Table<any>, flavour: CsvFlavour) => {
  const csv = createWriteStream(join(folder, `${table.name}.csv`))
  const arrowFile = createWriteStream(join(folder, `${table.name}.arrow`))
  const schema: Schema = arrowSchema(table)
  const writer = new RecordBatchFileWriter({ autoDestroy: false })
  writer.reset(undefined, schema)
  const pump = (async () => {
    for await (const chunk of writer) if (!arrowFile.write(chunk)) await once(arrowFile, 'drain')
    arrowFile.end()
    await finished(arrowFile)
  })()
  csv.write(csvHeader(table, flavour))
  let waiting: AnyRow[] = []
  let count = 0
  const flush = async () => {
    if (waiting.length === 0) return
    writer.write(recordBatch(table, schema, waiting))
    if (!csv.write(csvRows(table, waiting, flavour))) await once(csv, 'drain')
    waiting = []
  }
  return {
    async write(rows: readonly AnyRow[]) {
      for (const row of rows) {
        table.assertRow(row)
        waiting.push(row)
        count++
        if (waiting.length >= BATCH_ROWS) await flush()
      }
    },
    async close(): Promise<number> {
      await flush()
      writer.close()
      csv.end()
      await Promise.all([finished(csv), pump])
      return count
    },
  }
}

/** Writers for all tables in one folder. */
export const tableWriters = (folder: string, flavour: CsvFlavour) =>
  Object.fromEntries(
    Object.entries(tables).map(([name, table]) => [name, tableWriter(folder, table, flavour)]),
  ) as Record<TableName, ReturnType<typeof tableWriter>>

export const writeText = (folder: string, name: string, text: string): Promise<void> =>
  fs.writeFile(join(folder, name), text)
