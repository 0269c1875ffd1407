import exchanges from './exchanges.json' with { type: 'json' }

const pairs: readonly (readonly [string, string])[] = Object.values(exchanges).flatMap((kind) => Object.entries(kind))

/** Also in capitals, as headlines and datelines write names. */
const inCapitals = pairs
  .filter(([from]) => /\p{Ll}/u.test(from))
  .map(([from, to]) => [from.toUpperCase(), to.toUpperCase()] as const)

const exchange: ReadonlyMap<string, string> = new Map([...inCapitals, ...pairs])

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Whole words; the longest name first, so that "Russian Federation" is not taken for "Russian". */
const names = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${[...exchange.keys()]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map(escaped)
    .join('|')})(?![\\p{L}\\p{N}])`,
  'gu',
)

/** Names that a swapped text must not hold any more: all that are exchanged, but for those that another becomes. */
export const gone: readonly string[] = [...exchange.keys()].filter((name) => ![...exchange.values()].includes(name))

/**
 * Exchanges every person, country, demonym, capital, place, body and date of the seeds for another of its kind, all at
 * once and always alike, so that the structure of a text stays and its names do not. Persons are invented; countries
 * have their own demonyms and capitals; days keep their weekdays.
 */
export const swap = (text: string): string => text.replace(names, (name) => exchange.get(name)!)
