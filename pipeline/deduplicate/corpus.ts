import { type EventStatus, type EventType, eventStatuses, eventTypeNames } from '../../schemas/plover.js'
import { type Growing, growingFloat64, growingUint8, growingUint16, growingUint32 } from '../growing.js'
import {
  type EventFingerprint,
  type Fingerprint,
  type NameFingerprint,
  numberedNames,
  type QuoteFingerprint,
} from './fingerprint.js'

/**
 * What stays in memory of a whole corpus: typed arrays, one entry for each article, quote, event and participant. An
 * article costs 420 bytes at most, a quote 24 and 8 for each of its keys, an event 52, 4 for each participant and 4 for each
 * of 24 words of its sentence at most, a name its
 * characters. The words of the articles stay outside, and are asked for where two candidates are compared; those of the
 * quotes come in while quotes are compared, for 4 bytes each.
 */
export interface Corpus {
  readonly articles: number
  /** 60 bits of each article id, as two halves. */
  readonly idHigh: Uint32Array
  readonly idLow: Uint32Array
  /** Day number; 0 where unknown. */
  readonly published: Uint32Array
  readonly length: Uint32Array
  readonly wordCount: Uint32Array
  /** Hash of all words in order: equal for exact copies. */
  readonly wholeHash: Uint32Array
  /** `BANDS` keys for each article. */
  readonly bands: Uint32Array
  /** The words that tell article i from others are `story[storyEnd[i - 1]…storyEnd[i]]`. */
  readonly story: Uint32Array
  readonly storyEnd: Uint32Array
  /** The quotes of article i are `quoteEnd[i - 1]…quoteEnd[i]`; so with its events. */
  readonly quoteEnd: Uint32Array
  readonly eventEnd: Uint32Array
  readonly quote: {
    readonly article: Uint32Array
    readonly first: Uint32Array
    readonly words: Uint32Array
    readonly hash: Uint32Array
    /** 1 and the number of the name; 0 where there is no speaker. */
    readonly speaker: Uint32Array
    /** Keys and the quotes that they belong to. */
    readonly key: Uint32Array
    readonly keyQuote: Uint32Array
  }
  readonly event: {
    readonly article: Uint32Array
    readonly sentence: Uint16Array
    readonly type: Uint8Array
    /** Hashes of the mode, the lemma of the trigger and how that begins. */
    readonly mode: Uint32Array
    readonly act: Uint32Array
    readonly stem: Uint32Array
    /** The words of the sentence of event i are `word[wordEnd[i - 1]…wordEnd[i]]`. */
    readonly word: Uint32Array
    readonly wordEnd: Uint32Array
    readonly status: Uint8Array
    readonly firstDay: Uint32Array
    readonly lastDay: Uint32Array
    /** 0 where unknown. */
    readonly place: Uint32Array
    readonly placeCountry: Uint16Array
    /** Hundredths of a degree and 20,000, so that 0 is unknown. */
    readonly latitude: Uint16Array
    readonly longitude: Uint16Array
    readonly evidence: Float64Array
    readonly actors: Uint8Array
    /** The participants of event i are `participantEnd[i - 1]…participantEnd[i]`, actors first. */
    readonly participantEnd: Uint32Array
    /** Number of each participant's name. */
    readonly participant: Uint32Array
  }
  readonly names: readonly NameFingerprint[]
}

export interface CorpusBuilder {
  /** Adds the next article: in path order, which is the order of the tables. */
  readonly add: (fingerprint: Fingerprint) => void
  /** Adds the articles of a smaller corpus that come next. */
  readonly append: (more: Corpus) => void
  readonly corpus: () => Corpus
}

const typeNumber = new Map<EventType, number>(eventTypeNames.map((name, i) => [name, i]))
const statusNumber = new Map<EventStatus, number>(eventStatuses.map((name, i) => [name, i]))

const ABOVE_ZERO = 20_000

/** Three letters in 15 bits; 0 for none. */
export const countryNumber = (country: string | null): number =>
  country === null ? 0 : [...country].reduce((sum, letter) => sum * 32 + (letter.charCodeAt(0) - 64), 0)

/** The id of article i, as its first column has it. */
export const articleIdAt = ({ idHigh, idLow }: Corpus, i: number): string =>
  `a${idHigh[i]!.toString(16).padStart(7, '0')}${idLow[i]!.toString(16).padStart(8, '0')}`

const quoteColumns = () => ({
  article: growingUint32(),
  first: growingUint32(),
  words: growingUint32(),
  hash: growingUint32(),
  speaker: growingUint32(),
  key: growingUint32(),
  keyQuote: growingUint32(),
})

const eventColumns = () => ({
  article: growingUint32(),
  sentence: growingUint16(),
  mode: growingUint32(),
  act: growingUint32(),
  stem: growingUint32(),
  word: growingUint32(),
  wordEnd: growingUint32(),
  type: growingUint8(),
  status: growingUint8(),
  firstDay: growingUint32(),
  lastDay: growingUint32(),
  place: growingUint32(),
  placeCountry: growingUint16(),
  latitude: growingUint16(),
  longitude: growingUint16(),
  evidence: growingFloat64(),
  actors: growingUint8(),
  participantEnd: growingUint32(),
  participant: growingUint32(),
})

const articleColumns = () => ({
  idHigh: growingUint32(),
  idLow: growingUint32(),
  published: growingUint32(),
  length: growingUint32(),
  wordCount: growingUint32(),
  wholeHash: growingUint32(),
  bands: growingUint32(),
  story: growingUint32(),
  storyEnd: growingUint32(),
  quoteEnd: growingUint32(),
  eventEnd: growingUint32(),
})

