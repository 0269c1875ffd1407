import type { Rows } from '../../schemas/tables.js'

type Cell = string | number | boolean | null | readonly (string | null)[]
type AnyRow = Readonly<Record<string, Cell>>

const LONGEST = 90

const shown = (cell: Cell | undefined): string => {
  const text = Array.isArray(cell) ? cell.map((item) => item ?? '-').join('|') : String(cell ?? '')
  const line = text.replaceAll(/\s+/g, ' ').replaceAll('|', '\\|')
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line
}

const markdown = (columns: readonly string[], rows: readonly AnyRow[]): string =>
  [
    `| ${columns.join(' | ')} |`,
    `|${'---|'.repeat(columns.length)}`,
    ...rows.map((row) => `| ${columns.map((column) => shown(row[column])).join(' | ')} |`),
  ].join('\n')

/** The first rows that differ in a column, so that a look shows variety. */
const firstOfEach = <R extends AnyRow>(rows: readonly R[], column: keyof R, limit: number): readonly R[] => {
  const seen = new Set<Cell>()
  return rows.filter((row) => !seen.has(row[column]!) && seen.add(row[column]!)).slice(0, limit)
}

/** Ten events for a page: the canonical row of the first cluster of each type and status, the surest first. */
const tenEvents = (rows: Rows['events']) => {
  const surest = rows.filter((row) => row.is_canonical).sort((a, b) => b.confidence - a.confidence)
  return firstOfEach(
    surest.map((row) => ({ ...row, kind: `${row.event} ${row.status}` })),
    'kind',
    10,
  )
}

const columns = {
  articles: [
    'path',
    'headline',
    'byline',
    'section',
    'published_on',
    'language',
    'sentence_count',
    'quote_count',
    'event_count',
  ],
  sentences: ['sentence_id', 'paragraph', 'kind', 'start', 'end', 'raw_start', 'raw_end', 'text'],
  quotes: [
    'kind',
    'content',
    'speaker',
    'speaker_role',
    'speaker_country',
    'speaker_mention',
    'cue',
    'addressee',
    'via',
    'method',
    'confidence',
  ],
  events: [
    'event',
    'mode',
    'trigger',
    'actors',
    'recipients',
    'date_start',
    'date_end',
    'place',
    'status',
    'confidence',
    'evidence',
  ],
  participants: ['participant_id', 'role', 'name', 'name_id', 'kind', 'country', 'sector', 'mention'],
  dropped: ['dropped_id', 'line', 'text', 'rule'],
  problems: ['path', 'stage', 'severity', 'code', 'start', 'end', 'detail'],
} satisfies Record<keyof Rows, readonly string[]>

const chosen = (rows: Rows): Record<keyof Rows, readonly AnyRow[]> => ({
  articles: rows.articles.slice(0, 3),
  sentences: firstOfEach(rows.sentences, 'kind', 3),
  quotes: firstOfEach(rows.quotes, 'kind', 3),
  events: tenEvents(rows.events),
  participants: firstOfEach(rows.participants, 'kind', 3),
  dropped: firstOfEach(rows.dropped, 'rule', 3),
  problems: firstOfEach(rows.problems, 'code', 3),
})

/** Real rows of one table, some of their columns, as markdown: three, and of events ten with their evidence. */
export const look = (rows: Rows, name: keyof Rows): string => markdown(columns[name], chosen(rows)[name])
