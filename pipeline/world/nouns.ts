import type { Sector } from '../../schemas/plover.js'
import forms from '../rules/nominal-forms.json' with { type: 'json' }
import heads from '../rules/nominal-heads.json' with { type: 'json' }
import { wordMap } from '../word-sets.js'

/** person: "official"; body: "government"; group: "crowd"; document: "report". */
export type NounKind = 'person' | 'body' | 'group' | 'document'

/** A common noun that can head the name of somebody who speaks or acts. */
export interface Noun {
  /** Singular, lower case. */
  readonly word: string
  readonly kind: NounKind
  readonly plural: boolean
  readonly sector: Sector | null
  readonly gender: 'male' | 'female' | null
}

/** The regular English plural. */
const pluralOf = (word: string): string =>
  word.endsWith('man')
    ? `${word.slice(0, -2)}en`
    : /[^aeiou]y$/.test(word)
      ? `${word.slice(0, -1)}ies`
      : /(?:s|x|z|ch|sh)$/.test(word)
        ? `${word}es`
        : `${word}s`

const male = new Set(forms.male)
const female = new Set(forms.female)
const nouns = new Map<string, Noun>()

for (const kind of ['person', 'body', 'group', 'document'] as const)
  for (const [code, words] of Object.entries(heads[kind]))
    for (const word of words) {
      if (nouns.has(word)) continue
      const sector = code === '-' ? null : (code as Sector)
      const gender = male.has(word) ? 'male' : female.has(word) ? 'female' : null
      nouns.set(word, { word, kind, plural: kind === 'group', sector, gender })
      const many = pluralOf(word)
      if (!nouns.has(many))
        nouns.set(many, { word: kind === 'group' ? many : word, kind, plural: true, sector, gender })
    }
for (const [many, one] of Object.entries(forms.plurals)) {
  const noun = nouns.get(one)
  if (noun) nouns.set(many, { ...noun, plural: true })
}

/** The noun that this word is, by its lower case, singular or plural; null for all other words. */
export const nounOf = (lower: string): Noun | null => nouns.get(lower) ?? null

const byNumber = wordMap(nouns)

/** The same by the number of the word. */
export const nounOfWord = (word: number): Noun | null => byNumber.get(word) ?? null

/** The words of all nouns, singular and plural. */
export const nounWords: readonly string[] = [...nouns.keys()]
