import type { Token } from '../document.js'
import lists from '../rules/trigger-adjectives.json' with { type: 'json' }
import { wordBits } from '../word-sets.js'
import { silentOperators } from './compose.js'
import { undecidedNouns } from './event-nouns.js'
import { tellsByItself } from './nominal.js'
import { guilt, needs, obligations } from './speech.js'
import { eventNouns, sensesByVerb, type VerbSense } from './triggers.js'

/** Whether a sense can report an act with no other act under it. */
const reports = ({ type, operator }: VerbSense): boolean =>
  operator !== 'say' && (type !== null || (operator !== null && !silentOperators.has(operator)))

const verbsOf = (test: (sense: VerbSense) => boolean): readonly string[] =>
  sensesByVerb.flatMap(([verb, senses]) => (senses.some(test) ? [verb] : []))

/** The nouns at whose head a word is read: "fire" of "cease-fire". */
const headsOfCompounds = (nouns: readonly string[]): readonly string[] =>
  nouns.map((noun) => noun.slice(noun.lastIndexOf('-') + 1))

const telling = eventNouns.filter(tellsByItself)

/**
 * What a word has to do with acts, as bits: a verb that reports one, that governs one, or that says; a noun that names one
 * under such a verb, or wherever it stands; an adjective that governs one; words of what is said to be due or somebody's fault.
 */
const [REPORTS, GOVERNS, SAYS, NAMES, TELLS, ADJECTIVE, DUE, NEEDS] = [1, 2, 4, 8, 16, 32, 64, 128] as const
const parts = wordBits([
  [REPORTS, verbsOf(reports)],
  [GOVERNS, [...verbsOf(({ operator }) => operator !== null && operator !== 'say'), ...lists.light]],
  [SAYS, verbsOf(({ operator }) => operator === 'say')],
  [
    NAMES,
    [...headsOfCompounds(eventNouns), ...undecidedNouns, ...Object.keys(lists.nominalized), 'million', 'billion'],
  ],
  [TELLS, [...headsOfCompounds(telling), ...undecidedNouns, ...lists.willing, ...headsOfCompounds(lists.donors)]],
  [ADJECTIVE, [...lists.due, ...lists.unwilling, ...lists.answerable]],
  [DUE, [...obligations, ...guilt]],
  [NEEDS, needs],
])

/**
 * Whether a sentence can report an act, by its words alone: most that cannot need not be read. Every act has one of these
 * at its bottom: a verb that reports, a noun that tells, a noun under a verb or adjective that governs it, or what
 * somebody is said to have to do or to be guilty of.
 */
export const mayReport = (tokens: readonly Token[]): boolean => {
  let seen = 0
  for (let i = 0; i < tokens.length; i++) {
    const { pos, word, lemmaWord } = tokens[i]!
    const lemma = parts.get(lemmaWord)
    if (pos === 'VERB' || pos === 'AUX') seen |= lemma & (REPORTS | GOVERNS | SAYS)
    seen |= (lemma | parts.get(word)) & (NAMES | TELLS | ADJECTIVE | DUE)
    // money is help, whatever counts it
    if (pos === 'NUM' || pos === 'SYM') seen |= NAMES
    if ((lemma & NEEDS) !== 0 && tokens[i + 1]?.lower === 'to') seen |= DUE
    if ((seen & (REPORTS | TELLS)) !== 0) return true
  }
  const governs = (seen & (GOVERNS | ADJECTIVE)) !== 0 && (seen & NAMES) !== 0
  return governs || ((seen & SAYS) !== 0 && (seen & DUE) !== 0)
}
