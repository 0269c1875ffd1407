import commands from '../rules/commands.json' with { type: 'json' }
import furniture from '../rules/furniture-words.json' with { type: 'json' }
import { isDateLine } from './date-line.js'

/** What one line of a page shows at a glance; the evidence is read off it. */
export interface Look {
  readonly text: string
  /** Words in lower case: letters, digits and what stands inside them. */
  readonly words: readonly string[]
  readonly capitals: number
  readonly ending: 'stop' | 'question' | 'quote' | 'colon' | 'ellipsis' | 'none'
  readonly isDate: boolean
  readonly isName: boolean
  readonly isCommand: boolean
  /** Two words or more, all in capitals. */
  readonly isCapitals: boolean
  /** Who somebody is, in an outlet's words: "Jane Doe is a reporter at the Herald". */
  readonly isBiography: boolean
  /** Words of each group of `rules/furniture-words.json`. */
  readonly groups: Readonly<Record<string, number>>
}

const commandWords: ReadonlySet<string> = new Set(commands)
const groupOf: ReadonlyMap<string, readonly string[]> = (() => {
  const found = new Map<string, string[]>()
  for (const [group, words] of Object.entries(furniture))
    for (const word of words) found.set(word, [...(found.get(word) ?? []), group])
  return found
})()

const word = /[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu
const capital = /^\p{Lu}/u
const name =
  /^(?:\p{Lu}[\p{L}'’-]+|\p{Lu}\.)(?: (?:\p{Lu}[\p{L}'’-]+|\p{Lu}\.|O[’']Shea|al|bin|da|de|del|der|van|von)){1,3}$/u

const pronoun = '(?:It|He|She|This|That|There|What|Here|They|Who|The|A|An|In|But)'
const person = String.raw`(?:About the author:? )?(?!${pronoun}\b)(?:\p{Lu}[\p{L}.'’-]*,? )`
const role = String.raw`\b(?:reporter|correspondent|editor|columnist|writer|journalist|author|contributor|critic|fellow|analyst|professor|lecturer|novelist|blogger|host|co-host|bureau chief|producer|photographer|director|economist)s?\b`
const isSomebody = new RegExp(
  `^${person}{1,5}(?:is|was|has been) (?:also |currently )?(?:(?:an?|the|our|one of)\\b[^"“]{0,140}?|[^"“.]{0,40}?)${role}`,
  'u',
)
const doesSomething = new RegExp(
  `^${person}{2,4}(?:covers|writes (?:about|for|on)|reports (?:on|for|from)|has (?:covered|written|reported))\\b`,
  'u',
)
const reported = /["“]|\b(?:said|told|asked|added|pushing|responding)\b/

/** Whether a line says who its writer is, in an outlet's words. */
const tellsOfAuthor = (text: string): boolean => {
  const head = text.slice(0, 300)
  return (isSomebody.test(head) || doesSomething.test(head)) && !reported.test(head)
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

export const lookAt = (text: string): Look => {
  const written = text.match(word) ?? []
  const words = written.map((each) => each.toLowerCase().replace(/[.'’-]+$/, ''))
  const groups: Record<string, number> = {}
  for (const each of words) for (const group of groupOf.get(each) ?? []) groups[group] = (groups[group] ?? 0) + 1
  return {
    text,
    words,
    capitals: written.filter((each) => capital.test(each)).length,
    ending: endingOf(text.slice(-12)),
    isDate: isDateLine(text),
    isName: text.length <= 60 && name.test(text),
    isCapitals: words.length >= 2 && text.length < 400 && /[A-Z]{3}/.test(text) && text === text.toUpperCase(),
    isBiography: tellsOfAuthor(text),
    isCommand: commandWords.has(words[0] ?? ''),
    groups,
  }
}
