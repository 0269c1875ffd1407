import { closeSync, openSync, readSync, writeSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import type { Growing } from '../growing.js'

/** Where something lies in the spill files of a run. */
export interface Spilled {
  /** Number of the spill file. */
  readonly file: number
  readonly at: number
  readonly size: number
}

const spillPath = (folder: string, file: number): string => join(folder, `.spill-${file}`)

/** A file to which one worker appends what must wait for the end of the run. */
export const spillWriter = (folder: string, file: number) => {
  const descriptor = openSync(spillPath(folder, file), 'a')
  let end = 0
  const append = (bytes: Uint8Array): Spilled => {
    const at = end
    for (let done = 0; done < bytes.length; ) done += writeSync(descriptor, bytes, done, bytes.length - done, at + done)
    end += bytes.length
    return { file, at, size: bytes.length }
  }
  return {
    folder,
    append,
    /** Anything that can be cloned: rows, columns. */
    appendValue: (value: unknown): Spilled => append(serialize(value)),
    close: () => closeSync(descriptor),
  }
}
export type SpillWriter = ReturnType<typeof spillWriter>

/** Reads back what the workers of a run have spilled. */
export const spillReader = (folder: string) => {
  const handles = new Map<number, Promise<FileHandle>>()
  const handleOf = (file: number): Promise<FileHandle> => {
    const handle = handles.get(file) ?? open(spillPath(folder, file), 'r')
    handles.set(file, handle)
    return handle
  }
  const bytes = async ({ file, at, size }: Spilled): Promise<Buffer> => {
    const buffer = Buffer.allocUnsafeSlow(size)
    const handle = await handleOf(file)
    for (let done = 0; done < size; ) {
      const { bytesRead } = await handle.read(buffer, done, size - done, at + done)
      if (bytesRead === 0) throw new Error('a spill file is shorter than what was written to it')
      done += bytesRead
    }
    return buffer
  }
  return {
    bytes,
    value: async (spilled: Spilled): Promise<unknown> => deserialize(await bytes(spilled)),
    close: async () => {
      for (const handle of handles.values()) await (await handle).close()
    },
  }
}
export type SpillReader = ReturnType<typeof spillReader>

/** Where the words of each article lie. */
export interface WordPlaces {
  readonly file: Uint32Array
  readonly at: Float64Array
  readonly count: Uint32Array
}

export const spilledWords = (
  places: { readonly file: Growing<Uint32Array>; readonly at: Growing<Float64Array> },
  count: Uint32Array,
): WordPlaces => ({ file: places.file.view(), at: places.at.view(), count })

/** Articles whose words are kept between two questions: 8 MB or so. */
const CACHED = 4096

/** Reads the hashed words of articles; ask it for `close` when done. */
export const wordReader = (folder: string, { file, at, count }: WordPlaces) => {
  const descriptors = new Map<number, number>()
  const cache = new Map<number, Uint32Array>()
  const readWords = (article: number): Uint32Array => {
    const number = file[article]!
    const descriptor = descriptors.get(number) ?? openSync(spillPath(folder, number), 'r')
    descriptors.set(number, descriptor)
    const words = new Uint32Array(count[article]!)
    const bytes = new Uint8Array(words.buffer)
    if (readSync(descriptor, bytes, 0, bytes.length, at[article]!) !== bytes.length)
      throw new Error('a spill file is shorter than what was written to it')
    return words
  }
  return {
    wordsOf: (article: number): Uint32Array => {
      const known = cache.get(article)
      if (known !== undefined) return known
      const words = readWords(article)
      if (cache.size >= CACHED) cache.delete(cache.keys().next().value!)
      cache.set(article, words)
      return words
    },
    close: () => {
      for (const descriptor of descriptors.values()) closeSync(descriptor)
    },
  }
}

export const isSpill = (name: string): boolean => name.startsWith('.spill-')
