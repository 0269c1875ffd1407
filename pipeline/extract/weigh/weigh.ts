import type { EventStatus, EventType } from '../../../schemas/plover.js'
import type { Document, Mention, NewsEvent } from '../../document.js'
import { conjunctsOf } from '../../grammar/arguments.js'
import { type Candidate, candidateAt, type Scene, sceneOf } from './candidates.js'
import { eventEvidence } from './event-evidence.js'
import { type EventModels, eventStatuses, models, typeNames } from './models.js'
import type { Party } from './parties.js'
import { mentionCounts, placesOf } from './places.js'
import { nobodyEvidence, type Place, roleEvidence, ruledRole } from './role-evidence.js'
import { statusEvidence } from './status-evidence.js'

/** An event as the models read it. */
export interface Weighed {
  readonly scene: Scene
  readonly candidate: Candidate
  readonly type: EventType
  readonly status: EventStatus
  readonly actors: readonly Party[]
  readonly recipients: readonly Party[]
  /** How likely it is that there is an event at all, that it is of this type, and that each of its roles is right. */
  readonly sure: {
    readonly event: number
    readonly type: number
    readonly actor: number
    readonly recipient: number
    readonly status: number
  }
}

/** An event that the rules did not read is told where it is at least so likely. */
const LEAST = 0.5
/** Tokens of a sentence that are read: what is longer is a list or no prose. */
const LONGEST = 300

/** Dictionary form and part of a word, as the list of triggers names it. */
export const triggerName = ({ tag, lemma }: { readonly tag: string; readonly lemma: string }): string =>
  `${lemma}/${tag.startsWith('VB') ? 'v' : tag.startsWith('NN') ? 'n' : tag.startsWith('JJ') ? 'a' : 'x'}`

const isSame = (a: Party, b: Party): boolean => (a.entity !== null && a.entity === b.entity) || a.name === b.name

/** The chosen party with all that stand beside it in the same place. */
const together = (scene: Scene, { args }: Candidate, places: readonly Place[], chosen: Place): readonly Party[] => {
  const found: Party[] = [chosen.party]
  if (chosen.from !== 'here') return found
  const slot = args.find(({ head }) => head === chosen.party.head)?.slot
  const beside = new Set([
    ...conjunctsOf(scene.tree, chosen.party.head),
    ...args.filter((argument) => slot !== undefined && argument.slot === slot).map(({ head }) => head),
  ])
  for (const { party, from } of places)
    if (from === 'here' && party.animate && beside.has(party.head) && !found.some((other) => isSame(other, party)))
      found.push(party)
  return found.sort((a, b) => a.span.start - b.span.start)
}

/** The parties of an event of a type, and how sure each choice is. */
export const rolesOf = (
  { chooseRole }: EventModels,
  scene: Scene,
  candidate: Candidate,
  places: readonly Place[],
  type: EventType,
): {
  readonly actors: readonly Party[]
  readonly recipients: readonly Party[]
  readonly actor: number
  readonly recipient: number
} => {
  const options = [
    ...places.map((place) => roleEvidence(scene, candidate, type, place)),
    nobodyEvidence(scene, candidate, type),
  ]
  const pick = (role: 'actor' | 'recipient', taken: readonly Party[]): Pick => {
    const shares = chooseRole(role, options)
    let best = -1
    let free = 0
    for (const [at, share] of shares.entries()) {
      const place = places[at]
      // Nobody acts on himself.
      if (place !== undefined && taken.some((other) => isSame(other, place.party))) continue
      free += share
      if (best < 0 || share > shares[best]!) best = at
    }
    const place = places[best]
    const parties = place === undefined ? [] : together(scene, candidate, places, place)
    return {
      parties: parties.filter((party) => !taken.some((other) => isSame(other, party))),
      sure: shares[best]! / free,
    }
  }
  const actor = pick('actor', [])
  const recipient = pick('recipient', actor.parties)
  return { actors: actor.parties, recipients: recipient.parties, actor: actor.sure, recipient: recipient.sure }
}

interface Pick {
  readonly parties: readonly Party[]
  readonly sure: number
}

