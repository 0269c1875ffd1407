import { partsOfSpeech } from './lexicon.js'
import { formOf, fullForm, type Reading } from './readings.js'
import { partsOf } from './tag-patterns.js'
import type { Words } from './words.js'

/** The readings with clitics in full. */
const expanded = (readings: readonly Reading[]): readonly Reading[] => {
  let full: Reading[] | null = null
  for (let at = 0; at < readings.length; at++) {
    const { lower, mayBeClitic } = readings[at]!
    const next = readings[at + 1]
    if (!mayBeClitic && (next?.mayBeClitic !== true || lower.length < 2)) continue
    const form = fullForm(at === 0 ? '' : readings[at - 1]!.lower, lower, next?.lower ?? '')
    if (form === undefined) continue
    full ??= readings.slice()
    full[at] = form
  }
  return full ?? readings
}

/**
 * Gives the tokens of a text their parts of speech and dictionary forms: each word's most likely tag, changed by the
 * patterns of its context, as wink-nlp does it with the same data. Returns the numbers of the parts of speech.
 */
export const tag = ({ tokens, readings }: Words): Uint8Array => {
  const full = expanded(readings)
  const parts = partsOf(full)
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!
    const part = parts[at]!
    const { lemma, lemmaWord } = formOf(full[at]!, part)
    token.pos = partsOfSpeech[part]!
    token.lemma = lemma
    token.lemmaWord = lemmaWord
  }
  return parts
}
