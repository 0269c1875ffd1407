import type { Candidate, Previous } from './evidence.js'
import type { Scene } from './scene.js'
import type { Setting } from './setting.js'

const cuesEachSide = 6
const farthestCue = 90
const peopleBefore = 5
const peopleAfter = 3
const peopleOfLastParagraph = 5

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
