import { type ArticleClusters, clusterArticles, type WordsOf } from './articles.js'
import { articleIdAt, type Corpus, numberWithin } from './corpus.js'
import { clusterEvents, type EventClusters, partiesOf } from './events.js'
import { nameIds, slug } from './names.js'
import { clusterQuotes, type QuoteClusters } from './quotes.js'

interface Membership {
  readonly clusterId: string
  readonly clusterSize: number
  readonly isCanonical: boolean
}

/** What only the whole corpus can tell of one article; quotes, events and participants in their order. */
export interface ArticleView {
  readonly article: Membership & { readonly similarity: number }
  readonly quotes: readonly (Membership & { readonly hasConflict: boolean; readonly speakerId: string | null })[]
  readonly events: readonly (Membership & { readonly nameIds: readonly string[] })[]
}

export interface Clusters {
  /** How many clusters the articles form. */
  readonly count: number
  /** What the tables say of article number i. */
  readonly viewOf: (i: number) => ArticleView
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
  const events = clusterEvents(corpus, partiesOf(corpus, idNumbers))
  return {
    count: articles.canonical.reduce((sum, canonical, i) => sum + (canonical === i ? 1 : 0), 0),
    viewOf: (i) => viewOf(corpus, ids, articles, quotes, events, i),
    crowded: articles.crowded,
  }
}

const viewOf = (
  corpus: Corpus,
  ids: readonly (string | null)[],
  articles: ArticleClusters,
  quotes: QuoteClusters,
  events: EventClusters,
  i: number,
): ArticleView => {
  const { quote, event, names } = corpus
  const rowId = (letter: 'q' | 'e', ends: Uint32Array, article: number, row: number): string =>
    `${articleIdAt(corpus, article)}-${letter}${numberWithin(ends, article, row)}`
  // Somebody unnamed is somebody of this article alone.
  const nameId = (name: number): string =>
    ids[name] ?? `${articleIdAt(corpus, i)}-${slug(names[name]!.name) || 'unnamed'}`
  return {
    article: {
      clusterId: articleIdAt(corpus, articles.canonical[i]!),
      clusterSize: articles.size[i]!,
      isCanonical: articles.canonical[i] === i,
      similarity: articles.similarity[i]!,
    },
    quotes: range(corpus.quoteEnd, i).map((row) => {
      const canonical = quotes.canonical[row]!
      return {
        clusterId: rowId('q', corpus.quoteEnd, quote.article[canonical]!, canonical),
        clusterSize: quotes.size[row]!,
        isCanonical: canonical === row,
        hasConflict: quotes.conflict[row] === 1,
        speakerId: quote.speaker[row] === 0 ? null : ids[quote.speaker[row]! - 1]!,
      }
    }),
    events: range(corpus.eventEnd, i).map((row) => {
      const canonical = events.canonical[row]!
      return {
        clusterId: rowId('e', corpus.eventEnd, event.article[canonical]!, canonical),
        clusterSize: events.size[row]!,
        isCanonical: canonical === row,
        nameIds: range(event.participantEnd, row).map((at) => nameId(event.participant[at]!)),
      }
    }),
  }
}
