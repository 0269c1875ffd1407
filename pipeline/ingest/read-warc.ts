import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib'
import type { Header } from '../document.js'
import { readInstant } from './instant.js'
import { type Broken, broken } from './piece.js'

/** One page or text of a web archive. */
export interface WarcPage {
  readonly isPage: boolean
  readonly bytes: Uint8Array
  /** As the server said; null where it did not. */
  readonly charset: string | null
  readonly known: Partial<Header>
  readonly sourceId: string | null
  readonly crawledAt: string | null
}

/** A page may unpack to so many bytes. */
const LARGEST_PAGE = 64 * 1024 * 1024

const split = (bytes: Uint8Array): { readonly head: string; readonly body: Buffer } => {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const crlf = all.indexOf('\r\n\r\n')
  const at = crlf >= 0 ? crlf : all.indexOf('\n\n')
  if (at < 0) return { head: all.toString('latin1'), body: all.subarray(all.length) }
  return { head: all.subarray(0, at).toString('latin1'), body: all.subarray(at + (crlf >= 0 ? 4 : 2)) }
}

const header = (head: string, name: string): string | null => {
  for (const line of head.split(/\r?\n/)) {
    const colon = line.indexOf(':')
    if (colon > 0 && line.slice(0, colon).trim().toLowerCase() === name) return line.slice(colon + 1).trim()
  }
  return null
}

/** A body that the server sent in chunks, put together; as it is where it does not read as such. */
const unchunked = (body: Buffer): Buffer => {
  const parts: Buffer[] = []
  for (let at = 0; at < body.length; ) {
    const end = body.indexOf('\r\n', at)
    const size = end < 0 || end - at > 20 ? Number.NaN : Number.parseInt(body.toString('latin1', at, end), 16)
    if (Number.isNaN(size)) return parts.length === 0 ? body : Buffer.concat(parts)
    if (size === 0) break
    parts.push(body.subarray(end + 2, end + 2 + size))
    at = end + 2 + size + 2
  }
  return Buffer.concat(parts)
}

const unpackers: Readonly<Record<string, (body: Buffer, options: { maxOutputLength: number }) => Buffer>> = {
  gzip: gunzipSync,
  'x-gzip': gunzipSync,
  br: brotliDecompressSync,
  deflate: (body, options) => {
    try {
      return inflateSync(body, options)
    } catch {
      return inflateRawSync(body, options)
    }
  },
}

/** Crawlers often store a body unpacked and leave the header that says it is packed. */
const unpacked = (body: Buffer, encoding: string | null): Buffer | null => {
  const unpack = unpackers[encoding?.toLowerCase() ?? '']
  if (unpack === undefined) return body
  try {
    return unpack(body, { maxOutputLength: LARGEST_PAGE })
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? null : body
  }
}

const pageTypes = /^(?:text\/html|application\/xhtml\+xml)\b/i
const textTypes = /^text\/plain\b/i

const notFetched = (status: number): Broken =>
  broken('not-fetched', `The server answered with status ${status}, so the record holds no article.`)

/**
 * Reads one record of a web archive (ISO 28500): the answer of a server (RFC 9112), or the text that a crawler made of one. The day
 * of the crawl is kept as such: it is no day of publication.
 */
export const readWarcRecord = (bytes: Uint8Array): WarcPage | Broken => {
  const { head, body } = split(bytes)
  const url = header(head, 'warc-target-uri')?.replace(/^<|>$/g, '') ?? null
  const common = {
    known: url === null ? {} : { url },
    sourceId: header(head, 'warc-record-id')?.replace(/^<|>$/g, '') ?? null,
    crawledAt: readInstant(header(head, 'warc-date'))?.at ?? null,
  }
  const ownType = header(head, 'content-type') ?? ''
  if (!/^application\/http\b/i.test(ownType))
    return textTypes.test(ownType) || pageTypes.test(ownType)
      ? { ...common, isPage: pageTypes.test(ownType), bytes: body, charset: null }
      : broken(
          'no-page',
          `The record holds ${ownType.slice(0, 80) || 'nothing named'}, which is neither page nor text.`,
        )
  const answer = split(body)
  const status = Number(/^HTTP\/[\d.]+ (\d{3})/.exec(answer.head)?.[1] ?? 0)
  if (status !== 200) return notFetched(status)
  const type = header(answer.head, 'content-type') ?? 'text/html'
  if (!pageTypes.test(type) && !textTypes.test(type))
    return broken('no-page', `The record holds ${type.slice(0, 80)}, which is neither page nor text.`)
  const whole = /\bchunked\b/i.test(header(answer.head, 'transfer-encoding') ?? '')
    ? unchunked(answer.body)
    : answer.body
  const page = unpacked(whole, header(answer.head, 'content-encoding'))
  if (page === null) return broken('too-large', `The page unpacks to more than ${LARGEST_PAGE} bytes.`)
  return {
    ...common,
    isPage: pageTypes.test(type),
    bytes: page,
    charset: /charset\s*=\s*["']?([\w:-]{2,40})/i.exec(type)?.[1] ?? null,
  }
}
