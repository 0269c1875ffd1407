import { promises as fs } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { TableName } from '../schemas/tables.js'
import type { Corpus } from './deduplicate/corpus.js'
import { deduplicate } from './deduplicate/deduplicate.js'
import { dayOfNumber } from './deduplicate/fingerprint.js'
import { cellsOf } from './publish/cells-of-rows.js'
import { descriptor } from './publish/descriptor.js'
import { csvOf, type FileFormat } from './publish/formats.js'
import { firstLook } from './publish/notebook.js'
import { datasetReadme, type RunFacts } from './publish/readme.js'
import { choose } from './report/choose.js'
import { gathering } from './report/gather.js'
import { type AnnotateOptions, annotateAll } from './run/annotate-all.js'
import { writeReport } from './run/make-report.js'
import { publishEarly, publishLate } from './run/publish-tables.js'
import type { Found } from './run/read.js'
import { isSpill, spillReader, wordReader } from './run/spill.js'
import { clearUp, isOfRun, prepare, swap, whyNotReplace } from './run/target.js'
import { isWithin, walk } from './run/walk.js'
import { RunError } from './run/workers.js'
import type { Shape } from './run/write.js'
import { workbookWriter } from './run/write-workbook.js'
import { zstandard } from './run/zstandard.js'

export { RunError }

export interface RunOptions extends AnnotateOptions {
  readonly input: string
  readonly output: string
  readonly excel: boolean
  /** The files of each table. */
  readonly formats: readonly FileFormat[]
  /** Whether Arrow files are packed. */
  readonly compress: boolean
  readonly version: string
  /** The folder that holds the script and the style of the report, as they were built. */
  readonly assets: URL
  /** The id of an event whose cluster is to be explained. */
  readonly explain?: string
}

export interface Summary {
  readonly articles: number
  readonly quotes: number
  readonly events: number
  readonly clusters: number
  readonly refused: number
  readonly doubts: number
  /** Documents that a bug of ours cost. */
  readonly bugs: number
  /** Why the event that was asked for is in its cluster, as a page to read; null where none was asked for. */
  readonly explanation: string | null
  /** Kilobytes of memory at most: of the main process and the workers while there are any, and of the main process after. */
  readonly peak: { readonly main: number; readonly workers: number; readonly after: number }
  /** Seconds of each part of the run. */
  readonly seconds: { readonly annotate: number; readonly deduplicate: number; readonly publish: number }
}

/** The command was wrong: exit status 2. */
export class UsageError extends Error {}

/** Reads a folder or a file, annotates every article and writes the dataset; throws `UsageError` or `RunError`. */
export const run = async (options: RunOptions): Promise<Summary> => {
  const output = await realOutput(resolve(options.output))
  const input = await checkedInput(resolve(options.input), output)
  let folder: string | null = null
  try {
    await clearUp(output)
    const { root, found } = await findInputs(input, output)
    folder = await prepare(output)
    const summary = await write(folder, root, found, options)
    options.signal.throwIfAborted()
    await swap(folder, output)
    return summary
  } catch (error) {
    if (folder !== null) await fs.rm(folder, { recursive: true, force: true })
    if (options.signal.aborted) throw new RunError('interrupted: nothing is written')
    if (error instanceof RunError) throw error
    const { code, message } = error as NodeJS.ErrnoException
    throw code === undefined ? error : new RunError(`the dataset could not be written: ${message}`)
  }
}

/** First and last day of publication. */
const daysOf = ({ published }: Corpus): RunFacts['days'] => {
  let first = Number.POSITIVE_INFINITY
  let last = 0
  for (const day of published) {
    if (day === 0) continue
    first = Math.min(first, day)
    last = Math.max(last, day)
  }
  return last === 0 ? null : { first: dayOfNumber(first), last: dayOfNumber(last) }
}

const factsOf = (options: RunOptions, corpus: Corpus, rows: RunFacts['rows'], refused: number): RunFacts => ({
  version: options.version,
  formats: options.formats,
  isForSpreadsheet: options.excel,
  isArrowPacked: options.compress,
  maxBytes: options.maxBytes,
  fields: Object.entries(options.fields ?? {}).map(([ours, theirs]) => `${ours}=${theirs}`),
  rows,
  refused,
  days: daysOf(corpus),
})

const shapeOf = async ({ excel, formats, compress }: RunOptions): Promise<Shape> => ({
  formats,
  flavour: excel ? 'spreadsheet' : 'plain',
  isArrowPacked: compress,
  compress: await zstandard(compress || formats.includes('parquet')),
})

