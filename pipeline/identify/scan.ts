import nameWords from '../rules/name-words.json' with { type: 'json' }
import nominalForms from '../rules/nominal-forms.json' with { type: 'json' }
import { wordSet } from '../word-sets.js'
import { type Chunk, chunkAt } from './chunk.js'
import { adjectiveDraft } from './draft-names.js'
import { type Draft, draft, type Found } from './found.js'
import { knownAt, written } from './known.js'
import { keyOf } from './letters.js'
import { readName } from './name.js'
import { labels } from './name-words.js'
import { readNominal } from './nominal.js'
import { opener, openers } from './openers.js'
import { readPronoun } from './pronouns.js'
import type { Reading } from './reading.js'
import { pos } from './tags.js'

const quantityLinks = wordSet(nominalForms.quantity_links)

/** "some", "others", "many". */
const isIndefinite = ({ numbers }: Reading, at: number): boolean => (openers.get(numbers[at]!) & opener.QUANTITY) !== 0

const isYear = (key: string): boolean => /^(?:19|20)\d\d$/.test(key)

/** Where a quantity ends that can stand alone: "some", "28%", "six in 10", "the two". */
const quantityEnd = ({ keys, tags }: Reading, at: number): number => {
  if (keys[at + 1] === '%') return at + 2
  if (keys[at + 1] === 'in' && tags[at + 2] === pos.NUM && /^\d{1,3}$|^ten$/.test(keys[at + 2]!)) return at + 3
  return at + 1
}

/** Prepositions behind a bare number that is rather a date or an age ("2017 in", "65 at"). */
const afterNumber = wordSet(['in', 'on', 'at', 'from'])

/** "some", "others", "54%", "six in 10" where they stand alone: before a verb, a preposition or "who". */
const readQuantity = (reading: Reading, at: number, to: number): Draft | null => {
  const { keys, numbers, tags } = reading
  const isLed = tags[at] === pos.DET && at + 1 < to && !isIndefinite(reading, at)
  const head = isLed ? at + 1 : at
  const isNumber = tags[head] === pos.NUM
  if (!isNumber && !isIndefinite(reading, head)) return null
  const end = quantityEnd(reading, head)
  if (end > to || isYear(keys[head]!)) return null
  const next = end < to ? tags[end] : 'PUNCT'
  const follows = numbers[end] ?? 0
  if (next !== pos.VERB && next !== pos.AUX && !quantityLinks.has(follows)) return null
  if (isNumber && end === head + 1 && afterNumber.has(follows)) return null
  const plural = end > head + 1 || !/(?:one|body|another|each)$/.test(keys[head]!)
  const one = draft('nominal', plural ? 'group' : 'unnamed', at, end)
  one.label = written(reading, at, end)
  one.plural = plural
  one.definite = isLed
  return one
}

/** Names among the modifiers of a phrase whose head nobody is: "the |Trump| rally", "|Iraqi| oil". */
const readModifiers = (reading: Reading, from: number, to: number): Draft[] => {
  const inner: Draft[] = []
  for (let at = from; at < to; at++) {
    if (!reading.capital[at] || reading.tags[at] === pos.DET) continue
    const known = knownAt(reading, at, to)
    if (known?.actor.word === 'demonym') {
      inner.push(adjectiveDraft(known.actor, at, known.end))
      at = known.end - 1
      continue
    }
    let end = at + 1
    while (end < to && reading.capital[end]) end++
    const name = readName(reading, at, at, end)
    if (name && name.form === 'name') {
      name.tentative = !name.sure
      inner.push(name)
    }
    at = end - 1
  }
  return inner
}

/** Mentions of one phrase: its name, its nominal, or known names among its modifiers. */
const readChunk = (reading: Reading, from: number, run: number, to: number): Draft[] => {
  if (run < to) {
    const name = readName(reading, from, run, to)
    if (name) return [name]
  }
  const nominal = readNominal(reading, from, to)
  return nominal ? [nominal] : readModifiers(reading, from, to)
}

/** Parts of speech with which, in lower case, neither a phrase nor a number begins. */
const idle =
  pos.VERB | pos.AUX | pos.PUNCT | pos.CCONJ | pos.SCONJ | pos.PART | pos.PRON | pos.ADP | pos.INTJ | pos.SYM | pos.X

/** Whether no mention begins at a token, as a quick look tells of half of them. */
const isIdle = ({ capital, numbers, tags }: Reading, at: number): boolean =>
  !capital[at] && (tags[at]! & idle) !== 0 && openers.get(numbers[at]!) === 0

const noPronouns = pos.NOUN | pos.PROPN | pos.VERB | pos.AUX | pos.PUNCT | pos.ADP | pos.NUM | pos.CCONJ
const that = wordSet(['that'])

/** Whether the token can be read as a pronoun; "that" only where it takes up the phrase just before. */
const isPronoun = (reading: Reading, at: number, before: Found | undefined): boolean => {
  if ((reading.tags[at]! & noPronouns) !== 0) return false
  if ((openers.get(reading.numbers[at]!) & opener.PRONOUN) === 0) return false
  if (!that.has(reading.numbers[at]!)) return true
  const next = reading.tags[at + 1]
  return before?.to === at && (next === pos.VERB || next === pos.AUX)
}

/** "READ MORE:", "Q:": what stands before a colon at the head of a line and names nobody. */
const isLabel = (reading: Reading, chunk: Chunk, first: number): boolean => {
  if (reading.keys[chunk.to] !== ':' || chunk.to - first > 4) return false
  return labels.has(reading.numbers[chunk.to - 1]!)
}

const locatives = wordSet(nameWords.locatives)
const settlements = wordSet(nameWords.settlements)

/** Whether a name that nothing shows to be a person's is a place by what stands before: "in Vigo", "the town of Vigo". */
const isSomewhere = (reading: Reading, { form, kind, sure, role, name, from }: Found): boolean => {
  if (form !== 'name' || kind !== 'person' || sure || role !== null || name.length > 2 || from === 0) return false
  const { keys, numbers } = reading
  const isBehind = locatives.has(numbers[from - 1]!)
  if (!isBehind && (keys[from - 1] !== 'of' || !settlements.has(numbers[from - 2] ?? 0))) return false
  return !reading.surnames.has(keyOf(name[name.length - 1]!.toLowerCase()))
}

/** Adds all mentions of one sentence to the list, in order, none over another. */
export const scanSentence = (reading: Reading, index: number, list: Found[]): void => {
  const { firstToken: first, endToken: to } = reading.sentences[index]!
  const push = (one: Draft): void => {
    if (isSomewhere(reading, one)) {
      one.kind = 'organization'
      one.region = true
    }
    one.sentence = index
    one.quoted = reading.quoted[one.from]!
    list.push(one)
  }
  const earlier = list.length
  let at = first
  while (at < to) {
    if (isIdle(reading, at)) {
      at++
      continue
    }
    const before = list.length > earlier ? list[list.length - 1] : undefined
    const pronoun = isPronoun(reading, at, before) ? readPronoun(reading, at) : null
    const single = pronoun ?? readQuantity(reading, at, to)
    if (single) {
      push(single)
      at = single.to
      continue
    }
    const chunk = chunkAt(reading, at, first, to)
    if (!chunk) {
      at++
      continue
    }
    if (!isLabel(reading, chunk, first))
      for (const one of readChunk(reading, chunk.from, chunk.run, chunk.to)) push(one)
    at = chunk.to
  }
}
