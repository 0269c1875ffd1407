import type { Document, Sentence, Span } from '../document.js'
import { isBlank } from './blanks.js'
import { boundaries } from './boundaries.js'
import { retag } from './retags.js'
import { tag } from './tags.js'
import { appendWords } from './words.js'

/** Paragraphs -> sentences and tokens. A heading is one sentence, whatever marks it holds. */
export const segment = (document: Document): Document => {
  const { text } = document
  const sentences: Sentence[] = []
  const spans: Span[] = []
  for (const [index, paragraph] of document.paragraphs.entries()) {
    const inner = paragraph.kind === 'heading' ? [] : boundaries(text.slice(paragraph.start, paragraph.end))
    let start = paragraph.start
    for (const end of [...inner.map((at) => paragraph.start + at), paragraph.end]) {
      while (start < end && isBlank(text, start)) start++
      let last = end
      while (last > start && isBlank(text, last - 1)) last--
      if (last > start) {
        const firstToken = spans.length
        appendWords(spans, text, start, last)
        sentences.push({ start, end: last, paragraph: index, kind: paragraph.kind, firstToken, endToken: spans.length })
      }
      start = end
    }
  }
  const tokens = tag(text, spans)
  retag(text, sentences, tokens)
  return { ...document, sentences, tokens }
}
