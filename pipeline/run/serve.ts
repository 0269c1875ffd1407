import type { Stage } from '../document.js'
import { type Batch, type BatchResult, type RowWriter, rowWriter, runBatch } from './batch.js'
import { type SpillWriter, spillWriter } from './spill.js'

/** What a worker answers: a result, or why the disk would not take it, which is no fault of a document. */
export type Answer = ({ readonly result: BatchResult } | { readonly failure: string }) & {
  /** Kilobytes of memory that the worker has had at most. */
  readonly peak: number
}

/** What a worker keeps from batch to batch. */
interface Kept {
  readonly spill: SpillWriter
  readonly rows: RowWriter
}

const answering = (batch: Batch, stages: readonly Stage[], keptFor: (batch: Batch) => Kept): Answer => {
  const peak = (): number => process.resourceUsage().maxRSS
  try {
    const { spill, rows } = keptFor(batch)
    return { result: runBatch(batch, stages, spill, rows), peak: peak() }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    // What the disk did not say is a bug: the worker ends, and its documents are tried one by one.
    if (code === undefined) throw error
    return { failure: message, peak: peak() }
  }
}

/** The life of a worker process, for any list of stages: a batch comes, an answer goes; the first argument is its number. */
export const serve = (stages: readonly Stage[]): void => {
  let kept: Kept | null = null
  const keptFor = ({ folder, flavour }: Batch): Kept => {
    kept ??= { spill: spillWriter(folder, Number(process.argv[2])), rows: rowWriter(flavour) }
    return kept
  }
  process.on('message', (batch: Batch) => process.send!(answering(batch, stages, keptFor)))
  process.on('disconnect', () => process.exit())
  // An interrupt goes to all processes of a terminal, and the main one decides what it means; a file that may not grow
  // is an error of writing, and no reason to die.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGXFSZ'] as const) process.on(signal, () => {})
}
