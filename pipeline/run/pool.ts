import pLimit from 'p-limit'
import type { Rows } from '../../schemas/tables.js'
import { refusalRow } from '../publish/problems.js'
import type { Batch, BatchResult } from './batch.js'
import { type Input, refusal } from './read.js'
import { RunError, SLOW, WorkerEnded, type WorkerOptions, type WorkerProcesses, workerProcesses } from './workers.js'

/** Instead of a result: the one document of a batch ended its worker, or was given up. */
export interface Lost {
  readonly lost: Rows['problems'][number]
}

export interface PoolOptions extends WorkerOptions {
  /** Milliseconds after which a document is given up. */
  readonly patience: number
  /** Ends the run. */
  readonly signal: AbortSignal
}

/** A batch may take as long as this many documents that are given up at the last moment. */
const PATIENCE_OF_BATCH = 2
/** Finished batches that wait for an earlier one, for each worker. */
const AHEAD = 4
/** Batches that a worker has at once: with the next one at hand it need not wait until its answer is read. */
const AT_HAND = 2

/**
 * Runs batches in worker processes and gives their results in order. A batch whose worker dies or hangs is run again,
 * each document alone; one that fails alone is lost. Never more than a few batches are ahead of the reader.
 *
 * @returns at the end, the kilobytes of memory that the workers have had at most, together
 */
export async function* runBatches(
  batches: AsyncIterable<Batch>,
  options: PoolOptions,
): AsyncGenerator<BatchResult | Lost, number> {
  const processes = workerProcesses(options)
  options.signal.addEventListener('abort', processes.stop)
  try {
    const runOne = retrying(processes.ask, options)
    const ahead: Promise<readonly (BatchResult | Lost)[]>[] = []
    for await (const batch of batches) {
      options.signal.throwIfAborted()
      const result = runOne(batch)
      result.catch(() => {}) // It is met where it is awaited.
      if (ahead.push(result) > options.workers * AHEAD) yield* await ahead.shift()!
    }
    for (const result of ahead) yield* await result
    return processes.peak()
  } finally {
    processes.stop()
  }
}

const retrying = (ask: WorkerProcesses['ask'], { workers, patience, signal }: PoolOptions) => {
  const limit = pLimit(workers * AT_HAND)
  const attempt = async (batch: Batch, milliseconds: number): Promise<BatchResult> => {
    const answer = await limit(() => {
      signal.throwIfAborted()
      return ask(batch, milliseconds)
    })
    if ('failure' in answer) throw new RunError(`the dataset could not be written: ${answer.failure}`)
    return answer.result
  }
  const alone = async (batch: Batch): Promise<BatchResult | Lost> => {
    try {
      return await attempt(batch, patience)
    } catch (error) {
      if (signal.aborted || !(error instanceof WorkerEnded)) throw error
      return { lost: refusalRow(lossOf(batch.inputs[0]!, error.message, patience)) }
    }
  }
  return async (batch: Batch): Promise<readonly (BatchResult | Lost)[]> => {
    try {
      return [await attempt(batch, patience * PATIENCE_OF_BATCH)]
    } catch (error) {
      if (signal.aborted || !(error instanceof WorkerEnded)) throw error
      return Promise.all(batch.inputs.map((input) => alone({ ...batch, inputs: [input] })))
    }
  }
}

/** What stands for a document that ended its worker, or was given up. */
export const lossOf = (input: Omit<Input, 'piece'>, why: string, patience: number) =>
  why === SLOW
    ? refusal(input, 'annotate', 'bug-too-slow', `The document took more than ${patience / 1000} seconds.`)
    : refusal(input, 'annotate', 'bug-worker-died', `The document ended its worker (${why}).`)
