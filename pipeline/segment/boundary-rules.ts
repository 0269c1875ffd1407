import { isCapital, isSmall } from '../ascii.js'
import abbreviations from '../rules/abbreviations.json' with { type: 'json' }
import tails from '../rules/quotation-tails.json' with { type: 'json' }
import starters from '../rules/sentence-starters.json' with { type: 'json' }
import { isBlank } from './blanks.js'
import { type Candidate, wordBefore } from './candidates.js'

/** What a rule says of a candidate: a sentence ends here, or at the given offset, or goes on; null is no opinion. */
export type Decision = 'end' | 'inside' | number | null

/** A candidate and the offset at which the running sentence starts. */
export type BoundaryRule = (candidate: Candidate, sentence: number) => Decision

const neverEnds = new Set(abbreviations.never_ends)
const mayEnd = new Set(abbreviations.may_end)
const beforeNumber = new Set(abbreviations.before_number)
const afterClock = new Set(abbreviations.after_clock)
const starterWords = new Set(starters.words)
const alsoSurnames = new Set(starters.also_surnames)
const speechVerbs = new Set(tails)

/** True of a dotted word of the vocabulary, given without its last stop. */
export const isAbbreviation = (word: string): boolean => {
  const lower = word.toLowerCase()
  return neverEnds.has(lower) || beforeNumber.has(lower) || mayEndSentence(word)
}

/** True of an abbreviation that can be the last word of a sentence, such as "Inc", given without its stop. */
export const mayEndSentence = (word: string): boolean => mayEnd.has(word) || mayEnd.has(word.toLowerCase())

