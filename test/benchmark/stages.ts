import { fingerprint } from '../../pipeline/deduplicate/fingerprint.js'
import { type Document, open, type Stage } from '../../pipeline/document.js'
import { ingestFile } from '../../pipeline/ingest/ingest.js'
import { pack } from '../../pipeline/publish/packed.js'
import { pieceWriter } from '../../pipeline/publish/pieces.js'
import { rowsOf, waitingView } from '../../pipeline/publish/rows.js'
import { growingText } from '../../pipeline/publish/text.js'
import { stages } from '../../pipeline/stages.js'
import { type TableName, tables } from '../../schemas/tables.js'
import { madeFile } from './generate.js'

export interface StepTimes {
  /** Milliseconds an article for each step, in the order of the steps. */
  readonly times: ReadonlyMap<string, number>
  /** Kilobytes of an article. */
  readonly size: number
}

/** Articles in a batch: their rows are encoded together. */
const BATCH = 32

const tableNames = Object.keys(tables) as TableName[]

/**
 * Runs every step of a worker over the same made articles, batch by batch as a worker does.
 *
 * @param warm articles at the beginning that are not counted: the engine has yet to compile
 */
export const timeSteps = (
  seed: number,
  count: number,
  warm: number,
  shapes: readonly (readonly number[])[],
): StepTimes => {
  const times = new Map<string, number>()
  let size = 0
  const room = growingText()
  const writers = tableNames.map((name) => pieceWriter(tables[name], 'plain'))
  const runBatch = (first: number, isCounted: boolean): void => {
    const timed = <T>(step: string, work: () => T): T => {
      const began = performance.now()
      const result = work()
      if (isCounted) times.set(step, (times.get(step) ?? 0) + (performance.now() - began) / count)
      return result
    }
    const files = Array.from({ length: BATCH }, (_, i) => madeFile(seed, first + i, shapes))
    const bytes = files.map(({ text }) => Buffer.from(text))
    if (isCounted) for (const { length } of bytes) size += length / 1000 / count
    let documents: readonly Document[] = timed('ingest', () =>
      files.map(({ path }, i) => {
        const read = ingestFile(path, bytes[i]!)
        if (!('source' in read)) throw new Error(`${path} is no article`)
        return open(read.source)
      }),
    )
    for (const [name, stage] of Object.entries<Stage>(stages)) documents = timed(name, () => documents.map(stage))
    timed('fingerprint', () => documents.map(fingerprint))
    const made = timed('rows', () => documents.map((document) => rowsOf(document, waitingView(document))))
    timed('check', () => {
      for (const rows of made) for (const name of tableNames) for (const row of rows[name]) tables[name].assertRow(row)
    })
    timed('encode', () => {
      for (const rows of made) for (const [n, name] of tableNames.entries()) writers[n]!.add(rows[name])
      room.clear()
      for (const writer of writers) pack(writer.take(), room)
    })
  }
  for (let first = 0; first < warm + count; first += BATCH) runBatch(first, first >= warm)
  return { times, size }
}

/** How many fingerprints one core makes in a second. */
export const fingerprintsASecond = (seed: number, shapes: readonly (readonly number[])[]): number => {
  const documents = Array.from({ length: 500 }, (_, i) => {
    const read = ingestFile('made.txt', Buffer.from(madeFile(seed, i, shapes).text))
    if (!('source' in read)) throw new Error('a made article is no article')
    return Object.values<Stage>(stages).reduce((document, stage) => stage(document), open(read.source))
  })
  for (const document of documents) fingerprint(document)
  const began = performance.now()
  for (let round = 0; round < 4; round++) for (const document of documents) fingerprint(document)
  return Math.round((4 * documents.length * 1000) / (performance.now() - began))
}
