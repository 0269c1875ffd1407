import type { Mention } from './mention.js'
import { learnedWeights, reasons, summing } from './sum.js'

const signed = (number: number): string => `${number < 0 ? '-' : '+'}${Math.abs(number).toFixed(2)}`

/** Mentions of one cluster that are told at most. */
const MANY = 20

/**
 * Why a mention is of one event with the others of its cluster, as a page to read: for each of them the sum of their evidence and
 * what each piece of it weighs, in log-odds.
 *
 * @param idOf the row id of a mention
 */
export const explain = (mention: Mention, others: readonly Mention[], idOf: (mention: Mention) => string): string => {
  if (others.length === 0) return `${idOf(mention)} stands alone: nothing else is likely to be the same event.\n`
  const sum = summing(learnedWeights, Number.NEGATIVE_INFINITY)
  const pages = others.slice(0, MANY).map((other) => {
    const lines = reasons(mention, other).map(
      ({ evidence, level, weight }) => `  ${signed(weight).padStart(6)}  ${evidence}: ${level}`,
    )
    const head = `${idOf(mention)} and ${idOf(other)}: ${signed(sum(mention, other))}`
    return [head, `  ${signed(learnedWeights.start).padStart(6)}  to begin with`, ...lines].join('\n')
  })
  const more = others.length > MANY ? [`and ${others.length - MANY} more`] : []
  const about = `Two clusters are joined where the mean of these sums is ${learnedWeights.limit} or more.`
  return `${[...pages, ...more, about].join('\n\n')}\n`
}
