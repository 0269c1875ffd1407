import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { tableFromIPC } from '@uwdata/flechette'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { tables } from '../../schemas/tables.js'
import { runCommand, temporaryFolder } from '../tables/run-command.js'
import { article, writeFiles } from './input.js'

const meetings = Array.from({ length: 800 }, (_, index) => `Meeting ${index} of the council ended on Monday. `)
const long = `Long story\n\n${meetings.join('')}\n`
const formula = `Sums\n\nThe clerk wrote down what she heard on Monday.\n\n“=1+1 is what he typed,” Ada Brook said.\n`

describe('the spreadsheet flavour', () => {
  const folder = temporaryFolder()
  const input = writeFiles(join(folder, 'in'), { 'a.txt': article(1), 'formula.txt': formula, 'long.txt': long })
  const out = join(folder, 'out')
  const plain = join(folder, 'plain')
  const outcome = runCommand('--quiet', '--excel', input, out)
  runCommand('--quiet', input, plain)
  const cells = (from: string, name: string): string[][] =>
    parse(readFileSync(join(from, `${name}.csv`), 'utf8'), { bom: true, record_delimiter: '\r\n' })
  const column = (from: string, name: string, header: string): readonly string[] => {
    const [names, ...lines] = cells(from, name)
    return lines.map((line) => line[names!.indexOf(header)]!)
  }

  test('ends well', () => {
    expect(outcome).toEqual({ status: 0, stdout: '', stderr: '' })
  })

  test.each(Object.keys(tables))('starts %s with a byte-order mark, and changes no shape', (name) => {
    expect(readFileSync(join(out, `${name}.csv`)).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
    expect(cells(out, name)[0]).toEqual(cells(plain, name)[0])
  })

  test('leaves no cell that a spreadsheet would run', () => {
    expect(column(plain, 'quotes', 'content').some((cell) => cell.startsWith('='))).toBe(true)
    for (const name of Object.keys(tables))
      for (const cell of cells(out, name).slice(1).flat())
        if (/^[=+\-@\t\r]/.test(cell)) expect(Number.isFinite(Number(cell)), cell).toBe(true)
  })

  test('clips what a cell cannot hold, and says so in problems', () => {
    const lengths = column(out, 'articles', 'text').map((text) => text.length)
    expect(Math.max(...column(plain, 'articles', 'text').map((text) => text.length))).toBeGreaterThan(32_767)
    expect(Math.max(...lengths)).toBeLessThanOrEqual(32_767)
    expect(column(out, 'problems', 'code')).toContain('clipped-cell')
    expect(column(plain, 'problems', 'code')).not.toContain('clipped-cell')
  })

  test('says so too where only the sign before a formula makes a cell too long', () => {
    const brim = `=${'x'.repeat(32_766)}`
    const name = 'brim.txt'
    writeFiles(join(folder, 'brim'), { [name]: brim })
    runCommand('--quiet', '--excel', join(folder, 'brim'), join(folder, 'brim-out'))
    expect(column(join(folder, 'brim-out'), 'articles', 'text')).toEqual([`'${brim.slice(0, -1)}`])
    expect(column(join(folder, 'brim-out'), 'problems', 'code')).toContain('clipped-cell')
  })

  test('leaves the Arrow files as they are', () => {
    const read = tableFromIPC(readFileSync(join(out, 'articles.arrow')))
    expect(Math.max(...[...read.getChild('text')].map((text) => String(text).length))).toBeGreaterThan(32_767)
    for (const name of Object.keys(tables).filter((name) => name !== 'problems'))
      expect(readFileSync(join(out, `${name}.arrow`))).toEqual(readFileSync(join(plain, `${name}.arrow`)))
  })
})
