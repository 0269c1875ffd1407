import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, readdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readTables } from '../tables/read-tables.js'
import { program, runCommand, temporaryFolder } from '../tables/run-command.js'
import { article, writeFiles } from './input.js'

const articles = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`${index}.txt`, article(index)]))

describe('the output folder', () => {
  test('is replaced as a whole by the next run', () => {
    const folder = temporaryFolder()
    const out = join(folder, 'out')
    runCommand('--quiet', writeFiles(join(folder, 'two'), articles(2)), out)
    runCommand('--quiet', writeFiles(join(folder, 'three'), articles(3)), out)
    expect(readTables(out).articles).toHaveLength(3)
    expect(readdirSync(folder).sort()).toEqual(['out', 'three', 'two'])
  })

  test.each([
    ['holds files of somebody else', { 'thesis.docx': 'years of work' }],
    ['holds only hidden files', { '.env': 'TOKEN=1' }],
    ['holds tables that are not ours', { 'articles.csv': 'id,title\n1,Mine\n' }],
    ['holds a descriptor of another package', { 'datapackage.json': '{"name":"other","resources":[]}' }],
  ])('is refused where it %s, and left as it is', (_, files) => {
    const folder = temporaryFolder()
    const out = writeFiles(join(folder, 'out'), files)
    const { status, stderr } = runCommand(writeFiles(join(folder, 'in'), articles(1)), out)
    expect(status).toBe(2)
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(Object.fromEntries(readdirSync(out).map((name) => [name, readFileSync(join(out, name), 'utf8')]))).toEqual(
      files,
    )
  })

  test('is refused where a file of somebody else lies among the tables', () => {
    const folder = temporaryFolder()
    const input = writeFiles(join(folder, 'in'), articles(1))
    const out = join(folder, 'out')
    runCommand('--quiet', input, out)
    writeFileSync(join(out, 'notes.txt'), 'mine')
    expect(runCommand('--quiet', input, out).status).toBe(2)
    expect(readFileSync(join(out, 'notes.txt'), 'utf8')).toBe('mine')
  })

  test('may lie inside the input, and is not read', () => {
    const folder = temporaryFolder()
    writeFiles(folder, articles(2))
    const out = join(folder, 'tables')
    runCommand('--quiet', folder, out)
    expect(runCommand('--quiet', folder, out).status).toBe(0)
    expect(readTables(out).articles.map(({ path }) => path)).toEqual(['0.txt', '1.txt'])
    expect(readTables(out).problems).toEqual([])
  })

  test('is not read either where a link leads to the input', () => {
    const folder = temporaryFolder()
    writeFiles(join(folder, 'in'), articles(2))
    const link = join(folder, 'link')
    symlinkSync(join(folder, 'in'), link)
    runCommand('--quiet', link, join(link, 'tables'))
    expect(runCommand('--quiet', link, join(link, 'tables')).stderr).toBe('')
    expect(readTables(join(link, 'tables')).articles.map(({ path }) => path)).toEqual(['0.txt', '1.txt'])
  })

  test('that another run is still writing is not read', () => {
    const folder = temporaryFolder()
    const input = writeFiles(join(folder, 'in'), {
      ...articles(2),
      [`.tables.new-${process.pid}/.spill-1`]: 'Rows of another run.',
    })
    expect(runCommand('--quiet', input, join(input, 'tables')).status).toBe(0)
    expect(readTables(join(input, 'tables')).articles.map(({ path }) => path)).toEqual(['0.txt', '1.txt'])
  })

  test('in a folder that may not be written ends the run with status 1 and one line', () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'closed'))
    chmodSync(join(folder, 'closed'), 0o555)
    const input = writeFiles(join(folder, 'in'), articles(1))
    // Nobody may write into /proc, root included.
    const out = process.getuid?.() === 0 ? '/proc/tables' : join(folder, 'closed', 'out')
    const { status, stderr } = runCommand('--quiet', input, out)
    expect(status).toBe(1)
    expect(stderr.trim().split('\n')).toEqual([expect.stringMatching(/^dateline: the dataset could not be written: /)])
  })

  test('may not be the input, nor hold it', () => {
    const folder = temporaryFolder()
    const input = writeFiles(join(folder, 'in'), articles(1))
    expect(runCommand(input, input).status).toBe(2)
    expect(runCommand(input, folder).status).toBe(2)
    expect(readdirSync(input)).toEqual(['0.txt'])
  })

  test('keeps the last dataset where no article can be read', () => {
    const folder = temporaryFolder()
    const out = join(folder, 'out')
    runCommand('--quiet', writeFiles(join(folder, 'in'), articles(2)), out)
    const { status } = runCommand('--quiet', writeFiles(join(folder, 'bad'), { 'empty.txt': '' }), out)
    expect(status).toBe(1)
    expect(readTables(out).articles).toHaveLength(2)
  })
})

