import type { Token } from '../document.js'
import { wordMap, wordSet } from '../word-sets.js'
import type { VerbGroup } from './items.js'
import { classes, classesOf } from './word-classes.js'
import { isHyphen, tokenBefore } from './word-marks.js'
import { words } from './words.js'

export const isGerund = (token: Token): boolean => token.lower.endsWith('ing') && token.lower !== token.lemma

export const isParticiple = (token: Token): boolean => words.participles.has(token.word) || token.lower.endsWith('ed')

const havingOrBeing = classes.having | classes.being

const isHavingOrBeing = ({ word }: Token): boolean => (classesOf(word) & havingOrBeing) !== 0

const isAuxiliary = ({ pos }: Token, known: number): boolean =>
  pos === 'AUX' ||
  (pos === 'VERB' && (known & havingOrBeing) !== 0) ||
  ((known & classes.modal) !== 0 && pos !== 'NOUN' && pos !== 'PROPN' && pos !== 'PUNCT')

/** Whether a verb group can begin with a token whose word is of these classes. */
export const mayOpenVerb = (token: Token, known: number): boolean =>
  token.pos === 'VERB' || (token.pos === 'PART' && token.lower === 'to') || isAuxiliary(token, known)

const fullModal = wordMap([
  ['wo', 'will'],
  ['ca', 'can'],
  ["'ll", 'will'],
])

/** Spoken of by marks on the way to the head: what the auxiliaries say. */
interface Auxiliaries {
  /** The verb behind them; -1 where none is. */
  readonly head: number
  readonly next: number
  readonly count: number
  readonly modal: string | null
  readonly be: boolean
  readonly being: boolean
  readonly have: boolean
  readonly negated: boolean
}

const scan = (tokens: readonly Token[], from: number, limit: number): Auxiliaries => {
  let next = from
  let head = -1
  let modal: string | null = null
  let count = 0
  let be = false
  let isBeing = false
  let have = false
  let negated = false
  for (; next < limit && head < 0; next++) {
    const token = tokens[next]!
    const { word, pos } = token
    const known = classesOf(word)
    if (isAuxiliary(token, known)) {
      count++
      if ((known & classes.modal) !== 0) modal = fullModal.get(word) ?? token.lower
      isBeing ||= (known & classes.being) !== 0
      be ||= (known & classes.be) !== 0
      have ||= (known & classes.have) !== 0
    } else if ((known & classes.negator) !== 0 && pos !== 'DET' && pos !== 'CCONJ') negated = true
    else if (pos === 'VERB') head = next
    else if (pos !== 'ADV') break
  }
  return { head, next, count, modal, be, being: isBeing, have, negated }
}

/** "no longer supports", "never met": a negation just before the group. */
const negatedBefore = (tokens: readonly Token[], from: number): boolean => {
  const before = tokenBefore(tokens, from)
  if (before === undefined) return false
  return (
    words.negators.has(before.word) ||
    (before.pos === 'ADV' && words.negators.has(tokenBefore(tokens, from - 1)?.word ?? 0))
  )
}

const reporting = wordSet(['said', 'told'])

/** Reads one verb group from token i, which may open one; null where none begins. An auxiliary that stands alone is the verb itself. */
export const verbGroupAt = (tokens: readonly Token[], from: number, limit: number): VerbGroup | null => {
  const opening = tokens[from]!
  const infinitive = opening.pos === 'PART' && opening.lower === 'to'
  const seen = scan(tokens, infinitive ? from + 1 : from, limit)
  const negated = seen.negated || negatedBefore(tokens, from)
  if (seen.head < 0) return seen.count === 0 ? null : lone(tokens, from, infinitive, seen, negated)
  const verb = tokens[seen.head]!
  const gerund = isGerund(verb)
  const bare = seen.count === 0 && !infinitive
  const passive =
    (seen.be || (bare && words.getAux.has(tokenBefore(tokens, from)?.word ?? 0))) && !gerund && isParticiple(verb)
  const form = infinitive
    ? 'infinitive'
    : isHavingOrBeing(opening) || (bare && gerund)
      ? 'gerund'
      : bare && words.perfectOnly.has(verb.word)
        ? 'participle'
        : bare && isParticiple(verb) && !reporting.has(verb.word)
          ? 'ambiguous'
          : 'finite'
  return {
    type: 'verb',
    first: from,
    end: seen.head + 1,
    head: seen.head,
    form,
    passive: passive || form === 'participle',
    negated,
    bare: bare && verb.lower === verb.lemma,
    modal: seen.modal,
    perfect: seen.have,
    progressive: seen.being || (seen.be && gerund),
  }
}

const lone = (
  tokens: readonly Token[],
  from: number,
  infinitive: boolean,
  seen: Auxiliaries,
  negated: boolean,
): VerbGroup => {
  let head = Math.min(seen.next, tokens.length) - 1
  while (head > from && !isAuxiliary(tokens[head]!, classesOf(tokens[head]!.word))) head--
  return {
    type: 'verb',
    first: from,
    end: head + 1,
    head,
    form: infinitive ? 'infinitive' : isHavingOrBeing(tokens[head]!) ? 'gerund' : 'finite',
    passive: false,
    negated,
    bare: false,
    modal: seen.modal,
    perfect: seen.have && seen.count > 1,
    progressive: false,
  }
}

/** Whether a verb-tagged token stands inside a noun phrase as its modifier: "the planned visit", "war-torn". */
export const modifies = (tokens: readonly Token[], i: number, first: number): boolean => {
  const token = tokens[i]!
  if (isHyphen(tokens, i - 1) || isHyphen(tokens, i + 1)) return true
  if (!isGerund(token) && !isParticiple(token)) return false
  const next = tokens[i + 1]?.pos
  if (next !== 'NOUN' && next !== 'PROPN' && next !== 'ADJ' && next !== 'VERB') return false
  if (i === first) return false
  if (next === 'VERB' && tokens[i + 2]?.pos !== 'NOUN' && tokens[i + 2]?.pos !== 'PROPN') return false
  const before = tokens[i - 1]!
  if (next === 'PROPN' && (before.pos === 'ADJ' || before.pos === 'NUM')) return false
  if (before.pos === 'ADJ' && !token.lower.endsWith('ed') && !isGerund(token)) return false
  if (before.pos === 'NOUN')
    return isGerund(token) && next === 'NOUN' && (tokens[first]!.pos === 'DET' || tokens[first]!.pos === 'ADJ')
  return (
    before.pos === 'DET' ||
    before.pos === 'ADJ' ||
    before.pos === 'NUM' ||
    before.lower === "'s" ||
    (classesOf(before.word) & classes.possessive) !== 0
  )
}
