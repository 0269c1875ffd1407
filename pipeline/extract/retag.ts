import type { PartOfSpeech, Token } from '../document.js'
import data from '../rules/clause-words.json' with { type: 'json' }
import { wordBits, wordNumber, wordSet } from '../word-sets.js'
import { countryOfDemonym } from '../world/countries.js'
import { tokenBefore } from './word-marks.js'
import { verbNames, words } from './words.js'

/**
 * Corrections of tags that matter to clauses, each a named rule over a sentence's tokens. A rule says what the token at
 * i ought to be, or null to leave it.
 */
type Retag = (tokens: readonly Token[], i: number, text: string) => Token | null

const as = (token: Token, pos: PartOfSpeech, lemma = token.lemma): Token => ({
  start: token.start,
  end: token.end,
  tag: token.tag,
  pos,
  lower: token.lower,
  lemma,
  word: token.word,
  lemmaWord: lemma === token.lemma ? token.lemmaWord : wordNumber(lemma),
})

/** "US" in capitals is no pronoun. */
const countryInCapitals: Retag = (tokens, i, text) => {
  const token = tokens[i]!
  return token.lower === 'us' && text.slice(token.start, token.end) === 'US' ? as(token, 'PROPN') : null
}

/** "laid down" is of "lay", not of "lie". */
const layNotLie: Retag = (tokens, i) => (formsOfLay.has(tokens[i]!.word) ? as(tokens[i]!, 'VERB', 'lay') : null)

const waysOfLay = ['lay', 'lays', 'laid', 'laying']
const formsOfLay = wordSet(waysOfLay)

/** "will free", "would host", "to date": what follows a modal is a verb. */
const afterModal: Retag = (tokens, i) => {
  const token = tokens[i]!
  if (!words.verbs.has(token.word)) return null
  const before = tokenBefore(tokens, i)
  const modal = before?.lower === 'not' || before?.pos === 'ADV' ? tokenBefore(tokens, i - 1) : before
  if (modal === undefined || modal.pos !== 'AUX' || !words.modals.has(modal.word)) return null
  return as(token, 'VERB', token.lower)
}

/** "on strike", "in defence of": a bare verb form after a preposition is a noun. */
const afterPreposition: Retag = (tokens, i) => {
  const token = tokens[i]!
  const before = tokenBefore(tokens, i)
  if (before === undefined || before.pos !== 'ADP' || before.lower === 'to' || words.adverbial.has(before.word))
    return null
  if (token.lower.endsWith('ing') || token.lower.endsWith('ed')) return null
  return token.lower === token.lemma || token.lower === `${token.lemma}s` ? as(token, 'NOUN') : null
}

/** "on alert", "on hunger strike" */
const onAlert: Retag = (tokens, i) =>
  tokens[i]!.lower === 'alert' && tokens[i + 1]?.pos !== 'NOUN' && tokenBefore(tokens, i)?.lower !== 'is'
    ? as(tokens[i]!, 'NOUN')
    : null

/** "the Thai, French and Kenyan ministers": a people within a list of peoples is a name, as the others are. */
const peopleInList: Retag = (tokens, i, text) => {
  const token = tokens[i]!
  if (!listing.has(tokens[i + 1]?.word ?? 0)) return null
  return countryOfDemonym(text.slice(token.start, token.end)) === null ? null : as(token, 'PROPN')
}

const listing = wordSet([',', 'and'])

