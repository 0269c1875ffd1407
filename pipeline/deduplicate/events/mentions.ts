import type { Corpus } from '../corpus.js'
import { countryNumber } from '../corpus.js'
import type { Mention, Party, Story } from './mention.js'
import { type Rarity, rarityOf } from './rarity.js'

/** Of each name its country; of a person the one that most mentions in events give, where articles disagree or some give none. */
const countriesOf = ({ names, event }: Corpus, ids: Uint32Array): Uint16Array => {
  const country = Uint16Array.from(names, (name) => countryNumber(name.country))
  const mentions = new Uint32Array(names.length)
  for (const name of event.participant) mentions[name]!++
  const votes = new Map<number, Map<number, number>>()
  names.forEach(({ kind }, i) => {
    if (kind !== 'person' || country[i] === 0 || ids[i] === 0) return
    const those = votes.get(ids[i]!) ?? new Map<number, number>()
    votes.set(ids[i]!, those.set(country[i]!, (those.get(country[i]!) ?? 0) + mentions[i]!))
  })
  const winners = new Map(
    [...votes].map(([who, those]) => [who, [...those].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]![0]]),
  )
  return country.map((own, i) => (names[i]!.kind === 'person' ? (winners.get(ids[i]!) ?? own) : own))
}

const partiesOf = (corpus: Corpus, ids: Uint32Array): readonly Party[] => {
  const countries = countriesOf(corpus, ids)
  return corpus.names.map(({ kind }, i) => ({
    id: ids[i]!,
    country: countries[i]!,
    isCountry: kind === 'country' && countries[i]! > 0,
    isProper: kind === 'country' || kind === 'person',
  }))
}

const bitsOf = (words: Uint32Array, rarity: Rarity): Float32Array => {
  const bits = new Float32Array(words.length)
  for (let i = 0; i < words.length; i++) bits[i] = rarity.bits(words[i]!)
  return bits
}

const normOf = (bits: Float32Array): number => {
  let sum = 0
  for (let i = 0; i < bits.length; i++) sum += bits[i]! * bits[i]!
  return Math.sqrt(sum)
}

/** The mentions of a corpus, made when they are asked for. */
export interface Mentions {
  readonly count: number
  readonly rarity: Rarity
  /** The mention of a rank. */
  readonly at: (rank: number) => Mention
}

/** Stories that are kept between two questions: mentions of one article are asked for one after the other. */
const KEPT = 1 << 12

/**
 * @param ids for each name of the corpus a number that is the same for the same id; 0 for somebody unnamed
 * @param order the number of the event of each rank
 */
export const mentionsOf = (corpus: Corpus, ids: Uint32Array, order: Uint32Array): Mentions => {
  const { event, published, story, storyEnd } = corpus
  const rarity = rarityOf(corpus.articles, story)
  const storyBits = bitsOf(story, rarity)
  const wordBits = bitsOf(event.word, rarity)
  const parties = partiesOf(corpus, ids)
  const kept: (Story | undefined)[] = new Array(KEPT).fill(undefined)
  const storyAt = (article: number): Story => {
    const known = kept[article % KEPT]
    if (known?.article === article) return known
    const [start, end] = [article === 0 ? 0 : storyEnd[article - 1]!, storyEnd[article]!]
    const words = story.subarray(start, end)
    const bits = storyBits.subarray(start, end)
    const made = { article, published: published[article]!, words, bits, norm: normOf(bits) }
    kept[article % KEPT] = made
    return made
  }
  const known = (from: number, end: number): Party[] => {
    const found: Party[] = []
    for (let i = from; i < end; i++) {
      const party = parties[event.participant[i]!]!
      if (party.id > 0 || party.country > 0) found.push(party)
    }
    return found
  }
  const at = (rank: number): Mention => {
    const i = order[rank]!
    const from = i === 0 ? 0 : event.participantEnd[i - 1]!
    const middle = from + event.actors[i]!
    const start = i === 0 ? 0 : event.wordEnd[i - 1]!
    const end = event.wordEnd[i]!
    return {
      rank,
      story: storyAt(event.article[i]!),
      sentence: event.sentence[i]!,
      type: event.type[i]!,
      mode: event.mode[i]!,
      act: event.act[i]!,
      stem: event.stem[i]!,
      status: event.status[i]!,
      actors: known(from, middle),
      recipients: known(middle, event.participantEnd[i]!),
      firstDay: event.firstDay[i]!,
      lastDay: event.lastDay[i]!,
      place: event.place[i]!,
      placeCountry: event.placeCountry[i]!,
      latitude: event.latitude[i]!,
      longitude: event.longitude[i]!,
      words: event.word.subarray(start, end),
      bits: wordBits.subarray(start, end),
    }
  }
  return { count: order.length, rarity, at }
}
