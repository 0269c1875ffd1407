import type { PartOfSpeech, Token } from '../document.js'
import { wordNumber } from '../word-sets.js'
import { countryOfDemonym } from '../world/countries.js'
import { words } from './words.js'

/**
 * Corrections of tags that matter to clauses, each a named rule over a sentence's tokens. A rule says what the token at
 * i ought to be, or null to leave it.
 */
type Retag = (tokens: readonly Token[], i: number, text: string) => Token | null

const as = (token: Token, pos: PartOfSpeech, lemma = token.lemma): Token => ({
  ...token,
  pos,
  lemma,
  lemmaWord: lemma === token.lemma ? token.lemmaWord : wordNumber(lemma),
})

/** "US" in capitals is no pronoun. */
const countryInCapitals: Retag = (tokens, i, text) => {
  const token = tokens[i]!
  return token.lower === 'us' && text.slice(token.start, token.end) === 'US' ? as(token, 'PROPN') : null
}

/** "laid down" is of "lay", not of "lie". */
const layNotLie: Retag = (tokens, i) =>
  formsOfLay.has(tokens[i]!.lower) && tokens[i]!.pos === 'VERB' ? as(tokens[i]!, 'VERB', 'lay') : null

const formsOfLay = new Set(['lay', 'lays', 'laid', 'laying'])

/** "will free", "would host", "to date": what follows a modal is a verb. */
const afterModal: Retag = (tokens, i) => {
  const token = tokens[i]!
  if (token.pos !== 'NOUN' && token.pos !== 'ADJ') return null
  const before = tokens[i - 1]
  const modal = before?.lower === 'not' || before?.pos === 'ADV' ? tokens[i - 2] : before
  if (modal === undefined || modal.pos !== 'AUX' || !words.modals.has(modal.lower)) return null
  return words.verbs.has(token.lower) ? as(token, 'VERB', token.lower) : null
}

/** "on strike", "in defence of": a bare verb form after a preposition is a noun. */
const afterPreposition: Retag = (tokens, i) => {
  const token = tokens[i]!
  if (token.pos !== 'VERB' || token.lower.endsWith('ing') || token.lower.endsWith('ed')) return null
  const before = tokens[i - 1]
  if (before === undefined || before.pos !== 'ADP' || before.lower === 'to' || words.adverbial.has(before.lower))
    return null
  return token.lower === token.lemma || token.lower === `${token.lemma}s` ? as(token, 'NOUN') : null
}

/** "on alert", "on hunger strike" */
const onAlert: Retag = (tokens, i) =>
  tokens[i]!.pos === 'ADJ' &&
  tokens[i]!.lower === 'alert' &&
  tokens[i + 1]?.pos !== 'NOUN' &&
  tokens[i - 1]?.lower !== 'is'
    ? as(tokens[i]!, 'NOUN')
    : null

/** "the Thai, French and Kenyan ministers": a people within a list of peoples is a name, as the others are. */
const peopleInList: Retag = (tokens, i, text) => {
  const token = tokens[i]!
  const next = tokens[i + 1]?.lower
  if (next !== ',' && next !== 'and') return null
  return countryOfDemonym(text.slice(token.start, token.end)) === null ? null : as(token, 'PROPN')
}

const nominalBefore = new Set(['DET', 'ADJ', 'NUM'])

/** "Kenya forgave Chad": an irregular past form that is tagged as a noun, where no article makes it one. */
const pastForm: Retag = (tokens, i) => {
  const token = tokens[i]!
  if (token.pos !== 'NOUN' && token.pos !== 'PROPN' && token.pos !== 'ADJ') return null
  const before = tokens[i - 1]
  if (before === undefined || nominalBefore.has(before.pos)) return null
  const lemma = words.irregular.get(token.lower)
  if (lemma === undefined || words.possessives.has(before.lower) || before.lower === "'s") return null
  return as(token, 'VERB', lemma)
}

/** The ways in which verbs become stems before "ed" and "ing"; where two verbs share a form, the earlier way wins. */
const stemsOf: readonly ((verb: string) => string | null)[] = [
  (verb) => (verb.endsWith('e') ? verb.slice(0, -1) : null),
  (verb) => verb,
  (verb) => verb + verb.at(-1),
  (verb) => (verb.endsWith('y') ? `${verb.slice(0, -1)}i` : null),
]

