import { type Context, eventTypes } from '../../../schemas/plover.js'
import type { Document, NewsEvent, Participant, Span } from '../../document.js'
import { subjectOf } from '../../grammar/arguments.js'
import { subtreeOf } from '../../grammar/tree.js'
import data from '../../rules/event-weights.json' with { type: 'json' }
import { when } from '../when.js'
import { where } from '../where.js'
import type { Party } from './parties.js'
import type { Weighed } from './weigh.js'

/** Types whose parties all act: nobody is the other's object. A visit has a guest and a host, a mediation its third party. */
const isReciprocal = (type: string, mode: string | null): boolean =>
  (type === 'CONSULT' || type === 'COOPERATE') && mode !== 'visit' && mode !== 'third-party'

const asParticipant =
  (role: Participant['role']) =>
  ({ name, kind, country, sector, mention, span }: Party): Participant => ({
    role,
    name,
    kind,
    country,
    sector,
    mention,
    span: span.start < 0 ? null : span,
  })

/** Signs and words that no clause ends with. */
const loose = new Set([',', ';', ':', '.', '?', '!', 'and', 'or', 'but', '"', '”', '“', "'", '’', '-', '–', '—'])

/** The clause around a trigger: from its subject to the end of what hangs on it. */
const clauseOf = ({ scene, candidate }: Weighed): Span => {
  const { tokens, tree } = scene
  const { token } = candidate
  let { first, end } = subtreeOf(tree, token)
  const subject = tokens[token]!.tag.startsWith('VB') ? subjectOf(tokens, tree, token)?.head : undefined
  if (subject !== undefined && subject < first) first = subtreeOf(tree, subject).first
  while (end > token + 1 && loose.has(tokens[end - 1]!.lower)) end--
  while (first < token && loose.has(tokens[first]!.lower)) first++
  return { start: tokens[first]!.start, end: tokens[end - 1]!.end }
}

/** How sure the row is, from 0 to 1: knots of score and share of right rows, learned by cross-validation. */
const calibrated = (score: number): number => {
  const knots = data.confidence as unknown as readonly (readonly [number, number])[]
  let below = knots[0]
  for (const knot of knots) {
    if (knot[0] > score) {
      if (below === undefined || below === knot) return knot[1]
      const share = (score - below[0]) / (knot[0] - below[0])
      return below[1] + share * (knot[1] - below[1])
    }
    below = knot
  }
  return below?.[1] ?? score
}

/** What orders rows by how likely all their cells are right. */
export const scoreOf = ({ sure }: Weighed): number => sure.type * sure.actor * sure.recipient * sure.status

/** A weighed event as one of the document: what the rules read with the models' confidence, or a new one; null where nobody takes part in that. */
export const asWeighedEvent = (
  document: Document,
  weighed: Weighed,
  contextsOf: (sentence: number, type: NewsEvent['event'], mode: string | null) => readonly Context[],
): NewsEvent | null => {
  const { scene, candidate, type, status, actors, recipients } = weighed
  const { ruled, sense } = candidate
  const confidence = calibrated(scoreOf(weighed))
  if (ruled !== undefined) return { ...ruled, confidence }
  if (actors.length + recipients.length === 0) return null
  const trigger = { start: scene.tokens[candidate.token]!.start, end: scene.tokens[candidate.token]!.end }
  const mode = sense?.type === type ? sense.mode : null
  const clause = clauseOf(weighed)
  const tense = status === 'scheduled' ? 'future' : status === 'occurred' ? 'past' : null
  const date = when(document, trigger, clause, scene.sentence, tense)
  const place = where(document, trigger, clause, scene.sentence)
  const known = mode !== null && (eventTypes[type].modes as readonly string[]).includes(mode) ? mode : null
  const quote = scene.quoteAt(candidate.token)
  const other = isReciprocal(type, known) ? 'actor' : 'recipient'
  return {
    ...clause,
    sentence: scene.sentence,
    trigger,
    event: type,
    mode: known,
    contexts: contextsOf(scene.sentence, type, known),
    participants: [...actors.map(asParticipant('actor')), ...recipients.map(asParticipant(other))],
    date,
    place,
    status,
    quote: quote < 0 ? null : quote,
    method: 'weighed',
    confidence,
  }
}
