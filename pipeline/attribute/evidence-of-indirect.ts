import type { PartOfSpeech } from '../document.js'
import cueWords from '../rules/cues.json' with { type: 'json' }
import { joints } from './clause-ends.js'
import { cueClasses, cueForms } from './find-cues.js'
import { personTypes } from './find-people.js'
import { type Content, shapes } from './indirect-content.js'
import { isPause } from './outline.js'
import { relations, type Subject } from './relate.js'
import type { Scene } from './scene.js'
import { sameSentence } from './setting.js'
import { evidence1, evidence2, evidence3 } from './vocabulary-of-evidence.js'
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
const lemmas = ['-', ...new Set(Object.values(cueWords.verbs).flat())]
const lemmaIndex = new Map(lemmas.map((lemma, index) => [lemma, index]))

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

const nextOf = (scene: Scene, place: number, cue: number): number => {
  if (place >= scene.outline.items.length || !sameSentence(scene, place, cue)) return 0
  const item = scene.outline.items[place]!
  if (item < 0) return 4
  const { lower, pos, word } = scene.document.tokens[item]!
  if (/^[.!?]+$/u.test(lower)) return 0
  if (isPause(word)) return 1
  if (lower === 'that') return 2
  return pos === 'VERB' || pos === 'AUX' ? 3 : 4
}

/** The evidence that a cue reports `content` of its possible subject without marks. */
export const indirectEvidence = (
  scene: Scene,
  cueIndex: number,
  subject: Subject,
  content: Content,
  besideQuote: boolean,
  add: (id: number) => void,
): void => {
  const cue = scene.cues[cueIndex]!
  const shape = shapes.indexOf(content.shape)
  const kind = cueClasses.indexOf(cue.kind)
  const form = cueForms.indexOf(cue.form)
  const relation = relations.indexOf(subject.relation)
  const lemma = lemmaIndex.get(cue.lemma) ?? 0
  const { verbs, items } = scene.outline
  let clause = verbs[content.to]! > verbs[content.from]!
  for (let place = content.from; !clause && place < Math.min(content.to, content.from + 12); place += 1) {
    const item = items[place]!
    clause = item >= 0 && scene.document.tokens[item]!.pos === 'AUX'
    if (item >= 0 && isPause(scene.document.tokens[item]!.word)) break
  }
  const start = startOf(scene, content.from)
  add(bias(0))
  add(shapeClass(shape, kind))
  add(lemmaShape(lemma, shape))
  add(formShape(form, shape))
  add(relationForm(relation, form))
  add(relationBetween(relation, Math.min(3, subject.between)))
  add(relationShape(relation, shape))
  add(typeClass(personTypes.indexOf(scene.people[subject.person]!.type), kind))
  add(beforePerson(scene.classesBefore[subject.person]!, relation))
  add(afterPerson(scene.classesAfter[subject.person]!, relation))
  if (content.shape === 'after') {
    add(startClass(start, kind))
    add(startLemma(lemma, start === 0 ? 0 : clause ? 1 : 2))
  }
  add(lengthShape(lengthOf(content.to - content.from), shape))
  add(finite(clause ? 1 : 0, shape))
  add(quoted(besideQuote ? 1 : 0, shape))
  add(jointBelow(joints.indexOf(content.end), shape, content.over.length > 0 ? 1 : 0))
  for (const joint of content.over) add(jointOver(joints.indexOf(joint), shape))
  const person = scene.people[subject.person]!
  add(nextWord(nextOf(scene, Math.max(cue.place + 1, person.to), cue.place), shape))
  add(negated(beforeCue(scene, cue.place)))
}
