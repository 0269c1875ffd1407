import { clean } from '../../pipeline/clean/clean.js'
import { type Document, open } from '../../pipeline/document.js'

/** A raw file after cleaning. */
export const cleaned = (raw: string): Document =>
  clean(open({ articleId: 'a', path: 'a.txt', record: 0, format: 'text', encoding: 'utf-8', sha256: '', raw }))

/** The dropped stretches of a cleaned document, each with its rule: "related-links: Read more". */
export const droppedLines = (document: Document): readonly string[] =>
  document.dropped.map(({ rule, rawStart, rawEnd }) => `${rule}: ${document.raw.slice(rawStart, rawEnd)}`)
