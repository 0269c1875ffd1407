import type { Token } from '../document.js'
import { words } from './words.js'

/** A stretch of tokens, as indexes into the sentence's token list; `end` is past the last. */
export interface Range {
  readonly first: number
  readonly end: number
}

/** A noun phrase without what follows its head: "the Iranian president", "Russia's latest attack". */
export interface NounPhrase extends Range {
  readonly type: 'noun'
  readonly head: number
  /** The stretch before the last possessive mark: "Russia" in "Russia's attack". */
  readonly possessor: Range | null
  readonly pronoun: boolean
  readonly time: boolean
}

/** A verb with its auxiliaries: "has not been arrested", "to meet", "sending". */
export interface VerbGroup extends Range {
  readonly type: 'verb'
  readonly head: number
  readonly form: 'finite' | 'infinitive' | 'gerund' | 'participle' | 'ambiguous'
  readonly passive: boolean
  readonly negated: boolean
  readonly modal: string | null
  readonly perfect: boolean
  readonly progressive: boolean
}

/** Anything else that structure hangs on. */
export interface Mark extends Range {
  readonly type:
    | 'preposition'
    | 'and'
    | 'comma'
    | 'stop'
    | 'subordinator'
    | 'relative'
    | 'complementizer'
    | 'quote'
    | 'adjective'
  readonly word: string
}

export type Item = NounPhrase | VerbGroup | Mark

const nominal = new Set(['NOUN', 'PROPN', 'NUM', 'SYM', 'X'])
const openers = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PRON', 'SYM', 'X'])
const quoteMarks = new Set(['"', '“', '”', '‘', '’', "'", '``', "''", '«', '»', '„'])
const stops = new Set([';', ':', '--', '—', '–', '...', '…', '.', '?', '!'])

const touches = (left: Token | undefined, right: Token | undefined): boolean =>
  left !== undefined && right !== undefined && left.end === right.start

const isHyphen = (tokens: readonly Token[], i: number): boolean =>
  /^[-‐‑–/]$/.test(tokens[i]?.lower ?? '') && touches(tokens[i - 1], tokens[i]) && touches(tokens[i], tokens[i + 1])

const isWord = (token: Token | undefined): token is Token => token !== undefined && token.pos !== 'PUNCT'

const isPossessiveMark = (tokens: readonly Token[], i: number): boolean => {
  const token = tokens[i]
  if (token === undefined || !touches(tokens[i - 1], token)) return false
  if (token.lower === "'s" || token.lower === '’s') return true
  return (token.lower === "'" || token.lower === '’') && /s$/.test(tokens[i - 1]?.lower ?? '') && isWord(tokens[i + 1])
}

const isGerund = (token: Token): boolean => token.lower.endsWith('ing') && token.lower !== token.lemma
const isPast = (token: Token): boolean =>
  token.pos === 'VERB' &&
  !isGerund(token) &&
  (token.lower.endsWith('ed') ||
    words.participles.has(token.lower) ||
    (token.lower !== token.lemma && !token.lower.endsWith('s')))
const isParticiple = (token: Token): boolean => token.lower.endsWith('ed') || words.participles.has(token.lower)

/** Whether a verb-tagged token stands inside a noun phrase as its modifier: "the planned visit", "war-torn". */
const modifies = (tokens: readonly Token[], i: number, first: number): boolean => {
  const token = tokens[i]!
  if (token.pos !== 'VERB' || (!isGerund(token) && !isPast(token)))
    return isHyphen(tokens, i + 1) || isHyphen(tokens, i - 1)
  if (isHyphen(tokens, i - 1) || isHyphen(tokens, i + 1)) return true
  const next = tokens[i + 1]
  if (next === undefined || !(next.pos === 'NOUN' || next.pos === 'PROPN' || next.pos === 'ADJ' || next.pos === 'VERB'))
    return false
  const before = tokens[i - 1]
  if (i === first || before === undefined) return false
  if (next.pos === 'VERB' && !nominal.has(tokens[i + 2]?.pos ?? '')) return false
  return (
    before.pos === 'DET' ||
    words.possessives.has(before.lower) ||
    before.lower === "'s" ||
    before.pos === 'ADJ' ||
    before.pos === 'NUM'
  )
}

