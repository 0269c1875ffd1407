import { indefinite } from '../world/nouns.js'
import { type Chunk, chunkAt } from './chunk.js'
import { adjectiveDraft } from './draft-names.js'
import { type Draft, type Found, found } from './found.js'
import { knownAt, written } from './known.js'
import { readName } from './name.js'
import { labels } from './name-words.js'
import { readNominal } from './nominal.js'
import { readPronoun } from './pronouns.js'
import { keyOf, type Reading } from './reading.js'

const quantityLinks = new Set([
  'who',
  'of',
  'in',
  'with',
  'from',
  'among',
  'at',
  'on',
  'out',
  'say',
  'think',
  'have',
  'also',
])

/** Where a quantity ends that can stand alone: "some", "28%", "six in 10", "the two"; -1 where there is none. */
const quantityEnd = (reading: Reading, at: number): number => {
  const key = reading.keys[at]!
  if (!indefinite.has(key) && reading.tags[at] !== 'NUM') return -1
  if (reading.keys[at + 1] === '%') return at + 2
  if (reading.keys[at + 1] === 'in' && reading.tags[at + 2] === 'NUM' && /^\d{1,3}$|^ten$/.test(reading.keys[at + 2]!))
    return at + 3
  return at + 1
}

const isYear = (key: string): boolean => /^(?:19|20)\d\d$/.test(key)

/** "some", "others", "54%", "six in 10" where they stand alone: before a verb, a preposition or "who". */
const readQuantity = (reading: Reading, at: number, to: number): Draft | null => {
  const head = reading.tags[at] === 'DET' && !indefinite.has(reading.keys[at]!) && at + 1 < to ? at + 1 : at
  const end = quantityEnd(reading, head)
  if (end < 0 || end > to || isYear(reading.keys[head]!)) return null
  const next = end < to ? reading.tags[end] : 'PUNCT'
  const follows = reading.keys[end] ?? ''
  if (next !== 'VERB' && next !== 'AUX' && !quantityLinks.has(follows)) return null
  if (
    reading.tags[head] === 'NUM' &&
    end === head + 1 &&
    (follows === 'in' || follows === 'on' || follows === 'at' || follows === 'from')
  )
    return null
  const plural = !/(?:one|body|another|each)$/.test(reading.keys[head]!) || end > head + 1
  const label = written(reading, at, end)
  return { from: at, to: end, form: 'nominal', kind: plural ? 'group' : 'unnamed', label, plural, definite: head > at }
}

/** Names among the modifiers of a phrase whose head nobody is: "the |Trump| rally", "|Iraqi| oil". */
const readModifiers = (reading: Reading, from: number, to: number): Draft[] => {
  const inner: Draft[] = []
  for (let at = from; at < to; at++) {
    if (!reading.capital[at] || reading.tags[at] === 'DET') continue
    const known = knownAt(reading, at, to)
    if (known?.actor.word === 'demonym') {
      inner.push(adjectiveDraft(known.actor, at, known.end))
      at = known.end - 1
      continue
    }
    let end = at + 1
    while (end < to && reading.capital[end]) end++
    const name = readName(reading, at, at, end)
    if (name && name.form === 'name') inner.push({ ...name, tentative: !name.sure })
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

const noPronouns = new Set(['NOUN', 'PROPN', 'VERB', 'AUX', 'PUNCT', 'ADP', 'NUM', 'CCONJ'])

/** Whether the token can be read as a pronoun; "that" only where it takes up the phrase just before. */
const isPronoun = (reading: Reading, at: number, list: readonly Found[]): boolean => {
  if (noPronouns.has(reading.tags[at]!)) return false
  if (reading.keys[at] !== 'that') return true
  const next = reading.tags[at + 1]
  return list.at(-1)?.to === at && (next === 'VERB' || next === 'AUX')
}

/** "READ MORE:", "Q:": what stands before a colon at the head of a line and names nobody. */
const isLabel = (reading: Reading, chunk: Chunk, first: number): boolean => {
  if (reading.keys[chunk.to] !== ':' || chunk.to - first > 4) return false
  return labels.has(reading.keys[chunk.to - 1]!)
}

const locatives = new Set([
  'in',
  'at',
  'near',
  'from',
  'outside',
  'across',
  'into',
  'around',
  'inside',
  'throughout',
  'toward',
  'towards',
])
const settlements = new Set([
  'city',
  'town',
  'village',
  'province',
  'region',
  'district',
  'suburb',
  'port',
  'county',
  'capital',
  'island',
])

/** Whether a name that nothing shows to be a person's is a place by what stands before: "in Vigo", "the town of Vigo". */
const isSomewhere = (reading: Reading, draft: Draft): boolean => {
  if (draft.form !== 'name' || draft.kind !== 'person' || draft.sure || draft.role != null) return false
  const words = draft.name ?? []
  if (words.length > 2 || reading.surnames.has(keyOf(words[words.length - 1]!.toLowerCase()))) return false
  const before = reading.keys[draft.from - 1] ?? ''
  return locatives.has(before) || (before === 'of' && settlements.has(reading.keys[draft.from - 2] ?? ''))
}

/** All mentions of one sentence, in order, none over another. */
export const scanSentence = (reading: Reading, index: number): Found[] => {
  const sentence = reading.document.sentences[index]!
  const { firstToken: first, endToken: to } = sentence
  const list: Found[] = []
  const push = (draft: Draft): void => {
    list.push(
      found(
        isSomewhere(reading, draft) ? { ...draft, kind: 'organization', region: true } : draft,
        index,
        reading.quoted[draft.from]!,
      ),
    )
  }
  let at = first
  while (at < to) {
    const token = reading.document.tokens[at]!
    const pronoun = isPronoun(reading, at, list) ? readPronoun(at, token.lower, reading.words[at]!) : null
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
    if (isLabel(reading, chunk, first)) {
      at = chunk.to
      continue
    }
    for (const draft of readChunk(reading, chunk.from, chunk.run, chunk.to)) push(draft)
    at = chunk.to
  }
  return list
}
