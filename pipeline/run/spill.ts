import { closeSync, openSync, readSync, writeSync } from 'node:fs'
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

const opened = (folder: string) => {
  const descriptors = new Map<number, number>()
  const read = (file: number, into: Uint8Array, at: number): void => {
    const descriptor = descriptors.get(file) ?? openSync(spillPath(folder, file), 'r')
    descriptors.set(file, descriptor)
    for (let done = 0; done < into.length; ) {
      const size = readSync(descriptor, into, done, into.length - done, at + done)
      if (size === 0) throw new Error('a spill file is shorter than what was written to it')
      done += size
    }
  }
  const close = (): void => {
    for (const descriptor of descriptors.values()) closeSync(descriptor)
  }
  return { read, close }
}

/** Reads back what the workers of a run have spilled. */
export const spillReader = (folder: string) => {
  const { read, close } = opened(folder)
  let room = Buffer.allocUnsafeSlow(1 << 20)
  /** The bytes are overwritten when the next ones are asked for. */
  const bytes = ({ file, at, size }: Spilled): Buffer => {
    if (size > room.length) room = Buffer.allocUnsafeSlow(size)
    const found = room.subarray(0, size)
    read(file, found, at)
    return found
  }
  return { bytes, value: (spilled: Spilled): unknown => deserialize(bytes(spilled)), close }
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
  const { read, close } = opened(folder)
  const cache = new Map<number, Uint32Array>()
  const readWords = (article: number): Uint32Array => {
    const words = new Uint32Array(count[article]!)
    read(file[article]!, new Uint8Array(words.buffer), at[article]!)
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
    close,
  }
}

export const isSpill = (name: string): boolean => name.startsWith('.spill-')
