import type { Token } from '../document.js'
import cues from '../rules/cues.json' with { type: 'json' }
import { wordMap, wordSet } from '../word-sets.js'
import type { Outline } from './outline.js'
import { numbersOf } from './vocabulary-of-evidence.js'

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
  /** Indices in `cueClasses`, `cueForms` and `cueLemmas`, for the evidence. */
  readonly kindIndex: number
  readonly formIndex: number
  readonly lemmaIndex: number
}

/** Dictionary forms that are evidence by themselves: those of no vocabulary as one, verbs, nouns. */
export const cueLemmas = ['-', ...new Set([...Object.values(cues.verbs).flat(), ...cues.nouns])]

const classes = numbersOf(cueClasses)
const forms = numbersOf(cueForms)
const lemmaIndices = wordMap(cueLemmas.map((lemma, index) => [lemma, index] as const))
const verbClass = wordMap(
  Object.entries(cues.verbs).flatMap(([kind, lemmas]) =>
    lemmas.map((lemma) => [lemma, classes[kind as CueClass]] as const),
  ),
)
const nouns = wordSet(cues.nouns)
const according = wordSet(['according'])
const colon = wordSet([':'])
const dashes = wordSet(['―', '—', '–', '-', '--'])
const ofBe = wordSet(['be', 'get'])

/** The class of a verb by the number of its dictionary form; `other` where the vocabulary does not hold it. */
export const classOfVerb = (lemmaWord: number): CueClass => cueClasses[verbClass.get(lemmaWord) ?? classes.other]!

const formOf = (tokens: readonly Token[], outline: Outline, place: number): number => {
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
    if (at === place - 1 && token.lower === 'to') return forms.infinitive
    if (token.pos !== 'ADV' && token.pos !== 'PART') break
    at -= 1
  }
  if (tokens[outline.items[place]!]!.lower.endsWith('ing')) return auxiliary === null ? forms.gerund : forms.finite
  if (auxiliary !== null && ofBe.has(auxiliary.lemmaWord)) return forms.passive
  return forms.finite
}

const cueAt = (tokens: readonly Token[], place: number, token: number, kindIndex: number, formIndex: number): Cue => {
  const { lemma, lemmaWord } = tokens[token]!
  const [kind, form] = [cueClasses[kindIndex]!, cueForms[formIndex]!]
  return { place, token, lemma, kind, form, kindIndex, formIndex, lemmaIndex: lemmaIndices.get(lemmaWord) ?? 0 }
}

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
    const { pos, word, lemmaWord } = tokens[item]!
    if (according.has(word) && tokens[item + 1]?.lower === 'to') {
      found.push(cueAt(tokens, place, item, classes.according, forms.phrase))
    } else if (pos === 'VERB') {
      found.push(cueAt(tokens, place, item, verbClass.get(lemmaWord) ?? classes.other, formOf(tokens, outline, place)))
    } else if (pos === 'NOUN' && nouns.has(lemmaWord)) {
      found.push(cueAt(tokens, place, item, classes.noun, forms.phrase))
    } else if (colon.has(word) && items[place + 1]! < 0) {
      found.push(cueAt(tokens, place, item, classes.colon, forms.phrase))
    } else if (dashes.has(word) && place > 0 && items[place - 1]! < 0 && paragraph[place - 1] === paragraph[place]) {
      found.push(cueAt(tokens, place, item, classes.dash, forms.phrase))
    }
  }
  return found
}