type Viewed<T> = { readonly [K in keyof T]: T[K] extends Growing<infer A> ? A : never }
const viewed = <T extends Record<string, Growing<any>>>(columns: T): Viewed<T> =>
  Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, column.view()])) as Viewed<T>

/** Columns of articles that say the same in a larger corpus. */
const ownColumns = ['idHigh', 'idLow', 'published', 'length', 'wordCount', 'wholeHash', 'bands', 'story'] as const

const raised = (numbers: Uint32Array, by: number): Uint32Array => numbers.map((number) => number + by)

const appendAll = <T extends Readonly<Record<string, unknown>>>(
  columns: { readonly [K in keyof T]: { readonly append: (values: T[K]) => void } },
  values: T,
): void => {
  for (const name of Object.keys(values) as (keyof T)[]) columns[name].append(values[name])
}

/** Collects fingerprints into typed arrays. */
export const corpusBuilder = (): CorpusBuilder => {
  const articles = articleColumns()
  const quotes = quoteColumns()
  const events = eventColumns()
  const { names, numberOf } = numberedNames()

  const addQuote = (article: number, quote: QuoteFingerprint, numbers: readonly number[]): void => {
    const number = quotes.article.size()
    quotes.article.push(article)
    quotes.first.push(quote.first)
    quotes.words.push(quote.end - quote.first)
    quotes.hash.push(quote.hash)
    quotes.speaker.push(quote.speaker === null ? 0 : numbers[quote.speaker]! + 1)
    for (const key of quote.keys) {
      quotes.key.push(key)
      quotes.keyQuote.push(number)
    }
  }
  const addEvent = (article: number, event: EventFingerprint, numbers: readonly number[]): void => {
    events.article.push(article)
    events.sentence.push(Math.min(event.sentence, 0xffff))
    events.mode.push(event.mode)
    events.act.push(event.act)
    events.stem.push(event.stem)
    events.word.append(event.words)
    events.wordEnd.push(events.word.size())
    events.type.push(typeNumber.get(event.event)!)
    events.status.push(statusNumber.get(event.status)!)
    events.firstDay.push(event.firstDay ?? 0)
    events.lastDay.push(event.lastDay ?? 0)
    events.place.push(event.place ?? 0)
    events.placeCountry.push(countryNumber(event.placeCountry))
    events.latitude.push(event.point === null ? 0 : event.point[0] + ABOVE_ZERO)
    events.longitude.push(event.point === null ? 0 : event.point[1] + ABOVE_ZERO)
    events.evidence.push(event.evidence)
    events.actors.push(Math.min(event.actors.length, 255))
    for (const name of event.actors) events.participant.push(numbers[name]!)
    for (const name of event.recipients) events.participant.push(numbers[name]!)
    events.participantEnd.push(events.participant.size())
  }
  const add = (fingerprint: Fingerprint): void => {
    const article = articles.idHigh.size()
    const { articleId } = fingerprint
    articles.idHigh.push(Number.parseInt(articleId.slice(1, 8), 16))
    articles.idLow.push(Number.parseInt(articleId.slice(8), 16))
    articles.published.push(fingerprint.published ?? 0)
    articles.length.push(fingerprint.length)
    articles.wordCount.push(fingerprint.wordCount)
    articles.wholeHash.push(fingerprint.wholeHash)
    articles.bands.append(fingerprint.bands)
    articles.story.append(fingerprint.story)
    articles.storyEnd.push(articles.story.size())
    const numbers = fingerprint.names.map(numberOf)
    for (const quote of fingerprint.quotes) addQuote(article, quote, numbers)
    for (const event of fingerprint.events) addEvent(article, event, numbers)
    articles.quoteEnd.push(quotes.article.size())
    articles.eventEnd.push(events.article.size())
  }
  const append = (more: Corpus): void => {
    const bases = {
      article: articles.idHigh.size(),
      quote: quotes.article.size(),
      event: events.article.size(),
      participant: events.participant.size(),
      story: articles.story.size(),
      word: events.word.size(),
    }
    const numbers = more.names.map(numberOf)
    const { article, speaker, keyQuote, ...quoteColumns } = more.quote
    const { article: eventArticle, wordEnd, participantEnd, participant, ...eventColumns } = more.event
    for (const name of ownColumns) articles[name].append(more[name])
    articles.storyEnd.append(raised(more.storyEnd, bases.story))
    articles.quoteEnd.append(raised(more.quoteEnd, bases.quote))
    articles.eventEnd.append(raised(more.eventEnd, bases.event))
    appendAll(quotes, quoteColumns)
    quotes.article.append(raised(article, bases.article))
    quotes.speaker.append(speaker.map((name) => (name === 0 ? 0 : numbers[name - 1]! + 1)))
    quotes.keyQuote.append(raised(keyQuote, bases.quote))
    appendAll(events, eventColumns)
    events.article.append(raised(eventArticle, bases.article))
    events.wordEnd.append(raised(wordEnd, bases.word))
    events.participantEnd.append(raised(participantEnd, bases.participant))
    events.participant.append(participant.map((name) => numbers[name]!))
  }
  const corpus = (): Corpus => ({
    articles: articles.idHigh.size(),
    ...viewed(articles),
    quote: viewed(quotes),
    event: viewed(events),
    names,
  })
  return { add, append, corpus }
}

/** Which row of which article a quote or event is: `-q1` is number 1. */
export const numberWithin = (ends: Uint32Array, article: number, row: number): number =>
  row + 1 - (article === 0 ? 0 : ends[article - 1]!)
