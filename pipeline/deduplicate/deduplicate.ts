import { clusterArticles, type WordsOf } from './articles.js'
import { articleIdAt, type Corpus, numberWithin } from './corpus.js'
import { clusterEvents, type EventClusters } from './events.js'
import { nameIds, slug } from './names.js'
import { clusterQuotes, type QuoteClusters } from './quotes.js'

interface Membership {
  readonly clusterId: string
  readonly clusterSize: number
  readonly isCanonical: boolean
}

type QuoteView = Membership & { readonly hasConflict: boolean; readonly speakerId: string | null }

/** What only the whole corpus can tell, by the number of the article. */
export interface Clusters {
  /** How many clusters the articles form. */
  readonly count: number
  readonly article: (i: number) => Membership & { readonly similarity: number }
  readonly quotes: (i: number) => readonly QuoteView[]
  readonly events: (i: number) => readonly Membership[]
  /** The id of each participant of each event. */
  readonly nameIds: (i: number) => readonly string[]
  /** Articles whose words so many others print that not every pair was compared. */
  readonly crowded: readonly number[]
}

/** For each name a number that is the same for the same id, and 0 for none. */
const numbered = (ids: readonly (string | null)[]): Uint32Array => {
  const numbers = new Map<string, number>()
  return Uint32Array.from(ids, (id) => {
    if (id === null) return 0
    const number = numbers.get(id) ?? numbers.size + 1
    numbers.set(id, number)
    return number
  })
}

const range = (ends: Uint32Array, i: number): readonly number[] => {
  const from = i === 0 ? 0 : ends[i - 1]!
  return Array.from({ length: ends[i]! - from }, (_, k) => from + k)
}

/**
 * Finds the copies in a corpus: of articles, of quotes, of events, and of speakers under several names.
 *
 * @param corpus its articles in path order
 * @param wordsOf the hashed words of an article, for the comparison of candidates
 */
export const deduplicate = (corpus: Corpus, wordsOf: WordsOf): Clusters => {
  const ids = nameIds(corpus.names)
  const idNumbers = numbered(ids)
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
    quotes: quoteViews(corpus, quotes, ids),
    events: eventViews(corpus, events),
    nameIds: participantIds(corpus, ids),
    crowded: articles.crowded,
  }
}

const rowId = (corpus: Corpus, letter: 'q' | 'e', article: number, row: number): string => {
  const ends = letter === 'q' ? corpus.quoteEnd : corpus.eventEnd
  return `${articleIdAt(corpus, article)}-${letter}${numberWithin(ends, article, row)}`
}

const quoteViews = (corpus: Corpus, { canonical, size, conflict }: QuoteClusters, ids: readonly (string | null)[]) => {
  const { article, speaker } = corpus.quote
  return (i: number): readonly QuoteView[] =>
    range(corpus.quoteEnd, i).map((row) => ({
      clusterId: rowId(corpus, 'q', article[canonical[row]!]!, canonical[row]!),
      clusterSize: size[row]!,
      isCanonical: canonical[row] === row,
      hasConflict: conflict[row] === 1,
      speakerId: speaker[row] === 0 ? null : ids[speaker[row]! - 1]!,
    }))
}

const eventViews =
  (corpus: Corpus, { canonical, size }: EventClusters) =>
  (i: number): readonly Membership[] =>
    range(corpus.eventEnd, i).map((row) => ({
      clusterId: rowId(corpus, 'e', corpus.event.article[canonical[row]!]!, canonical[row]!),
      clusterSize: size[row]!,
      isCanonical: canonical[row] === row,
    }))

const participantIds =
  (corpus: Corpus, ids: readonly (string | null)[]) =>
  (i: number): readonly string[] =>
    range(corpus.eventEnd, i).flatMap((row) =>
      range(corpus.event.participantEnd, row).map((at) => {
        const name = corpus.event.participant[at]!
        // Somebody unnamed is somebody of this article alone.
        return ids[name] ?? `${articleIdAt(corpus, i)}-${slug(corpus.names[name]!.name) || 'unnamed'}`
      }),
    )
