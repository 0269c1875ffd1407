import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import type { Chunks } from '../ingest/piece.js'

/** What a file unpacks to may be so many times as large as the file, once it is larger than `HARMLESS`. */
const MOST_RATIO = 200
const HARMLESS = 64 * 1024 * 1024

/** What is packed cannot be read: `code` is listed in schemas/README.md. */
export class UnpackError extends Error {
  readonly code: string
  constructor(code: 'broken-archive' | 'packed-bomb' | 'unsupported-format', message: string) {
    super(message)
    this.code = code
  }
}

/** The bytes of a file from its beginning. */
export const fileChunks = (file: string): Chunks => createReadStream(file, { highWaterMark: 1 << 18 })

/** Counts what comes out, and stops where it is out of all proportion to what went in. */
const bound = (packedSize: () => number) => {
  let size = 0
  return (chunk: Uint8Array): void => {
    size += chunk.length
    if (size > HARMLESS && size > packedSize() * MOST_RATIO)
      throw new UnpackError('packed-bomb', `What is packed unpacks to more than ${MOST_RATIO} times its size.`)
  }
}

/** The bytes that gzip packed, of one member or many. Throws `UnpackError` where they cannot be unpacked. */
export async function* gunzipped(packed: Chunks): AsyncGenerator<Uint8Array> {
  let read = 0
  const counted = async function* (): AsyncGenerator<Uint8Array> {
    for await (const chunk of packed) {
      read += chunk.length
      yield chunk
    }
  }
  const check = bound(() => read)
  const unpacked = createGunzip({ chunkSize: 1 << 16 })
  const feeding = pipeline(Readable.from(counted()), unpacked).catch(() => {}) // It is met where the other end is read.
  try {
    for await (const chunk of unpacked) {
      check(chunk)
      yield chunk
    }
  } catch (error) {
    if (error instanceof UnpackError) throw error
    throw new UnpackError('broken-archive', `It cannot be unpacked: ${(error as Error).message}.`)
  } finally {
    unpacked.destroy()
    await feeding
  }
}

/** A file within a zip archive. */
export interface Zipped {
  readonly name: string
  readonly chunks: Chunks
}

const entriesOf = async (zip: ZipFile): Promise<readonly Entry[]> => {
  const entries: Entry[] = []
  for await (const entry of zip.eachEntry()) if (!entry.fileName.endsWith('/')) entries.push(entry)
  return entries.sort((a, b) => (a.fileName < b.fileName ? -1 : a.fileName > b.fileName ? 1 : 0))
}

async function* entryChunks(
  zip: ZipFile,
  entry: Entry,
  check: (chunk: Uint8Array) => void,
): AsyncGenerator<Uint8Array> {
  try {
    if (entry.isEncrypted()) throw new UnpackError('broken-archive', 'It is encrypted.')
    const stream = await zip.openReadStreamPromise(entry)
    for await (const chunk of stream) {
      check(chunk)
      yield chunk
    }
  } catch (error) {
    if (error instanceof UnpackError) throw error
    throw new UnpackError('broken-archive', `It cannot be unpacked: ${(error as Error).message}.`)
  }
}

/**
 * The files in a zip archive, in the order of their names. All together are bound to a multiple of the archive's size. Throws
 * `UnpackError` where the archive cannot be read, or is the file of an office program.
 */
export async function* unzipped(file: string, size: number): AsyncGenerator<Zipped> {
  const zip = await openPromise(file, { autoClose: false, lazyEntries: true }).catch((error: Error) => {
    throw new UnpackError('broken-archive', `The archive cannot be read: ${error.message}.`)
  })
  try {
    const entries = await entriesOf(zip).catch((error: Error) => {
      throw new UnpackError('broken-archive', `The archive cannot be read: ${error.message}.`)
    })
    if (entries.some(({ fileName }) => fileName === '[Content_Types].xml'))
      throw new UnpackError('unsupported-format', 'The file is one of an office program; save it as text or CSV.')
    const check = bound(() => size)
    for (const entry of entries) yield { name: entry.fileName, chunks: entryChunks(zip, entry, check) }
  } finally {
    zip.close()
  }
}
