import learned from '../rules/line-trees.json' with { type: 'json' }
import { type EvidenceName, evidenceNames, readEvidence } from './evidence.js'
import { quoted } from './look.js'
import type { Surroundings } from './surroundings.js'

/**
 * A tree as `rules/line-trees.json` holds it: a leaf is what it adds to the log odds; a branch is the evidence that it asks for, the
 * number that parts the answers, what all its leaves add on average, and the trees for answers up to the number and above it.
 */
export type Tree = number | readonly [ask: string, at: number, value: number, upTo: Tree, above: Tree]

export interface Trees {
  /** Log odds before any evidence. */
  readonly start: number
  readonly trees: readonly Tree[]
}

/** The trees laid out in arrays; a node without evidence is a leaf. */
export interface Forest {
  readonly start: number
  readonly roots: Int32Array
  readonly column: Int16Array
  readonly at: Float64Array
  readonly value: Float64Array
  readonly upTo: Int32Array
  readonly above: Int32Array
}

export const forestOf = ({ start, trees }: Trees): Forest => {
  const column: number[] = []
  const at: number[] = []
  const value: number[] = []
  const upTo: number[] = []
  const above: number[] = []
  const lay = (tree: Tree): number => {
    const node = column.length
    const branch = typeof tree === 'number' ? null : tree
    column.push(branch === null ? -1 : evidenceNames.indexOf(branch[0] as EvidenceName))
    at.push(branch?.[1] ?? 0)
    value.push(branch === null ? (tree as number) : branch[2])
    upTo.push(0)
    above.push(0)
    if (branch !== null) {
      upTo[node] = lay(branch[3])
      above[node] = lay(branch[4])
    }
    return node
  }
  const roots = trees.map(lay)
  return {
    start,
    roots: Int32Array.from(roots),
    column: Int16Array.from(column),
    at: Float64Array.from(at),
    value: Float64Array.from(value),
    upTo: Int32Array.from(upTo),
    above: Int32Array.from(above),
  }
}

/** Log odds that a line with this evidence is furniture, by some of the trees, on top of those so far. */
export const oddsOf = (
  { start, roots, column, at, value, upTo, above }: Forest,
  row: Float64Array,
  from = 0,
  to = roots.length,
  soFar = start,
): number => {
  let odds = soFar
  for (let tree = from; tree < to && tree < roots.length; tree++) {
    let node = roots[tree]!
    while (column[node]! >= 0) node = row[column[node]!]! <= at[node]! ? upTo[node]! : above[node]!
    odds += value[node]!
  }
  return odds
}

/**
 * The evidence that speaks most for a line being furniture: each answer counts for what it moves the average of the leaves that are
 * left (Saabas 2014).
 */
export const strongest = ({ roots, column, at, value, upTo, above }: Forest, row: Float64Array): EvidenceName => {
  const weights = new Float64Array(evidenceNames.length)
  for (let node of roots)
    while (column[node]! >= 0) {
      const next = row[column[node]!]! <= at[node]! ? upTo[node]! : above[node]!
      weights[column[node]!]! += value[next]! - value[node]!
      node = next
    }
  let best = 0
  for (let name = 1; name < weights.length; name++) if (weights[name]! > weights[best]!) best = name
  return evidenceNames[best]!
}

/** A single mark that opens a quotation. */
const singleMark = /(?:^|[ (])['‘]\p{L}/u

const forest = forestOf(learned as unknown as Trees)
const row = new Float64Array(evidenceNames.length)

/** A line is furniture from these log odds on. */
const threshold = 0.3
/** Where the first trees agree so far that a line is part of the article, the others are not asked. */
const firstTrees = 45
const clear = -2.8

/** The strongest evidence for a line being furniture, or null where it is more likely part of the article. */
export const judgeLine = (index: number, page: Surroundings): EvidenceName | null => {
  // Of a line without a letter of a to z the words say nothing.
  const look = page.page.looks[index]!
  if (page.words[index]!.tokens === 0 && /\p{L}/u.test(look.text)) return null
  // A line that tells what somebody said is from a report.
  if (page.words[index]!.speech > 0 || quoted(look) || singleMark.test(look.text)) return null
  // A sentence over the first long one is a summary.
  if (index < page.page.firstProse && look.ending === 'stop') return null
  readEvidence(index, page, row)
  const begun = oddsOf(forest, row, 0, firstTrees, forest.start)
  if (begun < clear) return null
  return oddsOf(forest, row, firstTrees, forest.roots.length, begun) > threshold ? strongest(forest, row) : null
}
