import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import type { PartOfSpeech, Span, Token } from '../document.js'

const nlp = winkNLP(model, ['pos'])
const its = nlp.its

/** Tokens that the tagger reads at a time; a bound on what one call can cost. */
const chunkSize = 2000

const plainWord = /^[A-Za-z][A-Za-z'.]{0,30}$/
const contraction =
  /^(?:i|you|he|she|it|we|they|that|there|what|who|where|here|how|let)'(?:s|re|ve|ll|d|m)$|^(?:do|does|did|is|are|was|were|wo|would|ca|could|should|has|have|had|might|must|need)n't$/

const shapeTag = (word: string): PartOfSpeech =>
  /^\d/.test(word) ? 'NUM' : /^\p{Lu}/u.test(word) ? 'PROPN' : /^\p{L}/u.test(word) ? 'NOUN' : 'PUNCT'

/** What the tagger is shown in place of a word: only plain words as they are, so that its own cache stays small. */
const standIn = (word: string): string => {
  if (plainWord.test(word)) return word
  if (word.length === 1) return word
  if (/^\d/.test(word)) return /^\d+(?:st|nd|rd|th)$/.test(word) ? '1st' : /^\d{4}s$/.test(word) ? '1980s' : '7'
  if (/^'(?:s|re|ve|ll|d|m)$/i.test(word)) return word
  if (/^\p{Lu}/u.test(word)) return 'John'
  if (/^\p{L}/u.test(word)) return 'thing'
  return word.startsWith('.') ? '...' : word.charAt(0)
}

const straight = (word: string): string => (word.includes('’') ? word.replaceAll('’', "'") : word)

interface Tagged {
  readonly pos: PartOfSpeech
  readonly lemma: string
}

const tagChunk = (shown: readonly string[]): Tagged[] => {
  let fed = ''
  for (const [at, word] of shown.entries()) {
    const before = shown[at - 1]
    const glued = before !== undefined && word.includes("'") && contraction.test((before + word).toLowerCase())
    fed += at === 0 || glued ? word : ` ${word}`
  }
  const tokens = nlp.readDoc(fed).tokens()
  const pos = tokens.out(its.pos) as PartOfSpeech[]
  const lemma = tokens.out(its.lemma as typeof its.value)
  if (pos.length === shown.length) return shown.map((_, at) => ({ pos: pos[at]!, lemma: lemma[at]! }))
  const values = tokens.out(its.value) as string[]
  const tagged: Tagged[] = []
  let read = 0
  for (const word of shown) {
    let seen = 0
    while (seen < word.length && read < values.length) seen += values[read++]!.length
    if (seen !== word.length) return shown.map((w) => ({ pos: shapeTag(w), lemma: w.toLowerCase() }))
    tagged.push({ pos: pos[read - 1]!, lemma: lemma[read - 1]! })
  }
  return tagged
}

/** The tokens of `spans` with part of speech and lemma. */
export const tag = (text: string, spans: readonly Span[]): Token[] => {
  const tokens: Token[] = []
  for (let from = 0; from < spans.length; from += chunkSize) {
    const chunk = spans.slice(from, from + chunkSize)
    const written = chunk.map((span) => straight(text.slice(span.start, span.end)))
    const shown = written.map(standIn)
    const tagged = tagChunk(shown)
    for (const [at, span] of chunk.entries()) {
      const { pos, lemma } = tagged[at]!
      const lower = written[at]!.toLowerCase()
      tokens.push({ ...span, pos, lower, lemma: shown[at] === written[at] ? lemma.toLowerCase() : lower })
    }
  }
  return tokens
}
