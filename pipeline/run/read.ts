import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FieldMap } from '../ingest/fields.js'
import { type Ingested, ingest, type Refusal } from '../ingest/ingest.js'
import type { Piece } from '../ingest/piece.js'

/** One thing that the walk found; what cannot be opened is refused in its place. */
export interface Found {
  /** Relative to the input folder, with `/`. */
  readonly path: string
  /** Why it cannot be opened. */
  readonly unreadable?: string
}

/** One article, or what should be one, on its way to a worker. */
export interface Input {
  /** Relative to the input folder, with `/`; of what lies in a zip archive, the archive's path and its name within. */
  readonly path: string
  readonly record: number
  /** Whether its file holds other records, or may. */
  readonly isPart: boolean
  /** What was cut out of the file, or what the worker reads as a whole from the disk. */
  readonly piece: Piece | 'text' | 'page'
}

/** A refusal of the shell's own: what no stage has seen. */
export const refusal = (
  { path, record, isPart }: Pick<Input, 'path' | 'record' | 'isPart'>,
  stage: string,
  code: string,
  detail: string,
): Refusal => ({ path, record: isPart ? record : null, articleId: null, stage, code, detail })

export interface ReadOptions {
  readonly root: string
  readonly maxBytes: number
  readonly fields: FieldMap
}

/**
 * Reads one input, or says why it is no article; never throws. The worker has nothing else to do
 * meanwhile: asking its thread pool and waiting takes ten times as long as reading a small file.
 */
export const read = (input: Input, options: ReadOptions): Ingested | Refusal => {
  const { piece } = input
  if (typeof piece !== 'string') return ingest(input, piece, options)
  try {
    return ingest(input, { kind: piece, bytes: readFileSync(join(options.root, input.path)) }, options)
  } catch (error) {
    return refusal(input, 'ingest', 'unreadable', `The file cannot be read: ${(error as NodeJS.ErrnoException).code}.`)
  }
}
