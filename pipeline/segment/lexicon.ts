import type { PartOfSpeech } from '../document.js'
import lexicon from '../rules/lexicon.json' with { type: 'json' }

/** The parts of speech by the numbers that patterns have for them. */
export const partsOfSpeech: readonly PartOfSpeech[] = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'X',
]

/** What is known of a word without its context. */
export interface Entry {
  /** Its most likely part of speech. */
  readonly pos: PartOfSpeech
  /** Every part of speech that the context may make of it. */
  readonly may: ReadonlySet<PartOfSpeech>
  /** Number of `pos` among the parts of speech. */
  readonly part: number
  /** What patterns see: the number of the part of speech, or for words with a pattern of their own one behind those. */
  readonly event: number
  /** True of dictionary forms. */
  readonly base: boolean
  readonly known: boolean
}

/** Number of what a pattern names: a part of speech, or "~" and the number of a word with a pattern of its own. */
export const eventOf = (name: string): number =>
  name.startsWith('~') ? partsOfSpeech.length + Number(name.slice(1)) : partsOfSpeech.indexOf(name as PartOfSpeech)

/** How many events there are: parts of speech, and words with a pattern of their own, counted from 1. */
export const eventCount = partsOfSpeech.length + 1 + Math.max(...lexicon.classes.map(({ hint }) => hint))

const entries = new Map<string, Entry>()
for (const { pos, may, hint, base, words } of lexicon.classes) {
  const part = eventOf(pos)
  const entry: Entry = {
    pos: pos as PartOfSpeech,
    may: new Set(may.split(' ') as PartOfSpeech[]),
    part,
    event: hint === 0 ? part : eventOf(`~${hint}`),
    base,
    known: true,
  }
  for (const word of words.split(' ')) entries.set(word, entry)
}

const nothing: ReadonlySet<PartOfSpeech> = new Set()
/** What is known of a word that is no entry: a part of speech that its lower case or its shape tells. */
const asOnly = (pos: PartOfSpeech, may: ReadonlySet<PartOfSpeech>): Entry => {
  const part = eventOf(pos)
  return { pos, may, part, event: part, base: false, known: false }
}

const endings: readonly (readonly [RegExp, PartOfSpeech])[] = [
  [/(?:llah|stan|gton|abad|land|pur|tnam)$/, 'PROPN'],
  [/(?:able|tish|like|ous|ful|ary|less|ier|est|fy|ky)$/, 'ADJ'],
  [/(?:ing|ed)$/, 'VERB'],
  [/ly$/, 'ADV'],
]
const beginnings = /^(?:anti|post|non)/

const letterOrDigit = /[\p{L}\p{N}]/u

const guess = (word: string): PartOfSpeech => {
  if (!letterOrDigit.test(word)) return word === '_' ? 'X' : /^[#*+<=>@\\^|~€]/.test(word) ? 'SYM' : 'PUNCT'
  if (!/^[a-z][a-z.]*$/.test(word)) return 'PROPN'
  return endings.find(([ending]) => ending.test(word))?.[1] ?? (beginnings.test(word) ? 'ADJ' : 'NOUN')
}

/** What is known of a word as written; a capitalised word that is no entry is a name where its lower case is a noun. */
export const entryOf = (word: string): Entry => {
  const entry = entries.get(word)
  if (entry !== undefined) return entry
  const lower = entries.get(word.toLowerCase())
  if (lower === undefined) return asOnly(guess(word), nothing)
  return asOnly(lower.pos === 'NOUN' || lower.pos === 'ADJ' ? 'PROPN' : lower.pos, lower.may)
}

/** True where the word is the dictionary form of that part of speech. */
export const isBase = (word: string, pos: PartOfSpeech): boolean => {
  const entry = entries.get(word)
  return entry?.base === true && entry.may.has(pos)
}
