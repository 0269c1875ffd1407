import type { Sector } from '../../schemas/plover.js'
import type { SpeakerKind } from '../../schemas/tables.js'
import type { Mention, Span } from '../document.js'
import { countryOf } from '../world/countries.js'
import { nounOf } from '../world/nouns.js'
import { countedParties } from './bystanders.js'
import type { NounGroup } from './clause.js'
import type { NounPhrase, Range } from './items.js'
import { headLemma, type Reading, textOf } from './reading.js'
import { sectorOf } from './sectors.js'
import { belongs, nounSense } from './triggers.js'
import { words } from './words.js'

/** Somebody who takes part, before it is known in which role. */
export interface Party {
  readonly name: string
  readonly kind: SpeakerKind
  readonly country: string | null
  readonly sector: Sector | null
  readonly mention: string
  readonly span: Span
  /** Index of the entity; null where only the words are known. */
  readonly entity: number | null
  /** Whether it can act: a name, a person, a body; false for things ("the deal"). */
  readonly agent: boolean
}

/** Whether a phrase's own head can act: a name with an entity behind it, a person, a body. */
export const headIsAgent = (reading: Reading, phrase: NounPhrase): boolean => {
  const head = reading.tokens[phrase.head]!
  const mention = mentionsIn(reading, phrase).find(({ start, end }) => start <= head.start && end >= head.end)
  if (mention !== undefined) {
    const entity = mention.entity === null ? undefined : reading.document.entities[mention.entity]
    return entity === undefined ? !['it', 'this', 'that'].includes(head.lower) : entity.kind !== 'document'
  }
  return phrase.pronoun ? !['it', 'this', 'that'].includes(head.lower) : isPeople(headLemma(reading, phrase))
}

const spanOf = (reading: Reading, range: Range): Span => ({
  start: reading.tokens[range.first]!.start,
  end: reading.tokens[range.end - 1]!.end,
})

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** The mentions that touch a stretch of tokens, in text order. */
export const mentionsIn = (reading: Reading, range: Range): readonly Mention[] => {
  if (range.end <= range.first) return []
  const span = spanOf(reading, range)
  return reading.mentions.filter((mention) => overlaps(mention, span))
}

export const fromMention = (reading: Reading, mention: Mention): Party | null => {
  const entity = mention.entity === null ? undefined : reading.document.entities[mention.entity]
  if (entity === undefined) return null
  const words = reading.document.text.slice(mention.start, mention.end)
  return {
    name: entity.name,
    kind: entity.kind,
    country: entity.country,
    sector: entity.sector,
    mention: words,
    span: { start: mention.start, end: mention.end },
    entity: mention.entity,
    agent: entity.kind !== 'document',
  }
}

const isPeople = (lemma: string): boolean =>
  belongs(lemma, 'person') ||
  belongs(lemma, 'forces') ||
  belongs(lemma, 'captives') ||
  belongs(lemma, 'group') ||
  belongs(lemma, 'nation') ||
  sectorOf(lemma) !== null ||
  (nounOf(lemma) !== null && nounOf(lemma)!.kind !== 'document')

const leading = new Set([
  'the',
  'a',
  'an',
  'this',
  'that',
  'these',
  'those',
  'its',
  'his',
  'her',
  'their',
  'our',
  'my',
  'and',
  'some',
])

/** A party known by its words alone: the phrase without its article, with the "of" or "in" that tells it apart. */
const fromWords = (reading: Reading, phrase: NounPhrase, group: NounGroup | null): Party | null => {
  let first = phrase.first
  while (first < phrase.head && leading.has(reading.tokens[first]!.lower)) first++
  let end = phrase.end
  let country: string | null = null
  for (const { preposition, group: inner } of group?.phrases ?? []) {
    const last = inner.members.at(-1)
    if (last === undefined || last.time) continue
    if (preposition === 'of' && inner.members[0]!.first === end + 1) end = last.end
    if (preposition === 'of' || preposition === 'in' || preposition === 'from')
      country ??= countryIn(reading, inner.members[0]!)
  }
  const range = { first, end }
  const name = textOf(reading, range)
  if (name === '') return null
  const lemma = headLemma(reading, phrase)
  const head = reading.tokens[phrase.head]!
  const people = isPeople(lemma)
  const proper = head.pos === 'PROPN'
  const plural = head.lower !== head.lemma && head.lower.endsWith('s')
  return {
    name,
    kind: people ? (plural ? 'group' : 'unnamed') : proper ? 'organization' : 'unnamed',
    country: countryIn(reading, { ...phrase, first }) ?? country,
    sector: sectorOf(lemma),
    mention: name,
    span: spanOf(reading, range),
    entity: null,
    agent: people || proper,
  }
}

const countryIn = (reading: Reading, range: Range): string | null => {
  for (let i = range.first; i < range.end; i++) {
    for (let n = Math.min(3, range.end - i); n >= 1; n--) {
      const code = countryOf(textOf(reading, { first: i, end: i + n }))
      if (code !== null) return code
    }
  }
  return null
}

