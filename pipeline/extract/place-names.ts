import { isCapital } from '../ascii.js'
import { lastFrom } from '../binary-search.js'
import type { Document, PartOfSpeech, Sentence, Span, Token } from '../document.js'
import { capitalOf } from '../places/capitals.js'
import type { Place } from '../places/gazetteer.js'
import { namingOf } from '../places/naming.js'
import { isQualifier, settle } from '../places/settle.js'
import words from '../rules/place-attachment.json' with { type: 'json' }
import names from '../rules/place-names.json' with { type: 'json' }
import { wordSet } from '../word-sets.js'
import { countryOfDemonym } from '../world/countries.js'
import type { TokenSpan } from './attachment.js'
import { isPossessive, withLead } from './place-lead.js'
import { nominal } from './placed-dates.js'
import { tokenBefore } from './word-marks.js'

/** A place that a sentence names. */
export interface NamedPlace extends TokenSpan {
  /** The words that name it, with the article of a landmark or region: "the Kremlin". */
  readonly span: Span
  readonly country: string | null
  readonly latitude: number | null
  readonly longitude: number | null
  /** "Colombia's": the place lies there, but is not all of it. */
  readonly isPossessive: boolean
  /** A country is less of an answer to "where" than a city. */
  readonly isCountry: boolean
}

const longestName = 5
/** Characters of "the ", by which a mention may be longer than the name in it. */
const longestArticle = 4
const cityStates: ReadonlySet<string> = new Set(names.cityStates)

/** Whether a capital stands at a position of the text. */
const isCapitalAt = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  if (code < 128) return isCapital(code)
  const letter = text.charAt(at)
  return letter !== letter.toLowerCase()
}

const textOf = (document: Document, first: number, end: number): string =>
  document.text.slice(document.tokens[first]!.start, document.tokens[end - 1]!.end)

const countriesOfArticle = new WeakMap<Document['entities'], ReadonlySet<string>>()

/** The countries that an article's entities belong to. */
const countriesIn = (document: Document): ReadonlySet<string> => {
  const known = countriesOfArticle.get(document.entities)
  if (known !== undefined) return known
  const found = new Set<string>()
  for (const { country } of document.entities) if (country !== null) found.add(country)
  countriesOfArticle.set(document.entities, found)
  return found
}

/** So many mentions may lie inside one another. */
const deepestNest = 4

/**
 * Whether the words from `start` to `end` are but a part of somebody's or something's name: "Paris Hilton", "the Washington
 * Post", or "Lincoln" where the article knows a Bob Lincoln; then so are fewer of them. `last` is the last mention that
 * begins no later.
 */
const isPartOfName = (document: Document, last: number, start: number, end: number): boolean => {
  const length = end - start + longestArticle
  for (let at = last; at >= 0 && at >= last - deepestNest; at -= 1) {
    const mention = document.mentions[at]!
    if (mention.end < end || mention.form === 'pronoun' || mention.entity === null) continue
    const { kind, name } = document.entities[mention.entity]!
    const longer = mention.end - mention.start > length
    if (kind === 'person' ? longer || name.length > length : kind === 'organization' && longer) return true
  }
  return false
}

/** The country or state that follows after a comma: "Tripoli, Lebanon". */
const qualifierAt = (
  document: Document,
  sentence: Sentence,
  at: number,
): { readonly words: string; readonly end: number } | null => {
  if (document.tokens[at]?.lower !== ',') return null
  for (let end = Math.min(at + 4, sentence.endToken); end > at + 1; end -= 1) {
    const following = textOf(document, at + 1, end)
    if (isCapitalAt(following, 0) && isQualifier(following)) return { words: following, end }
  }
  return null
}

/** "the Alma-Breda line": a name joined to another is no place by itself. */
const isJoined = (tokens: readonly Token[], first: number, end: number): boolean =>
  (tokens[end]?.lower === '-' && tokens[end]!.start === tokens[end - 1]!.end) ||
  (tokenBefore(tokens, first)?.lower === '-' && tokens[first - 1]!.end === tokens[first]!.start)

const isFollowedByName = (document: Document, sentence: Sentence, end: number): boolean =>
  end < sentence.endToken &&
  document.tokens[end]!.pos === 'PROPN' &&
  isCapitalAt(document.text, document.tokens[end]!.start)

interface Location extends Pick<Place, 'country' | 'latitude' | 'longitude'> {
  readonly kind: Place['kind'] | 'country'
}

const wholeCountry = (country: string): Location => ({ kind: 'country', country, latitude: null, longitude: null })

const named = (document: Document, sentence: Sentence, first: number, end: number, place: Location): NamedPlace => {
  const { tokens } = document
  const hasArticle = first > sentence.firstToken && tokens[first - 1]!.lower === 'the'
  const isWhole = hasArticle && place.kind !== 'city' && !nominal.has(tokens[end]?.pos ?? '')
  const article = isWhole ? first - 1 : first
  return {
    first: withLead(tokens, sentence, first),
    end,
    span: { start: tokens[article]!.start, end: tokens[end - 1]!.end },
    country: place.country,
    latitude: place.latitude,
    longitude: place.longitude,
    isPossessive: isPossessive(tokens[end]),
    isCountry: place.kind === 'country',
  }
}

