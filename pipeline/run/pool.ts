import pLimit from 'p-limit'
import { Piscina } from 'piscina'
import { refusalRow } from '../publish/problems.js'
import type { Batch, BatchResult } from './batch.js'
import { refusal } from './read.js'
import type { Answer } from './worker.js'

/** The run could not finish: exit status 1. */
export class RunError extends Error {}

/** A batch whose worker died or was given up, when it held a single document: that document is lost to a bug. */
export interface Lost {
  readonly lost: ReturnType<typeof refusalRow>
}

export interface PoolOptions {
  /** The built worker. */
  readonly worker: URL
  readonly workers: number
  /** Milliseconds after which a document is given up. */
  readonly patience: number
  /** Ends the run. */
  readonly signal: AbortSignal
}

/** A batch may take as long as this many documents that are given up at the last moment. */
const PATIENCE_OF_BATCH = 2
/** Finished batches that wait for an earlier one, for each worker. */
const AHEAD = 4
/** Megabytes that a worker's documents may take: a document that needs more is lost, and the run goes on. */
const HEAP = 1024

/**
 * Runs batches in worker threads and gives their results in order. A batch whose worker dies or hangs is run again,
 * each document alone; one that fails alone is lost. Never more than a few batches are ahead of the reader.
 */
export async function* runBatches(batches: Iterable<Batch>, options: PoolOptions): AsyncGenerator<BatchResult | Lost> {
  const pool = new Piscina({
    filename: options.worker.href,
    minThreads: options.workers,
    maxThreads: options.workers,
    resourceLimits: { maxOldGenerationSizeMb: HEAP },
  })
  try {
    const runOne = limitedTo(pool, options)
    const ahead: Promise<readonly (BatchResult | Lost)[]>[] = []
    for (const batch of batches) {
      options.signal.throwIfAborted()
      const result = runOne(batch)
      result.catch(() => {}) // It is met where it is awaited.
      if (ahead.push(result) > options.workers * AHEAD) yield* await ahead.shift()!
    }
    for (const result of ahead) yield* await result
  } finally {
    await pool.destroy()
  }
}

const limitedTo = (pool: Piscina, { workers, patience, signal }: PoolOptions) => {
  // As many as there are workers, so that none waits in a queue while its time runs.
  const limit = pLimit(workers)
  const attempt = async (batch: Batch, milliseconds: number): Promise<BatchResult> => {
    const answer: Answer = await limit(() => {
      signal.throwIfAborted()
      return pool.run(batch, { signal: AbortSignal.any([signal, AbortSignal.timeout(milliseconds)]) })
    })
    if ('failure' in answer) throw new RunError(`the dataset could not be written: ${answer.failure}`)
    return answer.result
  }
  const alone = async (batch: Batch): Promise<BatchResult | Lost> => {
    try {
      return await attempt(batch, patience)
    } catch (error) {
      if (signal.aborted || error instanceof RunError) throw error
      return { lost: refusalRow(lossOf(batch.inputs[0]!.path, error as Error, patience)) }
    }
  }
  return async (batch: Batch): Promise<readonly (BatchResult | Lost)[]> => {
    try {
      return [await attempt(batch, patience * PATIENCE_OF_BATCH)]
    } catch (error) {
      if (signal.aborted || error instanceof RunError) throw error
      return Promise.all(batch.inputs.map((input) => alone({ ...batch, inputs: [input] })))
    }
  }
}

const lossOf = (path: string, error: Error, patience: number) =>
  error.name === 'AbortError'
    ? refusal(path, 'annotate', 'bug-too-slow', `The document took more than ${patience / 1000} seconds.`)
    : refusal(path, 'annotate', 'bug-worker-died', `The document ended its worker: ${error.message}`)
