import { type ArticleCluster, clusterArticles } from './articles.js'
import { clusterEvents, type EventCluster } from './events.js'
import type { Fingerprint, NameFingerprint } from './fingerprint.js'
import { nameIds, slug } from './names.js'
import { clusterQuotes, type QuoteCluster } from './quotes.js'

/** What only the whole corpus can tell; every list is parallel to the fingerprints. */
export interface Clusters {
  readonly articles: readonly ArticleCluster[]
  readonly quotes: readonly (readonly QuoteCluster[])[]
  readonly events: readonly (readonly EventCluster[])[]
  /** The id of a name in an article; somebody unnamed has an id of that article alone. */
  readonly nameId: (article: number, name: NameFingerprint) => string
}

/** Finds the copies in a corpus. The result is the same whatever the order of the fingerprints. */
export const deduplicate = (corpus: readonly Fingerprint[]): Clusters => {
  const names = nameIds(corpus.flatMap((article) => article.names))
  return {
    articles: clusterArticles(corpus),
    quotes: clusterQuotes(corpus, names),
    events: clusterEvents(corpus, names),
    nameId: (article, name) => names.idOf(name) ?? `${corpus[article]!.articleId}-${slug(name.name) || 'unnamed'}`,
  }
}
