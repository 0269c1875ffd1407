import { bool, type Column, date, float, int, list, nullable, oneOf, pattern, string, timestamp } from './column.js'
import { datePrecisions, eventStatuses, eventTypeNames, quadCodes } from './plover.js'
import { type Row, table } from './table.js'

export const speakerKinds = ['person', 'group', 'organization', 'country', 'document', 'unnamed'] as const
export type SpeakerKind = (typeof speakerKinds)[number]
export const paragraphKinds = ['body', 'heading', 'caption'] as const
export type ParagraphKind = (typeof paragraphKinds)[number]
export const quoteKinds = ['direct', 'mixed', 'indirect'] as const
export type QuoteKind = (typeof quoteKinds)[number]
/** What an article was read from. */
export const formats = ['text', 'export', 'html', 'jsonl', 'csv', 'warc', 'feed'] as const
export type Format = (typeof formats)[number]

const articleId = () => pattern('a[0-9a-f]{15}', 'The article.')
const countryCode = (description: string) => pattern('[A-Z]{3}', `${description} ISO 3166-1 alpha-3.`)
const start = (what: string) => int(`Where ${what} starts in articles.text, in Unicode code points from 0.`)
const end = (what: string) => int(`Where ${what} ends in articles.text, exclusive, in Unicode code points.`)
const rawStart = () =>
  nullable(
    int(
      "The same start in the decoded input file, or in the record's own text, in Unicode code points; null for web pages.",
    ),
  )
const rawEnd = () => nullable(int("The same end in the decoded input file, or in the record's own text, exclusive."))
const publishedOn = () => nullable(date("The article's day of publication, for convenience."))
const method = () => string('The rule that decided, by its name in the code.')
const confidence = () =>
  float(0, 1, 'How likely the row is right, calibrated: of the rows near 0.9 about nine in ten are.')
const clusterId = (what: string) => string(`The canonical row of the cluster of copies: ${what}`)
const clusterSize = () => int('Rows in the cluster.', 1)
const isCanonical = () => bool('Whether this row is the canonical one of its cluster.')

export const articles = table({
  name: 'articles',
  grain: 'one row per input article',
  key: 'article_id',
  columns: {
    article_id: pattern('a[0-9a-f]{15}', '`a` and 15 hex digits of a SHA-256 over path, record number and bytes.'),
    path: string('Input file, relative to the input folder, with `/`.'),
    record: int('Number of the article within its file; 0 where a file is one article.'),
    format: oneOf(formats, 'What the article was read from; export: several articles in one text file.'),
    source_id: nullable(string("The record's own id in its source, to join back.")),
    crawled_at: nullable(
      timestamp('When the page was fetched, in UTC, where the source says so; never a publication date.'),
    ),
    encoding: string('Encoding as decoded, e.g. utf-8, windows-1252.'),
    sha256: pattern('[0-9a-f]{64}', "SHA-256 of the article's raw bytes, in hex."),
    url: nullable(string('Where the page came from.')),
    outlet: nullable(string('Who published it.')),
    headline: nullable(string('Headline without site name, section or breadcrumb.')),
    byline: list("Authors' names, without `By`."),
    section: nullable(string('Section of the outlet, e.g. World.')),
    dateline: nullable(string('Place that the report is filed from, as written.')),
    published_on: nullable(date('Day of publication as the input states it; never guessed.')),
    published_at: nullable(timestamp('Time of publication in UTC, where a time is stated with its zone.')),
    language: nullable(string('Language of the text, BCP 47.')),
    text: string('The clean body: paragraphs joined by a blank line.'),
    paragraph_count: int('Paragraphs in the text.'),
    sentence_count: int('Sentences in the text.'),
    word_count: int('Words in the text.'),
    quote_count: int('Rows of quotes from the article.'),
    event_count: int('Rows of events from the article.'),
    dropped_count: int('Rows of dropped from the article.'),
    cluster_id: clusterId('its article_id; its own where it stands alone.'),
    cluster_size: clusterSize(),
    is_canonical: isCanonical(),
    similarity: nullable(
      float(
        0,
        1,
        "Jaccard similarity of the clean bodies' word 5-shingles to the canonical article, exact; 1 for itself.",
      ),
    ),
  },
})

