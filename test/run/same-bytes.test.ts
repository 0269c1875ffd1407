import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { program, runCommand, temporaryFolder } from '../tables/run-command.js'
import { article, type Files, writeFiles } from './input.js'

const seeds = join(import.meta.dirname, '../../seeds')
/** Enough for several batches, so that several workers have something to do, and copies in different ones. */
const MADE = 150
const DIFFERENT = 110
const texts: Files = Object.fromEntries([
  ...readdirSync(seeds).map((name) => [name, readFileSync(join(seeds, name))]),
  ...Array.from({ length: MADE }, (_, index) => [`more/${'abc'[index % 3]}/${index}.txt`, article(index % DIFFERENT)]),
])

const bytesOf = (out: string): Readonly<Record<string, string>> =>
  Object.fromEntries(readdirSync(out).map((name) => [name, readFileSync(join(out, name)).toString('base64')]))

const runOver = (folder: string, files: Files, ...options: readonly string[]) => {
  const input = writeFiles(join(folder, 'in'), files)
  const { status, stderr } = runCommand('--quiet', ...options, input, join(folder, 'out'))
  expect(stderr).toBe('')
  expect(status).toBe(0)
  return bytesOf(join(folder, 'out'))
}

const runCommandWith = (environment: Readonly<Record<string, string>>, folder: string, input: string) =>
  spawnSync(process.execPath, [program, '--quiet', input, 'out'], {
    cwd: folder,
    env: { ...process.env, ...environment },
    encoding: 'utf8',
  })

describe('the same input gives the same bytes', () => {
  const first = runOver(temporaryFolder(), texts)

  test('twice', () => {
    expect(runOver(temporaryFolder(), texts)).toEqual(first)
  })

  test('in whatever order the files were made, and whenever', () => {
    const folder = temporaryFolder()
    const shuffled = Object.entries(texts).sort(([a], [b]) => (a.slice(-6) < b.slice(-6) ? 1 : -1))
    const input = writeFiles(join(folder, 'in'), Object.fromEntries(shuffled))
    for (const [path] of shuffled) utimesSync(join(input, path), 1_000_000_000, 1_000_000_000)
    expect(runCommand('--quiet', input, join(folder, 'out')).status).toBe(0)
    expect(bytesOf(join(folder, 'out'))).toEqual(first)
  })

  test('with one, two and four workers', () => {
    for (const workers of ['1', '2', '4'])
      expect(runOver(temporaryFolder(), texts, '--workers', workers), `${workers} workers`).toEqual(first)
  })

  test('in another locale and time zone, and from another folder', () => {
    const folder = temporaryFolder()
    const input = writeFiles(join(folder, 'elsewhere'), texts)
    const { status } = runCommandWith({ LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8', TZ: 'Asia/Tokyo' }, folder, input)
    expect(status).toBe(0)
    expect(bytesOf(join(folder, 'out'))).toEqual(first)
  })
})
