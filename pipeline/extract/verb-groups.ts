import type { Token } from '../document.js'
import type { VerbGroup } from './items.js'
import { isHyphen } from './word-marks.js'
import { words } from './words.js'

export const isGerund = (token: Token): boolean => token.lower.endsWith('ing') && token.lower !== token.lemma

export const isParticiple = (token: Token): boolean => token.lower.endsWith('ed') || words.participles.has(token.lower)

const isAuxiliary = (token: Token): boolean =>
  token.pos === 'AUX' ||
  (token.pos === 'VERB' && (token.lower === 'having' || token.lower === 'being')) ||
  (token.pos !== 'NOUN' && token.pos !== 'PROPN' && token.pos !== 'PUNCT' && words.modals.has(token.lower))

const fullModal: Readonly<Record<string, string>> = { wo: 'will', ca: 'can', "'ll": 'will' }

/** Spoken of by marks on the way to the head: what the auxiliaries say. */
interface Auxiliaries {
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
  let i = from
  let head = -1
  let modal: string | null = null
  let [be, being, have, negated, count] = [false, false, false, false, 0]
  for (; i < limit && head < 0; i++) {
    const token = tokens[i]!
    if (isAuxiliary(token)) {
      count++
      if (words.modals.has(token.lower)) modal = fullModal[token.lower] ?? token.lower
      being ||= token.lower === 'being'
      be ||= words.beAux.has(token.lower) || token.lower === "'s"
      have ||= words.haveAux.has(token.lower)
    } else if (words.negators.has(token.lower) && token.pos !== 'DET' && token.pos !== 'CCONJ') negated = true
    else if (token.pos === 'VERB') head = i
    else if (token.pos !== 'ADV') break
  }
  return { head, next: i, count, modal, be, being, have, negated }
}

/** "no longer supports", "never met": a negation just before the group. */
const negatedBefore = (tokens: readonly Token[], from: number): boolean =>
  words.negators.has(tokens[from - 1]?.lower ?? '') ||
  (tokens[from - 1]?.pos === 'ADV' && words.negators.has(tokens[from - 2]?.lower ?? ''))

/** Reads one verb group from token i; null where none begins. An auxiliary that stands alone is the verb itself. */
export const verbGroupAt = (tokens: readonly Token[], from: number, limit: number): VerbGroup | null => {
  const opening = tokens[from]!
  const infinitive = opening.lower === 'to' && opening.pos === 'PART'
  if (!(infinitive || opening.pos === 'VERB' || isAuxiliary(opening))) return null
  const seen = scan(tokens, infinitive ? from + 1 : from, limit)
  const negated = seen.negated || negatedBefore(tokens, from)
  if (seen.head < 0) return seen.count === 0 ? null : lone(tokens, from, infinitive, { ...seen, negated })
  const verb = tokens[seen.head]!
  const gerund = isGerund(verb)
  const first = opening.lower
  const bare = seen.count === 0 && !infinitive
  const passive =
    (seen.be || (bare && words.getAux.has(tokens[from - 1]?.lower ?? ''))) && !gerund && isParticiple(verb)
  const form = infinitive
    ? 'infinitive'
    : first === 'having' || first === 'being' || (bare && gerund)
      ? 'gerund'
      : bare && words.perfectOnly.has(verb.lower)
        ? 'participle'
        : bare && isParticiple(verb) && verb.lower !== 'said' && verb.lower !== 'told'
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

const lone = (tokens: readonly Token[], from: number, infinitive: boolean, seen: Auxiliaries): VerbGroup => {
  let head = Math.min(seen.next, tokens.length) - 1
  while (head > from && !isAuxiliary(tokens[head]!)) head--
  const only = tokens[head]!.lower
  return {
    type: 'verb',
    first: from,
    end: head + 1,
    head,
    form: infinitive ? 'infinitive' : only === 'being' || only === 'having' ? 'gerund' : 'finite',
    passive: false,
    bare: false,
    negated: seen.negated,
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
    words.possessives.has(before.lower)
  )
}