const isTimeWord = (token: Token | undefined): boolean =>
  token !== undefined && (words.times.has(token.lemma) || words.times.has(token.lower))

/** Reads one noun phrase from token i; null where none begins. Weekdays part from a name before them ("a court Tuesday freed"). */
export const nounPhraseAt = (tokens: readonly Token[], from: number, limit: number): NounPhrase | null => {
  const opening = tokens[from]!
  if (!openers.has(opening.pos) || (words.relatives.has(opening.lower) && opening.pos !== 'DET')) return null
  let i = from
  let head = -1
  let possessor: Range | null = null
  let segment = from
  while (i < limit) {
    const token = tokens[i]!
    if (isPossessiveMark(tokens, i) && head >= 0) {
      possessor = { first: from, end: i }
      segment = i + 1
      head = -1
    } else if (isHyphen(tokens, i)) {
      // the hyphen and what follows belong to the same word
    } else if (i > segment && isHyphen(tokens, i - 1)) {
      if (token.pos === 'NOUN' || token.pos === 'PROPN' || token.pos === 'NUM') head = i
    } else if (nominal.has(token.pos)) {
      if (i > from && words.weekdays.has(token.lower) && !isPossessiveMark(tokens, i + 1) && head >= 0) break
      head = i
    } else if (token.pos === 'PRON') {
      if (words.possessives.has(token.lower) && i === segment && openers.has(tokens[i + 1]?.pos ?? '')) {
        if (head < 0 && i === from) possessor = { first: i, end: i + 1 }
      } else if (i === segment && head < 0) {
        head = i
        i++
        break
      } else break
    } else if (token.pos === 'DET') {
      if (i !== segment && !(i === segment + 1 && tokens[segment]!.pos === 'DET')) break
    } else if (token.pos === 'ADJ') {
      if (head >= 0 && !nominal.has(tokens[i + 1]?.pos ?? '') && !isHyphen(tokens, i + 1)) break
    } else if (token.pos === 'ADV') {
      if (i === segment || !(tokens[i + 1]?.pos === 'ADJ' || tokens[i + 1]?.pos === 'NUM')) break
    } else if (token.pos === 'VERB') {
      if (!modifies(tokens, i, from)) break
    } else break
    i++
  }
  if (head < 0) {
    if (i === from) return null
    const last = tokens[i - 1]!
    if (possessor !== null && segment >= i)
      return {
        type: 'noun',
        first: from,
        end: i,
        head: possessor.end - 1,
        possessor: null,
        pronoun: false,
        time: false,
      }
    if (last.pos === 'ADJ' && tokens[from]!.pos !== 'DET' && !words.possessives.has(tokens[from]!.lower)) return null
    head = i - 1
  }
  const word = tokens[head]!
  return {
    type: 'noun',
    first: from,
    end: i,
    head,
    possessor,
    pronoun: head === from && (word.pos === 'PRON' || words.pronouns.has(word.lower)),
    time: isTimeWord(word) && possessor === null,
  }
}

const isAuxiliary = (token: Token): boolean =>
  token.pos === 'AUX' || (words.modals.has(token.lower) && token.pos !== 'NOUN' && token.pos !== 'PROPN')

