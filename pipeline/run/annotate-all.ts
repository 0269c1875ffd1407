import { availableParallelism } from 'node:os'
import { type Corpus, corpusBuilder } from '../deduplicate/corpus.js'
import { growingFloat64, growingUint32 } from '../growing.js'
import type { FieldMap } from '../ingest/fields.js'
import { sizeOf } from '../ingest/piece.js'
import type { CsvFlavour } from '../publish/csv.js'
import type { Batch, BatchResult, Numbered, SpilledRows } from './batch.js'
import { inputsOf } from './inputs.js'
import { type Lost, runBatches } from './pool.js'
import type { Waiting } from './publish-tables.js'
import type { Found } from './read.js'
import { spilledWords, type WordPlaces } from './spill.js'

export type OnProgress = (files: number, of: number, articles: number) => void

export interface AnnotateOptions {
  /** Bytes of an article's text at most. */
  readonly maxBytes: number
  /** Fields of records by the names that the user gives. */
  readonly fields?: FieldMap
  /** Worker processes; as many as there are processors where it is not said. */
  readonly workers?: number
  /** The built worker. */
  readonly worker: URL
  /** Milliseconds after which a document is given up. */
  readonly patience?: number
  /** Megabytes that the documents of a worker may take. */
  readonly heap?: number
  readonly signal: AbortSignal
  /** Hears of files that were read, of how many, and of the articles in them. */
  readonly onProgress: OnProgress
}

/** A whole corpus after the first way through: small records in memory, rows and words on disk. */
export interface Annotated {
  readonly corpus: Corpus
  readonly words: WordPlaces
  readonly waiting: readonly Waiting[]
  /** Where each article stands. */
  readonly placeOf: (article: number) => { readonly path: string; readonly record: number }
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

/** Bytes that the inputs of a batch carry with them. */
const CARRIED = 4_000_000

/** Cuts the files into inputs, and puts them together to batches; `paths` gets the path of every file met. */
async function* batchesOf(
  found: readonly Found[],
  shape: Omit<Batch, 'inputs'>,
  paths: string[],
  onProgress: OnProgress,
): AsyncGenerator<Batch> {
  let inputs: Numbered[] = []
  let carried = 0
  let articles = 0
  for (const [done, one] of found.entries()) {
    if (done % BATCH === 0) onProgress(done, found.length, articles)
    for await (const input of inputsOf(shape.root, one, shape.maxBytes)) {
      if (paths.at(-1) !== input.path) paths.push(input.path)
      inputs.push({ ...input, file: paths.length - 1 })
      articles++
      if (typeof input.piece !== 'string') carried += sizeOf(input.piece)
      if (inputs.length < BATCH && carried < CARRIED) continue
      yield { ...shape, inputs }
      inputs = []
      carried = 0
    }
  }
  if (inputs.length > 0) yield { ...shape, inputs }
}

/** Collects what workers made, in the order of the inputs. */
const collecting = (paths: readonly string[]) => {
  const builder = corpusBuilder()
  const words = { file: growingUint32(), at: growingFloat64() }
  const fileOf = growingUint32()
  const recordOf = growingUint32()
  const waiting: Waiting[] = []
  const counts = { refused: 0, bugs: 0, doubts: 0 }
  const add = (result: BatchResult): void => {
    builder.append(result.corpus)
    fileOf.append(result.fileOf)
    recordOf.append(result.recordOf)
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
    const files = fileOf.view()
    const records = recordOf.view()
    const placeOf = (article: number) => ({ path: paths[files[article]!]!, record: records[article]! })
    return { corpus, words: spilledWords(words, corpus.wordCount), waiting, placeOf, ...counts }
  }
  return { add, lose, collected }
}

/**
 * Annotates all inputs in worker processes; what is collected is the same whatever their number. A worker is started when those there are have enough to do.
 *
 * @param found the files, in path order
 * @param take gets the rows as they come, in the order of the files and their records
 */
export const annotateAll = async (
  folder: string,
  root: string,
  found: readonly Found[],
  flavour: CsvFlavour,
  options: AnnotateOptions,
  take: (rows: SpilledRows) => Promise<void>,
): Promise<Annotated> => {
  const {
    maxBytes,
    fields = {},
    workers = availableParallelism(),
    patience = PATIENCE,
    heap = HEAP,
    onProgress,
  } = options
  const paths: string[] = []
  const { add, lose, collected } = collecting(paths)
  const batches = batchesOf(found, { root, maxBytes, fields, flavour, folder }, paths, onProgress)
  const results = runBatches(batches, { ...options, workers, patience, heap })
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
  const all = collected()
  onProgress(found.length, found.length, all.corpus.articles)
  return { ...all, peak: { main: process.resourceUsage().maxRSS, workers: next.value } }
}
