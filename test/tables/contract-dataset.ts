import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import type { Rows } from '../../schemas/tables.js'
import { readTables } from './read-tables.js'
import { runCommand } from './run-command.js'

export interface Dataset {
  /** The written dataset; gone after the last test of the file. */
  readonly out: string
  readonly rows: Rows
  /** The decoded input files by their path; of a file with one record, the text of that. */
  readonly raws: ReadonlyMap<string, string>
}

const sources = {
  seeds: join(import.meta.dirname, '../../seeds'),
  fixtures: join(import.meta.dirname, '../fixtures/articles'),
  records: join(import.meta.dirname, '../fixtures/records'),
}

const textIn = (path: string, content: string): string => (path.endsWith('.jsonl') ? JSON.parse(content).text : content)

/** One dataset of the seeds and of the fixtures, for the tests of one file. */
export const contractDataset = (): Dataset => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-test-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const input = join(folder, 'in')
  for (const [name, source] of Object.entries(sources)) cpSync(source, join(input, name), { recursive: true })
  const out = join(folder, 'out')
  const { status, stderr } = runCommand('--quiet', input, out)
  if (status !== 0) throw new Error(`The program ended with ${status}: ${stderr}`)
  const paths = Object.keys(sources).flatMap((name) => readdirSync(join(input, name)).map((file) => `${name}/${file}`))
  const raws = new Map(paths.map((path) => [path, textIn(path, readFileSync(join(input, path), 'utf8'))]))
  return { out, rows: readTables(out), raws }
}
