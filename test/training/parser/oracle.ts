import {
  type Configuration,
  LEFT,
  mayLeft,
  mayRight,
  mayShift,
  RIGHT,
  SHIFT,
} from '../../../pipeline/parse/configuration.js'

const never = 1_000_000

/**
 * How many of the heads in `gold` can no longer be found after each action: the dynamic oracle of the arc-hybrid system
 * (Goldberg and Nivre 2013). Written into `costs` by action.
 */
export const costsOf = (configuration: Configuration, gold: Int32Array, costs: Int32Array): void => {
  const { stack, depth, next, size } = configuration
  costs.fill(never)
  if (mayShift(configuration)) {
    let lost = 0
    for (let at = 0; at < depth; at++) {
      if (gold[stack[at]!] === next) lost++
      if (at < depth - 1 && gold[next] === stack[at]!) lost++
    }
    costs[SHIFT] = lost
  }
  if (!mayLeft(configuration)) return
  const top = stack[depth - 1]!
  const below = depth > 1 ? stack[depth - 2]! : 0
  const head = gold[top]!
  let lost = 0
  for (let token = next; token <= size; token++) if (gold[token] === top) lost++
  costs[LEFT] = lost + (head > next || head === below ? 1 : 0)
  if (mayRight(configuration)) costs[RIGHT] = lost + (head >= next ? 1 : 0)
}
