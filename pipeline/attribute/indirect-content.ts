import type { Span } from '../document.js'
import cueWords from '../rules/cues.json' with { type: 'json' }
import { wordSet } from '../word-sets.js'
import { clauseEnds, type End, inPhrase, type Joint, phraseStart, posAt, wordAt, wordNumberAt } from './clause-ends.js'
import type { Cue } from './find-cues.js'
import type { Subject } from './relate.js'
import type { Scene } from './scene.js'
import { sameSentence } from './setting.js'

/** Where the reported clause stands: "Ada said (that) it rains", "It rains, Ada said", "It, Ada said, rains". */
export const shapes = ['after', 'before', 'around'] as const
export type Shape = (typeof shapes)[number]

export interface Content {
  readonly shape: Shape
  /** One span, or two where the cue stands inside the clause. */
  readonly spans: readonly Span[]
  /** Place of the first item of the reported clause, or of its part after the cue. */
  readonly from: number
  readonly to: number
  /** Where it ends: with its sentence, or before one of the joints of the sentence. */
  readonly end: Joint
  /** Joints that it runs over. */
  readonly over: readonly Joint[]
  /** The weight of the evidence for it, whoever the subject: NaN until it is summed (`find-indirect.ts`). */
  weight: number
}

const content = (shape: Shape, spans: readonly Span[], from: number, { to, end, over }: End): Content => ({
  shape,
  spans,
  from,
  to,
  end,
  over,
  weight: Number.NaN,
})

const speechNouns = wordSet(cueWords.nouns)
const papers = wordSet(cueWords.documents)
const times = wordSet(cueWords.times)
const longestSkip = 14

interface Sentence {
  readonly from: number
  readonly to: number
}