/** Regular past forms and participles of the trigger data -> their verbs. */
const regularForms = new Map<string, string>()
for (const stemOfVerb of stemsOf)
  for (const verb of words.verbs)
    for (const ending of ['ed', 'ing']) {
      const stem = stemOfVerb(verb)
      if (stem !== null && !regularForms.has(stem + ending)) regularForms.set(stem + ending, verb)
    }

/** The verb of the trigger data whose past or participle this is; null for any other word. */
const stemOf = (lower: string): string | null => regularForms.get(lower) ?? null

/** "staged" is of "stage": a dictionary form that the tagger missed. */
const knownStem: Retag = (tokens, i) => {
  const token = tokens[i]!
  if (token.pos !== 'VERB' || words.verbs.has(token.lemma)) return null
  const stem = words.irregular.get(token.lower) ?? stemOf(token.lower) ?? stemOf(token.lemma)
  return stem === null || stem === token.lemma ? null : as(token, 'VERB', stem)
}

/** "response to escalating attacks": before a gerund "to" is a preposition. */
const toBeforeGerund: Retag = (tokens, i) =>
  tokens[i]!.lower === 'to' &&
  tokens[i]!.pos === 'PART' &&
  tokens[i + 1]?.pos === 'VERB' &&
  tokens[i + 1]!.lower.endsWith('ing') &&
  tokens[i + 1]!.lower !== tokens[i + 1]!.lemma
    ? as(tokens[i]!, 'ADP')
    : null

/** "amid heightened tensions", "by armed men": a participle between a preposition and a noun. */
const participleOfNoun: Retag = (tokens, i) => {
  const token = tokens[i]!
  if (token.pos !== 'VERB' || !token.lower.endsWith('ed') || tokens[i - 1]?.pos !== 'ADP') return null
  return tokens[i + 1]?.pos === 'NOUN' || tokens[i + 1]?.pos === 'ADJ' ? as(token, 'ADJ') : null
}

/** "the US military struck": an adjective that stands as a noun. */
const militaryAsNoun: Retag = (tokens, i) => {
  const next = tokens[i + 1]?.pos
  return tokens[i]!.pos === 'ADJ' &&
    tokens[i]!.lower === 'military' &&
    next !== 'NOUN' &&
    next !== 'PROPN' &&
    next !== 'ADJ' &&
    next !== 'CCONJ'
    ? as(tokens[i]!, 'NOUN')
    : null
}

const openersOfObject = new Set(['DET', 'PROPN', 'PRON', 'NUM'])
/** "police apprehended a man", "Kenya absolved Chad": a past form between a name and an object is no adjective. */
const pastBeforeObject: Retag = (tokens, i) => {
  const token = tokens[i]!
  if (token.pos !== 'ADJ' || !token.lower.endsWith('ed') || !openersOfObject.has(tokens[i + 1]?.pos ?? '')) return null
  const before = tokens[i - 1]
  if (
    before === undefined ||
    before.pos === 'DET' ||
    before.pos === 'AUX' ||
    before.pos === 'ADV' ||
    before.pos === 'ADP' ||
    before.pos === 'ADJ' ||
    before.pos === 'PUNCT'
  )
    return null
  const lemma = stemOf(token.lower)
  return lemma === null ? null : as(token, 'VERB', lemma)
}

const adjectival = new Set([
  'leading',
  'ruling',
  'remaining',
  'existing',
  'visiting',
  'neighbouring',
  'neighboring',
  'warring',
  'incoming',
  'outgoing',
  'opposing',
  'ongoing',
  'developing',
  'emerging',
  'surviving',
  'governing',
  'fighting',
  'occupying',
])
/** "with leading players": participles that stand as adjectives. */
const adjectivalGerund: Retag = (tokens, i) =>
  tokens[i]!.pos === 'VERB' &&
  adjectival.has(tokens[i]!.lower) &&
  (tokens[i + 1]?.pos === 'NOUN' || tokens[i + 1]?.pos === 'PROPN') &&
  tokens[i - 1]?.pos !== 'AUX'
    ? as(tokens[i]!, 'ADJ')
    : null

