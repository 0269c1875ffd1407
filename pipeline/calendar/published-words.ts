import labels from '../rules/publication-labels.json' with { type: 'json' }
import { isZone } from './clock.js'
import type { Piece } from './pieces.js'
import { monthOf, weekdayNamed } from './stamp.js'

/** What the date behind a label is. */
export type LabelKind = 'published' | 'updated' | 'other'

const labelKinds: ReadonlyMap<string, LabelKind> = new Map([
  ...labels.published.map((words) => [words, 'published'] as const),
  ...labels.updated.map((words) => [words, 'updated'] as const),
  ...labels.other.map((words) => [words, 'other'] as const),
])
/** Words that may stand beside a date, and those after which names may. */
export const furniture: ReadonlySet<string> = new Set(labels.furniture)
export const introducing: ReadonlySet<string> = new Set(labels.introducing)

/** Words that may be read as part of a date, a time or a label. */
const timely: ReadonlySet<string> = new Set([
  ...[...labelKinds.keys()].flatMap((label) => label.split(' ')),
  ...['a', 'am', 'h', 'hours', 'hrs', 'm', 'nd', 'of', 'p', 'pm', 'rd', 'st', 'th'],
])

/** The word before the full stop or the like that ends a line, in lower case. */
const lastWord = (line: string): string => {
  const end = line.length - 1
  if (!'.!?'.includes(line[end] ?? ' ')) return ''
  const from = line.lastIndexOf(' ') + 1
  return from > 0 && end - from < 30 && /^[A-Za-z]+$/.test(line.slice(from, end))
    ? line.slice(from, end).toLowerCase()
    : ''
}

/** Whether a line ends as sentences do: on a word that is no part of a date or of what may stand beside it, and a full stop. */
export const isSentence = (line: string): boolean => {
  const word = lastWord(line)
  return (
    word !== '' &&
    !furniture.has(word) &&
    !timely.has(word) &&
    !isZone(word) &&
    monthOf(word) === null &&
    weekdayNamed(word) === null
  )
}

/** The label of one word or two that stands at a piece. */
export const readLabel = (
  list: readonly Piece[],
  at: number,
): { readonly kind: LabelKind; readonly to: number } | null => {
  const one = list[at]?.lower ?? ''
  const two = labelKinds.get(`${one} ${list[at + 1]?.lower ?? ''}`)
  if (two !== undefined) return { kind: two, to: at + 2 }
  const kind = labelKinds.get(one)
  return kind === undefined ? null : { kind, to: at + 1 }
}
