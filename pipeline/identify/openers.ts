import forms from '../rules/nominal-forms.json' with { type: 'json' }
import { wordBits } from '../word-sets.js'
import { pronounWords } from './pronouns.js'

/** What a word in lower case may begin whatever its part of speech, one bit each: nothing, for nearly all words. */
export const opener = {
  /** A mention by a pronoun. */
  PRONOUN: 1,
  /** A quantity that stands alone: "some", "others". */
  QUANTITY: 2,
  /** A name with a small word before: "al-Assad", "el-Sisi", "bin Laden". */
  NAME: 4,
} as const

/** The bits of a word by its number, told by a look at one byte. */
export const openers = wordBits([
  [opener.PRONOUN, pronounWords],
  [opener.QUANTITY, forms.indefinite],
  [opener.NAME, ['al', 'el', 'bin', 'de', 'von', 'van']],
])
