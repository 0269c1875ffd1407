import type { Document, Quote, Speaker } from '../document.js'
import { type Choice, choose } from './choose.js'
import type { Previous } from './evidence.js'
import { addresseeOf, carrierOf, cueSpan } from './find-company.js'
import { findIndirect, type Indirect } from './find-indirect.js'
import { joinStatements, type Part } from './join-statements.js'
import { kindOf } from './name-kind.js'
import { methodOf } from './name-method.js'
import { stretchesOf } from './pair-marks.js'
import { type Scene, sceneOf } from './scene.js'
import { settingOf } from './setting.js'

/** A stretch is a row unless it is likelier than this to be no speech. */
const surelyNoQuote = 0.55

const ownTypes = new Set(['noun', 'proper', 'paper'])

const speakerOf = (scene: Scene, choice: Pick<Choice, 'person' | 'probability'>): Speaker | null => {
  const person = scene.people[choice.person]
  if (person === undefined || choice.probability < 0.5) return null
  const { document } = scene
  const entity = person.mention < 0 ? null : document.mentions[person.mention]!.entity
  if (entity !== null) {
    const { name, kind, role, country } = document.entities[entity]!
    return { name, kind, role, country }
  }
  if (!ownTypes.has(person.type)) return null
  const name = document.text.slice(person.start, person.end)
  return { name, kind: person.type === 'paper' ? 'document' : 'unnamed', role: null, country: null }
}

const sentenceAt = (document: Document, position: number): number => {
  let low = 0
  let high = document.sentences.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (document.sentences[middle]!.start <= position) low = middle
    else high = middle - 1
  }
  return low
}

const quotedOf = (
  scene: Scene,
): { readonly quotes: readonly Quote[]; readonly taken: ReadonlySet<number>; readonly isQuote: Uint8Array } => {
  const { document, stretches } = scene
  const parts: (Part & { readonly previous: Previous | null })[] = []
  let previous: Previous | null = null
  for (const [stretch, choice] of choose(scene).entries()) {
    if (choice.noQuote >= surelyNoQuote) continue
    parts.push({ stretch, choice, previous })
    if (choice.person >= 0) previous = { person: choice.person, place: scene.outline.placeOfStretch[stretch]! }
  }
  const kinds = parts.map(({ stretch, choice }) => kindOf(scene, stretch, settingOf(scene, stretch), choice))
  const kept = parts.filter((_, i) => kinds[i] !== null)
  const keptKinds = kinds.filter((kind) => kind !== null)
  const statements = joinStatements(scene, kept)
  const isQuote = new Uint8Array(stretches.length)
  for (const { stretch } of kept) isQuote[stretch] = 1
  const taken = new Set(kept.map(({ choice }) => choice.cue))
  const quotes = kept.map(({ stretch, choice, previous: last }, i) => {
    const { start, end } = stretches[stretch]!
    const place = scene.outline.placeOfStretch[stretch]!
    const person = scene.people[choice.person]
    const cue = scene.cues[choice.cue]
    return {
      start,
      end,
      kind: keptKinds[i]!,
      sentence: sentenceAt(document, start),
      statement: statements[i]!,
      speaker: speakerOf(scene, choice),
      mention: person === undefined ? null : { start: person.start, end: person.end },
      cue: cue === undefined ? null : cueSpan(document, cue),
      addressee: cue === undefined ? null : addresseeOf(scene, cue, choice.person),
      via: carrierOf(scene, place, choice.cue, choice.person),
      method: methodOf(scene, place, choice, last),
      confidence: choice.probability,
    }
  })
  return { quotes, taken, isQuote }
}

const indirectQuotes = (scene: Scene, one: Indirect): readonly Quote[] => {
  const { document } = scene
  const cue = scene.cues[one.cue]!
  const { person } = one.subject
  const { start, end } = scene.people[person]!
  const choice = { person, probability: one.probability }
  return one.content.spans.map((span) => ({
    ...span,
    kind: 'indirect',
    sentence: sentenceAt(document, span.start),
    statement: -1,
    speaker: speakerOf(scene, choice),
    mention: { start, end },
    cue: cueSpan(document, cue),
    addressee: addresseeOf(scene, cue, person),
    via: carrierOf(scene, cue.place, one.cue, person),
    method: cue.kind === 'according' ? 'according-to-indirect' : 'subject-of-indirect',
    confidence: one.probability,
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
  const scene = sceneOf(document, stretchesOf(document))
  const { quotes, taken, isQuote } = quotedOf(scene)
  const indirect = findIndirect(scene, taken, isQuote).map((one) => indirectQuotes(scene, one))
  return { ...document, quotes: inOrder(quotes, indirect) }
}
