import type { PartOfSpeech } from '../document.js'
import { actors } from '../world/actors.js'
import { genderOfGivenName } from '../world/people.js'
import { monthLeads } from './mistagged.js'
import { commonCapitals, isTitle, notNames, organizationWords, thingWords } from './name-words.js'

/** Words before a month or a day: "in May", "last April", "on Friday". */
const leads = new Set([...monthLeads, 'on', 'of', 'every', 'between'])

/** Whether a surname may stand at `at`: a capital that is no common word, no known name and no office. */
const maybeSurname = (
  keys: readonly string[],
  tags: readonly PartOfSpeech[],
  capital: readonly boolean[],
  at: number,
): boolean => {
  const key = keys[at]
  if (key === undefined || !capital[at] || notNames.has(key) || tags[at] === 'DET' || tags[at] === 'PRON') return false
  if (organizationWords.has(key) || thingWords.has(key) || isTitle(key)) return false
  return !commonCapitals.has(key) && actors.longest(keys, at, at + 1) === null
}

/** Whether a month's or a day's name is a given name here: "Jan Novotny", not "in Jan.", "April 3", "last May Carter left". */
const isGiven = (
  keys: readonly string[],
  tags: readonly PartOfSpeech[],
  capital: readonly boolean[],
  at: number,
): boolean => {
  if (genderOfGivenName(keys[at]!) === undefined || !maybeSurname(keys, tags, capital, at + 1)) return false
  return !leads.has(keys[at - 1] ?? '') && tags[at - 1] !== 'DET' && tags[at - 1] !== 'NUM'
}

/**
 * By token: capitalised words that are no part of a name, days and months among them, but for those that are a given name
 * before a surname or take up one alone ("“No,” April said").
 */
export const markNotNames = (
  keys: readonly string[],
  tags: readonly PartOfSpeech[],
  capital: readonly boolean[],
): boolean[] => {
  const marked: boolean[] = []
  const given = new Set<string>()
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at]!
    let isNot = notNames.has(key)
    if (isNot && capital[at] && isGiven(keys, tags, capital, at)) {
      given.add(key)
      isNot = false
    } else if (isNot && given.has(key) && capital[at] && !leads.has(keys[at - 1] ?? '') && tags[at + 1] === 'VERB')
      isNot = false
    marked.push(isNot)
  }
  return marked
}
