import type { Document, PartOfSpeech, Span, Token } from '../document.js'
import cues from '../rules/cues.json' with { type: 'json' }
import { wordMap, wordSet } from '../word-sets.js'
import type { Outline } from './outline.js'
import { numbersOf } from './vocabulary-of-evidence.js'

export const personTypes = [
  'person',
  'organization',
  'country',
  'group',
  'document',
  'unnamed',
  'he',
  'they',
  'i',
  'it',
  'who',
  'his',
  'noun',
  'proper',
  'paper',
] as const
export type PersonType = (typeof personTypes)[number]

/** Words outside quotation marks that may name a speaker: a mention, or a noun phrase that no mention covers. */
export interface Person {
  /** Places in the outline, half open. */
  readonly from: number
  readonly to: number
  /** Offsets of the text. */
  readonly start: number
  readonly end: number
  /** Index into `Document.mentions`; -1 for a noun phrase of our own. */
  readonly mention: number
  readonly type: PersonType
  /** Index in `personTypes`, for the evidence. */
  readonly typeIndex: number
}

const indices = numbersOf(personTypes)

const personAt = (
  from: number,
  to: number,
  { start }: Span,
  { end }: Span,
  mention: number,
  type: PersonType,
): Person => ({ from, to, start, end, mention, type, typeIndex: indices[type] })

const pronounTypes = wordMap<PersonType>([
  ['he', 'he'],
  ['she', 'he'],
  ['they', 'they'],
  ['i', 'i'],
  ['we', 'i'],
  ['it', 'it'],
  ['who', 'who'],
  ['his', 'his'],
  ['her', 'his'],
  ['their', 'his'],
  ['him', 'his'],
  ['them', 'his'],
  ['my', 'his'],
  ['our', 'his'],
  ['its', 'his'],
])
const papers = wordSet(cues.documents)
/** Words of time are never who speaks: "Clinton on Tuesday said". */
const times = wordSet(cues.times)
const inPhrase = (pos: PartOfSpeech): boolean =>
  pos === 'NOUN' || pos === 'PROPN' || pos === 'DET' || pos === 'ADJ' || pos === 'NUM'

const parties = wordSet(['d', 'i', 'r'])

/** "D-Mich." after a lawmaker's name. */
const isParty = (tokens: readonly Token[], items: Int32Array, from: number, head: number): boolean =>
  head - from <= 2 && parties.has(tokens[items[from]!]!.word) && tokens[items[from]! + 1]?.lower === '-'

/** Noun phrases and subject pronouns of the outline whose head no place in `taken` covers. */
const phrases = (tokens: readonly Token[], outline: Outline, taken: Uint8Array): Person[] => {
  const found: Person[] = []
  const { items, sentence } = outline
  let place = 0
  while (place < items.length) {
    const item = items[place]!
    const token = item < 0 ? null : tokens[item]!
    if (token === null) {
      place += 1
      continue
    }
    const pronoun = token.pos === 'PRON' ? pronounTypes.get(token.word) : undefined
    if (pronoun !== undefined) {
      if (taken[place] === 0) found.push(personAt(place, place + 1, token, token, -1, pronoun))
      place += 1
      continue
    }
    if (!inPhrase(token.pos)) {
      place += 1
      continue
    }
    let to = place
    let head = -1
    while (to < items.length && items[to]! >= 0 && sentence[to] === sentence[place] && to - place < 12) {
      const { pos, lower, start } = tokens[items[to]!]!
      if (!inPhrase(pos) && (lower !== '-' || start !== tokens[items[to]! - 1]?.end)) break
      if (to > place && pos === 'DET') break
      if (pos === 'NOUN' || pos === 'PROPN') head = to
      to += 1
    }
    if (head >= 0 && taken[head] === 0) {
      const word = tokens[items[head]!]!
      let from = place
      while (from < head && taken[from] === 1) from += 1
      if (times.has(word.word) || isParty(tokens, items, from, head)) {
        place = to
        continue
      }
      const type = papers.has(word.lemmaWord) ? 'paper' : word.pos === 'PROPN' ? 'proper' : 'noun'
      found.push(personAt(from, head + 1, tokens[items[from]!]!, word, -1, type))
    }
    place = to
  }
  return found
}

/** Two lists in text order as one; where two people start at one place, the longer words first. */
const merged = (named: readonly Person[], unnamed: readonly Person[]): readonly Person[] => {
  const all: Person[] = []
  let next = 0
  for (const person of unnamed) {
    for (; next < named.length; next += 1) {
      const { from, to } = named[next]!
      if (from > person.from || (from === person.from && to < person.to)) break
      all.push(named[next]!)
    }
    all.push(person)
  }
  for (; next < named.length; next += 1) all.push(named[next]!)
  return all
}

/** Everybody outside quotation marks who may be a speaker, in text order. */
export const findPeople = (document: Document, outline: Outline): readonly Person[] => {
  const { tokens, mentions, entities } = document
  const taken = new Uint8Array(outline.items.length)
  const named: Person[] = []
  let token = 0
  for (let index = 0; index < mentions.length; index += 1) {
    const mention = mentions[index]!
    while (token > 0 && tokens[token - 1]!.end > mention.start) token -= 1
    while (token < tokens.length && tokens[token]!.end <= mention.start) token += 1
    let last = token
    while (last < tokens.length && tokens[last]!.end < mention.end) last += 1
    const from = outline.placeOfToken[token] ?? -1
    const until = outline.placeOfToken[last] ?? -1
    if (from < 0 || until < 0) continue
    for (let place = from; place <= until; place += 1) taken[place] = 1
    const entity = mention.entity === null ? null : entities[mention.entity]!
    const pronoun = mention.form === 'pronoun' ? (pronounTypes.get(tokens[token]!.word) ?? 'who') : null
    const type = pronoun ?? entity?.kind ?? 'noun'
    named.push(personAt(from, until + 1, mention, mention, index, type))
  }
  return merged(named, phrases(tokens, outline, taken))
}
