import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { cutExport } from '../ingest/cut-export.js'
import { cutFeed } from '../ingest/cut-feed.js'
import { cutJsonLines, cutJsonValues } from '../ingest/cut-json.js'
import { cutRows } from '../ingest/cut-rows.js'
import { cutWarc } from '../ingest/cut-warc.js'
import { broken, type Chunks, type Piece, tooLarge } from '../ingest/piece.js'
import { HEAD, type Kind, tell } from '../ingest/tell.js'
import type { Found, Input } from './read.js'
import { fileChunks, gunzipped, UnpackError, unzipped } from './unpack.js'

/** Of a page most is no text: it, or a record that may hold one, may have so many times the bytes of a text. */
export const PAGE_FACTOR = 16

/** The first bytes of a file, and its size; why it cannot be read, where it cannot. */
interface Opened {
  readonly head: Uint8Array
  readonly size: number
}

const headRoom = Buffer.allocUnsafeSlow(HEAD)

const openHead = (file: string): Opened | string => {
  try {
    const descriptor = openSync(file, 'r')
    try {
      const stat = fstatSync(descriptor)
      if (!stat.isFile()) return 'This is no file that could be read.'
      const read = readSync(descriptor, headRoom, 0, HEAD, 0)
      return { head: headRoom.subarray(0, read), size: stat.size }
    } finally {
      closeSync(descriptor)
    }
  } catch (error) {
    return `The file cannot be read: ${(error as NodeJS.ErrnoException).code}.`
  }
}

/** The first bytes of a stream, and the whole stream all the same. */
const peek = async (chunks: Chunks): Promise<{ readonly head: Uint8Array; readonly all: Chunks }> => {
  const iterator = chunks[Symbol.asyncIterator]()
  const first: Uint8Array[] = []
  let size = 0
  while (size < HEAD) {
    const { value, done } = await iterator.next()
    if (done) break
    first.push(value)
    size += value.length
  }
  const all = async function* (): AsyncGenerator<Uint8Array> {
    yield* first
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value
  }
  return { head: Buffer.concat(first).subarray(0, HEAD), all: all() }
}

/** All bytes of a stream, or null where they are too many. */
const collected = async (chunks: Chunks, limit: number): Promise<Uint8Array | null> => {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks) {
    size += chunk.length
    if (size > limit) return null
    parts.push(chunk)
  }
  return Buffer.concat(parts)
}

const unsupported = (what: string): Piece =>
  broken('unsupported-format', `The file looks like ${what}, which cannot be read.`)

/** Cuts a stream of a kind into its records. */
const cut = (kind: Kind, chunks: Chunks, maxBytes: number): AsyncGenerator<Piece> | null => {
  switch (kind.kind) {
    case 'json-lines':
      return cutJsonLines(chunks, maxBytes * PAGE_FACTOR)
    case 'json-values':
      return cutJsonValues(chunks, maxBytes * PAGE_FACTOR)
    case 'rows':
      return cutRows(chunks, kind.delimiter, maxBytes * PAGE_FACTOR)
    case 'feed':
      return cutFeed(chunks, maxBytes * PAGE_FACTOR)
    case 'warc':
      return cutWarc(chunks, maxBytes * PAGE_FACTOR)
    case 'export':
      return cutExport(chunks, maxBytes)
    default:
      return null
  }
}

/** What came up while a file was read, as the piece in whose place it stands. */
const pieceOf = (error: unknown): Piece => {
  if (error instanceof UnpackError) return broken(error.code, error.message)
  const { code, message } = error as NodeJS.ErrnoException
  if (code === undefined) throw error
  return broken('unreadable', `The file cannot be read: ${code.startsWith('E') ? code : message}.`)
}

/** The records of a file of many; what breaks in the middle of it costs the rest of it. */
async function* recordsOf(path: string, pieces: AsyncGenerator<Piece>): AsyncGenerator<Input> {
  let record = 0
  try {
    for await (const piece of pieces) yield { path, record: record++, isPart: true, piece }
    if (record === 0) yield whole(path, broken('no-records', 'The file holds no record.'))
  } catch (error) {
    yield { path, record, isPart: true, piece: pieceOf(error) }
  }
}

const whole = (path: string, piece: Input['piece']): Input => ({ path, record: 0, isPart: false, piece })

/** What lies in an unpacked stream: a text or a page, or records; packed once more it may be by gzip. */
async function* inputsWithin(path: string, chunks: Chunks, maxBytes: number, isWithin = false): AsyncGenerator<Input> {
  try {
    const { head, all } = await peek(chunks)
    const kind = tell(path, head)
    const records = cut(kind, all, maxBytes)
    if (records !== null) yield* recordsOf(path, records)
    else if (kind.kind === 'text' || kind.kind === 'page') {
      const limit = kind.kind === 'page' ? maxBytes * PAGE_FACTOR : maxBytes
      const bytes = await collected(all, limit)
      yield whole(path, bytes === null ? tooLarge(limit) : { kind: kind.kind, bytes })
    } else if (kind.kind === 'gzip' && !isWithin) yield* inputsWithin(path, gunzipped(all), maxBytes, true)
    else yield whole(path, unsupported(kind.kind === 'unknown' ? kind.what : 'an archive within an archive'))
  } catch (error) {
    yield whole(path, pieceOf(error))
  }
}

async function* inputsOfZip(path: string, file: string, size: number, maxBytes: number): AsyncGenerator<Input> {
  let isEmpty = true
  try {
    for await (const { name, chunks } of unzipped(file, size)) {
      isEmpty = false
      yield* inputsWithin(`${path}/${name}`, chunks, maxBytes)
    }
    if (isEmpty) yield whole(path, broken('no-records', 'The archive holds no file.'))
  } catch (error) {
    yield whole(path, pieceOf(error))
  }
}

/**
 * What one file of the input folder holds, one article after the other, in bounded memory. Texts and pages are left for the
 * workers to read; files of records are cut here, so that the records of a large one are shared among the workers.
 */
export async function* inputsOf(root: string, { path, unreadable }: Found, maxBytes: number): AsyncGenerator<Input> {
  const file = join(root, path)
  const opened = unreadable ?? openHead(file)
  if (typeof opened === 'string') {
    yield whole(path, broken('unreadable', opened))
    return
  }
  const { size } = opened
  const kind = tell(path, opened.head)
  if (kind.kind === 'zip') yield* inputsOfZip(path, file, size, maxBytes)
  else if (kind.kind === 'text' || kind.kind === 'page') {
    const limit = kind.kind === 'page' ? maxBytes * PAGE_FACTOR : maxBytes
    const isLarge = size > limit
    yield whole(path, isLarge ? broken('too-large', `The file has ${size} bytes, more than ${limit}.`) : kind.kind)
  } else yield* inputsWithin(path, fileChunks(file), maxBytes)
}
