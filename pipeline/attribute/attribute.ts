import type { Document, Quote, Speaker } from '../document.js'
import { type Choice, choose } from './choose.js'
import { stretchesOf } from './pair-marks.js'
import { type Scene, sceneOf } from './scene.js'

const speakerOf = (scene: Scene, choice: Choice): Speaker | null => {
  const person = scene.people[choice.person]
  if (person === undefined || choice.probability < 0.5) return null
  const { document } = scene
  const entity = person.mention < 0 ? null : document.mentions[person.mention]!.entity
  if (entity !== null) {
    const { name, kind, role, country } = document.entities[entity]!
    return { name, kind, role, country }
  }
  if (person.type !== 'noun' && person.type !== 'proper' && person.type !== 'paper') return null
  const name = document.text.slice(person.start, person.end)
  return { name, kind: person.type === 'paper' ? 'document' : 'unnamed', role: null, country: null }
}

/** Sentences, tokens and mentions -> quotes with their speakers. */
export const attribute = (document: Document): Document => {
  const stretches = stretchesOf(document)
  const scene = sceneOf(document, stretches)
  const quotes: Quote[] = []
  let sentence = 0
  for (const [index, choice] of choose(scene).entries()) {
    if (choice.noQuote >= 0.5) continue
    const { start, end } = stretches[index]!
    while (sentence + 1 < document.sentences.length && document.sentences[sentence + 1]!.start <= start) sentence += 1
    const person = scene.people[choice.person]
    const cue = scene.cues[choice.cue]
    const token = cue === undefined ? undefined : document.tokens[cue.token]!
    quotes.push({
      start,
      end,
      kind: 'direct',
      sentence,
      statement: quotes.length,
      speaker: speakerOf(scene, choice),
      mention: person === undefined ? null : { start: person.start, end: person.end },
      cue: token === undefined ? null : { start: token.start, end: token.end },
      addressee: null,
      via: null,
      method: 'cue',
      confidence: choice.probability,
    })
  }
  return { ...document, quotes }
}
