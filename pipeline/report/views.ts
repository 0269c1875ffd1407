import type { Row } from '../publish/cells-of-rows.js'
import type { ArticleView, Mark } from './data.js'

/** The rows of one article, table by table. */
export type ArticleRows = Readonly<Record<'articles' | 'sentences' | 'quotes' | 'events' | 'dropped', readonly Row[]>>

const MANY_DROPPED = 40
const LONGEST_LINE = 200

const mark = (kind: Mark['kind'], start: unknown, end: unknown, note: string): readonly Mark[] =>
  typeof start === 'number' && typeof end === 'number' ? [{ kind, start, end, note }] : []

const quoteMarks = (row: Row): readonly Mark[] => [
  ...mark(
    'quote',
    row.start,
    row.end,
    `${row.kind} quotation, ${row.speaker ?? 'speaker not known'} (${row.confidence})`,
  ),
  ...mark('speaker', row.speaker_start, row.speaker_end, `speaker: ${row.speaker ?? 'not known'}`),
  ...mark('cue', row.cue_start, row.cue_end, 'cue'),
]

const eventMarks = (row: Row): readonly Mark[] => {
  const who = (row.actors as readonly string[]).join(', ')
  const whom = (row.recipients as readonly string[]).join(', ')
  const said = `${row.event}: ${who || '?'}${whom === '' ? '' : ` → ${whom}`}, ${row.status} (${row.confidence})`
  return [...mark('event', row.start, row.end, said), ...mark('trigger', row.trigger_start, row.trigger_end, said)]
}

/** An article as the page's reader shows it. */
export const articleView = ({ articles, sentences, quotes, events, dropped }: ArticleRows): ArticleView => {
  const article = articles[0]!
  return {
    id: article.article_id as string,
    headline: article.headline as string | null,
    outlet: article.outlet as string | null,
    byline: (article.byline as readonly (string | null)[]).filter((name) => name !== null),
    day: article.published_on as string | null,
    path: article.path as string,
    record: article.record as number,
    url: article.url as string | null,
    text: article.text as string,
    sentences: sentences.map((row) => [row.start as number, row.end as number]),
    marks: [...quotes.flatMap(quoteMarks), ...events.flatMap(eventMarks)],
    dropped: dropped.slice(0, MANY_DROPPED).map((row) => ({
      line: row.line as number,
      text: (row.text as string).slice(0, LONGEST_LINE).toWellFormed(),
      rule: row.rule as string,
    })),
  }
}
