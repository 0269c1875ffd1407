import type { Row } from '../publish/cells-of-rows.js'
import type { Chosen } from './choose.js'
import type { ArticleView, EventItem, Place, QuoteItem, ReportData, Speaker, Story } from './data.js'
import { type Candidate, type Gathered, partsOf, type SpeakerCounts } from './gather.js'

const OUTLETS = 12
const PLACES = 250
const COUNTRIES = 16
const PROBLEMS = 40
/** Days, weeks and months that are told apart, at most. */
const DAYS = 400
const WEEKS = 110
const MONTHS = 36

/** Articles that the reader may show, at most, and the longest of them in UTF-16 units. */
const ARTICLES = 160
const LONGEST = 40_000
/** UTF-8 bytes of all of them, as they stand in the page. */
const ROOM = 420_000

const candidates = ({ quotes, events }: Gathered): readonly Candidate[] => {
  const lists = [
    ...[...events.stories.values()].map((rows) => rows.take()),
    ...[...quotes.disputes.values()].map((rows) => rows.take()),
    ...[...quotes.speakers.values()].map(({ rows }) => rows.take()),
    ...[...events.byStatus.values()].map((rows) => rows.take()),
    ...[...events.byType.values()].map((rows) => rows.take()),
  ]
  // The best of every list first, then the second best: each sort is shown before one of them fills the page.
  const longest = Math.max(0, ...lists.map(({ length }) => length))
  return Array.from({ length: longest }, (_, rank) => lists.flatMap((list) => list[rank] ?? [])).flat()
}

/** Numbers of the articles that the reader should show, the most wanted first. */
export const wantedArticles = (gathered: Gathered, lengthOf: (article: number) => number): readonly number[] =>
  [...new Set(candidates(gathered).map(({ article }) => article))]
    .filter((article) => lengthOf(article) <= LONGEST)
    .slice(0, ARTICLES)

/** As many of the articles as there is room for, in their order. */
export const fitting = (views: readonly ArticleView[]): readonly ArticleView[] => {
  let room = ROOM
  return views.filter((view) => {
    const size = Buffer.byteLength(JSON.stringify(view))
    if (size > room) return false
    room -= size
    return true
  })
}

const itemOf = (row: Row, id: string) => ({
  id: row[id] as string,
  article: row.article_id as string,
  start: row.start as number,
  end: row.end as number,
  day: row.published_on as string | null,
  confidence: row.confidence as number,
})

const quoteItem = (row: Row): QuoteItem => ({
  ...itemOf(row, 'quote_id'),
  speaker: row.speaker as string | null,
  speakerId: row.speaker_id as string | null,
  country: row.speaker_country as string | null,
  kind: row.kind as string,
  conflict: row.has_conflict === true ? (row.cluster_id as string) : null,
})

const names = (cell: unknown): readonly string[] =>
  (cell as readonly (string | null)[]).filter((name): name is string => name !== null)

const eventItem = (row: Row, chosen: Chosen): EventItem => ({
  ...itemOf(row, 'event_id'),
  type: row.event as string,
  mode: row.mode as string | null,
  quad: row.quad_code as string,
  status: row.status as string,
  actors: names(row.actors),
  recipients: names(row.recipients),
  countries: [...new Set([...names(row.actor_countries), ...names(row.recipient_countries)])],
  from: row.date_start as string | null,
  to: row.date_end as string | null,
  place: row.place as string | null,
  story: chosen.stories.has(row.cluster_id as string) ? (row.cluster_id as string) : null,
})

const speakerOf = (id: string, count: number, of: SpeakerCounts, cut: (month: string) => string): Speaker => ({
  id,
  name: of.name.top(1)[0]?.[0] ?? id,
  role: of.roles.top(1)[0]?.[0] ?? null,
  country: of.countries.top(1)[0]?.[0] ?? null,
  count,
  kinds: Object.fromEntries(of.kinds.top()),
  months: summed(of.months.top().map(([month, times]) => [cut(month), times])).map(([month, times]) => ({
    month,
    count: times,
  })),
})

