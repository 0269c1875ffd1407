import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parse } from 'csv-parse/sync'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { defaultFormats } from '../../pipeline/publish/formats.js'
import { run, type Summary } from '../../pipeline/run.js'

const folder = mkdtempSync(join(tmpdir(), 'dateline-bugs-'))
const worker = pathToFileURL(join(folder, 'worker.mjs'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

beforeAll(async () => {
  await build({
    entryPoints: [join(import.meta.dirname, 'poisoned-worker.ts')],
    outfile: join(folder, 'worker.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url)" },
  })
})

const poisons = ['THROWS', 'HANGS', 'HOARDS', 'DIES', 'ROW'] as const

const article = (i: number, extra = ''): string =>
  `The harbor of town number ${i} was closed on Monday after a storm broke its oldest pier. ${extra}\n\n` +
  `"We shall open pier ${i} again before the winter," Mayor Ana Kowalik said.\n`

/** Runs over thirty articles, of which some are poisoned. */
const runOver = async (name: string, poisoned: ReadonlyMap<number, string>, workers: number) => {
  const input = join(folder, name)
  mkdirSync(input)
  for (let i = 10; i < 40; i++) writeFileSync(join(input, `${i}.txt`), article(i, poisoned.get(i)))
  const output = join(folder, `${name}-out`)
  const summary: Summary = await run({
    input,
    output,
    excel: false,
    formats: defaultFormats,
    compress: false,
    assets: pathToFileURL(`${join(import.meta.dirname, '../../.build')}/`),
    maxBytes: 1_000_000,
    workers,
    worker,
    patience: 4000,
    heap: 96,
    version: '0',
    signal: new AbortController().signal,
    onProgress: () => {},
  })
  const table = (of: string): readonly Record<string, string>[] =>
    parse(readFileSync(join(output, `${of}.csv`)), { columns: true, record_delimiter: '\r\n' })
  return { summary, articles: table('articles'), problems: table('problems') }
}

describe('a bug that shows in one document', () => {
  test('costs that document, and nothing else', async () => {
    const poisoned = new Map(poisons.map((poison, k) => [13 + 4 * k, `POISON-${poison}`]))
    const { summary, articles, problems } = await runOver('poisoned', poisoned, 2)
    expect(problems.map(({ path, code, severity }) => [path, code, severity])).toEqual([
      ['13.txt', 'bug-stage-threw', 'refused'],
      ['17.txt', 'bug-too-slow', 'refused'],
      ['21.txt', 'bug-worker-died', 'refused'],
      ['25.txt', 'bug-worker-died', 'refused'],
      ['29.txt', 'bug-row-breaks-schema', 'refused'],
    ])
    expect(summary.bugs).toBe(5)
    expect(articles.map(({ path }) => path)).toEqual(
      Array.from({ length: 30 }, (_, i) => i + 10)
        .filter((i) => !poisoned.has(i))
        .map((i) => `${i}.txt`),
    )
  }, 60_000)

  test('leaves no file of its own behind', () => {
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([])
  })
})
