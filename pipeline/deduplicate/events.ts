import { byCanonical } from './articles.js'
import type { EventFingerprint, Fingerprint } from './fingerprint.js'
import type { NameIds } from './names.js'

export interface EventCluster {
  readonly clusterId: string
  readonly clusterSize: number
  readonly isCanonical: boolean
}

interface Party {
  readonly id: string
  readonly isPerson: boolean
  readonly country: string | null
}

interface Mention {
  readonly article: Fingerprint
  readonly number: number
  readonly event: EventFingerprint
  readonly parties: readonly Party[]
}

/** A planned act is an AGREE; once it is reported it may be any of these. */
const PLANNED = new Set(['CONSULT', 'SUPPORT', 'COOPERATE', 'AID'])

const sameType = (a: EventFingerprint, b: EventFingerprint): boolean =>
  a.event === b.event ||
  (a.event === 'AGREE' && a.status === 'scheduled' && PLANNED.has(b.event)) ||
  (b.event === 'AGREE' && b.status === 'scheduled' && PLANNED.has(a.event))

const sameDate = (a: EventFingerprint, b: EventFingerprint): boolean =>
  a.dateStart === null ||
  b.dateStart === null ||
  (a.dateStart <= (b.dateEnd ?? b.dateStart) && b.dateStart <= (a.dateEnd ?? a.dateStart))

const fold = (place: string): string => place.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

const samePlace = (a: EventFingerprint, b: EventFingerprint): boolean => {
  if (a.place === null || b.place === null) return true
  if (fold(a.place) === fold(b.place)) return true
  return a.placeCountry !== null && a.placeCountry === b.placeCountry
}

const sameParty = (a: Party, b: Party): boolean =>
  a.id === b.id || (a.country !== null && a.country === b.country && !(a.isPerson && b.isPerson))

/** Every party of the shorter list stands in the longer one, by name or, where one is no person, by country. */
const sameParties = (a: readonly Party[], b: readonly Party[]): boolean => {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a]
  return few.length > 0 && few.every((party) => many.some((other) => sameParty(party, other)))
}

const negatedAlike = (a: EventFingerprint, b: EventFingerprint): boolean =>
  (a.status === 'negated') === (b.status === 'negated')

const agrees = (a: Mention, b: Mention): boolean =>
  sameType(a.event, b.event) &&
  negatedAlike(a.event, b.event) &&
  sameDate(a.event, b.event) &&
  samePlace(a.event, b.event) &&
  sameParties(a.parties, b.parties)

const evidence = ({ event, parties }: Mention): number =>
  (event.dateStart === null ? 0 : event.precision === 'day' ? 3 : 2) +
  (event.place === null ? 0 : 1) +
  parties.length / 4 +
  (event.status === 'occurred' ? 1 : 0) +
  event.confidence

const byEvidence = (a: Mention, b: Mention): number =>
  evidence(b) - evidence(a) || byCanonical(a.article, b.article) || a.number - b.number

const mentionsOf = (article: Fingerprint, names: NameIds): readonly Mention[] => {
  const parties = article.names.map((name) => {
    const id = names.idOf(name)
    return id === null ? null : { id, isPerson: name.kind === 'person', country: name.country }
  })
  return article.events.map((event, i) => ({
    article,
    number: i + 1,
    event,
    parties: [...event.actors, ...event.recipients].map((name) => parties[name]!).filter((party) => party !== null),
  }))
}

/**
 * Clusters of mentions of one event. The best evidenced mentions come first; each next one joins the first cluster with
 * all of whose members it agrees, so that an unknown date never chains two known ones together.
 */
export const clusterEvents = (corpus: readonly Fingerprint[], names: NameIds): readonly (readonly EventCluster[])[] => {
  const mentions = corpus.map((article) => mentionsOf(article, names))
  const clusters: Mention[][] = []
  const byKey = new Map<string, number[]>()
  for (const mention of mentions.flat().sort(byEvidence)) {
    const keys = [...new Set(mention.parties.flatMap(({ id, country }) => [id, `country ${country}`]))]
    const near = [...new Set(keys.flatMap((key) => byKey.get(key) ?? []))].sort((a, b) => a - b)
    const home = near.find((cluster) => clusters[cluster]!.every((member) => agrees(member, mention)))
    const index = home ?? clusters.push([]) - 1
    clusters[index]!.push(mention)
    for (const key of keys) {
      const bucket = byKey.get(key) ?? []
      if (!bucket.includes(index)) bucket.push(index)
      byKey.set(key, bucket)
    }
  }
  const found = new Map<Mention, EventCluster>()
  for (const cluster of clusters) {
    const canonical = cluster[0]!
    const clusterId = `${canonical.article.articleId}-e${canonical.number}`
    for (const mention of cluster)
      found.set(mention, { clusterId, clusterSize: cluster.length, isCanonical: mention === canonical })
  }
  return mentions.map((list) => list.map((mention) => found.get(mention)!))
}