/**
 * Makes the dataset in a folder. Twice through the corpus: workers annotate the articles and spill their rows, all but
 * what only the whole corpus can tell; tables that want nothing of it are written as the rows come. Then copies are found;
 * then the rows of the other tables are completed and written, table by table.
 */
const write = async (folder: string, root: string, found: readonly Found[], options: RunOptions): Promise<Summary> => {
  const shape = await shapeOf(options)
  const began = performance.now()
  const reader = spillReader(folder)
  const workbook = options.excel ? workbookWriter(folder) : null
  const intoWorkbook: Shape['see'] = (table, { columns }) => workbook?.see(table.name as TableName, columns)
  const { filled: read, rows: early } = await publishEarly(folder, reader, { ...shape, see: intoWorkbook }, (take) =>
    annotateAll(folder, root, found, shape.flavour, options, take),
  )
  const { corpus } = read
  if (corpus.articles === 0)
    throw new RunError(`no article could be read in ${root} (${read.refused} refused): nothing is written`)
  const annotated = performance.now()
  const words = wordReader(folder, read.words)
  const clusters = deduplicate(corpus, words.wordsOf)
  words.close()
  const deduplicated = performance.now()
  const chosen = choose(corpus, clusters)
  const gathered = gathering(corpus, chosen)
  const late = await publishLate(folder, read.waiting, reader, corpus, clusters, read.placeOf, {
    ...shape,
    see: (table, joined) => {
      intoWorkbook(table, joined)
      if (gathered.wants(table.name)) gathered.see(table.name, cellsOf(table, joined.columns))
    },
  })
  const facts = factsOf(options, corpus, { ...early, ...late } as Record<TableName, number>, read.refused)
  workbook?.finish()
  await writeReport(folder, options.assets, gathered, chosen, read.waiting, reader, corpus, facts)
  reader.close()
  for (const name of await fs.readdir(folder)) if (isSpill(name)) await fs.rm(join(folder, name))
  await fs.writeFile(join(folder, 'first-look.ipynb'), firstLook(options.formats))
  await fs.writeFile(join(folder, 'README.md'), datasetReadme(facts))
  await fs.writeFile(join(folder, 'datapackage.json'), descriptor(options.version, csvOf(options.formats)))
  return {
    articles: corpus.articles,
    quotes: corpus.quote.article.length,
    events: corpus.event.article.length,
    clusters: clusters.count,
    refused: read.refused,
    doubts: read.doubts + clusters.crowded.length,
    bugs: read.bugs,
    explanation: options.explain === undefined ? null : clusters.explain(options.explain),
    peak: { ...read.peak, after: process.resourceUsage().maxRSS },
    seconds: {
      annotate: (annotated - began) / 1000,
      deduplicate: (deduplicated - annotated) / 1000,
      publish: (performance.now() - deduplicated) / 1000,
    },
  }
}
/** The files of a folder; or one file alone, in the folder that it lies in. */
const findInputs = async (
  input: string,
  output: string,
): Promise<{ readonly root: string; readonly found: readonly Found[] }> => {
  if ((await fs.stat(input)).isFile()) return { root: dirname(input), found: [{ path: basename(input) }] }
  return { root: input, found: await walk(input, (path) => isWithin(path, output) || isOfRun(path, output)) }
}

/** Where OUT is a link to a folder, the folder is replaced and the link stays. */
const realOutput = async (output: string): Promise<string> => {
  try {
    return await fs.realpath(output)
  } catch {
    return resolve(await fs.realpath(dirname(output)).catch(() => dirname(output)), basename(output))
  }
}

/** The input, a folder or a file, without links, so that an output inside it is known; throws where either folder cannot be used. */
const checkedInput = async (input: string, output: string): Promise<string> => {
  const stat = await fs.stat(input).catch(() => null)
  if (stat === null) throw new UsageError(`no such file or folder: ${input}`)
  if (!stat.isDirectory() && !stat.isFile()) throw new UsageError(`neither a file nor a folder: ${input}`)
  await (stat.isFile() ? fs.access(input, fs.constants.R_OK) : fs.readdir(input)).catch(
    (error: NodeJS.ErrnoException) => {
      throw new UsageError(`cannot read ${input}: ${error.code}`)
    },
  )
  const real = await fs.realpath(input)
  if (isWithin(real, output)) throw new UsageError(`${output} would replace the input ${input}`)
  const why = await whyNotReplace(output).catch((error: NodeJS.ErrnoException) => `${output}: ${error.code}`)
  if (why !== null) throw new UsageError(why)
  return real
}
