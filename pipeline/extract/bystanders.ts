import type { Mention } from '../document.js'
import { wordMap, wordSet } from '../word-sets.js'
import type { NounPhrase } from './items.js'
import { changed, fromMention, type Party } from './party.js'
import { headWord, type Reading } from './reading.js'
import { partiesOf } from './roles.js'

const persons = wordSet([
  'president',
  'leader',
  'official',
  'minister',
  'premier',
  'head',
  'chief',
  'politician',
  'statesman',
  'diplomat',
  'counterpart',
])
const countries = wordSet(['country', 'nation', 'state', 'neighbour', 'neighbor', 'ally', 'government'])
const both = wordSet(['both'])
const either = wordSet(['side', 'party', 'pair', 'duo', 'both'])
const numbers = wordMap([
  ['two', 2],
  ['both', 2],
  ['three', 3],
  ['four', 4],
])

const numberIn = (reading: Reading, phrase: NounPhrase): number | null => {
  for (let i = phrase.first; i < phrase.end; i++) {
    const number = numbers.get(reading.tokens[i]!.word)
    if (number !== undefined) return number
  }
  return null
}

const isDefinite = (reading: Reading, phrase: NounPhrase): boolean => {
  return definite.has(reading.tokens[phrase.first]!.word)
}

const definite = wordSet(['the', 'both', 'these'])

/**
 * "the two presidents", "both sides", "the three countries": the parties last named before it, as many as it counts,
 * of the kind that its noun asks for. Null where the phrase is nothing of the kind, or too few are named.
 */
export const countedParties = (reading: Reading, phrase: NounPhrase): readonly Party[] | null => {
  if (phrase.possessor !== null || !isDefinite(reading, phrase)) return null
  const word = headWord(reading, phrase)
  const wanted = persons.has(word) ? 'person' : countries.has(word) ? 'country' : either.has(word) ? 'either' : null
  if (wanted === null) return null
  const head = reading.tokens[phrase.head]!
  const isBoth = both.has(word)
  if (head.word === word && !isBoth) return null
  const start = reading.tokens[phrase.first]!.start
  const number = numberIn(reading, phrase) ?? 2
  const span = { start, end: head.end }
  const mention = reading.document.text.slice(start, head.end)
  const company = (isBoth ? pairBefore(reading, phrase) : null) ?? companyOf(reading, phrase, wanted)
  if (company !== null) return company.map((party) => changed(party, { mention, span }))
  const found: Party[] = []
  for (const party of mostNamed(reading, start, wanted)) {
    if (wanted === 'either' && (party.country === null || found.some((other) => other.country === party.country)))
      continue
    found.push(changed(party, { mention, span }))
    if (found.length === number) return found
  }
  return null
}

/** "A and B were allied, both backing C": the two subjects of an earlier clause of the sentence. */
const pairBefore = (reading: Reading, phrase: NounPhrase): readonly Party[] | null => {
  const pair = reading.clauses.findLast(
    ({ subject, verb }) => verb !== null && verb.end <= phrase.first && subject?.members.length === 2,
  )?.subject
  const parties = pair == null ? [] : partiesOf(reading, pair)
  return parties.length === 2 ? parties : null
}

/** Those who last met, as many as the phrase counts; null where nobody did. */
const companyOf = (reading: Reading, phrase: NounPhrase, wanted: string): readonly Party[] | null => {
  const number = numberIn(reading, phrase)
  const fits = (parties: readonly Party[]): boolean =>
    (number === null ? parties.length > 1 : parties.length === number) &&
    (wanted === 'either' || parties.every((party) => party.kind === wanted))
  return reading.company.findLast(fits) ?? null
}

/** How far back the parties may be named, in mentions: enough for a few paragraphs, little enough for long texts. */
const MEMORY = 80

/** Persons or countries named before a position, those named most often first, of equals the later. */
const mostNamed = (reading: Reading, position: number, wanted: string): readonly Party[] => {
  const { mentions } = reading.document
  const counts = new Map<number, { party: Party; count: number; at: number }>()
  const last = lastBefore(mentions, position)
  for (let i = last; i >= 0 && i > last - MEMORY; i--) {
    const party = candidate(reading, mentions[i]!)
    if (
      party === null ||
      party.entity === null ||
      (wanted === 'either' ? party.kind !== 'person' && party.kind !== 'country' : party.kind !== wanted)
    )
      continue
    const seen = counts.get(party.entity)
    if (seen === undefined) counts.set(party.entity, { party, count: 1, at: i })
    else seen.count++
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || b.at - a.at).map(({ party }) => party)
}

const candidate = (reading: Reading, mention: Mention): Party | null =>
  mention.form === 'pronoun' ? null : fromMention(reading, mention)

/** Index of the last mention that ends before a position; mentions are in text order. */
const lastBefore = (mentions: readonly Mention[], position: number): number => {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (mentions[middle]!.start < position) low = middle + 1
    else high = middle
  }
  return low - 1
}

const deeds = wordSet([
  'act',
  'action',
  'move',
  'step',
  'decision',
  'test',
  'measure',
  'remark',
  'comment',
  'statement',
  'attack',
  'behaviour',
  'behavior',
  'attitude',
  'policy',
])
const pointing = wordSet(['this', 'that', 'these', 'those', 'such'])

/** "those actions": whoever was last said to own something in this sentence ("Iran's testing"); empty where nobody was. */
export const deedOwner = (reading: Reading, phrase: NounPhrase): readonly Party[] => {
  if (!pointing.has(reading.tokens[phrase.first]!.word) || !deeds.has(headWord(reading, phrase))) return []
  for (let i = reading.mentions.length - 1; i >= 0; i--) {
    const mention = reading.mentions[i]!
    if (mention.end > reading.tokens[phrase.first]!.start) continue
    if (!/^['’]s?\b/.test(reading.document.text.slice(mention.end, mention.end + 2))) continue
    const party = fromMention(reading, mention)
    if (party !== null) return [party]
  }
  return []
}

const speakers = wordSet(['i', 'we', 'us', 'me', 'our', 'my'])

/** "we" and "I" inside a quotation are its speaker. */
export const firstPerson = (reading: Reading, phrase: NounPhrase): readonly Party[] => {
  const token = reading.tokens[phrase.head]!
  if (!speakers.has(token.word)) return []
  const quote = reading.document.quotes.find(({ start, end }) => start <= token.start && token.end <= end)
  if (quote === undefined || quote.speaker === null) return []
  const { name, kind, country } = quote.speaker
  const entity = reading.document.entities.findIndex((other) => other.name === name)
  return [
    {
      name,
      kind,
      country,
      sector: entity < 0 ? null : reading.document.entities[entity]!.sector,
      mention: reading.document.text.slice(token.start, token.end),
      span: { start: token.start, end: token.end },
      entity: entity < 0 ? null : entity,
      agent: true,
      rivals: [],
    },
  ]
}
