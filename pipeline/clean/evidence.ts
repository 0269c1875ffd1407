import type { Look } from './look.js'

/** A line among the others of its page. */
export interface Place {
  readonly look: Look
  readonly index: number
  readonly page: Page
}

/** What is known of the whole page before any line is judged. */
export interface Page {
  readonly looks: readonly Look[]
  /** In how many lines a word occurs. */
  readonly spread: ReadonlyMap<string, number>
  /** How often a line, as words, occurs on the page. */
  readonly repeats: ReadonlyMap<string, number>
  /** First and last line that reads like running text. */
  readonly firstProse: number
  readonly lastProse: number
  /** How many of a line's longer words stand in other lines too: a teaser of another article shares few. */
  readonly kinship: (index: number) => number
}

export const isProse = (look: Look): boolean =>
  look.words.length >= 15 && (look.ending === 'stop' || look.ending === 'quote' || look.ending === 'question')

export const readPage = (looks: readonly Look[]): Page => {
  const spread = new Map<string, number>()
  const repeats = new Map<string, number>()
  for (const look of looks) {
    for (const word of new Set(look.words)) spread.set(word, (spread.get(word) ?? 0) + 1)
    const key = look.words.join(' ')
    repeats.set(key, (repeats.get(key) ?? 0) + 1)
  }
  const kinship = (index: number): number => {
    const long = (looks[index]?.words ?? []).filter((word) => word.length >= 5)
    return long.length < 3 ? 0.5 : long.filter((word) => (spread.get(word) ?? 0) > 1).length / long.length
  }
  return {
    looks,
    kinship,
    spread,
    repeats,
    firstProse: looks.findIndex(isProse),
    lastProse: looks.findLastIndex(isProse),
  }
}

type Evidence = (place: Place) => number | boolean

const count = (place: Place): number => place.look.words.length
const between =
  (low: number, high: number): Evidence =>
  (place) =>
    count(place) >= low && count(place) <= high
const endsWith =
  (ending: Look['ending']): Evidence =>
  ({ look }) =>
    look.ending === ending
const group =
  (name: string): Evidence =>
  ({ look }) =>
    Math.min(3, look.groups[name] ?? 0) / 3
const shareOf =
  (name: string): Evidence =>
  ({ look }) =>
    (look.groups[name] ?? 0) / (look.words.length + 1)
const matches =
  (pattern: RegExp, longest = 1000): Evidence =>
  ({ look }) =>
    pattern.test(look.text.length > longest ? look.text.slice(0, longest) : look.text)

const second = new Set(['you', 'your', 'yours', "you're", 'you’re', "you'll", 'you’ll'])
const first = new Set(['we', 'our', 'us', "we're", 'we’re'])
const past = new Set(['said', 'told', 'says', 'added', 'was', 'were', 'had', 'according', 'did', 'asked', 'would'])
const glue = new Set([
  'the',
  'a',
  'an',
  'of',
  'to',
  'and',
  'in',
  'that',
  'is',
  'it',
  'for',
  'on',
  'with',
  'as',
  'at',
  'by',
])
const shareIn = (place: Place, set: ReadonlySet<string>): number =>
  place.look.words.filter((word) => set.has(word)).length / (count(place) + 1)

const kinship = ({ index, page }: Place): number => page.kinship(index)

const titleCase = ({ look }: Place): boolean => look.words.length >= 3 && look.capitals >= look.words.length * 0.6
const isShort = (look: Look | undefined): boolean =>
  look !== undefined && look.words.length <= 16 && look.ending === 'none'
export const isDoubled = (text: string): boolean =>
  text.length > 9 && text.length % 2 === 1 && text.slice(0, text.length >> 1) === text.slice((text.length >> 1) + 1)

