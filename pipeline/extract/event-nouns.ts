import type { EventType } from '../../schemas/plover.js'
import type { NounGroup } from './clause.js'
import type { NounPhrase } from './items.js'
import { type Head, headsOf, type Reading } from './reading.js'
import { belongs, type NounSense, nounSense } from './triggers.js'
import { words } from './words.js'

/** An event noun found at the head of a phrase, with the group whose prepositions name its parties. */
export interface EventNoun {
  readonly sense: NounSense
  readonly lemma: string
  readonly phrase: NounPhrase
  readonly group: NounGroup
}

const nothing: readonly string[] = []
const before = (reading: Reading, phrase: NounPhrase): readonly string[] =>
  phrase.first === phrase.head ? nothing : reading.tokens.slice(phrase.first, phrase.head).map((token) => token.lemma)

const any = (words: readonly string[], list: readonly string[]): boolean => list.some((word) => words.includes(word))

const sense = (kind: string, type: EventType, mode: string | null, recipient: readonly string[]): NounSense =>
  mode === null ? { kind, type, recipient } : { kind, type, mode, recipient }

/** "a test of missiles" */
const isOfWeapons = (reading: Reading, group: NounGroup): boolean => {
  const of = group.phrases.find(({ preposition }) => preposition === 'of')?.group.members.at(-1)
  const lemma = of === undefined ? '' : reading.tokens[of.head]!.lemma
  return belongs(lemma, 'weapons') || lemma === 'weapon'
}

/** Nouns whose sense the words before them decide: "air strike" and "hunger strike", "phone call" and "call". */
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
  if (words.containers.has(lemma)) return contained(lemma, modifiers)
  if (lemma === 'bombing' && any(modifiers, ['suicide']))
    return sense('bombing', 'ASSAULT', 'suicide-attack', ['on', 'against', 'in', 'at', 'of'])
  if (lemma === 'warfare' && any(modifiers, ['cyber'])) return sense('hack', 'COERCE', 'cyber', ['on', 'against', 'at'])
  if (
    lemma === 'trade' ||
    lemma === 'exchange' ||
    lemma === 'information' ||
    lemma === 'data' ||
    lemma === 'technology'
  )
    return undefined
  return undefined
}

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
  const named = nounSense(last)
  return named !== null && named.kind !== 'ties' && named.kind !== 'trade' && named.kind !== 'sharing'
    ? named
    : lemma === 'package' || lemma === 'measure'
      ? undefined
      : null
}

/** The event nouns at the head of a group: of each member, and of what its "of" counts. */
export const eventNounsOf = (reading: Reading, group: NounGroup): readonly EventNoun[] => {
  const known = reading.seen.nouns.get(group)
  if (known !== undefined) return known
  const nouns = headsOf(reading, group).flatMap((head) => eventNounOf(reading, head))
  reading.seen.nouns.set(group, nouns)
  return nouns
}

const eventNounOf = (reading: Reading, { lemma, phrase, group }: Head): readonly EventNoun[] => {
  const decided = decide(lemma, before(reading, phrase), reading, group)
  const found = decided === undefined ? (nounSense(lemma) ?? nounSense(reading.tokens[phrase.head]!.lower)) : decided
  return found === null ? [] : [{ sense: found, lemma, phrase, group }]
}