const sentenceOf = (scene: Scene, place: number): Sentence => {
  const { items } = scene.outline
  let from = place
  let to = place + 1
  while (from > 0 && place - from < 200 && sameSentence(scene, from - 1, place)) from -= 1
  while (to < items.length && to - place < 200 && sameSentence(scene, to, place)) to += 1
  while (to > place + 1 && items[to - 1]! >= 0 && /^[.!?…"“”'’]+$/u.test(wordAt(scene, to - 1))) to -= 1
  return { from, to }
}

/** Steps over what stands between the cue and the clause: the addressee, a time, "in a statement". */
const skipAside = (scene: Scene, cue: Cue, start: number, to: number): number => {
  const { outline, personFrom, people } = scene
  let place = start
  for (let ahead = place; ahead < Math.min(to, place + longestSkip); ahead += 1) {
    if (wordAt(scene, ahead) === 'that' && posAt(scene, ahead) !== 'PRON') return ahead
    const pos = posAt(scene, ahead)
    if (pos === '' || pos === 'VERB' || pos === 'AUX' || (pos === 'PRON' && ahead > place + 1)) break
  }
  if (cue.kind === 'tell' || wordAt(scene, place) === 'to') {
    if (wordAt(scene, place) === 'to') place += 1
    const addressee = people[personFrom[place]!]
    if (addressee !== undefined && addressee.from === place) place = addressee.to
    else if (posAt(scene, place) === 'PRON' || posAt(scene, place) === 'NOUN') place += 1
    else place = start
  }
  for (let turn = 0; turn < 3 && place < to; turn += 1) {
    const word = wordAt(scene, place)
    if (times.has(wordNumberAt(scene, place)) || (posAt(scene, place) === 'ADV' && word.endsWith('ly'))) {
      place += 1
      continue
    }
    if (posAt(scene, place) !== 'ADP') break
    let end = place + 1
    while (end < to && end - place < 7 && inPhrase.has(posAt(scene, end))) {
      const item = outline.items[end]!
      end += 1
      const { lemmaWord, word: number } = scene.document.tokens[item]!
      if (!speechNouns.has(lemmaWord) && !papers.has(lemmaWord) && !times.has(number)) continue
      while (end < to && (times.has(wordNumberAt(scene, end)) || posAt(scene, end) === 'NUM')) end += 1
      place = end
      break
    }
    if (place !== end) break
  }
  const word = wordAt(scene, place)
  return place < to && (word === ',' || word === ':') ? place + 1 : place
}

const spanOf = (scene: Scene, from: number, to: number): Span | null => {
  if (to <= from) return null
  const { outline, document, stretches } = scene
  const first = outline.items[from]!
  const last = outline.items[to - 1]!
  const opening = first < 0 ? stretches[-1 - first]! : null
  const closing = last < 0 ? stretches[-1 - last]! : null
  const start = opening === null ? document.tokens[first]!.start : opening.opened ? opening.opensAt : opening.start
  const end = closing === null ? document.tokens[last]!.end : closing.closed ? closing.closesAt : closing.end
  return { start, end }
}

interface Before {
  readonly from: number
  readonly to: number
  /** Whether it is a whole clause; otherwise it can only be the first part of one. */
  readonly whole: boolean
}

/** What stands before ", Ada said": from the sentence's start to the comma; null where there is nothing. */
const clauseBefore = (scene: Scene, sentence: Sentence, until: number, isQuote: Uint8Array): Before | null => {
  if (wordAt(scene, until - 1) !== ',' && wordAt(scene, until - 1) !== '—') return null
  const to = until - 1
  let whole = false
  for (let place = sentence.from; place < to; place += 1) {
    const item = scene.outline.items[place]!
    if (item < 0 && isQuote[-1 - item] === 1) return null
    const pos = posAt(scene, place)
    if (pos === 'VERB' || pos === 'AUX') whole = true
  }
  return to > sentence.from ? { from: sentence.from, to, whole: whole && to - sentence.from >= 3 } : null
}

/** Prepositions before what is spoken of: "spoke |about| the vote". */
const topics = wordSet(cueWords.topics)
const nominal = new Set(['NOUN', 'PROPN', 'PRON', 'NUM'])

/**
 * Whether words may be what is reported: all but those that go on with an object of the verb ("ordered a probe |into the
 * fire|", where `skipped`) and those whose first verb is what the subject did next ("pleaded |guilty and was fined|").
 */
const isReported = (scene: Scene, from: number, to: number, skipped: boolean): boolean => {
  const isAside = skipped && posAt(scene, from) === 'ADP' && !topics.has(wordNumberAt(scene, from))
  let named = false
  for (let place = from; place < to; place += 1) {
    const pos = posAt(scene, place)
    if (pos === '' || pos === 'SCONJ' || pos === 'PART') return true
    if (pos === 'VERB' || pos === 'AUX') return posAt(scene, place - 1) !== 'CCONJ' || (named && !isAside)
    named ||= nominal.has(pos)
  }
  return !isAside
}

/** The longest "of Oakham," between the two names of an apposition, in places. */
const longestTail = 6

/** Where a subject starts: with its first name, where an apposition gives two ("|the mayor|, Ada Moss, said"). */
const subjectStart = (scene: Scene, index: number): number => {
  const from = phraseStart(scene, scene.people[index]!.from)
  const entity = scene.entityOf[index]!
  if (entity < 0 || wordAt(scene, from - 1) !== ',') return from
  const other = [index - 1, index - 2].find((one) => scene.entityOf[one] === entity)
  if (other === undefined || from - scene.people[other]!.to > longestTail) return from
  const start = phraseStart(scene, scene.people[other]!.from)
  return posAt(scene, start - 1) === 'PRON' ? start - 1 : start
}

/** What a cue may report that stands behind it, from `closing` on. */
const contentsAfter = (
  scene: Scene,
  cue: Cue,
  closing: number,
  sentence: Sentence,
  isQuote: Uint8Array,
): readonly Content[] => {
  const found: Content[] = []
  const from = skipAside(scene, cue, closing, sentence.to)
  if (from >= sentence.to) return found
  for (const end of clauseEnds(scene, from, sentence.to, isQuote)) {
    const span = spanOf(scene, from, end.to)
    if (span !== null && isReported(scene, from, end.to, from > closing))
      found.push(content('after', [span], from, end))
  }
  return found
}

/** What a cue may report that stands before it and its subject, or around them. */
const contentsBefore = (
  scene: Scene,
  cue: Cue,
  { from, to, whole }: Before,
  closing: number,
  sentence: Sentence,
  isQuote: Uint8Array,
): readonly Content[] => {
  const first = spanOf(scene, from, to)!
  const found = whole ? [content('before', [first], from, { to, end: 'report', over: [] })] : []
  const gerund = posAt(scene, closing + 1) === 'VERB' && wordAt(scene, closing + 1).endsWith('ing')
  if (wordAt(scene, closing) !== ',' || gerund || cue.kind === 'according') return found
  for (const end of clauseEnds(scene, closing + 1, sentence.to, isQuote)) {
    const second = spanOf(scene, closing + 1, end.to)
    if (second !== null && end.to > closing + 2) found.push(content('around', [first, second], closing + 1, end))
  }
  return found
}

/** One way to read a cue as indirect speech. */
export interface IndirectCandidate {
  readonly subject: Subject
  readonly content: Content
}

/**
 * The stretches of words that a cue may report without marks, for each of its possible subjects; the evidence decides between
 * them. `isQuote` says by stretch which are quotations: a clause that holds one is no indirect speech.
 */
export const indirectCandidates = (
  scene: Scene,
  cueIndex: number,
  isQuote: Uint8Array,
): readonly IndirectCandidate[] => {
  const found: IndirectCandidate[] = []
  const subjects = scene.subjects(cueIndex)
  if (subjects.length === 0) return found
  const cue = scene.cues[cueIndex]!
  const sentence = sentenceOf(scene, cue.place)
  // All subjects before the cue share what stands behind it.
  let afterAt = -1
  let after: readonly Content[] = []
  for (const subject of subjects) {
    const person = scene.people[subject.person]!
    const inverted = person.from > cue.place
    const opening = inverted || cue.kind === 'according' ? cue.place : subjectStart(scene, subject.person)
    const closing = inverted ? person.to : cue.place + 1
    const before = clauseBefore(scene, sentence, opening, isQuote)
    if (before !== null)
      for (const one of contentsBefore(scene, cue, before, closing, sentence, isQuote))
        found.push({ subject, content: one })
    if (closing !== afterAt) {
      after = contentsAfter(scene, cue, closing, sentence, isQuote)
      afterAt = closing
    }
    for (const one of after) found.push({ subject, content: one })
  }
  return found
}
