import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import pLimit from 'p-limit'
import type { Rows } from '../../schemas/tables.js'
import { refusalRow } from '../publish/problems.js'
import type { Batch, BatchResult } from './batch.js'
import { refusal } from './read.js'
import type { Answer } from './serve.js'

/** The run could not finish: exit status 1. */
export class RunError extends Error {}

/** Instead of a result: the one document of a batch ended its worker, or was given up. */
export interface Lost {
  readonly lost: Rows['problems'][number]
}

export interface PoolOptions {
  /** The built worker. */
  readonly worker: URL
  readonly workers: number
  /** Milliseconds after which a document is given up. */
  readonly patience: number
  /** Megabytes that the documents of a worker may take: one that needs more is lost, and the run goes on. */
  readonly heap: number
  /** Ends the run. */
  readonly signal: AbortSignal
}

/** A batch may take as long as this many documents that are given up at the last moment. */
const PATIENCE_OF_BATCH = 2
/** Finished batches that wait for an earlier one, for each worker. */
const AHEAD = 4
/**
 * Megabytes of the two halves of each worker's young generation. Nearly all that a stage makes is gone when the next
 * document comes: with V8's 16 most of it is copied once in vain.
 */
const YOUNG = 64
/** How much of what is kept may be added to it before each worker looks for what is no longer needed: little is kept for long. */
const GROWING = 20

/** Why a worker gave no answer. */
class WorkerEnded extends Error {}
const SLOW = 'too slow'

/**
 * Worker processes, started when they are first needed. Processes, not threads: a thread that runs out of memory on one
 * large allocation takes the whole program with it.
 */
const workerProcesses = ({ worker, heap }: PoolOptions) => {
  const idle: ChildProcess[] = []
  const all = new Set<ChildProcess>()
  const peaks = new Map<ChildProcess, number>()
  let started = 0
  let isStopped = false
  const start = (): ChildProcess => {
    const child = fork(fileURLToPath(worker), [String(++started)], {
      serialization: 'advanced',
      execArgv: [`--max-old-space-size=${heap}`, `--max-semi-space-size=${YOUNG}`, `--heap-growing-percent=${GROWING}`],
      // What the engine prints when it dies is no line of ours.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    all.add(child)
    return child
  }
  const nextAlive = (): ChildProcess | undefined => {
    for (let child = idle.pop(); child; child = idle.pop())
      if (child.exitCode === null && child.signalCode === null) return child
    return undefined
  }
  const ask = (batch: Batch, milliseconds: number): Promise<Answer> =>
    new Promise((resolve, reject) => {
      if (isStopped) return reject(new RunError('the workers have been stopped'))
      const child = nextAlive() ?? start()
      const done = (settle: () => void): void => {
        clearTimeout(timer)
        child.removeAllListeners()
        settle()
      }
      const timer = setTimeout(() => {
        child.kill('SIGKILL')
        all.delete(child)
        done(() => reject(new WorkerEnded(SLOW)))
      }, milliseconds)
      child.once('message', (answer: Answer) => {
        peaks.set(child, answer.peak)
        idle.push(child)
        done(() => resolve(answer))
      })
      child.once('exit', (status, name) => {
        all.delete(child)
        done(() =>
          reject(
            isStopped
              ? new RunError('the workers have been stopped')
              : new WorkerEnded(name === null ? `status ${status}` : name),
          ),
        )
      })
      child.once('error', (error) => done(() => reject(new RunError(`a worker cannot be started: ${error.message}`))))
      child.send(batch, () => {}) // A worker that died meanwhile is met at its exit.
    })
  const stop = (): void => {
    isStopped = true
    for (const child of all) child.kill('SIGKILL')
  }
  // Of those that live at the end: a worker that replaced another was not there beside it.
  const peak = (): number => [...all].reduce((sum, child) => sum + (peaks.get(child) ?? 0), 0)
  return { ask, stop, peak }
}

/**
 * Runs batches in worker processes and gives their results in order. A batch whose worker dies or hangs is run again,
 * each document alone; one that fails alone is lost. Never more than a few batches are ahead of the reader.
 *
 * @returns at the end, the kilobytes of memory that the workers have had at most, together
 */
export async function* runBatches(
  batches: Iterable<Batch>,
  options: PoolOptions,
): AsyncGenerator<BatchResult | Lost, number> {
  const processes = workerProcesses(options)
  options.signal.addEventListener('abort', processes.stop)
  try {
    const runOne = retrying(processes.ask, options)
    const ahead: Promise<readonly (BatchResult | Lost)[]>[] = []
    for (const batch of batches) {
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

type Ask = (batch: Batch, milliseconds: number) => Promise<Answer>

const retrying = (ask: Ask, { workers, patience, signal }: PoolOptions) => {
  // As many as there are workers, so that none waits for one while its time runs.
  const limit = pLimit(workers)
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
      return { lost: refusalRow(lossOf(batch.inputs[0]!.path, error, patience)) }
    }
  }
  return async (batch: Batch): Promise<readonly (BatchResult | Lost)[]> => {
    try {
      return [await attempt(batch, patience * PATIENCE_OF_BATCH)]
    } catch (error) {
      if (signal.aborted || !(error instanceof WorkerEnded)) throw error
      return Promise.all(batch.inputs.map((input, i) => alone({ ...batch, inputs: [input], first: batch.first + i })))
    }
  }
}

const lossOf = (path: string, { message }: WorkerEnded, patience: number) =>
  message === SLOW
    ? refusal(path, 'annotate', 'bug-too-slow', `The document took more than ${patience / 1000} seconds.`)
    : refusal(path, 'annotate', 'bug-worker-died', `The document ended its worker (${message}).`)
