import type { Mention } from '../document.js'
import { wordSet } from '../word-sets.js'
import { countedParties, deedOwner, firstPerson } from './bystanders.js'
import { type NounGroup, nounGroup } from './clause.js'
import type { NounPhrase } from './items.js'
import {
  changed,
  countryIn,
  distinct,
  fromMention,
  fromWords,
  isProper,
  mentionsIn,
  nationOf,
  type Party,
} from './party.js'
import { isPeople } from './people.js'
import { headWord, type Reading } from './reading.js'
import { nounSense, nounsOfClasses } from './triggers.js'
import { tokenBefore } from './word-marks.js'
import { words } from './words.js'

const firstOf = (reading: Reading, mentions: readonly Mention[]): readonly Party[] => {
  for (const mention of mentions) {
    const party = fromMention(reading, mention)
    if (party !== null) return [party]
  }
  return []
}

/** Whether a mention runs over a verb beside the phrase: "gunmen abducted 80 students" read as one name. */
const runsOver = (reading: Reading, phrase: NounPhrase, mention: Mention): boolean => {
  const { tokens } = reading
  if (mention.start < tokens[phrase.first]!.start) return tokenBefore(tokens, phrase.first)?.pos === 'VERB'
  return mention.end > tokens[phrase.end - 1]!.end && tokens[phrase.end]?.pos === 'VERB'
}

/** The mention at a phrase's head; of several the longest. */
const headMention = (reading: Reading, phrase: NounPhrase): Mention | null => {
  const head = reading.tokens[phrase.head]!
  let best: Mention | null = null
  for (const mention of reading.mentions) {
    if (mention.start > head.start || mention.end < head.end || runsOver(reading, phrase, mention)) continue
    if (best === null || mention.end - mention.start > best.end - best.start) best = mention
  }
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

/** "42 percent": a share of a poll is nobody. */
const shares = wordSet(['percent', 'percentage', 'proportion'])
const amounts = wordSet([...nounsOfClasses(['currency']), 'money', 'percent'])

const partyOf = (reading: Reading, phrase: NounPhrase, group: NounGroup): readonly Party[] => {
  const counted = countedParties(reading, phrase)
  if (counted !== null) return counted
  const word = headWord(reading, phrase)
  if (shares.has(word)) return []
  const named = bestNamed(reading, phrase, group)
  if (named?.agent) return [located(reading, phrase, named)]
  if (phrase.pronoun) return named === null ? firstPerson(reading, phrase) : [named]
  const head = reading.tokens[phrase.head]!
  if (head.pos === 'NUM' || words.quantities.has(word)) {
    const of = group.phrases.find(({ preposition }) => preposition === 'of')
    if (of !== undefined) return partiesOf(reading, of.group)
  }
  if (amounts.has(word) || head.lower === '%' || head.pos === 'NUM' || head.pos === 'SYM') return []
  const own = named ?? fromWords(reading, phrase, group)
  const ownName = isProper(reading, phrase) && phrase.possessor === null && nounSense(word) === null
  if (named === null && own !== null && (isPeople(word) || own.kind === 'country' || ownName)) return [own]
  const others = behindThing(reading, phrase, group)
  return others.length > 0 || own === null ? others : [own]
}

/** Whoever stands behind a thing: its owner, or whoever it is about, or its maker. */
const behindThing = (reading: Reading, phrase: NounPhrase, group: NounGroup): readonly Party[] => {
  const owners = ownerOf(reading, phrase)
  if (owners.length > 0) return owners
  const about = aboutWhom(reading, group)
  return about.length > 0 ? about : makerOf(reading, group)
}

/** Whom the mention at the head names; a lone common noun that opens the sentence is no name. */
const bestNamed = (reading: Reading, phrase: NounPhrase, group: NounGroup): Party | null => {
  const best = headMention(reading, phrase)
  if (
    best === null ||
    (best.form === 'name' && phrase.first === 0 && phrase.end === 1 && reading.tokens[0]!.pos === 'NOUN')
  )
    return null
  return besideName(reading, best, group) ?? fromMention(reading, best, phrase)
}

/** "Myanmar's Supreme Court": a body takes the country that owns it in this very phrase. */
const located = (reading: Reading, phrase: NounPhrase, party: Party): Party => {
  if (phrase.possessor === null || party.kind === 'person' || party.kind === 'country') return party
  const country = countryIn(reading, phrase.possessor)
  return country === null ? party : changed(party, { country })
}

const aboutWhom = (reading: Reading, group: NounGroup): readonly Party[] => {
  for (const { preposition, group: inner } of group.phrases) {
    if (!leadingTo.has(preposition)) continue
    const parties = partiesOf(reading, inner).filter(
      (party) => party.kind === 'country' || (preposition !== 'in' && (party.entity !== null || party.agent)),
    )
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
    const inside = firstOf(reading, mentionsIn(reading, phrase.possessor))
    if (inside.length > 0) return inside
    const first = firstPerson(reading, { ...phrase, head: phrase.possessor.first })
    if (first.length > 0) return first
  }
  const head = reading.tokens[phrase.head]!
  // a mention that reaches over the head owns nothing where it is a thing itself
  const owning = mentionsIn(reading, { first: phrase.first, end: phrase.head }).filter(
    (mention) => mention.end <= head.start || (fromMention(reading, mention, phrase)?.agent ?? false),
  )
  const before = firstOf(reading, owning)
  return before.length > 0 ? before : deedOwner(reading, phrase)
}

/** Who made a thing, in a participle that follows it: "a plan drawn up by Kenya". */
const makerOf = (reading: Reading, group: NounGroup): readonly Party[] => {
  const maker = reading.clauses.find((clause) => clause.kind === 'participle' && clause.antecedent === group)
  const by = maker?.phrases.find(({ preposition }) => preposition === 'by')
  return by === undefined ? [] : partiesOf(reading, by.group)
}

const alone = (phrase: NounPhrase): NounGroup => nounGroup([phrase])

/** "the Azerbaijani, Russian and Iranian presidents": where the members before the last are bare nationalities, each is its country. */
const sharedHead = (reading: Reading, group: NounGroup): readonly Party[] | null => {
  const { members } = group
  if (members.length < 2) return null
  const bare = members.slice(0, -1).map((phrase) => nationOf(reading, phrase))
  const last = members.at(-1)!
  if (!bare.some((party) => party?.demonym)) return null
  const end = nationOf(reading, { ...last, end: (last.possessor?.end ?? last.head) || last.end })
  return [...bare, end].flatMap((nation, i) =>
    nation === null ? partyOf(reading, members[i]!, alone(members[i]!)) : [nation.party],
  )
}

/** Who a noun group names: each member by the mention at its head, its owner, whoever it is about, or its own words. */
export const partiesOf = (reading: Reading, group: NounGroup): readonly Party[] => {
  group.parties ??= readParties(reading, group)
  return group.parties
}

const readParties = (reading: Reading, group: NounGroup): readonly Party[] => {
  const last = group.members.length - 1
  if (last === 0) return group.members[0]!.time ? [] : distinct(partyOf(reading, group.members[0]!, group))
  const shared = sharedHead(reading, group)
  return distinct(
    shared ??
      group.members.flatMap((phrase, i) =>
        phrase.time ? [] : partyOf(reading, phrase, i === last ? group : alone(phrase)),
      ),
  )
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
  if (parties.some((party) => party.agent)) return parties
  const owners = ownersOf(reading, group)
  return owners.length > 0 ? owners : parties
}
