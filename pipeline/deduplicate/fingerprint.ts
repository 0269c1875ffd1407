import type { EventStatus, EventType } from '../../schemas/plover.js'
import type { SpeakerKind } from '../../schemas/tables.js'
import { lowerBound } from '../binary-search.js'
import { dayOfIso, isoDay } from '../calendar/days.js'
import type { Document, NewsEvent } from '../document.js'
import { type EventWords, eventWords, storyWords } from './events/telling-words.js'
import { bandsOf, signatureOf } from './minhash.js'
import { hashOf, runKeys } from './runs.js'
import { hashWord, hashWords } from './words.js'

/** Somebody by the name an article gives: what the id over the whole dataset is made from. */
export interface NameFingerprint {
  readonly kind: SpeakerKind
  readonly name: string
  readonly country: string | null
}

/** Names in the order in which they are asked for first, each once, and the number of each. */
export const numberedNames = () => {
  const names: NameFingerprint[] = []
  const numbers = new Map<string, number>()
  const numberOf = ({ kind, name, country }: NameFingerprint): number => {
    const key = `${kind}\n${country}\n${name}`
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, names.length)
    return names.push({ kind, name, country }) - 1
  }
  return { names, numberOf }
}

/** A quotation: the stretch `words[first…end]` of its article's words. */
export interface QuoteFingerprint {
  readonly first: number
  readonly end: number
  readonly hash: number
  /** Index into `Fingerprint.names`. */
  readonly speaker: number | null
  /** What copies that differ by a few words still share. */
  readonly keys: readonly number[]
}

export interface EventFingerprint extends EventWords {
  readonly event: EventType
  /** Hash of the PLOVER mode; 0 where there is none. */
  readonly mode: number
  /** Its sentence, by its number in the article. */
  readonly sentence: number
  readonly status: EventStatus
  /** Indexes into `Fingerprint.names`. */
  readonly actors: readonly number[]
  readonly recipients: readonly number[]
  /** First and last day, as `dayNumber` counts; null where unknown. */
  readonly firstDay: number | null
  readonly lastDay: number | null
  /** Hash of the place as written, without case and accents; null where none is stated. */
  readonly place: number | null
  readonly placeCountry: string | null
  /** Where a town or a spot lies, in hundredths of a degree; null for a whole country and for what no gazetteer has. */
  readonly point: readonly [latitude: number, longitude: number] | null
  /** How much the mention tells, and how surely: the best one stands for its cluster. */
  readonly evidence: number
}

/** What is kept in memory of one article: no text. */
export interface Fingerprint {
  readonly articleId: string
  readonly path: string
  /** As `dayNumber` counts; null where unknown. */
  readonly published: number | null
  /** Of the clean body, in UTF-16 units. */
  readonly length: number
  readonly wordCount: number
  /** Hash of all words in order. */
  readonly wholeHash: number
  /** One key for each band of the MinHash signature. */
  readonly bands: Uint32Array
  /** Hashes of the words that tell it from other articles, ascending, 64 at most. */
  readonly story: Uint32Array
  readonly names: readonly NameFingerprint[]
  readonly quotes: readonly QuoteFingerprint[]
  readonly events: readonly EventFingerprint[]
}

/** A calendar day as a number that is never 0: days from 1970, and a million. */
const ABOVE_ZERO = 1_000_000
export const dayNumber = (day: string): number => dayOfIso(day) + ABOVE_ZERO
/** The day that such a number stands for, `2017-11-02`. */
export const dayOfNumber = (number: number): string => isoDay(number - ABOVE_ZERO)
const dayOrNull = (day: string | null | undefined): number | null => (day ? dayNumber(day) : null)

const BEYOND_ASCII = /[^\0-\x7f]/
const withoutAccents = (text: string): string =>
  BEYOND_ASCII.test(text) ? text.normalize('NFKD').replace(/\p{M}/gu, '') : text

const placeHash = (place: string): number => {
  const { hashes } = hashWords(withoutAccents(place))
  return hashOf(hashes, 0, hashes.length)
}

/** Each thing that is known makes a mention better evidence; what only may have happened makes it worse. */
const evidenceOf = ({ date, place, participants, status, confidence }: NewsEvent): number =>
  (date?.start ? (date.precision === 'day' ? 3 : 2) : 0) +
  (place === null ? 0 : 1) +
  Math.min(participants.length, 4) / 4 +
  (status === 'occurred' ? 1 : 0) +
  confidence

const pointOf = ({ place }: NewsEvent): EventFingerprint['point'] =>
  place === null || place.latitude === null || place.longitude === null
    ? null
    : [Math.round(place.latitude * 100), Math.round(place.longitude * 100)]

const eventFingerprint = (
  document: Document,
  event: NewsEvent,
  nameIndex: (name: NameFingerprint) => number,
): EventFingerprint => ({
  ...eventWords(document, event),
  event: event.event,
  mode: event.mode === null ? 0 : hashWord(event.mode),
  sentence: event.sentence,
  status: event.status,
  actors: event.participants.filter(({ role }) => role === 'actor').map(nameIndex),
  recipients: event.participants.filter(({ role }) => role === 'recipient').map(nameIndex),
  firstDay: dayOrNull(event.date?.start),
  lastDay: dayOrNull(event.date?.end ?? event.date?.start),
  place: event.place === null ? null : placeHash(event.place.text),
  placeCountry: event.place?.country ?? null,
  point: pointOf(event),
  evidence: evidenceOf(event),
})

/**
 * One small record of an annotated document, in the order of its quotes and events, and beside it a hash of every word
 * of the clean body, in order: what candidates are compared by. Pure.
 */
export const fingerprint = (document: Document): { readonly fingerprint: Fingerprint; readonly words: Uint32Array } => {
  const { hashes: words, starts } = hashWords(document.text)
  const { names, numberOf } = numberedNames()
  const quotes = document.quotes.map((quote): QuoteFingerprint => {
    const first = lowerBound(starts, quote.start)
    const end = lowerBound(starts, quote.end)
    const speaker = quote.speaker === null ? null : numberOf(quote.speaker)
    return { first, end, speaker, hash: hashOf(words, first, end), keys: runKeys(words, first, end) }
  })
  const found: Fingerprint = {
    articleId: document.articleId,
    path: document.path,
    published: dayOrNull(document.header.publishedOn),
    length: document.text.length,
    wordCount: words.length,
    wholeHash: hashOf(words, 0, words.length),
    bands: bandsOf(signatureOf(words)),
    quotes,
    events: document.events.map((event) => eventFingerprint(document, event, numberOf)),
    story: storyWords(document),
    names,
  }
  return { fingerprint: found, words }
}
