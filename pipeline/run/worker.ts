import { threadId } from 'node:worker_threads'
import { annotate } from '../stages.js'
import { type Annotate, type Batch, type BatchResult, runBatch } from './batch.js'
import { type SpillWriter, spillWriter } from './spill.js'

/** What a worker answers: a result, or why the disk would not take it, which is no fault of a document. */
export type Answer = { readonly result: BatchResult } | { readonly failure: string }

/** The job of a worker thread, for any list of stages. */
export const workerOf = (annotateOne: Annotate): ((batch: Batch) => Promise<Answer>) => {
  let spill: SpillWriter | null = null
  return async (batch) => {
    try {
      spill ??= spillWriter(batch.folder, threadId)
      return { result: await runBatch(batch, annotateOne, spill) }
    } catch (error) {
      return { failure: (error as Error).message }
    }
  }
}

export default workerOf(annotate)
