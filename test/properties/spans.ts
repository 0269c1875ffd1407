import type { Document, Span } from '../../pipeline/document.js'

type Indexed = readonly (readonly [what: string, index: number, below: number])[]
type Spans = readonly (readonly [what: string, span: Span, within: Span])[]

const whole = (document: Document): Span => ({ start: 0, end: document.text.length })
const optional = (what: string, span: Span | null, within: Span): Spans => (span ? [[what, span, within]] : [])

/** Every span of a document, with the span that it must lie in. */
const spansOf = (document: Document): Spans => {
  const text = whole(document)
  const sentenceAt = (index: number): Span => document.sentences[index] ?? { start: 0, end: 0 }
  return [
    ...document.paragraphs.map((one) => ['paragraph', one, text] as const),
    ...document.sentences.map((one) => ['sentence', one, document.paragraphs[one.paragraph] ?? text] as const),
    ...document.sentences.flatMap((one) =>
      document.tokens.slice(one.firstToken, one.endToken).map((token) => ['token', token, one] as const),
    ),
    ...document.mentions.map((one) => ['mention', one, sentenceAt(one.sentence)] as const),
    ...document.quotes.flatMap((one) => [
      ['quote', one, text] as const,
      ...optional('speaker', one.mention, text),
      ...optional('cue', one.cue, text),
    ]),
    ...document.events.flatMap((one) => [
      ['event', one, sentenceAt(one.sentence)] as const,
      ['trigger', one.trigger, sentenceAt(one.sentence)] as const,
      ...one.participants.flatMap(({ span }) => optional('participant', span, text)),
    ]),
    ...document.doubts.flatMap(({ span }) => optional('doubt', span, text)),
  ]
}

/** Every number in a document that counts into one of its lists, and the length of that list. */
const indexesOf = (document: Document): Indexed => {
  const { paragraphs, sentences, entities, quotes, events, mentions } = document
  return [
    ...sentences.map((one) => ['paragraph of a sentence', one.paragraph, paragraphs.length] as const),
    ...mentions.map((one) => ['sentence of a mention', one.sentence, sentences.length] as const),
    ...mentions.flatMap((one) =>
      [...(one.entity === null ? [] : [one.entity]), ...one.rivals].map(
        (entity) => ['entity of a mention', entity, entities.length] as const,
      ),
    ),
    ...quotes.map((one) => ['sentence of a quote', one.sentence, sentences.length] as const),
    ...quotes.map((one, index) => ['statement of a quote', one.statement, index + 1] as const),
    ...events.map((one) => ['sentence of an event', one.sentence, sentences.length] as const),
    ...events.flatMap(({ quote }) => (quote === null ? [] : [['quote of an event', quote, quotes.length] as const])),
  ]
}

const outOfOrder = (what: string, spans: readonly Span[], mayOverlap: boolean): readonly string[] =>
  spans.flatMap((span, index) => {
    const before = spans[index - 1]
    if (!before) return []
    const isBehind = mayOverlap ? span.start >= before.start : span.start >= before.end
    return isBehind ? [] : [`${what} ${index} begins at ${span.start}, before its forerunner`]
  })

/** Confidences that are no share. */
const confidences = (document: Document): readonly string[] =>
  [...document.quotes, ...document.events]
    .filter(({ confidence }) => !(confidence >= 0 && confidence <= 1))
    .map(({ method, confidence }) => `${method} has confidence ${confidence}`)

/** What is wrong with the positions of a document; empty where all is well. */
export const faultsOf = (document: Document): readonly string[] => [
  ...spansOf(document)
    .filter(([, span, within]) => !(within.start <= span.start && span.start < span.end && span.end <= within.end))
    .map(([what, span, within]) => `${what} ${span.start}-${span.end} outside of ${within.start}-${within.end}`),
  ...indexesOf(document)
    .filter(([, index, below]) => !(Number.isInteger(index) && index >= 0 && index < below))
    .map(([what, index, below]) => `${what}: ${index} of ${below}`),
  ...outOfOrder('paragraph', document.paragraphs, false),
  ...outOfOrder('sentence', document.sentences, false),
  ...outOfOrder('token', document.tokens, false),
  ...outOfOrder('mention', document.mentions, true),
  ...outOfOrder('quote', document.quotes, true),
  ...outOfOrder('event', document.events, true),
  ...confidences(document),
]
