import { lastFrom } from '../binary-search.js'
import type { Document, Quote } from '../document.js'
import { choose, shareOf } from './choose.js'
import type { Previous } from './evidence.js'
import { addresseeOf, carrierOf, cueSpan } from './find-company.js'
import { findIndirect, type Indirect } from './find-indirect.js'
import { joinStatements, type Part } from './join-statements.js'
import { isQuotation } from './keep-stretch.js'
import { kindOf } from './name-kind.js'
import { methodOf, reports } from './name-method.js'
import { namingOf } from './name-speaker.js'
import { marksOf } from './pair-marks.js'
import { doubtsOfMarks, doubtsOfSpeakers } from './raise-doubts.js'
import { type Scene, sceneOf } from './scene.js'

/** How sure a part is of a speaker whom only another part of its utterance names. */
const byAnotherPart = 0.5

/** The parts of one utterance have one speaker: that of the part which is surest. */
const withOneSpeaker = (quotes: readonly Quote[]): readonly Quote[] => {
  const surest = new Map<number, Quote>()
  for (const quote of quotes) {
    const best = surest.get(quote.statement)
    if (best === undefined || quote.confidence > best.confidence) surest.set(quote.statement, quote)
  }
  return quotes.map((quote) => {
    const best = surest.get(quote.statement)!
    if (best.speaker?.name === quote.speaker?.name) return quote
    return { ...quote, speaker: best.speaker, mention: best.mention, confidence: byAnotherPart }
  })
}

/** A later part of a statement is reported by the words that report its first part. */
const withCue = (quotes: readonly Quote[], quote: Quote): Quote =>
  quote.cue === null && quote.mention !== null ? { ...quote, cue: quotes[quote.statement]!.cue } : quote

const sentenceAt = (document: Document, position: number): number =>
  Math.max(
    0,
    lastFrom(document.sentences, ({ start }) => start, position),
  )

const quotedOf = (
  scene: Scene,
): { readonly quotes: readonly Quote[]; readonly taken: ReadonlySet<number>; readonly isQuote: Uint8Array } => {
  const { document, stretches } = scene
  const parts: (Part & { readonly previous: Previous | null })[] = []
  let previous: Previous | null = null
  for (const [stretch, choice] of choose(scene).entries()) {
    if (!isQuotation(scene, stretch, choice)) continue
    parts.push({ stretch, choice, previous })
    if (choice.person >= 0) previous = { person: choice.person, place: scene.outline.placeOfStretch[stretch]! }
  }
  const kinds = parts.map(({ stretch, choice }) => kindOf(scene, stretch, choice.setting, choice))
  const kept = parts.filter((_, i) => kinds[i] !== null)
  const keptKinds = kinds.filter((kind) => kind !== null)
  const statements = joinStatements(scene, kept)
  const isQuote = new Uint8Array(stretches.length)
  for (const { stretch } of kept) isQuote[stretch] = 1
  const taken = new Set(kept.map(({ choice }) => choice.cue))
  const quotes = kept.map(({ stretch, choice, previous: last }, i) => {
    const { start, end } = stretches[stretch]!
    const place = scene.outline.placeOfStretch[stretch]!
    const cue = scene.cues[choice.cue]
    const share = (one: number): number => shareOf(choice, one) ?? (one < 0 ? choice.probability : 0)
    const naming = namingOf(scene, 'speakers', choice.person, cue, share)
    return {
      start,
      end,
      kind: keptKinds[i]!,
      sentence: sentenceAt(document, start),
      statement: statements[i]!,
      ...naming,
      cue:
        cue === undefined || naming.mention === null || !reports(scene, place, choice.cue)
          ? null
          : cueSpan(document, cue),
      addressee: cue === undefined ? null : addresseeOf(scene, cue, choice.person),
      via: carrierOf(scene, place, choice.cue, choice.person),
      method: naming.mention === null ? 'nobody' : methodOf(scene, place, choice, last),
      confidence: naming.confidence,
    }
  })
  const whole = withOneSpeaker(quotes)
  return { quotes: whole.map((quote) => withCue(whole, quote)), taken, isQuote }
}

const indirectQuotes = (scene: Scene, one: Indirect): readonly Quote[] => {
  const { document } = scene
  const cue = scene.cues[one.cue]!
  const { person } = one.subject
  const naming = namingOf(scene, 'indirect', person, cue, one.shareOf)
  return one.content.spans.map((span) => ({
    ...span,
    kind: 'indirect',
    sentence: sentenceAt(document, span.start),
    statement: -1,
    ...naming,
    cue: cueSpan(document, cue),
    addressee: addresseeOf(scene, cue, person),
    via: carrierOf(scene, cue.place, one.cue, person),
    method: cue.kind === 'according' ? 'according-to-indirect' : 'subject-of-indirect',
    confidence: naming.confidence,
  }))
}

/** Quotations and indirect speech in text order, with the statements renumbered. */
const inOrder = (quoted: readonly Quote[], indirect: readonly (readonly Quote[])[]): readonly Quote[] => {
  const rows = [
    ...quoted.map((quote) => ({ quote, group: quote.statement })),
    ...indirect.flatMap((parts, i) => parts.map((quote) => ({ quote, group: quoted.length + i }))),
  ].sort((a, b) => a.quote.start - b.quote.start || a.quote.end - b.quote.end)
  const firstOf = new Map<number, number>()
  for (const [index, { group }] of rows.entries()) if (!firstOf.has(group)) firstOf.set(group, index)
  return rows.map(({ quote, group }) => ({ ...quote, statement: firstOf.get(group)! }))
}

/** Sentences, tokens and mentions -> quotes with their speakers. */
export const attribute = (document: Document): Document => {
  const { stretches, strays } = marksOf(document)
  const scene = sceneOf(document, stretches)
  const { quotes, taken, isQuote } = quotedOf(scene)
  const indirect = findIndirect(scene, taken, isQuote).map((one) => indirectQuotes(scene, one))
  const rows = inOrder(quotes, indirect)
  return {
    ...document,
    quotes: rows,
    doubts: [...document.doubts, ...doubtsOfMarks(scene, strays), ...doubtsOfSpeakers(scene, rows)],
  }
}
