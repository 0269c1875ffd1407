import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { readGold } from '../gold/gold.js'
import { score } from '../gold/score.js'
import { page } from '../gold/tally.js'
import { readTables } from '../tables/read-tables.js'
import { phraseLists, scorePhrases } from './phrases.js'
import { type Scorer, ScorerError } from './scorers.js'
import { duplicatesOf, type EvaluationSet, setsOf } from './sets.js'

const usage = `usage: evaluate DIR [SET…] [--keep FOLDER]

Makes a dataset of every development set under DIR, runs its scorers and prints a line of figures for each.
SET limits it to sets whose name holds one of these words; --keep leaves the datasets in FOLDER,
and a list of what is wrong in the seeds.`

// This runs from .build, beside the program.
const program = join(import.meta.dirname, 'cli.js')
const repository = join(import.meta.dirname, '..')
const own = join(repository, 'test/evaluation')

/** The command was wrong: exit status 2. */
class UsageError extends Error {}

const makeDataset = (input: string, out: string): number => {
  const began = performance.now()
  const { status, stderr } = spawnSync(process.execPath, [program, '--quiet', input, out], { encoding: 'utf8' })
  if (status !== 0) throw new ScorerError(`the dataset was not made: ${stderr.trim()}`)
  return (performance.now() - began) / 1000
}

/** What the seeds' line shows of the figures of the gold. */
const shownOfSeeds = {
  headers: 'headers',
  quotes: 'quotes of three words, speaker',
  indirect: 'indirect, speaker',
  events: 'events: type, roles and status',
  dates: 'event dates',
  clusters: 'one cluster over all articles',
}

const scoreSeeds: Scorer = ({ out }) => {
  const folder = join(repository, 'seeds')
  const raws = new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
  const report = score(readTables(out), raws, readGold(join(repository, 'test/gold')))
  writeFileSync(`${out}-report.txt`, page(report))
  return Object.entries(shownOfSeeds)
    .map(([short, name]) => `${short}=${report.figures[name]?.right ?? 0}/${report.figures[name]?.of ?? 0}`)
    .join(' ')
}

interface Job {
  readonly name: string
  /** Prints lines of figures; throws `ScorerError`. */
  readonly run: () => void
}

const print = (name: string, figures: string): void => {
  process.stdout.write(`${name.padEnd(32)}${figures}\n`)
}

const datasetJob = (
  { name, gold, scorers }: EvaluationSet,
  input: string,
  { root, scratch }: { readonly root: string; readonly scratch: string },
): Job => ({
  name,
  run: () => {
    const out = join(scratch, name.replaceAll('/', '-'))
    const seconds = makeDataset(input, out)
    for (const [label, scorer] of Object.entries(scorers)) {
      const figures = scorer({ root, own, gold, out })
      print(`${name} ${label}`, label === '' ? `${figures} seconds=${seconds.toFixed(1)}` : figures)
    }
  },
})

const jobsOf = (root: string, scratch: string, isWanted: (name: string) => boolean): readonly Job[] => {
  const duplicates = isWanted('duplicates') ? duplicatesOf(root, scratch) : null
  const sets = [...setsOf(root), ...(duplicates ? [duplicates] : [])]
  if (sets.length === 0) throw new UsageError(`no set with a folder of texts under ${root}`)
  const seeds: EvaluationSet = { name: 'seeds', gold: '', scorers: { '': scoreSeeds } }
  return [
    ...sets.map((set) => datasetJob(set, join(set.gold, 'text'), { root, scratch })),
    ...phraseLists(root).map((list) => ({
      name: `dates/${list}`,
      run: () => print(`dates/${list}`, scorePhrases(root, list, scratch)),
    })),
    datasetJob(seeds, join(repository, 'seeds'), { root, scratch }),
  ].filter(({ name }) => isWanted(name))
}

const runJob = ({ name, run }: Job): boolean => {
  try {
    run()
    return true
  } catch (error) {
    if (!(error instanceof ScorerError)) throw error
    print(name, `failed: ${error.message}`)
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

const main = (args: readonly string[]): void => {
  const { root, words, keep } = optionsOf(args)
  if (keep !== null) mkdirSync(keep, { recursive: true })
  const scratch = keep ?? mkdtempSync(join(tmpdir(), 'dateline-evaluation-'))
  const isWanted = (name: string) => words.length === 0 || words.some((word) => name.includes(word))
  try {
    if (jobsOf(root, scratch, isWanted).map(runJob).includes(false)) process.exitCode = 1
  } finally {
    if (keep === null) rmSync(scratch, { recursive: true, force: true })
  }
}

try {
  main(process.argv.slice(2))
} catch (error) {
  process.stderr.write(`evaluate: ${error instanceof Error ? error.message : error}\n`)
  process.exitCode = error instanceof UsageError ? 2 : 1
}
