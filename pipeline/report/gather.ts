import { weekdayOf } from '../calendar/days.js'
import type { Corpus } from '../deduplicate/corpus.js'
import { dayOfNumber } from '../deduplicate/fingerprint.js'
import type { Cells, Row } from '../publish/cells-of-rows.js'
import { best, type Tally, tally } from './best.js'
import type { Chosen } from './choose.js'

/** How many rows are kept to be shown, of each sort. */
const OF_SPEAKER = 10
const OF_STORY = 8
const OF_DISPUTE = 6
const OF_STATUS = 14
const OF_TYPE = 8
const EXAMPLES = 3
/** Different outlets and places that are told apart, so that a hostile corpus cannot fill the memory. */
const DIFFERENT = 50_000
const LONGEST_NAME = 120

/** A row that may be shown, with the number of its article in the corpus. */
export interface Candidate {
  readonly article: number
  readonly row: Row
}

const EPOCH_MONDAY_SHIFT = 1_000_000
/** Monday of the week of a day, as the corpus numbers days. */
const weekOf = (day: number): string => dayOfNumber(day - weekdayOf(day - EPOCH_MONDAY_SHIFT))

const clipped = (text: string): string => {
  const letters = [...text.slice(0, 2 * LONGEST_NAME)]
  return letters.length > LONGEST_NAME ? `${letters.slice(0, LONGEST_NAME - 1).join('')}…` : text
}

const addUpTo = (to: Tally, key: string): void => {
  if (to.of(key) > 0 || to.size() < DIFFERENT) to.add(key)
}

const KEY_SEPARATOR = '\u0000'
const keyOf = (...parts: readonly string[]): string => parts.join(KEY_SEPARATOR)
export const partsOf = (key: string): readonly string[] => key.split(KEY_SEPARATOR)

const articleCounts = (corpus: Corpus) => {
  const outlets = tally()
  const languages = tally()
  const days = tally()
  /** Number of the outlet of each article, 0 for none. */
  const outletOf = new Uint16Array(corpus.articles)
  const outletNames: string[] = ['']
  const numbers = new Map<string, number>()
  let copies = 0
  let undated = 0
  let article = 0
  const numberOf = (name: string): number => {
    const known = numbers.get(name)
    if (known !== undefined) return known
    if (outletNames.length >= DIFFERENT) return 0
    numbers.set(name, outletNames.length)
    return outletNames.push(name) - 1
  }
  const see = (cells: Cells): void => {
    for (let i = 0; i < cells.rows; i++, article++) {
      const outlet = clipped((cells.at('outlet', i) as string | null) ?? '')
      outletOf[article] = numberOf(outlet)
      addUpTo(outlets, outlet)
      addUpTo(languages, clipped((cells.at('language', i) as string | null) ?? ''))
      if (cells.at('is_canonical', i) === false) copies++
      const day = corpus.published[article]!
      if (day === 0) undated++
      else addUpTo(days, keyOf(dayOfNumber(day), outlet))
    }
  }
  return {
    see,
    outletOf: (of: number): string => outletNames[outletOf[of]!]!,
    counts: () => ({ outlets, languages, days, copies, undated }),
  }
}

/** The counts of one speaker, and the quotations that show best how they speak. */
const speakerCounts = () => ({
  name: tally(),
  roles: tally(),
  countries: tally(),
  kinds: tally(),
  months: tally(),
  outlets: tally(),
  rows: best<Candidate>(OF_SPEAKER),
})

/** Quotations in marks show more of a speaker than what is told of them; longer ones more than a few words. */
const worthOf = (cells: Cells, i: number): number => {
  const length = (cells.at('end', i) as number) - (cells.at('start', i) as number)
  const kind = cells.at('kind', i)
  return (
    (cells.at('confidence', i) as number) +
    (kind === 'direct' ? 0.3 : kind === 'mixed' ? 0.15 : 0) +
    (length >= 60 && length <= 400 ? 0.2 : 0)
  )
}

const quoteCounts = (corpus: Corpus, chosen: Chosen, outletOf: (article: number) => string) => {
  const speakers = new Map(chosen.speakers.map(([id]) => [id, speakerCounts()]))
  const disputes = new Map([...chosen.disputes].map((id) => [id, best<Candidate>(OF_DISPUTE)]))
  let quote = 0
  const seeSpeaker = (cells: Cells, i: number, article: number): void => {
    const of = speakers.get(cells.at('speaker_id', i) as string)
    if (of === undefined) return
    const outlet = outletOf(article)
    if (outlet !== '') of.outlets.add(outlet)
    if (cells.at('is_canonical', i) === false) return
    of.name.add(clipped((cells.at('speaker', i) as string | null) ?? ''))
    of.kinds.add(cells.at('kind', i) as string)
    const role = cells.at('speaker_role', i)
    if (role !== null) addUpTo(of.roles, clipped(role as string))
    const country = cells.at('speaker_country', i)
    if (country !== null) of.countries.add(country as string)
    const day = corpus.published[article]!
    if (day !== 0) of.months.add(dayOfNumber(day).slice(0, 7))
    const worth = worthOf(cells, i)
    if (of.rows.wants(worth)) of.rows.add(worth, { article, row: cells.row(i) })
  }
  const see = (cells: Cells): void => {
    for (let i = 0; i < cells.rows; i++, quote++) {
      const article = corpus.quote.article[quote]!
      if (cells.at('has_conflict', i) === true) {
        const rows = disputes.get(cells.at('cluster_id', i) as string)
        const worth = cells.at('confidence', i) as number
        if (rows?.wants(worth)) rows.add(worth, { article, row: cells.row(i) })
      }
      if (cells.at('speaker_id', i) !== null) seeSpeaker(cells, i, article)
    }
  }
  return { see, speakers, disputes }
}
export type SpeakerCounts = ReturnType<typeof speakerCounts>

