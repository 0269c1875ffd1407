import { clusterArticles, type WordsOf } from './articles.js'
import { articleIdAt, type Corpus, numberWithin } from './corpus.js'
import { clusterEvents, type EventClusters } from './events.js'
import { nameIds, nameIdWithin, numberedIds } from './names.js'
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
  /** Articles whose words so many others print that not every pair was compared. */
  readonly crowded: readonly number[]
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
    nameId: (participant, article) => {
      const name = corpus.event.participant[participant]!
      return ids[name] ?? nameIdWithin(articleIdAt(corpus, article), corpus.names[name]!.name)
    },
    crowded: articles.crowded,
  }
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
