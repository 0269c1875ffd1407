import commands from '../rules/commands.json' with { type: 'json' }
import furniture from '../rules/furniture-words.json' with { type: 'json' }
import { isDateLine } from './date-line.js'
import { type Glance, glance, hintOfSigns, hintOfWords, seek } from './glance.js'
import { once } from './once.js'

/** What one line of a page shows at a glance; the evidence is read off it. */
export interface Look extends Glance {
  readonly text: string
  readonly ending: 'stop' | 'question' | 'quote' | 'colon' | 'ellipsis' | 'none'
  readonly isDate: boolean
  /** Words in lower case: letters, digits and what stands inside them. Read off the text when first asked for. */
  readonly words: () => readonly string[]
  /** How many words belong to groups of `rules/furniture-words.json`; a word of two of them counts twice. */
  readonly inGroups: (...groups: readonly string[]) => number
}

const commandWords: ReadonlySet<string> = new Set(commands)
const groupOf: ReadonlyMap<string, readonly string[]> = (() => {
  const found = new Map<string, string[]>()
  for (const [group, words] of Object.entries(furniture))
    for (const word of words) found.set(word, [...(found.get(word) ?? []), group])
  return found
})()

const groupHint = hintOfWords(groupOf.keys())
const furnitureHint = hintOfWords([...commandWords, ...groupOf.keys()])

/** Whether a word, in lower case, is one of the trade: a command or in `rules/furniture-words.json`. */
export const isFurniture = (word: string): boolean => commandWords.has(word) || groupOf.has(word)

/** Whether a line may hold such a word. */
export const mayHoldFurniture = ({ hints }: Look): boolean => (hints & furnitureHint) !== 0

const word = /[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu
const name =
  /^(?:\p{Lu}[\p{L}'’-]+|\p{Lu}\.)(?: (?:\p{Lu}[\p{L}'’-]+|\p{Lu}\.|O[’']Shea|al|bin|da|de|del|der|van|von)){1,3}$/u

const opener =
  '(?:A|After|An|And|As|At|But|By|For|From|He|Here|If|In|It|On|She|That|The|There|They|This|What|When|While|Who|With)'
const person = String.raw`(?:About the author:? )?(?!${opener}\b)(?:\p{Lu}[\p{L}.'’-]*,? )`
const trades = 'reporter|correspondent|editor|columnist|writer|journalist|contributor|blogger|co-host'
const trade = `(?:${trades})s?`
const roles =
  'author|critic|fellow|analyst|professor|lecturer|novelist|host|bureau chief|producer|photographer|director|economist'
const role = `\\b(?:${trade}|${roles})\\b`
const isSomebody = new RegExp(
  `^${person}{1,5}(?:(?:is|was|has been) (?:also |currently )?(?:an?|the|our|one of)\\b[^"“]{0,140}?${role}|is (?:[\\p{L}-]+ ){0,4}${trade}\\b)`,
  'u',
)
const doesSomething = new RegExp(
  `^${person}{2,4}(?:covers|writes (?:about|for|on)|reports (?:on|for|from)|has (?:covered|written|reported)|joined .{2,60} in \\d{4} and (?:covers|writes|reports))\\b`,
  'u',
)
/** The words of which one is in every line that tells who its writer is: what somebody is, or does. */
const biographyHint = hintOfWords([
  ...trades.split('|').flatMap((word) => [word, `${word}s`]),
  ...roles.split('|').map((words) => words.split(' ').at(-1)!),
  ...['covers', 'writes', 'reports', 'has', 'joined'],
])
/** The title of a book in quotation marks. */
const title = /\b(?:of|including) ["“]\p{Lu}[^"“”]{1,100}["”]/gu
const reported = /["“]|\b(?:said|told|asked|added|pushing|responding)\b/

/** So much of a line is read for who its writer is. */
const headWindow = 300

/** Whether a line says who its writer is, in an outlet's words: "Jane Doe is a reporter at the Herald". */
export const isBiography = ({ text, hints }: Look): boolean => {
  if (text.length <= headWindow && (hints & biographyHint) === 0) return false
  const head = text.slice(0, headWindow)
  return (isSomebody.test(head) || doesSomething.test(head)) && !reported.test(head.replace(title, ''))
}

/** Longer lines are neither a name nor a shout. */
const longestName = 60
const longestShout = 400

export const isName = ({ text }: Look): boolean => text.length <= longestName && name.test(text)

/** Two words or more, all in capitals. */
export const isCapitals = ({ text, count }: Look): boolean =>
  count >= 2 &&
  text.length < longestShout &&
  !/[a-z]/.test(text) &&
  /[A-Z]{3}/.test(text) &&
  text === text.toUpperCase()

const longestDate = 6

/** A date and next to nothing else. */
export const isBareDate = ({ isDate, count }: Look): boolean => isDate && count <= longestDate

/** Whether the first word of a line is a command: "Share this article". */
export const isCommand = ({ text }: Look): boolean =>
  commandWords.has((/^[\p{L}-]+/u.exec(text.slice(0, 20))?.[0] ?? '').toLowerCase())

/** The end of a line is looked for in so many characters. */
const endWindow = 12

const endingOf = (text: string): Look['ending'] => {
  const from = Math.max(0, text.length - endWindow)
  let end = text.length
  while (end > from && ') ]'.includes(text[end - 1]!)) end -= 1
  // A line of nothing but brackets counts among those that end on a mark.
  if (end === from) return 'quote'
  const last = text[end - 1]!
  if ('"”’\''.includes(last)) return 'quote'
  if (last === '…' || (last === '.' && end - 3 >= from && text.startsWith('...', end - 3))) return 'ellipsis'
  if (last === '.') return 'stop'
  if (last === '?' || last === '!') return 'question'
  return last === ':' ? 'colon' : 'none'
}

/** A word without the signs behind it. */
const bare = (word: string): string => (/[.'’-]$/.test(word) ? word.replace(/[.'’-]+$/, '') : word)

const wordsOf = (text: string): readonly string[] => (text.toLowerCase().match(word) ?? []).map(bare)

const countIn = (words: readonly string[], groups: readonly string[]): number => {
  let count = 0
  for (const word of words) for (const group of groupOf.get(word) ?? []) if (groups.includes(group)) count += 1
  return count
}

/** Whether a line holds a double quotation mark. */
export const quoted = seek(hintOfSigns('"“”'), /["“”]/)

/** Every date has a digit. */
const digits = hintOfSigns('0123456789')

export const lookAt = (text: string): Look => {
  const { count, hints, twice } = glance(text)
  const words = once(() => wordsOf(text))
  return {
    text,
    count,
    hints,
    twice,
    words,
    inGroups: (...groups) => ((hints & groupHint) === 0 ? 0 : countIn(words(), groups)),
    ending: endingOf(text),
    isDate: (hints & digits) !== 0 && isDateLine(text),
  }
}
