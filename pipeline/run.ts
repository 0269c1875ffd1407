import { promises as fs } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import pLimit from 'p-limit'
import { type Rows, tables } from '../schemas/tables.js'
import { corpusBuilder } from './deduplicate/corpus.js'
import { deduplicate } from './deduplicate/deduplicate.js'
import { fingerprint } from './deduplicate/fingerprint.js'
import { type Document, open } from './document.js'
import { type Ingested, ingest, type Refusal } from './ingest/ingest.js'
import { refusalRow } from './publish/problems.js'
import { rowsOf } from './publish/rows.js'
import { clearUp, prepare, swap, whyNotReplace } from './run/target.js'
import { type InputFile, isWithin, walk } from './run/walk.js'
import { writeDataset } from './run/write.js'
import { annotate } from './stages.js'

export interface RunOptions {
  readonly input: string
  readonly output: string
  readonly excel: boolean
  readonly maxBytes: number
  readonly version: string
  readonly onProgress: (done: number, total: number) => void
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
}

/** The command was wrong: exit status 2. */
export class UsageError extends Error {}
/** The run could not finish: exit status 1. */
export class RunError extends Error {}

const READS_AT_ONCE = 16

const refusal = (
  path: string,
  stage: string,
  code: string,
  detail: string,
  articleId: string | null = null,
): Refusal => ({
  path,
  articleId,
  stage,
  code,
  detail,
})

const read = async ({ path, file }: InputFile, maxBytes: number): Promise<Ingested | Refusal> => {
  try {
    const { size } = await fs.stat(file)
    if (size > maxBytes)
      return refusal(path, 'ingest', 'too-large', `The file has ${size} bytes, more than ${maxBytes}.`)
    return ingest(path, await fs.readFile(file))
  } catch (error) {
    return refusal(path, 'ingest', 'unreadable', `The file cannot be read: ${(error as NodeJS.ErrnoException).code}.`)
  }
}

const annotated = (read: Ingested | Refusal): Document | Refusal => {
  if (!('source' in read)) return read
  const { path, articleId } = read.source
  try {
    const document = annotate({ ...open(read.source), doubts: read.doubts })
    return document.text === ''
      ? refusal(path, 'clean', 'no-body', 'Nothing of the file is the body of an article.')
      : document
  } catch (error) {
    return refusal(path, 'annotate', 'bug-stage-threw', `A stage threw on ${articleId}: ${(error as Error).message}`)
  }
}

/** Reads a folder, annotates every article and writes the dataset; throws `UsageError` or `RunError`. */
export const run = async (options: RunOptions): Promise<Summary> => {
  const input = resolve(options.input)
  const output = await realOutput(resolve(options.output))
  await checkFolders(input, output)
  await clearUp(output)
  const { files, unreadable } = await walk(input, (folder) => isWithin(folder, output))
  const limit = pLimit(READS_AT_ONCE)
  const inputs = await Promise.all(files.map((file) => limit(() => read(file, options.maxBytes))))
  const results = inputs.map((input, index) => {
    options.onProgress(index, inputs.length)
    return annotated(input)
  })
  options.onProgress(inputs.length, inputs.length)
  const documents = results.filter((result): result is Document => 'text' in result)
  const refused = [
    ...results.filter((result): result is Refusal => 'code' in result),
    ...unreadable.map(({ path }) => refusal(path, 'ingest', 'unreadable', 'The folder cannot be read.')),
  ]
  if (documents.length === 0)
    throw new RunError(`no article could be read in ${input} (${refused.length} files refused): nothing is written`)
  const builder = corpusBuilder()
  const words = documents.map((document) => {
    const print = fingerprint(document)
    builder.add(print)
    return print.words
  })
  const clusters = deduplicate(builder.corpus(), (i) => words[i]!)
  const rows = documents.map((document, index) => rowsOf(document, clusters.viewOf(index)))
  const all = Object.fromEntries(
    Object.keys(tables).map((name) => [name, rows.flatMap((of) => of[name as keyof Rows] as readonly unknown[])]),
  ) as unknown as Rows
  const dataset: Rows = { ...all, problems: [...all.problems, ...refused.map(refusalRow)] }
  for (const table of Object.values(tables)) for (const row of dataset[table.name as keyof Rows]) table.assertRow(row)
  const folder = await prepare(output)
  try {
    await writeDataset(folder, dataset, options.excel ? 'spreadsheet' : 'plain', options.version)
    await swap(folder, output)
  } catch (error) {
    await fs.rm(folder, { recursive: true, force: true })
    throw new RunError(`the dataset could not be written: ${(error as Error).message}`)
  }
  return {
    articles: dataset.articles.length,
    quotes: dataset.quotes.length,
    events: dataset.events.length,
    clusters: dataset.articles.filter((row) => row.is_canonical).length,
    refused: refused.length,
    doubts: all.problems.length,
    bugs: refused.filter(({ code }) => code.startsWith('bug-')).length,
  }
}

/** Where OUT is a link to a folder, the folder is replaced and the link stays. */
const realOutput = async (output: string): Promise<string> => {
  try {
    return await fs.realpath(output)
  } catch {
    return resolve(await fs.realpath(dirname(output)).catch(() => dirname(output)), basename(output))
  }
}

const checkFolders = async (input: string, output: string): Promise<void> => {
  const stat = await fs.stat(input).catch(() => null)
  if (stat === null) throw new UsageError(`no such folder: ${input}`)
  if (!stat.isDirectory()) throw new UsageError(`not a folder: ${input}`)
  await fs.readdir(input).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`cannot read ${input}: ${error.code}`)
  })
  if (isWithin(await fs.realpath(input), output)) throw new UsageError(`${output} would replace the input ${input}`)
  const why = await whyNotReplace(output).catch((error: NodeJS.ErrnoException) => `${output}: ${error.code}`)
  if (why !== null) throw new UsageError(why)
}
