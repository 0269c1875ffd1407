import { isBareDate, isBiography, isCommand, isName, type Look, mayHoldFurniture, quoted } from './look.js'
import { isProse } from './page.js'
import { farthest, type Surroundings } from './surroundings.js'

/** What one line of a page shows, as a number; -1 or less where there is nothing to see. */
export type Evidence = (index: number, page: Surroundings) => number

const lookOf = (index: number, { page }: Surroundings): Look => page.looks[index]!

const endings: Readonly<Record<Look['ending'], number>> = {
  none: 0,
  ellipsis: 1,
  colon: 2,
  question: 3,
  quote: 4,
  stop: 5,
}

/** With what kind of character a line begins: a small letter, a capital, a digit, a quotation mark, the sign of an item, another. */
const openingOf = (text: string): number => {
  const code = text.charCodeAt(0)
  if (code >= 97 && code <= 122) return 0
  if (code >= 65 && code <= 90) return 1
  if (code >= 48 && code <= 57) return 2
  if (code === 34 || code === 39 || code === 0x201c || code === 0x2018) return 3
  return code === 42 || code === 45 || code === 0x2013 || code === 0x2022 ? 4 : 5
}

const holdsAddress = (text: string): boolean => text.includes('@') || text.includes('http') || text.includes('www.')

/** A name has no more words. */
const longestName = 5

const shape = {
  words: (i, page) => Math.min(lookOf(i, page).count, 100),
  'letters-a-word': (i, page) => {
    const { text, count } = lookOf(i, page)
    return count === 0 ? 0 : Math.min(text.length / count, 30)
  },
  'end-of-line': (i, page) => endings[lookOf(i, page).ending],
  'start-of-line': (i, page) => openingOf(lookOf(i, page).text),
  'quotation-marks': (i, page) => (quoted(lookOf(i, page)) ? 1 : 0),
  'capital-words': (i, { words }) => (words[i]!.tokens === 0 ? -1 : words[i]!.capitals / words[i]!.tokens),
  digits: (i, page) => page.words[i]!.digits / (lookOf(i, page).text.length + 1),
  signs: (i, page) => page.words[i]!.signs / (lookOf(i, page).text.length + 1),
  address: (i, page) => (holdsAddress(lookOf(i, page).text) ? 1 : 0),
  date: (i, page) => (isBareDate(lookOf(i, page)) ? 2 : lookOf(i, page).isDate ? 1 : 0),
  name: (i, page) => (lookOf(i, page).count <= longestName && isName(lookOf(i, page)) ? 1 : 0),
  biography: (i, page) => (isBiography(lookOf(i, page)) ? 1 : 0),
} satisfies Record<string, Evidence>

const vocabulary = {
  vocabulary: (i, { words }) => words[i]!.sum,
  'vocabulary-a-word': (i, page) => page.vocabulary[i]!,
  'strongest-word': (i, { words }) => words[i]!.highest,
  'first-word': (i, { words }) => words[i]!.first,
  'little-words': (i, { words }) => words[i]!.little / (words[i]!.tokens + 1),
  'words-to-reader': (i, { words }) => words[i]!.reader,
  'words-of-speech': (i, { words }) => words[i]!.speech,
  command: (i, page) => (mayHoldFurniture(lookOf(i, page)) && isCommand(lookOf(i, page)) ? 1 : 0),
  names: (i, { words }) => words[i]!.names / (words[i]!.tokens + 1),
} satisfies Record<string, Evidence>

const within = (value: number): number => Math.max(-farthest, Math.min(value, farthest))

const place = {
  'lines-before': (i) => Math.min(i, farthest),
  'lines-behind': (i, { lines }) => Math.min(lines - 1 - i, farthest),
  'place-on-page': (i, { lines }) => i / lines,
  'words-behind': (i, { sums, lines }) => {
    const total = sums.words[lines]!
    return total === 0 ? 0 : (total - sums.words[i + 1]!) / total
  },
  'before-first-sentence': (i, { page }) => within(page.firstProse - i),
  'behind-last-sentence': (i, { page }) => within(i - page.lastProse),
  'sentences-behind': (i, { page }) =>
    Math.min(page.proseFrom()[i]!.lines - (isProse(page.looks[i]!) ? 1 : 0), farthest),
  'long-lines-behind': (i, { page }) => Math.min(page.proseFrom()[i]!.long, 20),
  'behind-header': (i, { lastHeader }) => (lastHeader < 0 ? -farthest : within(i - lastHeader)),
} satisfies Record<string, Evidence>

