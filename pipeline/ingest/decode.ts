import { isUtf8 } from 'node:buffer'
import * as chardet from 'chardet'
import iconv from 'iconv-lite'

export interface Decoded {
  readonly text: string
  /** Lower-case name as the WHATWG Encoding Standard spells it. */
  readonly encoding: string
  /** Bytes that the encoding could not read and that stand as U+FFFD; 0 where all was well. */
  readonly unreadable: number
}

/** Below this confidence (of 100) a detected encoding is no better than the Western default. */
const TRUSTED_DETECTION = 60

/** How many bytes the detector sees: enough to tell, and a bound on what hostile input may cost. */
const DETECTION_BYTES = 65_536

const byMark = (bytes: Uint8Array): string | null => {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

/** UTF-16 without a mark: in Western text nearly every second byte is zero, always on the same side. */
const byZeros = (bytes: Uint8Array): string | null => {
  const length = Math.min(bytes.length, 4096) & ~1
  if (!bytes.subarray(0, length).includes(0)) return null
  let even = 0
  let odd = 0
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++
    if (bytes[i + 1] === 0) odd++
  }
  const pairs = length / 2
  if (pairs >= 4 && odd > pairs * 0.7 && even < pairs * 0.05) return 'utf-16le'
  if (pairs >= 4 && even > pairs * 0.7 && odd < pairs * 0.05) return 'utf-16be'
  return null
}

const count = (text: string, character: string): number =>
  text.includes(character) ? text.split(character).length - 1 : 0

/** UTF-8 with damage: more letters outside ASCII are well formed than not. */
const damagedUtf8 = (bytes: Uint8Array): Decoded | null => {
  const text = new TextDecoder('utf-8').decode(bytes)
  const unreadable = count(text, '\uFFFD')
  const sound = (text.match(/[^\p{ASCII}\uFFFD]/gu) ?? []).length
  return sound > unreadable ? { text, encoding: 'utf-8', unreadable } : null
}

const detected = (bytes: Uint8Array): string => {
  const best = chardet.analyse(bytes.subarray(0, DETECTION_BYTES))[0]
  const name = best?.name.toLowerCase() ?? ''
  // Latin-1 and its like are windows-1252 on the web, and in the Encoding Standard.
  const western = name === '' || /^(iso-8859-(1|2|9|15)|utf-|ascii|windows-125[0-4])/.test(name)
  return western || (best?.confidence ?? 0) < TRUSTED_DETECTION || !iconv.encodingExists(name) ? 'windows-1252' : name
}

/** The mark is taken off here, and only one: a second is part of the file, to every reader. */
const withoutMark = (text: string): string => (text.startsWith('\uFEFF') ? text.slice(1) : text)

/** A declared encoding by its name, null where it is none or is UTF-8: what is valid UTF-8 has been read as such. Latin-1 is windows-1252. */
const declaredName = (declared: string | null): string | null => {
  const name = declared?.toLowerCase() ?? ''
  if (name === '' || /^utf-?8$|^unicode/.test(name) || !iconv.encodingExists(name)) return null
  return /^(?:iso-?8859-?1|latin-?1|us-ascii|ascii)$/.test(name) ? 'windows-1252' : name
}

/**
 * Decodes a file: by its byte-order mark, as UTF-8 where it is valid, as UTF-16 where the zeros say so, as it declares, else by
 * detection, with windows-1252 as the default. Never throws; what cannot be read becomes U+FFFD and is counted.
 *
 * @param declared what the file, or who sent it, calls its encoding
 */
export const decode = (bytes: Uint8Array, declared: string | null = null): Decoded => {
  const marked = byMark(bytes) ?? byZeros(bytes)
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if ((marked === null || marked === 'utf-8') && isUtf8(bytes)) {
    const text = withoutMark(buffer.toString('utf8'))
    return { text, encoding: 'utf-8', unreadable: count(text, '\uFFFD') }
  }
  if (marked === null && declaredName(declared) === null) {
    const damaged = damagedUtf8(bytes)
    if (damaged) return damaged
  }
  const encoding = marked ?? declaredName(declared) ?? detected(bytes)
  const text = withoutMark(iconv.decode(buffer, encoding, { stripBOM: false })).toWellFormed()
  const half = encoding.startsWith('utf-16') ? bytes.length % 2 : 0
  return { text, encoding, unreadable: count(text, '\uFFFD') + half }
}
