/** Disjoint sets over 0…size-1; the root of a set is always its least member, so that order of joining leaves no trace. */
export interface DisjointSets {
  readonly find: (member: number) => number
  readonly join: (a: number, b: number) => void
  readonly areJoined: (a: number, b: number) => boolean
}

export const disjointSets = (size: number): DisjointSets => {
  const parent = new Uint32Array(size).map((_, i) => i)
  const find = (member: number): number => {
    let at = member
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!
      at = parent[at]!
    }
    return at
  }
  const join = (a: number, b: number): void => {
    const x = find(a)
    const y = find(b)
    if (x < y) parent[y] = x
    else parent[x] = y
  }
  return { find, join, areJoined: (a, b) => find(a) === find(b) }
}
