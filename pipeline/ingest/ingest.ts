import { createHash } from 'node:crypto'
import type { Format } from '../../schemas/tables.js'
import type { Doubt, Source, WebPage } from '../document.js'
import { type Decoded, decode } from './decode.js'
import { type FieldMap, type Fields, hasTextField, readFields } from './fields.js'
import { readMetadata } from './page-metadata.js'
import { broken, type Piece } from './piece.js'
import { readExport } from './read-export.js'
import { readItem } from './read-item.js'
import { readPage } from './read-page.js'
import { readWarcRecord } from './read-warc.js'
import { HEAD, tell } from './tell.js'

/** Why an input is no article. The codes are listed in schemas/README.md. */
export interface Refusal {
  readonly path: string
  /** Null where it is the file as a whole. */
  readonly record: number | null
  readonly articleId: string | null
  readonly stage: string
  readonly code: string
  readonly detail: string
}

export interface Ingested {
  readonly source: Source
  readonly doubts: readonly Doubt[]
}

/** Where a piece comes from. */
export interface Place {
  /** Relative to the input folder, with `/`. */
  readonly path: string
  readonly record: number
  /** Whether the file holds other records, or may. */
  readonly isPart: boolean
}

export interface IngestOptions {
  /** Fields of records by the names that the user gives. */
  readonly fields: FieldMap
  /** Bytes, or UTF-16 units, that the text of an article may have at most. */
  readonly maxBytes: number
}

/** What a piece says: a text or a page, what is known of it beside, and how it was decoded. */
interface Said extends Partial<Omit<Fields, 'text' | 'html'>> {
  readonly format: Format
  readonly text: string | null
  readonly html: string | null
  readonly decoded: Pick<Decoded, 'encoding' | 'unreadable'>
  readonly bytes: readonly Uint8Array[]
}

interface Fault {
  readonly code: string
  readonly detail: string
}
const isFault = (value: object): value is Fault => 'code' in value
const fault = (code: string, detail: string): Fault => ({ code, detail })

const sha256 = (parts: readonly (string | Uint8Array)[]): string => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('hex')
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const controls = /[\0-\x08\x0e-\x1a\x1c-\x1f]/g

/** More than one control character in a hundred, or any NUL: no text. */
const isBinary = (text: string): boolean =>
  text.includes('\0') || (text.match(controls)?.length ?? 0) * 100 > text.length

const isBlank = (text: string | null): boolean => text === null || text.trim() === ''

/** Text that is a page, or part of one: two elements or more that only pages have. */
const isMarkup = (text: string): boolean =>
  (text.slice(0, 20_000).match(/<(?:p|div|br|h[1-6]|ul|article|section|table|html)(?:\s[^<>]{0,300})?\/?>/gi)?.length ??
    0) > 1

/** A text that is markup is a page. */
const sorted = (fields: Fields): Fields =>
  fields.text !== null && isMarkup(fields.text) ? { ...fields, text: null, html: fields.text } : fields

/** Why a record gives neither a text nor a page. */
const withoutText = (record: Readonly<Record<string, unknown>>, map: FieldMap): Fault =>
  hasTextField(record, map)
    ? fault('empty', 'The field of the text is empty.')
    : fault(
        'no-text-field',
        'No field of the record has a name that stands for a text; say which by --field text=NAME.',
      )

