import type { Context, DatePrecision, EventStatus, EventType, Sector } from '../schemas/plover.js'
import type { Format, ParagraphKind, QuoteKind, SpeakerKind } from '../schemas/tables.js'

/**
 * Half-open span of `Document.text`, in UTF-16 units as JavaScript counts them. Only `publish` turns
 * positions into the code points that the tables hold.
 */
export interface Span {
  readonly start: number
  readonly end: number
}

/** One block-level element of a web page. */
export interface PageNode {
  /** Index of the element around it, always smaller than its own; -1 for the outermost. */
  readonly parent: number
  /** Lower-case name: `div`, `p`, `li`. */
  readonly element: string
  /** What its author calls it: class, id, role and the like, as written, with blanks between. */
  readonly label: string
  readonly isHidden: boolean
}

/** A stretch of text that no block-level element and no line break parts: one line of `Source.raw`. */
export interface PageBlock {
  /** Index of the innermost block-level element around it. */
  readonly node: number
  /** How many of its characters stand in links, and in bold or slanted type. */
  readonly linked: number
  readonly stressed: number
}

/** The structure of a web page, as far as it shows what is its article. */
export interface WebPage {
  /** Whether it is a page as a server sends it; false where it is the marked-up text of a record, which somebody has cut out. */
  readonly isWhole: boolean
  readonly nodes: readonly PageNode[]
  /** One for each line of `Source.raw`. */
  readonly blocks: readonly PageBlock[]
}

/** One article as `ingest` read it, before any stage. */
export interface Source {
  readonly articleId: string
  readonly path: string
  readonly record: number
  readonly format: Format
  readonly encoding: string
  readonly sha256: string
  /**
   * The decoded file, or the record's own text: byte-order mark removed, line ends untouched. Of a web page, the text of
   * its blocks, one a line.
   */
  readonly raw: string
  /** What the fields of a record or the head of a page say: it is trusted over what the text says. */
  readonly known?: Partial<Header>
  readonly sourceId?: string | null
  /** UTC, `2017-11-02T14:05:00Z`. */
  readonly crawledAt?: string | null
  /** Null where the article is no web page. */
  readonly page?: WebPage | null
}

/** What stands around the body. Unknown is null. */
export interface Header {
  readonly url: string | null
  readonly outlet: string | null
  readonly headline: string | null
  readonly byline: readonly string[]
  readonly section: string | null
  readonly dateline: string | null
  /** Calendar day, `2017-11-02`. */
  readonly publishedOn: string | null
  /** UTC, `2017-11-02T14:05:00Z`. */
  readonly publishedAt: string | null
}

/**
 * One stretch of the text and the stretch of the raw file that it was made from, both in UTF-16 units. Where the two
 * lengths are equal they correspond unit by unit; otherwise the stretch is one repair and corresponds as a whole.
 */
export interface AlignedRun {
  readonly text: number
  readonly textLength: number
  readonly raw: number
  readonly rawLength: number
}

export interface Paragraph extends Span {
  readonly kind: ParagraphKind
}

export interface Dropped {
  /** Line of the input, from 1. */
  readonly line: number
  /** Span of the raw file, in UTF-16 units. */
  readonly rawStart: number
  readonly rawEnd: number
  readonly rule: string
}

export interface Sentence extends Span {
  /** Index into `Document.paragraphs`. */
  readonly paragraph: number
  readonly kind: ParagraphKind
  /** Its tokens: `Document.tokens.slice(firstToken, endToken)`. */
  readonly firstToken: number
  readonly endToken: number
}

/** Universal part-of-speech tags (Petrov et al. 2012), as wink-nlp gives them. */
export type PartOfSpeech =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X'

export interface Token extends Span {
  /** Penn Treebank tag (Marcus et al. 1993): "VBD", "NNP". */
  readonly tag: string
  readonly pos: PartOfSpeech
  /** The word in lower case, with straight apostrophes. */
  readonly lower: string
  /** Dictionary form, lower case: "said" -> "say". */
  readonly lemma: string
  /** Numbers of `lower` and `lemma` among the words of the vocabularies (`word-sets.ts`); 0 where they are in none. */
  readonly word: number
  readonly lemmaWord: number
}

/**
 * The dependency tree of one sentence, with the relations that spaCy's English models use (ClearNLP, Choi and Palmer 2012): `nsubj`,
 * `dobj`, `agent` … Tokens are named by their index in `Document.tokens`. Questions to it stand in `pipeline/grammar/`.
 */
export interface Tree {
  /** Index of the first token of the sentence, and of the one behind its last. */
  readonly first: number
  readonly end: number
  /** The head of each token, by its place in the sentence; the root is its own head. */
  readonly heads: Int32Array
  /** The relation of each token to its head, by its place in the sentence; `ROOT` of the root. */
  readonly relations: readonly string[]
}

