import { indefinite } from '../world/nouns.js'
import { chunkAt } from './chunk.js'
import { type Draft, type Found, found } from './found.js'
import { readName } from './name.js'
import { readNominal } from './nominal.js'
import { readPronoun } from './pronouns.js'
import type { Reading } from './reading.js'

/** "some", "others", "many" where they stand alone: before a verb, "of" or "who". */
const readIndefinite = (reading: Reading, at: number, to: number): Draft | null => {
  const key = reading.keys[at]!
  if (!indefinite.has(key)) return null
  const next = at + 1 < to ? reading.tags[at + 1] : 'PUNCT'
  const follows = reading.keys[at + 1]
  if (next !== 'VERB' && next !== 'AUX' && follows !== 'who' && follows !== 'of') return null
  const plural = !/(?:one|body|another|each)$/.test(key)
  return {
    from: at,
    to: at + 1,
    form: 'nominal',
    kind: plural ? 'group' : 'unnamed',
    label: reading.words[at]!,
    plural,
  }
}

/** Mentions of one phrase: its name, its nominal, or known names among its modifiers. */
const readChunk = (reading: Reading, from: number, run: number, to: number): Draft[] => {
  if (run < to) {
    const name = readName(reading, from, run, to)
    if (name) return [name]
  }
  const nominal = readNominal(reading, from, to)
  if (nominal) return [nominal]
  const inner: Draft[] = []
  for (let at = from; at < to; at++) {
    if (!reading.capital[at] || reading.tags[at] === 'DET') continue
    let end = at + 1
    while (end < to && reading.capital[end]) end++
    const name = end < to || at > from ? readName(reading, at, at, end) : null
    if (name?.sure) inner.push(name)
    at = end
  }
  return inner
}

/** All mentions of one sentence, in order, none over another. */
export const scanSentence = (reading: Reading, index: number): Found[] => {
  const sentence = reading.document.sentences[index]!
  const { firstToken: first, endToken: to } = sentence
  const list: Found[] = []
  const push = (draft: Draft): void => {
    list.push(found(draft, index, reading.quoted[draft.from]!))
  }
  let at = first
  while (at < to) {
    const token = reading.document.tokens[at]!
    const pronoun = readPronoun(at, token.lower, reading.words[at]!)
    const single = pronoun ?? readIndefinite(reading, at, to)
    if (single) {
      push(single)
      at++
      continue
    }
    const chunk = chunkAt(reading, at, first, to)
    if (!chunk) {
      at++
      continue
    }
    let end = chunk.to
    for (const draft of readChunk(reading, chunk.from, chunk.run, chunk.to)) {
      push(draft)
      end = Math.max(draft.to, at + 1)
    }
    at = Math.max(end, at + 1)
  }
  return list
}
