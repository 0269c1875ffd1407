import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, onTestFinished } from 'vitest'

export interface Outcome {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** The built program, as `make dataset` calls it. */
export const program = join(import.meta.dirname, '../../.build/cli.js')

/** Runs the program with these arguments and waits for its end. */
export const runCommand = (...args: readonly string[]): Outcome => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' })
  return { status, stdout, stderr }
}

/** A folder of its own for one test, or for the tests of one block; gone when they end. */
export const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-test-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  const isInTest = expect.getState().currentTestName !== undefined
  if (isInTest) onTestFinished(remove)
  else afterAll(remove)
  return folder
}
