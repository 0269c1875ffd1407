/** A kind of evidence with the values that it can take along its axes; every combination has a number and a name. */
export type Template = (...values: readonly number[]) => number

const names: string[] = []

/**
 * Declares a kind of evidence. The number of a combination is stable for one version of the code; weights are stored by name,
 * `template:value/value`.
 */
export const template = (name: string, ...axes: readonly (readonly string[])[]): Template => {
  const base = names.length
  const sizes = axes.map((axis) => axis.length)
  let labels = [`${name}:`]
  for (const axis of axes) labels = labels.flatMap((label) => axis.map((value) => `${label}${value}/`))
  for (const label of labels) names.push(label.slice(0, -1))
  return (...values) => {
    let id = 0
    for (let axis = 0; axis < sizes.length; axis += 1) id = id * sizes[axis]! + values[axis]!
    return base + id
  }
}

/** Names of all evidence declared so far, by number. */
export const evidenceNames = (): readonly string[] => names

/** Weights by number, from weights by name. Names that no template declares weigh nothing. */
export const weigh = (byName: Readonly<Record<string, number>>): Float64Array =>
  Float64Array.from(names, (name) => byName[name] ?? 0)
