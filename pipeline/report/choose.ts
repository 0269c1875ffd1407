import type { Corpus } from '../deduplicate/corpus.js'
import type { Clusters } from '../deduplicate/deduplicate.js'
import { tally } from './best.js'

const SPEAKERS = 30
const STORIES = 16
const DISPUTES = 10

/** What the page will tell of: chosen from the small records of the corpus, before any row is read. */
export interface Chosen {
  /** The most quoted speakers and how often each is, copies counted once; the most quoted first. */
  readonly speakers: readonly (readonly [id: string, count: number])[]
  /** Clusters of events, and how many articles report each. */
  readonly stories: ReadonlyMap<string, number>
  /** Clusters of quotations whose copies name different speakers. */
  readonly disputes: ReadonlySet<string>
  readonly quoteCopies: number
}

const chooseQuotes = ({ quote }: Corpus, clusters: Clusters) => {
  const speakers = tally()
  const disputes = tally()
  let quoteCopies = 0
  for (let i = 0; i < quote.article.length; i++) {
    const { speakerId, isCanonical, hasConflict, clusterId } = clusters.quote(i)
    if (!isCanonical) quoteCopies++
    if (speakerId !== null && isCanonical) speakers.add(speakerId)
    if (hasConflict) disputes.add(clusterId)
  }
  return { speakers: speakers.top(SPEAKERS), disputes: new Set(disputes.top(DISPUTES).map(([id]) => id)), quoteCopies }
}

/** Clusters that most articles report, and those whose articles state different days. */
const chooseStories = ({ event }: Corpus, clusters: Clusters): ReadonlyMap<string, number> => {
  const articles = new Map<string, { count: number; last: number; day: number; differs: boolean }>()
  for (let i = 0; i < event.article.length; i++) {
    const { clusterId, clusterSize } = clusters.event(i)
    if (clusterSize < 2) continue
    const known = articles.get(clusterId) ?? { count: 0, last: -1, day: 0, differs: false }
    articles.set(clusterId, known)
    // Articles come one after the other.
    if (known.last !== event.article[i]!) known.count++
    known.last = event.article[i]!
    const day = event.firstDay[i]!
    if (day !== 0 && known.day !== 0 && day !== known.day) known.differs = true
    if (day !== 0) known.day = day
  }
  const told = [...articles].filter(([, { count }]) => count > 1)
  const most = told.sort(([a, m], [b, n]) => n.count - m.count || (a < b ? -1 : 1))
  const differing = most.filter(([, { differs }]) => differs)
  return new Map([...most.slice(0, STORIES), ...differing.slice(0, STORIES / 2)].map(([id, { count }]) => [id, count]))
}

export const choose = (corpus: Corpus, clusters: Clusters): Chosen => ({
  ...chooseQuotes(corpus, clusters),
  stories: chooseStories(corpus, clusters),
})
