import type { Mention } from '../mention.js'

/**
 * One kind of evidence for or against two mentions being of one event. Every pair of mentions stands on exactly one of its
 * levels, whichever of the two comes first; what a level weighs is learned (`rules/event-links.json`).
 */
export interface Evidence {
  readonly name: string
  readonly levels: readonly string[]
  readonly levelOf: (a: Mention, b: Mention) => string
}

/** Declares a kind of evidence; the type of its levels is checked. */
export const evidence = <const Level extends string>(
  name: string,
  levels: readonly Level[],
  levelOf: (a: Mention, b: Mention) => Level,
): Evidence => ({ name, levels, levelOf })

/** Names for the stretches between ascending bounds: "up to 4", "up to 8", "more". */
export const stretches = (bounds: readonly number[]): readonly string[] => [
  ...bounds.map((bound) => `up to ${bound}`),
  'more',
]

/** The name of the stretch in which a number lies. */
export const stretchOf = (names: readonly string[], bounds: readonly number[], value: number): string => {
  let i = 0
  while (i < bounds.length && value > bounds[i]!) i++
  return names[i]!
}
