import { closeSync, openSync, readSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { Zip, ZipDeflate } from 'fflate'
import { type TableName, tables } from '../../schemas/tables.js'
import { cellsOf } from '../publish/cells-of-rows.js'
import type { ColumnPart } from '../publish/columns.js'
import { type Sheet, sheet, sheetPath, workbookParts } from '../publish/sheet.js'

const CHUNK = 1 << 20
/** Zip files carry a moment for each part; the first that they can. */
const MOMENT = new Date(1980, 0, 1, 0, 0, 0)
const LEVEL = 6

interface Waiting {
  readonly sheet: Sheet
  readonly file: string
  readonly descriptor: number
}

const writeAll = (descriptor: number, text: string | Uint8Array): void => {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text
  for (let done = 0; done < bytes.length; ) done += writeSync(descriptor, bytes, done)
}

/**
 * Writes `dataset.xlsx`: `see` takes the rows of a table as they come, `finish` writes the file and closes all.
 * A workbook is a zip file of sheets, one after the other, while tables come side by side: each
 * sheet waits in a spill file. What is in memory does not grow with the tables but for the ids of the articles.
 */
export const workbookWriter = (folder: string) => {
  const waiting = new Map<string, Waiting>()
  const rowOf = new Map<string, number>()
  const sheetOf = (name: TableName): Waiting => {
    const known = waiting.get(name)
    if (known !== undefined) return known
    const file = join(folder, `.spill-sheet-${name}`)
    const made = { sheet: sheet(tables[name]), file, descriptor: openSync(file, 'w+') }
    writeAll(made.descriptor, made.sheet.head())
    waiting.set(name, made)
    return made
  }
  const see = (name: TableName, columns: readonly ColumnPart[]): void => {
    const cells = cellsOf(tables[name], columns)
    if (name === 'articles')
      for (let i = 0; i < cells.rows; i++) rowOf.set(cells.at('article_id', i) as string, rowOf.size + 2)
    const { sheet, descriptor } = sheetOf(name)
    writeAll(descriptor, sheet.rows(cells))
  }
  const finish = (): void => {
    const names = Object.keys(tables) as TableName[]
    const out = openSync(join(folder, 'dataset.xlsx'), 'wx')
    try {
      const zip = new Zip((error, chunk) => {
        if (error) throw error
        writeAll(out, chunk)
      })
      const part = (path: string): ZipDeflate => {
        const made = new ZipDeflate(path, { level: LEVEL })
        made.mtime = MOMENT
        zip.add(made)
        return made
      }
      for (const [path, text] of Object.entries(workbookParts(names))) part(path).push(Buffer.from(text), true)
      for (const [i, name] of names.entries()) {
        const { sheet, descriptor } = sheetOf(name)
        const into = part(sheetPath(i))
        for (let at = 0; ; ) {
          // What was pushed may still be waited for: each chunk has bytes of its own.
          const chunk = new Uint8Array(CHUNK)
          const size = readSync(descriptor, chunk, 0, CHUNK, at)
          if (size === 0) break
          into.push(chunk.subarray(0, size))
          at += size
        }
        into.push(Buffer.from(sheet.tail((article) => rowOf.get(article))), true)
      }
      zip.end()
    } finally {
      closeSync(out)
      for (const { descriptor } of waiting.values()) closeSync(descriptor)
    }
  }
  return { see, finish }
}
