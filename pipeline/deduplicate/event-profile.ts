import { type EventType, eventStatuses, eventTypeNames } from '../../schemas/plover.js'
import type { Corpus } from './corpus.js'
import type { Parties } from './parties.js'
import { mixed } from './runs.js'

/** A mention without a date may be of anything from this many days before its article was published, if it is a plan to as many after. */
const NEAR_PUBLICATION = 31
/** The last day of a mention of which nothing says when. */
export const FOREVER = 0xffffffff
/** In place of the article of a cluster whose mentions stand in several. */
export const SEVERAL = 0xffffffff
/** In place of the type of a cluster of mere plans: what they come to is not known yet. */
export const PLAN = 0xff
/** Lists of parties of one cluster that a candidate is compared with. */
const MANY_LISTS = 8
/** Ends a chain of ranks. */
export const NONE = 0xffffffff

const typeNumber = (name: EventType): number => eventTypeNames.indexOf(name)
const AGREE = typeNumber('AGREE')
/** What a planned act, an AGREE, may be once it is reported. */
export const PLANNED: ReadonlySet<number> = new Set(
  (['AGREE', 'CONSULT', 'SUPPORT', 'COOPERATE', 'AID'] as const).map(typeNumber),
)
const status = (name: (typeof eventStatuses)[number]): number => eventStatuses.indexOf(name)
const SCHEDULED = status('scheduled')
const OCCURRED = status('occurred')
const NEGATED = status('negated')

/** What is known of a cluster so far; each array has an entry for each rank, and that of the cluster's root counts. */
export interface Profile {
  readonly type: Uint8Array
  readonly isNegated: Uint8Array
  /** The days that all mentions have in common; `lastDay` is FOREVER where nothing says when. */
  readonly firstDay: Uint32Array
  readonly lastDay: Uint32Array
  readonly dated: Uint8Array
  /** First and last day on which its articles were published; 0 and FOREVER where one of them does not say. */
  readonly firstPublished: Uint32Array
  readonly lastPublished: Uint32Array
  readonly article: Uint32Array
  readonly place: Uint32Array
  readonly placeCountry: Uint16Array
  readonly latitude: Uint16Array
  readonly longitude: Uint16Array
  /** Chains of ranks, from the root: one for each different list of parties. */
  readonly nextList: Uint32Array
  readonly lastList: Uint32Array
  readonly lists: Uint8Array
  /** Equal for equal lists of parties. */
  readonly listHash: Uint32Array
}

/** Whether a cluster holds this very list of parties already. */
const hasList = ({ nextList, listHash }: Profile, root: number, list: number): boolean => {
  for (let rank = root; rank !== NONE; rank = nextList[rank]!) if (listHash[rank] === listHash[list]) return true
  return false
}

const listHashes = ({ who, from, middle, to, names }: Parties, order: Uint32Array): Uint32Array =>
  order.map((i) => {
    let hash = middle[i]! - from[i]!
    for (let at = from[i]!; at < to[i]!; at++)
      hash = mixed(hash, names.id[who[at]!]! > 0 ? names.id[who[at]!]! : ~who[at]!)
    return hash
  })

/** What each mention alone says. A plan may lie a day off: "today" is of the day of writing, not of publication. */
export const profileOf = ({ event, published }: Corpus, parties: Parties, order: Uint32Array): Profile => {
  const day = order.map((i) => published[event.article[i]!]!)
  const isPlan = Uint8Array.from(order, (i) => Number(event.type[i] === AGREE && event.status[i] === SCHEDULED))
  const first = (i: number, rank: number): number => {
    if (event.firstDay[i]! > 0) return event.firstDay[i]! - isPlan[rank]!
    return day[rank] ? day[rank]! - (event.status[i] === SCHEDULED ? 1 : NEAR_PUBLICATION) : 0
  }
  const last = (i: number, rank: number): number => {
    if (event.lastDay[i]! > 0) return event.lastDay[i]! + isPlan[rank]!
    return day[rank] ? day[rank]! + (event.status[i] === OCCURRED ? 1 : NEAR_PUBLICATION) : FOREVER
  }
  return {
    type: Uint8Array.from(order, (i, rank) => (isPlan[rank] ? PLAN : event.type[i]!)),
    isNegated: Uint8Array.from(order, (i) => Number(event.status[i] === NEGATED)),
    firstDay: order.map(first),
    lastDay: order.map(last),
    dated: Uint8Array.from(order, (i) => (event.firstDay[i]! > 0 ? 1 : 0)),
    firstPublished: day,
    lastPublished: day.map((one) => (one > 0 ? one : FOREVER)),
    article: order.map((i) => event.article[i]!),
    place: order.map((i) => event.place[i]!),
    placeCountry: Uint16Array.from(order, (i) => event.placeCountry[i]!),
    latitude: Uint16Array.from(order, (i) => event.latitude[i]!),
    longitude: Uint16Array.from(order, (i) => event.longitude[i]!),
    nextList: order.map(() => NONE),
    lastList: order.map((_, rank) => rank),
    lists: new Uint8Array(order.length).fill(1),
    listHash: listHashes(parties, order),
  }
}

const mergeLists = (profile: Profile, root: number, other: number): void => {
  const { nextList, lastList, lists } = profile
  for (let rank = other; rank !== NONE && lists[root]! < MANY_LISTS; ) {
    const next = nextList[rank]!
    if (!hasList(profile, root, rank)) {
      nextList[lastList[root]!] = rank
      nextList[rank] = NONE
      lastList[root] = rank
      lists[root]!++
    }
    rank = next
  }
}

const mergePlace = (profile: Profile, root: number, other: number): void => {
  const { place, placeCountry, latitude, longitude } = profile
  const isNearer = latitude[root] === 0 && latitude[other]! > 0
  if (place[root] === 0 || isNearer) place[root] = place[other]! || place[root]!
  if (placeCountry[root] === 0) placeCountry[root] = placeCountry[other]!
  if (!isNearer) return
  latitude[root] = latitude[other]!
  longitude[root] = longitude[other]!
}

/** The root keeps what both know together, so that a mention that knows little chains no two that contradict each other. */
export const merge = (profile: Profile, root: number, other: number): void => {
  const { type, firstDay, lastDay, dated, firstPublished, lastPublished, article } = profile
  if (type[root] === PLAN) type[root] = type[other]!
  firstDay[root] = Math.max(firstDay[root]!, firstDay[other]!)
  lastDay[root] = Math.min(lastDay[root]!, lastDay[other]!)
  dated[root] = dated[root]! | dated[other]!
  firstPublished[root] = Math.min(firstPublished[root]!, firstPublished[other]!)
  lastPublished[root] = Math.max(lastPublished[root]!, lastPublished[other]!)
  if (article[root] !== article[other]) article[root] = SEVERAL
  mergePlace(profile, root, other)
  mergeLists(profile, root, other)
}

/** Gives a cluster of which nothing says when the days about which its article seems to be published. */
export const assumePublished = (profile: Profile, root: number, day: number): void => {
  profile.firstDay[root] = day - NEAR_PUBLICATION
  profile.lastDay[root] = day + NEAR_PUBLICATION
  profile.firstPublished[root] = profile.lastPublished[root] = day
}
