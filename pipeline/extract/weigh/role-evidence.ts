import { isPassive, isVerb } from '../../grammar/arguments.js'
import { dependentOf, pathBetween } from '../../grammar/tree.js'
import type { Candidate, Scene } from './candidates.js'
import { kindOf } from './event-evidence.js'
import type { Party } from './parties.js'

/** Where a party that may have a role comes from: its own sentence, or what the article told before. */
export interface Place {
  readonly party: Party
  /** `here`, or `speaker`, `back1 subject`, `back1 other`, `main`; `ruled` of one that only the rules found. */
  readonly from: string
  /** How often the article names it. */
  readonly count: number
}

/** Whether a party is one that the rules read: `actor`, `recipient`, `no`, or `-` where they read no event. */
export const ruledRole = ({ ruled }: Candidate, { name, entity, span }: Party): string => {
  if (ruled === undefined) return '-'
  const one = ruled.participants.find(
    (other) =>
      other.name === name ||
      (entity !== null && other.span !== null && other.span.start < span.end && span.start < other.span.end),
  )
  return one?.role ?? 'no'
}

const near = (steps: number): string => (steps <= 2 ? 'near' : steps <= 6 ? 'some' : steps <= 15 ? 'far' : 'away')
const often = (count: number): string => (count < 2 ? 'once' : count < 5 ? 'some' : 'often')

/** How a trigger stands: an active verb, a passive one, an infinitive, a participle, a noun. */
export const voiceOf = ({ tokens, tree }: Scene, token: number): string => {
  const { tag } = tokens[token]!
  if (!isVerb(tokens[token]!)) return 'noun'
  if (isPassive(tokens, tree, token)) return 'passive'
  return tag === 'VB'
    ? 'bare'
    : tag === 'VBG'
      ? 'gerund'
      : tag === 'VBN' && dependentOf(tree, token, 'aux') === undefined
        ? 'participle'
        : 'active'
}

/** The places that a trigger's own words fill with somebody, in one word each. */
const filledBy = (scene: Scene, { args }: Candidate, but: number): string => {
  const has = (slot: string): string =>
    args.some(
      (argument) => argument.slot === slot && argument.head !== but && scene.partyAt(argument.head)?.animate === true,
    )
      ? slot.charAt(0)
      : '-'
  return `${has('subject')}${has('object')}${has('agent')}`
}

/** The evidence for the role of a party in an event of a type. */
export const roleEvidence = (
  scene: Scene,
  candidate: Candidate,
  type: string,
  { party, from, count }: Place,
): readonly string[] => {
  const { tokens, tree } = scene
  const { token, args, sense } = candidate
  const kind = kindOf(party)
  const voice = voiceOf(scene, token)
  const word = tokens[token]!.lemma
  const filled = filledBy(scene, candidate, party.head)
  const found = [
    'party',
    `kind ${kind}`,
    `kind ${kind} ${type}`,
    `kind ${kind} ${voice} ${type}`,
    `form ${party.form}`,
    `form ${party.form} ${voice}`,
    `count ${often(count)}`,
    `count ${often(count)} ${type}`,
  ]
  const role = ruledRole(candidate, party)
  const agrees = candidate.ruled?.event === type
  found.push(`ruled ${role}`, `ruled ${role} ${agrees}`, `ruled ${role} ${voice} ${agrees}`, `ruled ${role} ${type}`)
  if (from !== 'here') {
    found.push(
      `ruled ${role} ${from}`,
      `from ${from}`,
      `from ${from} ${type}`,
      `from ${from} ${voice} ${filled}`,
      `from ${from} ${kind}`,
      `from ${from} ${kind} ${type}`,
      `from ${from} ${voice} ${type}`,
      `from ${from} ${word}`,
    )
    return found
  }
  const argument = args.find(({ head }) => head === party.head)
  const slot = argument?.slot ?? 'none'
  const route = argument?.route ?? 'none'
  found.push(
    `slot ${slot}`,
    `slot ${slot} ${type}`,
    `slot ${slot} ${kind}`,
    `slot ${slot} ${route}`,
    `slot ${slot} ${voice}`,
    `slot ${slot} ${voice} ${type}`,
    `slot ${slot} ${kind} ${type}`,
    `slot ${slot} ${voice} ${route} ${filled}`,
  )
  found.push(`ruled ${role} ${slot}`, `word ${word} ${slot}`, `word ${word} ${voice} ${slot}`)
  if (sense !== null) {
    const place = sense.recipient.includes(slot)
      ? 'wanted'
      : sense.recipient.some((one) => slot.endsWith(` ${one}`))
        ? 'nested'
        : 'other'
    found.push(
      `place ${place}`,
      `place ${place} ${slot}`,
      `place ${place} ${type}`,
      `place ${place} ${slot} ${sense.type === type}`,
    )
  }
  if (slot === 'none') {
    const path = pathBetween(tree, token, party.head, 5)
    found.push(
      `path ${path}`,
      `path ${path} ${voice}`,
      `path ${path} ${type}`,
      `steps ${path === null ? 'many' : path.split('/').length} ${kind}`,
    )
    found.push(
      `distance ${near(Math.abs(party.head - token))} ${party.head < token ? 'before' : 'behind'} ${voice}`,
      `alone ${filled} ${voice} ${party.head < token ? 'before' : 'behind'}`,
    )
  }
  const quote = scene.quoteAt(token)
  if (quote >= 0 && scene.quoteAt(party.head) !== quote)
    found.push('outside the quotation', `outside the quotation ${slot}`)
  return found
}

/** The evidence that nobody in sight has a role in an event of a type. */
export const nobodyEvidence = (scene: Scene, candidate: Candidate, type: string): readonly string[] => {
  const { token, sense, ruled } = candidate
  const voice = voiceOf(scene, token)
  const filled = filledBy(scene, candidate, -1)
  return [
    'nobody',
    `nobody ruled ${ruled?.participants.some(({ role }) => role === 'actor') ?? '-'} ${ruled?.participants.some(({ role }) => role === 'recipient') ?? '-'}`,
    `nobody ruled ${ruled?.participants.some(({ role }) => role === 'actor') ?? '-'} ${ruled?.participants.some(({ role }) => role === 'recipient') ?? '-'} ${ruled?.event === type}`,
    `nobody ${voice}`,
    `nobody ${voice} ${type}`,
    `nobody ${type}`,
    `nobody ${scene.tokens[token]!.lemma}`,
    `nobody ${voice} ${filled}`,
    `nobody ${type} ${filled}`,
    `nobody sense ${sense !== null && sense.recipient.length > 0} ${type}`,
  ]
}