export const sentences = table({
  name: 'sentences',
  grain: "one row per sentence of an article's text",
  key: 'sentence_id',
  foreignKeys: [{ column: 'article_id', table: 'articles', references: 'article_id' }],
  columns: {
    sentence_id: pattern('a[0-9a-f]{15}-s[0-9]+', '`<article_id>-s1` and so on, in text order.'),
    article_id: articleId(),
    paragraph: int('Number of the paragraph in the article, from 0.'),
    sentence: int('Number of the sentence in the article, from 0.'),
    kind: oneOf(paragraphKinds, 'What the paragraph is.'),
    start: start('the sentence'),
    end: end('the sentence'),
    raw_start: rawStart(),
    raw_end: rawEnd(),
    text: string('The sentence.'),
  },
})

export const quotes = table({
  name: 'quotes',
  grain: 'one row per stretch of reported speech in the text',
  key: 'quote_id',
  foreignKeys: [
    { column: 'article_id', table: 'articles', references: 'article_id' },
    { column: 'sentence_id', table: 'sentences', references: 'sentence_id' },
    { column: 'statement_id', table: 'quotes', references: 'quote_id' },
    { column: 'cluster_id', table: 'quotes', references: 'quote_id' },
  ],
  columns: {
    quote_id: pattern('a[0-9a-f]{15}-q[0-9]+', '`<article_id>-q1` and so on, in text order.'),
    article_id: articleId(),
    sentence_id: string('The sentence in which the quote starts.'),
    published_on: publishedOn(),
    statement_id: string('quote_id of the first part: parts of one utterance share it.'),
    kind: oneOf(
      quoteKinds,
      'direct: a whole clause in marks; mixed: a quoted part of a reported clause; indirect: no marks.',
    ),
    start: start('the content, without its marks,'),
    end: end('the content'),
    raw_start: rawStart(),
    raw_end: rawEnd(),
    content: string('The words that are reported.'),
    speaker: nullable(
      string(
        'Canonical name: the fullest form in the article, without title; null where it is less likely right than not.',
      ),
    ),
    speaker_id: nullable(
      string('The same for the same speaker across the dataset; null where nobody is named ("a spokesman").'),
    ),
    speaker_kind: nullable(oneOf(speakerKinds, 'What the speaker is.')),
    speaker_role: nullable(string('Role as the article gives it.')),
    speaker_country: nullable(countryCode("The speaker's country.")),
    speaker_mention: nullable(string('The words that name the speaker of this quote, as written.')),
    speaker_start: nullable(start('the mention')),
    speaker_end: nullable(end('the mention')),
    cue: nullable(string('The words that report it.')),
    cue_start: nullable(start('the cue')),
    cue_end: nullable(end('the cue')),
    addressee: nullable(string('To whom it was said.')),
    via: nullable(string('Who or what carried it.')),
    method: method(),
    confidence: confidence(),
    cluster_id: clusterId('its quote_id.'),
    cluster_size: clusterSize(),
    is_canonical: isCanonical(),
    has_conflict: bool('Whether copies in the cluster have different speaker_ids.'),
  },
})

