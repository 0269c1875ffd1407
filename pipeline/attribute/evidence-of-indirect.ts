import type { PartOfSpeech } from '../document.js'
import cueWords from '../rules/cues.json' with { type: 'json' }
import { joints } from './clause-ends.js'
import { type Cue, cueClasses, cueForms } from './find-cues.js'
import { personTypes } from './find-people.js'
import { type Content, shapes } from './indirect-content.js'
import { isPause } from './outline.js'
import { relations, type Subject } from './relate.js'
import type { Scene } from './scene.js'
import { sameSentence } from './setting.js'
import { evidence1, evidence2, evidence3, numbersOf } from './vocabulary-of-evidence.js'
import { befores, nexts } from './word-classes.js'

const starts = [
  'that',
  'pronoun',
  'determiner',
  'name',
  'noun',
  'adposition',
  'to',
  'question',
  'verb',
  'other',
] as const
const lengths = ['1-2', '3-5', '6-10', '11-20', '21+'] as const
const yesNo = ['no', 'yes'] as const
const ranks = ['0', '1', '2', '3+'] as const
/** The first of `cueLemmas`. */
const lemmas = ['-', ...new Set(Object.values(cueWords.verbs).flat())]
const shapeIndices = numbersOf(shapes)
const jointIndices = numbersOf(joints)

const bias = evidence1('indirect', [''])
const shapeClass = evidence2('indirect-shape', shapes, cueClasses)
const lemmaShape = evidence2('indirect-lemma', lemmas, shapes)
const formShape = evidence2('indirect-form', cueForms, shapes)
const relationForm = evidence2('indirect-relation', relations, cueForms)
const relationBetween = evidence2('indirect-between', relations, ranks)
const relationShape = evidence2('indirect-relation-shape', relations, shapes)
const typeClass = evidence2('indirect-type', personTypes, cueClasses)
const beforePerson = evidence2('indirect-before-person', befores, relations)
const afterPerson = evidence2('indirect-after-person', nexts, relations)
const startClass = evidence2('indirect-start', starts, cueClasses)
const startLemma = evidence2('indirect-start-lemma', lemmas, ['that', 'clause', 'phrase'])
const lengthShape = evidence2('indirect-length', lengths, shapes)
const finite = evidence2('indirect-finite', yesNo, shapes)
const quoted = evidence2('indirect-beside-quote', yesNo, shapes)
const jointBelow = evidence3('indirect-end', joints, shapes, yesNo)
const jointOver = evidence2('indirect-over', joints, shapes)
const nextWord = evidence2('indirect-next', ['end', 'comma', 'that', 'verb', 'other'], shapes)
const negated = evidence1('indirect-before-cue', ['nothing', 'not', 'modal', 'to', 'been', 'other'])

const questions = new Set(['how', 'if', 'what', 'when', 'where', 'whether', 'which', 'who', 'why'])
const modals = new Set(['can', 'could', 'may', 'might', 'must', 'should', 'will', 'would'])

const startOfPart: Partial<Record<PartOfSpeech, number>> = {
  PRON: 1,
  DET: 2,
  PROPN: 3,
  NOUN: 4,
  ADJ: 4,
  NUM: 4,
  ADP: 5,
  VERB: 8,
  AUX: 8,
}

const startOf = (scene: Scene, place: number): number => {
  const item = scene.outline.items[place]!
  if (item < 0) return starts.length - 1
  const { lower, pos } = scene.document.tokens[item]!
  if (lower === 'that') return 0
  if (lower === 'to') return 6
  if (questions.has(lower)) return 7
  return startOfPart[pos] ?? 9
}

const lengthOf = (n: number): number => (n <= 2 ? 0 : n <= 5 ? 1 : n <= 10 ? 2 : n <= 20 ? 3 : 4)

const beforeCue = (scene: Scene, place: number): number => {
  for (let at = place - 1; at >= Math.max(0, place - 3); at -= 1) {
    const item = scene.outline.items[at]!
    if (item < 0) return 0
    const { lower, pos } = scene.document.tokens[item]!
    if (lower === 'not' || lower === "n't" || lower === 'never') return 1
    if (modals.has(lower)) return 2
    if (lower === 'to') return 3
    if (pos === 'AUX' && (lower === 'been' || lower === 'being')) return 4
    if (pos !== 'AUX' && pos !== 'ADV') return 0
  }
  return 5
}

