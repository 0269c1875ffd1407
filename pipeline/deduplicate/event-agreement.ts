import { type EventType, eventTypeNames } from '../../schemas/plover.js'
import {
  ACTORS,
  ARTICLE,
  COUNTRY,
  DATED,
  FIRST_DAY,
  FOREVER,
  KIND,
  LAST_DAY,
  MUTUAL,
  NEGATED,
  NONE,
  PLACE,
  PLAN,
  PLANNED,
  POINT,
  type Profile,
  RECIPIENTS,
  ROW,
  SEVERAL,
  TYPE,
} from './event-profile.js'
import type { Parties } from './parties.js'
import { CONTRADICTION, type Common, DOER, PARTY, partyAgreement, WHOLE } from './party-agreement.js'
import { mayMeet } from './party-bits.js'

const typeNumber = (name: EventType): number => eventTypeNames.indexOf(name)
/** Planned meetings are told of by whom and about when; other plans are joined with their act by day or place only. */
const AS_PLANNED = new Set((['AGREE', 'CONSULT'] as const).map(typeNumber))
/** Points as near as this, in hundredths of a degree, are of one town. */
const ONE_TOWN = 30
/** Days between two articles that may tell of one act of which they name one party only. */
const ONE_NEWS = 1

type Where = 'same' | 'unknown' | 'other'

/** Of two clusters, given by where their rows start. */
const samePlace = (facts: Int32Array, a: number, b: number): Where => {
  const place = facts[a + PLACE]!
  const other = facts[b + PLACE]!
  if (place === 0 || other === 0) return 'unknown'
  const point = facts[a + POINT]!
  const otherPoint = facts[b + POINT]!
  if (point !== 0 && otherPoint !== 0) {
    const isNear =
      Math.abs((point >>> 16) - (otherPoint >>> 16)) <= ONE_TOWN &&
      Math.abs((point & 0xffff) - (otherPoint & 0xffff)) <= ONE_TOWN
    return isNear ? 'same' : 'other'
  }
  const country = facts[a + KIND]! >>> COUNTRY
  const otherCountry = facts[b + KIND]! >>> COUNTRY
  if (country > 0 && otherCountry > 0) return country !== otherCountry ? 'other' : place === other ? 'same' : 'unknown'
  return place === other ? 'same' : 'other'
}

/** Whether the days of two touch, as 1 or 0: no branch is taken, for in a crowd it could not be guessed. */
export const touch = (facts: Int32Array, a: number, b: number): number =>
  ~((facts[a + LAST_DAY]! - facts[b + FIRST_DAY]!) | (facts[b + LAST_DAY]! - facts[a + FIRST_DAY]!)) >>> 31

/** A glance at what the acts are and who takes part; false only where two do not agree. */
const mayAgree = (facts: Int32Array, a: number, b: number): boolean => {
  const kind = facts[a + KIND]!
  const other = facts[b + KIND]!
  const differ = kind ^ other
  if ((differ & NEGATED) !== 0) return false
  if ((differ & TYPE) !== 0 && (kind & TYPE) !== PLAN && (other & TYPE) !== PLAN) return false
  if ((differ & MUTUAL) !== 0) return true
  return mayMeet(facts[a + ACTORS]!, facts[b + ACTORS]!) && mayMeet(facts[a + RECIPIENTS]!, facts[b + RECIPIENTS]!)
}

/**
 * What clusters are joined by, in this order: mentions of one article that both say when or both do not (what undated
 * ones are about is the news, not the dated past); all of one article; all; and what has neither day nor place to compare.
 */
export type Round = 'article, alike' | 'article' | 'all' | 'last'

/** Compares two clusters, given as their roots, of which the days touch. */
export const eventAgreement = (parties: Parties, forms: Uint8Array, profile: Profile) => {
  const commonParties = partyAgreement(parties, forms)
  const { facts, firstPublished, lastPublished, nextList } = profile

  const sameType = (a: number, b: number, isPlaced: boolean): boolean => {
    const type = facts[a + KIND]! & TYPE
    const other = facts[b + KIND]! & TYPE
    if (type === other) return true
    const act = type === PLAN ? other : type
    const areDated = (facts[a + KIND]! & facts[b + KIND]! & DATED) > 0
    return AS_PLANNED.has(act) || (PLANNED.has(act) && (isPlaced || areDated))
  }
  const isOneNews = (a: number, b: number): boolean => {
    const last = Math.max(lastPublished[a]!, lastPublished[b]!)
    return last !== FOREVER && last - Math.min(firstPublished[a]!, firstPublished[b]!) <= ONE_NEWS
  }
  /** The most that two of their lists have in common, where no two contradict each other. */
  const sameParties = (a: number, b: number, byCountry: boolean, isOneArticle: boolean): Common => {
    let best = 0
    for (let one = a; one !== NONE; one = nextList[one]!)
      for (let other = b; other !== NONE; other = nextList[other]!) {
        const common = commonParties(one, other, byCountry, isOneArticle)
        if (common === CONTRADICTION) return CONTRADICTION
        if (common >= best - (best % PARTY)) best = common
      }
    return best
  }
  return (a: number, b: number, round: Round): boolean => {
    const one = a * ROW
    const two = b * ROW
    if (!mayAgree(facts, one, two)) return false
    const dated = facts[one + KIND]! & DATED
    const areAlike = dated === (facts[two + KIND]! & DATED)
    if (round === 'article, alike' && !areAlike) return false
    const where = samePlace(facts, one, two)
    if (where === 'other' || !sameType(one, two, where === 'same')) return false
    const isOneArticle = facts[one + ARTICLE] === facts[two + ARTICLE] && facts[one + ARTICLE] !== SEVERAL
    const saysWhen = facts[one + LAST_DAY] !== FOREVER && facts[two + LAST_DAY] !== FOREVER
    // Where nothing says when or where, a country does not stand for a person.
    const common = sameParties(a, b, isOneArticle || saysWhen || where === 'same', isOneArticle)
    if (common < PARTY) return false
    if (common < 2 * PARTY) {
      if (dated > 0 && areAlike) return true
      // One party is little to go by: it must be the same name.
      const isNews = isOneArticle || ((common & DOER) > 0 && isOneNews(a, b))
      return isNews && sameParties(a, b, false, isOneArticle) >= PARTY
    }
    if (isOneArticle || saysWhen || where === 'same') return true
    // Two meet more than once: where one does not say when, neither may say where.
    return round === 'last' && (common & WHOLE) > 0 && facts[one + PLACE] === 0 && facts[two + PLACE] === 0
  }
}
