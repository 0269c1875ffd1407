import type { Rows } from '../../schemas/tables.js'
import type { Gold } from './gold.js'
import { matchEvents, scoreClusters, scoreEvents } from './score-events.js'
import { scoreHeaders } from './score-headers.js'
import { scoreCopies, scoreQuotes, scoreSpeakers } from './score-quotes.js'
import { type Report, tally, type Verdict } from './tally.js'

/**
 * Compares a dataset with the gold reading of its articles. Pure.
 *
 * @param raws the decoded input files by their path
 */
export const score = (rows: Rows, raws: ReadonlyMap<string, string>, { articles, corpus }: Gold): Report => {
  const read = articles.map((gold) => ({ gold, article: rows.articles.find(({ path }) => path === gold.file) }))
  const there = read.flatMap(({ gold, article }) => (article ? [{ gold, article }] : []))
  const matches = there.flatMap(({ gold, article }) => matchEvents(gold, article, rows, corpus.names))
  const verdicts: readonly Verdict[] = [
    ...read.map(({ gold, article }) => ({ figure: 'articles', isRight: article !== undefined, miss: gold.file })),
    ...there.flatMap(({ gold, article }) => scoreHeaders(gold, article, raws.get(gold.file)!, rows)),
    ...there.flatMap(({ gold, article }) => scoreQuotes(gold, article, rows, corpus.names)),
    ...scoreCopies(corpus.copies, rows),
    ...scoreSpeakers(corpus.speakers, rows),
    ...scoreEvents(matches, rows, corpus.names),
    ...scoreClusters(matches, corpus),
  ]
  return tally(verdicts)
}
