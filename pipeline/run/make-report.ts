import { promises as fs } from 'node:fs'
import { join } from 'node:path'
import { type TableName, tables } from '../../schemas/tables.js'
import { articleIdAt, type Corpus } from '../deduplicate/corpus.js'
import { type Cells, cellsOf, type Row } from '../publish/cells-of-rows.js'
import { unpacked } from '../publish/packed.js'
import type { Chosen } from '../report/choose.js'
import type { ArticleView } from '../report/data.js'
import type { Gathered } from '../report/gather.js'
import { reportPage } from '../report/page.js'
import { fitting, type RunCounts, reportData, wantedArticles } from '../report/report.js'
import { type ArticleRows, articleView } from '../report/views.js'
import type { SpilledRows } from './batch.js'
import type { Waiting } from './publish-tables.js'
import type { SpillReader } from './spill.js'

const ofArticle = ['articles', 'sentences', 'quotes', 'events', 'dropped'] as const

/** Rows of a table in a part of the spill, by article, for the articles that are wanted. */
const rowsIn = (cells: Cells, wanted: ReadonlySet<string>): ReadonlyMap<string, Row[]> => {
  const found = new Map<string, Row[]>()
  for (let i = 0; i < cells.rows; i++) {
    const id = cells.at('article_id', i) as string
    if (!wanted.has(id)) continue
    const rows = found.get(id) ?? []
    rows.push(cells.row(i))
    found.set(id, rows)
  }
  return found
}

const viewsIn = (part: SpilledRows, wanted: ReadonlySet<string>, reader: SpillReader): readonly ArticleView[] => {
  const tablesFound = ofArticle.map((name: TableName) => {
    const piece = unpacked(tables[name], reader.bytes(part.tables[name]))
    return [name, rowsIn(cellsOf(tables[name], piece.columns), wanted)] as const
  })
  return [...wanted].map((id) =>
    articleView(
      Object.fromEntries(tablesFound.map(([name, rows]) => [name, rows.get(id) ?? []])) as unknown as ArticleRows,
    ),
  )
}

/** Reads some articles again from what the workers have spilled: part by part, each part once. */
const readViews = (
  numbers: readonly number[],
  waiting: readonly Waiting[],
  reader: SpillReader,
  corpus: Corpus,
): readonly ArticleView[] => {
  const sorted = numbers.toSorted((a, b) => a - b)
  const views = new Map<string, ArticleView>()
  let first = 0
  let next = 0
  for (const part of waiting) {
    if ('lost' in part) continue
    const wanted = new Set<string>()
    for (const end = first + part.articles; next < sorted.length && sorted[next]! < end; next++)
      wanted.add(articleIdAt(corpus, sorted[next]!))
    first += part.articles
    if (wanted.size > 0) for (const view of viewsIn(part, wanted, reader)) views.set(view.id, view)
  }
  return numbers.map((number) => views.get(articleIdAt(corpus, number))!)
}

/**
 * Writes `report.html`.
 *
 * @param assets the folder that holds the script and the style of the page, as they were built
 */
export const writeReport = async (
  folder: string,
  assets: URL,
  gathered: Gathered,
  chosen: Chosen,
  waiting: readonly Waiting[],
  reader: SpillReader,
  corpus: Corpus,
  counts: RunCounts,
): Promise<void> => {
  const numbers = wantedArticles(gathered, (article) => corpus.length[article]!)
  const views = fitting(readViews(numbers, waiting, reader, corpus))
  const asset = (name: string): Promise<string> => fs.readFile(new URL(name, assets), 'utf8')
  const [script, style] = await Promise.all([asset('report-page.js'), asset('report-page.css')])
  await fs.writeFile(
    join(folder, 'report.html'),
    reportPage(reportData(gathered, chosen, views, counts), script, style),
  )
}
