import { cutLines } from './cut-lines.js'
import { broken, type Chunks, type Piece, tooLarge } from './piece.js'

const isBlank = (byte: number): boolean => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09

/** One record a line; empty lines count for none. */
export async function* cutJsonLines(chunks: Chunks, limit: number): AsyncGenerator<Piece> {
  for await (const line of cutLines(chunks, limit)) {
    if (line === null) yield tooLarge(limit)
    else if (!line.every(isBlank)) yield { kind: 'json', bytes: line }
  }
}

const quote = 0x22
const backslash = 0x5c
const opens = (byte: number): boolean => byte === 0x7b || byte === 0x5b
const closes = (byte: number): boolean => byte === 0x7d || byte === 0x5d
const openBracket = 0x5b

/**
 * The objects of one array, or one object after the other, whatever their line ends. Only braces and strings are read: what
 * is between two braces is parsed by whoever gets it.
 */
export async function* cutJsonValues(chunks: Chunks, limit: number): AsyncGenerator<Piece> {
  let depth = 0
  let base = -1 // Depth at which records stand: 1 within an array, 0 without.
  let inString = false
  let isEscaped = false
  let held: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks) {
    let from = depth > base && base >= 0 ? 0 : -1
    for (let i = 0; i < chunk.length; i++) {
      const byte = chunk[i]!
      if (inString) {
        if (isEscaped) isEscaped = false
        else if (byte === backslash) isEscaped = true
        else if (byte === quote) inString = false
        continue
      }
      if (byte === quote) inString = true
      else if (opens(byte)) {
        if (base < 0) base = byte === openBracket ? 1 : 0
        if (depth === base) from = i
        depth += 1
      } else if (closes(byte)) {
        depth -= 1
        if (depth === base) {
          const last = chunk.subarray(from, i + 1)
          yield size + last.length > limit
            ? tooLarge(limit)
            : { kind: 'json', bytes: held.length === 0 ? last : Buffer.concat([...held, last]) }
          held = []
          size = 0
          from = -1
        } else if (depth < 0) depth = 0
      }
    }
    if (from < 0) continue
    size += chunk.length - from
    if (size > limit) held = []
    else held.push(chunk.subarray(from))
  }
  if (size > 0 || inString) yield broken('broken-record', 'The file ends within a record.')
}
