/**
 * Numbers for features: a feature is a template and up to three values, and its weights stand in a table at the place that
 * a hash of these tells. Two features may share a place ("the hashing trick", Weinberger et al. 2009); with tables as
 * large as ours that costs next to nothing, and no list of features has to be kept.
 */
const first = 0x9e3779b1 | 0
const second = 0x85ebca6b | 0

/** A number for a template and one value. */
export const hash1 = (template: number, a: number): number => {
  const hash = Math.imul(Math.imul(template, first) ^ a, second)
  return hash ^ (hash >>> 15)
}

/** A number for a template and two values. */
export const hash2 = (template: number, a: number, b: number): number => {
  const hash = Math.imul(Math.imul(Math.imul(template, first) ^ a, second) ^ b, first)
  return hash ^ (hash >>> 15)
}

/** A number for a template and three values. */
export const hash3 = (template: number, a: number, b: number, c: number): number => {
  const hash = Math.imul(Math.imul(Math.imul(Math.imul(template, first) ^ a, second) ^ b, first) ^ c, second)
  return hash ^ (hash >>> 15)
}
