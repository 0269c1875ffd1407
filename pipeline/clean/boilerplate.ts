import phrases from '../rules/boilerplate.json' with { type: 'json' }

interface Entry {
  readonly rule: string
  readonly phrase: string
  readonly short: boolean
}

const whole = new Map<string, string>()
const tails = new Set<string>()
const starts = new Map<string, Entry[]>()
let longestStart = 0

/** What a phrase is looked up by: its first letters, or the sign that it begins with. */
const keyOf = (lower: string): string => lower.slice(0, /^[a-z]/.test(lower) ? 3 : 1)

for (const { rule, match, tail, phrases: list } of phrases as readonly {
  readonly rule: string
  readonly match: string
  readonly tail?: boolean
  readonly phrases: readonly string[]
}[])
  for (const phrase of list)
    if (match === 'line') {
      whole.set(phrase, rule)
      if (tail) tails.add(phrase)
    } else {
      const key = keyOf(phrase)
      longestStart = Math.max(longestStart, phrase.length)
      starts.set(key, [...(starts.get(key) ?? []), { rule, phrase, short: match === 'short-start' }])
    }

/** Longer lines are no phrase of a page's furniture, whatever they start with. */
const longest = 300
const shortest = 80
const longestWhole = 60

const reports = /\b(?:said|says|told|added|according to|asked|wrote)\b/
const strip = (lower: string): string => lower.replace(/^[^\p{L}\p{N}©(]+|[^\p{L}\p{N})]+$/gu, '')
const lowered = (text: string): string => {
  const lower = text.toLowerCase()
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower
}
const begins = /[\p{L}\p{N}©([]/u

/**
 * The rule that the list of phrases gives for a line, or null. A phrase is a whole line, or the start of one; in a line that
 * reports what somebody said it is no furniture.
 */
export const knownPhrase = (text: string): string | null => {
  if (text.length > longest) return null
  const found = text.length <= longestWhole ? whole.get(strip(lowered(text))) : undefined
  if (found !== undefined) return found
  const from = text.search(begins)
  const begun = from < 0 ? '' : lowered(text.slice(from, from + longestStart))
  const entry = starts
    .get(keyOf(begun))
    ?.find(
      ({ phrase, short }) =>
        begun.startsWith(phrase) && (!short || (text.length <= shortest && !/[a-z]\.$/.test(text))),
    )
  if (entry === undefined) return null
  // "Read more: Minister says no" is a headline behind a label.
  const labelled = entry.phrase.endsWith(':') && !/[.”"]$/.test(text)
  return labelled || !reports.test(lowered(text)) ? entry.rule : null
}

/** Whether a line opens a part of the page after which nothing of the article follows: "Leave a reply". */
export const opensTail = (text: string): boolean => text.length <= shortest && tails.has(strip(text.toLowerCase()))
