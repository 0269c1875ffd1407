import type { Rows } from '../../schemas/tables.js'
import type { GoldArticle, GoldCorpus, GoldEvent } from './gold.js'
import { type Aliases, alternatives, fits, isNamed } from './names.js'
import { find, findWithin, type Stretch, shared } from './positions.js'
import type { Verdict } from './tally.js'

type Article = Rows['articles'][number]
type Row = Rows['events'][number]

export interface EventMatch {
  readonly file: string
  readonly event: GoldEvent
  /** The row that has the most of it right. */
  readonly row: Row | null
  readonly isRight: boolean
}

const rolesRight = (event: GoldEvent, row: Row, aliases: Aliases): boolean =>
  (fits(event.actors, row.actors, aliases) && fits(event.recipients, row.recipients, aliases)) ||
  (event.mutual === true &&
    fits([...event.actors, ...event.recipients], row.actors, aliases) &&
    row.recipients.length === 0)

const typeRight = (event: GoldEvent, row: Row): boolean => alternatives(event.type).includes(row.event)
const statusRight = (event: GoldEvent, row: Row): boolean => alternatives(event.status).includes(row.status)

const triggerOf = (row: Row): Stretch => ({ start: row.trigger_start, end: row.trigger_end })

/** How much of an event a row has: its type counts most, then roles, status, and the very trigger. */
const likeness = (event: GoldEvent, row: Row, trigger: Stretch, aliases: Aliases): number =>
  8 * Number(typeRight(event, row)) +
  4 * Number(rolesRight(event, row, aliases)) +
  2 * Number(statusRight(event, row)) +
  Number(shared(triggerOf(row), trigger) > 0)

const ALL_RIGHT = 14

/** Each event of the gold with the row that stands for it; a row stands for one event, the best pair first. */
export const matchEvents = (
  gold: GoldArticle,
  article: Article,
  all: Rows,
  aliases: Aliases,
): readonly EventMatch[] => {
  const rows = all.events.filter(({ article_id }) => article_id === article.article_id)
  const pairs = gold.events.flatMap((event) => {
    const clause = find(article.text, event.clause)
    const trigger = findWithin(article.text, event.clause, event.trigger)
    if (!clause || !trigger) return []
    return rows
      .filter((row) => shared(triggerOf(row), clause) > 0)
      .map((row) => ({ event, row, likeness: likeness(event, row, trigger, aliases) }))
  })
  const rank = (pair: (typeof pairs)[number]) => pair.likeness + (pair.event.optional ? 0 : 0.5)
  const matched = new Map<GoldEvent, (typeof pairs)[number]>()
  const taken = new Set<Row>()
  for (const pair of [...pairs].sort((a, b) => rank(b) - rank(a))) {
    if (matched.has(pair.event) || taken.has(pair.row)) continue
    matched.set(pair.event, pair)
    taken.add(pair.row)
  }
  return gold.events.map((event) => {
    const pair = matched.get(event)
    return { file: gold.file, event, row: pair?.row ?? null, isRight: (pair?.likeness ?? 0) >= ALL_RIGHT }
  })
}

const shown = (row: Row | null): string =>
  row === null
    ? 'not found'
    : `${row.event} (${row.actors.join(', ')} -> ${row.recipients.join(', ')}) ${row.status} by "${row.trigger}"`

const wantedOf = (event: GoldEvent): string =>
  `${event.type} (${event.actors.join(', ')} -> ${event.recipients.join(', ')}) ${event.status}`

const daysOf = (date: string): readonly [string, string] => {
  const [start, end] = date.split('/')
  return [start!, end ?? start!]
}

const dateVerdicts = ({ file, event, row }: EventMatch): readonly Verdict[] => {
  if (row === null || event.date === undefined) return []
  const [start, end] = event.date === null ? [null, null] : daysOf(event.date)
  return [
    {
      figure: 'event dates',
      isRight: row.date_start === start && row.date_end === end,
      miss: `${file}: ${row.date_start}/${row.date_end} instead of ${event.date}: ${event.clause}`,
    },
  ]
}

const placeVerdicts = ({ file, event, row }: EventMatch, aliases: Aliases): readonly Verdict[] =>
  row === null || event.place === undefined
    ? []
    : [
        {
          figure: 'event places',
          isRight: isNamed(event.place, row.place, aliases),
          miss: `${file}: ${row.place} instead of ${event.place}: ${event.clause}`,
        },
      ]

/** Type, roles and status of every event that the gold asks for; dates and places of those that were found. */
export const scoreEvents = (matches: readonly EventMatch[], all: Rows, aliases: Aliases): readonly Verdict[] => {
  const asked = matches.filter(({ event }) => !event.optional)
  const expected = new Set(matches.map(({ row }) => row))
  return [
    ...asked.map((match) => ({
      figure: 'events: type, roles and status',
      isRight: match.isRight,
      miss: `${match.file}: ${shown(match.row)} instead of ${wantedOf(match.event)}: ${match.event.clause}`,
    })),
    ...asked.map(({ file, event, row }) => ({
      figure: 'events: type',
      isRight: row !== null && typeRight(event, row),
      miss: `${file}: ${row?.event ?? 'not found'} instead of ${event.type}: ${event.clause}`,
    })),
    ...asked.flatMap(dateVerdicts),
    ...asked.flatMap((match) => placeVerdicts(match, aliases)),
    ...all.events.map((row) => ({
      figure: 'event rows in the gold',
      isRight: expected.has(row),
      miss: `surplus: ${shown(row)}: ${row.evidence}`,
    })),
  ]
}

/** Mentions of one event share a cluster; events that only look alike do not. */
export const scoreClusters = (matches: readonly EventMatch[], corpus: GoldCorpus): readonly Verdict[] => {
  const named = [...new Set(matches.flatMap(({ event }) => event.same ?? []))]
  const found = (name: string) => matches.filter(({ event, row }) => event.same === name && row !== null)
  const clusters = (name: string) => new Set(found(name).map(({ row }) => row!.cluster_id))
  const files = (some: readonly EventMatch[]) => new Set(some.map(({ file }) => file))
  const wantedFiles = (name: string) => files(matches.filter(({ event }) => event.same === name)).size
  return [
    ...named
      .filter((name) => wantedFiles(name) > 1)
      .map((name) => {
        const wanted = wantedFiles(name)
        const best = Math.max(
          0,
          ...[...clusters(name)].map((id) => files(found(name).filter(({ row }) => row!.cluster_id === id)).size),
        )
        return {
          figure: 'one cluster over all articles',
          isRight: best === wanted,
          miss: `${name}: ${best} of ${wanted} articles, ${clusters(name).size} clusters`,
        }
      }),
    ...corpus.apart.map(([a, b]) => ({
      figure: 'different events apart',
      isRight: ![...clusters(a)].some((id) => clusters(b).has(id)),
      miss: `${a} and ${b} share a cluster`,
    })),
  ]
}
