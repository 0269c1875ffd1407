import type { Sector } from '../../schemas/plover.js'
import type { SpeakerKind } from '../../schemas/tables.js'
import type { Mention, Span } from '../document.js'
import { wordSet } from '../word-sets.js'
import { countryName, countryOf, countryOfDemonym, countryOfName } from '../world/countries.js'
import type { NounGroup } from './clause.js'
import type { NounPhrase, Range } from './items.js'
import { isPeople, isPrivate } from './people.js'
import { headLemma, headWord, type Reading, textOf } from './reading.js'
import { sectorOf } from './sectors.js'
import { nounSense } from './triggers.js'
import { verbNames } from './words.js'

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
  /** Whom a pronoun or a role could mean as well, best first. */
  readonly rivals: readonly number[]
}

/** A party of which something else is known. */
export const changed = (
  party: Party,
  { country = party.country, mention = party.mention, span = party.span, agent = party.agent }: Partial<Party>,
): Party => ({
  name: party.name,
  kind: party.kind,
  country,
  sector: party.sector,
  mention,
  span,
  entity: party.entity,
  agent,
  rivals: party.rivals,
})

export const spanOf = (reading: Reading, range: Range): Span => ({
  start: reading.tokens[range.first]!.start,
  end: reading.tokens[range.end - 1]!.end,
})

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** The mentions that touch a stretch of tokens, in text order. */
export const mentionsIn = (reading: Reading, range: Range): readonly Mention[] => {
  if (range.end <= range.first || reading.mentions.length === 0) return []
  const span = spanOf(reading, range)
  return reading.mentions.filter((mention) => overlaps(mention, span))
}

/** The party that an entity is where these words stand for it. */
const fromEntity = (reading: Reading, entity: number, span: Span, rivals: readonly number[]): Party | null => {
  const known = reading.document.entities[entity]
  if (known === undefined) return null
  const { name, kind, country, sector } = known
  const mention = reading.document.text.slice(span.start, span.end)
  return {
    name,
    kind,
    country,
    sector,
    mention,
    span: { start: span.start, end: span.end },
    entity,
    agent: kind !== 'document',
    rivals,
  }
}

/** Whom a mention names; a thing where it is no name and the phrase at whose head it stands, if one is given, cannot act. */
export const fromMention = (reading: Reading, mention: Mention, phrase: NounPhrase | null = null): Party | null => {
  const party = mention.entity === null ? null : fromEntity(reading, mention.entity, mention, mention.rivals)
  return party !== null && mention.form === 'nominal' && phrase !== null && !actsByNoun(reading, phrase, party.kind)
    ? changed(party, { agent: false })
    : party
}

const personEnding = /(?:ist|ian|man|men|woman|women|ee|guard)s?$/

/** "attacker" of "attack", "defector" of "defect": a doer by his verb. */
const isDoer = (noun: string): boolean =>
  /[eo]rs?$/.test(noun) && [2, 1].some((cut) => verbNames.has(noun.replace(/s$/, '').slice(0, -cut)))

/** Whether somebody called by the noun of a phrase can act: a role or body of people; "programme" and "corridor" are none. */
const actsByNoun = (reading: Reading, phrase: NounPhrase, kind: SpeakerKind): boolean => {
  if (kind === 'country' || kind === 'person') return true
  const word = headWord(reading, phrase)
  if (isPeople(word)) return true
  if (isPrivate(word) || nounSense(word) !== null) return false
  const head = headLemma(reading, phrase)
  return personEnding.test(head) || isDoer(head)
}

/** Who else a party's words could mean, if not one of these: the first rival that is none of them. */
export const rivalOf = (reading: Reading, party: Party, others: readonly Party[]): Party | null => {
  for (const rival of party.rivals) {
    const other = fromEntity(reading, rival, party.span, [])
    if (
      other !== null &&
      !others.some((taken) => sameParty(taken, other) || (taken.country !== null && taken.country === other.country))
    )
      return other
  }
  return null
}

/** A name by its tag; a single word that opens the sentence is capitalized whatever it is. */
export const isProper = (reading: Reading, phrase: NounPhrase): boolean =>
  reading.tokens[phrase.head]!.pos === 'PROPN' && !(phrase.head === 0 && phrase.end === 1)

const things = wordSet(['it', 'this', 'that'])

