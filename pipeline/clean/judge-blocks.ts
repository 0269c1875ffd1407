import type { PageNode } from '../document.js'
import weights from '../rules/block-weights.json' with { type: 'json' }
import { evidenceOf } from './block-evidence.js'
import { type PageLine, type PageShape, readShape } from './page-shape.js'
import { secondEvidence, topOf } from './second-evidence.js'

/** A sum of evidence: what each piece adds to the logarithm of the odds that a block is part of the article. */
export interface Sum {
  readonly bias: number
  readonly weights: Readonly<Record<string, number>>
}

interface Weights {
  readonly bias: number
  readonly of: ReadonlyMap<string, number>
}
const weightsOf = ({ bias, weights }: Sum): Weights => ({ bias, of: new Map(Object.entries(weights)) })
const first = weightsOf(weights.first)
const second = weightsOf(weights.second)
/** Of the second sum, what it takes over from the first evidence. */
const secondOfFirst = weightsOf({ bias: 0, weights: weights.secondOfFirst })

const total = ({ bias, of }: Weights, evidence: readonly string[]): number => {
  let sum = bias
  for (const name of evidence) sum += of.get(name) ?? 0
  return sum
}
export const chanceOf = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds))

/** From this chance on a block is kept. */
const KEPT = 0.45
/** Where fewer words would be kept than an article has, the bar is lower: so much of the chance of the page's best blocks. */
const FEWEST = 60
const LOWER = 0.5
const TOP = 100
/** Below this chance the best blocks of a page are no article. */
const NOTHING = 0.06

const barOf = ({ looks }: PageShape, chances: readonly number[]): number => {
  let words = 0
  for (const [i, chance] of chances.entries()) if (chance >= KEPT) words += looks[i]!.count
  if (words >= FEWEST) return KEPT
  const sizes = looks.map(({ count }) => count)
  return Math.min(KEPT, Math.max(NOTHING, topOf(chances, sizes, TOP) * LOWER))
}

/** Evidence that names a rule, by the kind before its colon; of `in:` and its like the word is told. */
const ruleBy: Readonly<Record<string, (word: string) => string>> = {
  hidden: () => 'block-hidden',
  links: () => 'block-of-links',
  repeated: () => 'block-repeated',
  phrase: (word) => word,
  line: (word) => word,
  own: (word) => `block-labelled-${word}`,
  near: (word) => `block-in-${word}`,
  in: (word) => `block-in-${word.replace(/[<>]/g, '')}`,
}
/** Evidence that weighs less than this does not tell why a block is dropped. */
const TELLING = -0.2

/** The evidence that speaks loudest against a block, as the rule that drops it; `block-evidence` where none of a name stands out. */
const ruleOf = (evidence: readonly string[], sums: readonly Weights[]): string => {
  let rule = 'block-evidence'
  let lowest = TELLING
  for (const name of evidence) {
    const [kind, word] = name.split(':') as [string, string | undefined]
    const naming = word === undefined && kind !== 'hidden' && kind !== 'repeated' ? undefined : ruleBy[kind]
    if (naming === undefined) continue
    const weight = sums.reduce((sum, { of }) => sum + (of.get(name) ?? 0), 0)
    if (weight >= lowest) continue
    lowest = weight
    rule = naming(word ?? '')
  }
  return rule
}

/** The rule by which each block of a page is no part of its article, null where it is. */
export const judgeBlocks = (lines: readonly PageLine[], nodes: readonly PageNode[]): readonly (string | null)[] => {
  const shape = readShape(lines, nodes)
  const evidence = evidenceOf(shape)
  const firstChances = evidence.map((names) => chanceOf(total(first, names)))
  const chances = secondEvidence(shape, firstChances).map((names, i) =>
    chanceOf(total(second, names) + total(secondOfFirst, evidence[i]!)),
  )
  const bar = barOf(shape, chances)
  return chances.map((chance, i) => (chance >= bar ? null : ruleOf(evidence[i]!, [first, secondOfFirst])))
}
