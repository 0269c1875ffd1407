/**
 * Where the parser stands in a sentence: the arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta 2011). Tokens are
 * numbered from 1; 0 is nothing, and the root stands behind the last token. The buffer is what is not read yet.
 */
export interface Configuration {
  /** Number of tokens; the root is `size + 1`. */
  size: number
  /** Tokens that still want a head or dependents, the last on top. */
  readonly stack: Int32Array
  depth: number
  /** First token of the buffer. */
  next: number
  /** What was decided: heads by token, 0 where there is none yet, and relations. */
  readonly heads: Int32Array
  readonly relations: Int32Array
  /** Outermost and second outermost dependents so far, and how many there are, on either side. */
  readonly left: Int32Array
  readonly left2: Int32Array
  readonly right: Int32Array
  readonly right2: Int32Array
  readonly lefts: Int32Array
  readonly rights: Int32Array
}

export const SHIFT = 0
/** The top of the stack becomes a dependent of the first token of the buffer. */
export const LEFT = 1
/** The top of the stack becomes a dependent of the one below. */
export const RIGHT = 2

/** The longest sentence that is parsed whole; a longer one is parsed in parts. */
export const LONGEST = 400

export const newConfiguration = (): Configuration => {
  const list = () => new Int32Array(LONGEST + 2)
  return {
    size: 0,
    stack: list(),
    depth: 0,
    next: 1,
    heads: list(),
    relations: list(),
    left: list(),
    left2: list(),
    right: list(),
    right2: list(),
    lefts: list(),
    rights: list(),
  }
}

/** Makes a configuration ready for a sentence of `size` tokens. */
export const begin = (configuration: Configuration, size: number): void => {
  configuration.size = size
  configuration.depth = 0
  configuration.next = 1
  const { heads, relations, left, left2, right, right2, lefts, rights } = configuration
  for (const list of [heads, relations, left, left2, right, right2, lefts, rights]) list.fill(0, 0, size + 2)
}

export const isDone = ({ size, depth, next }: Configuration): boolean => next > size && depth === 0

export const mayShift = ({ size, next }: Configuration): boolean => next <= size
export const mayLeft = ({ depth }: Configuration): boolean => depth > 0
export const mayRight = ({ depth }: Configuration): boolean => depth > 1

/** The token that `action` would attach, and the head that it would get. */
export const dependentOf = ({ stack, depth }: Configuration): number => stack[depth - 1]!
export const headOf = ({ stack, depth, next }: Configuration, action: number): number =>
  action === LEFT ? next : stack[depth - 2]!

/** Moves the next token of the buffer onto the stack. */
export const shift = (configuration: Configuration): void => {
  configuration.stack[configuration.depth++] = configuration.next++
}

/** Attaches the top of the stack to the head that `action` gives it, and takes it off. */
export const attach = (configuration: Configuration, action: number, relation: number): void => {
  const { left, left2, right, right2, lefts, rights } = configuration
  const dependent = dependentOf(configuration)
  const head = headOf(configuration, action)
  configuration.heads[dependent] = head
  configuration.relations[dependent] = relation
  if (action === LEFT) {
    left2[head] = left[head]!
    left[head] = dependent
    lefts[head]!++
  } else {
    right2[head] = right[head]!
    right[head] = dependent
    rights[head]!++
  }
  configuration.depth--
}
