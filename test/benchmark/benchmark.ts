import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import type { Summary } from '../../pipeline/run.js'
import { generate, shapesOf } from './generate.js'
import { fingerprintsASecond, timeSteps } from './stages.js'

/** The seed of all that is made: the same articles on every machine. */
const SEED = 1

interface Measured {
  readonly count: number
  readonly workers: number
  readonly megabytes: number
  readonly summary: Summary
  readonly seconds: number
}

/** Makes a corpus once, and keeps it for the next benchmark. */
const corpusOf = (folder: string, count: number, seeds: string): { readonly input: string; readonly bytes: number } => {
  const input = join(folder, `corpus-${count}`)
  const note = join(folder, `corpus-${count}.json`)
  if (!existsSync(note)) {
    rmSync(input, { recursive: true, force: true })
    mkdirSync(input, { recursive: true })
    writeFileSync(note, JSON.stringify({ bytes: generate(input, count, SEED, seeds) }))
  }
  return { input, ...(JSON.parse(readFileSync(note, 'utf8')) as { bytes: number }) }
}

const measure = (folder: string, count: number, workers: number, seeds: string, build: string): Measured => {
  const { input, bytes } = corpusOf(folder, count, seeds)
  const output = join(folder, 'out')
  const args = [join(build, 'one-run.js'), input, output, join(build, 'run/worker.js'), String(workers)]
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  rmSync(output, { recursive: true, force: true })
  return { count, workers, megabytes: bytes / 1e6, ...JSON.parse(stdout) }
}

const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |\n`
const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  `${row(head)}${row(head.map(() => '---'))}${rows.map(row).join('')}\n`

/** The workers are gone when the copies are looked for and the tables written. */
const peakOf = ({ peak }: Summary): number => Math.max(peak.main + peak.workers, peak.after)

const wholeRuns = (runs: readonly Measured[]): string =>
  table(
    [
      'articles',
      'workers',
      'seconds',
      'annotate',
      'de-duplicate',
      'publish',
      'articles/s',
      'MB/s',
      'peak memory, MB',
      'main',
      'workers',
      'main, after the workers',
    ],
    runs.map(({ count, workers, seconds, megabytes, summary }) => [
      count,
      workers,
      seconds.toFixed(1),
      ...[summary.seconds.annotate, summary.seconds.deduplicate, summary.seconds.publish].map((part) =>
        part.toFixed(1),
      ),
      Math.round(count / seconds),
      (megabytes / seconds).toFixed(2),
      Math.round(peakOf(summary) / 1024),
      Math.round(summary.peak.main / 1024),
      Math.round(summary.peak.workers / 1024),
      Math.round(summary.peak.after / 1024),
    ]),
  )

const growth = (runs: readonly Measured[]): string => {
  return table(
    ['from', 'to', 'time', 'peak memory'],
    runs
      .slice(1)
      .map((run, i) => [
        runs[i]!.count,
        run.count,
        `${(run.seconds / runs[i]!.seconds).toFixed(2)} times`,
        `${(peakOf(run.summary) / peakOf(runs[i]!.summary)).toFixed(2)} times`,
      ]),
  )
}

/** Articles after which a worker's steps take the time that they keep: until then the engine compiles. */
const WARM = 4096

const stepTable = (seeds: string): string => {
  const { times, size } = timeSteps(SEED, 2048, WARM, shapesOf(seeds))
  const all = [...times.values()].reduce((sum, time) => sum + time, 0)
  return table(
    ['step', 'ms an article', 'share', 'articles/s and core', 'MB/s and core'],
    [...times, ['all', all] as const].map(([step, time]) => [
      step,
      time.toFixed(3),
      `${((100 * time) / all).toFixed(0)} %`,
      Math.round(1000 / time),
      (size / time).toFixed(1),
    ]),
  )
}

/** `benchmark FOLDER SIZES SEEDS BUILD`: sizes by commas; the first is run with one worker too. */
const main = (): void => {
  const [folder, sizes, seeds, build] = process.argv.slice(2) as [string, string, string, string]
  mkdirSync(folder, { recursive: true })
  const counts = sizes.split(',').map(Number)
  const print = (text: string): void => void process.stdout.write(text)
  print(`Node ${process.versions.node}, ${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}\n\n`)
  print(stepTable(seeds))
  print(`Fingerprints alone: ${fingerprintsASecond(SEED, shapesOf(seeds))} articles a second and core.\n\n`)
  const runs = counts.map((count) => measure(folder, count, 2, seeds, build))
  const alone = measure(folder, counts[0]!, 1, seeds, build)
  print(wholeRuns([alone, ...runs]))
  print(`Two workers against one: ${(alone.seconds / runs[0]!.seconds).toFixed(2)} times as fast.\n\n`)
  if (runs.length > 1) print(growth(runs))
}

main()