/** In what reports of one event differ: where two of them state a thing, and not the same. */
const differences = (rows: readonly Row[]): readonly string[] => {
  const differ = (of: (row: Row) => string): boolean => new Set(rows.map(of).filter((said) => said !== '')).size > 1
  const text = (cell: unknown): string => (cell === null ? '' : String(cell))
  const numbers = (row: Row): string => [...String(row.evidence).matchAll(/\d[\d,.]*/g)].map(([one]) => one).join(' ')
  return [
    ...(differ((row) => text(row.date_start)) ? ['day'] : []),
    ...(differ((row) => text(row.place)) ? ['place'] : []),
    ...(differ((row) => names(row.actors).join('|')) ? ['doer'] : []),
    ...(differ(numbers) ? ['number'] : []),
  ]
}

const storiesOf = ({ events }: Gathered, chosen: Chosen, isShown: (row: Row) => boolean): readonly Story[] =>
  [...events.stories]
    .map(([id, rows]) => ({ id, rows: rows.take().map(({ row }) => row) }))
    .filter(({ rows }) => new Set(rows.filter(isShown).map((row) => row.article_id)).size > 1)
    .map(({ id, rows }) => ({ id, articles: chosen.stories.get(id)!, differs: differences(rows) }))

/** Countries that act or are acted upon most, and what each did to each other. */
const pairsOf = ({ events }: Gathered): ReportData['pairs'] => {
  const weights = new Map<string, number>()
  const all = events.pairs.top().map(([key, count]) => ({ parts: partsOf(key), count }))
  for (const { parts, count } of all)
    for (const country of parts.slice(0, 2)) weights.set(country, (weights.get(country) ?? 0) + count)
  const kept = new Set(
    [...weights]
      .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
      .slice(0, COUNTRIES)
      .map(([country]) => country),
  )
  const pairs = new Map<string, { actor: string; recipient: string; cooperation: number; conflict: number }>()
  for (const { parts, count } of all) {
    const [actor, recipient, way] = parts as [string, string, 'cooperation' | 'conflict']
    if (!kept.has(actor) || !kept.has(recipient)) continue
    const pair = pairs.get(`${actor} ${recipient}`) ?? { actor, recipient, cooperation: 0, conflict: 0 }
    pair[way] += count
    pairs.set(`${actor} ${recipient}`, pair)
  }
  return [...pairs.values()]
}

const placesOf = ({ events }: Gathered): readonly Place[] =>
  events.places.top(PLACES).map(([key, count]) => {
    const [latitude, longitude, name] = partsOf(key)
    return { name: name!, latitude: Number(latitude), longitude: Number(longitude), count }
  })

/** Lengths of a day, a month and a year as they begin an ISO date. */
const LENGTHS = [10, 7, 4] as const
const FIRST = '-01-01'

/**
 * Cuts days to days, months or years, whichever leaves not too many of them: what the page holds does not grow with the
 * years that a corpus spans.
 */
const cutting = (days: readonly string[], most: number): ((day: string) => string) => {
  const length = LENGTHS.find((one) => new Set(days.map((day) => day.slice(0, one))).size <= most) ?? LENGTHS.at(-1)!
  return (day) => day.slice(0, length)
}
const asDay = (cut: string): string => cut + FIRST.slice(cut.length - 4)

const summed = (counts: readonly (readonly [key: string, count: number])[]): readonly (readonly [string, number])[] => {
  const sums = new Map<string, number>()
  for (const [key, count] of counts) sums.set(key, (sums.get(key) ?? 0) + count)
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1))
}

