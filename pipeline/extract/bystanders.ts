import type { Mention } from '../document.js'
import type { NounPhrase } from './items.js'
import { headLemma, type Reading } from './reading.js'
import { fromMention, type Party } from './roles.js'

const persons = new Set([
  'president',
  'leader',
  'official',
  'minister',
  'premier',
  'head',
  'chief',
  'politician',
  'statesman',
  'diplomat',
  'counterpart',
])
const countries = new Set(['country', 'nation', 'state', 'neighbour', 'neighbor', 'ally', 'government'])
const either = new Set(['side', 'party', 'pair', 'duo', 'both'])
const numbers: Readonly<Record<string, number>> = { two: 2, both: 2, three: 3, four: 4 }

const numberIn = (reading: Reading, phrase: NounPhrase): number | null => {
  for (let i = phrase.first; i < phrase.end; i++) {
    const number = numbers[reading.tokens[i]!.lower]
    if (number !== undefined) return number
  }
  return null
}

const isDefinite = (reading: Reading, phrase: NounPhrase): boolean => {
  const first = reading.tokens[phrase.first]!.lower
  return first === 'the' || first === 'both' || first === 'these'
}

/**
 * "the two presidents", "both sides", "the three countries": the parties last named before it, as many as it counts,
 * of the kind that its noun asks for. Null where the phrase is nothing of the kind, or too few are named.
 */
export const countedParties = (reading: Reading, phrase: NounPhrase): readonly Party[] | null => {
  const lemma = headLemma(reading, phrase)
  const wanted = persons.has(lemma) ? 'person' : countries.has(lemma) ? 'country' : either.has(lemma) ? 'either' : null
  if (wanted === null || !isDefinite(reading, phrase) || phrase.possessor !== null) return null
  const head = reading.tokens[phrase.head]!
  if (head.lower === lemma && lemma !== 'both') return null
  const start = reading.tokens[phrase.first]!.start
  const number = numberIn(reading, phrase)
  const before = reading.document.mentions
  const found: Party[] = []
  const kind = wanted === 'either' ? null : wanted
  for (let i = lastBefore(before, start); i >= 0 && found.length < (number ?? 2); i--) {
    const party = candidate(reading, before[i]!)
    if (
      party === null ||
      (kind !== null && party.kind !== kind) ||
      (kind === null && party.kind !== 'person' && party.kind !== 'country')
    )
      continue
    if (
      found.some(
        (other) =>
          other.entity === party.entity ||
          (kind === null && (other.country === party.country || party.country === null)),
      )
    )
      continue
    found.unshift({ ...party, mention: reading.document.text.slice(start, head.end), span: { start, end: head.end } })
  }
  return found.length >= (number ?? 2) ? found : null
}

const candidate = (reading: Reading, mention: Mention): Party | null =>
  mention.form === 'pronoun' ? null : fromMention(reading, mention)

/** Index of the last mention that ends before a position; mentions are in text order. */
const lastBefore = (mentions: readonly Mention[], position: number): number => {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (mentions[middle]!.start < position) low = middle + 1
    else high = middle
  }
  return low - 1
}
