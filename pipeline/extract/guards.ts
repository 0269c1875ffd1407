import data from '../rules/trigger-domains.json' with { type: 'json' }
import { wordBits, wordNumber, wordSet } from '../word-sets.js'
import type { Act } from './acts.js'
import type { Reading } from './reading.js'
import { nounClass } from './triggers.js'

const SPORT = 1
const CULTURE = 2
const POLITICS = 4

/** The domains that a word speaks of, as bits: one look-up for each word of a sentence. */
const domains = wordBits([
  [SPORT, data.sport],
  [CULTURE, data.culture],
  [POLITICS, data.politics],
])

/** First parts of the compounds among them ("box-office"). */
const firstParts = wordSet(
  [...data.sport, ...data.culture, ...data.politics]
    .filter((word) => word.includes('-'))
    .map((word) => word.slice(0, word.indexOf('-'))),
)

/** All domains that a sentence has words of, as bits; of compounds with a hyphen too. */
const domainsIn = ({ tokens }: Reading): number => {
  let found = 0
  for (let i = 0; i < tokens.length; i++) {
    const { word, lemmaWord, lower } = tokens[i]!
    found |= domains.get(lemmaWord) | domains.get(word)
    if (lower === '-' && i > 0 && i + 1 < tokens.length && firstParts.has(tokens[i - 1]!.word))
      found |= domains.get(wordNumber(`${tokens[i - 1]!.lower}-${tokens[i + 1]!.lemma}`))
  }
  return found
}

const EARLIEST = 1946

const centuries = wordSet(['century'])
const centuryPlaces = wordSet(['in', 'during', 'since', 'of'])
const yearPlaces = wordSet(['in', 'of', 'since', 'from', 'until', 'by'])

/** Whether a sentence tells of long ago: a year before 1946, or a century. */
const isHistory = ({ tokens }: Reading): boolean => {
  for (let i = 1; i < tokens.length; i++) {
    const { pos, lower, lemmaWord } = tokens[i]!
    if (centuries.has(lemmaWord)) {
      if (i > 2 && centuryPlaces.has(tokens[i - 3]!.word) && tokens[i - 1]!.lower !== '21st') return true
    } else if (pos === 'NUM' && yearPlaces.has(tokens[i - 1]!.word) && isEarly(lower)) return true
  }
  return false
}

const isEarly = (year: string): boolean => /^1\d{3}$/.test(year) && Number(year) < EARLIEST

/**
 * Why the acts of a sentence are no news of the kind that PLOVER codes: sport and culture with no word of politics
 * beside them, or history. Null where nothing speaks against it.
 */
export const otherDomain = (reading: Reading): 'sport' | 'culture' | 'history' | null => {
  if (isHistory(reading)) return 'history'
  const found = domainsIn(reading)
  if (found === 0 || (found & POLITICS) !== 0) return null
  return (found & SPORT) !== 0 ? 'sport' : 'culture'
}

const disasters = nounClass('disaster')

/** "was killed in a crash": harm with nobody who did it, or done by an accident, is no assault. */
export const isAccident = (reading: Reading, act: Act): boolean => {
  if (act.type !== 'ASSAULT' || act.actors.length > 0) return false
  const { verb, phrases } = act.clause
  if (verb === null || !(verb.passive || act.clause.kind === 'participle')) return false
  return phrases.some(({ group }) =>
    group.members.some((phrase) => disasters.has(reading.tokens[phrase.head]!.lemmaWord)),
  )
}
