import names from '../rules/name-words.json' with { type: 'json' }
import forms from '../rules/nominal-forms.json' with { type: 'json' }
import { wordSet } from '../word-sets.js'
import { nounAt, type Reading } from './reading.js'
import { pos } from './tags.js'

/** Nouns that behind another noun or a name are rather verbs ("claims"). */
export const verbish = wordSet(forms.verbs)
const objects = pos.NOUN | pos.ADJ | pos.DET | pos.NUM | pos.PROPN | pos.PRON

/** "releases" read as a noun behind a name: "Acme releases dozens of". */
export const isVerbAfterName = (reading: Reading, at: number): boolean =>
  reading.capital[at - 1] === true &&
  verbish.has(reading.numbers[at]!) &&
  reading.keys[at]!.endsWith('s') &&
  (reading.tags[at + 1]! & objects) !== 0

const modals = wordSet(['will', 'would', 'can', 'could', 'may', 'might', 'must', 'should', 'shall'])

/** "free" read as an adjective behind "would" or "to". */
const isInfinitive = (reading: Reading, at: number): boolean =>
  reading.tags[at - 1] === pos.AUX
    ? modals.has(reading.numbers[at - 1]!)
    : reading.tags[at - 1] === pos.PART && reading.keys[at - 1] === 'to'

/** "grilled" read as an adjective behind a name or a pronoun: "Doe grilled Acme". */
export const isVerbReally = (reading: Reading, at: number, first: number): boolean =>
  at > first &&
  !reading.capital[at] &&
  ((reading.tags[at] === pos.ADJ &&
    reading.keys[at]!.endsWith('ed') &&
    (reading.capital[at - 1] === true || reading.tags[at - 1] === pos.PRON)) ||
    (reading.tags[at] !== pos.DET && reading.tags[at] !== pos.NUM && isInfinitive(reading, at)))

/** "rescued" read as an adjective or a noun behind a noun that acts: "guards rescued sailors". */
export const isVerbAfterNoun = (reading: Reading, at: number): boolean => {
  if (reading.tags[at - 1] !== pos.NOUN) return false
  const key = reading.keys[at]!
  if (key.length < 6 || !key.endsWith('ed') || key === 'hundred') return false
  const before = nounAt(reading, at - 1)
  return before !== null && before.kind !== 'document'
}

const monthLeads = wordSet(names.month_leads)
const may = wordSet(['may'])

/** "2 May", "in May", "May 3": the month, not the surname. */
export const isMonth = (reading: Reading, at: number): boolean =>
  may.has(reading.numbers[at]!) &&
  (reading.tags[at - 1] === pos.NUM ||
    reading.tags[at + 1] === pos.NUM ||
    (at > 0 && monthLeads.has(reading.numbers[at - 1]!)))