const stops = /^[.!?]+$/u

const nextOf = (scene: Scene, place: number, cue: number): number => {
  if (place >= scene.outline.items.length || !sameSentence(scene, place, cue)) return 0
  const item = scene.outline.items[place]!
  if (item < 0) return 4
  const { lower, pos, word } = scene.document.tokens[item]!
  if (stops.test(lower)) return 0
  if (isPause(word)) return 1
  if (lower === 'that') return 2
  return pos === 'VERB' || pos === 'AUX' ? 3 : 4
}

/** Whether a clause stands between two places: a verb, or an auxiliary near its start. */
const isClause = (scene: Scene, from: number, to: number): boolean => {
  const { verbs, items } = scene.outline
  if (verbs[to]! > verbs[from]!) return true
  for (let place = from; place < Math.min(to, from + 12); place += 1) {
    const item = items[place]!
    if (item < 0) continue
    const { pos, word } = scene.document.tokens[item]!
    if (pos === 'AUX') return true
    if (isPause(word)) return false
  }
  return false
}

type Add = (id: number) => void

/** The evidence that a cue reports something without marks, whatever and whoever. */
export const freeCueEvidence = (scene: Scene, cue: Cue, add: Add): void => {
  add(bias(0))
  add(negated(beforeCue(scene, cue.place)))
}

/** The evidence that a cue reports `content` without marks, whoever its subject. */
export const contentEvidence = (scene: Scene, cue: Cue, content: Content, besideQuote: boolean, add: Add): void => {
  const shape = shapeIndices[content.shape]
  const kind = cue.kindIndex
  const lemma = cue.lemmaIndex < lemmas.length ? cue.lemmaIndex : 0
  const clause = isClause(scene, content.from, content.to)
  add(shapeClass(shape, kind))
  add(lemmaShape(lemma, shape))
  add(formShape(cue.formIndex, shape))
  if (content.shape === 'after') {
    const start = startOf(scene, content.from)
    add(startClass(start, kind))
    add(startLemma(lemma, start === 0 ? 0 : clause ? 1 : 2))
  }
  add(lengthShape(lengthOf(content.to - content.from), shape))
  add(finite(clause ? 1 : 0, shape))
  add(quoted(besideQuote ? 1 : 0, shape))
  add(jointBelow(jointIndices[content.end], shape, content.over.length > 0 ? 1 : 0))
  for (const joint of content.over) add(jointOver(jointIndices[joint], shape))
}

/** The evidence that a cue reports something of its possible subject without marks, whatever it is. */
export const reporterEvidence = (scene: Scene, cue: Cue, subject: Subject, add: Add): void => {
  const relation = subject.relationIndex
  add(relationForm(relation, cue.formIndex))
  add(relationBetween(relation, Math.min(3, subject.between)))
  add(typeClass(scene.people[subject.person]!.typeIndex, cue.kindIndex))
  add(beforePerson(scene.classesBefore[subject.person]!, relation))
  add(afterPerson(scene.classesAfter[subject.person]!, relation))
}

/** The evidence for where the content stands from a possible subject. */
export const shapeEvidence = (scene: Scene, cue: Cue, subject: Subject, content: Content, add: Add): void => {
  const shape = shapeIndices[content.shape]
  add(relationShape(subject.relationIndex, shape))
  const after = Math.max(cue.place + 1, scene.people[subject.person]!.to)
  add(nextWord(nextOf(scene, after, cue.place), shape))
}

/** All evidence that a cue reports `content` of its possible subject without marks. */
export const indirectEvidence = (
  scene: Scene,
  cueIndex: number,
  subject: Subject,
  content: Content,
  besideQuote: boolean,
  add: Add,
): void => {
  const cue = scene.cues[cueIndex]!
  freeCueEvidence(scene, cue, add)
  contentEvidence(scene, cue, content, besideQuote, add)
  reporterEvidence(scene, cue, subject, add)
  shapeEvidence(scene, cue, subject, content, add)
}
