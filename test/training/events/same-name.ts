import { countryOf } from '../../../pipeline/world/countries.js'
import { nounOf } from '../../../pipeline/world/nouns.js'

const little = new Set(
  'the a an of in on at for to from by with and or as its his her their our this that these those who'.split(' '),
)

const wordsOf = (name: string): readonly string[] =>
  (
    name
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .replace(/['’]s\b/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).filter((word) => !little.has(word.toLowerCase()))

const stem = (word: string): string => {
  const lower = word.toLowerCase()
  return lower.length > 3 && lower.endsWith('s') && !lower.endsWith('ss') ? lower.slice(0, -1) : lower
}

/** Words of rank and body alone tell nobody from another. */
const isGeneric = (word: string): boolean => nounOf(word) !== null || nounOf(stem(word)) !== null

const countriesOf = (name: string): ReadonlySet<string> => {
  const words = name.split(/\s+/)
  const found = new Set<string>()
  for (let from = 0; from < words.length; from++)
    for (let to = from + 1; to <= Math.min(words.length, from + 3); to++) {
      const code = /^\p{Lu}/u.test(words[from]!)
        ? countryOf(
            words
              .slice(from, to)
              .join(' ')
              .replace(/['’]s$|[.,]$/g, ''),
          )
        : null
      if (code !== null) found.add(code)
    }
  return found
}

const acronym = (words: readonly string[]): string =>
  words
    .map((word) => word.charAt(0))
    .join('')
    .toLowerCase()

/** Whether a coder's name and ours are of the same one: a telling word or a country in common, or all the words that there are. */
export const sameName = (gold: string, name: string, country: string | null): boolean => {
  const theirs = wordsOf(gold)
  const ours = wordsOf(name)
  const all = new Set(ours.map(stem))
  const shared = theirs.filter((word) => all.has(stem(word)))
  if (shared.some((word) => !isGeneric(word))) return true
  if (theirs.length > 1 && all.has(acronym(theirs))) return true
  if (ours.length > 1 && theirs.some((word) => word.toLowerCase() === acronym(ours))) return true
  const countries = countriesOf(gold)
  if (country !== null && countries.has(country)) return true
  if ([...countriesOf(name)].some((code) => countries.has(code))) return true
  const tells = (words: readonly string[]): boolean => words.some((word) => !isGeneric(word))
  return shared.length > 0 && (!tells(theirs) || !tells(ours))
}