/** "Kenya forgave Chad": an irregular past form that is tagged as a noun, where no article makes it one. */
const pastForm: Retag = (tokens, i) => {
  const token = tokens[i]!
  const lemma = words.irregular.get(token.word)
  const before = tokenBefore(tokens, i)
  if (lemma === undefined || before === undefined) return null
  if (before.pos === 'DET' || before.pos === 'ADJ' || before.pos === 'NUM') return null
  if (words.possessives.has(before.word) || before.lower === "'s") return null
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
  for (const verb of verbNames)
    for (const ending of ['ed', 'ing']) {
      const stem = stemOfVerb(verb)
      if (stem !== null && !regularForms.has(stem + ending)) regularForms.set(stem + ending, verb)
    }

/** The verb of the trigger data whose past or participle this is; null for any other word. */
const stemOf = (lower: string): string | null => {
  const last = lower.charAt(lower.length - 1)
  if (last !== 'd' && last !== 'g') return null
  return lower.endsWith('ed') || lower.endsWith('ing') ? (regularForms.get(lower) ?? null) : null
}

/** "staged" is of "stage": a dictionary form that the tagger missed. */
const knownStem: Retag = (tokens, i) => {
  const token = tokens[i]!
  if (words.verbs.has(token.lemmaWord)) return null
  const stem = words.irregular.get(token.word) ?? stemOf(token.lower) ?? stemOf(token.lemma)
  return stem === null || stem === token.lemma ? null : as(token, 'VERB', stem)
}

/** "response to escalating attacks": before a gerund "to" is a preposition. */
const toBeforeGerund: Retag = (tokens, i) =>
  tokens[i]!.lower === 'to' &&
  tokens[i + 1]?.pos === 'VERB' &&
  tokens[i + 1]!.lower.endsWith('ing') &&
  tokens[i + 1]!.lower !== tokens[i + 1]!.lemma
    ? as(tokens[i]!, 'ADP')
    : null

/** "amid heightened tensions", "by armed men": a participle between a preposition and a noun. */
const participleOfNoun: Retag = (tokens, i) => {
  const token = tokens[i]!
  if (tokenBefore(tokens, i)?.pos !== 'ADP' || !token.lower.endsWith('ed')) return null
  return tokens[i + 1]?.pos === 'NOUN' || tokens[i + 1]?.pos === 'ADJ' ? as(token, 'ADJ') : null
}

/** "the US military struck": an adjective that stands as a noun. */
const militaryAsNoun: Retag = (tokens, i) => {
  if (tokens[i]!.lower !== 'military') return null
  const next = tokens[i + 1]?.pos
  return next !== 'NOUN' && next !== 'PROPN' && next !== 'ADJ' && next !== 'CCONJ' ? as(tokens[i]!, 'NOUN') : null
}

const opensObject = (pos: PartOfSpeech | undefined): boolean =>
  pos === 'PROPN' || pos === 'DET' || pos === 'PRON' || pos === 'NUM'

/** "police apprehended a man", "Kenya absolved Chad": a past form between a name and an object is no adjective. */
const pastBeforeObject: Retag = (tokens, i) => {
  const token = tokens[i]!
  if (!opensObject(tokens[i + 1]?.pos) || !token.lower.endsWith('ed')) return null
  const before = tokenBefore(tokens, i)
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

const adjectivalGerunds = [
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
]
const adjectival = wordSet(adjectivalGerunds)

/** "with leading players": participles that stand as adjectives. */
const adjectivalGerund: Retag = (tokens, i) =>
  adjectival.has(tokens[i]!.word) &&
  (tokens[i + 1]?.pos === 'NOUN' || tokens[i + 1]?.pos === 'PROPN') &&
  tokenBefore(tokens, i)?.pos !== 'AUX'
    ? as(tokens[i]!, 'ADJ')
    : null

/** "is bombing Chad": a gerund after "be" and before an object is a verb. */
const gerundAfterBe: Retag = (tokens, i) => {
  const token = tokens[i]!
  if (!beforeGerund.has(tokenBefore(tokens, i)?.word ?? 0) || !token.lower.endsWith('ing')) return null
  const next = tokens[i + 1]?.pos
  const lemma = next === 'PROPN' || next === 'DET' || next === 'PRON' ? stemOf(token.lower) : null
  return lemma === null ? null : as(token, 'VERB', lemma)
}

const leadingGerunds = [...data.beAux, 'both', 'each']
const beforeGerund = wordSet(leadingGerunds)

/** "which borders Somalia": what follows a relative pronoun and precedes an object is a verb. */
const verbAfterRelative: Retag = (tokens, i) => {
  const token = tokens[i]!
  if (!relativeSubjects.has(tokenBefore(tokens, i)?.word ?? 0) || !token.lower.endsWith('s')) return null
  return opensObject(tokens[i + 1]?.pos) ? as(token, 'VERB', token.lower.slice(0, -1)) : null
}

const relativeSubjects = wordSet(['which', 'who'])

/** "tear gas" */
const tearGas: Retag = (tokens, i) =>
  tokens[i]!.lower === 'tear' && tokens[i + 1]?.lower === 'gas' ? as(tokens[i]!, 'NOUN') : null

/** What a word tells of its own tag, or of that of its neighbour, as bits: most tags are told to be right by two looks. */
const [FORM, LEADS, FOLLOWS] = [1, 2, 4] as const
const hints = wordBits([
  [FORM, [...verbNames, ...Object.keys(data.irregularPasts), 'us', 'tear', 'military', 'alert']],
  [FORM, [...waysOfLay, ...adjectivalGerunds]],
  [LEADS, [...leadingGerunds, 'which', 'who']],
  [FOLLOWS, [',', 'and']],
])

const hintBefore = (tokens: readonly Token[], i: number): number => hints.get(tokenBefore(tokens, i)?.word ?? 0) & LEADS
const hintBehind = (tokens: readonly Token[], i: number): number => hints.get(tokens[i + 1]?.word ?? 0) & FOLLOWS

const betterNoun: Retag = (tokens, i, text) =>
  (hints.get(tokens[i]!.word) & FORM) === 0 && hintBefore(tokens, i) === 0
    ? null
    : (gerundAfterBe(tokens, i, text) ??
      verbAfterRelative(tokens, i, text) ??
      afterModal(tokens, i, text) ??
      pastForm(tokens, i, text) ??
      countryInCapitals(tokens, i, text))

const betterVerb: Retag = (tokens, i, text) =>
  tokenBefore(tokens, i)?.pos === 'ADP' || (hints.get(tokens[i]!.word) & FORM) !== 0
    ? (tearGas(tokens, i, text) ??
      participleOfNoun(tokens, i, text) ??
      adjectivalGerund(tokens, i, text) ??
      layNotLie(tokens, i, text) ??
      afterPreposition(tokens, i, text) ??
      knownStem(tokens, i, text))
    : knownStem(tokens, i, text)

const betterAdjective: Retag = (tokens, i, text) =>
  (hints.get(tokens[i]!.word) & FORM) === 0 && hintBehind(tokens, i) === 0
    ? pastBeforeObject(tokens, i, text)
    : (peopleInList(tokens, i, text) ??
      militaryAsNoun(tokens, i, text) ??
      pastBeforeObject(tokens, i, text) ??
      afterModal(tokens, i, text) ??
      onAlert(tokens, i, text) ??
      pastForm(tokens, i, text))

/** What the token at i ought to be by the first of the rules for its tag that says so; null where none does. */
const better: Retag = (tokens, i, text) => {
  switch (tokens[i]!.pos) {
    case 'NOUN':
      return betterNoun(tokens, i, text)
    case 'VERB':
      return betterVerb(tokens, i, text)
    case 'ADJ':
      return betterAdjective(tokens, i, text)
    case 'PROPN':
      return pastForm(tokens, i, text)
    case 'PART':
      return toBeforeGerund(tokens, i, text)
    case 'PRON':
      return countryInCapitals(tokens, i, text)
    default:
      return null
  }
}

const starts: ReadonlySet<PartOfSpeech> = new Set(['DET', 'PROPN', 'NOUN', 'ADJ', 'NUM', 'PRON', 'SYM', 'PART', 'ADP'])

/** The verb of the trigger data that a word is, or is a present form of; null for any other word. */
const verbOf = (lower: string): string | null =>
  [lower, lower.slice(0, -1), lower.slice(0, -2)].find((form) => verbNames.has(form)) ?? null

const isPlainVerb = ({ pos, lower }: Token): boolean => pos === 'AUX' || (pos === 'VERB' && !lower.endsWith('ing'))

/** "Kenya releases dozens": where a sentence has no verb, the first word that can be one after a name is it. */
const onlyVerb = (tokens: Token[]): void => {
  if (tokens.some(isPlainVerb)) return
  for (let i = 1; i + 1 < tokens.length; i++) {
    const token = tokens[i]!
    if (token.pos !== 'NOUN' && token.pos !== 'PROPN' && token.pos !== 'ADJ') continue
    const before = tokens[i - 1]!.pos
    if (!(before === 'PROPN' || before === 'NOUN') || !starts.has(tokens[i + 1]!.pos)) continue
    const lemma = token.pos === 'ADJ' ? stemOf(token.lower) : verbOf(token.lower)
    if (lemma === null) continue
    tokens[i] = as(token, 'VERB', lemma)
    return
  }
}

/** The tokens from one index to another with the tags that clauses need; nothing but tag and lemma changes. */
export const retagged = (all: readonly Token[], first: number, end: number, text: string): readonly Token[] => {
  const tokens = all.slice(first, end)
  for (let i = 0; i < tokens.length; i++) {
    const changed = better(tokens, i, text)
    if (changed !== null) tokens[i] = changed
  }
  onlyVerb(tokens)
  return tokens
}