export const events = table({
  name: 'events',
  grain: 'one row per reported event mention',
  key: 'event_id',
  foreignKeys: [
    { column: 'article_id', table: 'articles', references: 'article_id' },
    { column: 'sentence_id', table: 'sentences', references: 'sentence_id' },
    { column: 'quote_id', table: 'quotes', references: 'quote_id' },
    { column: 'cluster_id', table: 'events', references: 'event_id' },
  ],
  columns: {
    event_id: pattern('a[0-9a-f]{15}-e[0-9]+', '`<article_id>-e1` and so on, in text order.'),
    article_id: articleId(),
    sentence_id: string('The sentence to which all roles are bound.'),
    published_on: publishedOn(),
    start: start('the clause that reports the event'),
    end: end('the clause'),
    raw_start: rawStart(),
    raw_end: rawEnd(),
    evidence: string('The clause that reports the event.'),
    trigger: string('The words that name the act.'),
    trigger_start: start('the trigger'),
    trigger_end: end('the trigger'),
    event: oneOf(eventTypeNames, 'PLOVER event type.'),
    mode: nullable(string('PLOVER mode of that type.')),
    contexts: list('PLOVER contexts.'),
    quad_code: oneOf(quadCodes, 'PLOVER quad class of that type.'),
    actors: list('Canonical names of who acts; for reciprocal events all stand here.'),
    recipients: list('Canonical names of those on whom it is done.'),
    actor_countries: list('ISO 3166-1 alpha-3, one per actor; `-` where not known.'),
    recipient_countries: list('ISO 3166-1 alpha-3, one per recipient; `-` where not known.'),
    date_text: nullable(string('The date expression as written.')),
    date_start: nullable(date("First day, resolved against the article's own date.")),
    date_end: nullable(date('Last day.')),
    date_precision: nullable(oneOf(datePrecisions, 'The unit that start and end span.')),
    place: nullable(string('Place where it happened, as written.')),
    place_country: nullable(countryCode('Country of the place.')),
    latitude: nullable(float(-90, 90, 'Degrees north.')),
    longitude: nullable(float(-180, 180, 'Degrees east.')),
    status: oneOf(eventStatuses, 'Whether it happened.'),
    quote_id: nullable(string("The quote inside which it is asserted: then it is that speaker's claim.")),
    method: method(),
    confidence: confidence(),
    cluster_id: clusterId('its event_id.'),
    cluster_size: clusterSize(),
    is_canonical: isCanonical(),
  },
})

export const participants = table({
  name: 'participants',
  grain: 'one row per actor or recipient of an event',
  key: 'participant_id',
  foreignKeys: [{ column: 'event_id', table: 'events', references: 'event_id' }],
  columns: {
    participant_id: pattern('a[0-9a-f]{15}-e[0-9]+-p[0-9]+', '`<event_id>-p1` and so on: actors, then recipients.'),
    event_id: string('The event.'),
    role: oneOf(['actor', 'recipient'], 'Part in the event.'),
    name: string('Canonical name.'),
    name_id: string('The same for the same name across the dataset; as speaker_id in quotes.'),
    kind: oneOf(speakerKinds, 'What it is.'),
    country: nullable(countryCode('Its country.')),
    sector: nullable(string('PLOVER sector.')),
    mention: string('The words that name it, as written.'),
    start: nullable(start('the mention')),
    end: nullable(end('the mention')),
  },
})

export const dropped = table({
  name: 'dropped',
  grain: 'one row per line that cleaning took out',
  key: 'dropped_id',
  foreignKeys: [{ column: 'article_id', table: 'articles', references: 'article_id' }],
  columns: {
    dropped_id: pattern('a[0-9a-f]{15}-d[0-9]+', '`<article_id>-d1` and so on, in input order.'),
    article_id: articleId(),
    line: int('Line of the input, from 1.', 1),
    raw_start: rawStart(),
    raw_end: rawEnd(),
    text: string('The line, as it stands in the input.'),
    rule: string('The rule that took it out, by its name in the code.'),
  },
})

export const problems = table({
  name: 'problems',
  grain: 'one row per refusal or doubt',
  key: 'problem_id',
  foreignKeys: [{ column: 'article_id', table: 'articles', references: 'article_id' }],
  columns: {
    problem_id: string(
      '`<article_id>-x1` and so on; `x` and 15 hex digits of a SHA-256 over path, record and code where there is no article.',
    ),
    path: string('Input file, relative to the input folder, with `/`.'),
    record: nullable(int('Number of the article within its file; null where it is about the file as a whole.')),
    article_id: nullable(articleId()),
    stage: string('The stage that met it.'),
    severity: oneOf(['refused', 'doubt'], 'Whether the input was refused, or the row is in doubt.'),
    code: pattern('[a-z0-9]+(?:-[a-z0-9]+)*', 'What it is, in a word; detail says more.'),
    start: nullable(start('what it is about')),
    end: nullable(end('what it is about')),
    detail: string('What was met, in words.'),
  },
})

/** Every table, in the order in which it is written. */
export const tables = { articles, sentences, quotes, events, participants, dropped, problems } as const
export type TableName = keyof typeof tables
export type Rows = { readonly [N in TableName]: readonly Row<(typeof tables)[N]>[] }
export type { Column }
