import type { Document } from '../../pipeline/document.js'
import { parse } from '../../pipeline/parse/parse.js'
import { segmented } from '../segment/segmented.js'

/** A document as `parse` leaves it, from a text whose lines are body paragraphs. */
export const parsed = (text: string): Document => parse(segmented(text))

/** The index of the token that is written so; the text must hold it once. */
export const tokenOf = (document: Document, written: string): number => {
  const found = document.tokens.flatMap(({ start, end }, at) =>
    document.text.slice(start, end) === written ? [at] : [],
  )
  if (found.length !== 1) throw new Error(`the text holds "${written}" ${found.length} times, not once`)
  return found[0]!
}