const plain = (word: string): string => word.replace(/['’].*$/u, '').toLowerCase()
const capital = /^\p{Lu}/u
const small = /^\p{Ll}/u
/** Capitals and small letters of A to Z, as most are, without the expressions. */
const startsCapital = (word: string): boolean => {
  const code = word.charCodeAt(0)
  return code < 128 ? isCapital(code) : capital.test(word)
}
const startsSmall = (word: string): boolean => {
  const code = word.charCodeAt(0)
  return code < 128 ? isSmall(code) : small.test(word)
}
const isStarter = (word: string): boolean => startsCapital(word) && starterWords.has(plain(word))
const closesQuotation = ({ closing }: Candidate): boolean => closing !== '' && /["”’'»]/u.test(closing)
const isStop = (candidate: Candidate): boolean => candidate.marks === '.'
const behindBlank = ({ text, start }: Candidate): boolean => start > 0 && isBlank(text, start - 1)

/** "1. First" and "... then": what has no word yet is no sentence. */
const nothingYet: BoundaryRule = ({ text, start }, sentence) =>
  start - sentence < 8 &&
  /^[^\p{L}\p{N}]*(?:\d{1,3}|\p{L})?[^\p{L}\p{N}]*$/u.test(text.slice(sentence, start)) &&
  text.charAt(sentence) !== 'I'
    ? 'inside'
    : null

/** "終わりだ。次の": full-width marks need no blank. */
const fullWidth: BoundaryRule = ({ marks }) => (marks !== '.' && /[。！？]/u.test(marks) ? 'end' : null)

/** "over the table.The next": a blank was lost between two sentences; "Yahoo.com", "3.5" and "U.S.-led" are none. */
const lostBlank: BoundaryRule = ({ text, start, end, marks, word, closing, glued, opening, next }) => {
  if (!glued) return null
  if (next === '' && opening === '') return 'inside'
  const parted = closing !== '' || /^[“‘"]/u.test(opening)
  const before = /[\p{Ll}\p{N}]{2}$/u.test(word) && !/[.°]/u.test(word) && !isAbbreviation(word)
  const after = /^\p{Lu}\p{Ll}/u.test(next) || /^[IA]$/u.test(next)
  const address =
    /^(?:com|org|net|co|gov|edu|info|tv|io)$/iu.test(next) || /[/@:\\]/u.test(text.charAt(end + next.length))
  const host = /[/@]\S*$/u.test(text.slice(Math.max(0, start - 40), start))
  return marks.length < 3 && /^[\s“‘"'(]*$/u.test(opening) && (before || parted) && after && !address && !host
    ? 'end'
    : 'inside'
}

/** "Is it?" she asked. */
const lowerCase: BoundaryRule = ({ next }) => (startsSmall(next) ? 'inside' : null)

/** "It goes on." - Jane Roe */
const signature: BoundaryRule = (candidate) =>
  closesQuotation(candidate) && /^[–—-]/u.test(candidate.opening) ? 'inside' : null

/** "Is it over?" Jane Roe asked. */
const quotationTail: BoundaryRule = (candidate) => {
  if (!closesQuotation(candidate) || !/[?!…]/u.test(candidate.marks) || !startsCapital(candidate.next)) return null
  const ahead = candidate.text.slice(candidate.nextEnd, candidate.nextEnd + 80)
  const [, names = '', verb = ''] = /^((?:\s\p{Lu}[\p{L}.'’-]*){0,3})\s(\p{Ll}+)\b/u.exec(ahead) ?? []
  return speechVerbs.has(verb) && (names !== '' || !isStarter(candidate.next)) ? 'inside' : null
}

/** "the parallel [...] stairways", "[...]" (Roe 55) */
const omission: BoundaryRule = ({ text, start, opening }) =>
  text.charAt(start - 1) !== '[' ? null : opening.includes('(') ? 'inside' : 'end'

/** "It ended. . . . Then", "what I mean ... well", "I never said that.... She left." */
const ellipsis: BoundaryRule = (candidate) => {
  const { marks, start, next } = candidate
  if (isStop(candidate) || !/\.\s?\.|…/u.test(marks)) return null
  const stops = marks.replace(/[^.]/gu, '').length
  if (marks.startsWith('. .') && stops > 3 && !behindBlank(candidate)) return start + 1
  if (stops > 3 || /[!?]/u.test(marks)) return 'end'
  if (behindBlank(candidate) || marks.includes(' '))
    return isStarter(next) && next !== 'I' && !marks.includes(' ') ? 'end' : 'inside'
  return /^I\b/u.test(next) && !closesQuotation(candidate) ? 'inside' : 'end'
}

/** "(He was late. He left.)" within a sentence. */
const inBrackets: BoundaryRule = ({ text, start, end, closing }, sentence) => {
  if (closing.includes(')')) return null
  const from = Math.max(sentence + 1, start - 300)
  const open = text.slice(from, start).lastIndexOf('(')
  if (open === -1 || text.slice(from + open, start).includes(')')) return null
  return text.slice(end, end + 300).includes(')') ? 'inside' : null
}

/** "Mr. Roe", "Gen. Roe": a title is followed by a name. */
const title: BoundaryRule = (candidate) =>
  isStop(candidate) && neverEnds.has(candidate.word.toLowerCase()) ? 'inside' : null

const startsNumber = /^\p{N}/u

/** "No. 5", "p. 55", "Nov. 1" */
const numbered: BoundaryRule = (candidate) =>
  isStop(candidate) && startsNumber.test(candidate.next) && beforeNumber.has(candidate.word.toLowerCase())
    ? 'inside'
    : null

/** "At 5 p.m. Jane left", "until 5 p.m. Jane left" */
const clock: BoundaryRule = (candidate, sentence) => {
  if (!isStop(candidate) || !/^[ap]\.m$/iu.test(candidate.word)) return null
  const next = candidate.next.toLowerCase()
  const opensSentence =
    candidate.start - sentence < 30 &&
    /^["“‘]?(?:At|By|From|Until|Around|About|Before|After|Since)\s/u.test(candidate.text.slice(sentence, sentence + 8))
  return !startsCapital(candidate.next) || opensSentence || afterClock.has(next) || beforeNumber.has(next)
    ? 'inside'
    : 'end'
}

/** "LEEDS, Ala. - The", "Roe Inc. (the": what follows an abbreviation behind a dash or bracket goes on. */
const asideFollows: BoundaryRule = (candidate) =>
  isStop(candidate) &&
  candidate.opening !== '' &&
  /^[–—(-]/u.test(candidate.opening) &&
  (/\.\p{L}$/u.test(candidate.word) || isAbbreviation(candidate.word))
    ? 'inside'
    : null

const endsInInitial = /(?:^|[.-])\p{L}$/u

/** "J. Roe" and "the U.S. Senate" against "vitamin C. The" and "in the U.S. The" */
const initials: BoundaryRule = (candidate) => {
  const { text, start, word, next } = candidate
  if (!isStop(candidate) || closesQuotation(candidate) || !endsInInitial.test(word)) return null
  if (word.length > 1) return isStarter(next) ? 'end' : 'inside'
  const before = wordBefore(text, start - 2)
  return isStarter(next) && (!startsCapital(before) || !alsoSurnames.has(plain(next))) ? 'end' : 'inside'
}

/** "Roe Inc. Chairman" against "Roe Inc. The" */
const abbreviation: BoundaryRule = (candidate) => {
  const { word, next } = candidate
  if (!isStop(candidate) || closesQuotation(candidate) || !mayEndSentence(word)) return null
  return isStarter(next) ? 'end' : 'inside'
}

/** In this order; the first that has an opinion decides, and where none has, the sentence ends. */
export const boundaryRules = {
  nothingYet,
  fullWidth,
  lostBlank,
  lowerCase,
  signature,
  quotationTail,
  omission,
  ellipsis,
  inBrackets,
  title,
  numbered,
  clock,
  asideFollows,
  initials,
  abbreviation,
} satisfies Record<string, BoundaryRule>