/** Reads one verb group from token i; null where none begins. */
export const verbGroupAt = (tokens: readonly Token[], from: number, limit: number): VerbGroup | null => {
  const opening = tokens[from]!
  const infinitive = opening.lower === 'to' && opening.pos === 'PART'
  if (!(infinitive || opening.pos === 'VERB' || isAuxiliary(opening))) return null
  let i = infinitive ? from + 1 : from
  let head = -1
  let modal: string | null = null
  let be = false
  let have = false
  let negated =
    words.negators.has(tokens[from - 1]?.lower ?? '') ||
    (words.negators.has(tokens[from - 2]?.lower ?? '') && tokens[from - 1]?.pos === 'ADV')
  let auxiliaries = 0
  let progressive = false
  for (; i < limit; i++) {
    const token = tokens[i]!
    if (isAuxiliary(token)) {
      if (head >= 0) break
      auxiliaries++
      if (words.modals.has(token.lower))
        modal =
          token.lower === 'wo' ? 'will' : token.lower === 'ca' ? 'can' : token.lower === "'ll" ? 'will' : token.lower
      if (token.lower === 'being') progressive = true
      if (words.beAux.has(token.lower) || token.lower === "'s") be = true
      if (words.haveAux.has(token.lower)) have = true
    } else if (
      words.negators.has(token.lower) &&
      (token.pos === 'PART' || token.pos === 'ADV' || token.lower === 'never')
    ) {
      if (head >= 0) break
      negated = true
    } else if (token.pos === 'ADV' && head < 0) {
    } else if (token.pos === 'VERB' && head < 0) {
      head = i
      if (isHyphen(tokens, i + 1)) break
    } else break
  }
  // adverbs that turned out to follow the last auxiliary ("is still in Kabul") are left outside
  if (head < 0) {
    let last = i - 1
    while (last > from && tokens[last]!.pos === 'ADV') last--
    if (auxiliaries === 0) return null
    // an auxiliary that stands alone is the verb itself: "is", "has", "did"
    head = last
    i = last + 1
    while (head > from && !isAuxiliary(tokens[head]!)) head--
    const only = tokens[head]!
    return {
      type: 'verb',
      first: from,
      end: i,
      head,
      form: infinitive ? 'infinitive' : only.lower === 'being' || only.lower === 'having' ? 'gerund' : 'finite',
      passive: false,
      negated,
      modal,
      perfect: have && auxiliaries > 1,
      progressive: false,
    }
  }
  const verb = tokens[head]!
  const gerund = isGerund(verb)
  const passive =
    (be || (auxiliaries === 0 && words.getAux.has(tokens[from - 1]?.lower ?? ''))) && !gerund && isParticiple(verb)
  const bare = auxiliaries === 0 && !infinitive
  const form = infinitive
    ? 'infinitive'
    : tokens[from]!.lower === 'having' || tokens[from]!.lower === 'being'
      ? 'gerund'
      : bare && gerund
        ? 'gerund'
        : bare && words.perfectOnly.has(verb.lower)
          ? 'participle'
          : bare && isParticiple(verb) && verb.lower !== 'said' && verb.lower !== 'told'
            ? 'ambiguous'
            : 'finite'
  return {
    type: 'verb',
    first: from,
    end: head + 1,
    head,
    form,
    passive: passive || form === 'participle',
    negated,
    modal,
    perfect: have,
    progressive: progressive || (be && gerund),
  }
}

/** Cuts the tokens of one sentence into noun phrases, verb groups and the marks between them. What is in brackets is left out. */
export const itemsOf = (tokens: readonly Token[]): readonly Item[] => {
  const items: Item[] = []
  const limit = tokens.length
  let bracket = 0
  for (let i = afterDateline(tokens); i < limit; ) {
    const token = tokens[i]!
    if (token.lower === '(' || token.lower === '[') bracket = closing(tokens, i)
    if (bracket > i) {
      i = bracket
      continue
    }
    const mark = markAt(tokens, i)
    if (mark !== null) {
      items.push(mark)
      i = mark.end
      continue
    }
    const verb = verbGroupAt(tokens, i, limit)
    if (
      verb !== null &&
      !(tokens[verb.head]!.pos === 'VERB' && isHyphen(tokens, verb.head + 1) && verb.first === verb.head)
    ) {
      items.push(verb)
      i = verb.end
      continue
    }
    const noun = nounPhraseAt(tokens, i, limit) ?? (verb !== null ? hyphened(tokens, i, limit) : null)
    if (noun !== null && noun.end > i) {
      items.push(noun)
      i = noun.end
      continue
    }
    if (token.pos === 'ADJ') items.push({ type: 'adjective', first: i, end: i + 1, word: token.lower })
    i++
  }
  return items
}

