import { type EventType, eventStatuses, eventTypeNames } from '../../schemas/plover.js'
import type { Corpus } from './corpus.js'
import { type Parties, partiesFrom } from './parties.js'
import { IS_MUTUAL } from './party-agreement.js'
import { ANYBODY, partyBits } from './party-bits.js'

/** A mention without a date may be of anything from this many days before its article was published, if it is a plan to as many after. */
const NEAR_PUBLICATION = 31
/** The last day of a mention of which nothing says when: later than any, and yet a signed number of 32 bits of which a day can be taken. */
export const FOREVER = 0x3fffffff
/** In place of the article of a cluster whose mentions stand in several. */
export const SEVERAL = -1
/** Lists of parties of one cluster that a candidate is compared with. */
const MANY_LISTS = 8
/** Ends a chain of ranks. */
export const NONE = -1

const typeNumber = (name: EventType): number => eventTypeNames.indexOf(name)
const AGREE = typeNumber('AGREE')
/** What a planned act, an AGREE, may be once it is reported. */
export const PLANNED: ReadonlySet<number> = new Set(
  (['AGREE', 'CONSULT', 'SUPPORT', 'COOPERATE', 'AID'] as const).map(typeNumber),
)
const status = (name: (typeof eventStatuses)[number]): number => eventStatuses.indexOf(name)
const SCHEDULED = status('scheduled')
const OCCURRED = status('occurred')
const NEGATED_STATUS = status('negated')

/**
 * What nearly every comparison ends with: a row of eight numbers for each rank. They stand side by side because clusters
 * are compared in any order, and one place far off in memory takes longer to reach than all of them to be compared.
 */
export const ROW = 8
/** The days that all mentions have in common; the last is FOREVER where nothing says when. */
export const FIRST_DAY = 0
export const LAST_DAY = 1
/** A type in the lowest bits, the flags below, and above them the country of the place. */
export const KIND = 2
/** A glance at the parties, those of the root: see `partyBits`. */
export const ACTORS = 3
export const RECIPIENTS = 4
export const ARTICLE = 5
export const PLACE = 6
/** Latitude in the upper half, longitude in the lower one. */
export const POINT = 7

export const TYPE = 0xff
/** In place of the type of a cluster of mere plans: what they come to is not known yet. */
export const PLAN = 0xff
export const NEGATED = 0x100
/** A mention gives a date. */
export const DATED = 0x200
/** In the root's own mention both sides act; its `ACTORS` are all. */
export const MUTUAL = 0x400
/** Others have joined it. */
export const JOINED = 0x800
/** Where the country starts. */
export const COUNTRY = 16

/** What is known of a cluster so far; what stands at its root counts. */
export interface Profile {
  readonly facts: Int32Array
  /** First and last day on which its articles were published; 0 and FOREVER where one of them does not say. */
  readonly firstPublished: Int32Array
  readonly lastPublished: Int32Array
  /** Chains of ranks, from the root: one for each different list of parties. */
  readonly nextList: Int32Array
  readonly lastList: Int32Array
  readonly lists: Uint8Array
  /** Equal for equal lists of parties. */
  readonly listHash: Uint32Array
}

/** Whether a cluster holds this very list of parties already. */
const hasList = ({ nextList, listHash }: Profile, root: number, list: number): boolean => {
  for (let rank = root; rank !== NONE; rank = nextList[rank]!) if (listHash[rank] === listHash[list]) return true
  return false
}

/** A plan may lie a day off: "today" is of the day of writing, not of publication. */
const firstDayOf = (stated: number, state: number, isPlan: boolean, published: number): number => {
  if (stated > 0) return stated - Number(isPlan)
  return published > 0 ? published - (state === SCHEDULED ? 1 : NEAR_PUBLICATION) : 0
}
const lastDayOf = (stated: number, state: number, isPlan: boolean, published: number): number => {
  if (stated > 0) return stated + Number(isPlan)
  return published > 0 ? published + (state === OCCURRED ? 1 : NEAR_PUBLICATION) : FOREVER
}