/** The evidence of a line itself. */
export const own: Readonly<Record<string, Evidence>> = {
  'one-word': between(0, 1),
  'two-words': between(2, 2),
  'three-words': between(3, 3),
  'four-to-six-words': between(4, 6),
  'seven-to-ten-words': between(7, 10),
  'eleven-to-sixteen-words': between(11, 16),
  'seventeen-to-25-words': between(17, 25),
  '26-to-40-words': between(26, 40),
  'over-40-words': between(41, Number.POSITIVE_INFINITY),
  'ends-in-stop': endsWith('stop'),
  'ends-in-question': endsWith('question'),
  'ends-in-quote': endsWith('quote'),
  'ends-in-colon': endsWith('colon'),
  'ends-in-ellipsis': endsWith('ellipsis'),
  'ends-in-none': endsWith('none'),
  'long-without-stop': (place) => count(place) > 16 && place.look.ending === 'none',
  'short-with-stop': (place) => count(place) <= 16 && place.look.ending === 'stop',
  'title-case': titleCase,
  'all-capitals': ({ look }) => look.isCapitals,
  'lower-start': matches(/^\p{Ll}/u, 4),
  bulleted: matches(/^(?:[-–—*•·▪►→✓]|\d{1,2}[.)]) ?/u, 8),
  'only-digits': matches(/^[\d\s/.,:-]+$/),
  'in-brackets': matches(/^[([{].*[)\]}]\.?$/s),
  'bracketed-tail': matches(/[([][^()[\]]{3,60}[)\]]$/),
  address: matches(/https?:\/\/|www\.|\b[a-z0-9-]+\.(?:com|org|net|co\.uk|ly|st)\b/i),
  mail: matches(/[\w.]@[\w]+\.[a-z]/i),
  handle: matches(/(?:^|[\s(])@\w{2,}/),
  'copyright-sign': matches(/©|\(c\) ?\d{4}|&copy;/i),
  markup: matches(/\{\{|\}\}|="[^"]*"|<\/?[a-z]+|\/>|[a-z]+\([a-z]*\)/),
  arrow: matches(/[←→»«›‹▼▲↓↑]/),
  bar: matches(/\s[|•·/]\s/),
  colon: matches(/^[^:]{2,40}: /),
  'speaks-to-you': (place) => Math.min(0.15, shareIn(place, second)) / 0.15,
  'speaks-of-us': (place) => Math.min(0.15, shareIn(place, first)) / 0.15,
  tells: (place) => Math.min(0.1, shareIn(place, past)) / 0.1,
  'little-words': (place) => (count(place) < 3 ? 0 : Math.min(0.4, shareIn(place, glue)) / 0.4),
  'has-quotation': matches(/["“”]/),
  date: ({ look }) => look.isDate,
  name: ({ look }) => look.isName,
  command: ({ look }) => look.isCommand,
  'short-command': ({ look }) => look.isCommand && look.words.length <= 8,
  doubled: ({ look }) => isDoubled(look.text),
  repeated: ({ look, page }) => look.words.length > 0 && (page.repeats.get(look.words.join(' ')) ?? 0) > 1,
  biography: ({ look }) => look.isBiography,
  'tweet-sign': matches(/^[—–-] .{2,60}\(@\w+\)/),
  'question-or-answer': matches(/^[QA]: /),
  'after-colon': ({ index, page }) => page.looks[index - 1]?.ending === 'colon',
  kinship,
  'little-kinship': (place) => kinship(place) < 0.25,
  ...Object.fromEntries(
    [
      'account',
      'advertising',
      'author',
      'comment',
      'copyright',
      'credit',
      'mail',
      'media',
      'policy',
      'social',
      'steer',
      'support',
    ].flatMap((each) => [
      [`word-of-${each}`, group(each)],
      [`share-of-${each}`, shareOf(each)],
    ]),
  ),
  'before-prose': ({ index, page }) => index < page.firstProse,
  'after-prose': ({ index, page }) => index > page.lastProse,
  'first-line': ({ index }) => index === 0,
  'last-line': ({ index, page }) => index === page.looks.length - 1,
  'near-end': ({ index, page }) => index >= page.looks.length - 4,
  position: ({ index, page }) => index / page.looks.length,
  'last-quarter': ({ index, page }) => index > page.looks.length * 0.75,
  'run-of-short': ({ index, page }) => {
    let from = index
    let to = index
    while (from > 0 && index - from < 6 && isShort(page.looks[from - 1])) from -= 1
    while (to - index < 6 && isShort(page.looks[to + 1])) to += 1
    return isShort(page.looks[index]) ? Math.min(6, to - from) / 6 : 0
  },
}

/** The evidence that a line's neighbours lend it. */
export const lent: readonly string[] = [
  'one-word',
  'two-words',
  'three-words',
  'four-to-six-words',
  'seven-to-ten-words',
  'over-40-words',
  'ends-in-stop',
  'ends-in-none',
  'ends-in-colon',
  'all-capitals',
  'date',
  'name',
  'doubled',
  'repeated',
  'short-command',
  'biography',
  'word-of-mail',
  'word-of-social',
  'word-of-steer',
  'word-of-comment',
  'word-of-advertising',
  'word-of-credit',
  'word-of-policy',
  'bulleted',
  'title-case',
  'kinship',
]
