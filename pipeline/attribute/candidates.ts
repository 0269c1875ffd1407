import type { Candidate, Previous } from './evidence.js'
import type { Scene } from './scene.js'
import type { Setting } from './setting.js'

const cuesEachSide = 8
const farthestCue = 90
const peopleBefore = 5
const peopleAfter = 3
const peopleOfLastParagraph = 5

/** Whether "according to" carries what somebody else said: a finite word of saying stands nearer to the stretch. */
const isSecondLayer = (scene: Scene, index: number, place: number): boolean => {
  const { cues, cueFrom, outline } = scene
  const at = cues[index]!.place
  const [first, last] = at < place ? [index + 1, cueFrom[place]!] : [cueFrom[place]!, index]
  for (let i = first; i < Math.min(last, first + 6); i += 1) {
    const { kind, form, place: other } = cues[i]!
    if (form !== 'finite' || (kind !== 'say' && kind !== 'tell' && kind !== 'write')) continue
    if (outline.sentence[other] === outline.sentence[at] && outline.sentence[other] === outline.sentence[place])
      return true
  }
  return false
}

/**
 * Who may have said the stretch at `setting.place`: the possible subjects of the cues around it, the people named near it, and
 * whoever spoke last. Bounded in number, whatever the article.
 */
export const candidatesFor = (scene: Scene, setting: Setting, previous: Previous | null): readonly Candidate[] => {
  const found: Candidate[] = []
  const { outline, cues, cueFrom, people, personFrom } = scene
  const { paragraph } = outline
  const { place } = setting
  const here = paragraph[place]!
  const addCue = (index: number): void => {
    if (cues[index]!.kind === 'according' && isSecondLayer(scene, index, place)) return
    for (const subject of scene.subjects(index)) found.push({ person: subject.person, cue: index, subject })
  }
  const near = cueFrom[place]!
  let across = 0
  for (let i = near - 1, seen = 0; i >= 0 && seen < cuesEachSide; i -= 1, seen += 1) {
    const at = cues[i]!.place
    if (place - at > farthestCue || here - paragraph[at]! > 1) break
    if (here !== paragraph[at] && ++across > 2) break
    addCue(i)
  }
  for (let i = near, seen = 0; i < cues.length && seen < cuesEachSide; i += 1, seen += 1) {
    const at = cues[i]!.place
    if (at - place > farthestCue || paragraph[at] !== here) break
    addCue(i)
  }
  const alone = (person: number): void => {
    found.push({ person, cue: -1, subject: null })
  }
  const next = personFrom[place]!
  let i = next - 1
  for (let seen = 0; i >= 0 && seen < peopleBefore && paragraph[people[i]!.from] === here; i -= 1, seen += 1) alone(i)
  while (i >= 0 && paragraph[people[i]!.from] === here && next - i < 40) i -= 1
  let last = i
  for (let seen = 0; i >= 0 && seen < peopleOfLastParagraph; i -= 1, seen += 1) {
    if (here - paragraph[people[i]!.from]! > 1) break
    alone(i)
    last = i
  }
  for (let j = next, seen = 0; j < people.length && seen < peopleAfter; j += 1, seen += 1) {
    if (paragraph[people[j]!.from] !== here) break
    alone(j)
  }
  if (previous !== null && (previous.person < last || previous.person >= next + peopleAfter)) alone(previous.person)
  return found
}
