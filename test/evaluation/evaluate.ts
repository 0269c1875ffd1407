import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { readGold } from '../gold/gold.js'
import { score } from '../gold/score.js'
import { page } from '../gold/tally.js'
import { readTables } from '../tables/read-tables.js'
import { duplicatesOf, type EvaluationSet, ScorerError, setsOf } from './sets.js'

const usage = `usage: evaluate DIR [SET…] [--keep FOLDER]

Makes a dataset of every development set under DIR, runs its scorer and prints one line per set.
SET limits it to sets whose name holds one of these words; --keep leaves the datasets in FOLDER,
and a list of what is wrong in the seeds.`

// This runs from .build, beside the program.
const program = join(import.meta.dirname, 'cli.js')
const repository = join(import.meta.dirname, '..')

/** The command was wrong: exit status 2. */
class UsageError extends Error {}

const makeDataset = (input: string, out: string): number => {
  const began = performance.now()
  const { status, stderr } = spawnSync(process.execPath, [program, '--quiet', input, out], { encoding: 'utf8' })
  if (status !== 0) throw new ScorerError(`the dataset was not made: ${stderr.trim()}`)
  return (performance.now() - began) / 1000
}

const seedsScore = (out: string): string => {
  const folder = join(repository, 'seeds')
  const raws = new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
  const report = score(readTables(out), raws, readGold(join(repository, 'test/gold')))
  writeFileSync(`${out}-report.txt`, page(report))
  const { figures } = report
  const shown = {
    headers: 'headers',
    quotes: 'quotes of three words, speaker',
    indirect: 'indirect, speaker',
    events: 'events: type, roles and status',
    dates: 'event dates',
    clusters: 'one cluster over all articles',
  }
  return Object.entries(shown)
    .map(([short, name]) => `${short}=${figures[name]?.right ?? 0}/${figures[name]?.of ?? 0}`)
    .join(' ')
}

interface Job {
  readonly name: string
  readonly input: string
  readonly score: (out: string) => string
}

const jobOf =
  (root: string) =>
  (set: EvaluationSet): Job => ({
    name: set.name,
    input: join(set.gold, 'text'),
    score: (out) => set.score({ root, gold: set.gold, out }),
  })

const run = ({ name, input, score }: Job, scratch: string): boolean => {
  const out = join(scratch, name.replaceAll('/', '-'))
  const title = name.padEnd(28)
  try {
    const seconds = makeDataset(input, out)
    process.stdout.write(`${title}${score(out)} seconds=${seconds.toFixed(1)}\n`)
    return true
  } catch (error) {
    if (!(error instanceof ScorerError)) throw error
    process.stdout.write(`${title}failed: ${error.message}\n`)
    return false
  }
}

interface Options {
  readonly root: string
  readonly words: readonly string[]
  readonly keep: string | null
}

const optionsOf = (args: readonly string[]): Options => {
  const keepAt = args.indexOf('--keep')
  const keep = keepAt < 0 ? null : args[keepAt + 1]
  if (keep === undefined) throw new UsageError('--keep needs a folder')
  const [folder, ...words] = keepAt < 0 ? args : args.toSpliced(keepAt, 2)
  if (!folder) throw new UsageError(usage)
  if (!existsSync(folder)) throw new UsageError(`no such folder: ${resolve(folder)}`)
  return { root: resolve(folder), words, keep: keep && resolve(keep) }
}

const evaluate = ({ root, words }: Options, scratch: string): boolean => {
  const isWanted = (name: string) => words.length === 0 || words.some((word) => name.includes(word))
  const duplicates = isWanted('duplicates') ? duplicatesOf(root, scratch) : null
  const sets = [...setsOf(root), ...(duplicates ? [duplicates] : [])]
  if (sets.length === 0) throw new UsageError(`no set with a folder of texts under ${root}`)
  const jobs = [...sets.map(jobOf(root)), { name: 'seeds', input: join(repository, 'seeds'), score: seedsScore }]
  const wanted = jobs.filter(({ name }) => isWanted(name))
  return !wanted.map((job) => run(job, scratch)).includes(false)
}

const main = (args: readonly string[]): void => {
  const options = optionsOf(args)
  if (options.keep !== null) mkdirSync(options.keep, { recursive: true })
  const scratch = options.keep ?? mkdtempSync(join(tmpdir(), 'dateline-evaluation-'))
  try {
    if (!evaluate(options, scratch)) process.exitCode = 1
  } finally {
    if (options.keep === null) rmSync(scratch, { recursive: true, force: true })
  }
}

try {
  main(process.argv.slice(2))
} catch (error) {
  const status = error instanceof UsageError ? 2 : 1
  process.stderr.write(`evaluate: ${error instanceof Error ? error.message : error}\n`)
  process.exitCode = status
}
