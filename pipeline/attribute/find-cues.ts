import type { Token } from '../document.js'
import cues from '../rules/cues.json' with { type: 'json' }
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

const verbClass = new Map<string, CueClass>()
for (const [kind, lemmas] of Object.entries(cues.verbs)) for (const l of lemmas) verbClass.set(l, kind as CueClass)
const nounSet = new Set(cues.nouns)
const dashes = new Set(['―', '—', '–', '-', '--'])
const ofBe = new Set(['be', 'get'])

/** Class of a verb by its dictionary form; `other` where the vocabulary does not hold it. */
export const classOfVerb = (lemma: string): CueClass => verbClass.get(lemma) ?? 'other'

const formOf = (tokens: readonly Token[], outline: Outline, place: number): CueForm => {
  const lower = tokens[outline.items[place]!]!.lower
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
    if (token.lower === 'to' && at === place - 1) return 'infinitive'
    if (token.pos !== 'ADV' && token.pos !== 'PART') break
    at -= 1
  }
  if (lower.endsWith('ing')) return auxiliary === null ? 'gerund' : 'finite'
  if (auxiliary !== null && ofBe.has(auxiliary.lemma)) return 'passive'
  return 'finite'
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
    const token = tokens[item]!
    const base = { place, token: item, lemma: token.lemma }
    if (token.lower === 'according' && tokens[item + 1]?.lower === 'to') {
      found.push({ ...base, kind: 'according', form: 'phrase' })
    } else if (token.pos === 'VERB') {
      found.push({ ...base, kind: classOfVerb(token.lemma), form: formOf(tokens, outline, place) })
    } else if (token.pos === 'NOUN' && nounSet.has(token.lemma)) {
      found.push({ ...base, kind: 'noun', form: 'phrase' })
    } else if (token.lower === ':' && items[place + 1]! < 0) {
      found.push({ ...base, kind: 'colon', form: 'phrase' })
    } else if (
      dashes.has(token.lower) &&
      place > 0 &&
      items[place - 1]! < 0 &&
      paragraph[place - 1] === paragraph[place]
    ) {
      found.push({ ...base, kind: 'dash', form: 'phrase' })
    }
  }
  return found
}
