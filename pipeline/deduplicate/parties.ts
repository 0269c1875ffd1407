import { type Corpus, countryNumber } from './corpus.js'
import { mixed } from './runs.js'

/**
 * The parties of each mention that say who they are, the mentions in the order of their ranks: actors are those from the
 * end of the mention before to `middle[rank]`, recipients those from there to `to[rank]`. What parties are compared by
 * stands with them, so that no name is looked up for it.
 */
export interface Parties {
  /** The same for the same name id; 0 for somebody unnamed. */
  readonly id: Uint32Array
  /** 0 where unknown; with `A_COUNTRY` where the party is that country. */
  readonly country: Uint16Array
  readonly middle: Uint32Array
  readonly to: Uint32Array
  /** By rank: 1 where the first party is a group or somebody unnamed. */
  readonly isGroupFirst: Uint8Array
  /** By rank: equal for equal lists of parties. */
  readonly listHash: Uint32Array
}

/** A bit beyond the 15 of a country's number. */
const A_COUNTRY = 0x8000
/** The number of a party's country. */
export const countryAt = ({ country }: Parties, at: number): number => country[at]! & (A_COUNTRY - 1)

/** Whether a party is a country. */
export const isCountryAt = ({ country }: Parties, at: number): boolean => country[at]! > A_COUNTRY

/** Where the parties of a mention start. */
export const partiesFrom = ({ to }: Parties, rank: number): number => (rank === 0 ? 0 : to[rank - 1]!)

/** Of each name its country; of a person the one that most mentions in events give, where articles disagree or some give none. */
const countriesOf = ({ names, event }: Corpus, id: Uint32Array): Uint16Array => {
  const country = Uint16Array.from(names, (name) => countryNumber(name.country))
  const mentions = new Uint32Array(names.length)
  for (const name of event.participant) mentions[name]!++
  const votes = new Map<number, Map<number, number>>()
  names.forEach(({ kind }, i) => {
    if (kind !== 'person' || country[i] === 0 || id[i] === 0) return
    const those = votes.get(id[i]!) ?? new Map<number, number>()
    votes.set(id[i]!, those.set(country[i]!, (those.get(country[i]!) ?? 0) + mentions[i]!))
  })
  const winners = new Map(
    [...votes].map(([who, those]) => [who, [...those].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]![0]]),
  )
  return country.map((own, i) => (names[i]!.kind === 'person' ? (winners.get(id[i]!) ?? own) : own))
}

/**
 * @param numberOf for each name a number that is the same for the same id; 0 for somebody unnamed
 * @param order the mention of each rank
 */
export const partiesOf = (corpus: Corpus, numberOf: Uint32Array, order: Uint32Array): Parties => {
  const { names, event } = corpus
  const countries = countriesOf(corpus, numberOf)
  names.forEach(({ kind }, i) => {
    if (kind === 'country' && countries[i]! > 0) countries[i]! |= A_COUNTRY
  })
  const isGroup = Uint8Array.from(names, ({ kind }) => (kind === 'group' || kind === 'unnamed' ? 1 : 0))
  const isKnown = (name: number): boolean => numberOf[name]! > 0 || countries[name]! > 0
  const id = new Uint32Array(event.participant.length)
  const country = new Uint16Array(event.participant.length)
  const middle = new Uint32Array(order.length)
  const to = new Uint32Array(order.length)
  const isGroupFirst = new Uint8Array(order.length)
  const listHash = new Uint32Array(order.length)
  let kept = 0
  for (let rank = 0; rank < order.length; rank++) {
    const i = order[rank]!
    const from = i === 0 ? 0 : event.participantEnd[i - 1]!
    const recipients = from + event.actors[i]!
    const first = kept
    let actors = 0
    for (let at = from; at < recipients; at++) if (isKnown(event.participant[at]!)) actors++
    middle[rank] = kept + actors
    let hash = actors
    for (let at = from; at < event.participantEnd[i]!; at++) {
      const name = event.participant[at]!
      if (!isKnown(name)) continue
      if (kept === first) isGroupFirst[rank] = isGroup[name]!
      id[kept] = numberOf[name]!
      country[kept] = countries[name]!
      kept++
      hash = mixed(hash, numberOf[name]! > 0 ? numberOf[name]! : ~name)
    }
    to[rank] = kept
    listHash[rank] = hash
  }
  return { id, country, middle, to, isGroupFirst, listHash }
}

/** The same name, or a country and one of its people or bodies: "Putin" and "Moscow", not "Putin" and "Lavrov". */
const sameParty = ({ id, country }: Parties, a: number, b: number, byCountry: boolean): boolean => {
  if (id[a]! > 0 && id[a] === id[b]) return true
  const both = country[a]! | country[b]!
  // Of one country, or one is that country: no more than its bit tells them apart.
  return byCountry && both > A_COUNTRY && ((country[a]! ^ country[b]!) & (A_COUNTRY - 1)) === 0
}

/** How many of the shorter of two stretches of parties, a…aEnd and b…bEnd, stand in the longer one; -1 where one of them does not. */
export const shared = (
  parties: Parties,
  a: number,
  aEnd: number,
  b: number,
  bEnd: number,
  byCountry: boolean,
): number => {
  if (aEnd - a > bEnd - b) return shared(parties, b, bEnd, a, aEnd, byCountry)
  for (let i = a; i < aEnd; i++) {
    let j = b
    while (j < bEnd && !sameParty(parties, i, j, byCountry)) j++
    if (j === bEnd) return -1
  }
  return aEnd - a
}

/** Parties of one mention that are told apart; the rest of a longer list says nothing more about how many sides there are. */
const MANY_PARTIES = 16

/**
 * How many sides a mention has: countries, and who has none. Two ministers of one country who meet a third are one
 * side; where all are of one country, each of them is.
 */
const sidesOf = (parties: Parties, from: number, to: number): number => {
  if (to - from < 2) return to - from
  const end = Math.min(to, from + MANY_PARTIES)
  /** How many different names or countries stand there, of those that are asked for. */
  const different = (of: (at: number) => number): number => {
    let count = 0
    for (let at = from; at < end; at++) {
      const one = of(at)
      let before = from
      while (before < at && of(before) !== one) before++
      if (one > 0 && before === at) count++
    }
    return count
  }
  const nations = different((at) => countryAt(parties, at))
  const others = different((at) => (countryAt(parties, at) > 0 ? 0 : parties.id[at]!))
  if (nations !== 1 || others > 0) return nations + others
  return Math.max(
    1,
    different((at) => (isCountryAt(parties, at) ? 0 : parties.id[at]!)),
  )
}

/** How many sides each mention has, by rank. */
export const sideCounts = (parties: Parties): Uint8Array => {
  const counts = new Uint8Array(parties.to.length)
  for (let rank = 0; rank < counts.length; rank++)
    counts[rank] = sidesOf(parties, partiesFrom(parties, rank), parties.to[rank]!)
  return counts
}
