import type { Document } from '../document.js'
import { wordSet } from '../word-sets.js'
import type { Stretch } from './pair-marks.js'

/**
 * The article as the reporter tells it: every token outside quotation marks, and every stretch inside them folded into one
 * item. All evidence is read from it by place, that is by index into `items`.
 */
export interface Outline {
  /** Token index; or -1 minus the stretch's index. */
  readonly items: Int32Array
  readonly paragraph: Int32Array
  /** Number of the outline's sentence; one that goes on after a quotation counts as one. */
  readonly sentence: Int32Array
  /** Sums before each place: verbs, commas and the like, stretches. */
  readonly verbs: Int32Array
  readonly commas: Int32Array
  readonly stretches: Int32Array
  /** By stretch. */
  readonly placeOfStretch: Int32Array
  /** By token: its place, or -1 where it stands inside a stretch or is its mark. */
  readonly placeOfToken: Int32Array
}

const pauses = wordSet([',', '―', '—', '–', '-', '--', '(', ')', ';', ':', '...', '…', '[', ']'])

/** Whether a token, by its number, is a comma, dash, bracket or the like. */
export const isPause = (word: number): boolean => pauses.has(word)

/** Folds the stretches into an outline. Linear in tokens and stretches. */
export const outlineOf = (document: Document, stretches: readonly Stretch[]): Outline => {
  const { tokens, sentences } = document
  const size = tokens.length + stretches.length
  const items = new Int32Array(size)
  const paragraph = new Int32Array(size)
  const sentence = new Int32Array(size)
  const verbs = new Int32Array(size + 1)
  const commas = new Int32Array(size + 1)
  const folded = new Int32Array(size + 1)
  const placeOfStretch = new Int32Array(stretches.length).fill(-1)
  const placeOfToken = new Int32Array(tokens.length).fill(-1)
  let place = 0
  let next = 0
  let counted = -1
  let before = -1
  for (let s = 0; s < sentences.length; s += 1) {
    const { firstToken, endToken, paragraph: at } = sentences[s]!
    for (let t = firstToken; t < endToken; t += 1) {
      const { start, pos, word } = tokens[t]!
      while (next < stretches.length && stretches[next]!.closesAt <= start) next += 1
      const inside = next < stretches.length && start >= stretches[next]!.opensAt
      if (inside && placeOfStretch[next]! >= 0) {
        before = s
        continue
      }
      if (inside) placeOfStretch[next] = place
      else placeOfToken[t] = place
      if (s !== before) counted += 1
      before = s
      const isVerb = !inside && pos === 'VERB'
      items[place] = inside ? -1 - next : t
      paragraph[place] = at
      sentence[place] = counted
      verbs[place + 1] = verbs[place]! + (isVerb ? 1 : 0)
      commas[place + 1] = commas[place]! + (!inside && !isVerb && isPause(word) ? 1 : 0)
      folded[place + 1] = folded[place]! + (inside ? 1 : 0)
      place += 1
    }
  }
  return {
    items: items.subarray(0, place),
    paragraph: paragraph.subarray(0, place),
    sentence: sentence.subarray(0, place),
    verbs,
    commas,
    stretches: folded,
    placeOfStretch,
    placeOfToken,
  }
}
