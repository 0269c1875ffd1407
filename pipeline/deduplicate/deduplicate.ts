import { clusterArticles, type WordsOf } from './articles.js'
import { articleIdAt, type Corpus, numberWithin } from './corpus.js'
import { clusterEvents, type EventClusters, rankedMentions } from './events/cluster-events.js'
import { explain } from './events/explain.js'
import type { Mention } from './events/mention.js'
import { nameIds, slug } from './names.js'
import { clusterQuotes, type QuoteClusters } from './quotes.js'

interface Membership {
  readonly clusterId: string
  readonly clusterSize: number
  readonly isCanonical: boolean
}

type QuoteView = Membership & { readonly hasConflict: boolean; readonly speakerId: string | null }

/** What only the whole corpus can tell, by the number that something has there. */
export interface Clusters {
  /** How many clusters the articles form. */
  readonly count: number
  readonly article: (i: number) => Membership & { readonly similarity: number }
  readonly quote: (i: number) => QuoteView
  readonly event: (i: number) => Membership
  /** The id of a participant of an event. */
  readonly nameId: (participant: number, article: number) => string
  /** Why an event is in its cluster, by its id, as a page to read. */
  readonly explain: (eventId: string) => string
  /** Articles whose words so many others print that not every pair was compared. */
  readonly crowded: readonly number[]
}

/** For each name a number that is the same for the same id, and 0 for none. */
export const numberedIds = (ids: readonly (string | null)[]): Uint32Array => {
  const numbers = new Map<string, number>()
  return Uint32Array.from(ids, (id) => {
    if (id === null) return 0
    const number = numbers.get(id) ?? numbers.size + 1
    numbers.set(id, number)
    return number
  })
}

/**
 * Finds the copies in a corpus: of articles, of quotes, of events, and of speakers under several names.
 *
 * @param corpus its articles in path order
 * @param wordsOf the hashed words of an article, for the comparison of candidates
 */
export const deduplicate = (corpus: Corpus, wordsOf: WordsOf): Clusters => {
  const ids = nameIds(corpus.names)
  const idNumbers = numberedIds(ids)
  const articles = clusterArticles(corpus, wordsOf)
  const speakers = corpus.quote.speaker.map((name) => (name === 0 ? 0 : idNumbers[name - 1]!))
  const quotes = clusterQuotes(corpus, wordsOf, speakers)
  const events = clusterEvents(corpus, idNumbers)
  return {
    count: articles.canonical.reduce((sum, canonical, i) => sum + (canonical === i ? 1 : 0), 0),
    article: (i) => ({
      clusterId: articleIdAt(corpus, articles.canonical[i]!),
      clusterSize: articles.size[i]!,
      isCanonical: articles.canonical[i] === i,
      similarity: articles.similarity[i]!,
    }),
    quote: quoteView(corpus, quotes, ids),
    event: eventView(corpus, events),
    // Somebody unnamed is somebody of this article alone.
    nameId: (participant, article) => {
      const name = corpus.event.participant[participant]!
      return ids[name] ?? `${articleIdAt(corpus, article)}-${slug(corpus.names[name]!.name) || 'unnamed'}`
    },
    explain: (eventId) => explained(corpus, idNumbers, events, eventId),
    crowded: articles.crowded,
  }
}

/** The number of the event of an id; -1 where the corpus has none. */
const eventOfId = (corpus: Corpus, eventId: string): number => {
  const [articleId, row] = eventId.split('-e')
  const number = Number(row)
  for (let i = 0; i < corpus.articles; i++) {
    if (articleIdAt(corpus, i) !== articleId) continue
    const event = (i === 0 ? 0 : corpus.eventEnd[i - 1]!) + number - 1
    return number >= 1 && event < corpus.eventEnd[i]! ? event : -1
  }
  return -1
}

const explained = (corpus: Corpus, ids: Uint32Array, { canonical }: EventClusters, eventId: string): string => {
  const event = eventOfId(corpus, eventId)
  if (event < 0) return `there is no event ${eventId}\n`
  const { order, at } = rankedMentions(corpus, ids)
  const ranks = Array.from(order.keys()).filter((rank) => canonical[order[rank]!] === canonical[event])
  const others = ranks.filter((rank) => order[rank] !== event).map(at)
  const idOf = ({ rank }: Mention): string => rowId(corpus, 'e', corpus.event.article[order[rank]!]!, order[rank]!)
  return explain(at(order.indexOf(event)), others, idOf)
}

const rowId = (corpus: Corpus, letter: 'q' | 'e', article: number, row: number): string => {
  const ends = letter === 'q' ? corpus.quoteEnd : corpus.eventEnd
  return `${articleIdAt(corpus, article)}-${letter}${numberWithin(ends, article, row)}`
}

const quoteView = (corpus: Corpus, { canonical, size, conflict }: QuoteClusters, ids: readonly (string | null)[]) => {
  const { article, speaker } = corpus.quote
  return (row: number): QuoteView => ({
    clusterId: rowId(corpus, 'q', article[canonical[row]!]!, canonical[row]!),
    clusterSize: size[row]!,
    isCanonical: canonical[row] === row,
    hasConflict: conflict[row] === 1,
    speakerId: speaker[row] === 0 ? null : ids[speaker[row]! - 1]!,
  })
}

const eventView =
  (corpus: Corpus, { canonical, size }: EventClusters) =>
  (row: number): Membership => ({
    clusterId: rowId(corpus, 'e', corpus.event.article[canonical[row]!]!, canonical[row]!),
    clusterSize: size[row]!,
    isCanonical: canonical[row] === row,
  })
