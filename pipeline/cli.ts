import { join } from 'node:path'
import { SingleBar } from 'cli-progress'
import { Command, InvalidArgumentError, Option } from 'commander'
import packageJson from '../package.json' with { type: 'json' }
import { type FieldMap, ourFields } from './ingest/fields.js'
import { defaultFormats, type FileFormat, fileFormats } from './publish/formats.js'
import type { OnProgress } from './run/annotate-all.js'
import { RunError, run, type Summary, UsageError } from './run.js'

/** `text=lead_and_body`, one after the other. */
const fieldOption = (text: string, before: FieldMap): FieldMap => {
  const [ours, ...theirs] = text.split('=')
  if (theirs.length === 0 || theirs.join('=') === '' || !(ourFields as readonly string[]).includes(ours!))
    throw new InvalidArgumentError(`OURS=THEIRS is needed, where OURS is one of ${ourFields.join(', ')}`)
  return { ...before, [ours!]: theirs.join('=') }
}

/** `csv,arrow,parquet`, in whatever order; one kind of CSV is among them. */
const formatsOption = (text: string): readonly FileFormat[] => {
  const asked = text.split(',').map((name) => name.trim())
  const unknown = asked.find((name) => !(fileFormats as readonly string[]).includes(name))
  if (unknown !== undefined)
    throw new InvalidArgumentError(`"${unknown}" is no format; there are ${fileFormats.join(', ')}`)
  if (!asked.includes('csv') && !asked.includes('csv.gz'))
    throw new InvalidArgumentError('csv or csv.gz must be among them: datapackage.json describes the CSV files')
  return fileFormats.filter((format) => asked.includes(format))
}

const atLeastOne = (text: string): number => {
  const value = Number(text)
  if (!Number.isSafeInteger(value) || value < 1) throw new InvalidArgumentError('a whole number above 0 is needed')
  return value
}

interface Options {
  readonly excel?: true
  readonly formats: readonly FileFormat[]
  readonly compress?: true
  readonly strict?: true
  readonly quiet?: true
  readonly maxBytes: number
  readonly field: FieldMap
  readonly workers?: number
  readonly explain?: string
}

/** `12 s`, `3 min`: how long it will still take if it goes on like this. */
const timeLeft = (done: number, total: number, seconds: number): string => {
  const left = done === 0 ? Number.POSITIVE_INFINITY : (seconds * (total - done)) / done
  if (!Number.isFinite(left)) return 'some time'
  return left < 90 ? `${Math.ceil(left)} s` : `${Math.ceil(left / 60)} min`
}

/** A bar on a terminal; elsewhere a plain line at every tenth of the way. Both say how fast it goes and how long it will take. */
const progress = (quiet: boolean): OnProgress => {
  if (quiet) return () => {}
  const began = performance.now()
  const told = (done: number, total: number, articles: number) => {
    const seconds = (performance.now() - began) / 1000
    return { speed: Math.round(articles / seconds), left: timeLeft(done, total, seconds) }
  }
  if (process.stderr.isTTY) {
    const bar = new SingleBar({
      format: '{bar} {value}/{total} files, {speed} articles a second, {left} left',
      stream: process.stderr,
      clearOnComplete: true,
    })
    return (done, total, articles) => {
      if (done === 0) bar.start(total, 0, told(done, total, articles))
      bar.update(done, told(done, total, articles))
      if (done === total) bar.stop()
    }
  }
  let tenths = 0
  return (done, total, articles) => {
    const tenth = total === 0 ? 10 : Math.floor((done * 10) / total)
    if (tenth <= tenths) return
    tenths = tenth
    const { speed, left } = told(done, total, articles)
    const rest = done === total ? '' : `, ${left} left`
    process.stderr.write(`${done} of ${total} files, ${speed} articles a second${rest}\n`)
  }
}

