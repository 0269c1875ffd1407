import { promises as fs } from 'node:fs'
import { join } from 'node:path'
import { RecordBatchFileWriter } from 'apache-arrow'
import { type Rows, tables } from '../../schemas/tables.js'
import { arrowSchema, BATCH_ROWS, recordBatch } from '../publish/arrow.js'
import { type CsvFlavour, csvHeader, csvRows } from '../publish/csv.js'
import { descriptor } from '../publish/descriptor.js'

const chunks = <T>(items: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size))

/** Writes all tables and their descriptor into a folder. */
export const writeDataset = async (folder: string, rows: Rows, flavour: CsvFlavour, version: string): Promise<void> => {
  for (const table of Object.values(tables)) {
    const batches = chunks<Readonly<Record<string, unknown>>>(rows[table.name as keyof Rows], BATCH_ROWS)
    const schema = arrowSchema(table)
    const arrow = new RecordBatchFileWriter()
    arrow.reset(undefined, schema)
    for (const batch of batches) arrow.write(recordBatch(table, schema, batch))
    arrow.finish()
    await fs.writeFile(join(folder, `${table.name}.arrow`), await arrow.toUint8Array())
    const csv = batches.map((batch) => csvRows(table, batch, flavour))
    await fs.writeFile(join(folder, `${table.name}.csv`), [csvHeader(table, flavour), ...csv].join(''))
  }
  await fs.writeFile(join(folder, 'datapackage.json'), descriptor(version))
}
