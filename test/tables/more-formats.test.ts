import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { Zstd } from '@hpcc-js/wasm-zstd'
import { CompressionType, setCompressionCodec, tableFromIPC } from '@uwdata/flechette'
import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { describe, expect, test } from 'vitest'
import { columnsOf } from '../../schemas/table.js'
import { type TableName, tables } from '../../schemas/tables.js'
import { readTables } from './read-tables.js'
import { runCommand, temporaryFolder } from './run-command.js'

const names = Object.keys(tables) as TableName[]
const zstd = await Zstd.load()
const unpack = (bytes: Uint8Array): Uint8Array => zstd.decompress(bytes)
setCompressionCodec(CompressionType.ZSTD, { encode: (bytes) => zstd.compress(bytes), decode: unpack })

const made = (...options: readonly string[]): string => {
  const out = join(temporaryFolder(), 'out')
  expect(runCommand('--quiet', ...options, 'seeds', out)).toMatchObject({ status: 0, stderr: '' })
  return out
}
const plain = made()
const all = made('--formats', 'csv,csv.gz,arrow,parquet', '--compress')
const rows = readTables(plain)

const bufferOf = (path: string): ArrayBuffer => {
  const { buffer, byteOffset, byteLength } = readFileSync(path)
  return buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer
}

/** A cell of Parquet as the CSV says it. */
const plainCell = (value: unknown, type: string): unknown => {
  if (value instanceof Date)
    return value.toISOString().slice(0, type === 'date' ? 10 : 19) + (type === 'date' ? '' : 'Z')
  if (Array.isArray(value)) return value.map((item) => item?.replaceAll('|', '/') ?? null)
  return value ?? null
}

describe('Parquet', () => {
  test.each(names)('of %s holds the rows of the CSV, in the same order', async (name) => {
    const file = bufferOf(join(all, `${name}.parquet`))
    const read = await parquetReadObjects({ file, compressors: { ZSTD: unpack } })
    const columns = columnsOf(tables[name])
    expect(
      read.map((row) =>
        Object.fromEntries(columns.map(([column, { type }]) => [column, plainCell(row[column], type)])),
      ),
    ).toEqual(rows[name])
  })

  test.each(names)(
    'of %s has the least and the greatest value of each row group, so that readers can skip it',
    (name) => {
      const { row_groups } = parquetMetadata(bufferOf(join(all, `${name}.parquet`)))
      const columns = row_groups[0]!.columns.map(({ meta_data }) => meta_data!)
      const without = columns.filter(({ statistics }) => statistics === undefined)
      expect(without.map(({ path_in_schema }) => path_in_schema[0])).toEqual([])
      expect(new Set(columns.map(({ codec }) => codec))).toEqual(new Set(['ZSTD']))
    },
  )
})

test.each(names)('packed CSV of %s is the CSV', (name) => {
  const packed = gunzipSync(readFileSync(join(all, `${name}.csv.gz`)))
  expect(packed.equals(readFileSync(join(plain, `${name}.csv`)))).toBe(true)
})

test.each(names)('packed Arrow of %s holds the same as the plain one', (name) => {
  const [packed, unpacked] = [all, plain].map((folder) => tableFromIPC(readFileSync(join(folder, `${name}.arrow`))))
  expect(packed!.toArray().map((row) => ({ ...row }))).toEqual(unpacked!.toArray().map((row) => ({ ...row })))
})

test('the same bytes twice', () => {
  const again = made('--formats', 'parquet,arrow,csv.gz', '--compress')
  for (const name of names)
    for (const ending of ['parquet', 'arrow', 'csv.gz'])
      expect(readFileSync(join(again, `${name}.${ending}`)).equals(readFileSync(join(all, `${name}.${ending}`)))).toBe(
        true,
      )
})

describe('a list of formats', () => {
  test.each([
    ['xlsx', '"xlsx" is no format'],
    ['arrow,parquet', 'csv or csv.gz must be among them'],
  ])('%s is wrong usage', (formats, message) => {
    const { status, stderr } = runCommand('--formats', formats, 'seeds', join(temporaryFolder(), 'out'))
    expect(status).toBe(2)
    expect(stderr).toContain(message)
  })

  test('of packed CSV makes a descriptor that points at it', () => {
    const out = made('--formats', 'csv.gz')
    const { resources } = JSON.parse(readFileSync(join(out, 'datapackage.json'), 'utf8'))
    expect(resources.map(({ path }: { path: string }) => path)).toEqual(names.map((name) => `${name}.csv.gz`))
  })
})
