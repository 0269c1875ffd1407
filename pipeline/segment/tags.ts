import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import type { PartOfSpeech, Span, Token } from '../document.js'
import clitics from '../rules/clitics.json' with { type: 'json' }

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

const knownShape = /^(?:[a-z]{1,30}|[A-Z][a-z]{0,30}|[A-Z]{2,30}|(?:[A-Za-z]\.){1,5}|n't|'s)$/
const figure = /^\p{Nd}/u

/**
 * Plain English words are shown as they are, everything else as a common word of the same shape: the tagger keeps
 * every spelling that it meets, and its own tokenizer must find the tokens that we made.
 */
const standIn = (word: string): string => {
  if (knownShape.test(word)) return word
  if (figure.test(word)) return /(?:st|nd|rd|th)$/.test(word) ? '1st' : /\p{Nd}0s$/u.test(word) ? '1980s' : '7'
  if (/^[A-Z][a-z]+\.$/.test(word)) return 'Mr.'
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

const fullForms = new Map(Object.entries(clitics.full_forms))
const isAfter = new Set(clitics.is_after)
const isBefore = new Set(clitics.is_before)

/** Clitics are shown in full, "I am" for "I'm": alone the tagger takes them for possessives. */
const fullForm = (before: string, word: string, next: string): string | undefined => {
  if (word === "'s") return isAfter.has(before) || isBefore.has(next) ? 'is' : before === 'let' ? 'us' : undefined
  return word.startsWith("'") || next === "n't" || word === "n't" ? fullForms.get(word) : undefined
}

interface Shown {
  readonly word: string
  /** True where the answer's dictionary form is the word's own. */
  readonly itself: boolean
}

const shownOf = (chunk: readonly Reading[]): Shown[] => {
  const shown: Shown[] = []
  for (let at = 0; at < chunk.length; at++) {
    const { lower, shown: word, itself } = chunk[at]!
    const next = chunk[at + 1]?.lower ?? ''
    const full =
      lower.length > 1 && (next === "n't" || lower.includes("'"))
        ? fullForm(chunk[at - 1]?.lower ?? '', lower, next)
        : undefined
    shown.push(full === undefined ? { word, itself } : { word: full, itself: true })
  }
  return shown
}

interface Tags {
  readonly pos: readonly PartOfSpeech[]
  readonly lemma: readonly string[]
}

const shapeTag = ({ word }: Shown): PartOfSpeech =>
  word === '7' ? 'NUM' : /^[A-Z]/.test(word) ? 'PROPN' : /^[a-z]/.test(word) ? 'NOUN' : 'PUNCT'

const lengthOf = (words: readonly string[]): number => words.reduce((sum, word) => sum + word.length, 0)

/** Where the tagger cut the words otherwise than we did, each takes the tag of the piece in which it ends. */
const resynchronised = (shown: readonly Shown[], pieces: readonly string[], tags: Tags): Tags => {
  const words = shown.map(({ word }) => word)
  if (lengthOf(words) !== lengthOf(pieces)) return { pos: shown.map(shapeTag), lemma: words }
  const pos: PartOfSpeech[] = []
  const lemma: string[] = []
  let piece = -1
  let pieceEnd = 0
  let wordEnd = 0
  for (const word of words) {
    wordEnd += word.length
    while (pieceEnd < wordEnd) pieceEnd += pieces[++piece]!.length
    pos.push(tags.pos[piece]!)
    lemma.push(pieces[piece] === word ? tags.lemma[piece]! : word)
  }
  return { pos, lemma }
}

const tagsOf = (shown: readonly Shown[]): Tags => {
  let text = ''
  for (const { word } of shown) text += `${word} `
  charactersRead += text.length
  if (charactersRead > refreshAfter) {
    tagger = winkNLP(model, ['pos'])
    charactersRead = text.length
  }
  const { its } = tagger
  const tokens = tagger.readDoc(text).tokens()
  const pos = tokens.out(its.pos) as PartOfSpeech[]
  const lemma = tokens.out(its.lemma as typeof its.value) as string[]
  return pos.length === shown.length
    ? { pos, lemma }
    : resynchronised(shown, tokens.out(its.value) as string[], { pos, lemma })
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
    const shown = shownOf(chunk)
    const tags = tagsOf(shown)
    for (let at = from; at < to; at++) {
      const { start, end } = spans[at]!
      const { lower } = chunk[at - from]!
      const lemma = shown[at - from]!.itself ? tags.lemma[at - from]!.toLowerCase() : lower
      tokens.push({ start, end, pos: tags.pos[at - from]!, lower, lemma })
    }
  }
  return tokens
}
