import type { DatePrecision, EventStatus, EventType } from '../../schemas/plover.js'
import type { SpeakerKind } from '../../schemas/tables.js'
import type { Document, NewsEvent } from '../document.js'
import { bandsOf, signatureOf } from './minhash.js'
import { type HashedWords, hashWords } from './words.js'

/** Somebody by the name an article gives: what the id over the whole dataset is made from. */
export interface NameFingerprint {
  readonly kind: SpeakerKind
  readonly name: string
  readonly country: string | null
}

/** A quotation: the stretch `words[first…end]` of its article. */
export interface QuoteFingerprint {
  readonly first: number
  readonly end: number
  /** Index into `Fingerprint.names`. */
  readonly speaker: number | null
}

export interface EventFingerprint {
  readonly event: EventType
  readonly mode: string | null
  readonly status: EventStatus
  /** Indexes into `Fingerprint.names`. */
  readonly actors: readonly number[]
  readonly recipients: readonly number[]
  readonly dateStart: string | null
  readonly dateEnd: string | null
  readonly precision: DatePrecision | null
  readonly place: string | null
  readonly placeCountry: string | null
  readonly confidence: number
}

/** What `deduplicate` knows of one article: no text, only hashes of its words. */
export interface Fingerprint {
  readonly articleId: string
  readonly path: string
  readonly record: number
  readonly publishedOn: string | null
  /** Of the clean body, in UTF-16 units. */
  readonly length: number
  /** A hash of every word of the clean body, in order. */
  readonly words: Uint32Array
  /** One key for each band of the MinHash signature. */
  readonly bands: Uint32Array
  readonly names: readonly NameFingerprint[]
  readonly quotes: readonly QuoteFingerprint[]
  readonly events: readonly EventFingerprint[]
}

/** First index whose value is not below the target. */
const lowerBound = (sorted: Uint32Array, target: number): number => {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < target) low = middle + 1
    else high = middle
  }
  return low
}

const eventFingerprint = (event: NewsEvent, nameIndex: (name: NameFingerprint) => number): EventFingerprint => ({
  event: event.event,
  mode: event.mode,
  status: event.status,
  actors: event.participants.filter((one) => one.role === 'actor').map(nameIndex),
  recipients: event.participants.filter((one) => one.role === 'recipient').map(nameIndex),
  dateStart: event.date?.start ?? null,
  dateEnd: event.date?.end ?? null,
  precision: event.date?.precision ?? null,
  place: event.place?.text ?? null,
  placeCountry: event.place?.country ?? null,
  confidence: event.confidence,
})

/** One small record of an annotated document, in the order of its quotes and events. */
export const fingerprint = (document: Document): Fingerprint => {
  const { hashes, starts }: HashedWords = hashWords(document.text)
  const names: NameFingerprint[] = []
  const known = new Map<string, number>()
  const nameIndex = ({ kind, name, country }: NameFingerprint): number => {
    const key = `${kind}\n${name}\n${country}`
    const index = known.get(key) ?? names.push({ kind, name, country }) - 1
    known.set(key, index)
    return index
  }
  return {
    articleId: document.articleId,
    path: document.path,
    record: document.record,
    publishedOn: document.header.publishedOn,
    length: document.text.length,
    words: hashes,
    bands: bandsOf(signatureOf(hashes)),
    quotes: document.quotes.map((quote) => ({
      first: lowerBound(starts, quote.start),
      end: lowerBound(starts, quote.end),
      speaker: quote.speaker === null ? null : nameIndex(quote.speaker),
    })),
    events: document.events.map((event) => eventFingerprint(event, nameIndex)),
    names,
  }
}
