import type { EventType } from '../../schemas/plover.js'
import data from '../rules/clause-words.json' with { type: 'json' }
import { wordNumber, wordSet } from '../word-sets.js'
import type { NounGroup } from './clause.js'
import type { NounPhrase } from './items.js'
import { type Head, headLemma, headsOf, type Reading } from './reading.js'
import { eventNouns, type NounSense, nounClass, nounSense } from './triggers.js'

/** An event noun found at the head of a phrase, with the group whose prepositions name its parties. */
export interface EventNoun {
  readonly sense: NounSense
  /** The number of its dictionary form. */
  readonly word: number
  readonly phrase: NounPhrase
  readonly group: NounGroup
}

const before = (reading: Reading, phrase: NounPhrase): readonly string[] =>
  reading.tokens.slice(phrase.first, phrase.head).map((token) => token.lemma)

const any = (words: readonly string[], list: readonly string[]): boolean => list.some((word) => words.includes(word))

const sense = (kind: string, type: EventType, mode: string | null, recipient: readonly string[]): NounSense => ({
  kind,
  type,
  mode,
  recipient,
})

const weapons = nounClass('weapons')

/** "a test of missiles" */
const isOfWeapons = (reading: Reading, group: NounGroup): boolean => {
  const of = group.phrases.find(({ preposition }) => preposition === 'of')?.group.members.at(-1)
  return (
    of !== undefined && (weapons.has(reading.tokens[of.head]!.lemmaWord) || reading.tokens[of.head]!.lemma === 'weapon')
  )
}

/** The nouns that `decide` knows. */
export const undecidedNouns: readonly string[] = [
  ...['strike', 'raid', 'exercise', 'drill', 'game', 'manoeuvre', 'maneuver', 'call', 'conversation', 'test', 'launch'],
  ...[
    'testing',
    'case',
    'action',
    'suit',
    'petition',
    'warrant',
    'law',
    'arm',
    'state',
    'fast',
    'conference',
    'measure',
  ],
  ...['attack', 'offensive', 'bombing', 'warfare', ...data.containers],
]
const undecided = wordSet(undecidedNouns)

/**
 * What nouns mean whose sense the words before them decide: "air strike" and "hunger strike", "phone call" and "call";
 * undefined where they leave it open, null where it is no event.
 */
const decide = (
  lemma: string,
  modifiers: readonly string[],
  reading: Reading,
  group: NounGroup,
): NounSense | null | undefined => {
  if (lemma === 'strike' || lemma === 'raid') {
    if (any(modifiers, ['hunger'])) return sense('hunger', 'PROTEST', 'hunger', ['against'])
    if (any(modifiers, ['air', 'aerial', 'plane', 'jet']))
      return sense('airstrike', 'ASSAULT', 'aerial', ['on', 'against', 'at', 'in', 'of'])
    if (any(modifiers, ['drone'])) return sense('airstrike', 'ASSAULT', 'drone', ['on', 'against', 'at', 'in', 'of'])
    if (any(modifiers, ['missile', 'rocket', 'military', 'retaliatory', 'mortar', 'israeli']))
      return sense('airstrike', 'ASSAULT', 'heavy-weapons', ['on', 'against', 'at', 'in', 'of'])
    return lemma === 'raid' ? sense('attack', 'ASSAULT', null, ['on', 'against', 'in', 'at']) : undefined
  }
  if (lemma === 'exercise' || lemma === 'drill' || lemma === 'game' || lemma === 'manoeuvre' || lemma === 'maneuver') {
    if (any(modifiers, ['joint', 'bilateral', 'multinational', 'common', 'trilateral']))
      return sense('joint', 'COOPERATE', null, ['with', 'between'])
    return any(modifiers, ['military', 'war', 'naval', 'air', 'drill', 'army', 'live-fire', 'fire']) ||
      lemma.startsWith('man')
      ? undefined
      : null
  }
  if (lemma === 'call' || lemma === 'conversation')
    return any(modifiers, ['phone', 'telephone', 'video', 'conference'])
      ? sense('phone', 'CONSULT', 'phone', ['with', 'to'])
      : undefined
  if (lemma === 'test' || lemma === 'launch' || lemma === 'testing')
    return any(modifiers, ['missile', 'nuclear', 'rocket', 'weapon', 'ballistic', 'bomb', 'atomic']) ||
      isOfWeapons(reading, group)
      ? sense('test', 'MOBILIZE', 'weapons', [])
      : null
  if (lemma === 'case' || lemma === 'action' || lemma === 'suit' || lemma === 'petition' || lemma === 'warrant') {
    if (lemma === 'warrant')
      return any(modifiers, ['arrest']) ? sense('charge', 'ACCUSE', 'allege', ['for', 'against']) : null
    return any(modifiers, [
      'legal',
      'court',
      'criminal',
      'disciplinary',
      'corruption',
      'defamation',
      'libel',
      'fraud',
      'tax',
    ]) || lemma === 'suit'
      ? sense('charge', 'ACCUSE', 'allege', ['against', 'over'])
      : null
  }
  if (lemma === 'law')
    return any(modifiers, ['martial']) ? sense('emergency', 'COERCE', 'martial-law', ['in', 'on']) : null
  if (lemma === 'arm' || lemma === 'state' || lemma === 'game' || lemma === 'fast') return null
  if (lemma === 'conference') return any(modifiers, ['news', 'press']) ? null : undefined
  if (lemma === 'measure')
    return any(modifiers, ['punitive', 'restrictive', 'retaliatory', 'economic']) ? undefined : null
  if (lemma === 'attack' || lemma === 'offensive') {
    if (any(modifiers, ['cyber', 'hacking', 'ddos', 'ransomware']))
      return sense('hack', 'COERCE', 'cyber', ['on', 'against', 'at'])
    if (any(modifiers, ['heart', 'panic', 'asthma', 'verbal', 'charm', 'personal']))
      return any(modifiers, ['verbal', 'personal'])
        ? sense('criticism', 'ACCUSE', 'disapprove', ['on', 'against', 'at'])
        : null
    if (
      any(modifiers, [
        'scathing',
        'stinging',
        'blistering',
        'outspoken',
        'extraordinary',
        'bitter',
        'withering',
        'scornful',
      ])
    )
      return sense('criticism', 'ACCUSE', 'disapprove', ['on', 'against', 'at'])
    if (any(modifiers, ['suicide'])) return sense('attack', 'ASSAULT', 'suicide-attack', ['on', 'against', 'in', 'at'])
    if (any(modifiers, ['rocket', 'mortar', 'missile', 'artillery']))
      return sense('attack', 'ASSAULT', 'heavy-weapons', ['on', 'against', 'in', 'at'])
    if (any(modifiers, ['drone'])) return sense('attack', 'ASSAULT', 'drone', ['on', 'against', 'in', 'at'])
    if (any(modifiers, ['chemical', 'gas', 'sarin', 'chlorine']))
      return sense('attack', 'ASSAULT', 'unconventional', ['on', 'against', 'in', 'at'])
  }
  if (containers.has(lemma)) return contained(lemma, modifiers)
  if (lemma === 'bombing' && any(modifiers, ['suicide']))
    return sense('bombing', 'ASSAULT', 'suicide-attack', ['on', 'against', 'in', 'at', 'of'])
  if (lemma === 'warfare' && any(modifiers, ['cyber'])) return sense('hack', 'COERCE', 'cyber', ['on', 'against', 'at'])
  return undefined
}

