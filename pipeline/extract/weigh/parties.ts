import type { Sector } from '../../../schemas/plover.js'
import type { SpeakerKind } from '../../../schemas/tables.js'
import type { Document, Mention, Span } from '../../document.js'
import { isNounTag } from '../../grammar/arguments.js'
import { dependentOf, dependentsOf, headOf, isRoot, relationOf } from '../../grammar/tree.js'
import { placesNamed } from '../../places/gazetteer.js'
import places from '../../rules/place-attachment.json' with { type: 'json' }
import { countryName, countryOf } from '../../world/countries.js'
import { isPeople } from '../people.js'
import { sectorOf } from '../sectors.js'

/** Somebody or something that may take part in an event. */
export interface Party {
  readonly name: string
  readonly kind: SpeakerKind
  readonly country: string | null
  readonly sector: Sector | null
  readonly mention: string
  readonly span: Span
  /** Index of the entity; null where only the words are known. */
  readonly entity: number | null
  readonly form: 'name' | 'nominal' | 'pronoun' | 'words'
  /** The head of its words, as an index into `Document.tokens`. */
  readonly head: number
  /** Whether its words can name somebody who acts: a person, a body, a country. */
  readonly animate: boolean
}

const counts = new Set(places.counts)

/** A group without its number: "at least 106 protesters" -> "protesters", "two Canadians" -> "Canadians". */
const uncounted = (name: string): string => {
  const words = name.split(' ')
  let from = 0
  while (from < words.length - 1 && (/^\d/.test(words[from]!) || counts.has(words[from]!.toLowerCase()))) from++
  return words.slice(from).join(' ')
}

const placeKinds: ReadonlySet<string> = new Set(places.kinds)

/** Whether a name that is no country is one of a town, a street, a sea. */
const isPlace = (name: string): boolean =>
  placesNamed(name).length > 0 || placeKinds.has(name.slice(name.lastIndexOf(' ') + 1).toLowerCase())

/** The token of a stretch that hangs on none of the others. */
const headWithin = (document: Document, sentence: number, span: Span): number | null => {
  const tree = document.treeOf(sentence)
  const { tokens } = document
  let last: number | null = null
  for (let at = tree.first; at < tree.end; at++) {
    const { start, end } = tokens[at]!
    if (start < span.start || end > span.end) continue
    const above = tokens[headOf(tree, at)]!
    if (isRoot(tree, at) || above.start < span.start || above.end > span.end) {
      // Of several the last noun: "Mayor Ada Moss" read as two phrases is known by the name.
      if (last === null || isNounTag(tokens[at]!.tag)) last = at
    }
  }
  return last
}

const ofMention = (document: Document, sentence: number, mention: Mention): Party | null => {
  if (mention.entity === null) return null
  const head = headWithin(document, sentence, mention)
  if (head === null) return null
  const { name, kind, country, sector } = document.entities[mention.entity]!
  const animate = kind !== 'document' && !(kind === 'organization' && isPlace(name))
  const words = document.text.slice(mention.start, mention.end)
  const span = { start: mention.start, end: mention.end }
  return {
    name: kind === 'group' ? uncounted(name) : name,
    kind,
    country,
    sector,
    mention: words,
    span,
    entity: mention.entity,
    form: mention.form,
    head,
    animate,
  }
}

const leading = new Set(['DT', 'PRP$', 'PDT', 'WDT', 'CC', ',', 'RB'])

/** The words of a phrase that tell who it is: modifiers and head without article or owner, with an "of" behind it. */
const wordsOf = (document: Document, sentence: number, head: number): Span => {
  const tree = document.treeOf(sentence)
  const { tokens } = document
  let first = head
  for (const at of dependentsOf(tree, head, 'compound', 'amod', 'nmod', 'nummod')) if (at < first) first = at
  while (first < head && leading.has(tokens[first]!.tag)) first++
  let end = head + 1
  const of = dependentsOf(tree, head, 'prep').find((at) => at === head + 1 && tokens[at]!.lower === 'of')
  const object = of === undefined ? undefined : dependentOf(tree, of, 'pobj')
  if (object !== undefined && isNounTag(tokens[object]!.tag) && object - head < 6) end = object + 1
  return { start: tokens[first]!.start, end: tokens[end - 1]!.end }
}

const byWords = (document: Document, sentence: number, head: number): Party | null => {
  const { tag, lemmaWord, lower, lemma } = document.tokens[head]!
  const proper = tag.startsWith('NNP')
  const people = isPeople(lemmaWord)
  const span = wordsOf(document, sentence, head)
  const mention = document.text.slice(span.start, span.end)
  const own = countryOf(mention)
  const plural = lower !== lemma && lower.endsWith('s')
  const kind = own !== null ? 'country' : people ? (plural ? 'group' : 'unnamed') : proper ? 'organization' : 'unnamed'
  const name = own === null ? uncounted(mention) : (countryName(own) ?? mention)
  const animate = own !== null || people || (proper && !isPlace(mention))
  return {
    name,
    kind,
    country: own,
    sector: sectorOf(lemmaWord),
    mention,
    span,
    entity: null,
    form: 'words',
    head,
    animate,
  }
}

/** Relations by which a demonym or a country stands before a noun that it owns or sends: "*Russian* troops", "a *US* ban". */
const before = new Set(['amod', 'compound', 'nmod', 'poss'])

/** Whether a token without a mention may still name somebody. */
const mayName = (document: Document, sentence: number, at: number): boolean => {
  const { tag, start, end } = document.tokens[at]!
  if (isNounTag(tag))
    return (
      !before.has(relationOf(document.treeOf(sentence), at)) || relationOf(document.treeOf(sentence), at) === 'poss'
    )
  return (
    tag === 'JJ' &&
    before.has(relationOf(document.treeOf(sentence), at)) &&
    countryOf(document.text.slice(start, end)) !== null
  )
}

const inside = (token: Span, span: Span): boolean => token.start >= span.start && token.end <= span.end

/** Everybody and everything that a sentence names, in text order: mentions first of all, and the other noun phrases by their words. */
export const partiesIn = (document: Document, sentence: number, mentions: readonly Mention[]): readonly Party[] => {
  const tree = document.treeOf(sentence)
  const found: Party[] = []
  const heads = new Set<number>()
  for (const mention of mentions) {
    const party = ofMention(document, sentence, mention)
    if (party === null || heads.has(party.head)) continue
    heads.add(party.head)
    found.push(party)
  }
  for (let at = tree.first; at < tree.end; at++) {
    if (heads.has(at) || !mayName(document, sentence, at)) continue
    if (found.some(({ span, form }) => form !== 'words' && inside(document.tokens[at]!, span))) continue
    const party = byWords(document, sentence, at)
    if (party !== null) found.push(party)
  }
  return found.sort((a, b) => a.head - b.head)
}
