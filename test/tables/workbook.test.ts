import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { type TableName, tables } from '../../schemas/tables.js'
import { csvCells } from './read-tables.js'
import { runCommand, temporaryFolder } from './run-command.js'

const names = Object.keys(tables) as TableName[]
const made = (): string => {
  const out = join(temporaryFolder(), 'out')
  expect(runCommand('--quiet', '--excel', 'seeds', out).status).toBe(0)
  return out
}
const out = made()
const bytes = readFileSync(join(out, 'dataset.xlsx'))
const parts = unzipSync(bytes)

describe('the workbook', () => {
  test.each(names)('has a sheet of %s with every row, and no formula', (name) => {
    const xml = strFromU8(parts[`xl/worksheets/sheet${names.indexOf(name) + 1}.xml`]!)
    expect(xml.match(/<row /g)).toHaveLength(csvCells(out, name).length)
    expect(xml).not.toMatch(/<f[ >]/)
    expect(strFromU8(parts['xl/workbook.xml']!)).toContain(`<sheet name="${name}"`)
  })

  test('is the same twice', () => {
    expect(readFileSync(join(made(), 'dataset.xlsx')).equals(bytes)).toBe(true)
  })

  const office = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((path) => existsSync(path))
  test.skipIf(office === undefined)(
    'is opened by LibreOffice, cell by cell',
    () => {
      const folder = temporaryFolder()
      // All sheets as CSV in UTF-8, cells as they are formatted.
      const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1'
      const arguments_ = [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', filter]
      spawnSync(office!, [...arguments_, '--outdir', folder, join(out, 'dataset.xlsx')], { timeout: 110_000 })
      for (const name of names) {
        const read: string[][] = parse(readFileSync(join(folder, `dataset-${name}.csv`), 'utf8'), {
          relax_column_count: true,
        })
        const wanted = csvCells(out, name).slice(1)
        const header = csvCells(out, name)[0]!.map((column) => column.replace('\uFEFF', ''))
        const column = header.indexOf(name === 'problems' ? 'detail' : tables[name].key)
        expect(read.slice(1).map((row) => row[column])).toEqual(
          wanted.map((row) => row[column]!.replace(/^'(?=[=+\-@])/, '')),
        )
      }
    },
    120_000,
  )
})
