import type { Document, Quote, Speaker } from '../document.js'
import { type Choice, choose } from './choose.js'
import type { Previous } from './evidence.js'
import { addresseeOf, carrierOf, cueSpan } from './find-company.js'
import { joinStatements, type Part } from './join-statements.js'
import { kindOf } from './name-kind.js'
import { methodOf } from './name-method.js'
import { stretchesOf } from './pair-marks.js'
import { type Scene, sceneOf } from './scene.js'
import { settingOf } from './setting.js'

/** A stretch is a row unless it is likelier than this to be no speech. */
const surelyNoQuote = 0.55

const ownTypes = new Set(['noun', 'proper', 'paper'])

const speakerOf = (scene: Scene, choice: Choice): Speaker | null => {
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

const quotesOf = (scene: Scene): readonly Quote[] => {
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
  return kept.map(({ stretch, choice, previous: last }, i) => {
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
}

/** Sentences, tokens and mentions -> quotes with their speakers. */
export const attribute = (document: Document): Document => ({
  ...document,
  quotes: quotesOf(sceneOf(document, stretchesOf(document))),
})
