import { describe, expect, test } from 'vitest'
import { fileFormats } from '../../pipeline/publish/formats.js'
import { firstLook } from '../../pipeline/publish/notebook.js'

describe('the notebook', () => {
  test.each([
    [['csv', 'arrow'], 'read_feather(f"{name}.arrow")'],
    [['csv', 'parquet'], 'read_parquet(f"{name}.parquet")'],
    [['csv.gz'], 'read_csv(f"{name}.csv.gz"'],
    [fileFormats, 'read_feather(f"{name}.arrow")'],
  ] as const)('beside %j reads files that are there', (formats, reading) => {
    const { cells, nbformat } = JSON.parse(firstLook(formats))
    const code = cells.map(({ source }: { source: string[] }) => source.join('')).join('\n')
    expect(nbformat).toBe(4)
    expect(code).toContain(reading)
    expect(code.match(/^## [1-5]\. /gm)).toHaveLength(5)
    expect(cells.every(({ outputs }: { outputs?: unknown[] }) => (outputs ?? []).length === 0)).toBe(true)
  })
})
