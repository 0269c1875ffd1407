import type { PartOfSpeech } from '../document.js'
import lexicon from '../rules/lexicon.json' with { type: 'json' }

/** What is known of a word without its context. */
export interface Entry {
  /** Its most likely part of speech. */
  readonly pos: PartOfSpeech
  /** Every part of speech that the context may make of it. */
  readonly may: ReadonlySet<PartOfSpeech>
  /** What patterns see: the part of speech, or for words with a pattern of their own a "~" and its number. */
  readonly event: string
  /** True of dictionary forms. */
  readonly base: boolean
  readonly known: boolean
}

const entries = new Map<string, Entry>()
for (const { pos, may, hint, base, words } of lexicon.classes) {
  const entry: Entry = {
    pos: pos as PartOfSpeech,
    may: new Set(may.split(' ') as PartOfSpeech[]),
    event: hint === 0 ? pos : `~${hint}`,
    base,
    known: true,
  }
  for (const word of words.split(' ')) entries.set(word, entry)
}

const nothing: ReadonlySet<PartOfSpeech> = new Set()
const unknown = new Map<PartOfSpeech, Entry>()
const unknownAs = (pos: PartOfSpeech): Entry => {
  const made = unknown.get(pos) ?? { pos, may: nothing, event: pos, base: false, known: false }
  unknown.set(pos, made)
  return made
}

const endings: readonly (readonly [RegExp, PartOfSpeech])[] = [
  [/(?:llah|stan|gton|abad|land|pur|tnam)$/, 'PROPN'],
  [/(?:able|tish|like|ous|ful|ary|less|ier|est|fy|ky)$/, 'ADJ'],
  [/(?:ing|ed)$/, 'VERB'],
  [/ly$/, 'ADV'],
]
const beginnings = /^(?:anti|post|non)/

const guess = (word: string): PartOfSpeech => {
  if (!/[\p{L}\p{N}]/u.test(word)) return word === '_' ? 'X' : /^[#*+<=>@\\^|~€]/.test(word) ? 'SYM' : 'PUNCT'
  if (!/^[a-z][a-z.]*$/.test(word)) return 'PROPN'
  return endings.find(([ending]) => ending.test(word))?.[1] ?? (beginnings.test(word) ? 'ADJ' : 'NOUN')
}

/** What is known of a word as written; a capitalised word that is no entry is a name where its lower case is a noun. */
export const entryOf = (word: string): Entry => {
  const entry = entries.get(word)
  if (entry !== undefined) return entry
  const lower = entries.get(word.toLowerCase())
  if (lower === undefined) return unknownAs(guess(word))
  const pos = lower.pos === 'NOUN' || lower.pos === 'ADJ' ? 'PROPN' : lower.pos
  return { pos, may: lower.may, event: pos, base: false, known: false }
}

/** True where the word is the dictionary form of that part of speech. */
export const isBase = (word: string, pos: PartOfSpeech): boolean => {
  const entry = entries.get(word)
  return entry?.base === true && entry.may.has(pos)
}
