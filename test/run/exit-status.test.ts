import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import packageJson from '../../package.json' with { type: 'json' }
import { program, runCommand, temporaryFolder } from '../tables/run-command.js'
import { article, writeFiles } from './input.js'

const oneLine = (stderr: string): string => {
  expect(stderr.trim().split('\n')).toHaveLength(1)
  return stderr
}

describe('wrong usage ends with status 2 and says why', () => {
  const folder = temporaryFolder()
  const input = writeFiles(join(folder, 'in'), { 'a.txt': article(1) })
  const out = join(folder, 'out')

  test.each([
    ['no arguments', [], /argument/],
    ['one argument', [input], /argument/],
    ['a third argument', [input, out, 'more'], /argument/],
    ['an option that is none', ['--colour', input, out], /--colour/],
    ['no number of bytes', ['--max-bytes', 'many', input, out], /number/],
    ['zero bytes', ['--max-bytes', '0', input, out], /number/],
  ])('%s', (_, args, why) => {
    const { status, stderr } = runCommand(...args)
    expect(status).toBe(2)
    expect(stderr).toMatch(why)
  })

  test('a folder that is not there', () => {
    const { status, stderr } = runCommand(join(folder, 'nowhere'), out)
    expect(status).toBe(2)
    expect(oneLine(stderr)).toContain('nowhere')
  })

  test('a field that is none of ours', () => {
    const { status, stderr } = runCommand('--field', 'words=body', input, out)
    expect(status).toBe(2)
    expect(stderr).toContain('text, html, headline')
  })
})

describe('a run that cannot finish ends with status 1', () => {
  test('where the folder holds no file', () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'in'))
    const { status, stderr } = runCommand('--quiet', join(folder, 'in'), join(folder, 'out'))
    expect(status).toBe(1)
    expect(oneLine(stderr)).toMatch(/no article/)
  })

  test('where no file is an article', () => {
    const folder = temporaryFolder()
    const input = writeFiles(join(folder, 'in'), { 'a.txt': '', 'b.txt': '1 2 3' })
    const { status, stderr } = runCommand('--quiet', input, join(folder, 'out'))
    expect(status).toBe(1)
    expect(oneLine(stderr)).toMatch(/no article/)
  })

  test('where the place of the dataset cannot be written', () => {
    const folder = temporaryFolder()
    const input = writeFiles(join(folder, 'in'), { 'a.txt': article(1) })
    // A file stands where a folder would have to be: no one may write there, root included.
    writeFileSync(join(folder, 'file'), '')
    const { status, stderr } = runCommand('--quiet', input, join(folder, 'file', 'out'))
    expect([1, 2]).toContain(status)
    expect(oneLine(stderr)).toMatch(/^dateline: /)
  })

  test('where nobody may read the folder', () => {
    const folder = temporaryFolder()
    const input = writeFiles(join(folder, 'in'), { 'a.txt': article(1) })
    chmodSync(input, 0)
    const isRoot = process.getuid?.() === 0
    expect(runCommand('--quiet', input, join(folder, 'out')).status).toBe(isRoot ? 0 : 2)
    chmodSync(input, 0o755)
  })
})

describe('a run that goes well ends with status 0', () => {
  const folder = temporaryFolder()
  const input = writeFiles(join(folder, 'in'), { 'a.txt': article(1), 'b.txt': article(2) })

  test('with a summary of one line, and what to open next', () => {
    const { status, stdout } = runCommand(input, join(folder, 'out'))
    expect(status).toBe(0)
    const [summary, ...next] = stdout.trim().split('\n')
    expect(next.map((line) => line.trim().split('  ')[0])).toEqual(
      ['report.html', 'first-look.ipynb', 'README.md'].map((file) => join(folder, 'out', file)),
    )
    expect(summary).toMatch(/^2 articles, \d+ quotes, \d+ events, 2 clusters, 0 refused, \d+ doubts, [\d.]+ seconds$/)
  })

  test('where nobody reads the summary', () => {
    const unread = `set -o pipefail; "${process.execPath}" "${program}" "${input}" "${join(folder, 'unread')}" | true`
    expect(spawnSync('bash', ['-c', unread], { encoding: 'utf8' }).status).toBe(0)
  })

  test('with nothing to say where it is quiet', () => {
    expect(runCommand('--quiet', input, join(folder, 'quiet'))).toEqual({ status: 0, stdout: '', stderr: '' })
  })

  test('with a refusal of what is larger than it may be', () => {
    const { status, stderr } = runCommand('--quiet', '--max-bytes', '10', input, join(folder, 'small'))
    expect(status).toBe(1)
    expect(stderr).toMatch(/no article/)
  })

  test('for --version and --help', () => {
    expect(runCommand('--version')).toEqual({ status: 0, stdout: `${packageJson.version}\n`, stderr: '' })
    const help = runCommand('--help')
    expect(help.status).toBe(0)
    for (const option of ['--help', '--version', '--strict', '--excel', '--max-bytes', '--quiet'])
      expect(help.stdout).toContain(option)
  })
})
