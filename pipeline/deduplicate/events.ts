import { type EventType, eventStatuses, eventTypeNames } from '../../schemas/plover.js'
import { ranksOf } from './articles.js'
import { eachBucket, joinAlike } from './buckets.js'
import type { Corpus } from './corpus.js'
import { growingUint32 } from './growing.js'
import { type Parties, type PartyCount, partiesOf, partyCount, type Stretch, shared } from './parties.js'
import { mixed } from './runs.js'
import { disjointSets } from './union.js'

export interface EventClusters {
  /** Number of the canonical event, for each event. */
  readonly canonical: Uint32Array
  readonly size: Uint32Array
}

/** A mention without a date may be of anything from this many days before its article was published to as many after. */
const NEAR_PUBLICATION = 31
const FOREVER = 0xffffffff
/** Days in a block: mentions find each other where their days touch the same block. */
const BLOCK = 32
/** A stretch longer than this many blocks is looked for among all mentions of the same parties. */
const MANY_BLOCKS = 4
const ANY_BLOCK = 0xffffff

const typeNumber = (name: EventType): number => eventTypeNames.indexOf(name)
const AGREE = typeNumber('AGREE')
/** What a planned act, an AGREE, may be once it is reported. */
const PLANNED = new Set([AGREE, ...(['CONSULT', 'SUPPORT', 'COOPERATE', 'AID'] as const).map(typeNumber)])
/** Types in which both sides act: who stands first says nothing. */
const MUTUAL = new Set((['AGREE', 'CONSULT', 'SUPPORT', 'COOPERATE'] as const).map(typeNumber))
const SCHEDULED = eventStatuses.indexOf('scheduled')
const NEGATED = eventStatuses.indexOf('negated')

/** Numbers of all mentions, the best evidenced first; then from the earliest article, then as they stand. */
const evidenceOrder = ({ event, published }: Corpus): Uint32Array => {
  const day = event.article.map((article) => published[article]! || FOREVER)
  return event.article
    .map((_, i) => i)
    .sort((a, b) => event.evidence[b]! - event.evidence[a]! || day[a]! - day[b]! || a - b)
}

/** What is known of a cluster so far; each array has an entry for each rank, and that of the cluster's root counts. */
interface Profile {
  readonly type: Uint8Array
  readonly firstDay: Uint32Array
  readonly lastDay: Uint32Array
  readonly dated: Uint8Array
  readonly place: Uint32Array
  readonly placeCountry: Uint16Array
  /** Ranks of the mention with the most parties and of the one with the most persons. */
  readonly fullest: Uint32Array
  readonly mostNamed: Uint32Array
}

const profileOf = ({ event, published }: Corpus, order: Uint32Array): Profile => {
  const day = order.map((i) => published[event.article[i]!]!)
  const around = (rank: number, days: number, unknown: number): number => (day[rank] ? day[rank]! + days : unknown)
  return {
    type: Uint8Array.from(order, (i) => event.type[i]!),
    firstDay: order.map((i, rank) => event.firstDay[i]! || around(rank, -NEAR_PUBLICATION, 0)),
    lastDay: order.map((i, rank) => event.lastDay[i]! || around(rank, NEAR_PUBLICATION, FOREVER)),
    dated: Uint8Array.from(order, (i) => (event.firstDay[i]! > 0 ? 1 : 0)),
    place: order.map((i) => event.place[i]!),
    placeCountry: Uint16Array.from(order, (i) => event.placeCountry[i]!),
    fullest: order.map((_, rank) => rank),
    mostNamed: order.map((_, rank) => rank),
  }
}

const comparison = (corpus: Corpus, parties: Parties, order: Uint32Array, profile: Profile) => {
  const { event } = corpus
  const isPlan = (rank: number): boolean =>
    event.type[order[rank]!] === AGREE && event.status[order[rank]!] === SCHEDULED
  const sameType = (a: number, b: number): boolean =>
    profile.type[a] === profile.type[b] ||
    (isPlan(a) && PLANNED.has(profile.type[b]!)) ||
    (isPlan(b) && PLANNED.has(profile.type[a]!))
  const isNegated = (rank: number): boolean => event.status[order[rank]!] === NEGATED
  const samePlace = (a: number, b: number): boolean =>
    profile.place[a] === 0 ||
    profile.place[b] === 0 ||
    profile.place[a] === profile.place[b] ||
    (profile.placeCountry[a]! > 0 && profile.placeCountry[a] === profile.placeCountry[b])
  /** How many parties two mentions share; -1 where the shorter list of one role has somebody whom the longer one has not. */
  const inCommon = (one: number, other: number, byCountry: boolean): number => {
    const { from, middle, to } = parties
    const all = (i: number): Stretch => ({ from: from[i]!, end: to[i]! })
    if (MUTUAL.has(event.type[one]!) || MUTUAL.has(event.type[other]!))
      return shared(parties, all(one), all(other), byCountry)
    const actors = (i: number): Stretch => ({ from: from[i]!, end: middle[i]! })
    const recipients = (i: number): Stretch => ({ from: middle[i]!, end: to[i]! })
    const acting = shared(parties, actors(one), actors(other), byCountry)
    const acted = acting < 0 ? -1 : shared(parties, recipients(one), recipients(other), byCountry)
    return acted < 0 ? -1 : acting + acted
  }
  const sameParties = (a: number, b: number): boolean => {
    // Where nothing says when, a country does not stand for a person.
    const byCountry = profile.lastDay[a] !== FOREVER && profile.lastDay[b] !== FOREVER
    const mention = (which: Uint32Array, rank: number): number => order[which[rank]!]!
    if (inCommon(mention(profile.mostNamed, a), mention(profile.mostNamed, b), byCountry) < 0) return false
    const count = inCommon(mention(profile.fullest, a), mention(profile.fullest, b), byCountry)
    // One party in common is enough only where both say when.
    return count > 1 || (count === 1 && profile.dated[a] === 1 && profile.dated[b] === 1)
  }
  return (a: number, b: number): boolean =>
    sameType(a, b) &&
    isNegated(a) === isNegated(b) &&
    profile.firstDay[a]! <= profile.lastDay[b]! &&
    profile.firstDay[b]! <= profile.lastDay[a]! &&
    samePlace(a, b) &&
    sameParties(a, b)
}

