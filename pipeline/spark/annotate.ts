import { createHash } from 'node:crypto'
import { deserialize } from 'node:v8'
import type { Rows, TableName } from '../../schemas/tables.js'
import type { Fingerprint, QuoteFingerprint } from '../deduplicate/fingerprint.js'
import { nameGroup } from '../deduplicate/names.js'
import { LEAST_PART } from '../deduplicate/quote-copies.js'
import { LEAST_WORDS } from '../deduplicate/quotes.js'
import type { Stage } from '../document.js'
import type { FieldMap } from '../ingest/fields.js'
import type { Piece } from '../ingest/piece.js'
import { refusalRow } from '../publish/problems.js'
import { quoteId } from '../publish/rows.js'
import { isRefusal, type Made, makeAll } from '../run/make.js'
import { lossOf } from '../run/pool.js'
import { read } from '../run/read.js'
import { batchOf, rowsIn } from './arrow-rows.js'
import { type Annotated, annotatedSchema, annotatedShape, inputShape, tableNames } from './shapes.js'
import type { Verb } from './verb.js'

const bytesOf = ({ buffer, byteOffset, byteLength }: Uint32Array): Buffer => Buffer.from(buffer, byteOffset, byteLength)

/** Sixteen bytes of a SHA-256, in hex: what has the same has the same words. */
const digestOf = (words: Uint32Array): string => createHash('sha256').update(bytesOf(words)).digest('hex').slice(0, 32)

/** Eight hex digits that sort like the number; of null after all others. */
const hex = (number: number | null): string => ((number ?? 0xffffffff) >>> 0).toString(16).padStart(8, '0')

/** The name as others that are the same give it: a key to join by. */
const nameKey = ({ names }: Fingerprint, name: number): string => JSON.stringify(names[name])

const quoteFact = (print: Fingerprint, words: Uint32Array, place: string, quote: QuoteFingerprint, index: number) => {
  const own = words.subarray(quote.first, quote.end)
  const isCompared = own.length >= LEAST_PART
  return {
    id: quoteId(print.articleId, index),
    index,
    rank: `${hex(print.published)}${hex(~own.length)}${place}${hex(index)}`,
    digest: digestOf(own),
    isShort: own.length < LEAST_WORDS,
    speaker: quote.speaker === null ? null : nameKey(print, quote.speaker),
    keys: isCompared ? quote.keys : [],
    words: isCompared ? bytesOf(own).toString('base64') : null,
  }
}

const rowsAsText = (rows: Rows) =>
  Object.fromEntries(
    tableNames.map((name) => [`rows_${name}`, rows[name].length === 0 ? null : JSON.stringify(rows[name])]),
  ) as Pick<Annotated, `rows_${TableName}`>

const noRows = rowsAsText(Object.fromEntries(tableNames.map((name) => [name, []])) as unknown as Rows)

const articleRow = (place: string, { rows, fingerprint, words }: Made): Annotated => {
  const { articleId, published, length, bands, wholeHash, wordCount, quotes, ...rest } = fingerprint
  const [article] = rows.articles
  return {
    article_id: articleId,
    path: article!.path,
    record: article!.record,
    day: article!.published_on,
    place,
    rank: `${hex(published)}${hex(~length)}${place}`,
    words: wordCount === 0 ? null : bytesOf(words),
    digest: wordCount === 0 ? null : digestOf(words),
    bands: wordCount === 0 ? null : Array.from(bands, (band) => band | 0),
    names: JSON.stringify(fingerprint.names.map((name) => ({ name: JSON.stringify(name), group: nameGroup(name) }))),
    quotes: JSON.stringify(quotes.map((quote, i) => quoteFact(fingerprint, words, place, quote, i))),
    facts: JSON.stringify({ articleId, published, ...rest }),
    participants: JSON.stringify(
      fingerprint.events.flatMap(({ actors, recipients }) =>
        [...actors, ...recipients].map((name) => nameKey(fingerprint, name)),
      ),
    ),
    ...rowsAsText(rows),
  }
}

const refusedRow = (path: string, record: number, problem: Rows['problems'][number]): Annotated => ({
  article_id: null,
  path,
  record,
  day: null,
  place: null,
  rank: null,
  words: null,
  digest: null,
  bands: null,
  names: null,
  quotes: null,
  facts: null,
  participants: null,
  ...noRows,
  rows_problems: JSON.stringify([problem]),
})

export interface AnnotateOptions {
  readonly maxBytes: number
  readonly fields: FieldMap
  /** Milliseconds after which a document is given up. */
  readonly patience: number
}

/** Makes of each input its rows and facts; what is refused is a row of problems. One row goes for each that comes. */
export const annotating = ({ maxBytes, fields, patience }: AnnotateOptions, stages: readonly Stage[]): Verb => ({
  schema: annotatedSchema,
  take: (batch) => {
    const rows = rowsIn(inputShape, batch)
    const inputs = rows.map(({ path, record, is_part, piece }) => ({
      path: path!,
      record: record!,
      isPart: is_part!,
      piece: deserialize(piece!) as Piece,
    }))
    const ingested = inputs.map((input, i) => {
      const { lost } = rows[i]!
      return lost === null ? read(input, { root: '', maxBytes, fields }) : lossOf(input, lost, patience)
    })
    const made = makeAll(ingested, inputs, stages, 'plain')
    return batchOf(
      annotatedShape,
      annotatedSchema,
      made.map((one, i) => {
        const { path, record, place } = rows[i]!
        return isRefusal(one) ? refusedRow(path!, record!, refusalRow(one)) : articleRow(place!, one)
      }),
    )
  },
})
