import { isSmall } from '../ascii.js'
import cueWords from '../rules/cues.json' with { type: 'json' }
import type { Previous } from './evidence.js'
import { cueClasses } from './find-cues.js'
import type { Scene } from './scene.js'
import { closes, distanceOf, distances, leads, positions, type Setting, sameSentence } from './setting.js'
import { evidence1, evidence2, evidence3 } from './vocabulary-of-evidence.js'
import { befores, classAt, classBefore, nexts } from './word-classes.js'

const sides = ['before', 'after'] as const
const gaps = ['0', '1', '2-3', '4-7', '8+'] as const
const yesNo = ['no', 'yes'] as const
const noQuoteLength = evidence2('no-quote-length', ['1', '2', '3', '4', '5-7', '8-14', '15+'], ['none', 'some', 'all'])
const noQuoteLead = evidence2('no-quote-lead', leads, closes)
const noQuoteBefore = evidence2('no-quote-before', befores, yesNo)
const noQuoteNext = evidence2('no-quote-next', nexts, yesNo)
const noQuotePlace = evidence3('no-quote-place', positions, closes, yesNo)
const noQuoteCue = evidence3('no-quote-cue', sides, [...cueClasses, 'nothing'], gaps)
const noQuoteTitle = evidence1('no-quote-title', ['nothing', ...cueWords.titles])
const noQuoteShape = evidence2('no-quote-shape', leads, ['none', 'some', 'all'])
const noQuoteSingle = evidence1('no-quote-single', yesNo)
const noQuoteBias = evidence1('no-quote', [''])
const nobodyBias = evidence1('nobody', [''])
const nobodyPlace = evidence3('nobody-place', positions, closes, yesNo)
const nobodyCue = evidence2('nobody-cue', yesNo, positions)
const nobodyLength = evidence1('nobody-length', ['1', '2', '3', '4', '5-7', '8-14', '15+'])
const nobodyPrevious = evidence1('nobody-previous', ['none', ...distances])

const gapOf = (n: number): number => (n <= 0 ? 0 : n === 1 ? 1 : n <= 3 ? 2 : n <= 7 ? 3 : 4)
const titles = new Map(cueWords.titles.map((word, index) => [word, index + 1]))
const lengthOf = (words: number): number => (words <= 4 ? Math.max(0, words - 1) : words <= 7 ? 4 : words <= 14 ? 5 : 6)

const startsCapital = /^\P{L}*\p{Lu}/u
const startsSmall = /^\P{L}*\p{Ll}/u

/** The nearest cue on one side of the stretch, within its sentence: its class and its gap. */
const nearestCue = (scene: Scene, setting: Setting, side: number): readonly [number, number] => {
  const near = scene.cueFrom[setting.place]!
  const cue = scene.cues[side === 0 ? near - 1 : near]
  if (cue === undefined || !sameSentence(scene, cue.place, setting.place)) return [cueClasses.length, 0]
  return [cueClasses.indexOf(cue.kind), gapOf(Math.abs(cue.place - setting.place) - 1)]
}

/** The evidence that a stretch is no speech: a title, a nickname, a slogan, a word held at arm's length. */
export const noQuoteEvidence = (scene: Scene, setting: Setting, index: number, add: (id: number) => void): void => {
  const { document, outline } = scene
  const stretch = scene.stretches[index]!
  let capitals = 0
  let small = 0
  for (const word of setting.words) {
    const first = word.charCodeAt(0)
    if (isSmall(first) || startsSmall.test(word)) small += word.length > 3 ? 1 : 0
    else if (startsCapital.test(word)) capitals += 1
  }
  const title = capitals > 0 && small === 0 ? 2 : capitals > 1 ? 1 : 0
  add(noQuoteBias(0))
  add(noQuoteLength(lengthOf(setting.words.length), title))
  add(noQuoteShape(setting.lead, title))
  add(noQuoteLead(setting.lead, setting.close))
  add(noQuoteBefore(classBefore(document.tokens, outline, setting.place), setting.capital ? 1 : 0))
  add(noQuoteNext(classAt(document.tokens, outline, setting.place + 1), setting.capital ? 1 : 0))
  add(noQuotePlace(setting.position, setting.close, setting.capital ? 1 : 0))
  for (const side of [0, 1]) {
    const [kind, gap] = nearestCue(scene, setting, side)
    add(noQuoteCue(side, kind, gap))
  }
  for (const at of [setting.place - 1, setting.place - 2, setting.place + 1]) {
    const item = sameSentence(scene, at, setting.place) ? (outline.items[at] ?? -1) : -1
    const word = item < 0 ? undefined : titles.get(document.tokens[item]!.lemma)
    if (word !== undefined) add(noQuoteTitle(word))
  }
  add(noQuoteSingle(stretch.marks === 'single' ? 1 : 0))
}

/** The evidence that a stretch is speech whose speaker nobody near it is. */
export const nobodyEvidence = (
  scene: Scene,
  setting: Setting,
  previous: Previous | null,
  add: (id: number) => void,
): void => {
  add(nobodyBias(0))
  add(nobodyPlace(setting.position, setting.close, setting.capital ? 1 : 0))
  add(nobodyCue(setting.cued ? 1 : 0, setting.position))
  add(nobodyLength(lengthOf(setting.words.length)))
  add(nobodyPrevious(previous === null ? 0 : 1 + distanceOf(scene, previous.place, setting.place)))
}
