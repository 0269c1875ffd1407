import { eventTypes } from '../../schemas/plover.js'
import type { Rows } from '../../schemas/tables.js'
import { type Document, type Doubt, type NewsEvent, type Quote, type Sentence, type Span, slice } from '../document.js'
import { countWords } from './count-words.js'
import { codePoints, rawSpan } from './positions.js'

/** What de-duplication says of one row: its cluster, and whether it stands for it. */
export interface Membership {
  readonly clusterId: string
  readonly clusterSize: number
  readonly isCanonical: boolean
}

/** What only the whole corpus can say about one document; lists run parallel to its quotes and events. */
export interface CorpusView {
  readonly article: Membership & { readonly similarity: number | null }
  readonly quotes: readonly (Membership & { readonly hasConflict: boolean; readonly speakerId: string | null })[]
  readonly events: readonly (Membership & {
    /** One id per participant. */
    readonly nameIds: readonly string[]
  })[]
}

export const quoteId = (articleId: string, index: number): string => `${articleId}-q${index + 1}`
export const eventId = (articleId: string, index: number): string => `${articleId}-e${index + 1}`

/** Four decimals, in every format. */
export const rounded = (value: number): number => Math.round(value * 10_000) / 10_000
const roundedOrNull = (value: number | null): number | null => (value === null ? null : rounded(value))

/** Positions of one document as the tables count them: code points of the text and of the raw file. */
const positions = (document: Document) => {
  const inText = codePoints(document.text)
  const inRaw = codePoints(document.raw)
  /** Where a span of the text stands in the raw file; null where nothing of it answers, and for web pages. */
  const raw = (span: Span): Span | null => {
    if (document.page !== null) return null
    const found = rawSpan(document.alignment, span)
    return found && { start: inRaw(found.start), end: inRaw(found.end) }
  }
  return { inText, inRaw, raw }
}
type Positions = ReturnType<typeof positions>

/** The view of a document whose corpus has not been seen: every row stands alone, and no speaker has an id. */
export const waitingView = (document: Document): CorpusView => {
  const { articleId } = document
  return {
    article: { clusterId: articleId, clusterSize: 1, isCanonical: true, similarity: 1 },
    quotes: document.quotes.map((_, i) => ({
      clusterId: quoteId(articleId, i),
      clusterSize: 1,
      isCanonical: true,
      hasConflict: false,
      speakerId: null,
    })),
    events: document.events.map(({ participants }, i) => ({
      clusterId: eventId(articleId, i),
      clusterSize: 1,
      isCanonical: true,
      nameIds: participants.map(({ name }) => name),
    })),
  }
}

const articleRow = (document: Document, view: CorpusView['article']): Rows['articles'][number] => ({
  article_id: document.articleId,
  path: document.path,
  record: document.record,
  format: document.format,
  source_id: document.sourceId,
  crawled_at: document.crawledAt,
  encoding: document.encoding,
  sha256: document.sha256,
  url: document.header.url,
  outlet: document.header.outlet,
  headline: document.header.headline,
  byline: document.header.byline,
  section: document.header.section,
  dateline: document.header.dateline,
  published_on: document.header.publishedOn,
  published_at: document.header.publishedAt,
  language: document.language,
  text: document.text,
  paragraph_count: document.paragraphs.length,
  sentence_count: document.sentences.length,
  word_count: countWords(document.text),
  quote_count: document.quotes.length,
  event_count: document.events.length,
  dropped_count: document.dropped.length,
  cluster_id: view.clusterId,
  cluster_size: view.clusterSize,
  is_canonical: view.isCanonical,
  similarity: roundedOrNull(view.similarity),
})

const sentenceRow = (
  document: Document,
  at: Positions,
  sentence: Sentence,
  id: string,
  index: number,
): Rows['sentences'][number] => {
  const raw = at.raw(sentence)
  return {
    sentence_id: id,
    article_id: document.articleId,
    paragraph: sentence.paragraph,
    sentence: index,
    kind: sentence.kind,
    start: at.inText(sentence.start),
    end: at.inText(sentence.end),
    raw_start: raw?.start ?? null,
    raw_end: raw?.end ?? null,
    text: slice(document, sentence),
  }
}

const quoteRow = (
  document: Document,
  at: Positions,
  sentenceIds: readonly string[],
  quote: Quote,
  index: number,
  view: CorpusView['quotes'][number],
): Rows['quotes'][number] => {
  const raw = at.raw(quote)
  return {
    quote_id: quoteId(document.articleId, index),
    article_id: document.articleId,
    sentence_id: sentenceIds[quote.sentence]!,
    published_on: document.header.publishedOn,
    statement_id: quoteId(document.articleId, quote.statement),
    kind: quote.kind,
    start: at.inText(quote.start),
    end: at.inText(quote.end),
    raw_start: raw?.start ?? null,
    raw_end: raw?.end ?? null,
    content: slice(document, quote),
    speaker: quote.speaker?.name ?? null,
    speaker_id: view.speakerId,
    speaker_kind: quote.speaker?.kind ?? null,
    speaker_role: quote.speaker?.role ?? null,
    speaker_country: quote.speaker?.country ?? null,
    speaker_mention: quote.mention && slice(document, quote.mention),
    speaker_start: quote.mention && at.inText(quote.mention.start),
    speaker_end: quote.mention && at.inText(quote.mention.end),
    cue: quote.cue && slice(document, quote.cue),
    cue_start: quote.cue && at.inText(quote.cue.start),
    cue_end: quote.cue && at.inText(quote.cue.end),
    addressee: quote.addressee,
    via: quote.via,
    method: quote.method,
    confidence: rounded(quote.confidence),
    cluster_id: view.clusterId,
    cluster_size: view.clusterSize,
    is_canonical: view.isCanonical,
    has_conflict: view.hasConflict,
  }
}

