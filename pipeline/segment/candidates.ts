import { isLetter } from '../ascii.js'
/** A place at which a sentence may end: a run of final marks with the closing marks that belong to it. */
export interface Candidate {
  /** The paragraph. */
  readonly text: string
  /** The marks: ".", "?!", "...", ". . .". */
  readonly marks: string
  /** Offset of the first mark. */
  readonly start: number
  /** Offset behind the marks and what closes with them: quotation marks, brackets, a note number. */
  readonly end: number
  /** What closes with them. */
  readonly closing: string
  /** Letters, digits and stops in front of the marks, as written: "U.S" of "U.S.". */
  readonly word: string
  /** True where no blank stands between the end and what follows. */
  readonly glued: boolean
  /** What opens the next word: quotation marks, brackets, a dash. */
  readonly opening: string
  /** The word that follows, as written; empty where none does. */
  readonly next: string
  /** Offset behind `next`. */
  readonly nextEnd: number
}

/** Longest word that is looked at, in UTF-16 units; what is longer is no abbreviation. */
const reach = 24

const blank = 0x20
const apostrophe = 0x27
const stop = 0x2e

const mark = /[.!?…。！？؟।]/g
const runs = /((?:[.!?…。！？؟।]|\s\.(?![.\p{L}\p{N}]))+)((?:["”’'»)\]」』]|[“‘](?=\s|$)|\[\d{1,3}\])*)/gu
const looseMark = /\s([”»"])(?=\s|$)/y
const following = /(\s*)([“”‘'"«([\s–—-]*)([\p{L}\p{M}\p{N}'’]{0,24})/uy
const wordCharacter = /[\p{L}\p{M}\p{N}.°№'’-]/u
const isWordCharacter = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  return isLetter(code) || (code > 32 && wordCharacter.test(text.charAt(at)))
}
const isInner = (text: string, at: number): boolean => !isLetter(text.charCodeAt(at)) && /['’-]/u.test(text.charAt(at))

/** The word that ends at `end`, at most 24 units of it. */
export const wordBefore = (text: string, end: number): string => {
  let start = end
  while (start > 0 && end - start < reach && isWordCharacter(text, start - 1)) start--
  while (start < end && isInner(text, start)) start++
  return text.slice(start, end)
}

/** A blank or a mark of ASCII that ends a word. */
const endsWord = (code: number): boolean => code > 31 && code < 64 && code !== apostrophe && (code < 48 || code > 57)

/** Where the word ends whose first letter stands at `start`, where letters A to Z and what is behind them tell it; else -1. */
const plainWordEnd = (text: string, start: number): number => {
  let end = start
  while (isLetter(text.charCodeAt(end))) end++
  return endsWord(text.charCodeAt(end)) && end - start < reach ? end : -1
}

/** The end of most sentences, "held. The", without the expressions; null for any other run of marks. */
const plainCandidate = (text: string, start: number): Candidate | null => {
  if (text.charCodeAt(start) !== stop || text.charCodeAt(start + 1) !== blank) return null
  if (!isLetter(text.charCodeAt(start - 1)) || !isLetter(text.charCodeAt(start + 2))) return null
  const nextEnd = plainWordEnd(text, start + 2)
  if (nextEnd < 0) return null
  const word = wordBefore(text, start)
  const next = text.slice(start + 2, nextEnd)
  return { text, marks: '.', start, end: start + 1, closing: '', word, glued: false, opening: '', next, nextEnd }
}

/** So far ahead a mark that closes is looked for. */
const farthestClosing = 1000

/** "he told them.“ Now it goes on. ”": a mark that opens, with its blank on the wrong side, for one that closes follows. */
const opensNext = (text: string, at: number): boolean => {
  if (text.charAt(at) !== '“') return false
  const ahead = text.slice(at + 1, at + farthestClosing)
  const closing = ahead.indexOf('”')
  const opening = ahead.indexOf('“')
  return closing !== -1 && (opening === -1 || closing < opening) && !isOpen(text, at)
}

/** Whether the last mark before a position opens a quotation that is not closed yet. */
const isOpen = (text: string, at: number): boolean => {
  const before = text.slice(Math.max(0, at - farthestClosing), at)
  return before.lastIndexOf('“') > before.lastIndexOf('”')
}

/** Gives one run of final marks after the other, null after the last. */
export type Candidates = () => Candidate | null

/**
 * Every run of final marks in a paragraph, in order. A straight mark behind the run closes where one is open, and
 * opens the next sentence where none is and no blank parts them.
 *
 * @param limit where it stops: no run that starts there or later is asked for
 */
export const candidates = (text: string, limit = text.length): Candidates => {
  const markFrom = (at: number): number => {
    const found = text.indexOf('"', at)
    return found === -1 ? text.length : found
  }
  let straightMark = -1
  let straightOpen = true
  let from = 0
  const read = (match: RegExpExecArray): Candidate => {
    const written = match[1]!
    const start = match.index + (written.startsWith('.') ? 0 : written.length - written.trimStart().length)
    const marks = text.slice(start, match.index + written.length)
    for (; straightMark < start; straightMark = markFrom(straightMark + 1)) straightOpen = !straightOpen
    let end = match.index + match[0].length
    looseMark.lastIndex = end
    const loose = looseMark.exec(text)
    if (loose && (loose[1] !== '"' || (straightOpen && !match[2]?.includes('"')))) end = looseMark.lastIndex
    if (match[2] === '"' && !straightOpen && /[\p{L}\p{N}]/u.test(text.charAt(end))) end--
    if (end === start + marks.length + 1 && opensNext(text, end - 1)) end--
    following.lastIndex = end
    const [, gap = '', opening = '', next = ''] = following.exec(text) ?? []
    return {
      text,
      marks,
      start,
      end,
      closing: text.slice(start + marks.length, end),
      word: wordBefore(text, start),
      glued: gap === '',
      opening,
      next,
      nextEnd: end + gap.length + opening.length + next.length,
    }
  }
  return () => {
    mark.lastIndex = from
    if (!mark.test(text)) return null
    const start = mark.lastIndex - 1
    if (start >= limit) return null
    const plain = plainCandidate(text, start)
    if (plain !== null) {
      from = plain.end
      return plain
    }
    runs.lastIndex = from
    const match = runs.exec(text)
    if (match === null) return null
    from = runs.lastIndex
    return read(match)
  }
}