/** Whether a phrase's own head can act: a name with an entity behind it, a person, a body. */
export const headIsAgent = (reading: Reading, phrase: NounPhrase): boolean => {
  const head = reading.tokens[phrase.head]!
  if (phrase.first === 0 && phrase.end === 1 && head.pos === 'NOUN') return isPeople(head.lemmaWord)
  const mention = reading.mentions.find(({ start, end }) => start <= head.start && end >= head.end)
  const entity =
    mention === undefined || mention.entity === null ? undefined : reading.document.entities[mention.entity]
  if (entity !== undefined)
    return entity.kind !== 'document' && (mention!.form !== 'nominal' || actsByNoun(reading, phrase, entity.kind))
  if (mention !== undefined || phrase.pronoun) return !things.has(head.word)
  return isPeople(headWord(reading, phrase)) || (isProper(reading, phrase) && phrase.possessor === null)
}

const leading = wordSet([
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

/** Whether a country's name can begin here: not at a small letter, but for "the". */
const opensName = (reading: Reading, i: number): boolean => {
  const { start, lower } = reading.tokens[i]!
  const code = reading.document.text.charCodeAt(start)
  return code < 97 || code > 122 || lower === 'the'
}

/** The country that the words of a stretch name; null where none does. */
export const countryIn = (reading: Reading, range: Range): string | null => {
  for (let i = range.first; i < range.end; i++) {
    if (!opensName(reading, i)) continue
    for (let n = Math.min(3, range.end - i); n >= 1; n--) {
      const code = countryOf(textOf(reading, { first: i, end: i + n }))
      if (code !== null) return code
    }
  }
  return null
}

/** A party known by its words alone: the phrase without its article, with the "of" that tells it apart; null for no words. */
export const fromWords = (reading: Reading, phrase: NounPhrase, group: NounGroup | null): Party | null => {
  let first = phrase.first
  while (first < phrase.head && leading.has(reading.tokens[first]!.word)) first++
  let end = phrase.end
  let country = countryIn(reading, { first, end })
  for (const { preposition, group: inner } of group?.phrases ?? []) {
    const last = inner.members.at(-1)
    if (last === undefined || last.time) continue
    if (preposition === 'of' && inner.members[0]!.first === end + 1) end = last.end
    if (preposition === 'of' || preposition === 'in' || preposition === 'from')
      country ??= countryIn(reading, inner.members[0]!)
  }
  const range = { first, end }
  const mention = textOf(reading, range)
  if (mention === '') return null
  const word = headWord(reading, phrase)
  const head = reading.tokens[phrase.head]!
  const own = first === phrase.head ? countryOf(mention) : null
  const people = isPeople(word)
  const proper = isProper(reading, phrase)
  const plural = head.lower !== head.lemma && head.lower.endsWith('s')
  const kind = own !== null ? 'country' : people ? (plural ? 'group' : 'unnamed') : proper ? 'organization' : 'unnamed'
  return {
    name: own === null ? mention : (countryName(own) ?? mention),
    kind,
    country: own ?? country,
    sector: sectorOf(word),
    mention,
    span: spanOf(reading, range),
    entity: null,
    agent: own !== null || people || proper,
    rivals: [],
  }
}

/** A bare nationality or country ("the Azerbaijani", "Russia") as its country; null for other words. */
export const nationOf = (
  reading: Reading,
  range: Range,
): { readonly party: Party; readonly demonym: boolean } | null => {
  let first = range.first
  while (first < range.end && leading.has(reading.tokens[first]!.word)) first++
  if (first >= range.end || !opensName(reading, first)) return null
  const mention = textOf(reading, { first, end: range.end })
  const code = countryOf(mention)
  if (code === null) return null
  const span = spanOf(reading, { first, end: range.end })
  const named = reading.document.entities.findIndex(
    ({ kind, name }) => kind === 'country' && countryOfName(name) === code,
  )
  const entity = named < 0 ? null : named
  const name = entity === null ? (countryName(code) ?? mention) : reading.document.entities[entity]!.name
  return {
    party: { name, kind: 'country', country: code, sector: null, mention, span, entity, agent: true, rivals: [] },
    demonym: countryOfDemonym(mention) !== null && countryOfName(mention) === null,
  }
}

export const sameParty = (a: Party, b: Party): boolean =>
  (a.entity !== null && b.entity !== null ? a.entity === b.entity : overlaps(a.span, b.span)) || a.name === b.name

/** Those parties that are none of the others. */
export const without = (parties: readonly Party[], others: readonly Party[]): readonly Party[] =>
  parties.filter((party) => !others.some((other) => sameParty(party, other)))

/** The parties without repetition. */
export const distinct = (parties: readonly Party[]): readonly Party[] => {
  if (parties.length < 2) return parties
  const found: Party[] = []
  for (const party of parties) if (!found.some((other) => sameParty(party, other))) found.push(party)
  return found
}
