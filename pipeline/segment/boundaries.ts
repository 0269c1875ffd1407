import { isBlank } from './blanks.js'
import { boundaryRules } from './boundary-rules.js'
import { type Candidate, candidates } from './candidates.js'
import { listItems } from './lists.js'

const rules = Object.values(boundaryRules)

const endOf = (candidate: Candidate, sentence: number): number | null => {
  for (const rule of rules) {
    const decision = rule(candidate, sentence)
    if (decision === 'inside') return null
    if (decision === 'end') return candidate.end
    if (decision !== null) return decision
  }
  return candidate.end
}

/** "The market hall Image: J. Roe." */
const creditLine = /\s(?=(?:Image|Photo|Photograph|Picture)s?(?: credit)?: \p{Lu})/gu
const longestCaption = 400

/** Starts that the layout gives away: list items, and the credit behind a short caption. */
const plainStarts = (text: string): readonly number[] => {
  const items = listItems(text)
  if (text.length > longestCaption || !text.includes(': ')) return items
  const credits = Array.from(text.matchAll(creditLine), (match) => match.index + 1)
  return credits.length === 0 ? items : [...items, ...credits].sort((a, b) => a - b)
}

const letterOrDigit = /[\p{L}\p{N}]/u
const lastWord = (text: string): number => {
  let at = text.length
  while (at > 0 && !letterOrDigit.test(text.charAt(at - 1))) at--
  return at
}

const afterBlanks = (text: string, at: number): number => {
  let start = at
  while (start < text.length && isBlank(text, start)) start++
  return start
}

/**
 * Where sentences end inside one paragraph: offsets into `text`, ascending, without the end of the paragraph. Closing
 * marks belong to the sentence that they close, blanks to none.
 */
export const boundaries = (text: string): number[] => {
  const forced = plainStarts(text)
  const last = lastWord(text)
  const ends: number[] = []
  let sentence = 0
  const endAt = (end: number, next: number): void => {
    if (end > sentence && next > sentence) {
      ends.push(end)
      sentence = next
    }
  }
  let given = 0
  const endBeforeGiven = (limit: number): void => {
    while (given < forced.length && forced[given]! <= limit) {
      const start = forced[given++]!
      endAt(start, start)
    }
  }
  const nextCandidate = candidates(text, last)
  for (let candidate = nextCandidate(); candidate !== null; candidate = nextCandidate()) {
    endBeforeGiven(candidate.start)
    if (candidate.end >= last) break
    const end = endOf(candidate, sentence)
    if (end !== null) endAt(end, afterBlanks(text, end))
  }
  endBeforeGiven(text.length)
  return ends
}
