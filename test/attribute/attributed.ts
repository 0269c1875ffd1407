import { attribute } from '../../pipeline/attribute/attribute.js'
import { type Document, open, type Quote, slice } from '../../pipeline/document.js'
import { identify } from '../../pipeline/identify/identify.js'
import { parse } from '../../pipeline/parse/parse.js'
import { segment } from '../../pipeline/segment/segment.js'

/** A document with its quotes, from a text whose lines are body paragraphs. */
export const attributed = (text: string): Document => {
  const source = { articleId: 'a', path: 'a.txt', record: 0, encoding: 'utf-8', sha256: '', raw: text }
  const paragraphs = Array.from(text.matchAll(/[^\n]+/g), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    kind: 'body' as const,
  }))
  return attribute(identify(parse(segment({ ...open({ ...source, format: 'text' }), text, paragraphs }))))
}

/** A quote as one line: kind, content, the words that name the speaker, the canonical name. */
export const line = (document: Document, quote: Quote): string => {
  const mention = quote.mention === null ? '-' : slice(document, quote.mention)
  return `${quote.kind} | ${slice(document, quote)} | ${mention} | ${quote.speaker?.name ?? '-'}`
}

/** All quotes of a text, one line each. */
export const lines = (text: string): readonly string[] => {
  const document = attributed(text)
  return document.quotes.map((quote) => line(document, quote))
}
