import type { QuoteKind } from '../../schemas/tables.js'
import { lastFrom } from '../binary-search.js'
import type { Document, Quote, Span } from '../document.js'
import { choose, shareOf } from './choose.js'
import type { Previous } from './evidence.js'
import { addresseeOf, carrierOf, cueSpan } from './find-company.js'
import { findIndirect, type Indirect } from './find-indirect.js'
import { joinStatements, type Part } from './join-statements.js'
import { isQuotation } from './keep-stretch.js'
import { kindOf } from './name-kind.js'
import { methodOf, reports } from './name-method.js'
import { type Naming, namingOf } from './name-speaker.js'
import { marksOf } from './pair-marks.js'
import { doubtsOfMarks, doubtsOfSpeakers } from './raise-doubts.js'
import { type Scene, sceneOf } from './scene.js'

/** A quotation while it is made; its statement is the number of a group of parts until all are in order. */
type Draft = { -readonly [Part in keyof Quote]: Quote[Part] }

/** How sure a part is of a speaker whom only another part of its utterance names. */
const byAnotherPart = 0.5

/** Gives the parts of one utterance one speaker: that of the part which is surest. */
const shareSpeaker = (quotes: readonly Draft[]): void => {
  const surest: (Quote | undefined)[] = []
  for (const quote of quotes) {
    const best = surest[quote.statement]
    if (best === undefined || quote.confidence > best.confidence) surest[quote.statement] = quote
  }
  for (const quote of quotes) {
    const best = surest[quote.statement]!
    if (best.speaker?.name === quote.speaker?.name) continue
    quote.speaker = best.speaker
    quote.mention = best.mention
    quote.confidence = byAnotherPart
  }
}

/** A later part of a statement is reported by the words that report its first part. */
const shareCue = (quotes: readonly Draft[]): void => {
  for (const quote of quotes) if (quote.cue === null && quote.mention !== null) quote.cue = quotes[quote.statement]!.cue
}

const sentenceAt = (document: Document, position: number): number =>
  Math.max(
    0,
    lastFrom(document.sentences, ({ start }) => start, position),
  )

/** A quotation by its speaker; how the speaker was found, and who carried the words, is for the caller to add. */
const draft = (
  { document }: Scene,
  { start, end }: Span,
  kind: QuoteKind,
  statement: number,
  { speaker, mention, confidence }: Naming,
): Draft => ({
  start,
  end,
  kind,
  sentence: sentenceAt(document, start),
  statement,
  speaker,
  mention,
  cue: null,
  addressee: null,
  via: null,
  method: 'nobody',
  confidence,
})

/** A stretch that is a quotation, the choice of its speaker and who spoke before. */
interface Quoted extends Part {
  readonly kind: QuoteKind
  readonly previous: Previous | null
}

const partsOf = (scene: Scene): readonly Quoted[] => {
  const parts: Quoted[] = []
  const choices = choose(scene)
  let previous: Previous | null = null
  for (let stretch = 0; stretch < choices.length; stretch += 1) {
    const choice = choices[stretch]!
    if (!isQuotation(scene, stretch, choice)) continue
    const kind = kindOf(scene, stretch, choice.setting, choice)
    if (kind !== null) parts.push({ stretch, choice, kind, previous })
    if (choice.person >= 0) previous = { person: choice.person, place: choice.setting.place }
  }
  return parts
}

const directQuote = (scene: Scene, { stretch, choice, kind, previous }: Quoted, statement: number): Draft => {
  const { place } = choice.setting
  const cue = scene.cues[choice.cue]
  const share = (one: number): number => shareOf(choice, one) ?? (one < 0 ? choice.probability : 0)
  const naming = namingOf(scene, 'speakers', choice.person, cue, share)
  const quote = draft(scene, scene.stretches[stretch]!, kind, statement, naming)
  if (naming.mention !== null) quote.method = methodOf(scene, place, choice, previous)
  if (cue === undefined) return quote
  if (naming.mention !== null && reports(scene, place, choice.cue)) quote.cue = cueSpan(scene.document, cue)
  quote.addressee = addresseeOf(scene, cue, choice.person)
  quote.via = carrierOf(scene, place, choice.cue, choice.person)
  return quote
}

const directQuotes = (scene: Scene, parts: readonly Quoted[]): Draft[] => {
  const statements = joinStatements(scene, parts)
  const quotes = parts.map((part, i) => directQuote(scene, part, statements[i]!))
  shareSpeaker(quotes)
  shareCue(quotes)
  return quotes
}

/** Adds what one cue reports without marks, as the parts of one statement. */
const addIndirect = (scene: Scene, one: Indirect, statement: number, quotes: Draft[]): void => {
  const cue = scene.cues[one.cue]!
  const { person } = one.subject
  const naming = namingOf(scene, 'indirect', person, cue, one.shareOf)
  for (const span of one.content.spans) {
    const quote = draft(scene, span, 'indirect', statement, naming)
    quote.cue = cueSpan(scene.document, cue)
    quote.addressee = addresseeOf(scene, cue, person)
    quote.via = carrierOf(scene, cue.place, one.cue, person)
    quote.method = cue.kind === 'according' ? 'according-to-indirect' : 'subject-of-indirect'
    quotes.push(quote)
  }
}

/** Puts quotations and indirect speech in text order, and numbers each statement by its first part. */
const order = (quotes: Draft[]): void => {
  quotes.sort((a, b) => a.start - b.start || a.end - b.end)
  const firstOf = new Map<number, number>()
  for (let index = 0; index < quotes.length; index += 1) {
    const { statement } = quotes[index]!
    const first = firstOf.get(statement) ?? index
    if (first === index) firstOf.set(statement, index)
    quotes[index]!.statement = first
  }
}

/** Sentences, tokens and mentions -> quotes with their speakers. */
export const attribute = (document: Document): Document => {
  const { stretches, strays } = marksOf(document)
  const scene = sceneOf(document, stretches)
  const parts = partsOf(scene)
  const taken = new Set<number>()
  const isQuote = new Uint8Array(stretches.length)
  for (const { stretch, choice } of parts) {
    isQuote[stretch] = 1
    taken.add(choice.cue)
  }
  const rows = directQuotes(scene, parts)
  for (const one of findIndirect(scene, taken, isQuote)) addIndirect(scene, one, parts.length + one.cue, rows)
  order(rows)
  return {
    ...document,
    quotes: rows,
    doubts: [...document.doubts, ...doubtsOfMarks(scene, strays), ...doubtsOfSpeakers(scene, rows)],
  }
}
