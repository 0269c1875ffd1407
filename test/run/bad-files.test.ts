import { chmodSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readTables } from '../tables/read-tables.js'
import { runCommand, temporaryFolder } from '../tables/run-command.js'
import { bad, good } from './bad-files.js'
import { article, writeFiles } from './input.js'

describe('a run with bad files among good ones', () => {
  const folder = temporaryFolder()
  const input = writeFiles(join(folder, 'in'), { ...good, ...bad })
  // A link to nothing cannot be read, whoever asks; root may read a file without permissions.
  symlinkSync(join(folder, 'nowhere'), join(input, 'link.txt'))
  writeFiles(input, { 'secret.txt': article(9) })
  chmodSync(join(input, 'secret.txt'), 0)
  const out = join(folder, 'out')
  const { status, stdout, stderr } = runCommand(input, out)
  const rows = readTables(out)
  const isReadable = process.getuid?.() === 0
  const refused = Object.fromEntries(
    rows.problems.filter(({ severity }) => severity === 'refused').map(({ path, code }) => [path, code]),
  )

  test('reads the good ones', () => {
    expect(status).toBe(0)
    expect(rows.articles.map(({ path }) => path)).toEqual(
      [...Object.keys(good), ...(isReadable ? ['secret.txt'] : [])].sort(),
    )
  })

  test('refuses the others, each with its code', () => {
    expect(refused).toEqual({
      'binary.txt': 'binary',
      'blank.txt': 'empty',
      'empty.txt': 'empty',
      'huge.txt': 'too-large',
      'link.txt': 'unreadable',
      'menu.html': 'no-article',
      'paper.pdf': 'unsupported-format',
      'signs.txt': 'no-words',
      ...(isReadable ? {} : { 'secret.txt': 'unreadable' }),
    })
  })

  test('says so in one warning line and in the summary', () => {
    const warnings = stderr.split('\n').filter((line) => line.includes('warning'))
    expect(warnings).toHaveLength(1)
    expect(stdout).toContain(`${Object.keys(refused).length} refused`)
  })

  test('tells the encoding, and decodes by it', () => {
    const named = (path: string) => rows.articles.find((row) => row.path === path)!
    expect(named('good.txt').encoding).toBe('utf-8')
    expect(named('utf16.txt').encoding).toBe('utf-16le')
    expect(named('windows.txt').encoding).toBe('windows-1252')
    expect(named('windows.txt').text).toContain('the café’s owner José Pereira')
    expect(named('damaged.txt').text).toContain('“It is naïve,” Ada Brook said')
    expect(rows.problems).toContainEqual(expect.objectContaining({ path: 'damaged.txt', code: 'unreadable-bytes' }))
  })

  test('leaves nothing beside the dataset', () => {
    expect(readdirSync(folder).sort()).toEqual(['in', 'out'])
  })

  test('ends with status 1 where it is strict, and writes the dataset all the same', () => {
    const strict = join(folder, 'strict')
    expect(runCommand('--strict', '--quiet', input, strict).status).toBe(1)
    expect(readTables(strict).articles).toEqual(rows.articles)
  })

  test('refuses names that are not UTF-8, each in a row of its own', () => {
    const odd = writeFiles(join(folder, 'odd'), { 'a.txt': article(1) })
    for (const byte of [0xfe, 0xff])
      writeFileSync(Buffer.concat([Buffer.from(join(odd, 'bad')), Buffer.from([byte])]), article(byte))
    expect(runCommand('--quiet', odd, join(folder, 'odd-out')).status).toBe(0)
    const { problems } = readTables(join(folder, 'odd-out'))
    expect(problems.map(({ path, code }) => [path, code])).toEqual([
      ['bad%FE', 'unreadable'],
      ['bad%FF', 'unreadable'],
    ])
    expect(new Set(problems.map(({ problem_id }) => problem_id)).size).toBe(2)
  })

  test('reads an article of more sentences than a call may have arguments', () => {
    const many = writeFiles(join(folder, 'many'), { 'many.txt': 'Oh? '.repeat(249_000), 'one.txt': article(1) })
    expect(runCommand('--quiet', many, join(folder, 'many-out')).status).toBe(0)
    expect(readTables(join(folder, 'many-out')).articles.map(({ path }) => path)).toEqual(['many.txt', 'one.txt'])
  }, 60_000)

  test('reads a file of 200,000 quotation marks, and of one long line, in little time', () => {
    const marks = join(folder, 'marks')
    writeFiles(marks, {
      'marks.txt': `Marks\n\n${'" '.repeat(200_000)}he said.\n`,
      'open.txt': `Open\n\n${'“'.repeat(200_000)} he said.\n`,
      'line.txt': `Line\n\n${'word '.repeat(190_000)}\n`,
    })
    const began = performance.now()
    const { status } = runCommand('--quiet', marks, join(folder, 'marks-out'))
    const seconds = (performance.now() - began) / 1000
    expect(status).toBe(0)
    expect(readTables(join(folder, 'marks-out')).articles).toHaveLength(3)
    expect(seconds).toBeLessThan(20)
  }, 60_000)
})
