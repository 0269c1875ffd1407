import type { Choice } from './choose.js'
import type { Scene } from './scene.js'
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

/** Whether a stretch is a quotation: not likelier to be no speech, and no nickname. */
export const isQuotation = (scene: Scene, index: number, choice: Choice): boolean => {
  const least = isWholeSentence(scene, index, choice.setting) ? surelyNoSentence : surelyNoQuote
  return choice.noQuote < least && !isNickname(scene, index, choice.setting.place)
}
