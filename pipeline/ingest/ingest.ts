import { createHash } from 'node:crypto'
import type { Doubt, Source } from '../document.js'
import { decode } from './decode.js'

/** Why an input is no article. The codes are listed in the README. */
export interface Refusal {
  readonly path: string
  readonly articleId: string | null
  readonly stage: string
  readonly code: string
  readonly detail: string
}

export interface Ingested {
  readonly source: Source
  readonly doubts: readonly Doubt[]
}

/** Formats that have a name in the contract, and no reader yet. */
const reserved: readonly (readonly [format: string, extension: RegExp, opening: RegExp])[] = [
  ['html', /\.x?html?$/i, /^\s*(<!doctype html|<html[\s>])/i],
  ['jsonl', /\.(jsonl|ndjson)$/i, /^\{"/],
  ['warc', /\.warc$/i, /^WARC\/\d/],
]

const sha256 = (...parts: readonly (string | Uint8Array)[]): string => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('hex')
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const controls = /[\0-\x08\x0e-\x1a\x1c-\x1f]/g

/** More than one control character in a hundred, or any NUL: no text. */
const isBinary = (text: string): boolean =>
  text.includes('\0') || (text.match(controls)?.length ?? 0) * 100 > text.length

/**
 * Turns the bytes of one file into a source, or says why it is no article.
 *
 * @param path relative to the input folder, with `/`
 * @returns the source with its doubts, or a refusal with one of the codes `empty`, `binary`, `unsupported-format`, `no-words`
 */
export const ingest = (path: string, bytes: Uint8Array): Ingested | Refusal => {
  const record = 0
  const refuse = (code: string, detail: string): Refusal => ({ path, articleId: null, stage: 'ingest', code, detail })
  if (bytes.length === 0) return refuse('empty', 'The file has no bytes.')
  const { text: raw, encoding, unreadable } = decode(bytes)
  if (isBinary(raw)) return refuse('binary', 'The file holds control characters: it is no text.')
  const head = raw.slice(0, 1024)
  const format = reserved.find(([, extension, opening]) => extension.test(path) || opening.test(head))
  if (format) return refuse('unsupported-format', `The file looks like ${format[0]}, which cannot be read yet.`)
  if (raw.trim() === '') return refuse('empty', 'The file holds only blanks.')
  if (!/\p{L}{2}/u.test(raw)) return refuse('no-words', 'The file holds no word.')
  const source: Source = {
    articleId: `a${sha256(path, '\0', String(record), '\0', bytes).slice(0, 15)}`,
    path,
    record,
    format: 'text',
    encoding,
    sha256: sha256(bytes),
    raw,
  }
  const doubts: Doubt[] = unreadable
    ? [
        {
          stage: 'ingest',
          code: 'unreadable-bytes',
          detail: `${unreadable} stretches of bytes are not ${encoding}.`,
          span: null,
        },
      ]
    : []
  return { source, doubts }
}
