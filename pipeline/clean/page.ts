import { isBiography, type Look } from './look.js'
import { once } from './once.js'

/** What is known of the whole page before any line is judged. */
export interface Page {
  readonly looks: readonly Look[]
  /** First and last line that reads like running text; -1 where none does. */
  readonly firstProse: number
  readonly lastProse: number
  /** How often a line occurs on the page; a long one is not looked for. */
  readonly repeats: (text: string) => number
  /** From each line on: lines of running text, and long lines. */
  readonly proseFrom: () => readonly { readonly lines: number; readonly long: number }[]
}

/** Whether a line reads like running text: a dozen words or more, and the end of a sentence. */
export const isProse = (look: Look): boolean =>
  look.count >= 15 && (look.ending === 'stop' || look.ending === 'quote' || look.ending === 'question')

/** Whether a line holds one text twice: "Boats stay ashore Boats stay ashore". */
export const isDoubled = (text: string): boolean => {
  const middle = text.length >> 1
  return (
    text.length > 9 &&
    text.length % 2 === 1 &&
    text.charCodeAt(middle) === 32 &&
    text.slice(0, middle) === text.slice(middle + 1)
  )
}

/** A paragraph of more words is no teaser. */
const longestTeaser = 60

const countProse = (looks: readonly Look[]): ReturnType<Page['proseFrom']> => {
  const found: { lines: number; long: number }[] = []
  let lines = 0
  let long = 0
  for (let index = looks.length - 1; index >= 0; index--) {
    const look = looks[index]!
    if (isProse(look)) lines += 1
    if (look.count > longestTeaser && !isBiography(look)) long += 1
    found[index] = { lines, long }
  }
  return found
}

/** Longer lines do not occur again, but for captions. */
const longestRepeated = 160

/** How often each line occurs. */
const repeatsOf = (looks: readonly Look[]): ReadonlyMap<string, number> => {
  const repeats = new Map<string, number>()
  for (const { text } of looks) if (text.length <= longestRepeated) repeats.set(text, (repeats.get(text) ?? 0) + 1)
  return repeats
}

export const readPage = (looks: readonly Look[]): Page => {
  const repeats = once(() => repeatsOf(looks))
  return {
    looks,
    repeats: (text) => (text.length <= longestRepeated ? repeats().get(text)! : 1),
    firstProse: looks.findIndex(isProse),
    lastProse: looks.findLastIndex(isProse),
    proseFrom: once(() => countProse(looks)),
  }
}
