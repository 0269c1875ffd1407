import type { Span, Token } from '../document.js'
import { fullForm, type Reading, readAs, readingOf } from './readings.js'
import { tagsOf } from './tag-patterns.js'

/** A token whose tag may still change. */
export type Draft = { -readonly [Key in keyof Token]: Token[Key] }

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
 * The tokens of `spans`, which ascend and hold no blanks, with part of speech and dictionary form: each word's most likely
 * tag, changed by the patterns of its context, as wink-nlp does it with the same data.
 */
export const tag = (text: string, spans: readonly Span[]): Draft[] => {
  const readings = spans.map(({ start, end }) => readingOf(text.slice(start, end)))
  const full = expanded(readings)
  const tags = tagsOf(full.map(({ entry }) => entry))
  return spans.map(({ start, end }, at) => {
    const pos = tags[at]!
    const { lower, word } = readings[at]!
    const { lemma, lemmaWord } = readAs(full[at]!, pos)
    return { start, end, pos, lower, lemma, word, lemmaWord }
  })
}
