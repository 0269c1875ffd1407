import type { Token } from '../document.js'
import cues from '../rules/cues.json' with { type: 'json' }
import { wordMap, wordSet } from '../word-sets.js'
import type { Outline } from './outline.js'

export const cueClasses = [
  'say',
  'tell',
  'write',
  'call',
  'think',
  'act',
  'other',
  'according',
  'colon',
  'noun',
  'dash',
] as const
export type CueClass = (typeof cueClasses)[number]
export const cueForms = ['finite', 'gerund', 'infinitive', 'passive', 'participle', 'phrase'] as const
export type CueForm = (typeof cueForms)[number]

/** A word that may report speech, and what can be read from its form alone. */
export interface Cue {
  readonly place: number
  readonly token: number
  readonly lemma: string
  readonly kind: CueClass
  readonly form: CueForm
}

const verbClass = wordMap(
  Object.entries(cues.verbs).flatMap(([kind, lemmas]) => lemmas.map((lemma) => [lemma, kind as CueClass] as const)),
)
const nouns = wordSet(cues.nouns)
const according = wordSet(['according'])
const colon = wordSet([':'])
const dashes = wordSet(['―', '—', '–', '-', '--'])
const ofBe = wordSet(['be', 'get'])

/** Class of a verb by the number of its dictionary form; `other` where the vocabulary does not hold it. */
export const classOfVerb = (lemmaWord: number): CueClass => verbClass.get(lemmaWord) ?? 'other'

const formOf = (tokens: readonly Token[], outline: Outline, place: number): CueForm => {
  let at = place - 1
  let auxiliary: Token | null = null
  while (at >= 0 && outline.sentence[at] === outline.sentence[place] && place - at <= 5) {
    const item = outline.items[at]!
    if (item < 0) break
    const token = tokens[item]!
    if (token.pos === 'AUX') {
      auxiliary = token
      break
    }
    if (at === place - 1 && token.lower === 'to') return 'infinitive'
    if (token.pos !== 'ADV' && token.pos !== 'PART') break
    at -= 1
  }
  if (tokens[outline.items[place]!]!.lower.endsWith('ing')) return auxiliary === null ? 'gerund' : 'finite'
  if (auxiliary !== null && ofBe.has(auxiliary.lemmaWord)) return 'passive'
  return 'finite'
}

const cue = (place: number, token: number, lemma: string, kind: CueClass, form: CueForm): Cue => ({
  place,
  token,
  lemma,
  kind,
  form,
})

/**
 * Every word of the outline that may report speech: all verbs, "according to", nouns of saying, a colon or dash beside a
 * stretch. What they report, if anything, is decided later, from the evidence.
 */
export const findCues = (tokens: readonly Token[], outline: Outline): readonly Cue[] => {
  const found: Cue[] = []
  const { items, paragraph } = outline
  for (let place = 0; place < items.length; place += 1) {
    const item = items[place]!
    if (item < 0) continue
    const { pos, lemma, word, lemmaWord } = tokens[item]!
    if (according.has(word) && tokens[item + 1]?.lower === 'to') {
      found.push(cue(place, item, lemma, 'according', 'phrase'))
    } else if (pos === 'VERB') {
      found.push(cue(place, item, lemma, classOfVerb(lemmaWord), formOf(tokens, outline, place)))
    } else if (pos === 'NOUN' && nouns.has(lemmaWord)) {
      found.push(cue(place, item, lemma, 'noun', 'phrase'))
    } else if (colon.has(word) && items[place + 1]! < 0) {
      found.push(cue(place, item, lemma, 'colon', 'phrase'))
    } else if (dashes.has(word) && place > 0 && items[place - 1]! < 0 && paragraph[place - 1] === paragraph[place]) {
      found.push(cue(place, item, lemma, 'dash', 'phrase'))
    }
  }
  return found
}
