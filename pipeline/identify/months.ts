import rules from '../rules/name-words.json' with { type: 'json' }
import { wordSet } from '../word-sets.js'
import { actors } from '../world/actors.js'
import { givenWords } from '../world/people.js'
import { commonCapitals, notNames, organizationWords, thingWords, titles } from './name-words.js'
import { pos } from './tags.js'

/** Words before a month or a day: "in May", "last April", "on Friday". */
const leads = wordSet([...rules.month_leads, ...rules.day_leads])

/** What is asked of the tokens of a document, one entry each. */
interface Tokens {
  readonly numbers: readonly number[]
  readonly tags: readonly number[]
  readonly capital: readonly boolean[]
}

/** Whether a surname may stand at `at`: a capital that is no common word, no known name and no office. */
const maybeSurname = ({ numbers, tags, capital }: Tokens, at: number): boolean => {
  if (!capital[at] || tags[at] === pos.DET || tags[at] === pos.PRON) return false
  const number = numbers[at]!
  if (notNames.has(number) || organizationWords.has(number) || thingWords.has(number) || titles.has(number))
    return false
  return !commonCapitals.has(number) && actors.longest(numbers, at, at + 1) === null
}

/** Whether the word before is one that leads to a month or a day. */
const isLed = ({ numbers }: Tokens, at: number): boolean => at > 0 && leads.has(numbers[at - 1]!)

/** Whether a month's or a day's name is a given name here: "Jan Novotny", not "in Jan.", "April 3", "last May Carter left". */
const isGiven = (tokens: Tokens, at: number): boolean => {
  if (!givenWords.has(tokens.numbers[at]!) || !maybeSurname(tokens, at + 1)) return false
  return !isLed(tokens, at) && tokens.tags[at - 1] !== pos.DET && tokens.tags[at - 1] !== pos.NUM
}

/**
 * The tokens that are a given name although their word, a month's or a day's, is mostly no part of a name: before a surname,
 * or alone where they take up one ("“No,” April said").
 */
export const givenAfterAll = (tokens: Tokens): ReadonlySet<number> => {
  const { numbers, tags, capital } = tokens
  const places = new Set<number>()
  const given = new Set<number>()
  for (let at = 0; at < numbers.length; at++) {
    const number = numbers[at]!
    if (!capital[at] || !notNames.has(number)) continue
    if (isGiven(tokens, at)) {
      given.add(number)
      places.add(at)
    } else if (given.has(number) && !isLed(tokens, at) && tags[at + 1] === pos.VERB) places.add(at)
  }
  return places
}
