import { type EventStatus, type EventType, eventTypes } from '../../../schemas/plover.js'
import data from '../../rules/event-weights.json' with { type: 'json' }

export const eventStatuses = [
  'occurred',
  'ongoing',
  'scheduled',
  'hypothetical',
  'negated',
] as const satisfies readonly EventStatus[]
/** Types of events by number, after 0 for none. */
export const typeNames = Object.keys(eventTypes) as readonly EventType[]

/** Weights by name of evidence; of several classes, one weight each. */
type Table = ReadonlyMap<string, readonly number[]>

/** What `test/training/events/train-events.ts` writes: "word attack/v" -> "0 12 -3 …", in hundredths; trailing noughts are left out. */
export interface EventWeights {
  readonly triggers: string
  readonly event: Readonly<Record<string, string>>
  readonly actor: Readonly<Record<string, string>>
  readonly recipient: Readonly<Record<string, string>>
  readonly status: Readonly<Record<string, string>>
}

const tableOf = (weights: Readonly<Record<string, string>>): Table =>
  new Map(
    Object.entries(weights).map(([name, values]) => [name, values.split(' ').map((value) => Number(value) / 100)]),
  )

const softmax = (sums: Float64Array): Float64Array => {
  const most = sums.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
  const shares = sums.map((sum) => Math.exp(sum - most))
  const all = shares.reduce((a, b) => a + b, 0)
  return shares.map((share) => share / all)
}

/** How likely each class is by the evidence, each name counted once. */
const likely = (table: Table, classes: number, evidence: readonly string[]): Float64Array => {
  const sums = new Float64Array(classes)
  for (const name of new Set(evidence)) {
    const weights = table.get(name)
    if (weights !== undefined) for (let at = 0; at < weights.length; at++) sums[at]! += weights[at]!
  }
  return softmax(sums)
}

/** How likely each of several is to be the one, by the evidence for each. */
const choice = (table: Table, options: readonly (readonly string[])[]): Float64Array =>
  softmax(
    Float64Array.from(options, (evidence) => {
      let sum = 0
      for (const name of new Set(evidence)) sum += table.get(name)?.[0] ?? 0
      return sum
    }),
  )

export interface EventModels {
  /** Words that may report an event: dictionary form and part, "attack/v". */
  readonly triggers: ReadonlySet<string>
  /** Likelihoods of no event (0) and of each type, as in `typeNames` from 1. */
  readonly typeOf: (evidence: readonly string[]) => Float64Array
  readonly statusOf: (evidence: readonly string[]) => Float64Array
  readonly chooseRole: (role: 'actor' | 'recipient', options: readonly (readonly string[])[]) => Float64Array
}

export const modelsOf = (weights: EventWeights): EventModels => {
  const event = tableOf(weights.event)
  const roles = { actor: tableOf(weights.actor), recipient: tableOf(weights.recipient) }
  const status = tableOf(weights.status)
  return {
    triggers: new Set(weights.triggers.split(' ')),
    typeOf: (evidence) => likely(event, typeNames.length + 1, evidence),
    statusOf: (evidence) => likely(status, eventStatuses.length, evidence),
    chooseRole: (role, options) => choice(roles[role], options),
  }
}

export const models: EventModels = modelsOf(data)
