import { type Corpus, countryNumber } from './corpus.js'

/** Who takes part, over the whole corpus: for each name a number, its country, and what it is. */
interface Names {
  /** The same for the same name id; 0 for somebody unnamed. */
  readonly id: Uint32Array
  readonly country: Uint16Array
  readonly isCountry: Uint8Array
  readonly isGroup: Uint8Array
}

/** The parties of each event that say who they are: actors are `who[from[i]…middle[i]]`, recipients `who[middle[i]…to[i]]`. */
export interface Parties {
  readonly names: Names
  readonly who: Uint32Array
  readonly from: Uint32Array
  readonly middle: Uint32Array
  readonly to: Uint32Array
}

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

export const partiesOf = (corpus: Corpus, id: Uint32Array): Parties => {
  const { names, event } = corpus
  const country = countriesOf(corpus, id)
  const isCountry = Uint8Array.from(names, ({ kind }) => (kind === 'country' ? 1 : 0))
  const isGroup = Uint8Array.from(names, ({ kind }) => (kind === 'group' || kind === 'unnamed' ? 1 : 0))
  const who = new Uint32Array(event.participant.length)
  const from = new Uint32Array(event.article.length)
  const middle = new Uint32Array(event.article.length)
  const to = new Uint32Array(event.article.length)
  let read = 0
  let kept = 0
  for (let i = 0; i < event.article.length; i++) {
    const recipients = read + event.actors[i]!
    from[i] = middle[i] = kept
    for (; read < event.participantEnd[i]!; read++) {
      const name = event.participant[read]!
      if (id[name]! > 0 || country[name]! > 0) who[kept++] = name
      if (read < recipients) middle[i] = kept
    }
    to[i] = kept
  }
  return { names: { id, country, isCountry, isGroup }, who, from, middle, to }
}

/** The same name, or a country and one of its people or bodies: "Putin" and "Moscow", not "Putin" and "Lavrov". */
const sameParty = ({ id, country, isCountry }: Names, a: number, b: number, byCountry: boolean): boolean =>
  (id[a]! > 0 && id[a] === id[b]) ||
  (byCountry && country[a]! > 0 && country[a] === country[b] && (isCountry[a] === 1 || isCountry[b] === 1))

/** How many of the shorter of two stretches of parties, `who[a…aEnd]` and `who[b…bEnd]`, stand in the longer one; -1 where one of them does not. */
export const shared = (
  parties: Parties,
  a: number,
  aEnd: number,
  b: number,
  bEnd: number,
  byCountry: boolean,
): number => {
  if (aEnd - a > bEnd - b) return shared(parties, b, bEnd, a, aEnd, byCountry)
  const { who, names } = parties
  for (let i = a; i < aEnd; i++) {
    let j = b
    while (j < bEnd && !sameParty(names, who[i]!, who[j]!, byCountry)) j++
    if (j === bEnd) return -1
  }
  return aEnd - a
}

/** Parties of one mention that are told apart; the rest of a longer list says nothing more about how many sides there are. */
const MANY_PARTIES = 16

/**
 * How many sides each mention has: countries, and who has none. Two ministers of one country who meet a third are one
 * side; where all are of one country, each of them is.
 */
export const sideCounts = ({ from, to, who, names }: Parties, order: Uint32Array): Uint8Array =>
  Uint8Array.from(order, (i) => {
    if (to[i]! - from[i]! < 2) return to[i]! - from[i]!
    const end = Math.min(to[i]!, from[i]! + MANY_PARTIES)
    /** How many different names or countries stand there, of those that are asked for. */
    const different = (of: (name: number) => number): number => {
      let count = 0
      for (let at = from[i]!; at < end; at++) {
        const one = of(who[at]!)
        let before = from[i]!
        while (before < at && of(who[before]!) !== one) before++
        if (one > 0 && before === at) count++
      }
      return count
    }
    const nations = different((name) => names.country[name]!)
    const others = different((name) => (names.country[name]! > 0 ? 0 : names.id[name]!))
    if (nations !== 1 || others > 0) return nations + others
    return Math.max(
      1,
      different((name) => (names.isCountry[name]! > 0 ? 0 : names.id[name]!)),
    )
  })