/** Everything of a document that is weighed for events, by sentence. */
export const scenesOf = (document: Document, ruled: readonly NewsEvent[]): ((sentence: number) => Scene) => {
  const mentions: Mention[][] = document.sentences.map(() => [])
  for (const mention of document.mentions) mentions[mention.sentence]!.push(mention)
  const rules: NewsEvent[][] = document.sentences.map(() => [])
  for (const event of ruled) rules[event.sentence]!.push(event)
  const known: (Scene | undefined)[] = []
  return (sentence) => {
    known[sentence] ??= sceneOf(document, sentence, mentions[sentence]!, rules[sentence]!)
    return known[sentence]
  }
}

/** The candidates of a document: its trigger words outside headings, and whatever the rules read an event at. */
export function* candidatesOf(
  document: Document,
  sceneAt: (sentence: number) => Scene,
  triggers: ReadonlySet<string>,
  ruled: readonly NewsEvent[],
): Generator<readonly [Scene, Candidate]> {
  const { sentences, tokens } = document
  const starts = new Set(ruled.map(({ trigger }) => trigger.start))
  for (const [sentence, { kind, firstToken, endToken }] of sentences.entries()) {
    if (kind === 'heading' || endToken - firstToken > LONGEST) continue
    for (let token = firstToken; token < endToken; token++) {
      if (!starts.has(tokens[token]!.start) && !triggers.has(triggerName(tokens[token]!))) continue
      const scene = sceneAt(sentence)
      yield [scene, candidateAt(scene, token)]
    }
  }
}

const mostOf = (shares: Float64Array, from = 0): number => {
  let best = from
  for (let at = from + 1; at < shares.length; at++) if (shares[at]! > shares[best]!) best = at
  return best
}

/** How likely the roles are that the rules read: the shares of all places that stand for one of them, or of nobody. */
const surenessOfRuled = (
  { chooseRole }: EventModels,
  scene: Scene,
  candidate: Candidate,
  places: readonly Place[],
  ruled: NewsEvent,
): { readonly actor: number; readonly recipient: number } => {
  const options = [
    ...places.map((place) => roleEvidence(scene, candidate, ruled.event, place)),
    nobodyEvidence(scene, candidate, ruled.event),
  ]
  const actors = ruled.participants.filter(({ role }) => role === 'actor').length
  const share = (role: 'actor' | 'recipient'): number => {
    const shares = chooseRole(role, options)
    const isEmpty = !ruled.participants.some((one) => one.role === role)
    // Of those who act together each may stand on either side.
    const counted = isEmpty && actors > 1 ? 'actor' : role
    const named = places.reduce(
      (sum, { party }, at) => sum + (ruledRole(candidate, party) === counted ? shares[at]! : 0),
      0,
    )
    return named + (isEmpty ? shares[places.length]! : 0)
  }
  return { actor: share('actor'), recipient: share('recipient') }
}

/** What the models make of a document: how sure they are of what the rules read, and what the rules did not read. */
export const weigh = (
  document: Document,
  ruled: readonly NewsEvent[],
  by: EventModels = models,
): readonly Weighed[] => {
  const sceneAt = scenesOf(document, ruled)
  const counts = mentionCounts(document)
  const found: Weighed[] = []
  for (const [scene, candidate] of candidatesOf(document, sceneAt, by.triggers, ruled)) {
    const types = by.typeOf(eventEvidence(scene, candidate))
    const event = 1 - types[0]!
    const rules = candidate.ruled
    if (rules === undefined && event < LEAST) continue
    const best = rules === undefined ? mostOf(types, 1) : typeNames.indexOf(rules.event) + 1
    const type = typeNames[best - 1]!
    const places = placesOf(scene, candidate, counts, sceneAt)
    const states = by.statusOf(statusEvidence(scene, candidate, type))
    const state = rules === undefined ? mostOf(states) : eventStatuses.indexOf(rules.status)
    const roles =
      rules === undefined
        ? rolesOf(by, scene, candidate, places, type)
        : { actors: [], recipients: [], ...surenessOfRuled(by, scene, candidate, places, rules) }
    const { actors, recipients, actor, recipient } = roles
    const sure = { event, type: types[best]!, actor, recipient, status: states[state]! }
    found.push({ scene, candidate, type, status: eventStatuses[state]!, actors, recipients, sure })
  }
  return found
}
