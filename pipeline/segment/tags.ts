import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import type { PartOfSpeech, Span, Token } from '../document.js'

/** Tokens that the tagger reads at a time, and so a bound on what it holds at once. */
const chunkSize = 4000
/** Characters after which the tagger starts afresh: it never forgets a word that it has not known before. */
const refreshAfter = 50_000_000
/** Distinct words whose reading is kept. */
const readingsKept = 50_000

let tagger = winkNLP(model, ['pos'])
let charactersRead = 0

/** How a word is looked up, and what the tagger is shown in its place. */
interface Reading {
  readonly lower: string
  readonly shown: string
  /** True where the tagger is shown the word itself, so that its dictionary form is the word's. */
  readonly itself: boolean
}

const knownShape =
  /^(?:[a-z]{1,30}|[A-Z][a-z]{0,30}|[A-Z]{2,30}|(?:[A-Za-z]\.){1,5}|[A-Z]?[a-z]{1,8}\.|n't|'(?:s|re|ve|ll|d|m))$/
const figure = /^\p{Nd}/u

/**
 * Plain English words are shown as they are, everything else as a common word of the same shape: the tagger keeps
 * every spelling that it meets, and its own tokenizer must find the tokens that we made.
 */
const standIn = (word: string): string => {
  if (knownShape.test(word)) return word
  if (figure.test(word)) return /(?:st|nd|rd|th)$/.test(word) ? '1st' : /\p{Nd}0s$/u.test(word) ? '1980s' : '7'
  if (/^\p{Lu}/u.test(word)) return /^\p{Lu}{2}/u.test(word) ? 'NATO' : 'John'
  if (/^\p{L}/u.test(word)) return 'thing'
  return word.startsWith('..') ? '...' : /^[\x21-\x7e“”‘’–—…€£]/.test(word) ? word.charAt(0) : ','
}

const read = (written: string): Reading => {
  const straight = written.includes('’') && written.length > 1 ? written.replaceAll('’', "'") : written
  const shown = standIn(straight)
  return { lower: written === '’' ? "'" : straight.toLowerCase(), shown, itself: shown === straight }
}

let readings = new Map<string, Reading>()

const readingOf = (written: string): Reading => {
  const kept = readings.get(written)
  if (kept !== undefined) return kept
  if (readings.size >= readingsKept) readings = new Map()
  const reading = read(written)
  if (written.length <= 40) readings.set(written, reading)
  return reading
}

/** "it's" and "don't" are shown as one word: the tagger takes "'s" alone for a possessive. */
const contraction =
  /^(?:(?:i|you|he|she|it|we|they|that|there|what|who|where|here|how|let)'(?:s|re|ve|ll|d|m)|(?:do|does|did|is|are|was|were|wo|would|ca|could|should|has|have|had|might|must|need)n't)$/

const joined = (chunk: readonly Reading[]): string => {
  let text = ''
  let before = ''
  for (const { lower, shown } of chunk) {
    const glued = lower.length > 1 && lower.includes("'") && contraction.test(before + lower)
    text += glued ? shown : ` ${shown}`
    before = lower
  }
  return text
}

interface Tags {
  readonly pos: readonly PartOfSpeech[]
  readonly lemma: readonly string[]
}

const shapeTag = ({ shown }: Reading): PartOfSpeech =>
  shown === '7' ? 'NUM' : /^[A-Z]/.test(shown) ? 'PROPN' : /^[a-z]/.test(shown) ? 'NOUN' : 'PUNCT'

/** Tags for words of which the tagger made several tokens: the last one's; the shape's where it lost its way. */
const resynchronised = (chunk: readonly Reading[], values: readonly string[], tags: Tags): Tags => {
  const pos: PartOfSpeech[] = []
  const lemma: string[] = []
  let next = 0
  for (const { shown } of chunk) {
    let seen = 0
    while (seen < shown.length && next < values.length) seen += values[next++]!.length
    if (seen !== shown.length) return { pos: chunk.map(shapeTag), lemma: chunk.map((reading) => reading.lower) }
    pos.push(tags.pos[next - 1]!)
    lemma.push(tags.lemma[next - 1]!)
  }
  return { pos, lemma }
}

const tagsOf = (chunk: readonly Reading[]): Tags => {
  const text = joined(chunk)
  charactersRead += text.length
  if (charactersRead > refreshAfter) {
    tagger = winkNLP(model, ['pos'])
    charactersRead = text.length
  }
  const { its } = tagger
  const tokens = tagger.readDoc(text).tokens()
  const pos = tokens.out(its.pos) as PartOfSpeech[]
  const lemma = tokens.out(its.lemma as typeof its.value) as string[]
  return pos.length === chunk.length
    ? { pos, lemma }
    : resynchronised(chunk, tokens.out(its.value) as string[], { pos, lemma })
}

/**
 * The tokens of `spans` with part of speech and dictionary form, by wink-nlp and its English model. Spans ascend and hold
 * no blanks. The tagger keeps state between calls, but only such as leaves no trace in its answers.
 */
export const tag = (text: string, spans: readonly Span[]): Token[] => {
  const tokens: Token[] = []
  for (let from = 0; from < spans.length; from += chunkSize) {
    const to = Math.min(spans.length, from + chunkSize)
    const chunk: Reading[] = []
    for (let at = from; at < to; at++) chunk.push(readingOf(text.slice(spans[at]!.start, spans[at]!.end)))
    const tags = tagsOf(chunk)
    for (let at = from; at < to; at++) {
      const { start, end } = spans[at]!
      const { lower, itself } = chunk[at - from]!
      const lemma = itself ? tags.lemma[at - from]!.toLowerCase() : lower
      tokens.push({ start, end, pos: tags.pos[at - from]!, lower, lemma })
    }
  }
  return tokens
}
