import nominalForms from '../rules/nominal-forms.json' with { type: 'json' }
import { type Noun, nounOf } from '../world/nouns.js'
import type { Draft } from './found.js'
import { knownAt, written } from './known.js'
import type { Reading } from './reading.js'
import { readTitle } from './titles.js'

const personEnding = /(?:[^aeiou]er|[^aeiou]or|tor|ist|ian|man|woman|ee|cian|crat|logist|grapher)$/
const peopleEnding = /(?:[^aeiou]ers|tors|ists|[^aeiou]ans|ians|men|women|ees|crats|logists|graphers)$/
const noPeople = new Set(nominalForms.no_people)

/** The noun that heads a phrase, with a guess from its ending for nouns that no list holds ("beekeepers"). */
const headNoun = (key: string): Noun | null => {
  const noun = nounOf(key)
  if (noun || noPeople.has(key) || key.length < 6) return noun
  const one = personEnding.test(key)
  const many = !one && peopleEnding.test(key)
  if (!one && !many) return null
  return { word: many ? key.slice(0, -1) : key, kind: 'person', plural: many, sector: null, gender: null }
}

/** "the 61-year-|old|" */
const aged: Noun = { word: 'year-old', kind: 'person', plural: false, sector: null, gender: null }

const isAged = (reading: Reading, at: number): boolean =>
  reading.keys[at] === 'old' && reading.keys[at - 1] === '-' && reading.keys[at - 2] === 'year'

const definite = new Set(['the', 'this', 'that', 'these', 'those', 'both'])
const plurals = new Set([
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'some',
  'many',
  'several',
  'few',
  'both',
  'most',
  'these',
  'those',
  'all',
  'various',
])

/** Nouns whose sector is rather that of what stands before them: "police officials". */
const generic = new Set(nominalForms.generic)

const kindOf = (noun: Noun, plural: boolean): Draft['kind'] => {
  if (noun.kind === 'document') return 'document'
  if (noun.kind === 'group') return 'group'
  if (noun.kind === 'body') return plural ? 'group' : 'organization'
  return plural ? 'group' : 'unnamed'
}

/** Where a run of lower-case nouns really ends: "officials fear" read as two nouns ends after the people. */
const headAt = (reading: Reading, from: number, to: number): number => {
  const real = endsInVerb(reading, from, to) ? to - 1 : to
  return lastHead(reading, from, real)
}

const verbish = new Set(nominalForms.verbs)

const afterVerb = new Set(['DET', 'PRON', 'PROPN', 'ADJ', 'NUM'])

/** Whether the last noun is a verb that the tagger took for one: "officials claim", "the union plans to", "prince mocks the". */
const endsInVerb = (reading: Reading, from: number, to: number): boolean => {
  const last = reading.keys[to - 1]!
  if (to - 1 <= from || reading.capital[to - 1]) return false
  const before = reading.nouns[to - 2] ?? null
  const name = before === null && reading.capital[to - 2]
  const known = verbish.has(last)
  if (!known && (headNoun(last) !== null || !/[^s]s$/.test(last) || before?.plural)) return false
  if ((before === null && !name) || before?.kind === 'document') return false
  if (name && reading.keys[from - 1] === 'and') return known
  if (before?.plural) return !last.endsWith('s')
  const next = reading.tags[to]!
  if (!last.endsWith('s')) return false
  return known
    ? reading.keys[to] === 'to' || reading.keys[to] === 'that' || next === 'DET' || next === 'PRON'
    : afterVerb.has(next)
}

const lastHead = (reading: Reading, from: number, to: number): number => {
  if (headNoun(reading.keys[to - 1]!)) return to - 1
  for (let at = to - 2; at >= from; at--) {
    const noun = reading.nouns[at]
    if (noun?.plural && noun.kind !== 'document') return at
  }
  return -1
}

/** What the phrase [from, to) names by its head noun: "Iranian officials", "the report", "a senior aide"; null for other things. */
export const readNominal = (reading: Reading, from: number, to: number): Draft | null => {
  const isAge = isAged(reading, to - 1)
  const head = isAge ? to - 1 : headAt(reading, from, to)
  if (head < 0) return null
  const noun = isAge ? aged : headNoun(reading.keys[head]!)!
  if (reading.keys[from] === 'that' && noun.plural && from < head) return readNominal(reading, from + 1, to)
  const first = reading.keys[from]!
  const plural = noun.plural || plurals.has(first)
  const before = readTitle(reading, from, head)
  const leading = reading.tags[from] === 'DET' ? from + 1 : from
  const known = knownAt(reading, leading, head)
  const sector = generic.has(noun.word)
    ? (known?.actor.sector ?? before.sector ?? noun.sector)
    : (noun.sector ?? known?.actor.sector ?? before.sector)
  return {
    from,
    to: head + 1,
    form: 'nominal',
    kind: kindOf(noun, plural),
    label: written(reading, from, head + 1),
    role: noun.kind === 'person' && !isAge ? written(reading, leading, head + 1) : null,
    country: before.country,
    sector: sector,
    gender: noun.gender,
    plural,
    definite: definite.has(first),
    noun,
  }
}