/** "is bombing Chad": a gerund after "be" and before an object is a verb. */
const gerundAfterBe: Retag = (tokens, i) => {
  const token = tokens[i]!
  const before = tokens[i - 1]?.lower ?? ''
  if (
    token.pos !== 'NOUN' ||
    !token.lower.endsWith('ing') ||
    !(words.beAux.has(before) || before === 'both' || before === 'each')
  )
    return null
  const next = tokens[i + 1]?.pos
  const lemma = next === 'PROPN' || next === 'DET' || next === 'PRON' ? stemOf(token.lower) : null
  return lemma === null ? null : as(token, 'VERB', lemma)
}

/** "which borders Somalia": what follows a relative pronoun and precedes an object is a verb. */
const verbAfterRelative: Retag = (tokens, i) => {
  const token = tokens[i]!
  const before = tokens[i - 1]?.lower
  if (token.pos !== 'NOUN' || (before !== 'which' && before !== 'who') || !token.lower.endsWith('s')) return null
  const next = tokens[i + 1]?.pos
  return next === 'PROPN' || next === 'DET' || next === 'PRON' || next === 'NUM'
    ? as(token, 'VERB', token.lower.slice(0, -1))
    : null
}

/** "tear gas" */
const tearGas: Retag = (tokens, i) =>
  tokens[i]!.lower === 'tear' && tokens[i + 1]?.lower === 'gas' ? as(tokens[i]!, 'NOUN') : null

/** The rules by the tag that they correct, in the order in which they are tried. */
const rules: Partial<Record<PartOfSpeech, readonly Retag[]>> = {
  ADJ: [peopleInList, militaryAsNoun, pastBeforeObject, afterModal, onAlert, pastForm],
  NOUN: [gerundAfterBe, verbAfterRelative, afterModal, pastForm, countryInCapitals],
  PART: [toBeforeGerund],
  PRON: [countryInCapitals],
  PROPN: [pastForm],
  VERB: [tearGas, participleOfNoun, adjectivalGerund, layNotLie, afterPreposition, knownStem],
}

const starts = new Set(['DET', 'PROPN', 'NOUN', 'ADJ', 'NUM', 'PRON', 'SYM', 'PART', 'ADP'])

/** "Kenya releases dozens": where a sentence has no verb, the first word that can be one after a name is it. */
const onlyVerb = (tokens: readonly Token[]): readonly Token[] => {
  if (tokens.some((token) => (token.pos === 'VERB' && !token.lower.endsWith('ing')) || token.pos === 'AUX'))
    return tokens
  for (let i = 1; i + 1 < tokens.length; i++) {
    const token = tokens[i]!
    if (token.pos !== 'NOUN' && token.pos !== 'PROPN' && token.pos !== 'ADJ') continue
    const before = tokens[i - 1]!
    const lemma =
      token.pos === 'ADJ'
        ? stemOf(token.lower)
        : words.verbs.has(token.lower)
          ? token.lower
          : words.verbs.has(token.lower.slice(0, -1))
            ? token.lower.slice(0, -1)
            : words.verbs.has(token.lower.slice(0, -2))
              ? token.lower.slice(0, -2)
              : null
    if (lemma === null || !(before.pos === 'PROPN' || before.pos === 'NOUN') || !starts.has(tokens[i + 1]!.pos))
      continue
    return tokens.map((other, at) => (at === i ? as(other, 'VERB', lemma) : other))
  }
  return tokens
}

/** The tokens of a sentence with the tags that clauses need; nothing but tag and lemma changes. */
export const retagged = (tokens: readonly Token[], text: string): readonly Token[] => {
  const out = [...tokens]
  for (let i = 0; i < out.length; i++) {
    const tried = rules[out[i]!.pos]
    if (tried === undefined) continue
    for (const rule of tried) {
      const better = rule(out, i, text)
      if (better === null) continue
      out[i] = better
      break
    }
  }
  return onlyVerb(out)
}
