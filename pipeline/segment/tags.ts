import type { Span, Token } from '../document.js'
import { fullForm, type Reading, readingOf } from './stand-ins.js'
import { readTags } from './tagger.js'

/** Tokens that the tagger reads at a time, and so a bound on what it holds at once. */
const chunkSize = 4000

const shownOf = (chunk: readonly Reading[]): string[] =>
  chunk.map(({ lower, shown }, at) => {
    const next = chunk[at + 1]?.lower ?? ''
    const mayBeClitic = lower.length > 1 && (next === "n't" || lower.includes("'"))
    return (mayBeClitic ? fullForm(chunk[at - 1]?.lower ?? '', lower, next) : undefined) ?? shown
  })

/** A token whose tag may still change. */
export type Draft = { -readonly [Key in keyof Token]: Token[Key] }

/** The tokens of `spans`, which ascend and hold no blanks, as the tagger sees them. */
export const tag = (text: string, spans: readonly Span[]): Draft[] => {
  const tokens: Draft[] = []
  for (let from = 0; from < spans.length; from += chunkSize) {
    const chunk = spans.slice(from, from + chunkSize)
    const readings = chunk.map(({ start, end }) => readingOf(text.slice(start, end)))
    const shown = shownOf(readings)
    const tags = readTags(shown)
    for (let at = 0; at < chunk.length; at++) {
      const { start, end } = chunk[at]!
      const { lower } = readings[at]!
      const stoodIn = shown[at] === readings[at]!.shown && shown[at]!.toLowerCase() !== lower
      tokens.push({ start, end, pos: tags.pos[at]!, lower, lemma: stoodIn ? lower : tags.lemma[at]!.toLowerCase() })
    }
  }
  return tokens
}