/** "cease-fire" and the like, whose first part is tagged as a verb. */
const hyphened = (tokens: readonly Token[], from: number, limit: number): NounPhrase | null => {
  let i = from
  while (i + 2 < limit && isHyphen(tokens, i + 1)) i += 2
  if (i === from) return null
  const rest = i + 1 < limit ? nounPhraseAt(tokens, i + 1, limit) : null
  const joined = rest !== null && !rest.pronoun && tokens[i + 1]!.pos !== 'DET' && tokens[i + 1]!.pos !== 'PRON'
  return {
    type: 'noun',
    first: from,
    end: joined ? rest.end : i + 1,
    head: joined ? rest.head : i,
    possessor: null,
    pronoun: false,
    time: false,
  }
}

const closing = (tokens: readonly Token[], from: number): number => {
  const mark = tokens[from]!.lower === '(' ? ')' : ']'
  for (let i = from + 1; i < Math.min(tokens.length, from + 40); i++) if (tokens[i]!.lower === mark) return i + 1
  return from + 1
}

/** Where the report itself begins after a dateline such as "GENEVA, Switzerland (XYZ) --". */
const afterDateline = (tokens: readonly Token[]): number => {
  if (!/^\p{Lu}{3}/u.test(tokens[0]?.lower.toUpperCase() ?? '')) return 0
  for (let i = 1; i < Math.min(tokens.length, 14); i++) {
    const token = tokens[i]!
    if (token.pos === 'VERB' || token.pos === 'AUX') return 0
    if (/^(--?|—|–)$/.test(token.lower) && !isHyphen(tokens, i)) return i + 1
  }
  return 0
}

const markAt = (tokens: readonly Token[], i: number): Mark | null => {
  const token = tokens[i]!
  const mark = (type: Mark['type']): Mark => ({ type, first: i, end: i + 1, word: token.lower })
  if (token.lower === ',') return mark('comma')
  if (token.pos === 'CCONJ' || token.lower === '&') return mark('and')
  if (isPossessiveMark(tokens, i)) return null
  if (quoteMarks.has(token.lower)) return mark('quote')
  if (stops.has(token.lower) || (token.pos === 'PUNCT' && token.lower === '-')) return mark('stop')
  if (token.pos === 'PUNCT') return mark('quote')
  if (words.relatives.has(token.lower)) {
    if (
      token.lower === 'that' &&
      token.pos === 'DET' &&
      nominal.has(tokens[i + 1]?.pos ?? '') &&
      tokens[i - 1]?.pos !== 'NOUN' &&
      tokens[i - 1]?.pos !== 'VERB'
    )
      return null
    return mark(token.lower === 'that' ? 'complementizer' : 'relative')
  }
  if (words.complementizers.has(token.lower) && token.pos !== 'DET') return mark('complementizer')
  if (
    words.adverbial.has(token.lower) &&
    token.pos !== 'NOUN' &&
    token.pos !== 'VERB' &&
    !(token.lower === 'so' && tokens[i + 1]?.pos !== 'PRON')
  )
    return mark('subordinator')
  if (
    words.prepositions.has(token.lower) &&
    !(token.lower === 'to' && token.pos === 'PART') &&
    token.pos !== 'NOUN' &&
    token.pos !== 'PROPN' &&
    (token.pos !== 'VERB' || token.lower === 'including')
  )
    return mark('preposition')
  return null
}
