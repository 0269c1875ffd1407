import forms from '../rules/nominal-forms.json' with { type: 'json' }
import { officials } from './entities.js'
import type { Found } from './found.js'
import { written } from './known.js'
import type { Reading } from './reading.js'

/** Prepositions whose complement always belongs to the noun, and those where only a name shows it. */
const links = new Set(['of'])
const nameLinks = new Set(['for', 'at', 'in', 'from', 'with'])
const personLinks = new Set([...links, ...nameLinks, 'to'])
const stops = new Set(['VERB', 'AUX', 'CCONJ', 'SCONJ', 'PRON', 'ADV'])
const possessives = new Set(['his', 'her', 'their', 'its'])

/** The longest complement that a phrase takes into its label, in tokens. */
const longest = 12

/** Whether a preposition goes on with what the noun means: "of the public", "at Acme". */
const goesOn = (reading: Reading, at: number): boolean => {
  const key = reading.keys[at] ?? ''
  if (links.has(key) || (key === 'for' && reading.nouns[at - 1]?.kind === 'person')) return true
  if (!nameLinks.has(key)) return false
  const next = reading.tags[at + 1] === 'DET' ? at + 2 : at + 1
  return reading.capital[next] === true && !reading.notName[next]
}

/** Where the "of ...", "for ..." that belongs to a phrase ends; `to` where none follows. */
export const complementEnd = (reading: Reading, to: number, limit: number): number => {
  if (!goesOn(reading, to)) return to
  let end = to + 1
  while (end < limit && end - to < longest) {
    const tag = reading.tags[end]!
    const key = reading.keys[end]!
    if (tag === 'PUNCT' && key !== '-' && key !== "'") break
    if (stops.has(tag) && !possessives.has(key)) break
    if (tag === 'ADP' ? !goesOn(reading, end) : key === 'to' || key === 'that') break
    end++
  }
  while (end > to && (reading.tags[end - 1] === 'ADP' || reading.tags[end - 1] === 'DET')) end--
  return end
}

/** The mention that possesses this one ("|Iran|'s foreign minister"), if it stands just before. */
const possessor = (reading: Reading, list: readonly Found[], index: number): Found | null => {
  const found = list[index]!
  const before = list[index - 1]
  if (!before || before.sentence !== found.sentence) return null
  const mark = reading.keys[found.from - 1]
  if ((mark === "'s" || mark === "'") && before.to === found.from - 1) return before
  return before.form === 'pronoun' &&
    before.to === found.from &&
    /^(?:his|her|its|their|our|my)$/.test(reading.keys[before.from]!)
    ? before
    : null
}

/** The country or organization named in the complement: "spokesman for |the Ministry|". */
const complement = (reading: Reading, list: readonly Found[], index: number, end: number): Found | null => {
  const found = list[index]!
  const after = list[index + 1]
  if (after?.form !== 'name' || after.to > end || !personLinks.has(reading.keys[found.to] ?? '')) return null
  return after.from - found.to <= 3 ? after : null
}

const officeHeads = new Set(forms.office_heads)

/** Where "the head of Iran's government" ends: behind the body that the office heads; -1 where the noun is no such office. */
const officeEnd = (reading: Reading, list: readonly Found[], index: number): number => {
  const found = list[index]!
  const body = list[index + 1]
  if (found.noun?.kind !== 'person' || found.plural || !officeHeads.has(found.noun.word)) return -1
  if (reading.keys[found.to] !== 'of' || body?.form !== 'name' || body.kind === 'person') return -1
  if (body.sentence !== found.sentence || body.from - found.to > 2) return -1
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

/** The mentions with their context; an office takes in the body that it heads, which is then no mention of its own. */
export const withContext = (reading: Reading, list: readonly Found[]): Found[] => {
  const whole = withContextOf(reading, list)
  const kept: Found[] = []
  let covered = 0
  for (const [index, found] of whole.entries()) {
    if (found.from < covered) continue
    const end = found.form === 'nominal' ? officeEnd(reading, whole, index) : -1
    kept.push(end > 0 ? { ...found, to: end } : found)
    covered = Math.max(covered, end)
  }
  return kept
}

/**
 * The mentions, where a common noun's label takes in its possessor and its complement ("a spokesman for the ministry"), and
 * where country and sector come from them. A possessed phrase is definite.
 */
const withContextOf = (reading: Reading, list: readonly Found[]): Found[] =>
  list.map((found, index) => {
    const owner = possessor(reading, list, index)
    if (found.form === 'name') {
      const seat = seatOf(reading, list, index)
      if (seat !== null) return { ...found, country: seat }
      if (owner?.kind !== 'country' || (found.kind === 'person' && found.country !== null) || found.kind === 'country')
        return found
      return { ...found, country: owner.country, sure: found.sure || found.role !== null }
    }
    if (found.form !== 'nominal') return found
    const limit = reading.document.sentences[found.sentence]!.endToken
    const end = complementEnd(reading, found.to, limit)
    if (!owner && end === found.to) return found
    const other = complement(reading, list, index, end)
    const source = owner?.form === 'name' ? owner : other
    return {
      ...found,
      label: written(reading, owner ? owner.from : found.from, end),
      country: found.country ?? source?.country ?? null,
      sector: found.sector ?? (source?.kind === 'organization' ? source.sector : null),
      definite: found.definite || owner !== null,
      role:
        found.role !== null && other
          ? written(reading, found.from + (reading.tags[found.from] === 'DET' ? 1 : 0), end)
          : found.role,
    }
  })
