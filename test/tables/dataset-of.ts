import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Rows } from '../../schemas/tables.js'
import { readTables } from './read-tables.js'
import { type Outcome, runCommand } from './run-command.js'

/** Runs the program over a folder and reads the tables back; the written dataset is gone afterwards. */
export const datasetOf = (input: string, ...options: readonly string[]): { rows: Rows; outcome: Outcome } => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-test-'))
  try {
    const out = join(folder, 'out')
    const outcome = runCommand('--quiet', ...options, input, out)
    if (outcome.status !== 0) throw new Error(`The program ended with ${outcome.status}: ${outcome.stderr}`)
    return { rows: readTables(out), outcome }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
