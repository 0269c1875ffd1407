import type { Document, Sentence } from '../document.js'
import { isBlank } from './blanks.js'
import { boundaries } from './boundaries.js'
import { retag } from './retags.js'
import { tag } from './tags.js'
import { appendWords, wordless } from './words.js'

/** Paragraphs -> sentences and tokens. A heading is one sentence, whatever marks it holds. */
export const segment = (document: Document): Document => {
  const { text } = document
  const sentences: Sentence[] = []
  const words = wordless(text)
  for (const [index, paragraph] of document.paragraphs.entries()) {
    const inner = paragraph.kind === 'heading' ? [] : boundaries(text.slice(paragraph.start, paragraph.end))
    let start = paragraph.start
    for (const end of [...inner.map((at) => paragraph.start + at), paragraph.end]) {
      while (start < end && isBlank(text, start)) start++
      let last = end
      while (last > start && isBlank(text, last - 1)) last--
      if (last > start) {
        const firstToken = words.tokens.length
        appendWords(words, start, last)
        sentences.push({
          start,
          end: last,
          paragraph: index,
          kind: paragraph.kind,
          firstToken,
          endToken: words.tokens.length,
        })
      }
      start = end
    }
  }
  retag(words, sentences, tag(words))
  return { ...document, sentences, tokens: words.tokens }
}