/** What stands for a neighbour that is none. */
const nobody = -5

const near = (index: number, page: Surroundings, value: (look: Look) => number): number => {
  const look = page.page.looks[index]
  return look === undefined ? nobody : value(look)
}
const countOf = ({ count }: Look): number => Math.min(count, 100)
const endingOf = ({ ending }: Look): number => endings[ending]
/** How much longer or shorter one line is than another. */
const unlike = (one: string, other: string): number => Math.abs(Math.log((one.length + 8) / (other.length + 8)))

/** Lines on either side of one that are its neighbourhood. */
const window = 4

const mean = (sums: Float64Array, from: number, to: number): number => {
  const a = Math.max(0, from)
  const b = Math.min(sums.length - 1, to)
  return b > a ? (sums[b]! - sums[a]!) / (b - a) : -1
}

const neighbours = {
  'words-of-previous': (i, page) => near(i - 1, page, countOf),
  'words-of-next': (i, page) => near(i + 1, page, countOf),
  'words-of-second-previous': (i, page) => near(i - 2, page, countOf),
  'end-of-previous': (i, page) => near(i - 1, page, endingOf),
  'end-of-next': (i, page) => near(i + 1, page, endingOf),
  'unlike-previous': (i, page) => near(i - 1, page, ({ text }) => unlike(text, lookOf(i, page).text)),
  'unlike-next': (i, page) => near(i + 1, page, ({ text }) => unlike(text, lookOf(i, page).text)),
  'vocabulary-of-previous': (i, page) => page.vocabulary[i - 1] ?? nobody,
  'vocabulary-of-next': (i, page) => page.vocabulary[i + 1] ?? nobody,
  'words-around': (i, { sums }) => mean(sums.words, i - window, i + window + 1),
  'words-before': (i, { sums }) => mean(sums.words, i - window, i),
  'words-after': (i, { sums }) => mean(sums.words, i + 1, i + 1 + window),
  'vocabulary-around': (i, { sums }) => mean(sums.vocabulary, i - window, i + window + 1),
  'vocabulary-before': (i, { sums }) => mean(sums.vocabulary, i - window, i),
  'vocabulary-after': (i, { sums }) => mean(sums.vocabulary, i + 1, i + 1 + window),
  'furniture-before': (i, { sums }) => mean(sums.furniture, i - window - 1, i),
  'furniture-after': (i, { sums }) => mean(sums.furniture, i + 1, i + 2 + window),
  'since-furniture': (i, { sinceFurniture }) => sinceFurniture[i]!,
  'to-furniture': (i, { toFurniture }) => toFurniture[i]!,
  'scraps-in-a-row': (i, { scrapsInARow }) => scrapsInARow[i]!,
  'heading-above': (i, { headingAbove }) => headingAbove[i]!,
} satisfies Record<string, Evidence>

const repetition = {
  repeats: (i, { page }) => Math.min(page.repeats(page.looks[i]!.text), 5),
  'form-repeats': (i, { formRepeats }) => formRepeats[i]!,
  kinship: (i, page) => page.kinship[i]!,
  'kinship-before': (i, page) => page.kinshipBefore[i]!,
  'kinship-with-headline': (i, page) => page.kinshipWithHeadline[i]!,
  'kinship-of-lines-before': (i, { sums }) => mean(sums.kinship, i - window, i),
  'kinship-of-lines-after': (i, { sums }) => mean(sums.kinship, i + 1, i + 1 + window),
} satisfies Record<string, Evidence>

/** Everything that the model of lines looks at: a line's shape, words, place, neighbours, and what of it the page repeats. */
export const evidence = { ...shape, ...vocabulary, ...place, ...neighbours, ...repetition } satisfies Record<
  string,
  Evidence
>

export type EvidenceName = keyof typeof evidence
export const evidenceNames = Object.keys(evidence) as EvidenceName[]
const readers: readonly Evidence[] = Object.values(evidence)

/** The evidence of one line, in the order of `evidenceNames`. */
export const readEvidence = (index: number, page: Surroundings, row: Float64Array): void => {
  for (let column = 0; column < readers.length; column++) row[column] = readers[column]!(index, page)
}
