import commands from '../rules/commands.json' with { type: 'json' }
import furniture from '../rules/furniture-words.json' with { type: 'json' }
import { isDateLine } from './date-line.js'

/** What one line of a page shows at a glance; the evidence is read off it. */
export interface Look {
  readonly text: string
  /** Stretches between blanks that hold a letter or a digit. */
  readonly count: number
  readonly ending: 'stop' | 'question' | 'quote' | 'colon' | 'ellipsis' | 'none'
  readonly isDate: boolean
  readonly isName: boolean
  readonly isCommand: boolean
  /** Two words or more, all in capitals. */
  readonly isCapitals: boolean
  /** Who somebody is, in an outlet's words: "Jane Doe is a reporter at the Herald". */
  readonly isBiography: boolean
  /** Words in lower case: letters, digits and what stands inside them. Read off the text when first asked for. */
  readonly words: () => readonly string[]
  /** How many words belong to a group of `rules/furniture-words.json`. */
  readonly inGroup: (group: string) => number
}

const commandWords: ReadonlySet<string> = new Set(commands)
const groupOf: ReadonlyMap<string, readonly string[]> = (() => {
  const found = new Map<string, string[]>()
  for (const [group, words] of Object.entries(furniture))
    for (const word of words) found.set(word, [...(found.get(word) ?? []), group])
  return found
})()

/** Whether a word, in lower case, is one of the trade: a command or in `rules/furniture-words.json`. */
export const isFurniture = (word: string): boolean => commandWords.has(word) || groupOf.has(word)

const word = /[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu
const name =
  /^(?:\p{Lu}[\p{L}'’-]+|\p{Lu}\.)(?: (?:\p{Lu}[\p{L}'’-]+|\p{Lu}\.|O[’']Shea|al|bin|da|de|del|der|van|von)){1,3}$/u

const opener =
  '(?:A|After|An|And|As|At|But|By|For|From|He|Here|If|In|It|On|She|That|The|There|They|This|What|When|While|Who|With)'
const person = String.raw`(?:About the author:? )?(?!${opener}\b)(?:\p{Lu}[\p{L}.'’-]*,? )`
const trade = '(?:reporter|correspondent|editor|columnist|writer|journalist|contributor|blogger|co-host)s?'
const role = `\\b(?:${trade}|author|critic|fellow|analyst|professor|lecturer|novelist|host|bureau chief|producer|photographer|director|economist)\\b`
const isSomebody = new RegExp(
  `^${person}{1,5}(?:(?:is|was|has been) (?:also |currently )?(?:an?|the|our|one of)\\b[^"“]{0,140}?${role}|is (?:[\\p{L}-]+ ){0,4}${trade}\\b)`,
  'u',
)
const doesSomething = new RegExp(
  `^${person}{2,4}(?:covers|writes (?:about|for|on)|reports (?:on|for|from)|has (?:covered|written|reported)|joined .{2,60} in \\d{4} and (?:covers|writes|reports))\\b`,
  'u',
)
/** The title of a book in quotation marks. */
const title = /\b(?:of|including) ["“]\p{Lu}[^"“”]{1,100}["”]/gu
const reported = /["“]|\b(?:said|told|asked|added|pushing|responding)\b/

/** Whether a line says who its writer is, in an outlet's words. */
const tellsOfAuthor = (text: string): boolean => {
  const head = text.slice(0, 300)
  return (isSomebody.test(head) || doesSomething.test(head)) && !reported.test(head.replace(title, ''))
}

const endingOf = (text: string): Look['ending'] => {
  const bare = text.replace(/[)\]\s]+$/, '')
  const last = bare.at(-1) ?? ''
  if ('"”’\''.includes(last)) return 'quote'
  if (last === '…' || bare.endsWith('...')) return 'ellipsis'
  if (last === '.') return 'stop'
  if (last === '?' || last === '!') return 'question'
  return last === ':' ? 'colon' : 'none'
}

const once = <T>(read: () => T): (() => T) => {
  let known: T | undefined
  return () => {
    known ??= read()
    return known
  }
}

const wordsOf = (text: string): readonly string[] =>
  (text.toLowerCase().match(word) ?? []).map((each) => each.replace(/[.'’-]+$/, ''))

const groupsOf = (words: readonly string[]): ReadonlyMap<string, number> => {
  const found = new Map<string, number>()
  for (const each of words) for (const group of groupOf.get(each) ?? []) found.set(group, (found.get(group) ?? 0) + 1)
  return found
}

const blank = 32
const isSign = (code: number): boolean => code < 48 || (code > 57 && code < 65) || code === 0x2013 || code === 0x2014

/** Stretches between blanks that begin with more than a sign, or go on behind it. */
const countWords = (text: string): number => {
  let count = 0
  let inWord = false
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code === blank) inWord = false
    else if (!inWord && !isSign(code)) {
      inWord = true
      count += 1
    }
  }
  return count
}

/** Longer lines are neither a name nor a shout. */
const longestName = 60
const longestShout = 400

export const lookAt = (text: string): Look => {
  const words = once(() => wordsOf(text))
  const groups = once(() => groupsOf(words()))
  const count = countWords(text)
  const first = /^[\p{L}-]+/u.exec(text.slice(0, 20))?.[0] ?? ''
  return {
    text,
    count,
    words,
    inGroup: (group) => groups().get(group) ?? 0,
    ending: endingOf(text.slice(-12)),
    isDate: isDateLine(text),
    isName: text.length <= longestName && name.test(text),
    isCapitals: count >= 2 && text.length < longestShout && /[A-Z]{3}/.test(text) && text === text.toUpperCase(),
    isBiography: tellsOfAuthor(text),
    isCommand: commandWords.has(first.toLowerCase()),
  }
}