/** The root keeps what both know together, so that a mention that knows little chains no two that contradict each other. */
const merge = (profile: Profile, root: number, other: number, count: PartyCount): void => {
  if (profile.type[root] === AGREE) profile.type[root] = profile.type[other]!
  profile.firstDay[root] = Math.max(profile.firstDay[root]!, profile.firstDay[other]!)
  profile.lastDay[root] = Math.min(profile.lastDay[root]!, profile.lastDay[other]!)
  profile.dated[root] = profile.dated[root]! | profile.dated[other]!
  if (profile.place[root] === 0) {
    profile.place[root] = profile.place[other]!
    profile.placeCountry[root] = profile.placeCountry[other]!
  }
  const { fullest, mostNamed } = profile
  if (count.all(fullest[other]!) > count.all(fullest[root]!)) fullest[root] = fullest[other]!
  if (count.persons(mostNamed[other]!) > count.persons(mostNamed[root]!)) mostNamed[root] = mostNamed[other]!
}

const blockOf = (day: number): number => Math.floor(day / BLOCK)
/** A long or unknown stretch stands in the block of all. */
const isWide = (first: number, last: number): boolean => blockOf(last) - blockOf(first) >= MANY_BLOCKS

/** Calls `visit` with what a mention may be looked for under: each named party, and each country, with the type of the act. */
const eachCode = (
  { event }: Corpus,
  { names, who, from, to }: Parties,
  i: number,
  visit: (code: number) => void,
): void => {
  const family = PLANNED.has(event.type[i]!) ? AGREE : event.type[i]!
  for (let at = from[i]!; at < to[i]!; at++) {
    const name = who[at]!
    if (names.id[name]! > 0) visit(mixed(names.id[name]!, family))
    if (names.country[name]! > 0) visit(mixed(~names.country[name]!, family))
  }
}

/** Mentions whose keys are sorted at a time: each has a few keys, of 20 bytes. */
const MENTIONS_AT_ONCE = 250_000

/**
 * Visits every set of mentions that may be of one event: those that share a party and a block of days. Who stands in
 * the block of all is compared with everybody.
 */
const eachBlock = (
  corpus: Corpus,
  parties: Parties,
  order: Uint32Array,
  profile: Profile,
  visit: (bucket: Uint32Array) => void,
): void => {
  // Blocks by the days that each mention gives itself: joining narrows what a cluster says.
  const first = profile.firstDay.slice()
  const last = profile.lastDay.slice()
  const wide = new Set<number>()
  order.forEach((i, rank) => {
    if (isWide(first[rank]!, last[rank]!)) eachCode(corpus, parties, i, (code) => wide.add(code))
  })
  const parts = Math.ceil(order.length / MENTIONS_AT_ONCE)
  for (let part = 0; part < parts; part++) {
    const keys = growingUint32()
    const members = growingUint32()
    const add = (key: number, member: number): void => {
      keys.push(key)
      members.push(member)
    }
    order.forEach((i, rank) => {
      const isEverywhere = isWide(first[rank]!, last[rank]!)
      eachCode(corpus, parties, i, (code) => {
        if (code % parts !== part) return
        if (isEverywhere || wide.has(code)) add(mixed(code, ANY_BLOCK), rank)
        if (isEverywhere) return
        const end = blockOf(last[rank]!)
        for (let block = blockOf(first[rank]!); block <= end; block++) add(mixed(code, block), rank)
      })
    })
    eachBucket(keys.view(), members.view(), visit)
  }
}

/**
 * Clusters of mentions of one event: same type (or its plan), agreeing parties, days that touch, same place. A mention
 * is compared with what is known of a whole cluster, the best evidenced first.
 *
 * @param nameNumbers for each name a number that is the same for the same id; 0 for somebody unnamed
 */
export const clusterEvents = (corpus: Corpus, nameNumbers: Uint32Array): EventClusters => {
  const parties = partiesOf(corpus, nameNumbers)
  const order = evidenceOrder(corpus)
  const ranks = ranksOf(order)
  const sets = disjointSets(order.length)
  const profile = profileOf(corpus, order)
  const agrees = comparison(corpus, parties, order, profile)
  const count = partyCount(parties, order)
  const tryJoin = (a: number, b: number): boolean => {
    const root = Math.min(sets.find(a), sets.find(b))
    const other = Math.max(sets.find(a), sets.find(b))
    if (!agrees(root, other)) return false
    merge(profile, root, other, count)
    sets.join(root, other)
    return true
  }
  eachBlock(corpus, parties, order, profile, (bucket) => joinAlike(bucket, { find: sets.find, tryJoin }))
  const roots = ranks.map((rank) => sets.find(rank))
  const size = new Uint32Array(order.length)
  for (const root of roots) size[root]!++
  return { canonical: roots.map((root) => order[root]!), size: roots.map((root) => size[root]!) }
}