/** What to open next, the most telling first. */
const nextFiles = (output: string): string =>
  [
    ['report.html', 'to look at'],
    ['first-look.ipynb', 'to go on from'],
    ['README.md', 'what every column means'],
  ]
    .map(([file, what]) => `  ${join(output, file!)}  ${what}\n`)
    .join('')

const summaryLine = (summary: Summary, seconds: number): string =>
  `${summary.articles} articles, ${summary.quotes} quotes, ${summary.events} events, ${summary.clusters} clusters, ` +
  `${summary.refused} refused, ${summary.doubts} doubts, ${seconds.toFixed(1)} seconds`

const fail = (message: string, status: number): void => {
  process.stderr.write(`dateline: ${message}\n`)
  process.exitCode = status
}

/** Aborts at an interrupt; more of them change nothing, as the run is already clearing up. */
const interruption = (): AbortSignal => {
  const controller = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => controller.abort())
  return controller.signal
}

const main = async (input: string, output: string, options: Options): Promise<void> => {
  const began = performance.now()
  const summary = await run({
    input,
    output,
    excel: options.excel ?? false,
    formats: options.formats,
    compress: options.compress ?? false,
    maxBytes: options.maxBytes,
    fields: options.field,
    ...(options.workers === undefined ? {} : { workers: options.workers }),
    ...(options.explain === undefined ? {} : { explain: options.explain }),
    worker: new URL('./run/worker.js', import.meta.url),
    version: packageJson.version,
    assets: new URL('.', import.meta.url),
    signal: interruption(),
    onProgress: progress(options.quiet ?? false),
  })
  if (summary.explanation !== null) process.stdout.write(summary.explanation)
  if (!options.quiet)
    process.stdout.write(`${summaryLine(summary, (performance.now() - began) / 1000)}\n${nextFiles(output)}`)
  if (summary.bugs > 0) fail(`${summary.bugs} documents were lost to a bug: see the codes bug-… in problems`, 1)
  else if (summary.refused > 0)
    fail(`warning: ${summary.refused} files were refused: see problems`, options.strict ? 1 : 0)
}

const program = new Command('dateline')
  .description('Turns a folder of raw news articles into tables of articles, quotes and events.')
  .version(packageJson.version)
  .argument('<input>', 'folder of raw files, read recursively, or one file')
  .argument('<output>', 'folder for the dataset; replaced as a whole')
  .option('--excel', 'write CSVs for a double-click in a spreadsheet')
  .addOption(
    new Option('--formats <list>', `files of each table: ${fileFormats.join(', ')}`)
      .argParser(formatsOption)
      .default(defaultFormats, defaultFormats.join(',')),
  )
  .option('--compress', 'pack the Arrow files with Zstandard')
  .option('--strict', 'exit with status 1 where a file was refused')
  .option('--quiet', 'no progress and no summary')
  .addOption(
    new Option('--max-bytes <n>', 'refuse articles whose text is above this size')
      .argParser(atLeastOne)
      .default(1_000_000, '1 MB'),
  )
  .addOption(
    new Option('--field <ours=theirs>', 'name of a field of records, e.g. text=lead_and_body; repeatable')
      .argParser(fieldOption)
      .default({}, 'the names that crawlers use'),
  )
  .addOption(
    new Option('--workers <n>', 'worker processes').argParser(atLeastOne).default(undefined, 'one for each processor'),
  )
  .option(
    '--explain <event_id>',
    'tell why an event is in a cluster with others: each piece of evidence and what it weighs',
  )
  .showHelpAfterError('(--help lists the options)')
  .exitOverride((error) => {
    // Commander has written its own line; help and version are no errors.
    process.exit(error.exitCode === 0 ? 0 : 2)
  })
  .action(main)

// Nobody reads what is told, as in `| head`: the dataset is made all the same.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})

program.parseAsync().catch((error: unknown) => {
  if (error instanceof UsageError) fail(error.message, 2)
  else if (error instanceof RunError) fail(error.message, 1)
  else fail(`bug: ${error instanceof Error ? error.stack : String(error)}`, 1)
})
