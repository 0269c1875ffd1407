import type { PageNode } from '../document.js'
import weights from '../rules/block-weights.json' with { type: 'json' }
import { evidenceOf } from './block-evidence.js'
import { type PageLine, type PageShape, readShape } from './page-shape.js'
import { secondEvidence, topOf } from './second-evidence.js'

/** What one piece of evidence adds to the logarithm of the odds that a block is part of the article, in either sum. */
interface Weight {
  readonly first: number
  readonly second: number
  /** The rule that it names where it is the strongest against a block; null where it names none. */
  readonly rule: string | null
}

/** Evidence that names a rule, by the kind before its colon; of `in:` and its like the word is told. */
/** Evidence that weighs less than this does not tell why a block is dropped. */
const TELLING = -0.2

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
const ruleOf = (name: string): string | null => {
  const [kind, word] = name.split(':') as [string, string | undefined]
  return word === undefined && kind !== 'hidden' && kind !== 'repeated' ? null : (ruleBy[kind]?.(word ?? '') ?? null)
}

const weightOf: ReadonlyMap<string, Weight> = new Map(
  Object.entries(weights.evidence as Readonly<Record<string, readonly number[]>>).map(
    ([name, [first = 0, second = 0]]) => [
      name,
      { first, second, rule: first + second < TELLING ? ruleOf(name) : null },
    ],
  ),
)

/** What a group of evidence adds to both sums, and the strongest of it against the block. */
interface Weighed extends Weight {
  readonly against: number
}

const weigh = (group: readonly string[]): Weighed => {
  let first = 0
  let second = 0
  let rule: string | null = null
  let against = 0
  for (const name of group) {
    const weight = weightOf.get(name)
    if (weight === undefined) continue
    first += weight.first
    second += weight.second
    if (weight.rule === null || weight.first + weight.second >= against) continue
    against = weight.first + weight.second
    rule = weight.rule
  }
  return { first, second, rule, against }
}

/** Weighs groups that blocks share once. */
const weighing = (): ((groups: readonly (readonly string[])[]) => readonly Weighed[]) => {
  const known = new Map<readonly string[], Weighed>()
  return (groups) =>
    groups.map((group) => {
      const weighed = known.get(group) ?? weigh(group)
      known.set(group, weighed)
      return weighed
    })
}

export const chanceOf = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds))

/** The rule that the strongest evidence against a block names; `block-evidence` where none of a name stands out. */
const ruleAgainst = (groups: readonly Weighed[]): string => {
  let strongest: Weighed | null = null
  for (const group of groups) if (group.rule !== null && group.against < (strongest?.against ?? 0)) strongest = group
  return strongest?.rule ?? 'block-evidence'
}

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

/** Some sentence's length of text, not of links: a page that keeps none has no article. Chinese and Japanese need fewer signs. */
const isText = ({ text, block }: PageLine): boolean =>
  block.linked < text.length / 2 && text.length >= (/[\u3040-\u30ff\u4e00-\u9fff]{4}/.test(text) ? 25 : 80)

/** The rule by which each block of a page is no part of its article, null where it is. */
export const judgeBlocks = (lines: readonly PageLine[], nodes: readonly PageNode[]): readonly (string | null)[] => {
  const shape = readShape(lines, nodes)
  const weighed = weighing()
  const evidence = evidenceOf(shape).map(weighed)
  const sumOf = (groups: readonly Weighed[], which: 'first' | 'second', bias: number): number =>
    groups.reduce((sum, group) => sum + group[which], bias)
  const firstChances = evidence.map((groups) => chanceOf(sumOf(groups, 'first', weights.bias.first)))
  const chances = secondEvidence(shape, firstChances).map((groups, i) =>
    chanceOf(sumOf(weighed(groups), 'second', sumOf(evidence[i]!, 'second', weights.bias.second))),
  )
  const bar = barOf(shape, chances)
  const hasArticle = lines.some((line, i) => chances[i]! >= bar && isText(line))
  return chances.map((chance, i) => (hasArticle && chance >= bar ? null : ruleAgainst(evidence[i]!)))
}