const partyOf = (reading: Reading, phrase: NounPhrase, group: NounGroup): readonly Party[] => {
  const head = reading.tokens[phrase.head]!
  const mentions = mentionsIn(reading, phrase)
  const covering = mentions.filter((mention) => mention.start <= head.start && mention.end >= head.end)
  const counted = countedParties(reading, phrase)
  if (counted !== null) return counted
  const best = covering.reduce<Mention | null>(
    (a, b) => (a === null || b.end - b.start > a.end - a.start ? b : a),
    null,
  )
  if (best !== null) {
    const party = fromMention(reading, best)
    if (party !== null) return [party]
    if (phrase.pronoun) return []
  }
  if (phrase.pronoun) return []
  const lemma = headLemma(reading, phrase)
  const of = group.phrases.find(({ preposition }) => preposition === 'of')
  if (of !== undefined && (words.quantities.has(lemma) || head.pos === 'NUM')) return partiesOf(reading, of.group)
  if (lemma === 'money' || head.pos === 'NUM' || head.pos === 'SYM') return []
  const own = fromWords(reading, phrase, group)
  if (isPeople(lemma) || (head.pos === 'PROPN' && phrase.possessor === null && nounSense(lemma) === null))
    return own === null ? [] : [own]
  const named = (list: readonly Mention[]): readonly Party[] =>
    list
      .map((mention) => fromMention(reading, mention))
      .filter((party) => party !== null)
      .slice(0, 1)
  if (phrase.possessor !== null) {
    const inside = named(mentionsIn(reading, phrase.possessor))
    if (inside.length > 0) return inside
  }
  const modifiers = named(mentions)
  if (modifiers.length > 0) return modifiers
  for (const { preposition, group: inner } of group.phrases)
    if (
      preposition === 'by' ||
      preposition === 'of' ||
      preposition === 'from' ||
      preposition === 'in' ||
      preposition === 'against' ||
      preposition === 'on' ||
      preposition === 'between' ||
      preposition === 'to' ||
      preposition === 'for' ||
      preposition === 'with' ||
      preposition === 'into'
    ) {
      const parties = partiesOf(reading, inner).filter((party) => party.entity !== null || party.agent)
      if (parties.length > 0) return parties
    }
  const maker = reading.clauses.find((clause) => clause.kind === 'participle' && clause.antecedent === group)
  const by = maker?.phrases.find(({ preposition }) => preposition === 'by')
  if (by !== undefined) return partiesOf(reading, by.group)
  return own === null ? [] : [own]
}

/** Who a noun group names: each member by the mention at its head, its possessor, a name inside it, or its own words. */
export const partiesOf = (reading: Reading, group: NounGroup): readonly Party[] => {
  const parties = group.members
    .filter((phrase) => !phrase.time)
    .flatMap((phrase, i) =>
      partyOf(reading, phrase, i === group.members.length - 1 ? group : { members: [phrase], beside: [], phrases: [] }),
    )
  return distinct(parties)
}

/** The parties without repetition, by entity or, failing that, by name. */
export const distinct = (parties: readonly Party[]): readonly Party[] => {
  const seen = new Set<string>()
  return parties.filter((party) => {
    const key = party.entity === null ? party.name.toLowerCase() : `#${party.entity}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

export const sameParty = (a: Party, b: Party): boolean =>
  (a.entity !== null ? a.entity === b.entity : overlaps(a.span, b.span)) || a.name === b.name

/** Those parties that are none of the others. */
export const without = (parties: readonly Party[], others: readonly Party[]): readonly Party[] =>
  parties.filter((party) => !others.some((other) => sameParty(party, other)))

/** The parties behind a group; for things made by somebody ("missiles fired by A"), the maker. */
export const agentsOf = (reading: Reading, group: NounGroup): readonly Party[] => {
  const parties = partiesOf(reading, group)
  if (parties.some((party) => party.agent)) return parties
  const maker = reading.clauses.find((clause) => clause.kind === 'participle' && clause.antecedent === group)
  const by = maker?.phrases.find(({ preposition }) => preposition === 'by')
  return by === undefined ? parties : partiesOf(reading, by.group)
}

/** Whose a thing is: "Moscow's demand", "the Syrian proposal", "an offer made by the Taliban". */
export const ownersOf = (reading: Reading, group: NounGroup): readonly Party[] => {
  const phrase = group.members[0]!
  const inside = mentionsIn(reading, { first: phrase.first, end: phrase.head })
  if (inside.some((mention) => mention.entity !== null)) return partiesOf(reading, group)
  const maker = reading.clauses.find((clause) => clause.kind === 'participle' && clause.antecedent === group)
  const by = maker?.phrases.find(({ preposition }) => preposition === 'by')
  return by === undefined ? [] : partiesOf(reading, by.group)
}
