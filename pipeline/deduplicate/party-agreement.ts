import { type EventType, eventTypeNames } from '../../schemas/plover.js'
import type { Corpus } from './corpus.js'
import { type Parties, partiesFrom, shared, sideCounts } from './parties.js'

/** Types in which both sides act: who stands first says nothing. */
const MUTUAL: ReadonlySet<EventType> = new Set(['AGREE', 'CONSULT', 'COOPERATE'])
const SUPPORT = eventTypeNames.indexOf('SUPPORT')

/**
 * What two lists of parties have in common, as one number, for there are many millions of comparisons: how many parties,
 * times four; and
 *
 * - 2 where one party in common is enough in news of the same day: a doer of something done to somebody,
 * - 1 where every party of each is one of the other.
 */
export type Common = number
export const PARTY = 4
export const DOER = 2
export const WHOLE = 1
/** They contradict each other. */
export const CONTRADICTION = -1

/** What a mention's list of parties is. */
export const IS_MUTUAL = 1
/** Several who do together what is mostly done by one to another: "Iran and Russia signed". */
const IS_JOINT = 2
const IS_SUPPORT = 4
/** Its first actor is somebody by name. */
const HAS_DOER = 8

/** What each mention's list of parties is, by rank. */
export const formsOf = ({ event }: Corpus, parties: Parties, order: Uint32Array): Uint8Array => {
  const { middle, to, isGroupFirst } = parties
  const mutual = eventTypeNames.map((name) => MUTUAL.has(name))
  const forms = new Uint8Array(order.length)
  for (let rank = 0; rank < order.length; rank++) {
    const type = event.type[order[rank]!]!
    const from = partiesFrom(parties, rank)
    const isJoint = middle[rank] === to[rank] && to[rank]! - from > 1
    const hasDoer = middle[rank]! > from && isGroupFirst[rank] === 0
    forms[rank] =
      (mutual[type] ? IS_MUTUAL : 0) |
      (isJoint ? IS_JOINT : 0) |
      (type === SUPPORT ? IS_SUPPORT : 0) |
      (hasDoer ? HAS_DOER : 0)
  }
  return forms
}

/** Compares the parties of two mentions, given by their ranks. */
export const partyAgreement = (parties: Parties, forms: Uint8Array) => {
  const { middle, to } = parties
  const sides = sideCounts(parties)
  return (a: number, b: number, byCountry: boolean, isOneArticle: boolean): Common => {
    const aFrom = partiesFrom(parties, a)
    const bFrom = partiesFrom(parties, b)
    const aLength = to[a]! - aFrom
    const bLength = to[b]! - bFrom
    if (((forms[a]! | forms[b]!) & IS_MUTUAL) | (forms[a]! & forms[b]! & IS_JOINT)) {
      // Two who met are not three who met; where one party is told, with whom is open, but for one other.
      if (sides[a] !== sides[b] && (isOneArticle || sides[a]! > 2 || sides[b]! > 2)) return CONTRADICTION
      const count = shared(parties, aFrom, to[a]!, bFrom, to[b]!, byCountry)
      return count < 0 ? CONTRADICTION : count * PARTY + (aLength === bLength ? WHOLE : 0)
    }
    if (forms[a]! & IS_SUPPORT && (forms[a]! ^ forms[b]!) & IS_JOINT) return CONTRADICTION
    const acting = shared(parties, aFrom, middle[a]!, bFrom, middle[b]!, byCountry)
    if (acting < 0) return CONTRADICTION
    const acted = shared(parties, middle[a]!, to[a]!, middle[b]!, to[b]!, byCountry)
    if (acted < 0) return CONTRADICTION
    const count = acting + acted
    return (
      count * PARTY +
      (acting > 0 && forms[a]! & HAS_DOER ? DOER : 0) +
      (count === aLength && count === bLength ? WHOLE : 0)
    )
  }
}