const eventRow = (
  document: Document,
  at: Positions,
  sentenceIds: readonly string[],
  event: NewsEvent,
  index: number,
  view: CorpusView['events'][number],
): Rows['events'][number] => {
  const inRole = (role: 'actor' | 'recipient') => event.participants.filter((participant) => participant.role === role)
  const actors = inRole('actor')
  const recipients = inRole('recipient')
  const raw = at.raw(event)
  return {
    event_id: eventId(document.articleId, index),
    article_id: document.articleId,
    sentence_id: sentenceIds[event.sentence]!,
    published_on: document.header.publishedOn,
    start: at.inText(event.start),
    end: at.inText(event.end),
    raw_start: raw?.start ?? null,
    raw_end: raw?.end ?? null,
    evidence: slice(document, event),
    trigger: slice(document, event.trigger),
    trigger_start: at.inText(event.trigger.start),
    trigger_end: at.inText(event.trigger.end),
    event: event.event,
    mode: event.mode,
    contexts: event.contexts,
    quad_code: eventTypes[event.event].quad,
    actors: actors.map(({ name }) => name),
    recipients: recipients.map(({ name }) => name),
    actor_countries: actors.map(({ country }) => country),
    recipient_countries: recipients.map(({ country }) => country),
    date_text: event.date?.text ?? null,
    date_start: event.date?.start ?? null,
    date_end: event.date?.end ?? null,
    date_precision: event.date?.precision ?? null,
    place: event.place?.text ?? null,
    place_country: event.place?.country ?? null,
    latitude: roundedOrNull(event.place?.latitude ?? null),
    longitude: roundedOrNull(event.place?.longitude ?? null),
    status: event.status,
    quote_id: event.quote === null ? null : quoteId(document.articleId, event.quote),
    method: event.method,
    confidence: rounded(event.confidence),
    cluster_id: view.clusterId,
    cluster_size: view.clusterSize,
    is_canonical: view.isCanonical,
  }
}

const participantRows = (
  document: Document,
  at: Positions,
  event: NewsEvent,
  index: number,
  view: CorpusView['events'][number],
): Rows['participants'] => {
  const id = eventId(document.articleId, index)
  return event.participants.map((participant, number) => ({
    participant_id: `${id}-p${number + 1}`,
    event_id: id,
    role: participant.role,
    name: participant.name,
    name_id: view.nameIds[number]!,
    kind: participant.kind,
    country: participant.country,
    sector: participant.sector,
    mention: participant.mention,
    start: participant.span && at.inText(participant.span.start),
    end: participant.span && at.inText(participant.span.end),
  }))
}

/** In text order; what is about no stretch of the text comes first. */
const byPosition = (a: Doubt, b: Doubt): number => (a.span?.start ?? -1) - (b.span?.start ?? -1)

/** All rows of one document, table by table, each in the order of the contract. Pure. */
export const rowsOf = (document: Document, view: CorpusView): Rows => {
  const at = positions(document)
  const ids = document.sentences.map((_, index) => `${document.articleId}-s${index + 1}`)
  return {
    articles: [articleRow(document, view.article)],
    sentences: document.sentences.map((sentence, index) => sentenceRow(document, at, sentence, ids[index]!, index)),
    quotes: document.quotes.map((quote, index) => quoteRow(document, at, ids, quote, index, view.quotes[index]!)),
    events: document.events.map((event, index) => eventRow(document, at, ids, event, index, view.events[index]!)),
    participants: document.events.flatMap((event, index) =>
      participantRows(document, at, event, index, view.events[index]!),
    ),
    dropped: document.dropped.map((line, index) => ({
      dropped_id: `${document.articleId}-d${index + 1}`,
      article_id: document.articleId,
      line: line.line,
      raw_start: document.page === null ? at.inRaw(line.rawStart) : null,
      raw_end: document.page === null ? at.inRaw(line.rawEnd) : null,
      text: document.raw.slice(line.rawStart, line.rawEnd),
      rule: line.rule,
    })),
    problems: document.doubts.toSorted(byPosition).map((doubt, index) => ({
      problem_id: `${document.articleId}-x${index + 1}`,
      path: document.path,
      record: document.record,
      article_id: document.articleId,
      stage: doubt.stage,
      severity: 'doubt',
      code: doubt.code,
      start: doubt.span && at.inText(doubt.span.start),
      end: doubt.span && at.inText(doubt.span.end),
      detail: doubt.detail,
    })),
  }
}
