import type { Rows } from '../../schemas/tables.js'

interface Clustered {
  readonly cluster_id: string
  readonly cluster_size: number
  readonly is_canonical: boolean
}

const clusterLines = <T extends Clustered>(title: string, rows: readonly T[], line: (row: T) => string) => {
  const ids = [...new Set(rows.filter(({ cluster_size }) => cluster_size > 1).map(({ cluster_id }) => cluster_id))]
  return ids.flatMap((id) => [
    `${title} ${ids.indexOf(id) + 1}`,
    ...rows
      .filter(({ cluster_id }) => cluster_id === id)
      .map((row) => `  ${row.is_canonical ? '*' : ' '} ${line(row)}`),
    '',
  ])
}

/** Clusters of more than one member over the whole dataset; the canonical member has a star. */
export const renderClusters = ({ articles, quotes, events }: Rows): string => {
  const pathOf = new Map(articles.map(({ article_id, path }) => [article_id, path.replace(/\..*$/, '')]))
  return [
    ...clusterLines('articles', articles, ({ path, similarity }) => `${path} ${similarity}`),
    ...clusterLines('quotes', quotes, (row) =>
      [pathOf.get(row.article_id), row.has_conflict ? 'conflict' : '', row.speaker_id, row.content].join(' · '),
    ),
    ...clusterLines('events', events, (row) =>
      [
        pathOf.get(row.article_id),
        `${row.event} ${row.status}`,
        `${row.actors.join(', ')} -> ${row.recipients.join(', ')}`,
        `${row.date_start ?? '-'} ${row.place ?? '-'}`,
        row.evidence,
      ].join(' · '),
    ),
  ].join('\n')
}
