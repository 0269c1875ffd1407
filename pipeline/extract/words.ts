import data from '../rules/clause-words.json' with { type: 'json' }
import verbData from '../rules/triggers-verbs.json' with { type: 'json' }

/** The closed classes that clause structure hangs on, from `rules/clause-words.json`. */
const sets = Object.fromEntries(
  Object.entries(data)
    .filter(([name]) => name !== 'irregularPasts')
    .map(([name, list]) => [name, new Set(list as readonly string[])]),
) as unknown as Record<Exclude<keyof typeof data, 'irregularPasts'>, ReadonlySet<string>>

export const words = {
  ...sets,
  /** Past form -> dictionary form, for forms that no noun shares. */
  irregular: new Map(Object.entries(data.irregularPasts)) as ReadonlyMap<string, string>,
  /** Every verb of the trigger data. */
  verbs: new Set(verbData.map(({ verb }) => verb)) as ReadonlySet<string>,
}
