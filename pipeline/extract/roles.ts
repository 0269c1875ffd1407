import type { Mention } from '../document.js'
import { countedParties, deedOwner, firstPerson } from './bystanders.js'
import type { NounGroup } from './clause.js'
import type { NounPhrase } from './items.js'
import { distinct, fromMention, fromWords, isPeople, mentionsIn, nationOf, type Party } from './party.js'
import { headLemma, type Reading } from './reading.js'
import { nounSense } from './triggers.js'
import { words } from './words.js'

const named = (reading: Reading, mentions: readonly Mention[]): readonly Party[] => {
  for (const mention of mentions) {
    const party = fromMention(reading, mention)
    if (party !== null) return [party]
  }
  return []
}

/** The mention at a phrase's head; of several the longest. */
const headMention = (reading: Reading, phrase: NounPhrase): Mention | null => {
  const head = reading.tokens[phrase.head]!
  let best: Mention | null = null
  for (const mention of mentionsIn(reading, phrase))
    if (
      mention.start <= head.start &&
      mention.end >= head.end &&
      (best === null || mention.end - mention.start > best.end - best.start)
    )
      best = mention
  return best
}

/** "his counterpart, Hassan Rouhani": the name beside a role says who it is. */
const besideName = (reading: Reading, mention: Mention, group: NounGroup): Party | null => {
  if (mention.form !== 'nominal') return null
  for (const phrase of group.beside) {
    const other = headMention(reading, phrase)
    if (other?.form === 'name') return fromMention(reading, other)
  }
  return null
}

/** Prepositions after a thing that lead to whoever it is about or of, best first. */
const leadingTo = new Set(['by', 'of', 'from', 'in', 'against', 'on', 'between', 'to', 'for', 'with', 'into'])

const partyOf = (reading: Reading, phrase: NounPhrase, group: NounGroup): readonly Party[] => {
  const counted = countedParties(reading, phrase)
  if (counted !== null) return counted
  const best = headMention(reading, phrase)
  if (best !== null) {
    const party = besideName(reading, best, group) ?? fromMention(reading, best)
    if (party !== null) return [party]
  }
  if (phrase.pronoun) return firstPerson(reading, phrase)
  const head = reading.tokens[phrase.head]!
  const lemma = headLemma(reading, phrase)
  const of = group.phrases.find(({ preposition }) => preposition === 'of')
  if (of !== undefined && (words.quantities.has(lemma) || head.pos === 'NUM')) return partiesOf(reading, of.group)
  if (lemma === 'money' || head.pos === 'NUM' || head.pos === 'SYM') return []
  const own = fromWords(reading, phrase, group)
  if (
    isPeople(lemma) ||
    own?.kind === 'country' ||
    (head.pos === 'PROPN' && phrase.possessor === null && nounSense(lemma) === null)
  )
    return own === null ? [] : [own]
  const owner = ownerOf(reading, phrase)
  if (owner.length > 0) return owner
  const about = aboutWhom(reading, group)
  if (about.length > 0) return about
  const maker = makerOf(reading, group)
  return maker.length > 0 ? maker : own === null ? [] : [own]
}

const aboutWhom = (reading: Reading, group: NounGroup): readonly Party[] => {
  for (const { preposition, group: inner } of group.phrases) {
    if (!leadingTo.has(preposition)) continue
    const parties = partiesOf(reading, inner).filter((party) => party.entity !== null || party.agent)
    if (parties.length > 0) return parties
  }
  return []
}

/** Whose a thing is by the words before it: "Moscow's demand", "the Syrian proposal", "those actions". */
const ownerOf = (reading: Reading, phrase: NounPhrase): readonly Party[] => {
  if (phrase.possessor !== null) {
    const counted = countedParties(reading, {
      ...phrase,
      end: phrase.possessor.end,
      head: phrase.possessor.end - 1,
      possessor: null,
    })
    if (counted !== null) return counted
    const inside = named(reading, mentionsIn(reading, phrase.possessor))
    if (inside.length > 0) return inside
    const first = firstPerson(reading, { ...phrase, head: phrase.possessor.first })
    if (first.length > 0) return first
  }
  const before = named(reading, mentionsIn(reading, { first: phrase.first, end: phrase.head }))
  return before.length > 0 ? before : deedOwner(reading, phrase)
}

/** Who made a thing, in a participle that follows it: "an offer made by the Taliban". */
const makerOf = (reading: Reading, group: NounGroup): readonly Party[] => {
  const maker = reading.clauses.find((clause) => clause.kind === 'participle' && clause.antecedent === group)
  const by = maker?.phrases.find(({ preposition }) => preposition === 'by')
  return by === undefined ? [] : partiesOf(reading, by.group)
}

const alone = (phrase: NounPhrase): NounGroup => ({ members: [phrase], beside: [], phrases: [] })

/** "the Azerbaijani, Russian and Iranian presidents": where the members before the last are bare nationalities, each is its country. */
const sharedHead = (reading: Reading, group: NounGroup): readonly Party[] | null => {
  const { members } = group
  const bare = members.slice(0, -1).map((phrase) => nationOf(reading, phrase))
  const last = members.at(-1)
  if (bare.length === 0 || last === undefined || !bare.some((party) => party !== null && party.demonym)) return null
  const end = nationOf(reading, { ...last, end: (last.possessor?.end ?? last.head) || last.end })
  return [...bare, end].flatMap((nation, i) =>
    nation === null ? partyOf(reading, members[i]!, alone(members[i]!)) : [nation.party],
  )
}

/** Who a noun group names: each member by the mention at its head, its owner, whoever it is about, or its own words. */
export const partiesOf = (reading: Reading, group: NounGroup): readonly Party[] => {
  const known = reading.seen.parties.get(group)
  if (known !== undefined) return known
  const last = group.members.length - 1
  const shared = sharedHead(reading, group)
  const parties = distinct(
    shared ??
      group.members.flatMap((phrase, i) =>
        phrase.time ? [] : partyOf(reading, phrase, i === last ? group : alone(phrase)),
      ),
  )
  reading.seen.parties.set(group, parties)
  return parties
}

/** Whose a group is: the owners in its words, or its maker; empty where neither is named. */
export const ownersOf = (reading: Reading, group: NounGroup): readonly Party[] => {
  const owners = ownerOf(reading, group.members[0]!)
  return owners.length > 0 ? owners : makerOf(reading, group)
}

/** Who acts where a group is the subject: itself if it can act, else its owner, its maker, or "by" whom it is. */
export const agentsOf = (reading: Reading, group: NounGroup): readonly Party[] => {
  const parties = partiesOf(reading, group)
  if (group.members.length > 1 || parties.some((party) => party.agent && party.entity === null)) return parties
  const owners = ownersOf(reading, group)
  if (owners.length > 0 && !parties.some((party) => party.agent)) return owners
  return parties
}
