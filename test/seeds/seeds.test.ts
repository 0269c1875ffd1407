import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Document, open } from '../../pipeline/document.js'
import { ingestFile } from '../../pipeline/ingest/ingest.js'
import { stages } from '../../pipeline/stages.js'
import { datasetOf } from '../tables/dataset-of.js'
import { render } from './render.js'
import { renderClusters } from './render-clusters.js'

const folders = {
  seeds: join(import.meta.dirname, '../../seeds'),
  fixtures: join(import.meta.dirname, '../fixtures/articles'),
}
const names = Object.entries(folders).flatMap(([folder, path]) =>
  readdirSync(path)
    .sort()
    .map((name) => [folder as keyof typeof folders, name] as const),
)
const stageNames = Object.keys(stages) as (keyof typeof stages)[]

const snapshot = (...parts: readonly string[]): string => join(import.meta.dirname, 'snapshots', ...parts)

const opened = (folder: string, name: string): Document => {
  const read = ingestFile(name, readFileSync(join(folder, name)))
  if (!('source' in read)) throw new Error(`${name} is refused: ${read.code}`)
  return { ...open(read.source), doubts: read.doubts }
}

describe.each(names)('of %s, %s', (folder, name) => {
  test('every stage does what its page says', async () => {
    let document = opened(folders[folder], name)
    for (const stage of stageNames) {
      const before = document
      document = stages[stage](before)
      const page = render(stage, document, before)
      await expect(page).toMatchFileSnapshot(snapshot(folder, name.replace(/\.txt$/, ''), `${stage}.txt`))
    }
  })
})

describe('over all articles', () => {
  test.each(Object.entries(folders))('copies and mentions of %s meet as the page says', async (folder, path) => {
    const { rows } = datasetOf(path)
    await expect(renderClusters(rows)).toMatchFileSnapshot(snapshot(folder, 'clusters.txt'))
  })
})