const capitals = wordSet(['capital'])

/** "the Iranian capital": the city that it is. */
const capitalAt = (document: Document, sentence: Sentence, at: number): NamedPlace | null => {
  if (!capitals.has(document.tokens[at + 1]?.word ?? 0) || at + 2 > sentence.endToken) return null
  const country = countryOfDemonym(textOf(document, at, at + 1))
  if (country === null) return null
  return named(document, sentence, at, at + 2, { ...(capitalOf(country) ?? wholeCountry(country)), kind: 'landmark' })
}

/** Gaza and Hong Kong are places of the gazetteer, though the countries know their names too. */
const isMoreThanCountry = (namesakes: readonly Place[], country: string): boolean =>
  namesakes.some(({ kind }) => kind !== 'city') ||
  (cityStates.has(country) && namesakes.some((place) => place.country === country))

const closed: ReadonlySet<PartOfSpeech> = new Set(['ADP', 'AUX', 'CCONJ', 'DET', 'PRON', 'PUNCT', 'SCONJ'])
const connectors = wordSet(words.nameConnectors)

/** How far a name that begins at a token can reach: over capitalized words, and what joins them ("Dar es Salaam"). */
const nameEnd = (document: Document, sentence: Sentence, first: number): number => {
  const limit = Math.min(first + longestName, sentence.endToken)
  let end = first + 1
  for (let at = end; at < limit; at += 1) {
    const { word, start } = document.tokens[at]!
    if (isCapitalAt(document.text, start)) end = at + 1
    else if (!connectors.has(word)) break
  }
  return end
}

const beginOf = ({ start }: Span): number => start

const placeAt = (document: Document, sentence: Sentence, at: number): NamedPlace | null => {
  const { tokens } = document
  if (!mayBegin(document, at)) return null
  const capital = capitalAt(document, sentence, at)
  if (capital !== null) return capital
  const { start } = tokens[at]!
  const last = lastFrom(document.mentions, beginOf, start)
  for (let end = nameEnd(document, sentence, at); end > at; end -= 1) {
    if (tokens[end - 1]!.pos === 'PUNCT' || isPossessive(tokens[end - 1])) continue
    if (isPartOfName(document, last, start, tokens[end - 1]!.end)) return null
    const written = textOf(document, at, end)
    const { country, places: namesakes } = namingOf(written)
    if (country === null && namesakes.length === 0) continue
    if (isJoined(tokens, at, end) || isFollowedByName(document, sentence, end)) return null
    const qualifier = qualifierAt(document, sentence, end)
    if (country !== null && !isMoreThanCountry(namesakes, country))
      return named(document, sentence, at, end, wholeCountry(country))
    const settled = settle(namesakes, qualifier?.words ?? null, countriesIn(document))
    return settled === null ? null : named(document, sentence, at, end, settled)
  }
  return null
}

/** Capitalized words that stand together, with what joins them: the name of a place begins and ends within one such run. */
export interface NameRun extends TokenSpan {
  /** Where names may begin in it, with the words that lead each in, as indexes of tokens. */
  readonly leads: readonly number[]
}

/** Where the run that begins at a capitalized token ends, "capital" behind it included. */
const runEnd = (document: Document, sentence: Sentence, first: number): number => {
  let end = first + 1
  for (let at = end; at < sentence.endToken; at += 1) {
    const { word, start } = document.tokens[at]!
    if (isCapitalAt(document.text, start)) end = at + 1
    else if (!connectors.has(word)) break
  }
  return end < sentence.endToken && capitals.has(document.tokens[end]!.word) ? end + 1 : end
}

const mayBegin = (document: Document, at: number): boolean =>
  isCapitalAt(document.text, document.tokens[at]!.start) && !closed.has(document.tokens[at]!.pos)

/** The runs of a sentence in which names may begin, in text order. */
export const nameRunsOf = (document: Document, sentence: Sentence): readonly NameRun[] => {
  const runs: NameRun[] = []
  for (let at = sentence.firstToken; at < sentence.endToken; ) {
    if (!isCapitalAt(document.text, document.tokens[at]!.start)) {
      at += 1
      continue
    }
    const first = at
    const end = runEnd(document, sentence, first)
    const leads: number[] = []
    for (; at < end; at += 1) if (mayBegin(document, at)) leads.push(withLead(document.tokens, sentence, at))
    if (leads.length > 0) runs.push({ first, end, leads })
  }
  return runs
}

/** The places that a run names, in text order, without those inside the name of somebody or something else. */
export const placesOf = (document: Document, sentence: Sentence, run: NameRun): readonly NamedPlace[] => {
  const found: NamedPlace[] = []
  for (let at = run.first; at < run.end; ) {
    const place = placeAt(document, sentence, at)
    if (place !== null) found.push(place)
    at = place?.end ?? at + 1
  }
  return found
}
