import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Batch } from './batch.js'
import type { Answer } from './serve.js'

/** The run could not finish: exit status 1. */
export class RunError extends Error {}

/** Why a worker gave no answer. */
export class WorkerEnded extends Error {}
export const SLOW = 'too slow'

export interface WorkerOptions {
  /** The built worker. */
  readonly worker: URL
  readonly workers: number
  /** Megabytes that the documents of a worker may take: one that needs more is lost, and the run goes on. */
  readonly heap: number
}

/** What the engine of a worker is told, beside how much its documents may take. */
const ENGINE: readonly string[] = [
  // Megabytes of the two halves of the young generation. Nearly all that a step makes is gone with the next step: with the
  // engine's 16 most of it is copied once in vain.
  '--max-semi-space-size=64',
  // Little is kept for long, so there is no room to be given to what has been kept so far.
  '--heap-growing-percent=20',
  // What is kept is gone through when room is short, and not whenever a batch has been answered: a tenth of the time.
  '--no-incremental-marking-task',
]

/** A batch that a worker has, and who waits for its answer. */
interface Asked {
  readonly batch: Batch
  readonly milliseconds: number
  readonly resolve: (answer: Answer) => void
  readonly reject: (error: Error) => void
}

interface Worker {
  readonly process: ChildProcess
  /** In the order in which it answers. */
  readonly asked: Asked[]
  timer?: NodeJS.Timeout
  isSlow?: true
  /** Kilobytes of memory that it has had at most. */
  peak: number
}

/**
 * Worker processes, started when they are first needed. Processes, not threads: a thread that runs out of memory on one
 * large allocation takes the whole program with it.
 */
export const workerProcesses = ({ worker: script, workers, heap }: WorkerOptions) => {
  const all = new Set<Worker>()
  let started = 0
  let isStopped = false
  /** The time of a batch runs from when it is the first. */
  const watch = (worker: Worker): void => {
    clearTimeout(worker.timer)
    const [first] = worker.asked
    if (first === undefined) return
    worker.timer = setTimeout(() => {
      worker.isSlow = true
      worker.process.kill('SIGKILL')
    }, first.milliseconds)
  }
  /** The first batch is what ended a worker; those behind it go to others. */
  const bury = (worker: Worker, why: string): void => {
    all.delete(worker)
    clearTimeout(worker.timer)
    const [first, ...behind] = worker.asked.splice(0)
    if (isStopped) for (const asked of [first, ...behind]) asked?.reject(new RunError('the workers have been stopped'))
    else {
      first?.reject(new WorkerEnded(worker.isSlow ? SLOW : why))
      behind.forEach(give)
    }
  }
  const start = (): Worker => {
    const child = fork(fileURLToPath(script), [String(++started)], {
      serialization: 'advanced',
      execArgv: [`--max-old-space-size=${heap}`, ...ENGINE],
      // What the engine prints when it dies is no line of ours.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    const worker: Worker = { process: child, asked: [], peak: 0 }
    all.add(worker)
    child.on('message', (answer: Answer) => {
      worker.peak = answer.peak
      worker.asked.shift()?.resolve(answer) // One that has been buried owes nothing more.
      watch(worker)
    })
    child.once('exit', (status, name) => bury(worker, name === null ? `status ${status}` : name))
    child.once('error', (error) => {
      for (const { reject } of worker.asked) reject(new RunError(`a worker cannot be started: ${error.message}`))
    })
    return worker
  }
  const give = (asked: Asked): void => {
    const [freest] = [...all].sort((a, b) => a.asked.length - b.asked.length)
    const worker = freest === undefined || (freest.asked.length > 0 && all.size < workers) ? start() : freest
    worker.process.send(asked.batch, () => {}) // A worker that died meanwhile is met at its exit.
    if (worker.asked.push(asked) === 1) watch(worker)
  }
  /** Rejects with `WorkerEnded` where the batch ended its worker or took longer. */
  const ask = (batch: Batch, milliseconds: number): Promise<Answer> =>
    new Promise((resolve, reject) => {
      if (isStopped) reject(new RunError('the workers have been stopped'))
      else give({ batch, milliseconds, resolve, reject })
    })
  const stop = (): void => {
    isStopped = true
    for (const { process } of all) process.kill('SIGKILL')
  }
  // Of those that live at the end: a worker that replaced another was not there beside it.
  const peak = (): number => [...all].reduce((sum, worker) => sum + worker.peak, 0)
  return { ask, stop, peak }
}

export type WorkerProcesses = ReturnType<typeof workerProcesses>
