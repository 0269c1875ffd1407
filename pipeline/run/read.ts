import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Ingested, ingest, type Refusal } from '../ingest/ingest.js'

/** One thing that the walk found; what cannot be opened is refused in its place. */
export interface Input {
  /** Relative to the input folder, with `/`. */
  readonly path: string
  /** Why it cannot be opened. */
  readonly unreadable?: string
}

/** A refusal of the shell's own: what no stage has seen. */
export const refusal = (path: string, stage: string, code: string, detail: string): Refusal => ({
  path,
  articleId: null,
  stage,
  code,
  detail,
})

/**
 * Reads one file of the input folder, or says why it is no article; never throws. The worker has nothing else to do
 * meanwhile: asking its thread pool and waiting takes ten times as long as reading a small file.
 */
export const read = (root: string, { path, unreadable: reason }: Input, maxBytes: number): Ingested | Refusal => {
  const unreadable = (why: string): Refusal => refusal(path, 'ingest', 'unreadable', why)
  if (reason !== undefined) return unreadable(reason)
  try {
    const file = join(root, path)
    const stat = statSync(file)
    if (!stat.isFile()) return unreadable('This is no file that could be read.')
    if (stat.size > maxBytes)
      return refusal(path, 'ingest', 'too-large', `The file has ${stat.size} bytes, more than ${maxBytes}.`)
    return ingest(path, readFileSync(file))
  } catch (error) {
    return unreadable(`The file cannot be read: ${(error as NodeJS.ErrnoException).code}.`)
  }
}