/** Days by outlet: those outlets by name that have most articles. */
const daysOf = (articles: ReturnType<Gathered['articles']['counts']>, shown: ReadonlySet<string>) => {
  const all = articles.days.top().map(([key, count]) => ({ parts: partsOf(key) as [string, string], count }))
  const cut = cutting(
    all.map(({ parts }) => parts[0]),
    DAYS,
  )
  const named = (outlet: string): string =>
    outlet === '' ? 'outlet not stated' : shown.has(outlet) ? outlet : 'other outlets'
  return summed(all.map(({ parts, count }) => [`${asDay(cut(parts[0]))}|${named(parts[1])}`, count])).map(
    ([key, count]) => ({ day: key.slice(0, 10), outlet: key.slice(11), count }),
  )
}

const typesOf = ({ events }: Gathered): ReportData['types'] => {
  const all = events.types.top().map(([key, count]) => ({ parts: partsOf(key) as [string, string, string], count }))
  const cut = cutting(
    all.map(({ parts }) => parts[0]),
    WEEKS,
  )
  return summed(
    all.map(({ parts: [week, event, quad], count }) => [
      `${week === '' ? '' : asDay(cut(week))}|${event}|${quad}`,
      count,
    ]),
  ).map(([key, count]) => {
    const [week, event, quad] = key.split('|') as [string, string, string]
    return { week, event, quad, count }
  })
}

const unique = <T extends { readonly id: string }>(items: readonly T[]): readonly T[] => [
  ...new Map(items.map((item) => [item.id, item])).values(),
]

export interface RunCounts {
  readonly version: string
  readonly rows: Readonly<Record<string, number>>
  readonly refused: number
  readonly days: { readonly first: string; readonly last: string } | null
}

/**
 * All that the page shows.
 *
 * @param views the articles that the reader shows: rows of other articles are counted, but not shown
 */
export const reportData = (
  gathered: Gathered,
  chosen: Chosen,
  views: readonly ArticleView[],
  { version, rows, refused, days }: RunCounts,
): ReportData => {
  const shown = new Set(views.map(({ id }) => id))
  const isShown = (row: Row): boolean => shown.has(row.article_id as string)
  const shownRows = candidates(gathered)
    .map(({ row }) => row)
    .filter(isShown)
  const counts = gathered.articles.counts()
  const outlets = counts.outlets.top(OUTLETS)
  const months = [...gathered.quotes.speakers.values()].flatMap((of) => of.months.top().map(([month]) => month))
  const cut = cutting(months, MONTHS)
  const speakers = chosen.speakers.map(([id, count]) => speakerOf(id, count, gathered.quotes.speakers.get(id)!, cut))
  return {
    version,
    rows,
    refused,
    first: days?.first ?? null,
    last: days?.last ?? null,
    days: daysOf(counts, new Set(outlets.slice(0, 6).map(([outlet]) => outlet))),
    undated: counts.undated,
    outlets: outlets.map(([outlet, count]) => ({ outlet, count })),
    languages: counts.languages.top(OUTLETS).map(([language, count]) => ({ language, count })),
    copies: counts.copies,
    quoteCopies: chosen.quoteCopies,
    problems: [...gathered.problems.codes]
      .map(([code, known]) => ({ code, ...known }))
      .sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1))
      .slice(0, PROBLEMS),
    speakers,
    quotedBy: chosen.speakers.slice(0, 15).flatMap(([id]) =>
      gathered.quotes.speakers
        .get(id)!
        .outlets.top(OUTLETS)
        .map(([outlet, count]) => ({ speaker: id, outlet, count })),
    ),
    types: typesOf(gathered),
    statuses: gathered.events.statuses.top().map(([status, count]) => ({ status, count })),
    pairs: pairsOf(gathered),
    places: placesOf(gathered),
    quotes: unique(shownRows.filter((row) => 'quote_id' in row && 'speaker' in row).map(quoteItem)),
    events: unique(shownRows.filter((row) => 'event_id' in row).map((row) => eventItem(row, chosen))),
    stories: storiesOf(gathered, chosen, isShown),
    articles: views,
  }
}
