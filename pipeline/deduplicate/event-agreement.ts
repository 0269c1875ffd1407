import { type EventType, eventTypeNames } from '../../schemas/plover.js'
import type { Corpus } from './corpus.js'
import { FOREVER, NONE, PLAN, PLANNED, type Profile, SEVERAL } from './event-profile.js'
import { type Parties, shared, sideCounts } from './parties.js'

const typeNumber = (name: EventType): number => eventTypeNames.indexOf(name)
/** Types in which both sides act: who stands first says nothing. */
const MUTUAL: ReadonlySet<EventType> = new Set(['AGREE', 'CONSULT', 'COOPERATE'])
const SUPPORT = typeNumber('SUPPORT')
/** Planned meetings are told of by whom and about when; other plans are joined with their act by day or place only. */
const AS_PLANNED = new Set((['AGREE', 'CONSULT'] as const).map(typeNumber))
/** Points as near as this, in hundredths of a degree, are of one town. */
const ONE_TOWN = 30
/** Days between two articles that may tell of one act of which they name one party only. */
const ONE_NEWS = 1

export const samePlace = (
  { place, placeCountry, latitude, longitude }: Profile,
  a: number,
  b: number,
): 'same' | 'unknown' | 'other' => {
  if (place[a] === 0 || place[b] === 0) return 'unknown'
  if (latitude[a]! > 0 && latitude[b]! > 0) {
    const isNear =
      Math.abs(latitude[a]! - latitude[b]!) <= ONE_TOWN && Math.abs(longitude[a]! - longitude[b]!) <= ONE_TOWN
    return isNear ? 'same' : 'other'
  }
  if (placeCountry[a]! > 0 && placeCountry[b]! > 0)
    return placeCountry[a] !== placeCountry[b] ? 'other' : place[a] === place[b] ? 'same' : 'unknown'
  return place[a] === place[b] ? 'same' : 'other'
}

/** What two lists of parties have in common; null where they contradict each other. */
interface Common {
  readonly count: number
  /** Whether one party in common is enough in news of the same day: a doer of something done to somebody. */
  readonly isDoer: boolean
  /** Whether every party of each is one of the other. */
  readonly isWhole: boolean
}

const partyAgreement = ({ event }: Corpus, parties: Parties, order: Uint32Array) => {
  const { from, middle, to, who, names } = parties
  const sides = sideCounts(parties, order)
  /** How many they have in common of what stands for each of them between two places; -1 where they contradict each other. */
  const common = (one: number, other: number, begin: Uint32Array, end: Uint32Array, byCountry: boolean): number =>
    shared(parties, begin[one]!, end[one]!, begin[other]!, end[other]!, byCountry)
  const mutual = eventTypeNames.map((name) => MUTUAL.has(name))
  const isMutual = (i: number): boolean => mutual[event.type[i]!]!
  /** Several who do together what is mostly done by one to another: "Iran and Russia signed". */
  const isJoint = (i: number): boolean => middle[i] === to[i] && middle[i]! - from[i]! > 1
  const length = (i: number): number => to[i]! - from[i]!
  return (a: number, b: number, byCountry: boolean, isOneArticle: boolean): Common | null => {
    const one = order[a]!
    const other = order[b]!
    const both = isMutual(one) || isMutual(other) || (isJoint(one) && isJoint(other))
    if (both) {
      const most = Math.max(sides[a]!, sides[b]!)
      // Two who met are not three who met; where one party is told, with whom is open, but for one other.
      if (sides[a] !== sides[b] && (most > 2 || isOneArticle)) return null
      const count = common(one, other, from, to, byCountry)
      return count < 0 ? null : { count, isDoer: false, isWhole: length(one) === length(other) }
    }
    if (event.type[one] === SUPPORT && isJoint(one) !== isJoint(other)) return null
    const acting = common(one, other, from, middle, byCountry)
    const acted = acting < 0 ? -1 : common(one, other, middle, to, byCountry)
    if (acted < 0) return null
    const count = acting + acted
    const isDoer = acting > 0 && names.isGroup[who[from[one]!]!] === 0
    return { count, isDoer, isWhole: count === length(one) && count === length(other) }
  }
}

/**
 * What clusters are joined by, in this order: mentions of one article that both say when or both do not (what undated
 * ones are about is the news, not the dated past); all of one article; all; and what has neither day nor place to compare.
 */
export type Round = 'article, alike' | 'article' | 'all' | 'last'

/** Compares two clusters, given as their roots. */
export const eventAgreement = (corpus: Corpus, parties: Parties, order: Uint32Array, profile: Profile) => {
  const commonParties = partyAgreement(corpus, parties, order)
  const { type, isNegated, firstDay, lastDay, dated, firstPublished, lastPublished, article, nextList } = profile
  const isTimeless = (rank: number): boolean => lastDay[rank] === FOREVER

  const sameType = (a: number, b: number, isPlaced: boolean): boolean => {
    if (type[a] === type[b]) return true
    const act = type[a] === PLAN ? type[b]! : type[a]!
    return AS_PLANNED.has(act) || (PLANNED.has(act) && (isPlaced || (dated[a] === 1 && dated[b] === 1)))
  }
  const isOneNews = (a: number, b: number): boolean => {
    const last = Math.max(lastPublished[a]!, lastPublished[b]!)
    return last !== FOREVER && last - Math.min(firstPublished[a]!, firstPublished[b]!) <= ONE_NEWS
  }
  const sameParties = (a: number, b: number, byCountry: boolean, isOneArticle: boolean): Common | null => {
    let best: Common | null = null
    for (let one = a; one !== NONE; one = nextList[one]!)
      for (let other = b; other !== NONE; other = nextList[other]!) {
        const common = commonParties(one, other, byCountry, isOneArticle)
        if (common === null) return null
        if (common.count >= (best?.count ?? 0)) best = common
      }
    return best
  }
  return (a: number, b: number, round: Round): boolean => {
    if (type[a] !== type[b] && type[a] !== PLAN && type[b] !== PLAN) return false
    if (isNegated[a] !== isNegated[b] || firstDay[a]! > lastDay[b]! || firstDay[b]! > lastDay[a]!) return false
    if (round === 'article, alike' && dated[a] !== dated[b]) return false
    const where = samePlace(profile, a, b)
    if (where === 'other' || !sameType(a, b, where === 'same')) return false
    const isOneArticle = article[a] === article[b] && article[a] !== SEVERAL
    const saysWhen = !isTimeless(a) && !isTimeless(b)
    // Where nothing says when or where, a country does not stand for a person.
    const common = sameParties(a, b, isOneArticle || saysWhen || where === 'same', isOneArticle)
    if (common === null || common.count === 0) return false
    if (common.count === 1) {
      if (dated[a] === 1 && dated[b] === 1) return true
      // One party is little to go by: it must be the same name.
      const isNamed = (sameParties(a, b, false, isOneArticle)?.count ?? 0) > 0
      return isNamed && (isOneArticle || (common.isDoer && isOneNews(a, b)))
    }
    if (isOneArticle || saysWhen || where === 'same') return true
    // Two meet more than once: where one does not say when, neither may say where.
    return round === 'last' && common.isWhole && profile.place[a] === 0 && profile.place[b] === 0
  }
}
