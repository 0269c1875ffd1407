import type { GoldCorpus } from './gold.js'

export type Aliases = GoldCorpus['names']

interface Wanted {
  readonly names: readonly string[]
  readonly isOptional: boolean
}

/** `Iran? / Hassan Rouhani?` as names, and whether they may be missing. */
const wanted = (item: string): Wanted => {
  const parts = alternatives(item)
  return { names: parts.map((part) => part.replace(/\?$/, '')), isOptional: parts.every((part) => part.endsWith('?')) }
}

/** `A / B` as [`A`, `B`]. */
export const alternatives = (item: string): readonly string[] => item.split(' / ')

const plain = (name: string): string => name.toLowerCase().replaceAll('’', "'").replace(/^the /, '').trim()

/** Whether a name of the dataset is one of the names that the gold allows, or stands for it. */
export const isNamed = (item: string, name: string | null, aliases: Aliases): boolean =>
  name !== null &&
  wanted(item).names.some((gold) => [gold, ...(aliases[gold] ?? [])].some((alias) => plain(alias) === plain(name)))

/** Whether every wanted name is there, once, and no other. */
export const fits = (items: readonly string[], names: readonly (string | null)[], aliases: Aliases): boolean => {
  // Who must be there chooses first.
  const open = [...items].sort((a, b) => Number(wanted(a).isOptional) - Number(wanted(b).isOptional))
  for (const name of names) {
    const index = open.findIndex((item) => isNamed(item, name, aliases))
    if (index < 0) return false
    open.splice(index, 1)
  }
  return open.every((item) => wanted(item).isOptional)
}
