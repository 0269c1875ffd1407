import { availableParallelism } from 'node:os'
import { type Corpus, corpusBuilder } from '../deduplicate/corpus.js'
import { growingFloat64, growingUint32 } from '../growing.js'
import type { CsvFlavour } from '../publish/csv.js'
import type { Batch, BatchResult, SpilledRows } from './batch.js'
import { type Lost, runBatches } from './pool.js'
import type { Waiting } from './publish-tables.js'
import type { Input } from './read.js'
import { spilledWords, type WordPlaces } from './spill.js'

export interface AnnotateOptions {
  readonly maxBytes: number
  /** Worker processes; as many as there are processors where it is not said. */
  readonly workers?: number
  /** The built worker. */
  readonly worker: URL
  /** Milliseconds after which a document is given up. */
  readonly patience?: number
  /** Megabytes that the documents of a worker may take. */
  readonly heap?: number
  readonly signal: AbortSignal
  readonly onProgress: (done: number, total: number) => void
}

/** A whole corpus after the first way through: small records in memory, rows and words on disk. */
export interface Annotated {
  readonly corpus: Corpus
  readonly words: WordPlaces
  readonly waiting: readonly Waiting[]
  /** Number of the input of each article. */
  readonly inputOf: Uint32Array
  readonly refused: number
  readonly bugs: number
  readonly doubts: number
  /** Kilobytes of memory that the main process had had at most when the workers ended, and that they had had, together. */
  readonly peak: { readonly main: number; readonly workers: number }
}

/** Inputs in a batch. */
const BATCH = 32
const PATIENCE = 30_000
const HEAP = 1024

function* batchesOf(
  inputs: readonly Input[],
  shape: Omit<Batch, 'inputs' | 'first'>,
  onProgress: (done: number, total: number) => void,
): Generator<Batch> {
  for (let at = 0; at < inputs.length; at += BATCH) {
    onProgress(at, inputs.length)
    yield { ...shape, inputs: inputs.slice(at, at + BATCH), first: at }
  }
}

/** Collects what workers made, in the order of the inputs. */
const collecting = () => {
  const builder = corpusBuilder()
  const words = { file: growingUint32(), at: growingFloat64() }
  const inputOf = growingUint32()
  const waiting: Waiting[] = []
  const counts = { refused: 0, bugs: 0, doubts: 0 }
  const add = (result: BatchResult): void => {
    builder.append(result.corpus)
    inputOf.append(result.inputOf)
    let { at } = result.words
    for (const count of result.corpus.wordCount) {
      words.file.push(result.words.file)
      words.at.push(at)
      at += count * Uint32Array.BYTES_PER_ELEMENT
    }
    waiting.push(...result.rows)
    counts.refused += result.refused
    counts.bugs += result.bugs
    counts.doubts += result.doubts
  }
  const lose = (lost: Lost): void => {
    waiting.push(lost)
    counts.refused++
    counts.bugs++
  }
  const collected = (): Omit<Annotated, 'peak'> => {
    const corpus = builder.corpus()
    return { corpus, words: spilledWords(words, corpus.wordCount), waiting, inputOf: inputOf.view(), ...counts }
  }
  return { add, lose, collected }
}

/**
 * Annotates all inputs in worker processes; what is collected is the same whatever their number.
 *
 * @param take gets the rows as they come, in the order of the inputs
 */
export const annotateAll = async (
  folder: string,
  root: string,
  inputs: readonly Input[],
  flavour: CsvFlavour,
  options: AnnotateOptions,
  take: (rows: SpilledRows) => Promise<void>,
): Promise<Annotated> => {
  const { maxBytes, workers = availableParallelism(), patience = PATIENCE, heap = HEAP, onProgress } = options
  const { add, lose, collected } = collecting()
  const batches = batchesOf(inputs, { root, maxBytes, flavour, folder }, onProgress)
  // More workers than batches would only cost their start.
  const useful = Math.max(1, Math.min(workers, Math.ceil(inputs.length / BATCH)))
  const results = runBatches(batches, { ...options, workers: useful, patience, heap })
  let next = await results.next()
  try {
    for (; !next.done; next = await results.next()) {
      if ('lost' in next.value) lose(next.value)
      else {
        add(next.value)
        for (const rows of next.value.rows) await take(rows)
      }
    }
  } finally {
    // Where the rows could not be taken, the workers stop.
    await results.return(0)
  }
  onProgress(inputs.length, inputs.length)
  return { ...collected(), peak: { main: process.resourceUsage().maxRSS, workers: next.value } }
}
