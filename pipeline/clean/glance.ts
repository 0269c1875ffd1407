/**
 * One pass over the characters of a line that says which patterns can be in it at all. A hint is a bit for a list of words or
 * signs: where a line holds one of them, the bit is set. Where it holds none, the bit is mostly not set: words are told
 * apart by a hash, which a few share. Hints are given while the program loads, by the files that hold the patterns.
 */
const WORDS = 1 << 15
/** Signs, letters beyond a to z included, are known up to here: punctuation ends before. */
const SIGNS = 0x2200
const ofWord = new Int32Array(WORDS)
const ofSign = new Int32Array(SIGNS)
// The letters beyond ASCII that are a "k", an "s" or an "i" in another case: with them all is possible.
for (const letter of 'Kſİ') ofSign[letter.charCodeAt(0)] = -1
let hints = 0

const newHint = (): number => {
  if (hints === 31) throw new Error('more hints than bits')
  return 1 << hints++
}

const next = (hash: number, small: number): number => (hash * 31 + small) & (WORDS - 1)

/** A hint of words of small letters a to z, which may stand in the line in any case. Of one with hyphens the last part counts. */
export const hintOfWords = (words: Iterable<string>): number => {
  const hint = newHint()
  for (const word of words) {
    const part = word.slice(word.lastIndexOf('-') + 1)
    if (!/^[a-z]+$/.test(part)) throw new Error(`no word of small letters: ${word}`)
    let hash = 0
    for (let at = 0; at < part.length; at++) hash = next(hash, part.charCodeAt(at))
    ofWord[hash]! |= hint
  }
  return hint
}

/** A hint of signs: all but letters a to z. */
export const hintOfSigns = (signs: string): number => {
  const hint = newHint()
  for (const sign of signs) ofSign[sign.charCodeAt(0)]! |= hint
  return hint
}

const isSign = (code: number): boolean => code < 48 || (code > 57 && code < 65) || code === 0x2013 || code === 0x2014

/** Whether a pattern is in a line that has its hint. */
export const seek =
  (hint: number, pattern: RegExp) =>
  ({ text, hints }: { readonly text: string; readonly hints: number }): boolean =>
    (hints & hint) !== 0 && pattern.test(text)

/** Whether one of a list of words is in a line, whole and, with the flag `i`, in any case. */
export const seekWords = (words: readonly string[], flags = ''): ReturnType<typeof seek> =>
  seek(hintOfWords(words), new RegExp(`\\b(?:${words.join('|')})\\b`, flags))

/** What one pass over a line shows. */
export interface Glance {
  /** Stretches between blanks that hold a letter or a digit. */
  readonly count: number
  /** The bits of the hints that may be in the line, and of those that may be in it more than once. */
  readonly hints: number
  readonly twice: number
}

/** The codes of a line's characters: an array is read faster than a string. */
let codes = new Uint16Array(1 << 12)
let written = Buffer.from(codes.buffer)
const codesOf = (text: string): Uint16Array => {
  if (text.length > codes.length) {
    codes = new Uint16Array(text.length)
    written = Buffer.from(codes.buffer)
  }
  written.write(text, 'utf16le')
  return codes
}

/** Looks once at every character of a line. */
export const glance = (text: string): Glance => {
  const line = codesOf(text)
  const { length } = text
  let count = 0
  let once = 0
  let twice = 0
  let hash = 0
  let counted = false
  for (let at = 0; at < length; at++) {
    const code = line[at]!
    const small = code | 32
    if (small >= 97 && small <= 122) {
      if (!counted) count += 1
      counted = true
      hash = next(hash, small)
      continue
    }
    twice |= once & ofWord[hash]!
    once |= ofWord[hash]!
    hash = 0
    if (code < SIGNS) once |= ofSign[code]!
    if (code === 32) counted = false
    else if (!counted && !isSign(code)) {
      counted = true
      count += 1
    }
  }
  const last = ofWord[hash]!
  return { count, hints: once | last, twice: twice | (once & last) }
}