const containers: ReadonlySet<string> = new Set(data.containers)

/** "a mediation effort", "a military operation", "a curfew order": the word before the head says what it is. */
const contained = (lemma: string, modifiers: readonly string[]): NounSense | null | undefined => {
  const last = modifiers.at(-1) ?? ''
  if (any(modifiers, ['mediation', 'peacemaking', 'diplomatic']) || last === 'peace')
    return sense('mediation', 'CONSULT', 'third-party', ['between'])
  if (any(modifiers, ['rescue', 'relief', 'humanitarian', 'peacekeeping']))
    return sense('aid', 'AID', null, ['in', 'to', 'for'])
  if (
    any(modifiers, ['military', 'ground', 'air', 'bombing', 'counterterrorism', 'combat']) &&
    ['operation', 'campaign', 'push', 'move'].includes(lemma)
  )
    return sense('attack', 'ASSAULT', null, ['against', 'on', 'in'])
  if (any(modifiers, ['protest', 'strike']) && ['campaign', 'wave', 'move'].includes(lemma))
    return sense('protest', 'PROTEST', null, ['against'])
  if (any(modifiers, ['legal', 'impeachment', 'extradition', 'disciplinary', 'court']) && lemma === 'proceeding')
    return sense('charge', 'ACCUSE', 'allege', ['against'])
  if (any(modifiers, ['curfew', 'lockdown'])) return sense('curfew', 'COERCE', 'curfew', ['in', 'on'])
  const named = nounSense(wordNumber(last))
  return named !== null && named.kind !== 'ties' && named.kind !== 'trade' && named.kind !== 'sharing'
    ? named
    : lemma === 'package' || lemma === 'measure'
      ? undefined
      : null
}

/** The event nouns at the head of a group: of each member, and of what its "of" counts. */
export const eventNounsOf = (reading: Reading, group: NounGroup): readonly EventNoun[] => {
  group.events ??= readEventNouns(reading, group)
  return group.events
}

/** The first event noun of several groups; undefined where none has any. */
export const firstEventNoun = (reading: Reading, groups: readonly NounGroup[]): EventNoun | undefined => {
  for (const group of groups) {
    const noun = eventNounsOf(reading, group)[0]
    if (noun !== undefined) return noun
  }
  return undefined
}

/** Heads that can be event nouns, or that count what stands after "of". */
const telling = wordSet([...eventNouns, ...undecidedNouns, ...data.quantities, 'million', 'billion'])

/** Whether the head of a phrase can lead to an event noun: most are told by a look to be none. */
const mayTell = ({ tokens }: Reading, { first, head }: NounPhrase): boolean => {
  const { pos, word, lemmaWord } = tokens[head]!
  if (telling.has(lemmaWord) || telling.has(word) || pos === 'NUM' || pos === 'SYM') return true
  return head - 2 >= first && tokens[head - 1]!.lower === '-'
}

const none: readonly EventNoun[] = []

const readEventNouns = (reading: Reading, group: NounGroup): readonly EventNoun[] => {
  if (!group.members.some((phrase) => mayTell(reading, phrase))) return none
  const nouns: EventNoun[] = []
  for (const head of headsOf(reading, group)) {
    const sense = senseOf(reading, head)
    if (sense !== null) nouns.push({ sense, word: head.word, phrase: head.phrase, group: head.group })
  }
  return nouns
}

const senseOf = (reading: Reading, { word, phrase, group }: Head): NounSense | null => {
  const decided = undecided.has(word)
    ? decide(headLemma(reading, phrase), before(reading, phrase), reading, group)
    : undefined
  return decided === undefined ? (nounSense(word) ?? nounSense(reading.tokens[phrase.head]!.word)) : decided
}
