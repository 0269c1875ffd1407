import forms from '../rules/nominal-forms.json' with { type: 'json' }
import { wordSet } from '../word-sets.js'
import { officials } from './entities.js'
import type { Draft, Found } from './found.js'
import { written } from './known.js'
import { isNotName, nounAt, type Reading } from './reading.js'
import { pos } from './tags.js'

/** Prepositions whose complement belongs to the noun where a name shows it; that of "of" always does. */
const nameLinks = wordSet(['for', 'at', 'in', 'from', 'with'])
const personLinks = wordSet(['of', 'for', 'at', 'in', 'from', 'with', 'to'])
const stops = pos.VERB | pos.AUX | pos.CCONJ | pos.SCONJ | pos.PRON | pos.ADV
const possessives = wordSet(['his', 'her', 'their', 'its'])

/** The longest complement that a phrase takes into its label, in tokens. */
const longest = 12

/** Whether a preposition goes on with what the noun means: "of the public", "at Acme". */
const goesOn = (reading: Reading, at: number): boolean => {
  const number = reading.numbers[at] ?? 0
  if (!personLinks.has(number)) return false
  const key = reading.keys[at]
  if (key === 'of' || (key === 'for' && nounAt(reading, at - 1)?.kind === 'person')) return true
  if (!nameLinks.has(number)) return false
  const next = reading.tags[at + 1] === pos.DET ? at + 2 : at + 1
  return reading.capital[next] === true && !isNotName(reading, next)
}

/** Where the "of ...", "for ..." that belongs to a phrase ends; `to` where none follows. */
export const complementEnd = (reading: Reading, to: number, limit: number): number => {
  if (!goesOn(reading, to)) return to
  let end = to + 1
  while (end < limit && end - to < longest) {
    const tag = reading.tags[end]!
    const key = reading.keys[end]!
    if (tag === pos.PUNCT && key !== '-' && key !== "'") break
    if ((reading.tags[end]! & stops) !== 0 && !possessives.has(reading.numbers[end]!)) break
    if (tag === pos.ADP ? !goesOn(reading, end) : key === 'to' || key === 'that') break
    end++
  }
  while (end > to && (reading.tags[end - 1] === pos.ADP || reading.tags[end - 1] === pos.DET)) end--
  return end
}

const owners = wordSet(['his', 'her', 'its', 'their', 'our', 'my'])

/** The mention that possesses this one ("|Iran|'s foreign minister"), if it stands just before. */
const possessor = (reading: Reading, list: readonly Found[], index: number): Found | null => {
  const found = list[index]!
  if (index === 0) return null
  const before = list[index - 1]!
  if (before.sentence !== found.sentence) return null
  if (before.to === found.from - 1) {
    const mark = reading.keys[found.from - 1]
    return mark === "'s" || mark === "'" ? before : null
  }
  return before.to === found.from && before.form === 'pronoun' && owners.has(reading.numbers[before.from]!)
    ? before
    : null
}

/** The country or organization named in the complement: "spokesman for |the Ministry|". */
const complement = (reading: Reading, list: readonly Found[], index: number, end: number): Found | null => {
  const found = list[index]!
  const after = list[index + 1]
  if (after?.form !== 'name' || after.to > end || !personLinks.has(reading.numbers[found.to] ?? 0)) return null
  return after.from - found.to <= 3 ? after : null
}

const officeHeads = new Set(forms.office_heads)

/** Where "the head of Iran's government" ends: behind the body that the office heads; -1 where the noun is no such office. */
const officeEnd = (reading: Reading, list: readonly Found[], index: number): number => {
  const found = list[index]!
  const body = list[index + 1]
  if (found.noun?.kind !== 'person' || found.plural || body?.form !== 'name' || body.kind === 'person') return -1
  if (body.sentence !== found.sentence || body.from - found.to > 2 || reading.keys[found.to] !== 'of') return -1
  if (!officeHeads.has(found.noun.word)) return -1
  const owned = list[index + 2]
  const mark = reading.keys[body.to]
  return (mark === "'s" || mark === "'") && owned?.from === body.to + 1 && owned.noun?.kind === 'body'
    ? owned.to
    : body.to
}

const abroad = new Set(forms.abroad)

/** The country of a body of the state by the place right behind its name: "the Ministry of Health in |Vigo|", no embassy's. */
const seatOf = (reading: Reading, list: readonly Found[], index: number): string | null => {
  const found = list[index]!
  const after = list[index + 1]
  if (found.kind !== 'organization' || found.country !== null || found.region) return null
  if (after?.form !== 'name' || after.from !== found.to + 1 || reading.keys[found.to] !== 'in') return null
  if (found.noun === null || found.sector === null || !officials.has(found.sector)) return null
  return abroad.has(found.noun.word) ? null : after.country
}

/** A name with the country that what stands around it gives. */
const nameInContext = (reading: Reading, list: readonly Found[], index: number): Found => {
  const found = list[index]!
  const seat = seatOf(reading, list, index)
  const owner = seat === null ? possessor(reading, list, index) : null
  const country = seat ?? (owner?.kind === 'country' ? owner.country : null)
  if (country === null || found.kind === 'country') return found
  if (owner !== null && found.kind === 'person' && found.country !== null) return found
  const one: Draft = { ...found }
  one.country = country
  if (owner !== null) one.sure ||= found.role !== null
  return one
}

/**
 * A common noun with its possessor and its complement in the label ("a spokesman for the ministry"), and with their country
 * and sector. A possessed phrase is definite.
 */
const nominalInContext = (reading: Reading, list: readonly Found[], index: number): Found => {
  const found = list[index]!
  const owner = possessor(reading, list, index)
  const end = complementEnd(reading, found.to, reading.sentences[found.sentence]!.endToken)
  if (owner === null && end === found.to) return found
  const other = complement(reading, list, index, end)
  const source = owner?.form === 'name' ? owner : other
  const one: Draft = { ...found }
  one.label = written(reading, owner ? owner.from : found.from, end)
  one.country ??= source?.country ?? null
  if (source?.kind === 'organization') one.sector ??= source.sector
  one.definite ||= owner !== null
  if (one.role !== null && other !== null)
    one.role = written(reading, found.from + (reading.tags[found.from] === pos.DET ? 1 : 0), end)
  return one
}

const inContext = (reading: Reading, list: readonly Found[], index: number): Found => {
  const { form } = list[index]!
  if (form === 'pronoun') return list[index]!
  return form === 'name' ? nameInContext(reading, list, index) : nominalInContext(reading, list, index)
}

/** The mentions with their context; an office takes in the body that it heads, which is then no mention of its own. */
export const withContext = (reading: Reading, list: readonly Found[]): Found[] => {
  const whole = list.map((_, index) => inContext(reading, list, index))
  const kept: Found[] = []
  let covered = 0
  for (let index = 0; index < whole.length; index++) {
    const found = whole[index]!
    if (found.from < covered) continue
    const end = found.form === 'nominal' ? officeEnd(reading, whole, index) : -1
    if (end > 0) {
      const office: Draft = { ...found }
      office.to = end
      kept.push(office)
      covered = Math.max(covered, end)
    } else kept.push(found)
  }
  return kept
}
