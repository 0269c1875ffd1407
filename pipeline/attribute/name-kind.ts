import type { QuoteKind } from '../../schemas/tables.js'
import type { Choice } from './choose.js'
import { isPause } from './outline.js'
import type { Scene } from './scene.js'
import { closes, leads, type Setting } from './setting.js'

/**
 * Whether a stretch is a whole clause in marks (direct) or part of a reported clause (mixed); null for a single word of a
 * reported clause, which is no quotation.
 *
 *     "We won," she said.             direct
 *     She said: "We won."             direct
 *     "We won," she said, "at last."  direct, twice
 *     She called it "a small step".   mixed
 *     She called it "small".          null
 */
export const kindOf = (scene: Scene, index: number, setting: Setting, choice: Choice): QuoteKind | null => {
  const stretch = scene.stretches[index]!
  const { document, outline } = scene
  const content = document.text.slice(stretch.start, Math.min(stretch.end, stretch.start + 200))
  const words = content.split(/\s+/u).length
  const cue = scene.cues[choice.cue]
  const before = outline.items[setting.place - 1] ?? -1
  const lead = leads[setting.lead]!
  const starts = lead === 'start'
  const spoken = closes[setting.close] !== 'none' || /[.?!…,]$/u.test(content)
  let direct = starts || lead === 'colon'
  if (starts && !spoken && words <= 4 && outline.sentence[setting.place + 1] === outline.sentence[setting.place]) {
    direct = cue !== undefined && Math.abs(cue.place - setting.place) <= 3
  }
  if (lead === 'comma') {
    const goesOn = cue !== undefined && outline.stretches[setting.place]! > outline.stretches[cue.place]!
    const reported = cue !== undefined && cue.place < setting.place && setting.place - cue.place <= 4
    const split = reported && before >= 0 && isPause(document.tokens[before]!.word)
    direct = setting.capital || goesOn || (split && ['say', 'tell', 'write'].includes(cue.kind))
  }
  if (lead === 'verb' || lead === 'noun') {
    const adjacent = cue !== undefined && cue.place < setting.place && setting.place - cue.place <= 2
    direct = setting.capital && words >= 3 && spoken && adjacent && cue.kind !== 'call'
  }
  if (direct) return 'direct'
  return words >= 2 ? 'mixed' : null
}
