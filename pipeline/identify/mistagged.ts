import forms from '../rules/nominal-forms.json' with { type: 'json' }
import type { Reading } from './reading.js'

const verbish = new Set(forms.verbs)
const objects = new Set(['NOUN', 'ADJ', 'DET', 'NUM', 'PROPN', 'PRON'])

/** "releases" read as a noun behind a name: "Acme releases dozens of". */
export const isVerbAfterName = (reading: Reading, at: number): boolean =>
  reading.capital[at - 1] === true &&
  reading.keys[at]!.endsWith('s') &&
  verbish.has(reading.keys[at]!) &&
  objects.has(reading.tags[at + 1] ?? 'PUNCT')

const modals = new Set(['will', 'would', 'can', 'could', 'may', 'might', 'must', 'should', 'shall'])

/** "free" read as an adjective behind "would" or "to". */
const isInfinitive = (reading: Reading, at: number): boolean =>
  (modals.has(reading.keys[at - 1] ?? '') && reading.tags[at - 1] === 'AUX') ||
  (reading.keys[at - 1] === 'to' && reading.tags[at - 1] === 'PART')

/** "grilled" read as an adjective behind a name or a pronoun: "Doe grilled Acme". */
export const isVerbReally = (reading: Reading, at: number, first: number): boolean =>
  at > first &&
  !reading.capital[at] &&
  ((reading.tags[at] === 'ADJ' &&
    reading.keys[at]!.endsWith('ed') &&
    (reading.capital[at - 1] === true || reading.tags[at - 1] === 'PRON')) ||
    (reading.tags[at] !== 'DET' && reading.tags[at] !== 'NUM' && isInfinitive(reading, at)))

/** "rescued" read as an adjective or a noun behind a noun that acts: "guards rescued sailors". */
export const isVerbAfterNoun = (reading: Reading, at: number): boolean => {
  const key = reading.keys[at]!
  if (!key.endsWith('ed') || key.length < 6 || key === 'hundred' || reading.tags[at - 1] !== 'NOUN') return false
  const before = reading.nouns[at - 1]
  return before != null && before.kind !== 'document'
}

/** Words before a month. */
export const monthLeads = new Set([
  'in',
  'since',
  'until',
  'last',
  'next',
  'early',
  'late',
  'mid',
  'through',
  'till',
  'from',
  'by',
  'this',
])

/** "2 May", "in May", "May 3": the month, not the surname. */
export const isMonth = (reading: Reading, at: number): boolean =>
  reading.keys[at] === 'may' &&
  (reading.tags[at - 1] === 'NUM' || reading.tags[at + 1] === 'NUM' || monthLeads.has(reading.keys[at - 1] ?? ''))
