import { corpusBuilder } from '../../pipeline/deduplicate/corpus.js'
import { deduplicate } from '../../pipeline/deduplicate/deduplicate.js'
import { fingerprint } from '../../pipeline/deduplicate/fingerprint.js'
import {
  type Document,
  type NewsEvent,
  open,
  type Participant,
  type Quote,
  type Speaker,
} from '../../pipeline/document.js'
import type { EventStatus, EventType } from '../../schemas/plover.js'
import type { SpeakerKind } from '../../schemas/tables.js'

/** An article as the stages leave it, with nothing in it but what a test is about. */
export const article = (
  id: number,
  text: string,
  more: Partial<Document> = {},
  publishedOn: string | null = null,
): Document => {
  const path = `${String(id).padStart(3, '0')}.txt`
  const articleId = `a${String(id).padStart(15, '0')}`
  const opened = open({ articleId, path, record: 0, format: 'text', encoding: 'utf-8', sha256: '', raw: text })
  return { ...opened, text, header: { ...opened.header, publishedOn }, ...more }
}

export const named = (name: string, kind: SpeakerKind = 'person', country: string | null = null): Speaker => ({
  name,
  kind,
  role: null,
  country,
})

/** An article that is one quotation and who said it. */
export const quotation = (
  id: number,
  words: string,
  speaker: Speaker | null,
  publishedOn: string | null = null,
): Document => {
  const quote: Quote = {
    start: 0,
    end: words.length,
    kind: 'direct',
    sentence: 0,
    statement: 0,
    speaker,
    mention: null,
    cue: null,
    addressee: null,
    via: null,
    method: 'test',
    confidence: 1,
  }
  return article(id, words, { quotes: [quote] }, publishedOn)
}

const participant = (role: Participant['role'], { name, kind, country }: Speaker): Participant => ({
  role,
  name,
  kind,
  country,
  sector: null,
  mention: name,
  span: null,
})

export interface Reported {
  readonly event: EventType
  readonly actors: readonly Speaker[]
  readonly recipients?: readonly Speaker[]
  readonly on?: readonly [start: string, end: string]
  readonly place?: string
  readonly country?: string
  /** Degrees north and east of a town. */
  readonly point?: readonly [latitude: number, longitude: number]
  readonly status?: EventStatus
}

/** An article that reports these events and nothing else. */
export const report = (id: number, reported: readonly Reported[], publishedOn: string | null = null): Document => {
  const events = reported.map(
    ({ event, actors, recipients = [], on, place, country, point, status = 'occurred' }): NewsEvent => ({
      start: 0,
      end: 1,
      sentence: 0,
      trigger: { start: 0, end: 1 },
      event,
      mode: null,
      contexts: [],
      participants: [
        ...actors.map((one) => participant('actor', one)),
        ...recipients.map((one) => participant('recipient', one)),
      ],
      date: on ? { text: 'then', start: on[0], end: on[1], precision: on[0] === on[1] ? 'day' : 'range' } : null,
      place:
        place === undefined
          ? null
          : { text: place, country: country ?? null, latitude: point?.[0] ?? null, longitude: point?.[1] ?? null },
      status,
      quote: null,
      method: 'test',
      confidence: 1,
    }),
  )
  return article(id, `report ${id}`, { events }, publishedOn)
}

/** The numbers of what ends at these places, of article i. */
const range = (ends: Uint32Array, i: number): readonly number[] => {
  const from = i === 0 ? 0 : ends[i - 1]!
  return Array.from({ length: ends[i]! - from }, (_, k) => from + k)
}

/** The corpus of documents, in path order whatever the order they come in; put together from parts of so many articles. */
export const corpusOf = (documents: readonly Document[], size = 1) => {
  const prints = [...documents].sort((a, b) => (a.path < b.path ? -1 : 1)).map(fingerprint)
  const builder = corpusBuilder()
  for (let at = 0; at < prints.length; at += size) {
    const part = corpusBuilder()
    for (const { fingerprint: one } of prints.slice(at, at + size)) part.add(one)
    builder.append(part.corpus())
  }
  return { corpus: builder.corpus(), words: prints.map(({ words }) => words) }
}

/** Clusters over documents, and what they say of the quotes and events of each article. */
export const clustersOf = (documents: readonly Document[]) => {
  const { corpus, words } = corpusOf(documents)
  const clusters = deduplicate(corpus, (i) => words[i]!)
  const quotes = (i: number) => range(corpus.quoteEnd, i).map(clusters.quote)
  const events = (i: number) => range(corpus.eventEnd, i).map(clusters.event)
  return { corpus, ...clusters, quotes, events }
}