const SURE = 0.5

const eventCounts = (corpus: Corpus, chosen: Chosen) => {
  const types = tally()
  const statuses = tally()
  const pairs = tally()
  const places = tally()
  const stories = new Map([...chosen.stories.keys()].map((id) => [id, best<Candidate>(OF_STORY)]))
  const byStatus = new Map<string, ReturnType<typeof best<Candidate>>>()
  const byType = new Map<string, ReturnType<typeof best<Candidate>>>()
  let event = 0
  const keep = (into: Map<string, ReturnType<typeof best<Candidate>>>, key: string, limit: number) => {
    const rows = into.get(key) ?? best<Candidate>(limit)
    into.set(key, rows)
    return rows
  }
  const seePairs = (cells: Cells, i: number): void => {
    const sides = (column: string) => [...new Set(cells.at(column, i) as readonly (string | null)[])].filter((c) => c)
    const actors = sides('actor_countries') as string[]
    const recipients = sides('recipient_countries') as string[]
    const way = (cells.at('quad_code', i) as string).endsWith('conflict') ? 'conflict' : 'cooperation'
    // Who meets or agrees stands among the actors: each of them with each.
    const to = recipients.length > 0 ? recipients : actors
    for (const actor of actors)
      for (const recipient of to) if (actor !== recipient) pairs.add(keyOf(actor, recipient, way))
  }
  const seePlace = (cells: Cells, i: number): void => {
    const [latitude, longitude] = [cells.at('latitude', i), cells.at('longitude', i)]
    if (latitude === null || longitude === null) return
    addUpTo(places, keyOf(String(latitude), String(longitude), clipped(cells.at('place', i) as string)))
  }
  const see = (cells: Cells): void => {
    for (let i = 0; i < cells.rows; i++, event++) {
      const article = corpus.event.article[event]!
      const candidate = (): Candidate => ({ article, row: cells.row(i) })
      const confidence = cells.at('confidence', i) as number
      const clusterSize = cells.at('cluster_size', i) as number
      if (clusterSize > 1) {
        const rows = stories.get(cells.at('cluster_id', i) as string)
        if (rows?.wants(confidence)) rows.add(confidence, candidate())
      }
      if (cells.at('is_canonical', i) === false) continue
      const status = cells.at('status', i) as string
      const type = cells.at('event', i) as string
      statuses.add(status)
      const day = corpus.published[article]!
      types.add(keyOf(day === 0 ? '' : weekOf(day), type, cells.at('quad_code', i) as string))
      const rows = status === 'occurred' ? keep(byType, type, OF_TYPE) : keep(byStatus, status, OF_STATUS)
      if (rows.wants(confidence)) rows.add(confidence, candidate())
      if (confidence < SURE || status === 'negated' || status === 'hypothetical') continue
      seePairs(cells, i)
      seePlace(cells, i)
    }
  }
  return { see, types, statuses, pairs, places, stories, byStatus, byType }
}

interface Example {
  readonly path: string
  readonly detail: string
  readonly article: string | null
}

const problemCounts = () => {
  const codes = new Map<string, { severity: string; count: number; examples: Example[] }>()
  const see = (cells: Cells): void => {
    for (let i = 0; i < cells.rows; i++) {
      const code = cells.at('code', i) as string
      const known = codes.get(code) ?? { severity: cells.at('severity', i) as string, count: 0, examples: [] }
      codes.set(code, known)
      known.count++
      if (known.examples.length >= EXAMPLES) continue
      const { path, detail, article_id } = cells.row(i) as Readonly<Record<string, string>>
      known.examples.push({ path: clipped(path!), detail: clipped(detail!), article: article_id ?? null })
    }
  }
  return { see, codes }
}

/**
 * Counts what the tables hold while they are written, and keeps the rows that may be shown. What is kept is bounded
 * whatever the size of the corpus, but for two bytes an article.
 */
export const gathering = (corpus: Corpus, chosen: Chosen) => {
  const articles = articleCounts(corpus)
  const quotes = quoteCounts(corpus, chosen, articles.outletOf)
  const events = eventCounts(corpus, chosen)
  const problems = problemCounts()
  const sees: Readonly<Record<string, (cells: Cells) => void>> = {
    articles: articles.see,
    quotes: quotes.see,
    events: events.see,
    problems: problems.see,
  }
  return {
    /** The next rows of a table, in their order; articles come before quotes. */
    see: (table: string, cells: Cells): void => sees[table]?.(cells),
    wants: (table: string): boolean => table in sees,
    articles,
    quotes,
    events,
    problems,
  }
}
export type Gathered = ReturnType<typeof gathering>