/** What each mention alone says. */
export const profileOf = (
  { event, published }: Corpus,
  parties: Parties,
  forms: Uint8Array,
  order: Uint32Array,
): Profile => {
  const { middle, to, listHash } = parties
  const count = order.length
  const facts = new Int32Array(count * ROW)
  const firstPublished = new Int32Array(count)
  const lastPublished = new Int32Array(count)
  const lastList = new Int32Array(count)
  for (let rank = 0; rank < count; rank++) {
    const i = order[rank]!
    const row = rank * ROW
    const state = event.status[i]!
    const isPlan = event.type[i] === AGREE && state === SCHEDULED
    const day = published[event.article[i]!]!
    const from = partiesFrom(parties, rank)
    const isMutual = (forms[rank]! & IS_MUTUAL) > 0
    facts[row + FIRST_DAY] = firstDayOf(event.firstDay[i]!, state, isPlan, day)
    facts[row + LAST_DAY] = lastDayOf(event.lastDay[i]!, state, isPlan, day)
    facts[row + KIND] =
      (isPlan ? PLAN : event.type[i]!) |
      (state === NEGATED_STATUS ? NEGATED : 0) |
      (event.firstDay[i]! > 0 ? DATED : 0) |
      (isMutual ? MUTUAL : 0) |
      (event.placeCountry[i]! << COUNTRY)
    facts[row + ACTORS] = partyBits(parties, from, isMutual ? to[rank]! : middle[rank]!)
    facts[row + RECIPIENTS] = isMutual ? ANYBODY : partyBits(parties, middle[rank]!, to[rank]!)
    facts[row + ARTICLE] = event.article[i]!
    facts[row + PLACE] = event.place[i]!
    facts[row + POINT] = (event.latitude[i]! << 16) | event.longitude[i]!
    firstPublished[rank] = day
    lastPublished[rank] = day || FOREVER
    lastList[rank] = rank
  }
  const nextList = new Int32Array(count).fill(NONE)
  const lists = new Uint8Array(count).fill(1)
  return { facts, firstPublished, lastPublished, nextList, lastList, lists, listHash }
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

const mergePlace = (facts: Int32Array, root: number, other: number): void => {
  const isNearer = facts[root + POINT] === 0 && facts[other + POINT] !== 0
  if (facts[root + PLACE] === 0 || isNearer) facts[root + PLACE] = facts[other + PLACE]! || facts[root + PLACE]!
  if (facts[root + KIND]! >>> COUNTRY === 0) facts[root + KIND]! |= (facts[other + KIND]! >>> COUNTRY) << COUNTRY
  if (isNearer) facts[root + POINT] = facts[other + POINT]!
}

/** The root keeps what both know together, so that a mention that knows little chains no two that contradict each other. */
export const merge = (profile: Profile, root: number, other: number): void => {
  const { facts, firstPublished, lastPublished } = profile
  const to = root * ROW
  const from = other * ROW
  const kind = facts[to + KIND]!
  if ((kind & TYPE) === PLAN) facts[to + KIND] = (kind & ~TYPE) | (facts[from + KIND]! & TYPE)
  facts[to + KIND]! |= (facts[from + KIND]! & DATED) | JOINED
  facts[to + FIRST_DAY] = Math.max(facts[to + FIRST_DAY]!, facts[from + FIRST_DAY]!)
  facts[to + LAST_DAY] = Math.min(facts[to + LAST_DAY]!, facts[from + LAST_DAY]!)
  if (facts[to + ARTICLE] !== facts[from + ARTICLE]) facts[to + ARTICLE] = SEVERAL
  firstPublished[root] = Math.min(firstPublished[root]!, firstPublished[other]!)
  lastPublished[root] = Math.max(lastPublished[root]!, lastPublished[other]!)
  mergePlace(facts, to, from)
  mergeLists(profile, root, other)
}

/** Gives a cluster of which nothing says when the days about which its article seems to be published. */
export const assumePublished = ({ facts, firstPublished, lastPublished }: Profile, root: number, day: number): void => {
  facts[root * ROW + FIRST_DAY] = day - NEAR_PUBLICATION
  facts[root * ROW + LAST_DAY] = day + NEAR_PUBLICATION
  firstPublished[root] = lastPublished[root] = day
}
