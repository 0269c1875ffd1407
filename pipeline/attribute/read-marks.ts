import type { Span } from '../document.js'

/** A mark that may open or close a quotation, read by itself: what its shape and its neighbours say of it. */
export interface Mark {
  readonly at: number
  readonly length: number
  readonly kind: 'double' | 'single'
  readonly lean: 'opens' | 'closes' | 'either'
  /** A mark that is no sure one: a single that may be an apostrophe ("the boys' fault"), inches, an opening mark before a stop. */
  readonly dubious: boolean
}

const doubles = new Map([
  ['"', 'either'],
  ['“', 'opens'],
  ['”', 'closes'],
  ['„', 'opens'],
  ['‟', 'opens'],
  ['«', 'opens'],
  ['»', 'closes'],
  ['＂', 'either'],
  ['″', 'either'],
] as const)
const singles = new Map([
  ["'", 'either'],
  ['‘', 'opens'],
  ['’', 'either'],
  ['‚', 'opens'],
  ['`', 'opens'],
] as const)
/** Words that begin with an apostrophe, in lower case, without it. */
const clipped = new Set(['bout', 'cause', 'cuz', 'em', 'kay', 'n', 'nuff', 'round', 'til', 'till', 'tis', 'twas'])
/** What marks are made of, and what opens markup. */
const glyph = /["“”„‟«»＂″'‘’‚`<]/g
const blank = /\s/u
const letterOrDigit = /[\p{L}\p{N}]/u
const beforeOpening = new Set([...'([{―—–-/‘\'"“:'])
const afterClosing = new Set([...'.,;:!?)]}―—–-’\'"”…'])
/** After which no quotation starts. */
const stops = new Set([...'.,;:!?)'])
const longestTag = 400

const isBlank = (character: string): boolean => character === '' || blank.test(character)

/** Which way a mark leans by what stands before and after it; what is `written` decides where they leave it open. */
const leanOf = (before: string, after: string, written: Mark['lean']): Mark['lean'] => {
  const starts = (isBlank(before) || beforeOpening.has(before)) && !isBlank(after)
  const ends = !isBlank(before) && (isBlank(after) || afterClosing.has(after))
  if (written === 'opens') return ends && !starts ? 'either' : 'opens'
  if (written === 'closes') return starts && !ends ? 'either' : 'closes'
  if (starts === ends) return 'either'
  return starts ? 'opens' : 'closes'
}

/** The word that starts at `at`, at most eight letters of it, in lower case. */
const wordAt = (text: string, at: number): string => {
  let end = at
  while (end < at + 8 && letterOrDigit.test(text[end] ?? '')) end += 1
  return text.slice(at, end).toLowerCase()
}

const readSingle = (text: string, at: number, span: Span, written: Mark['lean']): Mark | null => {
  const before = at > span.start ? text[at - 1]! : ''
  const after = at + 1 < span.end ? text[at + 1]! : ''
  const wordBefore = letterOrDigit.test(before)
  const wordAfter = letterOrDigit.test(after)
  if (wordBefore && wordAfter) return null
  const lean = leanOf(before, after, written)
  if (lean === 'either') return null
  if (lean === 'opens') {
    if (!wordAfter && !'"“[$£€(…'.includes(after)) return null
    const word = wordAt(text, at + 1)
    if (clipped.has(word) || /^\d\d?s?$/u.test(word)) return null
  }
  return { at, length: 1, kind: 'single', lean, dubious: lean === 'closes' && wordBefore && /[sxz]/iu.test(before) }
}

/**
 * All quotation marks of a stretch of text, in order, each with the way it leans. Markup (`<...>`) is passed over, and so
 * are apostrophes inside words, clipped words ('em, '90s) and inches (6").
 */
export const readMarks = (text: string, span: Span): readonly Mark[] => {
  const marks: Mark[] = []
  const content = text.slice(span.start, span.end)
  let tagEnd = -1
  for (let from = 0; ; ) {
    glyph.lastIndex = from
    if (!glyph.test(content)) return marks
    from = glyph.lastIndex
    const at = span.start + from - 1
    const character = text[at]!
    if (character === '<') {
      if (tagEnd < at) tagEnd = text.indexOf('>', at)
      if (tagEnd < 0) tagEnd = text.length
      if (tagEnd < span.end && tagEnd - at < longestTag && /[a-z/]/iu.test(text[at + 1] ?? ''))
        from = tagEnd + 1 - span.start
      continue
    }
    const single = singles.get(character as "'")
    const twice = single !== undefined && text[at + 1] === character && at + 1 < span.end && character !== '‚'
    const double = twice ? single : doubles.get(character as '"')
    if (double !== undefined) {
      const length = twice ? 2 : 1
      const before = at > span.start ? text[at - 1]! : ''
      const after = at + length < span.end ? text[at + length]! : ''
      const lean = leanOf(before, after, double)
      const inches = character !== '”' && /\d/u.test(before) && lean !== 'opens'
      const stray = stops.has(after) || after === ''
      const sure = stray && lean === 'opens' ? 'either' : lean
      marks.push({ at, length, kind: 'double', lean: sure, dubious: inches || (stray && sure === 'either') })
      from += length - 1
    } else if (single !== undefined) {
      const mark = readSingle(text, at, span, single)
      if (mark !== null) marks.push(mark)
    }
  }
}