/** Somebody or something that can speak or act, over all its mentions in the article. */
export interface Entity {
  /** Canonical name: the fullest form in the article, without title. For kind `unnamed` and `group` the words as written. */
  readonly name: string
  readonly kind: SpeakerKind
  readonly role: string | null
  /** ISO 3166-1 alpha-3. */
  readonly country: string | null
  readonly sector: Sector | null
  readonly gender: 'male' | 'female' | null
  readonly plural: boolean
}

/** Words of the text that name an entity: a name, a role, a group or a pronoun. */
export interface Mention extends Span {
  readonly form: 'name' | 'nominal' | 'pronoun'
  /** Index into `Document.sentences`. */
  readonly sentence: number
  /** Index into `Document.entities`; null for a pronoun that nothing in the article answers. */
  readonly entity: number | null
  /** Other entities that a pronoun or a role could mean as well, best first; empty where it is clear. */
  readonly rivals: readonly number[]
}

export interface Speaker {
  readonly name: string
  readonly kind: SpeakerKind
  readonly role: string | null
  readonly country: string | null
}

/** One stretch of reported speech; the span is the content without its marks. */
export interface Quote extends Span {
  readonly kind: QuoteKind
  /** Index into `Document.sentences`: the sentence in which it starts. */
  readonly sentence: number
  /** Index into `Document.quotes`: the first part of the same utterance, its own where it is the first. */
  readonly statement: number
  readonly speaker: Speaker | null
  readonly mention: Span | null
  readonly cue: Span | null
  readonly addressee: string | null
  readonly via: string | null
  readonly method: string
  readonly confidence: number
}

export interface Participant {
  readonly role: 'actor' | 'recipient'
  readonly name: string
  readonly kind: SpeakerKind
  readonly country: string | null
  readonly sector: Sector | null
  /** The words that name it here, as written. */
  readonly mention: string
  readonly span: Span | null
}

/** A date expression and what it resolves to; start and end are days, `2017-11-02`, null where they cannot be known. */
export interface EventDate {
  readonly text: string
  readonly start: string | null
  readonly end: string | null
  readonly precision: DatePrecision | null
}

export interface EventPlace {
  readonly text: string
  readonly country: string | null
  readonly latitude: number | null
  readonly longitude: number | null
}

/** One reported event mention; the span is the clause that reports it. */
export interface NewsEvent extends Span {
  readonly sentence: number
  readonly trigger: Span
  readonly event: EventType
  readonly mode: string | null
  readonly contexts: readonly Context[]
  /** Actors first, then recipients. */
  readonly participants: readonly Participant[]
  readonly date: EventDate | null
  readonly place: EventPlace | null
  readonly status: EventStatus
  /** Index into `Document.quotes`. */
  readonly quote: number | null
  readonly method: string
  readonly confidence: number
}

/** A doubt: the row stands, and so does this. Refusals never become documents. */
export interface Doubt {
  readonly stage: string
  readonly code: string
  readonly detail: string
  readonly span: Span | null
}

/** One article on its way through the stages. Each stage returns a new document with its own part filled. */
export interface Document extends Required<Source> {
  readonly header: Header
  readonly language: string | null
  readonly text: string
  readonly alignment: readonly AlignedRun[]
  readonly paragraphs: readonly Paragraph[]
  readonly dropped: readonly Dropped[]
  readonly sentences: readonly Sentence[]
  readonly tokens: readonly Token[]
  /** The tree of a sentence, by its index; a sentence is parsed when its tree is first asked for. */
  readonly treeOf: (sentence: number) => Tree
  readonly entities: readonly Entity[]
  /** In text order. */
  readonly mentions: readonly Mention[]
  /** In text order. */
  readonly quotes: readonly Quote[]
  /** In text order. */
  readonly events: readonly NewsEvent[]
  readonly doubts: readonly Doubt[]
}

export type Stage = (document: Document) => Document

const noHeader: Header = {
  url: null,
  outlet: null,
  headline: null,
  byline: [],
  section: null,
  dateline: null,
  publishedOn: null,
  publishedAt: null,
}

const nothingKnown: Partial<Header> = {}
const noTree: Tree = { first: 0, end: 0, heads: new Int32Array(0), relations: [] }
const treeless = (): Tree => noTree

/** The document before its first stage. */
export const open = (source: Source): Document => ({
  articleId: source.articleId,
  path: source.path,
  record: source.record,
  format: source.format,
  encoding: source.encoding,
  sha256: source.sha256,
  raw: source.raw,
  known: source.known ?? nothingKnown,
  sourceId: source.sourceId ?? null,
  crawledAt: source.crawledAt ?? null,
  page: source.page ?? null,
  header: noHeader,
  language: null,
  text: '',
  alignment: [],
  paragraphs: [],
  dropped: [],
  sentences: [],
  tokens: [],
  treeOf: treeless,
  entities: [],
  mentions: [],
  quotes: [],
  events: [],
  doubts: [],
})

/** The words that a span covers. */
export const slice = (document: Document, span: Span): string => document.text.slice(span.start, span.end)
