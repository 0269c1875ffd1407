import data from '../rules/clause-words.json' with { type: 'json' }

/** The closed classes that clause structure hangs on, from `rules/clause-words.json`. */
const sets = Object.fromEntries(
  Object.entries(data).map(([name, words]) => [name, new Set(words)]),
) as unknown as Record<keyof typeof data, ReadonlySet<string>>

export const words = sets
