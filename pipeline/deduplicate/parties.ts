import { type Corpus, countryNumber } from './corpus.js'

/** Who takes part, over the whole corpus: for each name a number, its country, and whether it is a person. */
interface Names {
  /** The same for the same name id; 0 for somebody unnamed. */
  readonly id: Uint32Array
  readonly country: Uint16Array
  readonly isPerson: Uint8Array
}

/** The parties of each event that say who they are: actors are `who[from[i]…middle[i]]`, recipients `who[middle[i]…to[i]]`. */
export interface Parties {
  readonly names: Names
  readonly who: Uint32Array
  readonly from: Uint32Array
  readonly middle: Uint32Array
  readonly to: Uint32Array
}

export const partiesOf = ({ names, event }: Corpus, id: Uint32Array): Parties => {
  const country = Uint16Array.from(names, (name) => countryNumber(name.country))
  const isPerson = Uint8Array.from(names, ({ kind }) => (kind === 'person' ? 1 : 0))
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
  return { names: { id, country, isPerson }, who, from, middle, to }
}

/** The same name, or the same country where one of the two is no person: "Putin" and "Moscow", not "Putin" and "Lavrov". */
const sameParty = ({ id, country, isPerson }: Names, a: number, b: number, byCountry: boolean): boolean =>
  (id[a]! > 0 && id[a] === id[b]) ||
  (byCountry && country[a]! > 0 && country[a] === country[b] && !(isPerson[a] && isPerson[b]))

export interface Stretch {
  readonly from: number
  readonly end: number
}

/** How many of the shorter of two stretches of parties stand in the longer one; -1 where one of them does not. */
export const shared = (parties: Parties, a: Stretch, b: Stretch, byCountry: boolean): number => {
  const { who, names } = parties
  const [few, many] = a.end - a.from <= b.end - b.from ? [a, b] : [b, a]
  for (let i = few.from; i < few.end; i++) {
    let j = many.from
    while (j < many.end && !sameParty(names, who[i]!, who[j]!, byCountry)) j++
    if (j === many.end) return -1
  }
  return few.end - few.from
}

/** How many parties a mention has, by its rank. */
export interface PartyCount {
  readonly all: (rank: number) => number
  readonly persons: (rank: number) => number
}

export const partyCount = ({ from, to, who, names }: Parties, order: Uint32Array): PartyCount => ({
  all: (rank) => to[order[rank]!]! - from[order[rank]!]!,
  persons: (rank) =>
    who.subarray(from[order[rank]!], to[order[rank]!]).reduce((sum, one) => sum + names.isPerson[one]!, 0),
})
