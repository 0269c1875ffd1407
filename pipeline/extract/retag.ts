import type { PartOfSpeech, Token } from '../document.js'
import { words } from './words.js'

/**
 * Corrections of tags that matter to clauses, each a named rule over a sentence's tokens. A rule says what the token at
 * i ought to be, or null to leave it.
 */
type Retag = (tokens: readonly Token[], i: number, text: string) => Token | null

const as = (token: Token, pos: PartOfSpeech, lemma = token.lemma): Token => ({ ...token, pos, lemma })

/** "US" in capitals is no pronoun. */
const countryInCapitals: Retag = (tokens, i, text) => {
  const token = tokens[i]!
  return token.lower === 'us' && text.slice(token.start, token.end) === 'US' ? as(token, 'PROPN') : null
}

/** "laid down" is of "lay", not of "lie". */
const layNotLie: Retag = (tokens, i) =>
  /^(?:lay|lays|laid|laying)$/.test(tokens[i]!.lower) && tokens[i]!.pos === 'VERB'
    ? as(tokens[i]!, 'VERB', 'lay')
    : null

/** "will free", "would host", "to date": what follows a modal is a verb. */
const afterModal: Retag = (tokens, i) => {
  const token = tokens[i]!
  if (token.pos !== 'NOUN' && token.pos !== 'ADJ') return null
  const before = tokens[i - 1]
  const modal = before?.lower === 'not' || before?.pos === 'ADV' ? tokens[i - 2] : before
  if (modal === undefined || !words.modals.has(modal.lower) || modal.pos !== 'AUX') return null
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

const pastForms = new Set([
  'overthrew',
  'withdrew',
  'struck',
  'shot',
  'slew',
  'forbade',
  'sought',
  'overran',
  'stole',
  'fled',
  'met',
  'held',
  'sent',
])
/** A past form that no noun shares. */
const pastForm: Retag = (tokens, i) => {
  const token = tokens[i]!
  return (token.pos === 'NOUN' || token.pos === 'PROPN' || token.pos === 'ADJ') && pastForms.has(token.lower)
    ? as(token, 'VERB', words.irregular.get(token.lower) ?? token.lemma)
    : null
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

/** "police apprehended a man": a past form before an article is no adjective. */
const pastBeforeArticle: Retag = (tokens, i) => {
  const token = tokens[i]!
  if (token.pos !== 'ADJ' || !token.lower.endsWith('ed') || tokens[i + 1]?.pos !== 'DET') return null
  const before = tokens[i - 1]?.pos
  if (before === 'DET' || before === 'AUX' || before === 'ADV' || before === undefined) return null
  const lemma = [token.lower.slice(0, -2), token.lower.slice(0, -1), token.lower.slice(0, -3)].find((stem) =>
    words.verbs.has(stem),
  )
  return lemma === undefined ? null : as(token, 'VERB', lemma)
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

const rules: readonly Retag[] = [
  toBeforeGerund,
  participleOfNoun,
  militaryAsNoun,
  pastBeforeArticle,
  adjectivalGerund,
  countryInCapitals,
  layNotLie,
  afterModal,
  afterPreposition,
  onAlert,
  pastForm,
]

const starts = new Set(['DET', 'PROPN', 'NOUN', 'ADJ', 'NUM', 'PRON', 'SYM', 'PART', 'ADP'])

/** "Kenya releases dozens": where a sentence has no verb, the first word that can be one after a name is it. */
const onlyVerb = (tokens: readonly Token[]): readonly Token[] => {
  if (tokens.some((token) => (token.pos === 'VERB' && !token.lower.endsWith('ing')) || token.pos === 'AUX'))
    return tokens
  for (let i = 1; i + 1 < tokens.length; i++) {
    const token = tokens[i]!
    if (token.pos !== 'NOUN' && token.pos !== 'PROPN') continue
    const before = tokens[i - 1]!
    const lemma = words.verbs.has(token.lower)
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
  for (let i = 0; i < out.length; i++)
    for (const rule of rules) {
      const better = rule(out, i, text)
      if (better !== null) out[i] = better
    }
  return onlyVerb(out)
}