const sayJson = (bytes: Uint8Array, map: FieldMap): Said | Fault => {
  const decoded = decode(bytes)
  let value: unknown
  try {
    value = JSON.parse(decoded.text)
  } catch (error) {
    return fault('broken-record', `The record is no JSON: ${(error as Error).message.slice(0, 200)}`)
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return fault('broken-record', 'The record is no object.')
  const fields = sorted(readFields(value as Record<string, unknown>, map))
  return fields.text === null && fields.html === null
    ? withoutText(value as Record<string, unknown>, map)
    : { ...fields, format: 'jsonl', decoded, bytes: [bytes] }
}

/** Cells of one row have one encoding. */
const sayRow = (names: readonly string[], cells: readonly Uint8Array[], map: FieldMap): Said | Fault => {
  const decoded = decode(Buffer.concat(cells.flatMap((cell) => [cell, Buffer.from('\n')])))
  const record = Object.fromEntries(
    names.map((name, i) => [name, cells[i] === undefined ? '' : decode(cells[i], decoded.encoding).text]),
  )
  const fields = sorted(readFields(record, map))
  return fields.text === null && fields.html === null
    ? withoutText(record, map)
    : { ...fields, format: 'csv', decoded, bytes: cells }
}

const sayPage = (bytes: Uint8Array, format: Format, declared: string | null, more: Partial<Said>): Said => {
  const decoded = decode(bytes, declared ?? charsetOf(bytes))
  return { ...more, format, text: null, html: decoded.text, decoded, bytes: [bytes] }
}

/** The character set that a page names in its first bytes. */
const charsetOf = (bytes: Uint8Array): string | null =>
  /<meta[^>]{0,200}\bcharset\s*=\s*["']?\s*([\w:-]{2,40})/i.exec(
    Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString('latin1'),
  )?.[1] ?? null

const say = (piece: Exclude<Piece, { readonly kind: 'broken' }>, { fields }: IngestOptions): Said | Fault => {
  switch (piece.kind) {
    case 'json':
      return sayJson(piece.bytes, fields)
    case 'row':
      return sayRow(piece.names, piece.cells, fields)
    case 'item':
      return {
        ...sorted(readItem(piece.bytes, piece.feed)),
        format: 'feed',
        decoded: decode(piece.bytes, piece.feed.encoding),
        bytes: [piece.bytes],
      }
    case 'warc': {
      const record = readWarcRecord(piece.bytes)
      if ('code' in record) return record
      const { known, crawledAt, sourceId, bytes, charset } = record
      if (record.isPage) return sayPage(bytes, 'warc', charset, { known, crawledAt, sourceId })
      const decoded = decode(bytes, charset)
      return { format: 'warc', text: decoded.text, html: null, known, crawledAt, sourceId, decoded, bytes: [bytes] }
    }
    case 'page':
      return sayPage(piece.bytes, 'html', null, {})
    case 'export': {
      const decoded = decode(piece.bytes)
      return { ...readExport(decoded.text), format: 'export', html: null, decoded, bytes: [piece.bytes] }
    }
    case 'text': {
      const decoded = decode(piece.bytes)
      return { format: 'text', text: decoded.text, html: null, decoded, bytes: [piece.bytes] }
    }
  }
}

/** Elements within a heading of the first rank that may stand between it and its text. */
const WITHIN_HEADING = 3

/** The headings of the first rank, each whole, in order. */
const headingsOf = ({ nodes, blocks }: WebPage, lines: readonly string[]): readonly string[] => {
  const headings = new Map<number, string>()
  for (const [i, block] of blocks.entries())
    for (let node = block.node, step = 0; node >= 0 && step <= WITHIN_HEADING; node = nodes[node]!.parent, step++)
      if (nodes[node]!.element === 'h1') headings.set(node, [headings.get(node), lines[i]].filter(Boolean).join(' '))
  return [...headings.values()]
}

/** The text that the stages read, with the structure of the page where it is one. */
const laid = (said: Said): Pick<Source, 'raw' | 'page' | 'known'> => {
  if (said.html === null) return { raw: said.text ?? '', page: null, known: said.known ?? {} }
  const { raw, page, words } = readPage(said.html)
  const lines = raw.split('\n')
  const headings = headingsOf(page, lines)
  return { raw, page, known: { ...readMetadata(words, headings), ...said.known } }
}

const faultOf = (said: Said, raw: string, maxBytes: number): Fault | null => {
  const what = said.html !== null ? 'page' : said.format === 'text' ? 'file' : 'record'
  if (said.bytes.every((bytes) => bytes.length === 0)) return fault('empty', `The ${what} has no bytes.`)
  if (isBinary(raw)) return fault('binary', `The ${what} holds control characters: it is no text.`)
  if (isBlank(raw))
    return said.html === null
      ? fault('empty', `The ${what} holds only blanks.`)
      : fault('no-article', 'The page shows no text.')
  if (!/\p{L}{2}/u.test(raw)) return fault('no-words', `The ${what} holds no word.`)
  if (raw.length > maxBytes)
    return fault('too-large', `The text of the ${what} has ${raw.length} characters, more than ${maxBytes}.`)
  return null
}

/**
 * Turns one piece of a file into a source, or says why it is no article.
 *
 * @returns the source with its doubts, or a refusal: `empty`, `binary`, `no-words`, `too-large`, `broken-record`, `no-text-field`,
 * `no-article` or what the reader gave
 */
export const ingest = ({ path, record, isPart }: Place, piece: Piece, options: IngestOptions): Ingested | Refusal => {
  const refuse = (code: string, detail: string): Refusal => ({
    path,
    record: isPart ? record : null,
    articleId: null,
    stage: 'ingest',
    code,
    detail,
  })
  if (piece.kind === 'broken') return refuse(piece.code, piece.detail)
  const said = say(piece, options)
  if (isFault(said)) return refuse(said.code, said.detail)
  const { raw, page, known } = laid(said)
  const why = faultOf(said, raw, options.maxBytes)
  if (why !== null) return refuse(why.code, why.detail)
  const source: Source = {
    articleId: `a${sha256([path, '\0', String(record), '\0', ...said.bytes]).slice(0, 15)}`,
    path,
    record,
    format: said.format,
    encoding: said.decoded.encoding,
    sha256: sha256(said.bytes),
    raw,
    known: known ?? {},
    sourceId: said.sourceId ?? null,
    crawledAt: said.crawledAt ?? null,
    page: page ?? null,
  }
  return { source, doubts: doubtsOf(said.decoded) }
}

const doubtsOf = ({ encoding, unreadable }: Said['decoded']): readonly Doubt[] =>
  unreadable === 0
    ? []
    : [
        {
          stage: 'ingest',
          code: 'unreadable-bytes',
          detail: `${unreadable} stretches of bytes are not ${encoding}.`,
          span: null,
        },
      ]

const usual: IngestOptions = { fields: {}, maxBytes: 1_000_000 }

/** The same for the bytes of a whole file that is one text or one page; of another kind of file nothing is read. */
export const ingestFile = (path: string, bytes: Uint8Array, options = usual): Ingested | Refusal => {
  const { kind } = tell(path, bytes.subarray(0, HEAD))
  const piece: Piece =
    kind === 'text' || kind === 'page'
      ? { kind, bytes }
      : broken('unsupported-format', 'The file is neither a text nor a page.')
  return ingest({ path, record: 0, isPart: false }, piece, options)
}
