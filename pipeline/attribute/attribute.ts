import type { Document, Entity, Quote, Span, Speaker } from '../document.js'
import { calibrate } from './calibrate.js'
import { choose } from './choose.js'
import type { Previous } from './evidence.js'
import { addresseeOf, carrierOf, cueSpan } from './find-company.js'
import type { Cue } from './find-cues.js'
import { findIndirect, type Indirect } from './find-indirect.js'
import { rivalsOf } from './find-rivals.js'
import { joinStatements, type Part } from './join-statements.js'
import { jointOf, jointSpeaker } from './name-joint.js'
import { kindOf } from './name-kind.js'
import { methodOf, reports } from './name-method.js'
import { marksOf } from './pair-marks.js'
import { doubtsOfMarks, doubtsOfSpeakers } from './raise-doubts.js'
import { type Scene, sceneOf } from './scene.js'
import { closes, leads, positions, type Setting } from './setting.js'

/** A stretch is a row unless it is likelier than this to be no speech; whole sentences need more to be none. */
const surelyNoQuote = 0.55
const surelyNoSentence = 0.95

/** Whether a stretch is a sentence by itself, as titles and scare quotes are not: "Winter is coming to the valley." */
const isWholeSentence = (scene: Scene, index: number, setting: Setting): boolean => {
  const { start, end } = scene.stretches[index]!
  const content = scene.document.text.slice(start, Math.min(end, start + 200))
  const alone = positions[setting.position] === 'whole-paragraph' || positions[setting.position] === 'sentence'
  const answers = positions[setting.position] === 'sentence-end' && leads[setting.lead] === 'colon'
  return (
    (alone || answers) &&
    setting.capital &&
    closes[setting.close] !== 'none' &&
    content.split(/\s+(?=\p{Ll})/u).length >= 4
  )
}

/** Joe "the Fish" Morelli. */
const isNickname = (scene: Scene, index: number, place: number): boolean => {
  const { document, outline, stretches } = scene
  const { start, end } = stretches[index]!
  const [before, after] = [outline.items[place - 1] ?? -1, outline.items[place + 1] ?? -1]
  if (before < 0 || after < 0 || end - start > 30) return false
  return document.tokens[before]!.pos === 'PROPN' && document.tokens[after]!.pos === 'PROPN'
}

/** The person whom a transcript's label in capitals names: "BERG" for Jonas Berg. */
const labelled = (document: Document, words: string): Entity | undefined => {
  if (words.length < 3 || words !== words.toUpperCase()) return undefined
  const last = words.split(' ').at(-1)
  return document.entities.find(
    ({ kind, name }) => kind === 'person' && name.toUpperCase().split(' ').at(-1) === last && name !== words,
  )
}

const ownTypes = new Set(['noun', 'proper', 'paper'])

const speakerOf = (scene: Scene, index: number): Speaker | null => {
  const person = scene.people[index]!
  const { document } = scene
  const words = document.text.slice(person.start, person.end)
  const own = scene.entityOf[index]!
  const entity = labelled(document, words) ?? (own < 0 ? undefined : document.entities[own]!)
  if (entity !== undefined) {
    const { name, kind, role, country } = entity
    return { name, kind, role, country }
  }
  if (!ownTypes.has(person.type)) return null
  return { name: words, kind: person.type === 'paper' ? 'document' : 'unnamed', role: null, country: null }
}

/** A later part of a statement is reported by the words that report its first part. */
const withCue = (quotes: readonly Quote[], quote: Quote): Quote =>
  quote.cue === null && quote.mention !== null ? { ...quote, cue: quotes[quote.statement]!.cue } : quote

interface Naming {
  readonly speaker: Speaker | null
  readonly mention: Span | null
  readonly confidence: number
}

/** Below this nobody is offered as the speaker, not even as words. */
const leastMention = 0.25

/** What a name is worth that a pronoun or a role could give to somebody else as well. */
const rivalled = 0.95

const isRivalled = (scene: Scene, index: number): boolean => {
  const { mention } = scene.people[index]!
  return mention >= 0 && rivalsOf(scene.document, mention).length > 0
}

/** The speaker's canonical name, where likelier than not, and the words that name the speaker here. */
const namingOf = (
  scene: Scene,
  model: 'speakers' | 'indirect',
  index: number,
  cue: Cue | undefined,
  shareOf: (person: number) => number,
): Naming => {
  const person = scene.people[index]
  if (person === undefined) return { speaker: null, mention: null, confidence: calibrate(model, shareOf(index)) }
  const joint = cue === undefined ? null : jointOf(scene, index, cue.place)
  if (joint === null) {
    const confidence = calibrate(model, shareOf(index)) * (isRivalled(scene, index) ? rivalled : 1)
    const speaker = confidence < 0.5 ? null : speakerOf(scene, index)
    const mention = confidence < leastMention ? null : { start: person.start, end: person.end }
    return { speaker, mention, confidence }
  }
  const confidence = calibrate(model, Math.min(1, shareOf(joint.first) + shareOf(joint.second)))
  const [first, second] = [speakerOf(scene, joint.first), speakerOf(scene, joint.second)]
  const both = first === null || second === null || confidence < 0.5 ? null : jointSpeaker(first, second)
  const mention = { start: scene.people[joint.first]!.start, end: scene.people[joint.second]!.end }
  return { speaker: both, mention, confidence }
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
    if (choice.noQuote >= (isWholeSentence(scene, stretch, choice.setting) ? surelyNoSentence : surelyNoQuote)) continue
    if (isNickname(scene, stretch, choice.setting.place)) continue
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
    const shareOf = (one: number): number => choice.shares.get(one) ?? (one < 0 ? choice.probability : 0)
    const naming = namingOf(scene, 'speakers', choice.person, cue, shareOf)
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
  return { quotes: quotes.map((quote) => withCue(quotes, quote)), taken, isQuote }
}

const indirectQuotes = (scene: Scene, one: Indirect): readonly Quote[] => {
  const { document } = scene
  const cue = scene.cues[one.cue]!
  const { person } = one.subject
  const naming = namingOf(scene, 'indirect', person, cue, (other) => one.shares.get(other) ?? 0)
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
