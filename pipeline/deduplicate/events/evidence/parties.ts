import { type EventType, eventTypeNames } from '../../../../schemas/plover.js'
import type { Mention, Party } from '../mention.js'
import { evidence } from './evidence.js'

/** Types in which both sides act: who stands first says nothing. */
const MUTUAL: ReadonlySet<number> = new Set(
  (['AGREE', 'CONSULT', 'COOPERATE'] as readonly EventType[]).map((name) => eventTypeNames.indexOf(name)),
)
/** Whether one of them is an act that is done together. */
export const isMutual = (a: Mention, b: Mention): boolean => MUTUAL.has(a.type) || MUTUAL.has(b.type)

const isOneName = (a: Party, b: Party): boolean => a.id > 0 && a.id === b.id
/** A country, and one of its people or bodies: "Moscow" and "Putin", not "Putin" and "Lavrov". */
const isOneCountry = (a: Party, b: Party): boolean =>
  a.country > 0 && a.country === b.country && (a.isCountry || b.isCountry)

const countIn = (some: readonly Party[], others: readonly Party[], meet: (a: Party, b: Party) => boolean): number => {
  let count = 0
  for (const one of some) if (others.some((other) => meet(one, other))) count++
  return count
}

const levels = [
  'nobody named',
  'one names nobody',
  'the same names',
  'the same names and more',
  'some names, others differ',
  'one country',
  'others',
  'other people or countries',
] as const
type Level = (typeof levels)[number]

const othersOf = (some: readonly Party[], others: readonly Party[]): Level =>
  some.every(({ isProper }) => isProper) && others.every(({ isProper }) => isProper)
    ? 'other people or countries'
    : 'others'

const compared = (some: readonly Party[], others: readonly Party[]): Level => {
  if (some.length === 0 || others.length === 0)
    return some.length === others.length ? 'nobody named' : 'one names nobody'
  const [fewer, more] = some.length <= others.length ? [some, others] : [others, some]
  const byName = countIn(fewer, more, isOneName)
  const found = countIn(fewer, more, (a, b) => isOneName(a, b) || isOneCountry(a, b))
  if (byName === 0) return found === fewer.length ? 'one country' : othersOf(some, others)
  if (found < fewer.length) return 'some names, others differ'
  return fewer.length === more.length ? 'the same names' : 'the same names and more'
}

/** Who acts. */
export const actors = evidence('actors', [...levels, 'on the other side', 'done together'], (a, b) => {
  if (isMutual(a, b)) return 'done together'
  const level = compared(a.actors, b.actors)
  if (level !== 'others' && level !== 'other people or countries') return level
  const crossed = countIn(a.actors, b.recipients, isOneName) + countIn(b.actors, a.recipients, isOneName)
  return crossed > 0 ? 'on the other side' : level
})

/** To whom it is done. */
export const recipients = evidence('recipients', [...levels, 'done together'], (a, b) =>
  isMutual(a, b) ? 'done together' : compared(a.recipients, b.recipients),
)

/** All who take part; a country of which somebody is named stands for nobody else: "President Ana Kowalik of Poland". */
const sidesOf = ({ actors, recipients }: Mention): readonly Party[] => {
  const all = [...actors, ...recipients]
  return all.filter(
    ({ id, isCountry, country }, i) =>
      all.findIndex((other) => other.id === id && other.country === country) === i &&
      (!isCountry || !all.some((other) => !other.isCountry && other.country === country)),
  )
}

/** Who takes part in what is done together, as talks are: two who met are not three who met. */
export const partners = evidence('partners', [...levels, 'two and more', 'done by one to another'], (a, b) => {
  if (!isMutual(a, b)) return 'done by one to another'
  const some = sidesOf(a)
  const others = sidesOf(b)
  const level = compared(some, others)
  const areContained = level === 'the same names and more' || level === 'one country'
  const isMore = some.length !== others.length && Math.min(some.length, others.length) > 1
  return areContained && isMore ? 'two and more' : level
})
