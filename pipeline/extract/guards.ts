import data from '../rules/trigger-domains.json' with { type: 'json' }
import type { Act } from './acts.js'
import type { Reading } from './reading.js'
import { belongs } from './triggers.js'

const SPORT = 1
const CULTURE = 2
const POLITICS = 4

/** The domains that a word speaks of, as bits: one look-up for each word of a sentence. */
const domains = new Map<string, number>()
for (const [bit, words] of [
  [SPORT, data.sport],
  [CULTURE, data.culture],
  [POLITICS, data.politics],
] as const)
  for (const word of words) domains.set(word, (domains.get(word) ?? 0) | bit)

/** All domains that a sentence has words of, as bits; of compounds ("box-office") with a hyphen too. */
const domainsIn = ({ tokens }: Reading): number => {
  let found = 0
  for (let i = 0; i < tokens.length; i++) {
    const { lemma, lower } = tokens[i]!
    found |= domains.get(lemma) ?? 0
    if (lower !== lemma) found |= domains.get(lower) ?? 0
    if (lower === '-' && i > 0 && i + 1 < tokens.length)
      found |= domains.get(`${tokens[i - 1]!.lower}-${tokens[i + 1]!.lemma}`) ?? 0
  }
  return found
}

const EARLIEST = 1946

const centuryPlaces = new Set(['in', 'during', 'since', 'of'])

/** Whether a sentence tells of long ago: a year before 1946, or a century. */
const isHistory = (reading: Reading): boolean =>
  reading.tokens.some((token, i) => {
    if (token.lemma === 'century')
      return centuryPlaces.has(reading.tokens[i - 3]?.lower ?? '') && reading.tokens[i - 1]?.lower !== '21st'
    if (token.pos !== 'NUM' || !/^1\d{3}$/.test(token.lower) || Number(token.lower) >= EARLIEST) return false
    const before = reading.tokens[i - 1]?.lower
    return (
      before === 'in' ||
      before === 'of' ||
      before === 'since' ||
      before === 'from' ||
      before === 'until' ||
      before === 'by'
    )
  })

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

/** "was killed in a crash": harm with nobody who did it, or done by an accident, is no assault. */
export const isAccident = (reading: Reading, act: Act): boolean => {
  if (act.type !== 'ASSAULT' || act.actors.length > 0) return false
  const { verb, phrases } = act.clause
  if (verb === null || !(verb.passive || act.clause.kind === 'participle')) return false
  return phrases.some(({ group }) =>
    group.members.some((phrase) => belongs(reading.tokens[phrase.head]!.lemma, 'disaster')),
  )
}