describe('a disk that is full', () => {
  test('ends the run with status 1 and one line, and leaves the last dataset', () => {
    const folder = temporaryFolder()
    const out = join(folder, 'out')
    runCommand('--quiet', writeFiles(join(folder, 'few'), articles(3)), out)
    const many = writeFiles(join(folder, 'many'), articles(100))
    // No file may grow beyond 20 blocks: to the program it is as if the disk were full.
    const limited = `ulimit -f 20 && exec "${process.execPath}" "${program}" --quiet "${many}" "${out}"`
    const { status, stderr } = spawnSync('bash', ['-c', limited], { encoding: 'utf8' })
    expect(status).toBe(1)
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(readTables(out).articles).toHaveLength(3)
    expect(readdirSync(folder).sort()).toEqual(['few', 'many', 'out'])
  })
})

/** When a run is cut off: after some time, or once it writes beside the output. */
type Moment = number | 'while it writes'

/** Starts a run, and cuts it off with a signal. */
const cutOff = async (input: string, out: string, signal: NodeJS.Signals, moment: Moment) => {
  const child = spawn(process.execPath, [program, '--quiet', input, out], { stdio: ['ignore', 'ignore', 'pipe'] })
  let stderr = ''
  child.stderr.on('data', (chunk) => {
    stderr += chunk
  })
  const began = performance.now()
  const isTime = () =>
    typeof moment === 'number'
      ? performance.now() - began > moment
      : readdirSync(dirname(out)).some((name) => name.startsWith(`.${basename(out)}.`))
  const timer = setInterval(() => {
    if (isTime()) child.kill(signal)
  }, 2)
  const status = await new Promise<number | null>((resolve) => child.on('exit', resolve))
  clearInterval(timer)
  return { status, stderr }
}

describe('a run that is cut off', () => {
  const folder = temporaryFolder()
  const few = writeFiles(join(folder, 'few'), articles(3))
  const many = writeFiles(join(folder, 'many'), articles(250))
  const out = join(folder, 'out')

  test.each<Moment>([300, 'while it writes'])('leaves the last dataset whole: killed, %s', async (moment) => {
    runCommand('--quiet', few, out)
    const { status } = await cutOff(many, out, 'SIGKILL', moment)
    expect(status).toBe(null)
    expect(readTables(out).articles).toHaveLength(3)
  })

  test('is cleared up by the next run', () => {
    expect(readdirSync(folder).some((name) => name.startsWith('.out.'))).toBe(true)
    expect(runCommand('--quiet', few, out).status).toBe(0)
    expect(readdirSync(folder).sort()).toEqual(['few', 'many', 'out'])
  })

  test.each([
    ['SIGINT', 'while it writes'],
    ['SIGTERM', 'while it writes'],
  ] as const)('by %s ends with status 1 and one line, and clears up itself', async (signal, moment) => {
    runCommand('--quiet', few, out)
    const { status, stderr } = await cutOff(many, out, signal, moment)
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(status).toBe(1)
    expect(readTables(out).articles).toHaveLength(3)
    expect(readdirSync(folder).sort()).toEqual(['few', 'many', 'out'])
  })

  test('in the middle of the swap has its last dataset put back', () => {
    runCommand('--quiet', few, out)
    // A process id that no process has: the run that left this folder is gone, and so is what it was to replace.
    renameSync(out, join(folder, '.out.old-4194999'))
    expect(runCommand(join(folder, 'nowhere'), out).status).toBe(2)
    expect(runCommand('--quiet', writeFiles(join(folder, 'bad'), { 'empty.txt': '' }), out).status).toBe(1)
    expect(readTables(out).articles).toHaveLength(3)
  })
})
