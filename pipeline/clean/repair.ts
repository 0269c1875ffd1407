import type { AlignedRun } from '../document.js'
import entities from '../rules/entities.json' with { type: 'json' }
import { decodeMojibake } from './mojibake.js'

/** A repaired stretch of the raw file; `runs` cover the text from 0 without a gap, raw positions are those of the file. */
export interface Repaired {
  readonly text: string
  readonly runs: readonly AlignedRun[]
}

/** Zero-width characters, direction marks, soft hyphens and control characters: nothing a reader sees. */
const invisible =
  '\\u0000-\\u0008\\u000e-\\u001f\\u007f-\\u009f\\u00ad\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff'
const blank = '\\s\\u0085'

/** Everything that some repair may change; the rest of the line is copied as it is. */
const suspects = new RegExp(
  `[${blank}${invisible}]{2,}|[^\\S ]|[${invisible}]|&(?:amp;)?(?:#[xX]?[0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,7});|[\\u00c2-\\u00c5\\u00d0\\u00d1\\u00e2\\u00f0][^\\u0000-\\u007f]{1,3}|\\u00c2(?= )`,
  'g',
)
/** Whether a line may hold a suspect: most hold nothing but letters, plain signs and curly marks, which is seen faster. */
const doubtful = /[^ -%'-~\u2010-\u2027]| {2}/
const anyBlank = new RegExp(`[${blank}]`)
const anyInvisible = new RegExp(`^[${invisible}]+$`)
const onlyBlanks = new RegExp(`^[${blank}${invisible}]+$`)

const named: ReadonlyMap<string, string> = new Map(Object.entries(entities))

/** The character that an entity stands for ("&quot;", "&#8217;", also escaped twice: "&amp;quot;"), or null. */
const decodeEntity = (written: string): string | null => {
  const name = written.replace(/^&(?:amp;(?=.))?/, '').slice(0, -1)
  if (!name.startsWith('#')) return named.get(name) ?? named.get(name.toLowerCase()) ?? null
  const hex = name[1] === 'x' || name[1] === 'X'
  const point = Number.parseInt(name.slice(hex ? 2 : 1), hex ? 16 : 10)
  const valid = point >= 32 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff)
  return valid ? String.fromCodePoint(point) : null
}

/** What a suspect stretch becomes, and how much of it (the rest is looked at again); null where it stays. */
const mend = (suspect: string): { readonly text: string; readonly length: number } | null => {
  if (onlyBlanks.test(suspect) || anyInvisible.test(suspect))
    return { text: anyBlank.test(suspect) ? ' ' : '', length: suspect.length }
  if (suspect.startsWith('&')) {
    const decoded = decodeEntity(suspect)
    if (decoded === null) return null
    return {
      text: decoded === '\u00ad' || decoded === '\u200b' ? '' : decoded.replace(/\s/u, ' '),
      length: suspect.length,
    }
  }
  return decodeMojibake(suspect)
}

/**
 * Repairs one line of the raw file: runs of blanks become one blank, what nobody sees goes, entities and mojibake are
 * decoded. Marks and letters stay as they are written. The line must hold no line end; blanks at its ends go.
 *
 * @param raw the decoded file
 * @param start where the line starts, UTF-16
 * @param end where it ends, exclusive
 */
export const repair = (raw: string, start: number, end: number): Repaired => {
  const line = raw.slice(start, end)
  suspects.lastIndex = 0
  if (!doubtful.test(line) || !suspects.test(line))
    return { text: line, runs: [{ text: 0, textLength: end - start, raw: start, rawLength: end - start }] }
  const runs: AlignedRun[] = []
  const pieces: string[] = []
  let length = 0
  let copied = 0
  // Nothing stands before the text; it is taken for a blank, so that none comes first.
  let blankLast = true
  const push = (piece: string, from: number, rawLength: number) => {
    if (piece === '' || (piece === ' ' && blankLast)) return
    const last = runs.at(-1)
    const raw = start + from
    if (last && piece.length === rawLength && last.textLength === last.rawLength && last.raw + last.rawLength === raw)
      runs[runs.length - 1] = {
        text: last.text,
        textLength: last.textLength + rawLength,
        raw: last.raw,
        rawLength: last.rawLength + rawLength,
      }
    else runs.push({ text: length, textLength: piece.length, raw, rawLength })
    pieces.push(piece)
    length += piece.length
    blankLast = piece.endsWith(' ')
  }
  const copy = (to: number) => {
    const from = blankLast && line[copied] === ' ' ? copied + 1 : copied
    if (to > from) push(line.slice(from, to), from, to - from)
    copied = to
  }
  suspects.lastIndex = 0
  for (let match = suspects.exec(line); match; match = suspects.exec(line)) {
    const mended = mend(match[0])
    const consumed = mended?.length ?? 1
    if (mended) {
      copy(match.index)
      push(mended.text, match.index, consumed)
      copied = match.index + consumed
    }
    suspects.lastIndex = match.index + consumed
  }
  copy(line.length)
  const whole = { text: pieces.join(''), runs }
  return blankLast && length > 0 ? cut(whole, 0, length - 1) : whole
}

/** The part of a repaired stretch from `from` to `to`, with its runs. A repair is never cut in two: it goes with its start. */
export const cut = (whole: Repaired, from: number, to: number): Repaired => {
  if (from <= 0 && to >= whole.text.length) return whole
  const runs: AlignedRun[] = []
  for (const run of whole.runs) {
    const start = Math.max(run.text, from)
    const end = Math.min(run.text + run.textLength, to)
    if (start >= end) continue
    if (run.textLength === run.rawLength)
      runs.push({
        text: start - from,
        textLength: end - start,
        raw: run.raw + start - run.text,
        rawLength: end - start,
      })
    else runs.push({ text: start - from, textLength: end - start, raw: run.raw, rawLength: run.rawLength })
  }
  return { text: whole.text.slice(from, to), runs }
}

/** Where a repaired stretch starts and ends in the raw file; it must not be empty. */
export const rawSpan = (whole: Repaired): { readonly start: number; readonly end: number } => {
  const first = whole.runs[0]
  const last = whole.runs.at(-1)
  if (!first || !last) throw new RangeError('An empty stretch has no place in the raw file.')
  return { start: first.raw, end: last.raw + last.rawLength }
}
