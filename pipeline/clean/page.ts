import { isBiography, type Look } from './look.js'
import { once } from './once.js'

/** What is known of the whole page before any line is judged. */
export interface Page {
  readonly looks: readonly Look[]
  /** First and last line that reads like running text; -1 where none does. */
  readonly firstProse: number
  readonly lastProse: number
  /** How often a line occurs on the page. */
  readonly repeats: (text: string) => number
  /** From each line on: lines of running text, how many of them stand under another such line, and how many are long. */
  readonly proseFrom: () => readonly { readonly lines: number; readonly pairs: number; readonly long: number }[]
  /** What share of a line's longer words stands in other lines too: a teaser of another article shares few. */
  readonly kinship: (index: number) => number
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
  const found: { lines: number; pairs: number; long: number }[] = []
  let lines = 0
  let pairs = 0
  let long = 0
  for (let index = looks.length - 1; index >= 0; index--) {
    const look = looks[index]!
    if (isProse(look)) {
      lines += 1
      if (index > 0 && isProse(looks[index - 1]!)) pairs += 1
    }
    if (look.count > longestTeaser && !isBiography(look)) long += 1
    found[index] = { lines, pairs, long }
  }
  return found
}

/** In how many lines each word stands. */
const spreadOf = (looks: readonly Look[]): ReadonlyMap<string, number> => {
  const spread = new Map<string, number>()
  for (const look of looks) for (const word of new Set(look.words())) spread.set(word, (spread.get(word) ?? 0) + 1)
  return spread
}

/** How often each line occurs. */
const repeatsOf = (looks: readonly Look[]): ReadonlyMap<string, number> => {
  const repeats = new Map<string, number>()
  for (const { text } of looks) repeats.set(text, (repeats.get(text) ?? 0) + 1)
  return repeats
}

/** A word as short as this tells nothing of the subject. */
const tellingWord = 5

export const readPage = (looks: readonly Look[]): Page => {
  const spread = once(() => spreadOf(looks))
  const repeats = once(() => repeatsOf(looks))
  return {
    looks,
    repeats: (text) => repeats().get(text) ?? 0,
    firstProse: looks.findIndex(isProse),
    lastProse: looks.findLastIndex(isProse),
    proseFrom: once(() => countProse(looks)),
    kinship: (index) => {
      const long = (looks[index]?.words() ?? []).filter((word) => word.length >= tellingWord)
      const shared = long.filter((word) => (spread().get(word) ?? 0) > 1)
      return long.length < 3 ? 0.5 : shared.length / long.length
    },
  }
}
